import type { Person } from '../../audit/state.ts';
import { dayWords, inSentence, listed } from '../../words.ts';
import { aboveRefuser, lineOf, rungsOf } from '../appeal-line.ts';
import { isOf, missingFrom, placeOf, type Ask } from '../ask.ts';
import { isBeyondAppeal, isNeverSetAside } from '../beyond-appeal.ts';
import { overriders } from '../overriders.ts';
import { refuses, type Objection } from '../objection.ts';
import { refusalIn, touchesPayment } from '../refusal-in.ts';
import { rightOf } from '../rights.ts';
import type { Rule } from '../rule.ts';
import { committee, holdersOfRight, isHere, role, sitsOn, type Right } from '../seats.ts';
import { isDecisive, signingOf, type GateAsk } from '../signing.ts';
import { rightWords } from '../who-holds.ts';

/** The first person of a record adds herself: nobody can be acting yet. */
function isFirstPerson({ type, state }: Ask): boolean {
  return type === 'person.add' && state.people.size === 0;
}

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
  if (isFirstPerson(ask)) return null;
  return refuses(
    'R-07',
    'Nobody acts: every decision needs a name.',
    'Choose who you are, then decide.',
    holdersOfRight(placeOf(ask), rightOf(ask)),
  );
}

/** A signer who holds no seat of the right, beside whoever acts and records. */
function strangerTo(ask: Ask, right: Right): Person | undefined {
  const place = placeOf(ask);
  const seats = right.flat();
  return ask.signers
    .slice(1)
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
  return extraSigner(ask, gate, right);
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
  'adr.accept': 'To accept an architecture decision',
  'adr.supersede': 'To supersede an architecture decision',
  'setting.change': 'To change a setting',
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
    const objection = nobodyActs(ask) ?? objectionTo(ask);
    return objection === null ? [] : [objection];
  },
};
