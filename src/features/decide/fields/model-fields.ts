import type { Flags, Cost } from '../../../domain/audit/events.ts';
import type { CommandPayloads, StatedFlags } from '../../../domain/authority/command.ts';
import { notReported } from '../../../domain/reported.ts';
import { choice, day, person, plain, prose, text, thing, yesNo, type Choice, type Field, type FieldsOf } from './field.ts';
import { model } from './shared.ts';

const unknown: Choice = { value: notReported('not on record'), label: 'Not reported' };

const acts: readonly Choice[] = [
  { value: 'advisory', label: 'Advisory: a human acts' },
  { value: 'semi-agentic', label: 'Semi-agentic: drafts and routes' },
  { value: 'agentic', label: 'Agentic: acts on the institution’s behalf' },
];

const flags: FieldsOf<Flags> = {
  care: choice('Touches care', [...yesNo('Yes', 'No'), unknown]),
  payment: choice('Touches payment', [...yesNo('Yes', 'No'), unknown]),
  autonomy: choice('Acts', [...acts, unknown]),
  vendor: choice('From a vendor', [...yesNo('Yes', 'No'), unknown]),
};

const asItWas = { optional: true, hint: 'Empty: as it was.' };

const stated: FieldsOf<StatedFlags> = {
  care: choice('Touches care', yesNo('Yes', 'No'), asItWas),
  payment: choice('Touches payment', yesNo('Yes', 'No'), asItWas),
  autonomy: choice('Acts', acts, asItWas),
  vendor: choice('From a vendor', yesNo('Yes', 'No'), asItWas),
};

const costs: FieldsOf<Cost> = {
  kind: choice('Kind', [
    { value: 'one-off', label: 'Once' },
    { value: 'annual', label: 'Each year' },
  ]),
  amount: { kind: 'number', label: 'Amount', min: 0, step: 'any' },
  currency: text('Currency', { hint: 'USD, EUR …' }),
  verbatim: text('As the source writes it', { optional: true }),
};

const annual: Field = { kind: 'number', label: 'A year', min: 0, step: 'any', optional: true };

export const modelFields: {
  readonly [
    T in
      | 'model.register'
      | 'deployment.open'
      | 'fact.correct'
      | 'cost.record'
      | 'contract.record'
      | 'contract.renew'
      | 'owner.name'
      | 'flags.state'
      | 'model.restate'
  ]: FieldsOf<CommandPayloads[T]>;
} = {
  'owner.name': {
    modelId: model,
    name: text('Owner to ask', { hint: 'Who is named accepts nothing by it.' }),
    contact: text('How to reach them', { optional: true }),
  },
  'flags.state': { modelId: model, flags: { kind: 'group', label: 'What it touches', fields: stated } },
  'model.restate': {
    modelId: model,
    businessFunction: text('Business area', { optional: true }),
    vendorName: text('Vendor', { optional: true }),
    purpose: prose('What it is for', { optional: true }),
  },
  'model.register': {
    name: text('Name'),
    problem: prose('Which problem it is for'),
    sponsor: person('Sponsor'),
    tier: choice('Risk tier', plain(['Low', 'Moderate', 'High', 'Critical'])),
    flags: { kind: 'group', label: 'What it touches', fields: flags },
    businessFunction: text('Business area'),
    vendorName: text('Vendor', { orNone: true, hint: 'Empty: made here.' }),
    siteId: thing('Site', { orNone: true }),
    scope: text('Scope', { orNone: true }),
  },
  'deployment.open': { modelId: model, siteId: thing('Site'), scope: text('Scope'), restartOf: thing('Starts again', { optional: true }) },
  'fact.correct': { modelId: model, label: text('Fact'), value: text('It is'), why: prose('Why the record was wrong') },
  'cost.record': { modelId: model, costs: { kind: 'rows', label: 'Costs', one: 'a cost', fields: costs } },
  'contract.record': {
    modelId: model,
    vendorName: text('Vendor'),
    kind: choice('Contract', [
      { value: 'pilot', label: 'For a pilot' },
      { value: 'paid', label: 'Paid' },
    ]),
    until: day('Until'),
    annual,
  },
  'contract.renew': { modelId: model, until: day('Until'), annual },
};
