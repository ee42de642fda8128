import { beforeAll, describe, expect, it } from 'vitest';
import type { ReleaseAnswer, ReleasesAnswer } from '../../src/formats/api/releases.ts';
import type { RiskAnswer, RisksPage } from '../../src/formats/api/risks.ts';
import { accepted, action, asDemonstration, closed, raised, scheduled, scored, setting } from '../support/risk-stories.ts';
import type { Line } from '../support/record-of.ts';
import { startBackend } from './asking.ts';

const refused: Line = [
  '2026-10-22',
  'command.refused',
  { command: 'release.execute', subject: 'REL-001', rules: ['R-03', 'H1'], by: 'P-3', sentence: 'It is held.' },
];

const story: readonly Line[] = [
  ...setting,
  raised({ n: 1, title: 'Late alerts' }),
  scored(5, 4, { n: 1 }),
  action('2026-11-14', { n: 1 }),
  raised({ n: 2, deployments: [2] }),
  scored(4, 3, { n: 2 }),
  accepted('2026-12-01', { n: 2 }),
  raised({ n: 3, deployments: [1, 2] }),
  raised({ n: 4 }),
  scored(2, 2, { n: 4 }),
  raised({ n: 5 }),
  closed({ n: 5 }),
  scheduled('REL-001', '2026-11-10'),
  scheduled('REL-002', '2026-11-12', { n: 2 }),
  refused,
];

let ask: Awaited<ReturnType<typeof startBackend>>['ask'];
beforeAll(async () => {
  ({ ask } = await startBackend({ demonstration: asDemonstration(story) }));
});

const got = async <T>(path: string): Promise<T> => (await ask(path)).body as T;
const ids = ({ rows }: RisksPage): string[] => rows.map(({ riskId }) => riskId);

describe('GET /risks', () => {
  it('answers the register’s numbers and its rows, those that hold release first, closed ones not', async () => {
    const page = await got<RisksPage>('/api/v1/risks');
    expect(page.register.counts).toMatchObject({ 'on the register': 4, unresolved: 3, accepted: 1, holding: 2, unscored: 1, closed: 1 });
    expect(page.total).toBe(4);
    expect(ids(page)[0]).toBe('RISK-001');
    expect(ids(page)).not.toContain('RISK-005');
  });

  it('gives for each of its counts, and each cell of its grid, exactly as many rows', async () => {
    const { register } = await got<RisksPage>('/api/v1/risks');
    for (const [name, count] of Object.entries(register.counts)) {
      expect((await got<RisksPage>(`/api/v1/risks?show=${encodeURIComponent(name)}`)).total, name).toBe(count);
    }
    for (const { cell, count } of register.grid) {
      expect((await got<RisksPage>(`/api/v1/risks?cell=${cell}`)).total, cell).toBe(count);
    }
  });

  it('does not change its numbers when a cell or a count is chosen among them', async () => {
    const { register } = await got<RisksPage>('/api/v1/risks');
    expect((await got<RisksPage>('/api/v1/risks?cell=S5L4&show=holding')).register).toEqual(register);
  });

  it('narrows numbers and rows to the risks of the models a filter lets through', async () => {
    const page = await got<RisksPage>('/api/v1/risks?stage=production');
    expect(ids(page).toSorted()).toEqual(['RISK-002', 'RISK-003']);
    expect(page.register.counts['on the register']).toBe(2);
    expect(ids(await got<RisksPage>('/api/v1/risks?model=M-2'))).toHaveLength(2);
    expect(ids(await got<RisksPage>('/api/v1/risks?q=late'))).toEqual(['RISK-001']);
  });

  it('goes from page to page without losing or repeating a risk, and gives numbers alone where no row is asked for', async () => {
    const found: string[] = [];
    let cursor: string | null = '';
    for (let pages = 0; cursor !== null && pages < 9; pages += 1) {
      const page: RisksPage = await got(`/api/v1/risks?limit=3&cursor=${cursor}`);
      found.push(...ids(page));
      cursor = page.nextCursor;
    }
    expect(found.toSorted()).toEqual(['RISK-001', 'RISK-002', 'RISK-003', 'RISK-004']);
    expect(await got<RisksPage>('/api/v1/risks?limit=0')).toMatchObject({ rows: [], total: 4, nextCursor: null });
  });

  it('leaves out what means nothing, and says which', async () => {
    const page = await got<RisksPage>('/api/v1/risks?show=scale-gap&cell=S9L9');
    expect(page.total).toBe(4);
    expect(page.ignored).toEqual([
      { key: 'cell', value: 'S9L9', why: 'no such value' },
      { key: 'show', value: 'scale-gap', why: 'no such count of the register' },
    ]);
  });

  it('answers as known on the day asked for', async () => {
    const then = await got<RisksPage>('/api/v1/risks?asof=2026-10-20');
    expect(then.register.counts).toMatchObject({ accepted: 0, holding: 3, closed: 1 });
    expect((await got<RisksPage>('/api/v1/risks?asof=2026-08-31')).register.counts['on the register']).toBe(0);
  });
});

describe('GET /risks/:id', () => {
  it('answers one risk with its place in the list it was opened from', async () => {
    const risk = await got<RiskAnswer>('/api/v1/risks/RISK-001');
    expect(risk).toMatchObject({ riskId: 'RISK-001', place: { at: 1, of: 4 }, previous: null, holdsReleases: ['REL-001'] });
    expect(risk.next).not.toBeNull();
    expect((await got<RiskAnswer>('/api/v1/risks/RISK-001?show=accepted')).place).toBeNull();
  });

  it('answers a closed one too', async () => {
    expect(await got<RiskAnswer>('/api/v1/risks/RISK-005')).toMatchObject({ standing: 'closed', place: null });
  });

  it.each(['/api/v1/risks/RISK-999', '/api/v1/risks/RISK-001?asof=2026-08-31'])(
    'knows nothing of %s, and says what to do',
    async (path) => {
      const { status, body } = await ask(path);
      expect(status).toBe(404);
      expect(body).toMatchObject({ type: expect.stringContaining('unknown-risk') as string, remedy: expect.any(String) as string });
    },
  );
});

describe('GET /releases', () => {
  it('answers the plan, what holds each, and the three sentences', async () => {
    const plan = await got<ReleasesAnswer>('/api/v1/releases');
    expect(plan.counts).toMatchObject({ planned: 2, held: 2 });
    expect(plan.rows[0]).toMatchObject({ releaseId: 'REL-001', state: 'held', refused: [{ rules: ['R-03', 'H1'] }] });
    expect(plan.hierarchy).toHaveLength(3);
    expect(plan.hierarchy[1]!.attempt).toEqual({ type: 'release.execute', payload: { releaseId: 'REL-001' } });
  });

  it('gives for each count exactly as many releases, under the whole plan’s numbers', async () => {
    const { counts } = await got<ReleasesAnswer>('/api/v1/releases');
    for (const name of ['planned', 'held', 'clear', 'released'] as const) {
      const some = await got<ReleasesAnswer>(`/api/v1/releases?show=${name}`);
      expect(some.rows, name).toHaveLength(counts[name]);
      expect(some.counts).toEqual(counts);
    }
    expect((await got<ReleasesAnswer>('/api/v1/releases?show=late')).ignored).toMatchObject([{ key: 'show', value: 'late' }]);
  });
});

describe('GET /releases/:id', () => {
  it('answers one release, with those before and after it in the plan', async () => {
    expect(await got<ReleaseAnswer>('/api/v1/releases/REL-001')).toMatchObject({
      releaseId: 'REL-001',
      previous: null,
      next: { releaseId: 'REL-002' },
    });
    expect(await got<ReleaseAnswer>('/api/v1/releases/REL-002')).toMatchObject({ previous: { releaseId: 'REL-001' }, next: null });
  });

  it('knows nothing of a release that was not scheduled by then', async () => {
    expect((await ask('/api/v1/releases/REL-001?asof=2026-09-01')).status).toBe(404);
    expect((await ask('/api/v1/releases/REL-404')).body).toMatchObject({ type: expect.stringContaining('unknown-release') as string });
  });
});
