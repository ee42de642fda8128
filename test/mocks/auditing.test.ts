import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/domain/audit/hash.ts';
import type { ComparisonAnswer } from '../../src/formats/api/comparison.ts';
import type { EventsPage } from '../../src/formats/api/events.ts';
import type { EventAnswer } from '../../src/formats/api/reconstruction.ts';
import type { MeasuresAnswer } from '../../src/formats/api/measures.ts';
import { emptyHead } from '../../src/domain/audit/append.ts';
import { memoryStore } from '../../mocks/store/memory-store.ts';
import { entriesOf, model, opened, people, staged, type Line } from '../support/record-of.ts';
import { startBackend } from './asking.ts';

const story: Line[] = [
  opened,
  ...people,
  ...model(1),
  staged(1, 'pilot', '2025-02-01'),
  ['2025-02-03', 'gate.decided', { deploymentId: 'DEP-1', gate: 'G-USE', outcome: 'passed', by: ['P-1'] }],
  ['2025-02-04', 'activity.seen', { deploymentId: 'DEP-1', what: '=cmd()' }],
  ['2025-03-01', 'link.declined', { deploymentId: 'DEP-1', link: 'L2', personId: 'P-2', reason: 'Not mine' }],
  ...model(2, { from: '2025-03-05' }),
];
const entries = entriesOf(story);
const lines = entries.map((entry) => canonicalJson(entry));
const head = { seq: entries.length, hash: entries.at(-1)!.hash };

/** A backend that keeps this story under `test`, its stored lines changed as told. */
async function start(change: (stored: readonly string[]) => readonly string[] = (stored) => stored) {
  const store = memoryStore();
  await store.append('test', emptyHead, change(lines), head);
  const { ask, backend } = await startBackend({ store, demonstration: null });
  const got = async <T>(path: string): Promise<T> => (await ask(path)).body as T;
  return { ask, got, store, backend };
}

const restore = (ask: Awaited<ReturnType<typeof start>>['ask'], text: string | Uint8Array<ArrayBuffer>, query = '') =>
  ask(`/api/v1/restore${query}`, { method: 'POST', body: text });

describe('the record with so many entries', () => {
  it('is the record as it stood just after the entry, on the day that was recorded', async () => {
    const { got } = await start();
    const answer = await got<MeasuresAnswer>('/api/v1/measures?in=test&seq=7');
    expect(answer).toMatchObject({ asOf: '2025-01-02', head: { seq: 7, hash: entries[6]!.hash }, records: 1 });
    expect(
      (await got<MeasuresAnswer>('/api/v1/measures?in=test&seq=8&asof=2025-02-01')).stages.find(({ stage }) => stage === 'pilot')?.count,
    ).toBe(1);
  });

  it.each(['0', '99', 'x'])('is refused for seq=%s, of which there is no entry', async (seq) => {
    const { ask } = await start();
    expect(await ask(`/api/v1/measures?in=test&seq=${seq}`)).toMatchObject({
      status: 400,
      body: { type: 'urn:countersign:problem:no-such-entry' },
    });
  });
});

describe('entries', () => {
  it('are found by days, by who, by what kind and by what they are about, newest first where asked', async () => {
    const { got } = await start();
    const page = await got<EventsPage>('/api/v1/events?in=test&from=2025-02-01&to=2025-03-01&what=key&order=newest');
    expect(page.entries.map(({ type }) => type)).toEqual(['link.declined', 'gate.decided', 'deployment.staged']);
    expect(page).toMatchObject({
      total: 3,
      between: 4,
      names: { people: { 'P-2': { printedName: 'Ben Knot' } }, models: { 'DEP-1': { modelId: 'M-1' } } },
    });
    expect((await got<EventsPage>('/api/v1/events?in=test&about=M-2')).total).toBe(3);
    expect((await got<EventsPage>('/api/v1/events?in=test&who=P-2&what=refusals')).total).toBe(1);
    expect((await got<EventsPage>('/api/v1/events?in=test&what=gossip')).ignored).toEqual([
      { key: 'what', value: 'gossip', why: 'no such kind' },
    ]);
  });

  it('keep their pages while somebody writes', async () => {
    const { got, store } = await start();
    const first = await got<EventsPage>('/api/v1/events?in=test&order=newest&limit=2');
    const more = entriesOf([...story, ['2025-04-01', 'site.added', { siteId: 'S', name: 'North' }]]).at(-1)!;
    await store.append('test', head, [canonicalJson(more)], { seq: more.seq, hash: more.hash });
    const next = await got<EventsPage>(`/api/v1/events?in=test&order=newest&limit=2&cursor=${first.nextCursor}`);
    expect(next.entries.map(({ seq }) => seq)).toEqual([head.seq - 2, head.seq - 3]);
  });

  it('are counted for each day, with the people and models they can be narrowed to', async () => {
    const { got } = await start();
    expect(await got('/api/v1/events/days?in=test')).toMatchObject({
      days: [
        { day: '2025-01-01', entries: 4 },
        { day: '2025-01-02', entries: 3 },
        { day: '2025-02-01', entries: 1 },
        { day: '2025-02-03', entries: 1 },
        {},
        {},
        {},
      ],
      choices: { people: [{ id: 'P-1', name: 'Ada Plover' }, { id: 'P-2' }], models: [{ id: 'M-1' }, { id: 'M-2' }] },
    });
  });

  it('tell one by one what they changed, and what can be rebuilt of the decision in them', async () => {
    const { got, ask } = await start();
    const gate = await got<EventAnswer>('/api/v1/events/9?in=test');
    expect(gate).toMatchObject({
      span: { before: 8, after: 9 },
      day: '2025-02-03',
      reconstruction: { gate: 'G-USE', keeping: { words: 'not on record' } },
    });
    const registered = await got<EventAnswer>('/api/v1/events/13?in=test');
    expect(registered.reconstruction).toBeNull();
    expect(registered.difference?.models).toEqual([{ modelId: 'M-2', name: 'Model 2', differences: [{ kind: 'new' }] }]);
    expect((await got<EventAnswer>('/api/v1/events/1?in=test')).difference).toBeNull();
    expect((await ask('/api/v1/events/99?in=test')).status).toBe(404);
  });
});

describe('two days', () => {
  it('stand beside each other, the earlier first whichever was asked for first, each number with its rows', async () => {
    const { got, ask } = await start();
    const one = await got<ComparisonAnswer>('/api/v1/comparison?in=test&asof=2025-03-06&cmp=2025-01-15');
    const other = await got<ComparisonAnswer>('/api/v1/comparison?in=test&asof=2025-01-15&cmp=2025-03-06');
    expect(other).toEqual(one);
    expect(one).toMatchObject({
      earlier: { day: '2025-01-15' },
      later: { day: '2025-03-06' },
      entries: 7,
      models: [{ modelId: 'M-1' }, { modelId: 'M-2' }],
    });
    for (const { earlier, later } of one.measures) {
      for (const measure of [earlier, later]) expect((await ask(measure.rows)).body['total'], measure.rows).toBe(measure.value);
    }
  });

  it('must be two days that were', async () => {
    const { ask } = await start();
    expect((await ask('/api/v1/comparison?in=test')).status).toBe(400);
    expect((await ask('/api/v1/comparison?in=test&cmp=2099-01-01')).status).toBe(400);
  });
});

describe('verification', () => {
  it('recomputes every hash from what is stored, and compares the end with one noted elsewhere', async () => {
    const { got, ask } = await start();
    expect(await got('/api/v1/verification?in=test')).toMatchObject({
      stored: head,
      kept: null,
      result: { intact: true, count: head.seq, headHash: head.hash },
    });
    expect(await got(`/api/v1/verification?in=test&count=${head.seq}&head=${head.hash.slice(0, 16)}`)).toMatchObject({
      result: { intact: true },
    });
    expect(await got(`/api/v1/verification?in=test&count=${head.seq + 1}&head=${head.hash}`)).toMatchObject({
      result: { intact: false, firstBad: head.seq + 1, why: expect.stringContaining(`last seen with ${head.seq + 1}`) },
    });
    expect((await ask('/api/v1/verification?in=test&head=xyz')).status).toBe(400);
  });

  it('does not call a record damaged for a head that was noted of another', async () => {
    const { got } = await start();
    await got(`/api/v1/verification?in=test&head=${'0'.repeat(64)}`);
    expect((await got<{ records: { damage: unknown }[] }>('/api/v1/records')).records[0]?.damage).toBeNull();
  });
});

const broken = (seq: number, from: string, to: string) => (stored: readonly string[]) =>
  stored.map((line, at) => (at === seq - 1 ? line.replace(from, to) : line));

describe('a damaged store', () => {
  it.each([
    ['no JSON any more', (stored: readonly string[]) => stored.with(8, 'x')],
    ['a hash that does not follow', broken(9, '"prevHash":"', '"prevHash":"0')],
    ['an entry taken out', (stored: readonly string[]) => stored.toSpliced(8, 1)],
  ])('with %s is read up to the last good entry, and says so', async (_, change) => {
    const { got, ask } = await start(change);
    expect(await got('/api/v1/records')).toMatchObject({
      records: [{ counts: { entries: 8, models: 1 }, damage: { firstBad: 9, stored: head.seq } }],
    });
    expect(await got('/api/v1/measures?in=test')).toMatchObject({ records: 1, head: { seq: 8 } });
    expect((await ask('/api/v1/verification?in=test')).body['result']).toMatchObject({ intact: false, firstBad: 9 });
  });

  it('that reads well but was changed is found by verification, and from then on read up to before it', async () => {
    const { got } = await start(broken(9, '"passed"', '"waived"'));
    expect((await got<EventsPage>('/api/v1/events?in=test')).total).toBe(head.seq);
    expect(await got('/api/v1/verification?in=test')).toMatchObject({
      result: { intact: false, firstBad: 9, why: expect.stringContaining('content of entry 9') },
    });
    expect((await got<EventsPage>('/api/v1/events?in=test')).total).toBe(8);
    expect(await got('/api/v1/records')).toMatchObject({ records: [{ damage: { firstBad: 9 } }] });
  });

  it('is known as such from the next start on, and as sound once it was mended and verified', async () => {
    const { ask, store } = await start(broken(9, '"passed"', '"waived"'));
    await ask('/api/v1/verification?in=test');
    const next = await startBackend({ store, demonstration: null });
    expect((await next.ask('/api/v1/records')).body).toMatchObject({
      records: [{ counts: { entries: 8 }, damage: { firstBad: 9, stored: head.seq } }],
    });
    await store.remove('test');
    await store.append('test', emptyHead, lines, head);
    const mended = await startBackend({ store, demonstration: null });
    expect((await mended.ask('/api/v1/verification?in=test')).body['result']).toMatchObject({ intact: true });
    expect((await mended.ask('/api/v1/records')).body).toMatchObject({ records: [{ counts: { entries: head.seq }, damage: null }] });
  });

  it('stands at the day of its last good entry: silence after it tells nothing', async () => {
    const { got } = await start((stored) => stored.with(8, 'x'));
    expect(await got('/api/v1/records')).toMatchObject({ records: [{ today: '2025-02-01' }] });
  });

  it('whose entries no longer fit together is cut at the entry that was changed, not where it shows', async () => {
    const { got } = await start(broken(6, 'DEP-1', 'DEP-7'));
    expect(await got('/api/v1/records')).toMatchObject({ records: [{ damage: { firstBad: 6 } }] });
  });

  it('whose opening is gone is listed by its id, and opens with a reason instead of a crash', async () => {
    const { got, ask } = await start((stored) => stored.with(0, ''));
    expect(await got('/api/v1/records')).toMatchObject({ records: [{ id: 'test', counts: { entries: 0 }, damage: { firstBad: 1 } }] });
    expect(await ask('/api/v1/measures?in=test')).toMatchObject({
      status: 409,
      body: { type: 'urn:countersign:problem:damaged-record', detail: expect.stringContaining('Entry 1') },
    });
  });

  it('whose end was cut is found against the store’s own note of its head', async () => {
    const { got } = await start((stored) => stored.slice(0, -1));
    expect(await got('/api/v1/verification?in=test')).toMatchObject({ result: { intact: false, firstBad: head.seq } });
  });

  it('takes nothing more, and says what to do', async () => {
    const { ask, backend } = await start((stored) => stored.with(8, 'x'));
    await ask('/api/v1/records');
    await expect(backend.store.append('test', head, ['{}'], head)).rejects.toMatchObject({
      status: 409,
      kind: 'damaged-record',
      message: expect.stringContaining('Entry 9 cannot be read'),
      more: { remedy: expect.stringContaining('Restore a sound export') },
    });
  });
});

describe('an export', () => {
  it('is the stored entries, a line each, with count and head in its headers and its name', async () => {
    const { ask } = await start();
    const { response } = await ask('/api/v1/export?in=test');
    expect(response.headers.get('content-type')).toBe('application/x-ndjson');
    expect(response.headers.get('x-countersign-count')).toBe(String(head.seq));
    expect(response.headers.get('x-countersign-head')).toBe(head.hash);
    expect(response.headers.get('content-disposition')).toContain(`test-${head.seq}-${head.hash.slice(0, 16)}.jsonl`);
    expect(await response.text()).toBe(lines.map((line) => `${line}\n`).join(''));
  });

  it('of an earlier day holds what was known by then', async () => {
    const { ask } = await start();
    expect((await ask('/api/v1/export?in=test&asof=2025-02-01')).response.headers.get('x-countersign-count')).toBe('8');
  });

  it('goes out as it is stored where it is damaged, and its name says so', async () => {
    const { ask } = await start((stored) => stored.with(8, 'x'));
    await ask('/api/v1/records');
    const { response } = await ask('/api/v1/export?in=test');
    expect(response.headers.get('content-disposition')).toContain('damaged-at-9.jsonl');
    expect((await response.text()).split('\n')[8]).toBe('x');
  });

  it('as a table holds the entries asked for, harmless to a spreadsheet program', async () => {
    const { ask } = await start();
    const { response } = await ask('/api/v1/export?in=test&format=csv&from=2025-02-03&what=all');
    const text = await response.text();
    expect(response.headers.get('content-type')).toContain('text/csv');
    expect(text.split('\r\n').filter((line) => line !== '')).toHaveLength(1 + 6);
    expect(text).toContain('Ada Plover');
    expect(text).not.toMatch(/(^|,)=cmd/m);
    expect((await ask('/api/v1/export?in=test&format=docx')).status).toBe(400);
  });
});

describe('a restored export', () => {
  const file = lines.map((line) => `${line}\n`).join('');

  it('is a record with the same head, under the id it had', async () => {
    const { ask } = await startBackend({ demonstration: null });
    expect((await restore(ask, file, '?as=test')).body).toEqual({
      record: 'test',
      institution: 'Test Health',
      head,
      outcome: 'restored',
      beside: null,
      here: null,
      endKnown: false,
    });
    expect((await ask('/api/v1/verification?in=test')).body['result']).toMatchObject({ intact: true, headHash: head.hash });
    expect(await (await ask('/api/v1/export?in=test')).response.text()).toBe(file);
  });

  it('is written once: a sound record with the same head is left as it is', async () => {
    const { ask } = await start();
    expect((await restore(ask, file)).body).toMatchObject({ record: 'test', outcome: 'already here' });
    expect((await ask('/api/v1/records')).body['records']).toHaveLength(1);
  });

  it('opens beside a record of the same id with another head, never over it', async () => {
    const { ask } = await start();
    const shorter = lines
      .slice(0, 9)
      .map((line) => `${line}\n`)
      .join('');
    expect((await restore(ask, shorter, '?as=test')).body).toMatchObject({
      record: 'test-2',
      beside: 'test',
      outcome: 'restored',
      head: { seq: 9 },
    });
    expect((await ask('/api/v1/records')).body).toMatchObject({
      records: [
        { id: 'test', head },
        { id: 'test-2', head: { seq: 9 } },
      ],
    });
  });

  it('opens beside a damaged record of the same head', async () => {
    const { ask } = await start(broken(9, '"passed"', '"waived"'));
    expect((await restore(ask, file, '?as=test')).body).toMatchObject({ record: 'test-2', beside: 'test', outcome: 'restored', head });
  });

  it.each([
    ['one byte changed', file.replace('Ada Plover', 'Ada Glover'), 2],
    ['a line taken out', file.split('\n').toSpliced(4, 1).join('\n'), 5],
    ['nothing in it', '', 1],
    ['a byte-order mark put before it', `\uFEFF${file}`, 1],
    ['another thing in it', 'Name,Stage\nSepsis,pilot\n', 1],
  ])('is refused with %s, by number, and nothing is written', async (_, text, seq) => {
    const { ask } = await startBackend({ demonstration: null });
    const answer = await restore(ask, text);
    expect(answer).toMatchObject({
      status: 422,
      body: { type: 'urn:countersign:problem:damaged-export', errors: [{ where: `Entry ${seq}` }] },
    });
    expect((await ask('/api/v1/records')).body['records']).toEqual([]);
  });

  it('is refused for one byte that is no text, named by the entry it is in', async () => {
    const { ask } = await startBackend({ demonstration: null });
    const bytes = new TextEncoder().encode(file);
    bytes[lines[0]!.length + 40] = 0xff;
    expect((await restore(ask, bytes)).body['errors']).toMatchObject([{ where: 'Entry 2' }]);
  });

  it('is refused with a cut end, which only its name or a noted head shows', async () => {
    const { ask } = await startBackend({ demonstration: null });
    const cut = lines.slice(0, -1).join('\n');
    expect((await restore(ask, cut, `?count=${head.seq}&head=${head.hash.slice(0, 16)}`)).body['errors']).toMatchObject([
      { where: `Entry ${head.seq}` },
    ]);
    expect((await restore(ask, cut)).status).toBe(200);
  });

  it('is refused where this product cannot read an entry of it, though every hash is right', async () => {
    const { ask } = await startBackend({ demonstration: null });
    const astray = entriesOf([opened, staged(9, 'build', '2025-02-01')]).map((entry) => canonicalJson(entry));
    expect((await restore(ask, astray.join('\n'))).body['errors']).toMatchObject([{ where: 'Entry 2' }]);
  });
});

describe('a model’s timeline', () => {
  it('tells of each deployment what happened, with the names it needs', async () => {
    const { got, ask } = await start();
    const answer = await got<{ deployments: { items: { kind: string }[] }[]; names: object }>(
      '/api/v1/models/M-1/timeline?in=test&asof=2025-03-02',
    );
    expect(answer.deployments[0]?.items.map(({ kind }) => kind)).toEqual(['entry', 'entry', 'entry', 'entry', 'entry']);
    expect(answer.names).toMatchObject({ people: { 'P-2': { printedName: 'Ben Knot' } } });
    expect((await ask('/api/v1/models/M-9/timeline?in=test')).status).toBe(404);
  });
});
