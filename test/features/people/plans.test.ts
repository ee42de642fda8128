/** Plans are made on what the screen knows, and must come true on the backend: the ids they foresee are those it gives. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noChoices, planList, type ListChoices } from '../../../src/features/people/list-plan.ts';
import { outcomesByLine } from '../../../src/features/people/outcomes-by-line.ts';
import { planQuickLines, type QuickLine } from '../../../src/features/people/quick-plan.ts';
import type { PlannedItem } from '../../../src/features/people/record-draft.ts';
import type { BatchAnswer } from '../../../src/formats/api/batch.ts';
import type { PeopleAnswer } from '../../../src/formats/api/people.ts';
import type { PersonRow } from '../../../src/formats/people/person-row.ts';
import { notReported } from '../../../src/domain/reported.ts';
import { toDay } from '../../../src/domain/time.ts';
import { startBackend } from '../../mocks/asking.ts';
import { opened, type Line } from '../../support/record-of.ts';
import { asDemonstration } from '../../support/risk-stories.ts';
import { answer, filled, seat, someone, today } from './known-people.ts';

const story: readonly Line[] = [opened, ['2026-01-05', 'site.added', { siteId: 'north', name: 'North Hospital' }]];

async function withSteward() {
  const { ask } = await startBackend({ demonstration: asDemonstration(story) });
  const post = (path: string, body: unknown) => ask(path, { method: 'POST', body: JSON.stringify(body) });
  const people = async (): Promise<PeopleAnswer> => (await ask('/api/v1/people')).body as unknown as PeopleAnswer;
  const { head } = await people();
  await post('/api/v1/commands', {
    command: { type: 'steward.declare', payload: { printedName: 'Ste Ward', title: 'Registrar', function: 'Office', siteId: null } },
    key: 'steward',
    decidedOn: head.seq,
  });
  const send = async (items: readonly PlannedItem[]): Promise<BatchAnswer> =>
    (await post('/api/v1/commands/batch', { items: items.map(({ command }, at) => ({ key: `item ${at}`, command })) }))
      .body as unknown as BatchAnswer;
  return { people, send, post };
}

const known = answer({
  people: [someone('ann', { printedName: 'Ann Lee' }), someone('gone', { printedName: 'Gone Away', leftOn: toDay('2026-01-31') })],
  sites: [{ siteId: 'north', name: 'North Hospital' }],
  seats: [seat('S-4'), filled('S-7', 'gone', { role: 'CISO' })],
});

function row(printedName: string, more: Partial<PersonRow> = {}): PersonRow {
  const { row: at = 2, ...rest } = more;
  return {
    row: at,
    printedName,
    title: null,
    roleWords: null,
    roles: [],
    function: null,
    site: null,
    manager: null,
    managerRow: null,
    leftOn: null,
    ...rest,
  };
}

const types = ({ items }: { readonly items: readonly PlannedItem[] }) => items.map(({ command }) => command.type);

describe('lines typed in a hurry', () => {
  it('add a person, open the seat and fill it', () => {
    const plan = planQuickLines(known, [{ printedName: 'Bo Reed', role: 'Service owner', site: null }], { title: 'Letter' });
    expect(plan.items.map(({ command }) => command)).toEqual([
      {
        type: 'person.add',
        payload: { printedName: 'Bo Reed', title: 'Service owner', roles: [], function: 'IT operations', employer: 'staff' },
      },
      { type: 'seat.open', payload: { function: 'IT operations', role: 'Service owner', siteId: null } },
      { type: 'seat.fill', payload: { seatId: 'S-8', personId: 'reed', document: { title: 'Letter' } } },
    ]);
    expect(plan.effects).toEqual([{ person: 'added', seat: 'opened', newSite: null }]);
  });

  it('fill a vacant seat, and one whose holder has left, before they open another', () => {
    const plan = planQuickLines(
      known,
      [
        { printedName: 'ann  lee', role: 'CMIO', site: null },
        { printedName: 'Ann Lee', role: 'CISO', site: null },
        { printedName: 'Bo Reed', role: 'CMIO', site: null },
        { printedName: 'Ann Lee', role: 'CMIO', site: null },
      ],
      null,
    );
    expect(plan.effects.map(({ person, seat: seating }) => [person, seating])).toEqual([
      ['known', 'filled a vacant one'],
      ['known', 'filled a vacant one'],
      ['added', 'opened beside a filled one'],
      ['known', 'theirs already'],
    ]);
    expect(types(plan)).toEqual(['seat.fill', 'seat.fill', 'person.add', 'seat.open', 'seat.fill']);
  });

  it('add a site the record does not know once, and know it by its name in any writing', () => {
    const plan = planQuickLines(
      known,
      [
        { printedName: 'A One', role: 'Clinician', site: 'South Wing' },
        { printedName: 'B Two', role: 'Clinician', site: 'south  wing' },
        { printedName: 'C Three', role: 'Clinician', site: 'NORTH hospital' },
        { printedName: 'D Four', role: null, site: 'Nowhere' },
      ],
      null,
    );
    expect(plan.effects.map(({ newSite }) => newSite)).toEqual(['South Wing', null, null, null]);
    expect(types(plan).filter((type) => type === 'site.add')).toHaveLength(1);
  });

  it('come true on the backend, whoever they name', async () => {
    const { people, send } = await withSteward();
    const lines: readonly QuickLine[] = [
      { printedName: 'Ann Lee', role: 'CMIO', site: null },
      { printedName: 'Bo Lee', role: 'CISO', site: 'North Hospital' },
      { printedName: 'Ann Lee', role: 'Clinician', site: 'South Wing' },
      { printedName: 'Zoë Lee, RN', role: null, site: null },
    ];
    const plan = planQuickLines(await people(), lines, { title: 'Letter' });
    const { outcomes } = await send(plan.items);
    expect([...outcomesByLine(plan.items, outcomes).values()].map(({ kind }) => kind)).toEqual(['done', 'done', 'done', 'done']);
    const after = await people();
    const nameOf = new Map(after.people.map(({ personId, printedName }) => [personId, printedName]));
    expect(
      after.seats.map(({ role, siteId, personId, by, document }) => [
        role,
        siteId,
        nameOf.get(personId ?? ''),
        nameOf.get(by ?? ''),
        document?.title,
      ]),
    ).toEqual([
      ['Registrar', null, 'Ste Ward', 'Ste Ward', undefined],
      ['CMIO', null, 'Ann Lee', 'Ste Ward', 'Letter'],
      ['CISO', 'north', 'Bo Lee', 'Ste Ward', 'Letter'],
      ['Clinician', 'south-wing', 'Ann Lee', 'Ste Ward', 'Letter'],
    ]);
    // Asked again, there is nothing left to record.
    expect(planQuickLines(after, lines, null).items).toEqual([]);
  });

  it('seat nobody wrong where another tab was faster', async () => {
    const { people, post } = await withSteward();
    const before = await people();
    const plan = planQuickLines(before, [{ printedName: 'Ann Lee', role: 'CMIO', site: null }], null);
    await post('/api/v1/commands', {
      command: { type: 'seat.open', payload: { function: 'Finance', role: 'CFO', siteId: null } },
      key: 'faster',
      decidedOn: before.head.seq,
    });
    const answered = await post('/api/v1/commands/batch', {
      items: plan.items.map(({ command }, at) => ({ key: `item ${at}`, command, decidedOn: before.head.seq })),
    });
    const { outcomes } = answered.body as unknown as BatchAnswer;
    const outcome = outcomesByLine(plan.items, outcomes).get(0);
    expect(outcome).toMatchObject({ kind: 'not done', todo: 'Look at the record as it is now, then record it again.' });
    expect((await people()).seats.find(({ role }) => role === 'CFO')?.personId).toBeNull();
  });
});

describe('a people list', () => {
  it('puts whoever others report to first, in whatever order the rows stand', () => {
    const { items } = planList(
      known,
      [row('Cy Down', { row: 2, manager: 'Bo Mid' }), row('Bo Mid', { row: 3, manager: 'Al Top' }), row('Al Top', { row: 4 })],
      noChoices,
      null,
    );
    expect(items.map(({ line, command }) => [line, 'printedName' in command.payload && command.payload.printedName])).toEqual([
      [2, 'Al Top'],
      [1, 'Bo Mid'],
      [0, 'Cy Down'],
    ]);
    expect(items.at(-1)?.command.payload).toMatchObject({ reportsTo: 'mid' });
  });

  it('loses nobody who reports in a ring, and says that the manager is not known', () => {
    const plan = planList(
      known,
      [row('A Ring', { row: 2, manager: 'B Ring' }), row('B Ring', { row: 3, manager: 'A Ring' })],
      noChoices,
      null,
    );
    expect(types(plan)).toEqual(['person.add', 'person.add']);
    expect(plan.managers).toMatchObject([{ words: 'B Ring', rows: [2] }]);
    expect(plan.items[1]?.command.payload).toMatchObject({ reportsTo: 'ring' });
  });

  it('finds a manager in the record, and says which it finds nowhere', () => {
    const plan = planList(
      known,
      [row('Bo Reed', { row: 2, manager: 'Lee, Ann' }), row('Cy Reed', { row: 3, manager: 'No Body' })],
      noChoices,
      null,
    );
    expect(plan.items[0]?.command.payload).toMatchObject({ reportsTo: 'ann' });
    expect(plan.managers).toEqual([{ key: 'no body', words: 'No Body', rows: [3] }]);
  });

  it('guesses no site: the seat waits for a choice, and the nearest name is offered', () => {
    const rows = [row('Bo Reed', { roles: ['CMIO'], site: 'North Hosptal' })];
    const open = planList(known, rows, noChoices, null);
    expect(open.open).toBe(1);
    expect(open.sites).toMatchObject([{ words: 'North Hosptal', alike: 'north', chosen: undefined }]);
    expect(types(open)).toEqual(['person.add']);
    const chosen = (what: ListChoices['sites'][string]) => planList(known, rows, { roles: {}, sites: { 'north hosptal': what } }, null);
    expect(chosen('site north').items.map(({ command }) => command)).toContainEqual({
      type: 'seat.open',
      payload: { function: 'Clinical informatics', role: 'CMIO', siteId: 'north' },
    });
    expect(types(chosen('add'))).toEqual(['person.add', 'site.add', 'seat.open', 'seat.fill']);
    // Every site: the vacant seat of the whole institution is filled.
    expect(types(chosen('every site'))).toEqual(['person.add', 'seat.fill']);
    expect(chosen('every site').open).toBe(0);
  });

  it('gives no seat for words that name no role, until somebody says which', () => {
    const rows = [row('Bo Reed', { roleWords: 'AI wizard' }), row('Cy Reed', { row: 3, roleWords: 'Ward clerk', title: 'Ward clerk' })];
    const plan = planList(known, rows, noChoices, null);
    expect(types(plan)).toEqual(['person.add', 'person.add']);
    expect(plan.roles.map(({ words, isTitle }) => [words, isTitle])).toEqual([
      ['AI wizard', false],
      ['Ward clerk', true],
    ]);
    expect(plan.items[0]?.command.payload).toMatchObject({ title: 'AI wizard', roles: [] });
    expect(types(planList(known, rows, { roles: { 'ai wizard': 'Engineer' }, sites: {} }, null))).toEqual([
      'person.add',
      'person.add',
      'seat.open',
      'seat.fill',
    ]);
  });

  it('records the last day of somebody known, and adds nobody who had left before', () => {
    const plan = planList(
      known,
      [
        row('Ann Lee', { row: 2, leftOn: toDay('2026-10-31'), roles: ['CMIO'] }),
        row('Ann Lee', { row: 3, leftOn: toDay('2026-10-31') }),
        row('Gone Away', { row: 4, leftOn: toDay('2026-01-31') }),
        row('Never Here', { row: 5, leftOn: toDay('2020-01-31') }),
        row('Some Day', { row: 6, leftOn: notReported('unrecognised', 'left') }),
      ],
      noChoices,
      null,
    );
    expect(plan.items.map(({ command }) => command)).toEqual([
      { type: 'person.leave', payload: { personId: 'ann', lastDay: '2026-10-31' } },
    ]);
    expect(plan.effects.map(({ person }) => person)).toEqual(['known', 'known', 'known', 'left before', 'left before']);
  });

  it('seats whoever leaves only later, and records that day', () => {
    const plan = planList(known, [row('Bo Reed', { roles: ['CMIO'], leftOn: today })], noChoices, null);
    expect(types(plan)).toEqual(['person.add', 'seat.fill', 'person.leave']);
  });

  it('takes nobody to have left for not being in it', () => {
    const plan = planList(known, [], noChoices, null);
    expect(plan.items).toEqual([]);
    expect(plan.unnamed).toBe(1);
  });

  it('takes a name in two rows as one person on two seats, and says so', () => {
    const plan = planList(
      known,
      [row('Dr. Bo Reed', { row: 2, roles: ['CMIO'] }), row('Reed, Bo', { row: 9, roles: ['Clinician'] })],
      noChoices,
      null,
    );
    expect(plan.twice).toMatchObject([{ rows: [2, 9] }]);
    expect(types(plan)).toEqual(['person.add', 'seat.fill', 'seat.open', 'seat.fill']);
  });

  it('comes true on the backend, and once recorded asks for nothing more', async () => {
    const names = fc.stringMatching(/^[A-D][a-c]{1,3} [X-Z][a-b]{1,2}$/);
    const rows = fc
      .array(
        fc.record({
          printedName: names,
          roles: fc.subarray(['CMIO', 'Engineer', 'Service owner'] as const, { maxLength: 2 }),
          site: fc.constantFrom(null, 'North Hospital', 'South Wing', 'All sites'),
          manager: fc.option(names),
          leftOn: fc.option(fc.constantFrom(toDay('2020-05-31'), toDay('2026-12-31')), { freq: 4 }),
        }),
        { minLength: 1, maxLength: 12 },
      )
      .map((all) => all.map((one, at) => row(one.printedName, { ...one, row: at + 2 })));
    const choices: ListChoices = { roles: {}, sites: { 'south wing': 'add' } };
    await fc.assert(
      fc.asyncProperty(rows, async (list) => {
        const { people, send } = await withSteward();
        const plan = planList(await people(), list, choices, null);
        if (plan.items.length > 0) {
          const { outcomes } = await send(plan.items);
          expect(outcomes.filter(({ answer: said }) => said !== 'done')).toEqual([]);
        }
        const again = planList(await people(), list, choices, null);
        expect(again.items.filter(({ command }) => command.type !== 'person.move' && command.type !== 'person.leave')).toEqual([]);
      }),
      { numRuns: 12 },
    );
  }, 120_000);
});
