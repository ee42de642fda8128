import { describe, expect, it } from 'vitest';
import type { ImportReceipt } from '../../src/formats/api/imports.ts';
import type { FirstWeekAnswer } from '../../src/formats/api/first-week.ts';
import type { MeasuresAnswer, RowsAnswer } from '../../src/formats/api/measures.ts';
import type { PortfolioPage } from '../../src/formats/api/portfolio.ts';
import { toDay, toInstant } from '../../src/domain/time.ts';
import { aRow } from '../domain/imports/rows.ts';
import { startBackend } from './asking.ts';

/** A record of one file, opened on Thursday 26 Nov 2026, and a clock that can be put forward. */
async function oneFileRecord() {
  let now = '2026-11-26T15:00:00Z';
  const start = await startBackend({ clock: () => toInstant(now) });
  const stages = ['production', 'production', 'pilot', 'build'] as const;
  const loaded = await start.ask('/api/v1/imports', {
    method: 'POST',
    headers: { 'idempotency-key': 'load' },
    body: JSON.stringify({
      mode: 'load',
      newRecord: { institution: 'Lakeshore Clinics', zone: 'America/Chicago', kind: 'own' },
      source: { name: 'list.csv', sha256: 'a'.repeat(64), format: 'other', encoding: 'CSV, UTF-8, comma' },
      snapshot: { day: toDay('2026-09-01'), assumed: false },
      mapping: { Name: 'Model name' },
      cannotAnswer: [],
      rows: stages.map((stage, n) => ({ ...aRow(`Tool ${n + 1}`, stage), row: n + 2 })),
    }),
  });
  const { record } = loaded.body as unknown as ImportReceipt;
  const got = async <T>(path: string): Promise<T> =>
    (await start.ask(path.includes('in=') ? path : `${path}${path.includes('?') ? '&' : '?'}in=${record}`)).body as T;
  const decide = async (type: string, payload: object): Promise<void> => {
    const { head } = await got<MeasuresAnswer>('/api/v1/measures');
    const { status, body } = await start.ask(`/api/v1/commands?in=${record}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ command: { type, payload }, key: `${type} ${head.seq}`, decidedOn: head.seq }),
    });
    expect(status, JSON.stringify(body)).toBe(201);
  };
  return { got, decide, on: (day: string) => void (now = `${day}T15:00:00Z`) };
}

const firstWeek = (got: Awaited<ReturnType<typeof oneFileRecord>>['got'], query = '') => got<FirstWeekAnswer>(`/api/v1/first-week${query}`);

describe('what a record cannot answer yet', () => {
  it('leads from every number to exactly as many models, and says what the Portfolio says', async () => {
    const { got } = await oneFileRecord();
    for (const query of ['', '?stage=production', '?unit=deployments', '?q=Tool+3']) {
      const answer = await firstWeek(got, query);
      const counts: [string, number][] = [
        ...answer.facts.flatMap(({ rows, silent, baseRows, base }): [string, number][] => [
          [rows, silent],
          [baseRows, base],
        ]),
        ...answer.order.map(({ rows, count }): [string, number] => [rows, count]),
        [answer.silent.rows, answer.silent.count],
        [answer.inherited.rows, answer.inherited.count],
        [answer.inherited.lateRows, answer.inherited.late],
      ];
      for (const [address, count] of counts) expect((await got<RowsAnswer>(address)).total, address).toBe(count);
      const { firstWeek: said } = await got<MeasuresAnswer>(`/api/v1/measures${query}`);
      expect(said).toEqual({
        base: answer.base,
        silent: answer.silent.count,
        order: answer.order.map(({ group, count }) => ({ group, count })),
      });
    }
    expect((await firstWeek(got)).shows).toBe(true);
  });

  it('is named in words where a list is narrowed by it', async () => {
    const { got } = await oneFileRecord();
    const page = await got<PortfolioPage>('/api/v1/portfolio?show=cannot-answer:Q2');
    expect(page.total).toBe(4);
    expect(page.shown).toEqual({
      label: 'cannot answer yet: Who owns it on call at 2 a.m.?',
      rule: 'Models in use or in the making for which no answer to “Who owns it on call at 2 a.m.?” is on record.',
    });
    expect((await got<PortfolioPage>('/api/v1/portfolio')).shown).toBeNull();
  });
});

describe('the way travelled', () => {
  it('tells what was known at the end of each week, and each number can be read again on its day', async () => {
    const { got, decide, on } = await oneFileRecord();
    await decide('steward.declare', { printedName: 'Ines Ruff', title: 'Steward', function: 'AI governance office', siteId: null });
    const { rows } = await got<PortfolioPage>('/api/v1/portfolio?sort=id');
    const answer = (n: number, question: string) =>
      decide('question.answer', { deploymentId: rows[n]?.deploymentId, question, text: 'In our own hall, on the imaging cluster.' });
    on('2026-12-01');
    await answer(0, 'Q1');
    await answer(0, 'Q2');
    on('2026-12-09');
    await answer(1, 'Q1');
    const { way } = await firstWeek(got);
    expect(way.map(({ from, to, counts }) => [from, to, counts['answered-some'].value])).toEqual([
      ['2026-11-23', '2026-11-29', 0],
      ['2026-11-30', '2026-12-06', 1],
      ['2026-12-07', '2026-12-09', 2],
    ]);
    for (const week of way) {
      for (const [name, { value }] of Object.entries(week.counts)) {
        const address = week.rows[name as keyof typeof week.rows];
        expect((await got<RowsAnswer>(address)).total, address).toBe(value);
      }
    }
  });
});
