/** Everybody of a record, and who of them may be let act. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PeopleAnswer, PersonAnswer } from '../../src/formats/api/people.ts';
import { startBackend } from './asking.ts';

let ask: Awaited<ReturnType<typeof startBackend>>['ask'];
beforeAll(async () => {
  const demonstration = readFileSync(new URL('../../mocks/seed/saltmarsh.jsonl', import.meta.url), 'utf8');
  ({ ask } = await startBackend({ demonstration }));
}, 60_000);

const people = async (query = ''): Promise<PeopleAnswer> => (await ask(`/api/v1/people${query}`)).body as unknown as PeopleAnswer;
const letAct = (personId: string | null) => ask('/api/v1/session', { method: 'PUT', body: JSON.stringify({ personId }) });

describe('people', () => {
  it('are all the record knows, by printed name, with what each can be asked for', async () => {
    const answer = await people();
    expect(answer).toMatchObject({ record: 'saltmarsh', asOf: '2026-10-30', ignored: [] });
    expect(answer.people.map(({ printedName }) => printedName)).toEqual(
      answer.people.map(({ printedName }) => printedName).toSorted((a, b) => a.localeCompare(b, 'en')),
    );
    expect(answer.people.find(({ personId }) => personId === 'lapwing')).toEqual({
      personId: 'lapwing',
      printedName: 'Adaeze Lapwing',
      title: 'Compliance Lead',
      roles: ['Compliance lead', 'Committee member'],
      function: 'Compliance and legal',
      reportsTo: 'pratincole',
      employer: 'staff',
      leftOn: null,
    });
    expect(answer.people.find(({ personId }) => personId === 'merganser')?.reportsTo).toBeNull();
    expect(new Set(answer.people.map(({ employer }) => employer))).toEqual(new Set(['staff', 'vendor']));
  });

  it('keep those who left, with their last day, from the day that was known', async () => {
    const lastDay = async (query: string) => (await people(query)).people.find(({ personId }) => personId === 'tringa')?.leftOn;
    expect(await lastDay('')).toBe('2026-06-12');
    expect(await lastDay('?asof=2026-06-11')).toBeNull();
  });

  it('are nobody on a day before the record, and refused for a day that is none', async () => {
    expect((await people('?asof=2020-01-01')).people).toEqual([]);
    expect((await ask('/api/v1/people?asof=2026-02-30')).status).toBe(400);
    expect((await ask('/api/v1/people?in=nowhere')).status).toBe(404);
  });
});

describe('seats and what rests on people', () => {
  it('come with the people: every seat, vacant or filled, the sites, and what each person carries', async () => {
    const answer = await people();
    expect(answer.seats).toEqual([
      expect.objectContaining({
        seatId: 'S-1',
        function: 'Independent validation',
        personId: 'ruff',
        filledOn: '2024-11-12',
        by: null,
        confirmedBy: null,
      }),
      expect.objectContaining({ seatId: 'S-2', personId: null, filledOn: null }),
    ]);
    expect(answer.sites).toHaveLength(4);
    expect(answer.rolesAsked.slice(0, 2)).toEqual(['Registrar', 'Committee chair']);
    expect(answer.carried.find(({ personId }) => personId === 'lapwing')).toMatchObject({ names: 28, offers: 1, risks: 0 });
  });

  it('of one person are the same numbers, row by row', async () => {
    const answer = await people();
    for (const personId of ['lapwing', 'tringa', 'plover', 'dunlin']) {
      const one = (await ask(`/api/v1/people/${personId}`)).body as unknown as PersonAnswer;
      const carried = answer.carried.find((each) => each.personId === personId);
      expect([one.names.length, one.offers.length, one.risks.length]).toEqual([
        carried?.names ?? 0,
        carried?.offers ?? 0,
        carried?.risks ?? 0,
      ]);
    }
  });

  it('of somebody who left say what is broken for it, and before that day what would break', async () => {
    const tringa = async (query: string) => (await ask(`/api/v1/people/tringa${query}`)).body as unknown as PersonAnswer;
    expect((await tringa('')).breaks).toMatchObject([{ name: 'Medication reconciliation', links: ['L2'] }]);
    expect((await tringa('?asof=2026-06-11')).person.leftOn).toBeNull();
    // One of the two was signed again by somebody else since.
    expect((await tringa('?asof=2026-06-11')).breaks).toMatchObject([
      { name: 'Drug-dose check', links: ['L3'] },
      { name: 'Medication reconciliation', links: ['L2'] },
    ]);
  });

  it('are refused for somebody the record does not know on that day', async () => {
    const { status, body } = await ask('/api/v1/people/P-404');
    expect(status).toBe(404);
    expect(body['detail']).toBe('The record “saltmarsh” knew nobody P-404 on 2026-10-30.');
  });
});

describe('letting act', () => {
  it.each([
    ['one who left', 'tringa'],
    ['a vendor’s', 'wrybill'],
    ['a stranger', 'P-404'],
  ])('refuses %s, and leaves who acted', async (_, personId) => {
    await letAct('lapwing');
    expect((await letAct(personId)).status).toBe(422);
    expect((await ask('/api/v1/session')).body['person']).toMatchObject({ personId: 'lapwing' });
  });

  it('takes nobody for an answer, and keeps it', async () => {
    expect((await letAct(null)).body['person']).toBeNull();
    expect((await ask('/api/v1/session')).body['person']).toBeNull();
  });
});
