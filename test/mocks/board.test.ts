import { beforeAll, describe, expect, it } from 'vitest';
import { figuresAllowed, strangeNumerals } from '../../src/domain/board/numerals.ts';
import type { BoardNumber } from '../../src/domain/board/figure.ts';
import type { Command } from '../../src/domain/authority/command.ts';
import type { Pack } from '../../src/domain/board/pack.ts';
import type { BoardAnswer, BoardPackAnswer } from '../../src/formats/api/board.ts';
import type { ImportReceipt } from '../../src/formats/api/imports.ts';
import type { MeasureAnswer } from '../../src/formats/api/measure.ts';
import { draftOf, readPath } from '../formats/imports/support/reading.ts';
import { startBackend } from './asking.ts';
import { asset, state } from './seed/saltmarsh-fixture.ts';

type Started = Awaited<ReturnType<typeof startBackend>>;

async function got<T>({ ask }: Started, path: string): Promise<T> {
  const { status, body } = await ask(`/api/v1${path}`);
  if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body).slice(0, 300)}`);
  return body as T;
}

const packIn = async (started: Started, path: string): Promise<Pack> => (await got<BoardPackAnswer>(started, path)).pack;

let keys = 0;
async function send(started: Started, command: Command, as?: string) {
  if (as !== undefined) await started.ask('/api/v1/session', { method: 'PUT', body: JSON.stringify({ personId: as }) });
  keys += 1;
  const { head } = await got<BoardAnswer>(started, '/board');
  const body = JSON.stringify({ command, key: `board ${keys}`, decidedOn: head.seq });
  return started.ask('/api/v1/commands', { method: 'POST', body });
}

async function freeze(started: Started, packId = 'BOARD-01'): Promise<number> {
  const { draft } = await got<BoardAnswer>(started, '/board');
  const { status } = await send(started, {
    type: 'board-pack.freeze',
    payload: { packId, title: 'Third quarter', asOf: draft.position.asOf, head: draft.position.head },
  });
  return status;
}

/** Every number a pack shows, wherever it stands. */
function numbersIn(value: unknown): BoardNumber[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one) => numbersIn(one));
  const own = value as Record<string, unknown>;
  return [
    ...('measure' in own && 'part' in own ? [own as unknown as BoardNumber] : []),
    ...Object.values(own).flatMap((one) => numbersIn(one)),
  ];
}

async function veterans(path: string): Promise<{ started: Started; record: string }> {
  const started = await startBackend({});
  const { source, snapshot, mapping, rows } = draftOf(await readPath(path));
  const newRecord = { institution: 'Veterans Affairs', zone: 'America/New_York', kind: 'public' };
  const { body } = await started.ask('/api/v1/imports', {
    method: 'POST',
    headers: { 'idempotency-key': path },
    body: JSON.stringify({ mode: 'load', newRecord, source, snapshot, mapping, cannotAnswer: [], rows }),
  });
  return { started, record: (body as unknown as ImportReceipt).record };
}

describe.each([
  ['the demonstration', null],
  ['VA 2024', 'mocks/seed/va-2024.csv'],
  ['VA 2025', 'test/data/va-2025.csv'],
] as const)('the pack of %s', (_, file) => {
  let started: Started;
  let query = '';
  let pack: Pack;
  beforeAll(async () => {
    if (file === null) started = await startBackend({ demonstration: asset });
    else {
      const loaded = await veterans(file);
      ({ started } = loaded);
      query = `?in=${loaded.record}`;
    }
    pack = await packIn(started, `/board/draft${query}`);
  }, 60_000);

  it('has nine slides, at most seven numbers on page one, and drops nothing but what is truly absent', () => {
    expect(pack.slides.map(({ n, of }) => [n, of])).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => [n, 9]));
    expect(pack.vital).toHaveLength(7);
    expect(pack.leftOut).toEqual([]);
  });

  it('shows no number but those of measures, each the same as the measure says elsewhere', async () => {
    const numbers = numbersIn(pack);
    expect(numbers.length).toBeGreaterThan(20);
    for (const { measure, part, value } of new Map(numbers.map((one) => [`${one.measure} ${one.part}`, one])).values()) {
      const { measure: told } = await got<MeasureAnswer>(started, `/measures/${encodeURIComponent(measure)}${query}`);
      // None counted while some is not reported is told as not reported, never as 0.
      const silent = part === 'value' && told.kind === 'count' && told.value === 0 && told.unknown > 0;
      expect(value, `${measure} ${part}`).toBe(silent ? null : told[part]);
    }
  }, 60_000);

  it('says no numeral in a title, a list or an ask that is no measure of its slide', () => {
    for (const slide of pack.slides) {
      const allowed = figuresAllowed(slide.measures, slide.figure);
      const said = [slide.title.computed, ...slide.asks.map(({ words }) => words)];
      for (const text of said) expect(strangeNumerals(text, allowed), text).toEqual([]);
    }
    const chart = pack.slides.find(({ id }) => id === 'is-waiting-normal')?.figure;
    for (const { sentence, measures } of pack.vital) {
      const allowed = new Set([...figuresAllowed(measures), ...figuresAllowed([], chart)]);
      expect(strangeNumerals(sentence, allowed), sentence).toEqual([]);
    }
  });

  it('prints no ask nobody adopted, and names who, what and by when in each', () => {
    const asks = pack.slides.flatMap((slide) => slide.asks);
    expect(asks.length).toBeGreaterThan(0);
    for (const ask of asks) {
      expect(ask).toMatchObject({ status: 'proposed', printed: false, askId: null });
      expect(ask.words.length).toBeGreaterThan(20);
      expect(ask.due > pack.position.asOf).toBe(true);
      if (file === null) expect(ask.who, ask.words).not.toBeNull();
    }
  });
});

describe('the pack of one file', () => {
  it('keeps what is not reported on its slide, says so in the title, and draws no zero for it', async () => {
    const { started, record } = await veterans('test/data/va-2025.csv');
    const pack = await packIn(started, `/board/draft?in=${record}`);
    const title = (id: string): string => pack.slides.find((slide) => slide.id === id)?.title.shown ?? '';
    expect(title('the-gap')).toBe(
      'Of 159 models that reached pilot, 138 are in production; for 21 whether they stalled or ended quietly is not reported.',
    );
    expect(title('ended-without-decision')).toBe('How the 72 models that ended came to an end is not reported.');
    expect(title('governance-or-technology')).toContain('We cannot tell whether governance or technology holds pilots back');
    for (const { id, title: said } of pack.slides) expect(said.shown, id).toMatch(/not reported|cannot tell/);
    const gap = pack.slides[0]!.figure;
    expect(gap.kind === 'unit rows' && gap.beside.map(({ part, value }) => [part, value])).toEqual([
      ['unknown', 21],
      ['base', 159],
    ]);
    expect(pack.vital[2]!.sentence).toContain('ended by decision: not reported');
  }, 60_000);
});

describe('the pack of Saltmarsh Health', () => {
  it('says its nine titles', async () => {
    const started = await startBackend({ demonstration: asset });
    const { slides, evidenceId, source } = await packIn(started, '/board/draft');
    expect(slides.map(({ title }) => title.shown)).toEqual([
      'A Scale Gap of 22: of 38 models that reached pilot, 14 stalled and 8 ended quietly.',
      'Of 64 models, 38 reached pilot and 9 reached production; 14 stand stalled in pilot.',
      '15 of 22 models that ended did so without anyone deciding it.',
      'The record is mixed on whether governance or technology holds pilots back. Of 18 held or stalled: governance alone 11, both 4, technology alone 2, not reported 1.',
      'On-call ownership is open for 10 of 18 held models, more than any other gate.',
      '11 Extreme risks are open, and no High one; 11 risks hold a release.',
      'Waits for a governance decision have run above their mean for 7 months.',
      '12 of 28 models in use have no accepted name or nobody at night; for 2 more it is not reported.',
      'The next rule date is 1 Jan 2027; which rules govern a deployment is settled for 29 of 37 deployments; for 2 it is not reported.',
    ]);
    expect(evidenceId).toMatch(/^CS-20261030-[0-9a-f]{6}$/);
    expect(source).toBe('Countersign register, as of 30 Oct 2026, 64 of 64 records.');
  });

  it('prints roles for the board and names for the committee', async () => {
    const started = await startBackend({ demonstration: asset });
    const names = [...state.people.values()].filter(({ employer }) => employer === 'staff').map(({ printedName }) => printedName);
    const found = async (audience: string): Promise<number> => {
      const text = JSON.stringify(await packIn(started, `/board/draft?audience=${audience}`));
      return names.filter((name) => text.includes(name)).length;
    };
    expect(await found('board')).toBe(0);
    expect(await found('committee')).toBeGreaterThan(3);
    expect((await started.ask('/api/v1/board/draft?audience=everybody')).status).toBe(400);
  });

  it('is one honest page before the record, and where a filter leaves nothing', async () => {
    const started = await startBackend({ demonstration: asset });
    for (const [query, why] of [
      ['?asof=2020-01-01', 'Nothing is on record.'],
      ['?q=zzzz', 'No model passes the filter.'],
    ] as const) {
      const pack = await packIn(started, `/board/draft${query}`);
      expect(pack.slides).toEqual([]);
      expect(new Set(pack.leftOut.map((one) => one.why))).toEqual(new Set([why]));
      expect(pack.vital.map(({ sentence }) => sentence)).toEqual([expect.stringContaining('Nothing is on record')]);
    }
  });
});

describe('a frozen pack', () => {
  it('reads the same when entries are appended, and its evidence opens the same day', async () => {
    const started = await startBackend({ demonstration: asset });
    expect(await freeze(started)).toBe(201);
    const before = await packIn(started, '/board/BOARD-01');
    const { status } = await send(
      started,
      { type: 'deployment.suspend', payload: { deploymentId: 'DEP-031', reason: 'It answers payers' } },
      'jacana',
    );
    expect(status).toBe(201);
    expect(await packIn(started, '/board/BOARD-01')).toEqual(before);
    expect((await packIn(started, '/board/draft')).slides[0]!.title.shown).not.toBe(before.slides[0]!.title.shown);

    const { links } = await got<BoardPackAnswer>(started, '/board/BOARD-01');
    const record = await started.ask(`/api/v1${links.record}`);
    expect(record.response.headers.get('x-countersign-head')).toBe(before.position.head.hash);
    const again = await got<BoardPackAnswer>(started, `/board/draft${links.view}`);
    expect(again.pack.slides).toEqual(before.slides);
    expect(again.pack.evidenceId).toBe(before.evidenceId);
  }, 60_000);

  it('is not frozen twice, nor under a hash the record does not have', async () => {
    const started = await startBackend({ demonstration: asset });
    expect(await freeze(started)).toBe(201);
    expect(await freeze(started)).toBe(422);
    const { draft } = await got<BoardAnswer>(started, '/board');
    const forged = { ...draft.position.head, hash: 'f'.repeat(64) };
    const { status, body } = await send(started, {
      type: 'board-pack.freeze',
      payload: { packId: 'BOARD-02', title: 'Forged', asOf: draft.position.asOf, head: forged },
    });
    expect(status).toBe(422);
    expect(JSON.stringify(body)).toContain('has another hash');
    expect((await started.ask('/api/v1/board/BOARD-77')).status).toBe(404);
  });

  it('takes other words above a slide, keeps the computed ones, and refuses a number that is none', async () => {
    const started = await startBackend({ demonstration: asset });
    await freeze(started);
    const title = (words: string): Command => ({
      type: 'board-pack.title',
      payload: { packId: 'BOARD-01', slide: 'the-gap', title: words },
    });
    const refused = await send(started, title('21 of our pilots never crossed'));
    expect(refused.status).toBe(422);
    expect(refused.body['errors']).toEqual([
      expect.objectContaining({ where: 'command.payload.title', why: '“21” is no number of a measure on this slide.' }),
    ]);
    const before = (await packIn(started, '/board/BOARD-01')).slides[0]!;
    expect((await send(started, title('22 of our pilots got worse'))).status).toBe(201);
    const named = (await packIn(started, '/board/BOARD-01?audience=committee')).slides[0]!;
    const after = (await packIn(started, '/board/BOARD-01')).slides[0]!;
    expect(named.title).toMatchObject({
      shown: '22 of our pilots got worse',
      computed: before.title.computed,
      edited: { by: { words: 'Marguerite Kestrel, Chief Information Officer' }, warning: expect.stringContaining('“worse”') as string },
    });
    expect({ ...after, title: null }).toEqual({ ...before, title: null, asks: after.asks });
  }, 60_000);

  it('prints an ask once a named person adopted it, and counsel’s words once counsel wrote them', async () => {
    const started = await startBackend({ demonstration: asset });
    await freeze(started);
    const { people } = state;
    const counsel = [...people.values()].find(({ roles }) => roles.includes('General counsel'))!.personId;
    const words = 'name who decides on the 14 stalled models';
    await send(started, {
      type: 'board-pack.ask',
      payload: { packId: 'BOARD-01', slide: 'the-gap', words, who: counsel, due: '2026-11-30' },
    } as Command);
    const drafted = (await packIn(started, '/board/BOARD-01')).slides[0]!.asks;
    expect(drafted).toEqual([expect.objectContaining({ askId: 'ASK-01', words, status: 'draft', printed: false })]);
    const label: Command = { type: 'board-pack.label', payload: { packId: 'BOARD-01', words: 'Prepared for counsel' } };
    expect((await send(started, label)).status).toBe(403);
    expect((await send(started, { type: 'board-pack.adopt', payload: { packId: 'BOARD-01', askId: 'ASK-01' } })).status).toBe(201);
    expect((await send(started, label, counsel)).status).toBe(201);
    const pack = await packIn(started, '/board/BOARD-01');
    expect(pack.slides[0]!.asks).toEqual([
      expect.objectContaining({
        status: 'adopted',
        printed: true,
        adoptedBy: expect.objectContaining({ by: expect.objectContaining({ words: 'Chief Information Officer' }) as object }) as object,
      }),
    ]);
    expect(pack.label).toMatchObject({ words: 'Prepared for counsel' });
  }, 60_000);

  it('counts what was written since the pack before, and says so where nothing was', async () => {
    const started = await startBackend({ demonstration: asset });
    expect((await packIn(started, '/board/draft')).sinceLast).toBeNull();
    await freeze(started);
    await freeze(started, 'BOARD-02');
    const second = await packIn(started, '/board/BOARD-02');
    // Freezing the first was an entry, and the decision to.
    expect(second.sinceLast).toMatchObject({ packId: 'BOARD-01', total: 2, byKind: [{ kind: 'decisions', count: 2 }] });
    expect(second.sinceLast!.listed.map(({ what }) => what)).toEqual(['froze the board pack BOARD-01']);
    expect((await got<BoardAnswer>(started, '/board')).packs.map(({ packId }) => packId)).toEqual(['BOARD-02', 'BOARD-01']);
    // A board knows a deployment by its model.
    await send(started, { type: 'deployment.suspend', payload: { deploymentId: 'DEP-031', reason: 'It answers payers' } }, 'jacana');
    const { sinceLast } = await packIn(started, '/board/draft');
    expect(sinceLast!.listed[0]!.what).toBe('suspended DEP-031 (Prior-authorization agent)');
  }, 60_000);
});
