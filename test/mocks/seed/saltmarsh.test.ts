import { describe, expect, it } from 'vitest';
import { rowsBehind } from '../../../src/domain/measures/overview.ts';
import { asOf, funnel, overview, rows, stalledPilots, state, unanswered } from './saltmarsh-fixture.ts';

const rowOf = (id: string) => rows.find(({ modelId }) => modelId === id)!;

describe('Saltmarsh Health on 30 Oct 2026', () => {
  it('is a demonstration that stands at its day, with four sites, under the ruleset of 15 July', () => {
    expect(state).toMatchObject({
      institution: 'Saltmarsh Health',
      kind: 'demonstration',
      standsAt: asOf,
      zone: 'America/New_York',
      ruleset: { adoptedOn: '2026-07-15' },
    });
    expect([...state.sites.values()].map(({ name }) => name)).toEqual([
      'Saltmarsh General',
      'Saltmarsh North',
      'Saltmarsh South',
      'Saltmarsh Clinics',
    ]);
    expect([state.ruleset.gatesOn.size, state.ruleset.linksOn.size]).toEqual([28, 15]);
  });

  it.each(funnel)(
    'brings %s: %i models, %i moved on, %i on time, %i stalled, %i decided, %i quiet, median %i days',
    (stage, reached, moved, ok, stalled, decided, quiet, days) => {
      const row = overview.funnel.find((one) => one.stage === stage)!;
      expect(row.reached).toBe(reached);
      expect(row.fates).toEqual({
        'moved on': moved,
        'here, on time': ok,
        'here, past its end but moving': 0,
        'here, not reported': 0,
        suspended: 0,
        stalled,
        'sent back': 0,
        'ended by decision': decided,
        'ended, kind not reported': 0,
        'ended quietly': quiet,
      });
      expect(row.median).toEqual({ days, meaning: stage === 'production' || stage === 'second site' ? 'so far' : 'left' });
    },
  );

  it('puts the 38 that reached pilot into five cells, and no other', () => {
    expect(Object.fromEntries(overview.partition.filter(({ count }) => count > 0).map(({ cell, count }) => [cell, count]))).toEqual({
      'in production': 9,
      stalled: 14,
      'ended quietly': 8,
      'stopped by decision': 2,
      'in pilot, on time': 5,
    });
    expect(overview.reachedPilot).toBe(38);
  });

  it('gives the numbers of the measure line', () => {
    const line = Object.fromEntries(
      Object.values(overview.headlines).map(({ name, value, base, unknown }) => [name, [value, base, unknown]]),
    );
    expect(line).toEqual({
      'live-without-name-or-night': [12, 28, 2],
      'scale-gap': [22, 38, 0],
      stalled: [14, 19, 0],
      'ended-quietly': [15, 22, 0],
      'second-site': [3, 9, 0],
      'stalled-without-name': [9, 14, 1],
    });
  });

  it('names the twelve in use without a name or a night: nine stalled, two on time without nights, the dose check whose night analyst left', () => {
    const lacking = rowsBehind(rows, 'live-without-name-or-night')!.map(({ modelId }) => modelId);
    expect(lacking).toEqual(['M-005', 'M-008', 'M-012', 'M-017', 'M-019', 'M-031', 'M-038', 'M-041', 'M-043', 'M-044', 'M-047', 'M-051']);
    const unknown = rowsBehind(rows, 'live-without-name-or-night', 'unknown')!.map(({ modelId }) => modelId);
    expect(unknown).toEqual(['M-006', 'M-056']);
  });

  it('holds 8 stalled pilots by governance, 3 by both, 2 by technology, and of one says nothing', () => {
    expect(overview.holds).toEqual([
      { kind: 'governance', count: 8 },
      { kind: 'both', count: 3 },
      { kind: 'technical', count: 2 },
      { kind: 'not reported', count: 1 },
    ]);
  });
});

describe('the fourteen stalled pilots', () => {
  it('are these, and no other', () => {
    expect(
      rowsBehind(rows, 'stalled')!
        .map(({ modelId }) => modelId)
        .toSorted(),
    ).toEqual(stalledPilots.map(({ id }) => id).toSorted());
  });

  it.each(stalledPilots)('$id $name', ({ id, name, type, fn, days, late, hold, missing, answers, risks }) => {
    const row = rowOf(id);
    expect({
      name: row.name,
      type: row.autonomy,
      fn: row.businessFunction,
      days: row.standing.days,
      late: row.standing.overdue,
      hold: row.hold,
      missing: row.missing,
    }).toEqual({
      name,
      type,
      fn,
      days,
      late,
      hold,
      missing,
    });
    expect(row.questions.map(({ state: answer }) => (answer === 'accepted' ? '1' : answer === 'not reported' ? '?' : '0')).join('')).toBe(
      answers,
    );
    expect(typeof row.unresolvedRisks === 'number' ? row.unresolvedRisks : null).toBe(risks);
    expect(row.standing).toMatchObject({ stalled: true, overrun: true, suspended: false, end: null });
  });

  it('stand behind a name in four cases, and by the same four names', () => {
    for (const { id, signatory } of stalledPilots) {
      const { tone, printedName } = rowOf(id).signatory;
      expect(tone === 'sound' || tone === 'weak' ? printedName : null, id).toBe(signatory);
    }
  });

  it('lack 2, 7, 4, 5 and 9 of the five answers', () => {
    const stalled = stalledPilots.map(({ id }) => rowOf(id)).filter(({ watched, hold }) => watched && hold !== 'not reported');
    const missing = [0, 1, 2, 3, 4].map((place) => stalled.filter(({ questions }) => questions[place]!.state !== 'accepted').length);
    expect(missing).toEqual(unanswered);
  });

  it('say on whom each noted blocker waits, by the printed name of a person on the list', () => {
    const names = new Set([...state.people.values()].map(({ printedName }) => printedName));
    for (const { id, hold } of stalledPilots) {
      const noted = state.deployments.get(rowOf(id).deploymentId)!.blockers;
      expect(noted.length > 0, id).toBe(hold !== 'not reported');
      for (const { waitingOn } of noted) expect(names.has(waitingOn!), `${id} waits on ${waitingOn}`).toBe(true);
    }
  });

  it('are held for technical reasons alone only where every answer and every required signature stands', () => {
    for (const id of ['M-026', 'M-033']) {
      const row = rowOf(id);
      expect(
        row.blockers.every(({ nature }) => nature === 'technical'),
        id,
      ).toBe(true);
      expect(row.chain.count.broken, id).toBe(0);
    }
  });
});
