/** A record gets its first people: a steward who declares herself, seats, appointments and a second person's word. */
import { describe, expect, it } from 'vitest';
import { hasRole } from '../../../../src/domain/accountability/holding.ts';
import { project } from '../../../../src/domain/audit/project.ts';
import type { RecordState } from '../../../../src/domain/audit/state.ts';
import type { Command } from '../../../../src/domain/authority/command.ts';
import { day, opened, stateOf, type Line } from '../../../support/record-of.ts';
import { attempt, type Attempted } from '../../../support/rule-case.ts';

const today = '2026-10-30';
const declare: Command<'steward.declare'> = {
  type: 'steward.declare',
  payload: { printedName: 'Marta Holt', title: 'Informatics lead', function: 'Informatics', siteId: null },
};
const empty = stateOf([opened, ['2026-01-05', 'site.added', { siteId: 'north', name: 'Site north' }]], today);

function put(state: RecordState, by: string | null, command: Command): RecordState {
  const verdict = attempt({ state, by, command });
  if (verdict.answer !== 'allow') throw new Error(JSON.stringify(verdict));
  return project(state, verdict.events);
}

function saidOf(attempted: Attempted): string {
  const verdict = attempt(attempted);
  if (verdict.answer === 'allow') return 'allow';
  return verdict.answer === 'refuse' ? verdict.objections.map(({ sentence }) => sentence).join(' ') : verdict.faults[0].what;
}

const add = (printedName: string): Command<'person.add'> => ({
  type: 'person.add',
  payload: { printedName, title: 'Lead', roles: [], function: 'Clinical', employer: 'staff' },
});
const fill = (seatId: string, personId: string): Command<'seat.fill'> => ({ type: 'seat.fill', payload: { seatId, personId } });
const confirm = (seatId: string): Command<'seat.confirm'> => ({ type: 'seat.confirm', payload: { seatId } });
const offer = (personId: string): Command => ({
  type: 'link.offer',
  payload: { deploymentId: 'DEP-001', link: 'L2', personId, how: 'In person', due: day('2026-11-15') },
});
const accept: Command = { type: 'link.accept', payload: { deploymentId: 'DEP-001', link: 'L2', statement: 'My name is on it' } };

const started = put(empty, null, declare);

describe('the first steward', () => {
  it('declares herself where nobody is: she joins, keeps the record, and sits on a seat that is her own word', () => {
    expect(started.people.get('holt')).toMatchObject({ printedName: 'Marta Holt', roles: ['Registrar'], employer: 'staff' });
    expect([...started.seats.values()]).toMatchObject([
      { seatId: 'S-1', function: 'Informatics', siteId: null, role: 'Registrar', personId: 'holt', by: 'holt', confirmedBy: null },
    ]);
  });

  it('signs the decision with the words of a declaration nobody has confirmed', () => {
    const verdict = attempt({ state: empty, by: null, command: declare });
    expect(verdict.answer === 'allow' && verdict.events[0]).toMatchObject({
      type: 'decision.recorded',
      payload: {
        signatures: [
          { personId: 'holt', meaning: 'recorded', statement: expect.stringContaining('Nobody has confirmed it yet'), recordedBy: 'holt' },
        ],
      },
    });
  });

  it('keeps the document she was appointed on', () => {
    const letter = { title: 'Letter of the board', day: day('2026-10-01') };
    const state = put(empty, null, { ...declare, payload: { ...declare.payload, document: letter } });
    expect(state.seats.get('S-1')?.document).toEqual(letter);
  });

  it.each<[string, readonly Line[], string | null, boolean]>([
    ['an empty record', [], null, true],
    ['a record with somebody in it', [joined('first', 'staff')], null, false],
    ['somebody who is in it herself', [joined('first', 'staff')], 'first', false],
    ['a record whose only person is a vendor’s', [joined('first', 'vendor')], null, true],
    [
      'a record everybody has left',
      [joined('first', 'staff'), ['2026-06-01', 'person.left', { personId: 'first', lastDay: day('2026-06-01') }]],
      null,
      true,
    ],
    [
      'a record whose last person leaves today',
      [joined('first', 'staff'), ['2026-06-01', 'person.left', { personId: 'first', lastDay: day(today) }]],
      null,
      false,
    ],
  ])('%s', (_, lines, by, allowed) => {
    const state = stateOf([opened, ...lines], today);
    const said = saidOf({ state, by, command: declare });
    if (allowed) expect(said).toBe('allow');
    else expect(said).toContain('declares herself only where there is nobody');
  });

  it('gets another id where a vendor’s contact already bears hers', () => {
    const state = stateOf([opened, ['2026-01-05', 'person.joined', { ...somebody, personId: 'holt', employer: 'vendor' }]], today);
    expect(put(state, null, declare).people.get('holt-2')?.printedName).toBe('Marta Holt');
  });

  it('signs, accepts and approves nothing while her appointment is nobody’s word but hers', () => {
    const offered = put(put(withModel(), 'holt', add('Ben Curlew')), 'holt', offer('holt'));
    expect(saidOf({ state: offered, by: 'holt', command: accept })).toContain('keeps the record and signs nothing');
    const confirmed = put(offered, 'curlew', confirm('S-1'));
    expect(saidOf({ state: confirmed, by: 'holt', command: accept })).toBe('allow');
  });

  it('may decline what she was asked: to say no binds nobody', () => {
    const offered = put(withModel(), 'holt', offer('holt'));
    expect(
      saidOf({
        state: offered,
        by: 'holt',
        command: { type: 'link.decline', payload: { deploymentId: 'DEP-001', link: 'L2', reason: 'Not mine' } },
      }),
    ).toBe('allow');
  });
});

const somebody = { printedName: 'A B', title: 'T', roles: [], function: 'F' } as const;

function joined(personId: string, employer: 'staff' | 'vendor'): Line {
  return ['2026-01-05', 'person.joined', { ...somebody, personId, employer }];
}

/** The record with its steward, and one model. */
function withModel(): RecordState {
  return put(started, 'holt', {
    type: 'model.register',
    payload: {
      name: 'Reader',
      problem: 'Readings come late',
      sponsor: 'holt',
      tier: 'Low',
      flags: { care: false, payment: false, autonomy: 'advisory', vendor: false },
      businessFunction: 'Imaging',
      vendorName: null,
      siteId: 'north',
      scope: 'All',
    },
  });
}

describe('an appointment', () => {
  const seated = [
    add('Ben Curlew'),
    add('Cy Dunlin'),
    { type: 'seat.open', payload: { function: 'Security', role: 'CISO', siteId: 'north' } } as const,
    fill('S-2', 'curlew'),
  ].reduce((state, command: Command) => put(state, 'holt', command), started);
  const seat = (state: RecordState) => state.seats.get('S-2');

  it('says who recorded it, when and on what, and that nobody confirmed it yet', () => {
    expect(seat(seated)).toMatchObject({ personId: 'curlew', by: 'holt', filledOn: today, document: null, confirmedBy: null });
    expect(hasRole(seated, seated.people.get('curlew')!, 'CISO')).toBe(true);
  });

  it('is confirmed by anybody of the staff but whoever recorded it', () => {
    expect(saidOf({ state: seated, by: 'holt', command: confirm('S-2') })).toContain('a second person confirms it');
    for (const by of ['curlew', 'dunlin']) {
      expect(seat(put(seated, by, confirm('S-2')))).toMatchObject({ confirmedBy: by, confirmedOn: today });
    }
  });

  it('is confirmed once, and only where somebody sits', () => {
    expect(saidOf({ state: put(seated, 'dunlin', confirm('S-2')), by: 'curlew', command: confirm('S-2') })).toBe(
      'Cy Dunlin confirmed this appointment already.',
    );
    const vacant = put(seated, 'holt', { type: 'seat.open', payload: { function: 'Law', role: 'General counsel', siteId: null } });
    expect(saidOf({ state: vacant, by: 'dunlin', command: confirm('S-3') })).toContain('The seat is vacant');
    expect(saidOf({ state: vacant, by: 'dunlin', command: confirm('S-9') })).toContain('This record has no seat S-9');
  });

  it('of somebody else to the same seat has to be confirmed anew', () => {
    const confirmed = put(seated, 'dunlin', confirm('S-2'));
    expect(seat(put(confirmed, 'holt', fill('S-2', 'dunlin')))).toMatchObject({ personId: 'dunlin', confirmedBy: null, confirmedOn: null });
  });

  it('that an older entry recorded, naming no recorder, is confirmed by anybody but the person appointed', () => {
    const old = stateOf(
      [
        opened,
        joined('first', 'staff'),
        joined('second', 'staff'),
        ['2026-02-01', 'seat.opened', { seatId: 'S-1', function: 'F', siteId: null, role: 'CISO' }],
        ['2026-02-01', 'seat.filled', { seatId: 'S-1', personId: 'first' }],
      ],
      today,
    );
    expect(saidOf({ state: old, by: 'first', command: confirm('S-1') })).toContain('does not confirm it');
    expect(saidOf({ state: old, by: 'second', command: confirm('S-1') })).toBe('allow');
    expect(hasRole(old, old.people.get('first')!, 'CISO')).toBe(true);
  });

  it('to oneself gives no role but the keeping of the record until it is confirmed', () => {
    const own = put(
      put(seated, 'holt', { type: 'seat.open', payload: { function: 'Committee', role: 'Committee chair', siteId: null } }),
      'holt',
      fill('S-3', 'holt'),
    );
    const holt = own.people.get('holt')!;
    expect([hasRole(own, holt, 'Registrar'), hasRole(own, holt, 'Committee chair')]).toEqual([true, false]);
    expect(hasRole(put(own, 'dunlin', confirm('S-3')), holt, 'Committee chair')).toBe(true);
  });

  it('is not had by writing a role beside one’s own name', () => {
    const move = (personId: string, roles: readonly ['CMO'] | readonly ['Registrar']): Command => ({
      type: 'person.move',
      payload: { personId, roles },
    });
    expect(saidOf({ state: seated, by: 'holt', command: move('holt', ['CMO']) })).toContain('a role is given by somebody else');
    expect(saidOf({ state: seated, by: 'holt', command: move('curlew', ['CMO']) })).toBe('allow');
    expect(saidOf({ state: seated, by: 'holt', command: move('holt', ['Registrar']) })).toBe('allow');
  });

  it('is recorded by those who keep the record', () => {
    for (const command of [fill('S-2', 'dunlin'), { type: 'site.add', payload: { name: 'West' } } as const, add('D E')]) {
      expect(saidOf({ state: seated, by: 'holt', command })).toBe('allow');
      expect(saidOf({ state: seated, by: 'curlew', command })).toContain('does not hold that seat');
    }
  });
});

describe('a site', () => {
  const site = (name: string): Command => ({ type: 'site.add', payload: { name } });

  it('gets an id from its name, and a number where another bears it', () => {
    const state = put(put(started, 'holt', site('St. Óscar’s')), 'holt', site('St Oscar-s'.replace('-s', ' S 2')));
    expect([...state.sites.keys()]).toEqual(['north', 'st-oscar-s', 'st-oscar-s-2']);
  });

  it('is not added twice, however it is written', () => {
    expect(saidOf({ state: started, by: 'holt', command: site('  SITE  North') })).toBe('Site north is a site of this record already.');
    expect(saidOf({ state: started, by: 'holt', command: site('Site northeast') })).toBe('allow');
  });
});
