import type { CommandPayloads } from '../../../domain/authority/command.ts';
import { allCommandTypes } from '../../../formats/api/commands/terms.ts';
import { roles } from '../../../formats/api/commands/terms.ts';
import { commandWords } from '../../../parts/sentences/command.ts';
import { choice, day, person, plain, text, thing, type FieldsOf } from './field.ts';
import { document } from './shared.ts';

const employers = [
  { value: 'staff', label: 'Of this institution' },
  { value: 'vendor', label: 'Of a vendor' },
  { value: 'software', label: 'Software' },
];

export const peopleFields: {
  readonly [
    T in
      | 'steward.declare'
      | 'site.add'
      | 'person.add'
      | 'person.move'
      | 'person.leave'
      | 'seat.open'
      | 'seat.fill'
      | 'seat.confirm'
      | 'delegation.grant'
  ]: FieldsOf<CommandPayloads[T]>;
} = {
  'steward.declare': {
    printedName: text('Your name, as it is printed'),
    title: text('Title'),
    function: text('Function'),
    siteId: thing('Site', { orNone: true, hint: 'Empty: every site.' }),
    document: document('On which document', { optional: true }),
  },
  'site.add': { name: text('Name of the site') },
  'person.add': {
    printedName: text('Name, as it is printed'),
    title: text('Title'),
    function: text('Function'),
    roles: { kind: 'choices', label: 'Decides as', choices: plain(roles) },
    reportsTo: person('Reports to', { optional: true }),
    employer: choice('Employed', employers),
  },
  'person.move': {
    personId: person('Person'),
    title: text('New title', { optional: true }),
    function: text('New function', { optional: true }),
    roles: { kind: 'choices', label: 'Decides as', choices: plain(roles), optional: true },
    reportsTo: person('Reports to', { optional: true }),
  },
  'person.leave': { personId: person('Person'), lastDay: day('Last day') },
  'seat.open': {
    function: text('Function'),
    role: choice('Decides as', plain(roles)),
    siteId: thing('Site', { orNone: true, hint: 'Empty: every site.' }),
  },
  'seat.fill': { seatId: thing('Seat'), personId: person('Person'), document: document('On which document', { optional: true }) },
  'seat.confirm': { seatId: thing('Seat') },
  'delegation.grant': {
    to: person('To'),
    commands: {
      kind: 'choices',
      label: 'What they may do',
      choices: allCommandTypes.map((type) => ({ value: type, label: commandWords(type) })),
    },
    starts: day('From'),
    ends: day('To the end of'),
  },
};
