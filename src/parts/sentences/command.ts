/** What a command asks, in words: as a heading, on its button, and as the sentence that is signed. */
import { linkOf, links, type LinkId } from '../../domain/accountability/links.ts';
import type { CommandType } from '../../domain/authority/command.ts';
import { catalogue, gateOf, type GateId } from '../../domain/gates/catalogue.ts';
import { questions } from '../../domain/gates/questions.ts';
import type { SpokenOf } from '../../formats/api/commands.ts';
import { listed } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';
import { inner } from './clause.ts';

type Payload = Readonly<Record<string, unknown>>;
export type Names = Readonly<Record<string, SpokenOf>>;

/** A command in words. The verb stands in its plain form, so that "I" can go before it. */
interface Said {
  readonly verb: string;
  /** What it is done to, in full. */
  readonly what: string;
  /** The same on a button. */
  readonly short?: string;
  /** What else is agreed to: until when, with what in its place. */
  readonly also?: string;
}

/** Reads a payload that may not be whole yet. */
class Told {
  readonly payload: Payload;
  readonly names: Names;

  constructor(payload: Payload, names: Names) {
    this.payload = payload;
    this.names = names;
  }

  text(key: string): string | undefined {
    const value = this.payload[key];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  }

  /** A thing by its id: its name, what tells it apart, and the id. */
  thing(key: string, otherwise: string): string {
    const id = this.text(key);
    if (id === undefined) return otherwise;
    const known = this.names[id];
    if (known === undefined) return id;
    if (known.kind === 'person') return known.name;
    const beside = known.kind === 'deployment' && known.beside !== null ? `, ${known.beside}` : '';
    return `${known.name}${beside} (${id})`;
  }

  person(key: string, otherwise = 'somebody'): string {
    return this.thing(key, otherwise);
  }

  get deployment(): string {
    return this.thing('deploymentId', 'a deployment');
  }

  get on(): string {
    return this.text('deploymentId') === undefined ? '' : ` on ${this.deployment}`;
  }

  get of(): string {
    return this.text('deploymentId') === undefined ? '' : ` of ${this.deployment}`;
  }

  get model(): string {
    return this.thing('modelId', 'a model');
  }

  get risk(): string {
    return this.thing('riskId', 'a risk');
  }

  get gate(): string {
    const id = this.text('gate');
    return catalogue.some((one) => one.id === id) ? `${inner(gateOf(id as GateId).name)} (${id})` : 'a gate';
  }

  get link(): string {
    const id = this.text('link');
    return links.some((one) => one.id === id) ? inner(linkOf(id as LinkId).role) : 'a link of the chain';
  }

  get question(): string {
    const id = this.text('question');
    const asked = questions.find((one) => one.id === id);
    return asked === undefined ? 'a week-one question' : `“${asked.words}”`;
  }

  day(key: string, before: string): string {
    const day = this.text(key);
    return day === undefined ? '' : ` ${before} ${dayWords(day)}`;
  }

  list(key: string): readonly string[] {
    const value = this.payload[key];
    return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
  }
}

const outcomeVerbs: Readonly<Record<string, string>> = {
  passed: 'Pass',
  'passed with conditions': 'Pass with conditions',
  returned: 'Return',
  declined: 'Decline',
  'not applicable': 'Rule out',
};

const endVerbs: Readonly<Record<string, string>> = {
  stopped: 'Stop',
  retired: 'Retire',
  superseded: 'End as superseded',
  lapsed: 'Record a quiet ending of',
};

const kindWords: Readonly<Record<string, string>> = { standard: 'a standard', normal: 'a normal', emergency: 'an emergency' };

function change(told: Told): string {
  return `${kindWords[told.text('kind') ?? ''] ?? 'a'} change${told.on}${told.text('what') === undefined ? '' : `: ${told.text('what')}`}`;
}

function committed(told: Told, kind: string): Said {
  const title = told.text('title');
  const declares = Object.entries((told.payload['declares'] ?? {}) as Record<string, unknown>).flatMap(([key, value]) =>
    typeof value === 'string' && value !== '' ? [`${key}: ${value}`] : [],
  );
  const said = declares.length === 0 ? '' : ` (${declares.join(', ')})`;
  return {
    verb: 'Commit',
    what: `${title === undefined ? `a ${kind} item` : `“${title}”`}${said} to ${told.text('iteration') ?? `a ${kind}`}${told.on === '' ? '' : `, for ${told.deployment}`}`,
    short: `to ${told.text('iteration') ?? `the ${kind}`}`,
  };
}

const tellings: { readonly [T in CommandType]: (told: Told) => Said } = {
  'person.add': (told) => ({ verb: 'Add', what: told.text('printedName') ?? 'a person' }),
  'person.move': (told) => ({ verb: 'Change the place of', what: told.person('personId') }),
  'person.leave': (told) => ({
    verb: 'Record that',
    what: `${told.person('personId')} leaves${told.day('lastDay', 'after')}`,
    short: `${told.person('personId')} leaves`,
  }),
  'seat.open': (told) => ({
    verb: 'Open',
    what: `the seat ${told.text('role') ?? ''} in ${told.text('function') ?? 'a function'}`.replace('  ', ' '),
  }),
  'seat.fill': (told) => ({ verb: 'Seat', what: `${told.person('personId')} as ${told.thing('seatId', 'holder of a seat')}` }),
  'delegation.grant': (told) => ({
    verb: 'Let',
    what: `${told.person('to')} decide in my place${told.day('starts', 'from')}${told.day('ends', 'to')}`,
    also:
      told.list('commands').length === 0
        ? ''
        : `It covers: ${listed(told.list('commands').map((type) => commandWords(type as CommandType).toLowerCase()))}.`,
  }),

  'model.register': (told) => ({ verb: 'Register', what: told.text('name') ?? 'a model' }),
  'deployment.open': (told) => ({
    verb: 'Open',
    what: `a deployment of ${told.model}${told.text('siteId') === undefined ? '' : ` at ${told.thing('siteId', '')}`}`,
  }),
  'fact.correct': (told) => ({
    verb: 'Correct',
    what: `a fact of ${told.model}${told.text('label') === undefined ? '' : `: ${told.text('label')} is ${told.text('value') ?? '…'}`}`,
    short: told.text('label') ?? 'the fact',
  }),
  'cost.record': (told) => ({ verb: 'Record', what: `what ${told.model} costs`, short: 'the cost' }),
  'contract.record': (told) => ({ verb: 'Record', what: `a contract for ${told.model}`, short: 'the contract' }),
  'contract.renew': (told) => ({
    verb: 'Renew',
    what: `the contract for ${told.model}${told.day('until', 'until')}`,
    short: 'the contract',
  }),

  'link.offer': (told) => ({
    verb: 'Ask',
    what: `${told.person('personId')} to be ${told.link}${told.of}${told.day('due', 'by')}`,
    short: told.person('personId'),
  }),
  'link.accept': (told) => ({ verb: 'Sign', what: `as ${told.link}${told.of}`, short: `as ${told.link}` }),
  'link.decline': (told) => ({ verb: 'Decline', what: `to be ${told.link}${told.of}`, short: `to be ${told.link}` }),
  'link.hand-over': (told) => ({
    verb: 'Hand over',
    what: `being ${told.link}${told.of} to ${told.person('to')}${told.day('due', 'by')}`,
    short: `to ${told.person('to')}`,
  }),
  'link.delegate': (told) => ({
    verb: 'Let',
    what: `${told.person('to')} stand in as ${told.link}${told.of}${told.day('until', 'until')}`,
    short: `${told.person('to')} stand in`,
  }),
  'rota.set': (told) => ({ verb: 'Set', what: `the rota${told.of}`, short: 'the rota' }),
  'override-path.set': (told) => ({
    verb: 'Set',
    what: `who can stop, hold, recall and restart${told.on === '' ? '' : ` ${told.deployment}`}`,
    short: 'the override path',
  }),

  'question.answer': (told) => ({ verb: 'Answer', what: `${told.question}${told.on}`, short: told.text('question') ?? 'the question' }),
  'question.evidence': (told) => ({
    verb: 'Give evidence for',
    what: `${told.question}${told.on}`,
    short: told.text('question') ?? 'the answer',
  }),
  'question.dispute': (told) => ({
    verb: 'Dispute',
    what: `the answer to ${told.question}${told.on}`,
    short: `the answer to ${told.text('question') ?? 'it'}`,
  }),
  'question.accept': (told) => ({
    verb: 'Accept',
    what: `the answer to ${told.question}${told.on}`,
    short: `the answer to ${told.text('question') ?? 'it'}`,
  }),
  'gate.submit': (told) => ({ verb: 'Submit', what: `${told.gate}${told.on} for review`, short: told.text('gate') ?? 'the gate' }),
  'gate.evidence': (told) => ({ verb: 'Add evidence to', what: `${told.gate}${told.on}`, short: told.text('gate') ?? 'the gate' }),
  'gate.decide': (told) => ({
    verb: outcomeVerbs[told.text('outcome') ?? ''] ?? 'Decide',
    what: `${told.gate}${told.on}`,
    short: told.text('gate') ?? 'the gate',
  }),
  'gate.waive': (told) => ({
    verb: 'Waive',
    what: `${told.gate}${told.on}${told.day('until', 'until')}`,
    short: told.text('gate') ?? 'the gate',
    also: told.text('compensatingControl') === undefined ? '' : `In its place: ${told.text('compensatingControl')}`,
  }),
  'condition.meet': (told) => ({
    verb: 'Record',
    what: `that the condition ${told.text('conditionId') ?? ''} of ${told.gate}${told.on} is met`.replace('  ', ' '),
    short: 'the condition as met',
  }),
  'blocker.reclassify': (told) => ({
    verb: 'Reclassify',
    what: `what blocks${told.on === '' ? '' : ` ${told.deployment}`} as ${told.text('nature') ?? '…'}`,
    short: `it as ${told.text('nature') ?? '…'}`,
  }),

  'risk.raise': (told) => ({
    verb: 'Raise',
    what: `a risk${told.text('title') === undefined ? '' : `: ${told.text('title')}`}`,
    short: 'the risk',
  }),
  'risk.own': (told) => ({
    verb: 'Make',
    what: `${told.person('owner')} the owner of ${told.risk}`,
    short: `${told.person('owner')} its owner`,
  }),
  'risk.score': (told) => ({ verb: 'Score', what: told.risk, short: told.text('riskId') ?? 'the risk' }),
  'risk.treat': (told) => ({
    verb: 'Treat',
    what: `${told.risk}${told.text('treatment') === undefined ? '' : `: ${told.text('treatment')}`}`,
    short: told.text('riskId') ?? 'the risk',
  }),
  'risk.plan-action': (told) => ({ verb: 'Plan', what: `an action on ${told.risk}${told.day('due', 'by')}`, short: 'the action' }),
  'risk.finish-action': (told) => ({ verb: 'Record', what: `that an action on ${told.risk} is done`, short: 'the action as done' }),
  'risk.verify-control': (told) => ({
    verb: 'Record',
    what: `that a control of ${told.risk} ${told.payload['works'] === false ? 'failed' : 'works'}`,
    short: told.payload['works'] === false ? 'that it failed' : 'that it works',
  }),
  'risk.accept': (told) => ({
    verb: 'Accept',
    what: `${told.risk}${told.text('purpose') === 'go-live' ? ' for a go-live' : told.text('purpose') === 'continue' ? ', to continue,' : ''}${told.day('expiresOn', 'until')}`,
    short: told.text('riskId') ?? 'the risk',
  }),
  'risk.close': (told) => ({ verb: 'Close', what: told.risk, short: told.text('riskId') ?? 'the risk' }),
  'safety.report': (told) => ({ verb: 'Report', what: `a safety event${told.on}`, short: 'the safety event' }),

  'adr.propose': (told) => ({
    verb: 'Propose',
    what: `the architecture decision${told.text('title') === undefined ? '' : ` “${told.text('title')}”`}`,
    short: 'the decision',
  }),
  'adr.accept': (told) => ({
    verb: 'Accept',
    what: told.thing('adrId', 'an architecture decision'),
    short: told.text('adrId') ?? 'the decision',
  }),
  'adr.supersede': (told) => ({
    verb: 'Supersede',
    what: `${told.thing('adrId', 'an architecture decision')} with ${told.thing('successor', 'another')}`,
    short: told.text('adrId') ?? 'the decision',
  }),
  'sprint.commit': (told) => committed(told, 'sprint'),
  'pi.commit': (told) => committed(told, 'PI'),
  'release.schedule': (told) => ({
    verb: 'Schedule',
    what: `${told.text('title') === undefined ? 'a release' : `“${told.text('title')}”`}${told.text('version') === undefined ? '' : `, ${told.text('version')},`}${told.on === '' ? '' : ` of ${told.deployment}`}${told.day('on', 'for')}`,
    short: 'the release',
  }),
  'release.move': (told) => ({
    verb: 'Move',
    what: `${told.thing('releaseId', 'a release')}${told.day('on', 'to')}`,
    short: told.text('releaseId') ?? 'the release',
  }),
  'release.execute': (told) => ({
    verb: 'Carry out',
    what: told.thing('releaseId', 'a release'),
    short: told.text('releaseId') ?? 'the release',
  }),
  'change.authorise': (told) => ({ verb: 'Authorise', what: change(told), short: 'the change' }),
  'change.execute': (told) => ({ verb: 'Carry out', what: change(told), short: 'the change' }),

  'pilot.charter': (told) => ({ verb: 'Charter', what: `the pilot${told.of}`, short: 'the pilot' }),
  'deployment.transition': (told) => ({
    verb: 'Move',
    what: `${told.deployment} to ${told.text('to') ?? 'another stage'}`,
    short: `it to ${told.text('to') ?? 'another stage'}`,
  }),
  'deployment.extend': (told) => ({ verb: 'Extend', what: `the pilot${told.of}${told.day('plannedEnd', 'to')}`, short: 'the pilot' }),
  'deployment.suspend': (told) => ({ verb: 'Suspend', what: told.deployment, short: told.text('deploymentId') ?? 'it' }),
  'deployment.resume': (told) => ({ verb: 'Resume', what: told.deployment, short: told.text('deploymentId') ?? 'it' }),
  'deployment.end': (told) => ({
    verb: endVerbs[told.text('kind') ?? ''] ?? 'End',
    what: told.deployment,
    short: told.text('deploymentId') ?? 'it',
  }),
  'deployment.reopen': (told) => ({ verb: 'Reopen', what: told.deployment, short: told.text('deploymentId') ?? 'it' }),
  'lapse.record': (told) => ({ verb: 'Record', what: `that ${told.deployment} ended quietly`, short: 'a quiet ending' }),
  'lapse.confirm': (told) => ({ verb: 'Confirm', what: `that ${told.deployment} has ended`, short: 'that it ended' }),
  'lapse.correct': (told) => ({ verb: 'Correct', what: `the lapse of ${told.deployment}`, short: 'the lapse' }),
  'version.record': (told) => ({
    verb: 'Record',
    what: `version ${told.text('version') ?? '…'}${told.of}`,
    short: `version ${told.text('version') ?? '…'}`,
  }),
  'autonomy.change': (told) => ({
    verb: 'Let',
    what: `${told.deployment} act as ${told.text('to') ?? '…'}`,
    short: `it be ${told.text('to') ?? '…'}`,
  }),
  'agent.act': (told) => ({
    verb: 'Let',
    what: `${told.deployment} take an action: ${told.text('action') ?? '…'}`,
    short: `it ${told.text('action') ?? 'act'}`,
  }),

  'setting.change': (told) => ({
    verb: 'Change',
    what: `the setting ${told.text('name') ?? '…'} to ${String(told.payload['value'] ?? '…')}`,
    short: 'the setting',
  }),
  'refusal.appeal': (told) => ({
    verb: 'Appeal',
    what: `against ${told.text('refusalId') ?? 'a refusal'} to the ${inner(told.text('to') ?? 'next above')}`,
    short: `against ${told.text('refusalId') ?? 'it'}`,
  }),
  'refusal.override': (told) => ({
    verb: 'Override',
    what: `${told.text('refusalId') ?? 'a refusal'}${told.day('expiresOn', 'until')}`,
    short: told.text('refusalId') ?? 'the refusal',
  }),
  'decision.edit': (told) => ({
    verb: 'Edit',
    what: `decision ${told.text('decisionId') ?? '…'}`,
    short: told.text('decisionId') ?? 'the decision',
  }),
  'decision.delete': (told) => ({
    verb: 'Delete',
    what: `decision ${told.text('decisionId') ?? '…'}`,
    short: told.text('decisionId') ?? 'the decision',
  }),
  'meeting.decide': (told) => {
    const item = told.payload['item'] as { readonly type?: unknown; readonly payload?: unknown } | undefined;
    const inside =
      typeof item?.type === 'string' && isCommandType(item.type)
        ? tellings[item.type](new Told((item.payload ?? {}) as Payload, told.names))
        : null;
    const what = inside === null ? 'an item' : `${inner(inside.verb)} ${inside.what}`;
    return {
      verb: 'Record',
      what: `that the committee decided to ${what}`,
      short: 'what the committee decided',
      ...(inside?.also === undefined ? {} : { also: inside.also }),
    };
  },
};

/** Is this the type of a command? */
export function isCommandType(type: string): type is CommandType {
  return Object.hasOwn(tellings, type);
}

function told(type: CommandType, payload: Payload, names: Names): Said {
  return tellings[type](new Told(payload, names));
}

/** A kind of command, in general: "Waive a gate". */
export function commandWords(type: CommandType): string {
  const { verb, what } = told(type, {}, {});
  return `${verb} ${what}`;
}

/** What is asked: "Waive training and notice (G-TRN) on Prior-authorization agent (DEP-031)". */
export function commandHeading(type: CommandType, payload: Payload, names: Names): string {
  const { verb, what } = told(type, payload, names);
  return `${verb} ${what}`;
}

/** The same on a button: "Waive G-TRN". */
export function commandButton(type: CommandType, payload: Payload, names: Names): string {
  const { verb, what, short } = told(type, payload, names);
  return `${verb} ${short ?? what}`;
}

/** The exact words that are signed: the act, what goes with it, and the reason given. */
export function commandStatement(type: CommandType, payload: Payload, names: Names): string {
  const { verb, what, also = '' } = told(type, payload, names);
  const reading = new Told(
    type === 'meeting.decide' ? (((payload['item'] as { payload?: Payload } | undefined)?.payload ?? {}) as Payload) : payload,
    names,
  );
  const because = ['text', 'reason', 'why', 'grounds', 'cause', 'what'].flatMap((key) => reading.text(key) ?? [])[0];
  const already = because !== undefined && what.includes(because);
  return [`I ${inner(verb)} ${what}.`, stopped(also), because === undefined || already ? '' : stopped(because)]
    .filter((part) => part !== '')
    .join(' ');
}

function stopped(words: string): string {
  return words === '' || /[.!?”]$/.test(words) ? words : `${words}.`;
}
