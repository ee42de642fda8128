import type { Person } from '../../audit/state.ts';
import { dayWords, inSentence, listed } from '../../words.ts';
import { aboveRefuser, lineOf, rungsOf } from '../appeal-line.ts';
import { isOf, missingFrom, placeOf, signatoriesOf, type Ask } from '../ask.ts';
import { isOwnWord } from '../../accountability/holding.ts';
import { canAct } from '../can-act.ts';
import { isSignature } from '../is-signature.ts';
import { isBeyondAppeal, isNeverSetAside } from '../beyond-appeal.ts';
import { overriders } from '../overriders.ts';
import { refuses, type Objection } from '../objection.ts';
import { refusalIn, touchesPayment } from '../refusal-in.ts';
import { rightOf } from '../rights.ts';
import type { Rule } from '../rule.ts';
import { committee, hasRole, holdersOfRight, isHere, role, sitsOn, type Right } from '../seats.ts';
import { isDecisive, signingOf, type GateAsk } from '../signing.ts';
import { rightWords } from '../who-holds.ts';

function nobodyActs(ask: Ask): Objection | null {
  if (ask.actor !== null) {
    const gone = ask.signers.find(({ person }) => !isHere(person, ask.day))?.person;
    if (gone === undefined || gone.leftOn === null) return null;
    return refuses(
      'R-07',
      `${gone.printedName} left on ${dayWords(gone.leftOn)}, and signs nothing after that day.`,
      'Choose somebody who is still here.',
    );
  }
  return refuses(
    'R-07',
    'Nobody acts: every decision needs a name.',
    'Choose who you are, then decide.',
    holdersOfRight(placeOf(ask), rightOf(ask)),
  );
}

/** The first steward declares herself where nobody is; where somebody is, those who keep the record add whoever comes. */
function declares(ask: Ask<'steward.declare'>): Objection | null {
  const { state, day } = ask;
  const here = [...state.people.values()].filter((person) => canAct(person, day));
  if (here.length === 0) return null;
  const keepers: Right = [[role('Registrar'), role('Committee chair')]];
  return refuses(
    'R-07',
    `This record has ${here.length === 1 ? 'a person' : `${here.length} people`} in it: a steward declares herself only where there is nobody.`,
    `Ask ${rightWords(placeOf(ask), keepers)} to add you.`,
    holdersOfRight(placeOf(ask), keepers),
  );
}

/** An appointment is confirmed by a second person: not by whoever recorded it. */
function confirms(ask: Ask<'seat.confirm'>): Objection | null {
  const seat = ask.state.seats.get(ask.payload.seatId);
  const recorder = seat?.by ?? seat?.personId ?? null;
  const own = ask.signers.find(({ person }) => person.personId === recorder)?.person;
  if (own === undefined) return null;
  return refuses(
    'R-07',
    seat?.by === null
      ? `Nobody wrote down who recorded this appointment: ${own.printedName}, whom it appoints, does not confirm it.`
      : `${own.printedName} recorded this appointment, and a second person confirms it.`,
    'Let anybody else of the staff confirm it.',
  );
}

/** A signature is confirmed by whoever gave it, at their own hand: what others record of it again is no confirmation. */
function confirmsOwn(ask: Ask<'signature.confirm'>): Objection | null {
  const { personId } = ask.payload;
  const isOwn =
    ask.author === ask.actor && ask.signers.every(({ person, actingFor }) => person.personId === personId && actingFor === null);
  if (isOwn) return null;
  const signed = ask.state.people.get(personId)?.printedName ?? personId;
  return refuses(
    'R-07',
    `${signed} signed this in the room, and nobody confirms it in another’s name.`,
    `Let ${signed} act here, and confirm it in person.`,
    holdersOfRight(placeOf(ask), rightOf(ask)),
  );
}

/** Nobody gives themselves a role they do not have. */
function ownRole(ask: Ask<'person.move'>): Objection | null {
  const { personId, roles = [] } = ask.payload;
  const person = ask.state.people.get(personId);
  if (person === undefined || ask.author?.personId !== personId) return null;
  const taken = roles.filter((name) => !hasRole(ask.state, person, name));
  if (taken.length === 0) return null;
  return refuses(
    'R-07',
    `${person.printedName} cannot make ${person.printedName} ${listed(taken.map(inSentence))}: a role is given by somebody else.`,
    'Let somebody else who keeps the record write it down, or take a seat that a second person confirms.',
  );
}

/** Whose only appointment is their own word signs nothing until a second person confirms it. */
function aloneSigner(ask: Ask): Objection | null {
  // To say no binds nobody.
  if (!isSignature(ask.type) || ask.type === 'link.decline') return null;
  const seats = [...ask.state.seats.values()].filter(isOwnWord);
  const alone = signatoriesOf(ask).find(({ person }) => seats.some(({ personId }) => personId === person.personId))?.person;
  if (alone === undefined) return null;
  return refuses(
    'R-07',
    `${alone.printedName} is appointed by nobody’s word but their own: until a second person confirms it, ${alone.printedName} keeps the record and signs nothing.`,
    'Let a second person confirm the appointment, under People.',
  );
}

/** A signer who holds no seat of the right, beside whoever acts and records. What the committee decides its chair may sign. */
function strangerTo(ask: Ask, right: Right): Person | undefined {
  const place = placeOf(ask);
  const seats = right.flat().map((seat) => (seat === committee ? role('Committee chair') : seat));
  return (ask.paper === null ? ask.signers.slice(1) : signatoriesOf(ask))
    .map(({ person }) => person)
    .find((person) => !seats.some((seat) => sitsOn(place, person, seat)));
}

function notTheirs(ask: Ask, what: string, right: Right): Objection {
  const asking = ask.actor?.printedName ?? 'Nobody';
  return refuses(
    'R-07',
    `${what} is for ${rightWords(placeOf(ask), right)}. ${asking} may ask for it, and does not hold that seat.`,
    `Ask ${rightWords(placeOf(ask), right)}.`,
    holdersOfRight(placeOf(ask), right),
  );
}

function extraSigner(ask: Ask, what: string, right: Right): Objection | null {
  const stranger = strangerTo(ask, right);
  if (stranger === undefined) return null;
  return refuses(
    'R-07',
    `${what} is for ${rightWords(placeOf(ask), right)}. ${stranger.printedName} holds none of these seats, and does not sign here.`,
    `Leave ${stranger.printedName} out.`,
    holdersOfRight(placeOf(ask), right),
  );
}

function atGate(ask: GateAsk): Objection | null {
  const signing = signingOf(ask);
  const { gate, right, now, missing } = signing;
  const inSession = ask.session !== null && right.some((group) => group.includes(committee));
  if (now.length === 0 && !inSession) return notTheirs(ask, gate, right);
  if (inSession && !isDecisive(signing)) {
    return refuses(
      'R-07',
      `The committee decides ${gate} on a report: ${rightWords(placeOf(ask), missing)} has not signed it.`,
      `Ask ${rightWords(placeOf(ask), missing)} to report first, or to sign in the meeting.`,
      holdersOfRight(placeOf(ask), missing),
    );
  }
  if (ask.paper !== null && missing.length > 0) return missingOnPaper(ask, gate, missing);
  // Minutes name everybody who was there: whether they are enough is R-24’s to ask.
  if (ask.paper !== null && inSession) return null;
  return extraSigner(ask, gate, right);
}

/** Paper that not everybody signed decides nothing. */
function missingOnPaper(ask: Ask, gate: string, missing: Right): Objection {
  return refuses(
    'R-07',
    `The document does not bear every signature ${gate} takes: ${rightWords(placeOf(ask), missing)} is missing.`,
    'Name everybody who signed it, or let those who have not decide here.',
    holdersOfRight(placeOf(ask), missing),
  );
}

/** An appeal climbs the refuser's own line, one rung after another. */
function appeal(ask: Ask<'refusal.appeal'>): Objection | null {
  const { state, payload } = ask;
  const refusal = refusalIn(state, payload.refusalId);
  const final = refusal.rules.find(isBeyondAppeal);
  if (final !== undefined) {
    return refuses(
      'R-07',
      `${payload.refusalId} rests on ${final}, which nobody may set aside: there is no appeal.`,
      'Remove the cause instead.',
    );
  }
  const rungs = rungsOf(lineOf(refusal), touchesPayment(state, refusal));
  const climbed = state.appeals.filter(({ refusalId }) => refusalId === payload.refusalId).length;
  const rung = rungs[climbed];
  if (rung === undefined) {
    return refuses(
      'R-07',
      `${payload.refusalId} has been before the board: nobody stands above it.`,
      'Remove the cause of the refusal instead.',
    );
  }
  if (rung.includes(payload.to)) return null;
  const right: Right = [rung.map(role)];
  return refuses(
    'R-07',
    `An appeal climbs the refuser’s own line first: ${payload.refusalId} goes to ${rightWords(placeOf(ask), right)}, not to the ${inSentence(payload.to)}.`,
    `Address it to ${rightWords(placeOf(ask), right)}.`,
    holdersOfRight(placeOf(ask), right),
  );
}

/** An override takes two people, one of them above the refuser in the same function. */
function override(ask: Ask<'refusal.override'>): Objection | null {
  const refusal = refusalIn(ask.state, ask.payload.refusalId);
  const standing = refusal.rules.filter(isNeverSetAside);
  if (standing.length > 0) {
    return refuses(
      'R-07',
      `${ask.payload.refusalId} rests on ${listed(standing)}, which no override sets aside.`,
      'Let those who hold the right decide, or remove the cause.',
    );
  }
  const right: Right = [aboveRefuser(lineOf(refusal)).map(role)];
  const deciders = overriders(ask);
  const above = deciders.some((person) => right.flat().some((seat) => sitsOn(placeOf(ask), person, seat)));
  if (deciders.length >= 2 && above) return null;
  return refuses(
    'R-07',
    `An override takes two executives, one of them above the refuser in the same function: here ${rightWords(placeOf(ask), right)}.`,
    above ? 'Let a second executive sign with them.' : `Ask ${rightWords(placeOf(ask), right)} to sign it.`,
    holdersOfRight(placeOf(ask), right),
  );
}

const whatItIs: Partial<Record<Ask['type'], string>> = {
  'link.accept': 'To accept a link',
  'link.decline': 'To decline a link',
  'link.hand-over': 'To hand over a link',
  'link.delegate': 'To name a stand-in',
  'site.add': 'To add a site',
  'owner.name': 'To name an owner to ask',
  'flags.state': 'To state what a model touches',
  'model.restate': 'To restate what is on record of a model',
  'deployment.place': 'To say where it runs',
  'deployment.target': 'To set a date by which a stage should be decided',
  'deployment.inherit': 'To take over as inherited what ran before the rules',
  'link.attest': 'To enter a signature from a document',
  'gate.attest': 'To enter a decision from a document',
  'pack.write': 'To write questions to an owner',
  'pack.return': 'To load what an owner returned',
  'ruleset.switch': 'To switch gates and links on or off',
  'ruleset.profile': 'To choose how the rules read this institution',
  'board-pack.freeze': 'To freeze a board pack',
  'board-pack.title': 'To put other words above a slide',
  'board-pack.ask': 'To draft what the board is asked',
  'board-pack.adopt': 'To adopt what the board is asked',
  'board-pack.label': 'To label a board pack',
  'meeting.open': 'To open a triage meeting',
  'meeting.attend': 'To say who is in the room',
  'meeting.order': 'To reorder an agenda',
  'meeting.settle': 'To settle an item',
  'meeting.undo': 'To open an item again',
  'meeting.note': 'To note something in the minutes',
  'meeting.close': 'To close a triage meeting',
  'action.finish': 'To finish an action',
  'adr.accept': 'To accept an architecture decision',
  'adr.supersede': 'To supersede an architecture decision',
  'setting.change': 'To change a setting',
  'limits.rebase': 'To re-base the limits of a chart',
  'meeting.decide': 'To record what the committee decided',
  'version.record': 'To record a version',
  'condition.meet': 'To say that a condition is met',
  'blocker.reclassify': 'To reclassify what blocks',
  'risk.own': 'To give a risk an owner',
  'risk.score': 'To score a risk',
  'risk.treat': 'To decide how a risk is treated',
  'risk.plan-action': 'To plan an action on a risk',
  'risk.finish-action': 'To finish an action on a risk',
  'risk.verify-control': 'To say that a control works',
  'risk.close': 'To close a risk',
  'sprint.commit': 'To commit a sprint item',
  'pi.commit': 'To commit a PI item',
  'release.schedule': 'To schedule a release',
  'release.move': 'To move a release',
  'release.execute': 'To execute a release',
  'change.authorise': 'To authorise a change',
  'change.execute': 'To make this change',
  'autonomy.change': 'To change how far it may act',
  'rota.set': 'To set the rota',
  'override-path.set': 'To set the override path',
  'pilot.charter': 'To charter a pilot',
  'fact.correct': 'To correct a fact',
  'cost.record': 'To record a cost',
  'contract.record': 'To record a contract',
  'contract.renew': 'To renew a contract',
};

function byRight(ask: Ask): Objection | null {
  const right = rightOf(ask);
  if (right.length === 0) return null;
  const what = whatItIs[ask.type] ?? 'To keep the record’s people and seats';
  const missing = missingFrom(ask, right);
  if (missing.length > 0) return notTheirs(ask, what, missing);
  // In a meeting the others sign what is decided there, not that it is.
  return ask.type === 'meeting.decide' ? null : extraSigner(ask, what, right);
}

function objectionTo(ask: Ask): Objection | null {
  if (isOf(ask, 'gate.decide', 'question.accept')) return atGate(ask);
  if (isOf(ask, 'refusal.appeal')) return appeal(ask);
  if (isOf(ask, 'seat.confirm')) return confirms(ask);
  if (isOf(ask, 'signature.confirm')) return confirmsOwn(ask);
  if (isOf(ask, 'refusal.override')) return override(ask);
  return byRight(ask);
}

/** Authority is by function: whoever decides sits on the seat that decides. */
export const authorityIsByFunction: Rule = {
  id: 'R-07',
  statement: 'Authority is by function: whoever decides sits on the seat that decides.',
  subject: 'process',
  appealable: false,
  watches: 'every command',
  speaks: (ask) => {
    if (isOf(ask, 'steward.declare')) return [declares(ask)].filter((one) => one !== null);
    const objection = nobodyActs(ask) ?? aloneSigner(ask) ?? (isOf(ask, 'person.move') ? ownRole(ask) : null) ?? objectionTo(ask);
    return objection === null ? [] : [objection];
  },
};
