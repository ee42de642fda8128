import type { CommandPayloads } from '../../../domain/authority/command.ts';
import { choice, day, person, plain, prose, text, thing, yesNo, type FieldsOf } from './field.ts';
import { deployment, documents, nature, score } from './shared.ts';

const risk = thing('Risk');

const categories = [
  'patient safety',
  'payment',
  'privacy and security',
  'equity',
  'regulatory',
  'operational',
  'vendor',
  'reputational',
  'financial',
];

type RiskCommand =
  | 'risk.raise'
  | 'risk.own'
  | 'risk.score'
  | 'risk.treat'
  | 'risk.plan-action'
  | 'risk.finish-action'
  | 'risk.verify-control'
  | 'risk.accept'
  | 'risk.close'
  | 'safety.report';

export const riskFields: { readonly [T in RiskCommand]: FieldsOf<CommandPayloads[T]> } = {
  'risk.raise': {
    deploymentIds: { kind: 'list', label: 'Deployments it is about' },
    title: prose('What may happen, because of what, and with which harm'),
    category: choice('Kind', plain(categories)),
    nature,
    owner: person('Owner', { orNone: true, hint: 'Empty: nobody yet.' }),
    inherent: score('Before anything is done about it', true),
  },
  'risk.own': { riskId: risk, owner: person('Owner') },
  'risk.score': {
    riskId: risk,
    residual: score('What remains'),
    evidence: documents('Evidence', 'A lower score before a release needs evidence newer than the last score.'),
    secondScorer: person('Second scorer', { optional: true }),
  },
  'risk.treat': {
    riskId: risk,
    treatment: choice('Treatment', plain(['mitigate', 'transfer', 'avoid', 'accept'])),
    target: score('What it should come down to', true),
    by: day('By', { optional: true }),
  },
  'risk.plan-action': { riskId: risk, text: prose('What will be done'), owner: person('By whom'), due: day('By') },
  'risk.finish-action': { riskId: risk, actionId: thing('Action') },
  'risk.verify-control': { riskId: risk, control: text('Control'), works: choice('It', yesNo('Works', 'Failed')) },
  'risk.accept': {
    riskId: risk,
    purpose: choice('Accepted for', [
      { value: 'go-live', label: 'A go-live' },
      { value: 'continue', label: 'Continuing what runs' },
    ]),
    expiresOn: day('Until', { hint: 'Past that day the risk is open again by itself.' }),
  },
  'risk.close': { riskId: risk, reason: prose('Why it is gone') },
  'safety.report': {
    deploymentId: deployment,
    what: prose('What happened', { hint: 'No patient’s name or number.' }),
    riskId: thing('The risk it belongs to', { optional: true }),
  },
};
