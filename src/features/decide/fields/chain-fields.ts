import type { OverrideStep, Shift } from '../../../domain/audit/events.ts';
import type { CommandPayloads } from '../../../domain/authority/command.ts';
import { choice, day, person, plain, prose, text, type FieldsOf } from './field.ts';
import { actionClasses, deployment, document, link } from './shared.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map((label, at) => ({
  value: at + 1,
  label,
}));

const shift: FieldsOf<Shift> = {
  days: { kind: 'choices', label: 'Days', choices: weekdays },
  from: text('From', { hint: 'HH:MM' }),
  to: text('To', { hint: 'HH:MM' }),
  primary: person('First on call'),
  secondary: person('Second on call', { orNone: true }),
};

const step: FieldsOf<OverrideStep> = {
  step: choice('Step', plain(['stop', 'hold', 'recall', 'restart'])),
  who: text('Who can, and how', { orNone: true, hint: 'Empty: nobody can.' }),
  seconds: { kind: 'number', label: 'Seconds it took', min: 0, orNone: true, hint: 'Empty: never tried.' },
  drilledOn: day('Last drilled', { orNone: true }),
};

export const chainFields: {
  readonly [
    T in
      | 'link.offer'
      | 'link.accept'
      | 'link.attest'
      | 'link.decline'
      | 'link.hand-over'
      | 'link.delegate'
      | 'rota.set'
      | 'override-path.set'
  ]: FieldsOf<CommandPayloads[T]>;
} = {
  'link.offer': { deploymentId: deployment, link, personId: person('Whom you ask'), how: text('How you asked'), due: day('Answer by') },
  'link.accept': {
    deploymentId: deployment,
    link,
    statement: prose('The words you sign', { hint: 'What you put your name to: the decision, the scope, the version.' }),
    expiresOn: day('Valid until', { optional: true }),
    actions: { kind: 'choices', label: 'Actions of the agent it covers', choices: actionClasses, optional: true },
  },
  'link.attest': {
    deploymentId: deployment,
    link,
    personId: person('Who signed'),
    statement: prose('The words signed', { hint: 'As the document has them.' }),
    signedOn: day('Signed on'),
    expiresOn: day('Valid until', { optional: true }),
    document: document('The document'),
    actions: { kind: 'choices', label: 'Actions of the agent it covers', choices: actionClasses, optional: true },
  },
  'link.decline': { deploymentId: deployment, link, reason: prose('Why you decline') },
  'link.hand-over': { deploymentId: deployment, link, to: person('To'), due: day('Answer by') },
  'link.delegate': { deploymentId: deployment, link, to: person('Who stands in'), until: day('Until') },
  'rota.set': {
    deploymentId: deployment,
    shifts: { kind: 'rows', label: 'Shifts', one: 'a shift', fields: shift },
    pageTestedOn: day('Page last tested', { orNone: true, hint: 'Empty: never.' }),
  },
  'override-path.set': { deploymentId: deployment, steps: { kind: 'rows', label: 'Steps', one: 'a step', fields: step } },
};
