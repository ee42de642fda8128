/** An entry of the record in words: what was done, to what. Who did it stands beside it. */
import { slideNames } from '../../domain/board/slide-names.ts';
import { linkOf } from '../../domain/accountability/links.ts';
import type { DisposedEntry, Entry } from '../../domain/audit/entry.ts';
import type { Assurance, EventType, GateOutcome, Payloads } from '../../domain/audit/events.ts';
import { gateOf } from '../../domain/gates/catalogue.ts';
import { questions } from '../../domain/gates/questions.ts';
import { isReported } from '../../domain/reported.ts';
import { subjectsOf } from '../../domain/audit/entry-about.ts';
import type { EntryNames } from '../../formats/api/events.ts';
import { counted, listed } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';
import type { MarkName } from '../../ui/mark.tsx';
import { versionWords } from '../link-words.ts';
import { stageWords } from '../words.ts';
import { clause } from './clause.ts';
import { commandWords, isCommandType } from './command.ts';

/** Which ink the word of an entry wears: a person's name, somebody has to act, ochre, a rule set aside, or none. */
export type EntryInk = 'signed' | 'held' | 'due' | 'over' | 'plain';

export interface EntryWords {
  readonly mark: MarkName | null;
  readonly ink: EntryInk;
  /** One word, or a few: "Passed", "Signed", "Refused". */
  readonly word: string;
  /** What it says in a line, without its subject: "Local validation, version 2.1". */
  readonly what: string;
}

interface Told {
  readonly as: readonly [mark: MarkName | null, word: string, ink?: EntryInk];
  readonly what: string;
}

/** Reads ids as names. */
interface Say {
  readonly person: (id: string) => string;
  /** A thing by its id and name. */
  readonly thing: (id: string) => string;
  /** A place by its name alone. */
  readonly place: (id: string) => string;
}

type Tellings = { readonly [T in EventType]: (payload: Payloads[T], say: Say) => Told };

const done = (word: string, what: string): Told => ({ as: ['ok', word], what });
const plain = (word: string, what: string): Told => ({ as: [null, word], what });

function quoted(words: string | undefined): string {
  return words === undefined || words.trim() === '' ? '' : `“${clause(words)}”`;
}

/** Parts that say something, one after another. */
function line(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part): part is string => part !== undefined && part !== '').join('; ');
}

function until(day: string | undefined, before = 'until'): string {
  return day === undefined ? '' : `${before} ${dayWords(day)}`;
}

const outcomes: Readonly<Record<GateOutcome, Told['as']>> = {
  passed: ['ok', 'Passed'],
  'passed with conditions': ['partial', 'Passed with conditions', 'due'],
  returned: ['held', 'Returned', 'held'],
  declined: ['vacant', 'Declined', 'held'],
  waived: ['override', 'Waived', 'over'],
  'not applicable': ['ok', 'Ruled out'],
};

/** The bare word "Signed" is for who signed in person, and for the fictional demonstration. */
const signedAs: Readonly<Record<Assurance, Told['as']>> = {
  authenticated: ['signed', 'Signed', 'signed'],
  demonstration: ['signed', 'Signed', 'signed'],
  'in the room': ['ok', 'Given in the room'],
  'attested from a document': ['ok', 'Attested from a document'],
};

function gate(id: Payloads['gate.decided']['gate']): string {
  return `${gateOf(id).name} (${id})`;
}

function question(id: Payloads['question.answered']['question']): string {
  return questions.find((one) => one.id === id)?.words ?? id;
}

function setting(name: string): string {
  return name.replaceAll(/([A-Z])/g, ' $1').toLowerCase();
}

const endings: Readonly<Record<string, Told['as']>> = {
  stopped: ['ok', 'Stopped'],
  retired: ['ok', 'Retired'],
  superseded: ['ok', 'Superseded'],
  'not reported': ['not reported', 'Ended'],
};

const tellings: Tellings = {
  'record.opened': ({ institution }) => done('Opened', `The record of ${institution}`),
  'ruleset.adopted': ({ ruleset, gatesOn, linksOn, profile, reason }) =>
    done(
      'Adopted',
      line(
        `Ruleset “${ruleset}”: ${counted(gatesOn.length, 'gate')}, ${counted(linksOn.length, 'link')} of the chain`,
        profile === undefined || profile === 'standard' ? '' : `profile “${profile}”`,
        quoted(reason),
      ),
    ),
  'setting.changed': ({ name, value, reason }) => done('Set', line(`${setting(name)}: ${value}`, quoted(reason))),
  'limits.rebased': ({ from, reason }) =>
    done('Re-based', line(`Limits of the waits for a governance decision, from ${dayWords(from)} on`, quoted(reason))),
  'release-line.set': ({ above }) => done('Set', `Release line: a risk in ${counted(above.length, 'cell')} of the grid holds a release`),
  'site.added': ({ name }) => plain('Site added', name),
  'person.joined': ({ printedName, title }) => plain('Joined', `${printedName}, ${title}`),
  'person.moved': ({ personId, title, function: at }, say) => plain('Moved', line(say.person(personId), title, at)),
  'person.left': ({ personId, lastDay }, say) => plain('Left', `${say.person(personId)}, last day ${dayWords(lastDay)}`),
  'seat.opened': ({ role, function: at }) => plain('Seat opened', line(role ?? at, role === undefined ? '' : at)),
  'seat.filled': ({ seatId, personId, document }, say) =>
    plain('Seated', line(`${say.person(personId)}: ${say.place(seatId)}`, document === undefined ? '' : `on “${clause(document.title)}”`)),
  'seat.confirmed': ({ seatId, personId }, say) =>
    done('Appointment confirmed', `${say.person(personId)}: ${say.place(seatId)}, by a second person`),
  'delegation.granted': ({ from, to, starts, ends }, say) =>
    done('Delegated', `${say.person(from)} lets ${say.person(to)} decide ${until(starts, 'from')} ${until(ends, 'to')}`),

  'model.registered': ({ problem, tier }) =>
    done('Registered', line('A new model', tier === undefined ? '' : `${tier} tier`, quoted(problem))),
  'model.tiered': ({ tier }) => done('Tiered', `${tier} tier`),
  'model.renamed': ({ name }) => plain('Renamed', `Now ${name}`),
  'model.restated': () => plain('Restated', 'What a newer file says of it'),
  'model.flagged': () => plain('Flagged', 'Care, payment, autonomy or vendor'),
  'model.described': ({ facts }) => plain('Described', counted(facts.length, 'fact')),
  'evidence.reported': ({ evidence }) => plain('Evidence reported', `${counted(evidence.length, 'status', 'statuses')}, as a file reports`),
  'cost.reported': ({ costs }) => plain('Cost recorded', counted(costs.length, 'figure')),
  'contract.signed': ({ vendorName, kind, until: end }) => plain('Contract', `${vendorName}, ${kind}, ${until(end)}`),
  'owner.named': ({ name, contact }) => plain('Owner to ask', line(name, contact)),
  'model.absent': ({ fileName }) => ({ as: ['not reported', 'Not in the file'], what: fileName }),
  'absence.answered': ({ answer }) => done('Answered', `Gone from the file: ${answer}`),

  'deployment.opened': ({ siteId }, say) =>
    plain('Opened', isReported(siteId) ? `A deployment at ${say.place(siteId)}` : 'A deployment, its site not reported'),
  'deployment.staged': ({ stage, end, mapped, rule }) =>
    stage === 'ended' && end !== undefined
      ? { as: endings[end.kind] ?? ['ok', 'Ended'], what: line(end.reason ?? 'Its end', quoted(end.text)) }
      : done(
          `To ${stageWords[stage].toLowerCase()}`,
          line(mapped === undefined ? `Stage${rule === undefined ? '' : `, under ${rule}`}` : `The file says “${mapped}”`),
        ),
  'pilot.chartered': ({ plannedEnd, endpoints }) => done('Chartered', line(`Planned end ${dayWords(plannedEnd)}`, quoted(endpoints))),
  'pilot.extended': ({ plannedEnd }) => done('Extended', `Planned end now ${dayWords(plannedEnd)}`),
  'target.set': ({ stage, target }) => plain('Target set', `${stageWords[stage]} by ${dayWords(target)}`),
  'deployment.suspended': ({ reason }) => ({ as: ['held', 'Suspended', 'held'], what: quoted(reason) }),
  'deployment.resumed': ({ cause }) => done('Resumed', quoted(cause)),
  'deployment.inherited': ({ catchUpBy, reason }) =>
    plain('Inherited', line(`In use before the rules; to catch up by ${dayWords(catchUpBy)}`, quoted(reason))),
  'deployment.placed': ({ siteId }, say) => plain('Placed', `At ${say.place(siteId)}`),
  'version.released': ({ version, major, what }) =>
    done(major ? 'New version' : 'Version', `${versionWords(version)}${major ? ', major' : ''}: ${clause(what)}`),
  'activity.seen': ({ what }) => plain('Seen in use', what ?? ''),
  'scope.changed': ({ scope, what }) => ({ as: ['due', 'Scope changed', 'due'], what: line(scope, clause(what)) }),
  'autonomy.changed': ({ to, raised }) => ({
    as: raised ? ['due', 'Autonomy raised', 'due'] : ['ok', 'Autonomy lowered'],
    what: `Now ${to}`,
  }),

  'question.answered': ({ question: id, text, returnedBy }) =>
    plain(
      returnedBy === undefined ? 'Answered' : 'Answer received',
      line(`${question(id)} ${quoted(text)}`, returnedBy === undefined ? '' : `returned by ${returnedBy}`),
    ),
  'question.passed-on': ({ question: id, said, ask, returnedBy }) =>
    plain(
      'Not answered',
      line(
        `${question(id)} ${said === 'do not know' ? '“I do not know”' : `“Not mine, ask ${ask ?? 'somebody else'}”`}`,
        `returned by ${returnedBy}`,
      ),
    ),
  'pack.written': ({ packId, to, deploymentIds, questions: asked, due }) => ({
    as: ['asked', 'Questions written'],
    what: line(
      `${to.name}, ${packId}: ${counted(asked.length, 'question')} about ${counted(deploymentIds.length, 'deployment')}`,
      until(due, 'by'),
    ),
  }),
  'pack.returned': ({ packId, returnedBy, file, answered, passedOn }) =>
    plain(
      'Answers came back',
      line(
        `${packId}, returned by ${returnedBy}, ${file.name}: ${counted(answered, 'answer')}`,
        passedOn === 0 ? '' : `${passedOn} not answered`,
      ),
    ),
  'question.evidenced': ({ question: id, evidence }) => plain('Evidence given', `${question(id)} ${clause(evidence)}`),
  'question.accepted': ({ question: id, expiresOn }) => done('Accepted', line(question(id), until(expiresOn))),
  'question.disputed': ({ question: id, why }) => ({ as: ['held', 'Disputed', 'held'], what: `${question(id)} ${quoted(why)}` }),
  'gate.submitted': ({ gate: id, waitingOn, evidence = [] }) => ({
    as: ['asked', 'Submitted'],
    what: line(
      gate(id),
      evidence.length === 0 ? '' : counted(evidence.length, 'document'),
      waitingOn === undefined ? '' : `waits on ${clause(waitingOn)}`,
    ),
  }),
  'gate.evidenced': ({ gate: id, evidence }) => plain('Evidence added', line(gate(id), counted(evidence.length, 'document'))),
  'gate.signed': ({ gate: id }) => done('Agreed', `${gate(id)}, as one of several`),
  'gate.decided': ({ gate: id, outcome, reason, version, conditions = [], expiresOn, assurance }) => ({
    as: outcomes[outcome],
    what: line(
      gate(id),
      assurance === 'attested from a document' ? 'attested from a document' : '',
      version === undefined ? '' : versionWords(version),
      conditions.length === 0 ? '' : counted(conditions.length, 'condition'),
      outcome === 'waived' ? until(expiresOn) : '',
      quoted(reason),
    ),
  }),
  'condition.met': ({ gate: id, conditionId }) => done('Condition met', `${gate(id)}, ${conditionId}`),
  'blocker.noted': ({ gate: id, what }) => ({ as: ['held', 'Blocked', 'held'], what: line(clause(what), gate(id)) }),
  'blocker.cleared': ({ blockerId }) => done('Unblocked', blockerId),
  'blocker.reclassified': ({ blockerId, nature, why }) => done('Reclassified', line(`${blockerId} as ${nature}`, quoted(why))),

  'link.offered': ({ link, personId, due }, say) => ({
    as: ['asked', 'Asked'],
    what: line(`${linkOf(link).role}: ${say.person(personId)}`, until(due, 'by')),
  }),
  'link.accepted': ({ link, assurance, statement, version }) => ({
    as: signedAs[assurance],
    what: line(`${linkOf(link).role}: ${quoted(statement)}`, version === undefined ? '' : versionWords(version)),
  }),
  'link.declined': ({ link, reason }) => ({ as: ['vacant', 'Declined', 'held'], what: `${linkOf(link).role}: ${quoted(reason)}` }),
  'link.released': ({ link, reason }) => ({ as: ['void', 'Given up', 'held'], what: `${linkOf(link).role}: ${quoted(reason)}` }),
  'link.covered': ({ link, until: end }) => ({ as: ['partial', 'Stands in', 'due'], what: `${linkOf(link).role}, ${until(end)}` }),
  'link.named-in-file': ({ link, name, column }) => ({
    as: ['not reported', 'Named in a file'],
    what: `${linkOf(link).role}: ${name}, column “${column}”`,
  }),
  'rota.set': ({ shifts }) => plain('Rota set', shifts.length === 0 ? 'Nobody is on it' : counted(shifts.length, 'shift')),
  'override.set': ({ steps }) =>
    plain('Override path set', listed(steps.filter(({ who }) => who !== null).map(({ step }) => step)) || 'nobody named'),

  'risk.raised': ({ title }) => ({ as: ['held', 'Risk raised', 'held'], what: clause(title) }),
  'risk.scored': ({ riskId, residual }, say) =>
    plain('Scored', `${say.thing(riskId)}: severity ${residual.severity}, likelihood ${residual.likelihood}`),
  'risk.owned': ({ riskId, owner }, say) => done('Owned', `${say.thing(riskId)}: ${say.person(owner)}`),
  'risk.treated': ({ riskId, treatment }, say) => plain('Treated', `${say.thing(riskId)}: ${treatment}`),
  'risk.accepted': ({ riskId, expiresOn, purpose }, say) =>
    done('Risk accepted', line(say.thing(riskId), `${purpose === 'go-live' ? 'to go live' : 'to continue'}, ${until(expiresOn)}`)),
  'risk.action-set': ({ riskId, text, due }, say) =>
    plain('Action planned', line(`${say.thing(riskId)}: ${clause(text)}`, until(due, 'by'))),
  'risk.action-done': ({ riskId }, say) => plain('Action done', say.thing(riskId)),
  'risk.realised': ({ riskId, incident }, say) => ({
    as: ['held', 'Risk came true', 'held'],
    what: `${say.thing(riskId)}: ${clause(incident)}`,
  }),
  'risk.control-failed': ({ riskId, control }, say) => ({
    as: ['held', 'Control failed', 'held'],
    what: `${say.thing(riskId)}: ${clause(control)}`,
  }),
  'risk.control-verified': ({ riskId, control }, say) => done('Control works', `${say.thing(riskId)}: ${clause(control)}`),
  'risk.closed': ({ riskId, reason }, say) => done('Risk closed', line(say.thing(riskId), quoted(reason))),
  'safety.reported': ({ what }) => ({ as: ['held', 'Safety report', 'held'], what: clause(what) }),

  'command.refused': ({ command, sentence }) => ({
    as: ['override', 'Refused', 'over'],
    what: `${isCommandType(command) ? commandWords(command) : command}. ${sentence}`,
  }),
  'decision.recorded': ({ command, decisionId, reason, signatures }) => ({
    as: ['ok', 'Decided'],
    what: line(`${commandWords(command)}, ${decisionId}`, signatures.length > 1 ? `${signatures.length} names` : '', quoted(reason)),
  }),
  'adr.proposed': ({ title }) => ({ as: ['asked', 'Proposed'], what: `Architecture decision: ${clause(title)}` }),
  'adr.accepted': ({ adrId }, say) => done('Accepted', `Architecture decision: ${say.thing(adrId)}`),
  'adr.superseded': ({ adrId, successor }, say) => ({
    as: ['void', 'Superseded'],
    what: `Architecture decision: ${say.thing(adrId)}, by ${say.thing(successor)}`,
  }),
  'sprint.committed': ({ title, iteration }) => plain('Committed', `${clause(title)}, ${iteration}`),
  'release.scheduled': ({ title, version, on }) =>
    plain('Release planned', `${clause(title)}, ${versionWords(version)}, for ${dayWords(on)}`),
  'release.moved': ({ releaseId, on }, say) => plain('Release moved', `${say.thing(releaseId)}, to ${dayWords(on)}`),
  'release.executed': ({ releaseId }, say) => done('Released', say.thing(releaseId)),
  'change.authorised': ({ kind, what }) => done('Change authorised', `${kind}: ${clause(what)}`),
  'change.executed': ({ kind, what }) => done('Change made', `${kind}: ${clause(what)}`),
  'fact.corrected': ({ label, value, was, why }) =>
    plain('Corrected', line(`${label}: ${value}${was === null ? '' : `, was ${was}`}`, quoted(why))),
  'lapse.answered': ({ answer, lapsedOn }) =>
    done(answer === 'confirmed' ? 'Lapse confirmed' : 'Lapse corrected', `Gone quiet ${dayWords(lapsedOn)}`),
  'appeal.lodged': ({ refusalId, to, grounds }) => ({ as: ['asked', 'Appealed'], what: `${refusalId}, to the ${to}: ${quoted(grounds)}` }),
  'override.granted': ({ command, expiresOn, grounds }) => ({
    as: ['override', 'Overrode', 'over'],
    what: line(`${commandWords(command)}, ${until(expiresOn)}`, quoted(grounds)),
  }),
  'meeting.held': ({ forum, present }) => plain('Met', `${forum}, ${counted(present.length, 'person', 'people')} present`),
  'board-pack.frozen': ({ packId, title, asOf, head }) =>
    done('Pack frozen', line(`${packId} ${quoted(title)}`, `as of ${dayWords(asOf)}, up to entry ${head.seq}`)),
  'board-pack.titled': ({ packId, slide, title }) =>
    plain('Title edited', line(`${packId}, ${slideNames[slide].toLowerCase()}`, quoted(title))),
  'board-pack.asked': ({ packId, askId, words, who, due }, say) => ({
    as: ['asked', 'Ask drafted'],
    what: line(`${askId} of ${packId}: ${quoted(words)}`, say.person(who), until(due, 'by')),
  }),
  'board-pack.adopted': ({ packId, askId }) => done('Ask adopted', `${askId} of ${packId}`),
  'board-pack.labelled': ({ packId, words }) => plain('Pack labelled', line(packId, quoted(words))),
  'meeting.opened': ({ forum, present, items, minutes }) =>
    plain(
      'Meeting opened',
      line(forum, `${counted(present.length, 'person', 'people')} present`, counted(items.length, 'item', 'items'), `${minutes} minutes`),
    ),
  'meeting.attended': ({ meetingId, present }) =>
    plain('Attendance', line(meetingId, `${counted(present.length, 'person', 'people')} present`)),
  'meeting.ordered': ({ meetingId }) => plain('Agenda reordered', meetingId),
  'meeting.settled': ({ meetingId, itemId, outcome }, say) => {
    const of = `${itemId} in ${meetingId}`;
    switch (outcome.kind) {
      case 'decision':
        return done('Settled', line(of, `by ${listed(outcome.decisionIds)}`));
      case 'action':
        return {
          as: ['asked', 'Action agreed'],
          what: line(of, quoted(outcome.what), say.person(outcome.owner), until(outcome.due, 'by')),
        };
      case 'deferral':
        return plain('Deferred', line(of, quoted(outcome.why), until(outcome.until)));
      default:
        return outcome satisfies never;
    }
  },
  'meeting.undone': ({ meetingId, itemId, why, decisionIds }) =>
    plain(
      'Opened again',
      line(`${itemId} in ${meetingId}`, quoted(why), decisionIds.length === 0 ? '' : `${listed(decisionIds)} on record still`),
    ),
  'meeting.noted': ({ meetingId, itemId, text }) =>
    plain('Noted', line(itemId === null ? meetingId : `${itemId} in ${meetingId}`, quoted(text))),
  'meeting.closed': ({ meetingId, carried }) =>
    done('Meeting closed', line(meetingId, carried.length === 0 ? 'nothing carried' : `carried: ${listed(carried)}`)),
  'triage.requested': ({ why }) => ({ as: ['asked', 'Taken to triage'], what: quoted(why) }),
  'signature.confirmed': ({ decisionId, subject }) => done('Confirmed', `what was signed in the room: ${decisionId}, ${subject}`),
  'action.set': ({ actionId, what, owner, seat, due }, say) => ({
    as: ['asked', 'Action set'],
    what: line(
      `${actionId}: ${quoted(what)}`,
      owner === null ? `the vacant seat of the ${seat ?? 'owner'}` : say.person(owner),
      until(due, 'by'),
    ),
  }),
  'action.finished': ({ actionId }) => done('Action finished', actionId),
  'agent.acted': ({ action }) => plain('Agent acted', action),

  'import.loaded': ({ source, snapshot, counts }) =>
    done(
      'Loaded',
      `${source.name}, as of ${dayWords(snapshot.day)}${counts['new'] === undefined ? '' : `: ${counted(counts['new'], 'new model')}`}`,
    ),
  'import.undone': ({ importId }, say) => ({ as: ['void', 'Undone'], what: say.place(importId) }),
  'payload.disposed': ({ seq, reason }) => ({ as: ['void', 'Text removed'], what: `Of entry ${seq}: ${quoted(reason)}` }),
};

/** What an entry says, in words. An entry whose text was removed says so; one of an unknown kind is named by its type. */
export function entryWords(entry: Entry | DisposedEntry, names: EntryNames): EntryWords {
  if (!('payload' in entry) || entry.payload === undefined) {
    return {
      mark: 'not reported',
      ink: 'plain',
      word: 'Text removed',
      what: 'A signed disposal removed what this entry said; its hash stays',
    };
  }
  if (!Object.hasOwn(tellings, entry.type)) return { mark: null, ink: 'plain', word: entry.type, what: '' };
  const say: Say = {
    person: (id) => names.people[id]?.printedName ?? id,
    thing: (id) => (names.things[id] === undefined ? id : `${id}, ${names.things[id]}`),
    place: (id) => names.things[id] ?? id,
  };
  // The table pairs each type with its own payload; TypeScript cannot follow the pair through the lookup.
  const tell = tellings[entry.type] as (payload: Payloads[EventType], say: Say) => Told;
  const {
    as: [mark, word, ink = 'plain'],
    what,
  } = tell(entry.payload, say);
  return { mark, ink, word, what };
}

/** What an entry is about: a model by its name, else the thing it names. */
export interface EntrySubject {
  readonly modelId: string | null;
  readonly text: string;
}

/** The first model an entry is about, else the first thing that has a name; null where it is about the record itself. */
export function entrySubject(entry: Entry | DisposedEntry, names: EntryNames): EntrySubject | null {
  const ids = subjectsOf(entry);
  for (const id of ids) {
    const model = names.models[id];
    if (model !== undefined) return { modelId: model.modelId, text: `${model.modelId} ${model.name}` };
  }
  for (const id of ids) if (names.things[id] !== undefined) return { modelId: null, text: `${id} ${names.things[id]}` };
  return null;
}
