import type { Constraint } from '../../../domain/audit/decided-events.ts';
import type { CommandPayloads } from '../../../domain/authority/command.ts';
import { choice, day, plain, prose, text, thing, type FieldsOf } from './field.ts';
import { declares, deployment } from './shared.ts';

const constraint: FieldsOf<Constraint> = {
  attribute: choice('Of', plain(['hosting', 'region', 'interface', 'identity', 'tool'])),
  op: choice('It', [
    { value: 'in', label: 'Must be one of' },
    { value: 'notIn', label: 'Must be none of' },
  ]),
  values: { kind: 'list', label: 'Values' },
};

const adr = thing('Architecture decision');
const release = thing('Release');

const committed = { deploymentId: deployment, iteration: text('Iteration'), title: text('Item'), declares };

const change = {
  deploymentId: deployment,
  kind: choice('Change', plain(['standard', 'normal', 'emergency'])),
  effect: choice('What it does', plain(['restores', 'disables', 'new version', 'new tool', 'scope', 'limit', 'hosting'])),
  what: prose('What is changed'),
};

type PlanCommand =
  | 'adr.propose'
  | 'adr.accept'
  | 'adr.supersede'
  | 'sprint.commit'
  | 'pi.commit'
  | 'release.schedule'
  | 'release.move'
  | 'release.execute'
  | 'change.authorise'
  | 'change.execute';

export const planFields: { readonly [T in PlanCommand]: FieldsOf<CommandPayloads[T]> } = {
  'adr.propose': {
    title: text('Title'),
    modelIds: { kind: 'list', label: 'Models it binds', hint: 'Empty: every model.' },
    constraints: { kind: 'rows', label: 'What it demands', one: 'a demand', fields: constraint },
    supersedes: thing('Takes the place of', { optional: true }),
  },
  'adr.accept': { adrId: adr },
  'adr.supersede': { adrId: adr, successor: thing('With') },
  'sprint.commit': committed,
  'pi.commit': committed,
  'release.schedule': { deploymentId: deployment, title: text('Release'), version: text('Version'), on: day('On'), declares },
  'release.move': { releaseId: release, on: day('To') },
  'release.execute': { releaseId: release },
  'change.authorise': change,
  'change.execute': { ...change, changeId: thing('Authorised as', { optional: true }) },
};
