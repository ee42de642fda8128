import { riskIn, type Appliers } from './context.ts';

/** The risk register. */
export const riskEvents: Appliers<
  | 'risk.raised'
  | 'risk.scored'
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
      acceptance: null,
      actions: [],
      realisedOn: null,
      controlFailedOn: null,
      closedOn: null,
    });
  },
  'risk.scored': (state, { riskId, residual }, said) => {
    riskIn(state, riskId, said).residual = { ...residual, on: said.on };
  },
  'risk.accepted': (state, { riskId, ...acceptance }, said) => {
    riskIn(state, riskId, said).acceptance = { on: said.on, ...acceptance };
  },
  'risk.action-set': (state, { riskId, actionId, text, due }, said) => {
    riskIn(state, riskId, said).actions.push({ actionId, text, due, doneOn: null });
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
