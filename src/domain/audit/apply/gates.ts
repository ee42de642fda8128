import type { GateId } from '../../gates/catalogue.ts';
import type { QuestionId } from '../../gates/questions.ts';
import type { DraftDeployment, DraftGateFile, DraftQuestionFile } from '../draft.ts';
import { deploymentIn, type Appliers } from './context.ts';

function gateFile(deployment: DraftDeployment, gate: GateId): DraftGateFile {
  const file = deployment.gates.get(gate) ?? { submissions: [], decisions: [], signed: [], attached: [] };
  deployment.gates.set(gate, file);
  return file;
}

function questionFile(deployment: DraftDeployment, question: QuestionId): DraftQuestionFile {
  const file = deployment.questions.get(question) ?? {
    answered: null,
    passedOn: null,
    evidencedOn: null,
    accepted: null,
    disputed: null,
    steps: [],
  };
  deployment.questions.set(question, file);
  return file;
}

/** Questions and gates: what was asked, shown, decided, and what somebody noted as missing. */
export const gateEvents: Appliers<
  | 'question.answered'
  | 'question.passed-on'
  | 'question.evidenced'
  | 'question.accepted'
  | 'question.disputed'
  | 'gate.submitted'
  | 'gate.decided'
  | 'gate.signed'
  | 'gate.evidenced'
  | 'blocker.reclassified'
  | 'condition.met'
  | 'blocker.noted'
  | 'blocker.cleared'
> = {
  'question.answered': (state, { deploymentId, question, ...answer }, said) => {
    const file = questionFile(deploymentIn(state, deploymentId, said), question);
    file.answered = { on: said.on, ...answer };
    file.passedOn = null;
    const { by, text, returnedBy } = answer;
    file.steps.push({ kind: 'answered', on: said.on, by: by ?? null, text, ...(returnedBy === undefined ? {} : { returnedBy }) });
  },
  // What was answered before stands: a pack that does not know takes nothing away.
  'question.passed-on': (state, { deploymentId, question, said: word, ask, returnedBy, packId }, said) => {
    const file = questionFile(deploymentIn(state, deploymentId, said), question);
    file.passedOn = { on: said.on, said: word, ask: ask ?? null, returnedBy, packId };
    file.steps.push({ kind: 'passed on', on: said.on, by: null, text: ask ?? null, returnedBy });
  },
  'question.evidenced': (state, { deploymentId, question, evidence, by = null }, said) => {
    const file = questionFile(deploymentIn(state, deploymentId, said), question);
    file.evidencedOn = said.on;
    file.steps.push({ kind: 'evidenced', on: said.on, by, text: evidence });
  },
  'question.accepted': (state, { deploymentId, question, ...acceptance }, said) => {
    const file = questionFile(deploymentIn(state, deploymentId, said), question);
    file.accepted = { on: said.on, seq: said.seq, ...acceptance };
    file.disputed = null;
    file.steps.push({ kind: 'accepted', on: said.on, by: acceptance.by, text: null });
  },
  'question.disputed': (state, { deploymentId, question, ...dispute }, said) => {
    const file = questionFile(deploymentIn(state, deploymentId, said), question);
    file.disputed = { on: said.on, ...dispute };
    file.steps.push({ kind: 'disputed', on: said.on, by: dispute.by, text: dispute.why });
  },
  'gate.submitted': (state, { deploymentId, gate, evidence = [], ...submission }, said) => {
    gateFile(deploymentIn(state, deploymentId, said), gate).submissions.push({ on: said.on, seq: said.seq, evidence, ...submission });
  },
  'gate.evidenced': (state, { deploymentId, gate, by, evidence }, said) => {
    const file = gateFile(deploymentIn(state, deploymentId, said), gate);
    const submission = file.submissions.at(-1);
    // A new list: the old one is the entry's own, and an entry is never changed.
    if (submission !== undefined) submission.evidence = [...submission.evidence, ...evidence];
    file.attached.push({ on: said.on, seq: said.seq, by, evidence });
  },
  'gate.signed': (state, { deploymentId, gate, by, actingFor = by, outcome = 'passed', conditions = [] }, said) => {
    gateFile(deploymentIn(state, deploymentId, said), gate).signed.push({ on: said.on, by, seatOf: actingFor, outcome, conditions });
  },
  'gate.decided': (state, { deploymentId, gate, conditions = [], ...decision }, said) => {
    const open = conditions.map((condition) => ({ ...condition, metOn: null }));
    const file = gateFile(deploymentIn(state, deploymentId, said), gate);
    file.decisions.push({ ...decision, on: said.on, seq: said.seq, conditions: open });
    file.signed = [];
  },
  'condition.met': (state, { deploymentId, gate, conditionId }, said) => {
    for (const { conditions } of gateFile(deploymentIn(state, deploymentId, said), gate).decisions) {
      for (const condition of conditions) if (condition.id === conditionId) condition.metOn = said.on;
    }
  },
  'blocker.noted': (state, { deploymentId, ...blocker }, said) => {
    deploymentIn(state, deploymentId, said).blockers.push({ ...blocker, since: said.on });
  },
  'blocker.reclassified': (state, { deploymentId, blockerId, nature, by, why }, said) => {
    for (const blocker of deploymentIn(state, deploymentId, said).blockers) {
      if (blocker.blockerId === blockerId) Object.assign(blocker, { nature, reclassified: { on: said.on, by, why } });
    }
  },
  'blocker.cleared': (state, { deploymentId, blockerId }, said) => {
    const deployment = deploymentIn(state, deploymentId, said);
    deployment.blockers = deployment.blockers.filter((blocker) => blocker.blockerId !== blockerId);
  },
};
