import { beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '../../src/domain/gates/catalogue.ts';
import type { GateAnswer, GatesAnswer, LedgerAnswer } from '../../src/formats/api/gates.ts';
import { startBackend } from './asking.ts';
import { asset } from './seed/saltmarsh-fixture.ts';

let ask: Awaited<ReturnType<typeof startBackend>>['ask'];
beforeAll(async () => {
  ({ ask } = await startBackend({ demonstration: asset }));
});

const got = async <T>(path: string): Promise<T> => (await ask(path)).body as T;

describe('GET /api/v1/gates', () => {
  it('lists every gate in the order of the process, whatever each holds', async () => {
    const { gates } = await got<GatesAnswer>('/api/v1/gates');
    expect(gates.map(({ gate }) => gate)).toEqual(catalogue.map(({ id }) => id));
  });

  it('opens, behind every number, exactly as many rows as it says', async () => {
    for (const query of ['', '?fn=Imaging', '?unit=deployments', '?asof=2026-03-12']) {
      const answer = await got<GatesAnswer>(`/api/v1/gates${query}`);
      const cells = [...answer.grid.rows, answer.grid.totals];
      const numbers: [number, string][] = [
        [answer.held, answer.rows.held],
        [answer.atGate, answer.rows.atGate],
        [answer.noGate, answer.rows.noGate],
        [answer.notReported, answer.rows.notReported],
        ...answer.gates.flatMap(({ held, open, rows }): [number, string][] => [
          [held, rows.held],
          [open, rows.open],
        ]),
        ...answer.disciplines.flatMap(({ held, open, rows }): [number, string][] => [
          [held, rows.held],
          [open, rows.open],
        ]),
        ...cells.flatMap((row): [number, string][] => [
          [row.total, row.rows],
          [row.noGate.count, row.noGate.rows],
          [row.notReported.count, row.notReported.rows],
          ...row.cells.map(({ count, rows }): [number, string] => [count, rows]),
        ]),
      ];
      for (const [count, href] of numbers) expect((await ask(href)).body['total'], href).toBe(count);
    }
  }, 60_000);

  it('counts what the list shows under the same key', async () => {
    const { gates } = await got<GatesAnswer>('/api/v1/gates');
    const onCall = gates.find(({ gate }) => gate === 'G-ONC')!;
    const page = await got<{ total: number; rows: { hold: string | null }[] }>('/api/v1/portfolio?gate=G-ONC');
    expect(page.total).toBe(onCall.held);
    expect(page.rows.every(({ hold }) => hold !== null)).toBe(true);
  });

  it('narrows with the view, and says which key or value means nothing', async () => {
    const imaging = await got<GatesAnswer>('/api/v1/gates?fn=Imaging&gate=foo');
    expect(imaging.ignored).toEqual([{ key: 'gate', value: 'foo', why: 'no such value' }]);
    expect(imaging.grid.rows.map(({ fn }) => fn)).toEqual(['Imaging']);
  });

  it('knows on an earlier day only what was known then', async () => {
    const then = await got<GatesAnswer>('/api/v1/gates?asof=2026-03-12');
    expect(then.asOf).toBe('2026-03-12');
    expect(then.gates[0]?.months.at(-1)?.month).toBe('2026-03');
  });
});

describe('GET /api/v1/gates/:gate', () => {
  it('lists the models held here first, then those held earlier too, then the rest, longest first', async () => {
    const { figure, models } = await got<GateAnswer>('/api/v1/gates/G-ONC');
    const at = (place: string) => models.filter((one) => one.place === place);
    expect(at('first')).toHaveLength(figure.held);
    expect(at('first').length + at('also').length).toBe(figure.open);
    const order = models.map(({ place }) => ['first', 'also', 'not held'].indexOf(place));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    const days = at('first').map((one) => one.days ?? 0);
    expect(days).toEqual(days.toSorted((a, b) => b - a));
    for (const { heldAt } of at('also')) expect(heldAt).not.toBeNull();
  });

  it('says of each what was asked, given and is missing, and with whom it lies', async () => {
    const { models, people } = await got<GateAnswer>('/api/v1/gates/G-TRN');
    const agent = models.find(({ modelId }) => modelId === 'M-031')!;
    expect(agent.ledger).toMatchObject({
      state: 'returned',
      missing: ['Training completion', 'Notice text and where it stands'],
      with: { now: { side: 'submitter', since: '2026-10-14' }, days: 16 },
      parties: [{ printedName: 'Priya Sandpiper', how: 'has it' }],
    });
    expect(people['lapwing']?.printedName).toBe('Adaeze Lapwing');
  });

  it('knows no gate of another name', async () => {
    const answer = await ask('/api/v1/gates/G-FOO');
    expect(answer.status).toBe(404);
    expect(answer.body['type']).toBe('urn:countersign:problem:unknown-gate');
  });
});

describe('GET /api/v1/models/:id/gates', () => {
  it('gives the ledger of each of its deployments, with everybody it names', async () => {
    const { ledgers, people } = await got<LedgerAnswer>('/api/v1/models/M-031/gates');
    expect(ledgers.map(({ deploymentId, stage, next }) => [deploymentId, stage, next])).toEqual([['DEP-031', 'pilot', 'production']]);
    const [ledger] = ledgers;
    expect(ledger?.rows.filter(({ blocks }) => blocks !== null).map(({ gate }) => gate)).toEqual(['G-ONC', 'G-AUD', 'G-ACC', 'G-TRN']);
    for (const { decisions } of ledger?.rows ?? [])
      for (const { by } of decisions) for (const { personId } of by) expect(people[personId]).toBeDefined();
  });

  it('does not know a model before its day', async () => {
    expect((await ask('/api/v1/models/M-999/gates')).status).toBe(404);
  });
});
