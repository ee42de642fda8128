import type { Tellings } from './told.ts';

/** People, seats, models and what they cost. */
export const peopleAndModels: Tellings<
  | 'person.add'
  | 'person.move'
  | 'person.leave'
  | 'seat.open'
  | 'seat.fill'
  | 'model.register'
  | 'deployment.open'
  | 'fact.correct'
  | 'cost.record'
  | 'contract.record'
  | 'contract.renew'
> = {
  'person.add': (told) => ({ verb: 'Add', what: told.text('printedName') ?? 'a person' }),
  'person.move': (told) => ({ verb: 'Change the place of', what: told.person('personId') }),
  'person.leave': (told) => ({
    verb: 'Record that',
    what: `${told.person('personId')} leaves${told.day('lastDay', 'after')}`,
    short: `${told.person('personId')} leaves`,
  }),
  'seat.open': (told) => ({
    verb: 'Open',
    what: `the seat ${told.text('role') ?? ''} in ${told.text('function') ?? 'a function'}`.replace('  ', ' '),
  }),
  'seat.fill': (told) => ({ verb: 'Seat', what: `${told.person('personId')} as ${told.thing('seatId', 'holder of a seat')}` }),
  'model.register': (told) => ({ verb: 'Register', what: told.text('name') ?? 'a model' }),
  'deployment.open': (told) => ({
    verb: 'Open',
    what: `a deployment of ${told.model}${told.text('siteId') === undefined ? '' : ` at ${told.thing('siteId', '')}`}`,
  }),
  'fact.correct': (told) => ({
    verb: 'Correct',
    what: `a fact of ${told.model}${told.text('label') === undefined ? '' : `: ${told.text('label')}${told.said(' is ', 'value')}`}`,
    short: told.text('label') ?? 'the fact',
  }),
  'cost.record': (told) => ({ verb: 'Record', what: `what ${told.model} costs`, short: 'the cost' }),
  'contract.record': (told) => ({ verb: 'Record', what: `a contract for ${told.model}`, short: 'the contract' }),
  'contract.renew': (told) => ({
    verb: 'Renew',
    what: `the contract for ${told.model}${told.day('until', 'until')}`,
    short: 'the contract',
  }),
};
