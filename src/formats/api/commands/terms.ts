/** What several commands are made of. Strict: a field nobody asked for is a fault, and never dropped in silence. */
import * as z from 'zod/mini';
import type { CommandType } from '../../../domain/authority/command.ts';
import type { ActionClass, Attribute, Constraint, Declared, Document } from '../../../domain/audit/decided-events.ts';
import type { Condition, OverrideStep, Role, Score, Shift, Tier } from '../../../domain/audit/events.ts';
import type { Day } from '../../../domain/time.ts';
import { isCalendarDay } from '../../calendar-day.ts';
import { day, named } from '../terms.ts';

/** The names of a table whose keys the compiler has counted. */
function namesOf<K extends string>(table: Readonly<Record<K, true>>): [K, ...K[]] {
  return Object.keys(table) as [K, ...K[]];
}

/** Words that must be there. */
export const words = z.string().check(z.trim(), z.minLength(1), z.maxLength(4_000));

/** Words a rule asks for, and judges where they are missing. */
export const maybeWords = z.string().check(z.trim(), z.maxLength(4_000));

/** The id of something in the record. */
export const id = z.string().check(z.minLength(1), z.maxLength(200));

/** A day that exists. */
export const calendarDay: z.ZodMiniType<Day, string> = day.check(z.refine(isCalendarDay, 'no day of the calendar'));

/** Every role there is. Their order says nothing. */
export const roles = namesOf<Role>({
  CIO: true,
  CMIO: true,
  CMO: true,
  CISO: true,
  CEO: true,
  CFO: true,
  CNIO: true,
  'Compliance lead': true,
  'Chief compliance officer': true,
  'General counsel': true,
  'Privacy officer': true,
  'Enterprise architect': true,
  'Service owner': true,
  'Risk owner': true,
  'Clinical safety officer': true,
  'Plan medical director': true,
  'Independent validator': true,
  'Audit custodian': true,
  'Data owner': true,
  'Data scientist': true,
  'Equity lead': true,
  'Procurement lead': true,
  'Change authority': true,
  'Release manager': true,
  'Committee chair': true,
  'Committee member': true,
  'Board member': true,
  Executive: true,
  Director: true,
  Clinician: true,
  Engineer: true,
  'Product manager': true,
  'Product owner': true,
  RTE: true,
  Registrar: true,
  Auditor: true,
});

export const role = named('Role', z.enum(roles));

export const tier = z.enum(namesOf<Tier>({ Low: true, Moderate: true, High: true, Critical: true }));

export const employer = z.enum(['staff', 'vendor', 'software']);

export const document = named(
  'Document',
  z.strictObject({
    title: words,
    uri: z.exactOptional(words),
    version: z.exactOptional(words),
    sha256: z.exactOptional(words),
    day: z.exactOptional(calendarDay),
  }),
  'Something somebody looked at. A statement alone is not evidence.',
) satisfies z.ZodMiniType<Document>;

export const documents = z.array(document).check(z.maxLength(100));

const degree = z.int().check(z.gte(1), z.lte(5));

export const score = z.strictObject({ severity: degree, likelihood: degree }) satisfies z.ZodMiniType<Score>;

export const condition = z.strictObject({ id, text: words, due: calendarDay }) satisfies z.ZodMiniType<Condition>;

const clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/));

export const shift = z.strictObject({
  days: z.array(z.int().check(z.gte(1), z.lte(7))).check(z.minLength(1)),
  from: clock,
  to: clock,
  primary: id,
  secondary: z.nullable(id),
}) satisfies z.ZodMiniType<Shift>;

export const overrideStep = z.strictObject({
  step: z.enum(['stop', 'hold', 'recall', 'restart']),
  who: z.nullable(words),
  seconds: z.nullable(z.number().check(z.gte(0))),
  drilledOn: z.nullable(calendarDay),
}) satisfies z.ZodMiniType<OverrideStep>;

export const actionClass = z.enum(
  namesOf<ActionClass>({
    read: true,
    route: true,
    draft: true,
    'submit prior authorisation': true,
    'update record': true,
    order: true,
    deny: true,
  }),
);

const attributes = namesOf<Attribute>({ hosting: true, region: true, interface: true, identity: true, tool: true });

export const constraint = z.strictObject({
  attribute: z.enum(attributes),
  op: z.enum(['in', 'notIn']),
  values: z.array(words).check(z.minLength(1)),
}) satisfies z.ZodMiniType<Constraint>;

export const declared = z.strictObject({
  hosting: z.exactOptional(words),
  region: z.exactOptional(words),
  interface: z.exactOptional(words),
  identity: z.exactOptional(words),
  tool: z.exactOptional(words),
}) satisfies z.ZodMiniType<Declared>;

export const charter = z.strictObject({ plannedEnd: calendarDay, endpoints: maybeWords });

export const dissent = z.array(z.strictObject({ personId: id, words })).check(z.maxLength(100));

/** Every kind of command there is. */
export const allCommandTypes = namesOf<CommandType>({
  'steward.declare': true,
  'person.add': true,
  'person.move': true,
  'person.leave': true,
  'seat.open': true,
  'seat.fill': true,
  'seat.confirm': true,
  'delegation.grant': true,
  'model.register': true,
  'deployment.open': true,
  'fact.correct': true,
  'cost.record': true,
  'contract.record': true,
  'contract.renew': true,
  'owner.name': true,
  'flags.state': true,
  'model.restate': true,
  'link.offer': true,
  'link.accept': true,
  'link.decline': true,
  'link.attest': true,
  'link.hand-over': true,
  'link.delegate': true,
  'rota.set': true,
  'override-path.set': true,
  'question.answer': true,
  'question.evidence': true,
  'question.dispute': true,
  'question.accept': true,
  'gate.submit': true,
  'gate.evidence': true,
  'gate.decide': true,
  'gate.attest': true,
  'gate.waive': true,
  'condition.meet': true,
  'blocker.reclassify': true,
  'pack.write': true,
  'pack.return': true,
  'risk.raise': true,
  'risk.own': true,
  'risk.score': true,
  'risk.treat': true,
  'risk.plan-action': true,
  'risk.finish-action': true,
  'risk.verify-control': true,
  'risk.accept': true,
  'risk.close': true,
  'safety.report': true,
  'adr.propose': true,
  'adr.accept': true,
  'adr.supersede': true,
  'sprint.commit': true,
  'pi.commit': true,
  'release.schedule': true,
  'release.move': true,
  'release.execute': true,
  'change.authorise': true,
  'change.execute': true,
  'deployment.place': true,
  'deployment.target': true,
  'deployment.inherit': true,
  'pilot.charter': true,
  'deployment.transition': true,
  'deployment.extend': true,
  'deployment.suspend': true,
  'deployment.resume': true,
  'deployment.end': true,
  'deployment.reopen': true,
  'lapse.record': true,
  'lapse.confirm': true,
  'lapse.correct': true,
  'version.record': true,
  'autonomy.change': true,
  'agent.act': true,
  'site.add': true,
  'ruleset.switch': true,
  'ruleset.profile': true,
  'setting.change': true,
  'limits.rebase': true,
  'refusal.appeal': true,
  'refusal.override': true,
  'board-pack.freeze': true,
  'board-pack.title': true,
  'board-pack.ask': true,
  'board-pack.adopt': true,
  'board-pack.label': true,
  'meeting.open': true,
  'meeting.attend': true,
  'meeting.order': true,
  'meeting.settle': true,
  'meeting.undo': true,
  'meeting.note': true,
  'meeting.close': true,
  'action.finish': true,
  'triage.request': true,
  'signature.confirm': true,
  'decision.edit': true,
  'decision.delete': true,
  'meeting.decide': true,
});

export const commandType = z.enum(allCommandTypes);
