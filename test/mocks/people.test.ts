/** Everybody of a record, and who of them may be let act. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PeopleAnswer } from '../../src/formats/api/people.ts';
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
