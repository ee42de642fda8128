import { riskIn, type Appliers } from './context.ts';

/** The risk register. */
export const riskEvents: Appliers<
  | 'risk.raised'
  | 'risk.scored'
  | 'risk.owned'
  | 'risk.treated'
  | 'risk.control-verified'
  | 'risk.accepted'
  | 'risk.action-set'
  | 'risk.action-done'
  | 'risk.realised'
  | 'risk.control-failed'
  | 'risk.closed'
> = {
  'risk.raised': (state, { inherent, ...risk }, { on }) => {
    state.risks.set(risk.riskId, {
      ...risk,
      raisedOn: on,
      inherent: inherent ?? null,
      residual: null,
      scores: [],
      treatment: null,
      target: null,
      acceptance: null,
      actions: [],
      realisedOn: null,
      controlFailedOn: null,
      controlVerifiedOn: null,
      closedOn: null,
    });
  },
  'risk.scored': (state, { riskId, residual, by }, said) => {
    const risk = riskIn(state, riskId, said);
    risk.residual = { ...residual, on: said.on, by };
    risk.scores.push(risk.residual);
  },
  'risk.owned': (state, { riskId, owner }, said) => {
    riskIn(state, riskId, said).owner = owner;
  },
  'risk.treated': (state, { riskId, treatment, target }, said) => {
    const risk = riskIn(state, riskId, said);
    risk.treatment = treatment;
    risk.target = target ?? risk.target;
  },
  'risk.control-verified': (state, { riskId }, said) => {
    const risk = riskIn(state, riskId, said);
    risk.controlVerifiedOn = said.on;
    risk.controlFailedOn = null;
  },
  'risk.accepted': (state, { riskId, ...acceptance }, said) => {
    const risk = riskIn(state, riskId, said);
    risk.acceptance = { on: said.on, ...acceptance, score: risk.residual ?? risk.inherent };
  },
  'risk.action-set': (state, { riskId, actionId, text, owner, due }, said) => {
    riskIn(state, riskId, said).actions.push({ actionId, text, owner, due, doneOn: null });
  },
  'risk.action-done': (state, { riskId, actionId }, said) => {
    const action = riskIn(state, riskId, said).actions.find((one) => one.actionId === actionId);
    if (action !== undefined) action.doneOn = said.on;
  },
  'risk.realised': (state, { riskId }, said) => {
    riskIn(state, riskId, said).realisedOn = said.on;
  },
  'risk.control-failed': (state, { riskId }, said) => {
    riskIn(state, riskId, said).controlFailedOn = said.on;
  },
  'risk.closed': (state, { riskId }, said) => {
    riskIn(state, riskId, said).closedOn = said.on;
  },
};
