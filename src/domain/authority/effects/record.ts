import { happened, type Effects } from './effect.ts';

/** A signature said again by whoever gave it. What was recorded of it stays as it was. */
export const signatureEffects: Effects<'signature.confirm'> = {
  'signature.confirm': (ask) => {
    const { decisionId, personId } = ask.payload;
    const subject = ask.state.decisions.find((one) => one.decisionId === decisionId)?.subject ?? decisionId;
    return [happened(ask, 'signature.confirmed', { decisionId, personId, subject })];
  },
};

/** Commands that only exist to be refused: nothing follows from them. */
export const refusedAlways: Effects<'decision.edit' | 'decision.delete' | 'lapse.record' | 'deployment.reopen'> = {
  'decision.edit': () => [],
  'decision.delete': () => [],
  'lapse.record': () => [],
  'deployment.reopen': () => [],
};
