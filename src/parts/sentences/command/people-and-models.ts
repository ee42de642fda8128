import type { Tellings, Told } from './told.ts';

const touches: Readonly<Record<string, readonly [yes: string, no: string]>> = {
  care: ['It touches care', 'It does not touch care'],
  payment: ['It touches payment', 'It does not touch payment'],
  vendor: ['It comes from a vendor', 'It was made here'],
};

/** Flags as they are stated; what is left out stays as it was. */
function flagsIn(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .flatMap(([key, flag]) => {
      const said = touches[key];
      if (said !== undefined && typeof flag === 'boolean') return [flag ? said[0] : said[1]];
      return key === 'autonomy' && typeof flag === 'string' ? [`It is ${flag}`] : [];
    })
    .join('. ');
}

/** What is said anew of a model. */
function restatedIn(told: Told): string {
  return [told.said('Business area: ', 'businessFunction'), told.said('Vendor: ', 'vendorName'), told.said('Purpose: ', 'purpose')]
    .filter((part) => part !== '')
    .join('. ');
}

/** People, seats, models and what they cost. */
export const peopleAndModels: Tellings<
  | 'steward.declare'
  | 'site.add'
  | 'seat.confirm'
  | 'owner.name'
  | 'flags.state'
  | 'model.restate'
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
  'steward.declare': (told) => ({
    verb: 'Declare',
    what: `${told.text('printedName') ?? 'yourself'} steward of this record`,
    short: 'the steward',
  }),
  'site.add': (told) => ({ verb: 'Add', what: told.text('name') === undefined ? 'a site' : told.said('the site ', 'name') }),
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
  'seat.confirm': (told) => ({ verb: 'Confirm', what: `the appointment to ${told.thing('seatId', 'a seat')}`, short: 'the appointment' }),
  'owner.name': (told) => ({
    verb: 'Name',
    what: `${told.text('name') ?? 'somebody'} as the owner to ask about ${told.model}`,
    short: 'the owner to ask',
  }),
  'flags.state': (told) => ({
    verb: 'State',
    what: `what ${told.model} touches`,
    short: 'what it touches',
    also: flagsIn(told.payload['flags']),
  }),
  'model.restate': (told) => ({
    verb: 'Restate',
    what: `what is on record of ${told.model}`,
    short: 'what is on record',
    also: restatedIn(told),
  }),
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
