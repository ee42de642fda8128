import type { CommandPayloads } from '../../../domain/authority/command.ts';
import { stages, stopReasons } from '../../../domain/lifecycle/stages.ts';
import { stageWords } from '../../../parts/words.ts';
import { choice, day, person, plain, prose, text, thing, yesNo, type FieldsOf } from './field.ts';
import { actionClasses, charter, deployment, document } from './shared.ts';

const endings = [
  { value: 'stopped', label: 'Stopped' },
  { value: 'retired', label: 'Retired' },
  { value: 'superseded', label: 'Superseded' },
];

type LifeCommand =
  | 'deployment.place'
  | 'deployment.target'
  | 'deployment.inherit'
  | 'pilot.charter'
  | 'deployment.transition'
  | 'deployment.extend'
  | 'deployment.suspend'
  | 'deployment.resume'
  | 'deployment.end'
  | 'deployment.reopen'
  | 'lapse.record'
  | 'lapse.confirm'
  | 'lapse.correct'
  | 'version.record'
  | 'autonomy.change'
  | 'agent.act';

export const lifeFields: { readonly [T in LifeCommand]: FieldsOf<CommandPayloads[T]> } = {
  'deployment.place': { deploymentId: deployment, siteId: thing('Site') },
  'deployment.target': { deploymentId: deployment, target: day('To be decided by') },
  'deployment.inherit': { deploymentId: deployment, catchUpBy: day('To catch up by'), reason: prose('Reason') },
  'pilot.charter': { deploymentId: deployment, charter: charter() },
  'deployment.transition': {
    deploymentId: deployment,
    to: choice(
      'To',
      stages.map((value) => ({ value, label: stageWords[value] })),
    ),
    reason: prose('Reason'),
    charter: charter(true),
    owner: person('Who answers for the rework', { optional: true }),
    due: day('Rework due', { optional: true }),
  },
  'deployment.extend': { deploymentId: deployment, plannedEnd: day('New end'), reason: prose('Reason') },
  'deployment.suspend': { deploymentId: deployment, reason: prose('Reason') },
  'deployment.resume': { deploymentId: deployment, cause: prose('What the cause was'), fix: prose('What was done about it') },
  // A quiet ending is only ever inferred, so it is no choice here.
  'deployment.end': {
    deploymentId: deployment,
    kind: choice('Ending', endings),
    reason: choice('Reason', plain(stopReasons), { optional: true }),
    text: prose('In your words'),
    learned: prose('What was learned'),
    disposal: prose('What becomes of data and access'),
    successor: thing('Successor', { optional: true }),
  },
  'deployment.reopen': { deploymentId: deployment },
  'lapse.record': { deploymentId: deployment },
  'lapse.confirm': { deploymentId: deployment, reason: choice('Reason', plain(stopReasons)), text: prose('In your words') },
  'lapse.correct': { deploymentId: deployment, evidence: document('What shows it'), activeOn: day('It was active on') },
  'version.record': {
    deploymentId: deployment,
    version: text('Version'),
    major: choice('Change', yesNo('Major: signatures on it end', 'Minor: within agreed bounds')),
    what: prose('What changed'),
  },
  'autonomy.change': { deploymentId: deployment, to: choice('To', plain(['advisory', 'semi-agentic', 'agentic'])) },
  'agent.act': { deploymentId: deployment, action: choice('Action', actionClasses), approvedBy: person('Approved by', { orNone: true }) },
};
