/**
 * What makes a command impossible on a record whose ids it knows: a seat that is
 * vacant, a day that is past, a switch that changes nothing. No rule is broken
 * by it, and nobody could be asked to allow it; the text says what to mend.
 */
import type { DeploymentId, PersonId } from '../audit/events.ts';
import type { Deployment, RecordState } from '../audit/state.ts';
import { linkOf, starterLinks } from '../accountability/links.ts';
import { roomSignature } from '../accountability/room-signature.ts';
import { stillStands } from '../accountability/to-confirm.ts';

import { questionOfGate, type QuestionId } from '../gates/questions.ts';
import { sameName } from '../imports/names.ts';
import { standingOf } from '../lifecycle/standing.ts';
import { governanceWaits } from '../measures/governance-wait.ts';
import { rebasesInForce } from '../measures/trend/rebases.ts';
import { isReported } from '../reported.ts';
import { firstDayOf, type Day } from '../time.ts';
import { dayWords, listed, monthWords } from '../words.ts';
import type { Command, CommandPayloads, CommandType } from './command.ts';
import type { Fault } from './faults.ts';
import { meetingChecks } from './meeting-faults.ts';

interface Here {
  readonly state: RecordState;
  readonly day: Day;
}

type Checks = { readonly [T in CommandType]?: (payload: CommandPayloads[T], here: Here) => readonly (Fault | null)[] };

function fault(at: string, what: string, remedy: string): Fault {
  return { at, what, remedy };
}

function siteName({ state }: Here, siteId: string): string {
  return state.sites.get(siteId)?.name ?? siteId;
}

function unknownPeople({ state }: Here, at: string, ids: readonly PersonId[]): Fault[] {
  return ids.flatMap((id, place) =>
    state.people.has(id) ? [] : [fault(`${at}.${place}`, `This record knows nobody called ${id}.`, 'Add the person first.')],
  );
}

function notToCome(at: string, on: Day, { day }: Here): Fault | null {
  return on > day ? fault(at, `${dayWords(on)} is still to come: nothing was signed then.`, 'Give the day the document bears.') : null;
}

function notYetPast(at: string, on: Day, { day }: Here): Fault | null {
  return on > day ? null : fault(at, `${dayWords(on)} is not after today, ${dayWords(day)}.`, 'Give a day that is still to come.');
}

/** The first twice-named of some, if any is. */
function twiceIn<T>(items: readonly T[]): T | undefined {
  return items.find((item, at) => items.indexOf(item) !== at);
}

/** The day on which a deployment first ran on patients or payments; null where no date says, and where it never has. */
function liveSince({ spells }: Deployment): Day | null {
  const first = spells.find(({ stage }) => stage === 'pilot' || stage === 'production');
  return first !== undefined && isReported(first.from) ? firstDayOf(first.from) : null;
}

function unknownBoardPack(packId: string, { state }: Here): Fault | null {
  return state.boardPacks.has(packId)
    ? null
    : fault('packId', `This record has no board pack ${packId}.`, 'Freeze one first, or choose one that is frozen.');
}

/** Only what was live before the first rules is inherited: what went live under them was let through by them. */
function notInherited({ deploymentId }: { readonly deploymentId: DeploymentId }, { state, day }: Here): Fault | null {
  const deployment = state.deployments.get(deploymentId);
  if (deployment === undefined) return null;
  const { stage } = standingOf(deployment, day, state.settings);
  if (stage !== 'pilot' && stage !== 'production') {
    return fault('deploymentId', `${deploymentId} is not in use: there is nothing it has to catch up with.`, 'Leave it out.');
  }
  const { startedOn } = state.ruleset;
  if (startedOn === null) {
    return fault('deploymentId', 'No ruleset was ever adopted here: nothing was in use before it.', 'Leave it out.');
  }
  const since = liveSince(deployment);
  if (since === null && deployment.openedOn <= startedOn) return null;
  if (since !== null && since < startedOn) return null;
  return fault(
    'deploymentId',
    since === null
      ? `No file says since when ${deploymentId} is in use, and it was first named after the rules began on ${dayWords(startedOn)}.`
      : `${deploymentId} is in use since ${dayWords(since)}, and the rules began on ${dayWords(startedOn)}: it is not inherited.`,
    since === null ? 'Load a file that dates it, or let it pass its gates.' : 'Let it pass its gates.',
  );
}

/** Only what is still in the making has a date set by hand: a pilot has a charter, and production no end. */
function notDatedHere({ deploymentId }: { readonly deploymentId: DeploymentId }, { state, day }: Here): Fault | null {
  const deployment = state.deployments.get(deploymentId);
  if (deployment === undefined) return null;
  const { stage } = standingOf(deployment, day, state.settings);
  if (stage === 'intake' || stage === 'build' || stage === 'silent') return null;
  if (!isReported(stage)) {
    return fault(
      'deploymentId',
      `No source says in which stage ${deploymentId} is: it has no date to set.`,
      'Say in which stage it is first.',
    );
  }
  if (stage === 'pilot') {
    return fault(
      'deploymentId',
      `${deploymentId} is in pilot: a pilot ends by its charter, which names what it must meet.`,
      'Charter the pilot, or extend it.',
    );
  }
  return fault(
    'deploymentId',
    stage === 'ended' ? `${deploymentId} has ended.` : `${deploymentId} is in production, which has no end date.`,
    'Leave it out.',
  );
}

/** Paper does not undo what was said after it. */
function saidSince({ deploymentId, link, signedOn }: CommandPayloads['link.attest'], { state }: Here): Fault | null {
  const since = state.deployments
    .get(deploymentId)
    ?.links.get(link)
    ?.find((step) => step.kind !== 'offered' && step.on > signedOn);
  if (since === undefined) return null;
  return fault(
    'signedOn',
    `More was said of this link on ${dayWords(since.on)}, after the document of ${dayWords(signedOn)}.`,
    'Leave it as it stands, or ask for a new signature.',
  );
}

function decidedSince({ deploymentId, gate, decidedOn }: CommandPayloads['gate.attest'], { state }: Here): Fault | null {
  const since = state.deployments
    .get(deploymentId)
    ?.gates.get(gate)
    ?.decisions.find(({ on }) => on > decidedOn);
  if (since === undefined) return null;
  return fault(
    'decidedOn',
    `${gate} was decided on ${dayWords(since.on)}, after the document of ${dayWords(decidedOn)}.`,
    'Leave it as it stands, or let it be decided anew.',
  );
}

/** What no setting switches off. @source shared rule 15 */
function keptOn({ gatesOff = [], linksOff = [] }: CommandPayloads['ruleset.switch']): Fault[] {
  return [
    ...gatesOff.flatMap((id) => {
      const question = questionOfGate(id);
      if (question === undefined) return [];
      return [fault('gatesOff', `“${question.words}” (${id}) is one of the five questions, and is never switched off.`, 'Leave it on.')];
    }),
    ...linksOff
      .filter((id) => starterLinks.includes(id))
      .map((id) =>
        fault(
          'linksOff',
          `The ${linkOf(id).role.toLowerCase()} (${id}) is asked for everywhere, and is never switched off.`,
          'Leave it on.',
        ),
      ),
  ];
}

function switchesNothing(
  { gatesOn = [], gatesOff = [], linksOn = [], linksOff = [] }: CommandPayloads['ruleset.switch'],
  { state: { ruleset } }: Here,
): Fault | null {
  const both = [...gatesOn, ...linksOn].find((id) => ([...gatesOff, ...linksOff] as string[]).includes(id));
  if (both !== undefined) return fault('gatesOn', `${both} is to be switched on and off at once.`, 'Say one of the two.');
  const changes =
    gatesOn.some((id) => !ruleset.gatesOn.has(id)) ||
    gatesOff.some((id) => ruleset.gatesOn.has(id)) ||
    linksOn.some((id) => !ruleset.linksOn.has(id)) ||
    linksOff.some((id) => ruleset.linksOn.has(id));
  return changes ? null : fault('gatesOn', 'Everything named already stands so.', 'Name a gate or a link that is to change.');
}

/** Limits rest on months in which something was decided: the first they rest on is one of these. */
function baseWithoutMonths({ from }: CommandPayloads['limits.rebase'], { state }: Here): Fault | null {
  const months = [...governanceWaits(state).keys()].toSorted();
  const [first] = months;
  const last = months.at(-1);
  if (first === undefined || last === undefined) {
    return fault(
      'from',
      'No governance decision is on record that had been submitted for: there is nothing limits could rest on.',
      'Record decisions first.',
    );
  }
  if (months.includes(from)) return null;
  return fault(
    'from',
    `In ${monthWords(from)} no governance decision was made that had been submitted for: no limits rest on it.`,
    first === last
      ? `The only month with one is ${monthWords(first)}.`
      : `Name a month with one: the first is ${monthWords(first)}, the latest ${monthWords(last)}.`,
  );
}

function baseAsItStands({ series, from }: CommandPayloads['limits.rebase'], { state }: Here): Fault | null {
  const base = rebasesInForce(state, series).at(-1)?.from ?? [...governanceWaits(state).keys()].toSorted()[0];
  return base === from ? fault('from', `The limits rest on the months from ${monthWords(from)} on already.`, 'Name another month.') : null;
}

/** A returned cell that was never asked, or is answered twice in one file. */
function cellsAskedElsewhere({ packId, answers }: CommandPayloads['pack.return'], { state }: Here): Fault[] {
  const pack = state.packs.get(packId);
  if (pack === undefined) {
    return [
      fault('packId', `This record wrote no pack ${packId}.`, 'Check that the file belongs to this record, and that its id is unchanged.'),
    ];
  }
  const deployments = new Set(pack.deploymentIds);
  const questions = new Set<QuestionId>(pack.questions);
  const seen = new Set<string>();
  return answers.flatMap(({ deploymentId, question }, at): Fault[] => {
    const cell = `${deploymentId} ${question}`;
    const again = seen.has(cell);
    seen.add(cell);
    if (!deployments.has(deploymentId)) {
      return [
        fault(`answers.${at}.deploymentId`, `${packId} does not ask about ${deploymentId}.`, 'Restore the id the file was sent with.'),
      ];
    }
    if (!questions.has(question)) {
      return [
        fault(`answers.${at}.question`, `${packId} does not ask ${question}.`, 'Leave the answer out, or write a pack that asks it.'),
      ];
    }
    return again ? [fault(`answers.${at}`, `${question} about ${deploymentId} is answered twice.`, 'Keep one of the two.')] : [];
  });
}

/** The same bytes loaded twice say nothing new; but for what was left open the first time, while its conflict waited. */
function loadedBefore({ packId, file, answers }: CommandPayloads['pack.return'], { state }: Here): Fault | null {
  const before = state.packs.get(packId)?.returned.find((one) => one.file.sha256 === file.sha256);
  const saysMore = answers.some(({ deploymentId, question }) => {
    const said = state.deployments.get(deploymentId)?.questions.get(question);
    return (said?.answered ?? said?.passedOn ?? null) === null;
  });
  return before === undefined || saysMore
    ? null
    : fault(
        'file',
        `This very file was loaded on ${dayWords(before.on)}, as ${before.file.name}.`,
        'Nothing is to be done: its answers are on record.',
      );
}

const checks: Checks = {
  'site.add': ({ name }, here) => {
    const there = [...here.state.sites.values()].find((site) => (sameName(site.name) || site.name) === (sameName(name) || name));
    return [there === undefined ? null : fault('name', `${there.name} is a site of this record already.`, 'Use the site that is there.')];
  },
  'seat.confirm': ({ seatId }, { state }) => {
    const seat = state.seats.get(seatId);
    if (seat === undefined) return [];
    if (seat.personId === null) return [fault('seatId', 'The seat is vacant: there is no appointment to confirm.', 'Fill it first.')];
    if (seat.confirmedBy === null) return [];
    const by = state.people.get(seat.confirmedBy)?.printedName ?? seat.confirmedBy;
    return [fault('seatId', `${by} confirmed this appointment already.`, 'Nothing is to be done.')];
  },
  'signature.confirm': ({ decisionId, personId }, { state, day }) => {
    const decision = state.decisions.find((one) => one.decisionId === decisionId);
    const who = state.people.get(personId)?.printedName ?? personId;
    const room = decision === undefined ? null : roomSignature(state, decision, personId);
    if (decision === undefined || room === null) {
      return [
        fault(
          'personId',
          `Under ${decisionId} stands no signature of ${who} that somebody else recorded in the room.`,
          'Choose a signature given in the room: any other needs no confirmation.',
        ),
      ];
    }
    if (room.confirmedOn !== null) {
      return [fault('decisionId', `${who} confirmed this on ${dayWords(room.confirmedOn)}.`, 'Nothing is to be done.')];
    }
    return [
      stillStands(state, decision, personId, day)
        ? null
        : fault('decisionId', `What ${who} signed in ${decisionId} no longer stands.`, 'Leave it: what is asked for anew is signed anew.'),
    ];
  },
  'flags.state': ({ flags }) => [
    Object.keys(flags).length > 0 ? null : fault('flags', 'Nothing is stated.', 'State at least one: care, payment, how it acts, vendor.'),
  ],
  'model.restate': ({ modelId: _model, ...said }) => [
    Object.keys(said).length > 0 ? null : fault('', 'Nothing is stated.', 'State the business area, the vendor or the purpose.'),
  ],
  'deployment.place': ({ deploymentId }, here) => {
    const siteId = here.state.deployments.get(deploymentId)?.siteId;
    return [
      siteId === undefined || !isReported(siteId)
        ? null
        : fault(
            'deploymentId',
            `${deploymentId} is at ${siteName(here, siteId)}, as the record has it.`,
            'A model at another site is another deployment: open it there.',
          ),
    ];
  },
  'deployment.target': (payload, here) => [notDatedHere(payload, here), notYetPast('target', payload.target, here)],
  'deployment.inherit': (payload, here) => [notInherited(payload, here), notYetPast('catchUpBy', payload.catchUpBy, here)],
  'link.attest': (payload, here) => {
    const { signedOn, expiresOn } = payload;
    return [
      notToCome('signedOn', signedOn, here),
      saidSince(payload, here),
      expiresOn !== undefined && expiresOn < signedOn
        ? fault('expiresOn', `It cannot have ended on ${dayWords(expiresOn)}, before it was signed.`, 'Give the day the document bears.')
        : null,
    ];
  },
  'gate.attest': (payload, here) => {
    const { by, decidedOn, outcome, conditions = [] } = payload;
    return [
      ...unknownPeople(here, 'by', by),
      by.length === 0 ? fault('by', 'Nobody is named who decided.', 'Name everybody who signed the document.') : null,
      notToCome('decidedOn', decidedOn, here),
      decidedSince(payload, here),
      outcome === 'passed with conditions' && conditions.length === 0
        ? fault('conditions', 'It passed with conditions, and none is named.', 'Name each condition, and by when it is met.')
        : null,
      outcome === 'passed' && conditions.length > 0
        ? fault('conditions', 'It passed, and conditions are named.', 'Say “passed with conditions”, or leave them out.')
        : null,
    ];
  },
  'ruleset.switch': (payload, here) => [...keptOn(payload), switchesNothing(payload, here)],
  'ruleset.profile': ({ profile }, { state }) => [
    state.ruleset.profile === profile ? fault('profile', `The profile “${profile}” is in force already.`, 'Choose the other.') : null,
  ],
  'limits.rebase': (payload, here) => [baseWithoutMonths(payload, here) ?? baseAsItStands(payload, here)],
  'pack.write': ({ packId, to, deploymentIds, questions, due }, here) => {
    const known = here.state.packs.get(packId);
    const unknown = deploymentIds.filter((id) => !here.state.deployments.has(id));
    const twice = twiceIn<string>(deploymentIds) ?? twiceIn<string>(questions);
    return [
      known === undefined
        ? null
        : fault('packId', `${packId} was written on ${dayWords(known.writtenOn)} for ${known.to.name}.`, 'Give a new pack a new id.'),
      deploymentIds.length === 0 ? fault('deploymentIds', 'The pack asks about nothing.', 'Choose at least one model.') : null,
      unknown.length === 0
        ? null
        : fault('deploymentIds', `This record has no deployment ${listed(unknown)}.`, 'Leave out what the record does not have.'),
      questions.length === 0 ? fault('questions', 'The pack asks nothing.', 'Choose at least one of the five questions.') : null,
      twice === undefined ? null : fault('deploymentIds', `${twice} is named twice.`, 'Name each once.'),
      to.personId === undefined ? null : (unknownPeople(here, 'to', [to.personId])[0] ?? null),
      due < here.day ? fault('due', `${dayWords(due)} is past.`, 'Give a day that is still to come.') : null,
    ];
  },
  'board-pack.freeze': ({ packId, asOf, head }, here) => [
    here.state.boardPacks.has(packId)
      ? fault('packId', `${packId} is frozen already, and is not frozen again.`, 'Give a new pack a new id.')
      : null,
    asOf > here.day ? fault('asOf', `${dayWords(asOf)} is still to come.`, `Freeze it as of ${dayWords(here.day)} or a day before.`) : null,
    head.seq < 1 || head.seq > here.state.entries
      ? fault('head', `The record has no entry ${head.seq}.`, 'Read the record again, and freeze what it says.')
      : null,
  ],
  'board-pack.title': ({ packId }, here) => [unknownBoardPack(packId, here)],
  'board-pack.ask': ({ packId, who, due }, here) => [
    unknownBoardPack(packId, here),
    here.state.people.has(who) ? null : fault('who', `This record knows nobody called ${who}.`, 'Add the person first.'),
    notYetPast('due', due, here),
  ],
  'board-pack.adopt': ({ packId, askId }, here) => {
    const ask = here.state.boardPacks.get(packId)?.asks.find((one) => one.askId === askId);
    return [
      unknownBoardPack(packId, here),
      ask === undefined && here.state.boardPacks.has(packId)
        ? fault('askId', `${packId} has no ask ${askId}.`, 'Choose one of its asks.')
        : null,
      ask?.adopted == null
        ? null
        : fault('askId', `${askId} was adopted on ${dayWords(ask.adopted.on)}.`, 'It prints already: nothing is left to do.'),
    ];
  },
  'board-pack.label': ({ packId }, here) => [unknownBoardPack(packId, here)],
  ...meetingChecks,
  'pack.return': (payload, here) => [...cellsAskedElsewhere(payload, here), loadedBefore(payload, here)],
};

/** Everything that makes a command impossible on a record as it stands on a day. */
export function outOfPlace(state: RecordState, { type, payload }: Command, day: Day): Fault[] {
  // The table pairs each type with its own payload; TypeScript cannot follow the pair through the lookup.
  const check = checks[type] as ((of: Command['payload'], here: Here) => readonly (Fault | null)[]) | undefined;
  return check === undefined ? [] : check(payload, { state, day }).filter((one) => one !== null);
}
