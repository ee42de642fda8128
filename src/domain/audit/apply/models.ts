import { notReported } from '../../reported.ts';
import { toWhen } from '../../time.ts';
import { deploymentIn, modelIn, type Appliers } from './context.ts';

/** What is said about a model, wherever it is deployed. */
export const modelEvents: Appliers<
  | 'model.registered'
  | 'model.renamed'
  | 'model.restated'
  | 'model.flagged'
  | 'model.described'
  | 'model.tiered'
  | 'fact.corrected'
  | 'evidence.reported'
  | 'cost.reported'
  | 'contract.signed'
  | 'owner.named'
  | 'model.absent'
  | 'absence.answered'
> = {
  'model.registered': (
    state,
    { modelId, name, externalId, businessFunction, purpose, flags, vendorName, bureau, problem, sponsor, tier },
    { at, importId },
  ) => {
    state.models.set(modelId, {
      modelId,
      name,
      businessFunction,
      purpose,
      flags,
      vendorName,
      externalId: externalId ?? null,
      formerNames: [],
      bureau: bureau ?? notReported('no column'),
      registeredOn: at,
      facts: [],
      notes: {},
      evidence: [],
      costs: [],
      contracts: [],
      deploymentIds: [],
      absent: null,
      lastImport: importId,
      problem: problem ?? null,
      sponsor: sponsor ?? null,
      tier: tier ?? null,
      ownerToAsk: null,
    });
  },
  'model.renamed': (state, { modelId, name, externalId }, said) => {
    const model = modelIn(state, modelId, said);
    if (name !== model.name) model.formerNames.push(model.name);
    model.name = name;
    if (externalId !== undefined) model.externalId = externalId;
  },
  'model.restated': (state, { modelId, ...said }, entry) => {
    Object.assign(modelIn(state, modelId, entry), said);
  },
  'model.flagged': (state, { modelId, flags }, said) => {
    const model = modelIn(state, modelId, said);
    model.flags = { ...model.flags, ...flags };
  },
  'model.tiered': (state, { modelId, tier }, said) => {
    modelIn(state, modelId, said).tier = tier;
  },
  'fact.corrected': (state, { modelId, label, value }, said) => {
    const model = modelIn(state, modelId, said);
    // New lists: the old ones are the entry's own, and an entry is never changed.
    const known = model.facts.some((one) => one.label === label);
    model.facts = known ? model.facts.map((one) => (one.label === label ? { ...one, value } : one)) : [...model.facts, { label, value }];
  },
  'model.described': (state, { modelId, facts, notes }, said) => {
    const model = modelIn(state, modelId, said);
    model.facts = facts;
    model.notes = { ...notes };
    if (said.importId === null) return;
    model.lastImport = said.importId;
    model.absent = null;
  },
  'evidence.reported': (state, { modelId, evidence }, said) => {
    modelIn(state, modelId, said).evidence = evidence;
  },
  'cost.reported': (state, { modelId, costs }, said) => {
    modelIn(state, modelId, said).costs = costs;
  },
  'contract.signed': (state, contract, said) => {
    modelIn(state, contract.modelId, said).contracts.push({ ...contract, on: said.on });
  },
  'owner.named': (state, { modelId, ...owner }, said) => {
    modelIn(state, modelId, said).ownerToAsk = { ...owner, on: said.on };
  },
  'model.absent': (state, { modelId, ...absence }, said) => {
    modelIn(state, modelId, said).absent = absence;
  },
  'absence.answered': (state, { modelId, answer, on: endedOn }, said) => {
    const model = modelIn(state, modelId, said);
    if (answer === 'do not know') return;
    model.absent = null;
    if (answer !== 'ended by decision') return;
    const from = endedOn === undefined ? notReported('left blank') : toWhen(endedOn);
    for (const id of model.deploymentIds) deploymentIn(state, id, said).spells.push({ stage: 'ended', from, end: { kind: 'stopped' } });
  },
};
