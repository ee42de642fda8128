import { describe, expect, it } from 'vitest';
import { chainOf, isRequired } from '../../../src/domain/accountability/chain.ts';
import { fold } from '../../../src/domain/audit/fold.ts';
import { canonicalJson } from '../../../src/domain/audit/hash.ts';
import { verify } from '../../../src/domain/audit/verify.ts';
import { linkOf } from '../../../src/domain/accountability/links.ts';
import { gateStatus } from '../../../src/domain/gates/gate-status.ts';
import { gatesToEnter } from '../../../src/domain/gates/required-gates.ts';
import { modelRows } from '../../../src/domain/measures/model-row.ts';
import { overviewOf } from '../../../src/domain/measures/overview.ts';
import { holdRulesOf } from '../../../src/domain/risk/hold.ts';
import { addDays, dayIn, endOfDay, firstDayOf, toDay, type Day } from '../../../src/domain/time.ts';
import { generate } from '../../../mocks/seed/saltmarsh/generate.ts';
import { people, personOf, type PersonKey } from '../../../mocks/seed/saltmarsh/people.ts';
import { asOf, asset, entries } from './saltmarsh-fixture.ts';

const zone = 'America/New_York';

describe('the record of Saltmarsh Health', () => {
  it('is the built asset, byte for byte, whenever it is generated', () => {
    expect(
      generate()
        .map((entry) => `${canonicalJson(entry)}\n`)
        .join(''),
    ).toBe(asset);
  }, 30_000);

  it('verifies from the first entry to the last', () => {
    expect(verify(entries)).toMatchObject({ intact: true, count: entries.length });
  });

  it('runs for two years, in the order of recording, and ends by ten past six on its own day', () => {
    expect(entries[0]).toMatchObject({ type: 'record.opened' });
    expect(entries[0]!.recordedAt >= '2024-11-01T00:00:00Z').toBe(true);
    expect(entries.at(-1)!.recordedAt <= '2026-10-30T10:10:00Z' && entries.at(-1)!.recordedAt >= '2026-10-30T08:00:00Z').toBe(true);
    for (const [place, { seq, recordedAt }] of entries.entries()) {
      expect(seq).toBe(place + 1);
      if (place > 0) expect(recordedAt >= entries[place - 1]!.recordedAt, `entry ${seq}`).toBe(true);
    }
  });

  it('was carried over from the register before the ruleset, at most a day late, and is made by commands after it', () => {
    const adopted = entries.find(({ type }) => type === 'ruleset.adopted')!;
    for (const { seq, type, source, occurredAt, recordedAt } of entries) {
      if (type !== 'gate.decided') expect(source, `entry ${seq}`).toBe(seq < adopted.seq ? 'import' : 'command');
      const recordedOn = dayIn(recordedAt, zone);
      expect([firstDayOf(occurredAt), addDays(firstDayOf(occurredAt), 1)], `entry ${seq}`).toContain(recordedOn);
    }
    const perDay = Map.groupBy(entries, ({ recordedAt }) => recordedAt.slice(0, 10));
    perDay.delete('2024-11-01');
    expect(Math.max(...[...perDay.values()].map((day) => day.length))).toBeLessThan(90);
  });

  it('keeps what the rules said of every gate decided since, but for two that no signatory could sign: those were on paper', () => {
    const adopted = entries.find(({ type }) => type === 'ruleset.adopted')!;
    const since = entries.filter(({ type, seq }) => type === 'gate.decided' && seq > adopted.seq);
    const onPaper = since.filter(({ source }) => source === 'import');
    expect(onPaper.map(({ payload }) => ('gate' in payload ? `${payload.deploymentId} ${payload.gate}` : ''))).toEqual([
      'DEP-044 G-AGL',
      'DEP-038 G-AGL',
    ]);
    for (const { seq, source } of since) {
      const before = entries[seq - 2]!;
      expect(before.type === 'decision.recorded', `entry ${seq}`).toBe(source === 'command');
      if (before.type === 'decision.recorded') expect(before.payload.rules.length).toBeGreaterThan(2);
    }
  });

  it('names only people on the list, each as an actor by printed name', () => {
    const names = new Set<string>(Object.values(people).map(({ name }) => name));
    for (const { actor } of entries) expect(names).toContain(actor.printedName);
    expect(names.size).toBeGreaterThanOrEqual(35);
  });

  it('never says that anything ended quietly', () => {
    const ends = entries.flatMap((entry) =>
      entry.type === 'deployment.staged' && entry.payload.stage === 'ended' ? [entry.payload.end?.kind] : [],
    );
    expect(ends).toEqual(Array.from({ length: 7 }, () => 'stopped'));
  });
});

describe('what was done after the ruleset was adopted', () => {
  it('would have been allowed: each step forward had every gate passed, every required signature and no holding risk', () => {
    let steps = 0;
    for (const entry of entries) {
      if (entry.type !== 'deployment.staged' || entry.source !== 'command') continue;
      const { deploymentId, stage } = entry.payload;
      if (stage === 'ended' || stage === 'intake') continue;
      steps += 1;
      const on = firstDayOf(entry.occurredAt);
      const known = fold(entries.slice(0, entry.seq), on);
      const deployment = known.deployments.get(deploymentId)!;
      const { flags } = known.models.get(deployment.modelId)!;
      for (const gate of gatesToEnter(stage, flags)) {
        expect(gateStatus(deployment, gate, known.ruleset.gatesOn, on), `${deploymentId} enters ${stage}: ${gate.id}`).toMatchObject({
          passes: true,
        });
      }
      for (const { link, tone, cause } of chainOf(known, deployment, on).links) {
        if (isRequired(linkOf(link), stage) && tone !== 'not needed')
          expect([`${deploymentId} enters ${stage}: ${link}`, ['sound', 'weak'].includes(tone), cause]).toEqual([
            `${deploymentId} enters ${stage}: ${link}`,
            true,
            cause,
          ]);
      }
      const holding = [...known.risks.values()].filter(
        (risk) => risk.deploymentIds.includes(deploymentId) && holdRulesOf(risk, known.people, on, known.settings).length > 0,
      );
      if (stage === 'production') expect(holding).toEqual([]);
    }
    expect(steps).toBe(8);
  });
});

describe('any day of the past', () => {
  const sampled: Day[] = [];
  for (let day = toDay('2024-11-01'); day < asOf; day = addDays(day, 20)) sampled.push(day);

  it.each([...sampled, asOf])('%s folds, and its sums hold', (day) => {
    const then = fold(entries, day);
    const rows = modelRows(then, day);
    const overview = overviewOf(then, day, {}, 'models', rows);
    expect(overview.partition.reduce((sum, { count }) => sum + count, 0)).toBe(overview.reachedPilot);
    expect(overview.stages.reduce((sum, { count }) => sum + count, 0)).toBe(overview.records);
    for (const { reached, fates } of overview.funnel) expect(Object.values(fates).reduce((sum, count) => sum + count, 0)).toBe(reached);
    for (const { chain } of rows) expect(Object.values(chain.count).reduce((sum, count) => sum + count, 0)).toBe(chain.links.length);
    expect(entries.slice(0, then.entries).every(({ recordedAt }) => recordedAt <= endOfDay(day, zone))).toBe(true);
  });

  it('shows that past: before the stroke router went quiet it was in pilot, and nobody knew', () => {
    const rowOn = (day: string) => modelRows(fold(entries, toDay(day)), toDay(day)).find(({ modelId }) => modelId === 'M-011')!;
    expect(rowOn('2025-08-01').standing).toMatchObject({ stage: 'pilot', end: null });
    expect(rowOn('2025-11-05').standing).toMatchObject({ stage: 'pilot', end: null });
    expect(rowOn('2025-12-01').standing).toMatchObject({ stage: 'ended', end: { kind: 'lapsed', on: '2025-10-22' } });
  });

  it.each([
    ['2025-12-31', 3, 21],
    ['2026-04-30', 7, 30],
    ['2026-07-31', 14, 35],
    ['2026-10-30', 22, 38],
  ])('shows the Scale Gap grow: on %s it was %i of %i', (day, value, base) => {
    const on = toDay(day);
    expect(overviewOf(fold(entries, on), on).headlines['scale-gap']).toMatchObject({ value, base });
  });

  it('shows the insulin adviser suspended within three hours of the second low sugar', () => {
    const on = toDay('2025-09-20');
    const row = modelRows(fold(entries, on), on).find(({ modelId }) => modelId === 'M-013')!;
    expect(row).toMatchObject({ live: false, cell: 'suspended' });
  });

  it('shows the bleed worklist in production at General, and quiet at North, without disturbing its count', () => {
    const rows = modelRows(fold(entries, asOf), asOf, 'deployments').filter(({ modelId }) => modelId === 'M-002');
    expect(rows.map(({ sites, standing }) => [sites[0], standing.stage, standing.end?.kind])).toEqual([
      ['Saltmarsh General', 'production', undefined],
      ['Saltmarsh North', 'ended', 'lapsed'],
    ]);
  });
});

describe('the people of Saltmarsh Health', () => {
  it('sign and decide only while they are there', () => {
    const there = (id: string, on: Day): boolean => {
      const { from = '2024-11-01', lastDay = '9999-12-31' } = personOf(id as PersonKey);
      return from <= on && on <= lastDay;
    };
    const absent = entries.flatMap((entry) => {
      const on = firstDayOf(entry.occurredAt);
      const acting =
        entry.type === 'link.accepted' || entry.type === 'link.declined' || entry.type === 'link.released' || entry.type === 'link.covered'
          ? [entry.payload.personId]
          : entry.type === 'gate.decided' || entry.type === 'risk.accepted'
            ? entry.payload.by
            : entry.type === 'gate.submitted' || entry.type === 'question.accepted' || entry.type === 'risk.scored'
              ? [entry.payload.by]
              : [];
      return acting.filter((id) => !there(id, on)).map((id) => `${entry.type} ${id} ${on}`);
    });
    expect(absent).toEqual([]);
  });
});
