/**
 * Duties one person must not combine. Each is one small function over a place,
 * a thing to be signed and a person; none knows a command, so that the chain
 * can ask the same of signatures that stand.
 * @source reference 4c
 */
import type { PersonId, Shift } from '../audit/events.ts';
import type { Deployment, GateFile, Person, RecordState, Risk } from '../audit/state.ts';
import type { RuleId } from '../authority/rule-ids.ts';
import type { GateId } from '../gates/catalogue.ts';
import { bandOf, isAtLeast } from '../risk/bands.ts';
import type { Day } from '../time.ts';
import { inSentence, listed } from '../words.ts';
import { holderOf, isHere, linksOf, productRoleOf } from './holding.ts';
import { linkOf, type LinkId } from './links.ts';

type DutyId = Extract<RuleId, `SD-${string}`>;

/** Two duties that meet in one person, and what would part them. */
export interface Conflict {
  readonly ruleId: DutyId;
  readonly weight: 'refuses' | 'warns';
  readonly sentence: string;
  readonly remedy: string;
}

/** Where a duty is asked about. */
export interface At {
  readonly state: RecordState;
  readonly deployment: Deployment;
  readonly day: Day;
}

type OfLink = (at: At, link: LinkId, person: Person) => Conflict | null;

function refusal(ruleId: DutyId, sentence: string, remedy: string): Conflict {
  return { ruleId, weight: 'refuses', sentence, remedy };
}

function roleOf(link: LinkId): string {
  return inSentence(linkOf(link).role);
}

/** Links that exclude one another, whichever was signed first. */
const apart = {
  'SD-01': [['L7', 'L4']],
  'SD-03': [['L2', 'L4']],
  'SD-04': [
    ['L5', 'L1'],
    ['L5', 'L3'],
    ['L5', 'L4'],
  ],
  'SD-05': [
    ['L11', 'L4'],
    ['L11', 'L8'],
    ['L11', 'L9'],
  ],
} as const satisfies Partial<Record<DutyId, readonly (readonly [LinkId, LinkId])[]>>;

type ApartId = keyof typeof apart;

/** What the person already holds that the link excludes. */
function excludedBy(ruleId: ApartId, { deployment }: At, link: LinkId, { personId }: Person): LinkId | null {
  for (const [one, other] of apart[ruleId]) {
    const against = link === one ? other : link === other ? one : null;
    if (against !== null && holderOf(deployment, against) === personId) return against;
  }
  return null;
}

function bothLinks(ruleId: ApartId): OfLink {
  return (at, link, person) => {
    const held = excludedBy(ruleId, at, link, person);
    if (held === null) return null;
    return refusal(
      ruleId,
      `${person.printedName} is the ${roleOf(held)} of ${at.deployment.deploymentId}, and cannot be its ${roleOf(link)} too.`,
      `Ask somebody else to be the ${roleOf(link)}.`,
    );
  };
}

/** Did a person record a version of it? Whoever did has built it. */
function hasBuilt({ state, deployment }: At, personId: PersonId): boolean {
  return state.decisions.some(
    ({ command, subject, signatures }) =>
      command === 'version.record' && subject === deployment.deploymentId && signatures.some((one) => one.personId === personId),
  );
}

/** SD-01: who owns or built a model does not validate it. */
const validatorDidNotBuild: OfLink = (at, link, person) => {
  if (link === 'L7' && hasBuilt(at, person.personId)) {
    return refusal(
      'SD-01',
      `${person.printedName} built ${at.deployment.deploymentId}, and cannot be its independent validator.`,
      'Ask somebody who did not build it.',
    );
  }
  return bothLinks('SD-01')(at, link, person);
};

const notForProduct = new Set<LinkId>(['L2', 'L5', 'L6-CARE', 'L6-PAY', 'L7', 'L10', 'L11']);

/** SD-02: who speaks for the product signs neither the decision nor what judges it. */
const productHoldsNoJudgement: OfLink = ({ state }, link, person) => {
  const role = productRoleOf(state, person);
  if (role === null || !notForProduct.has(link)) return null;
  return refusal(
    'SD-02',
    `${person.printedName} is ${inSentence(role)}: who speaks for the product cannot be its ${roleOf(link)}.`,
    `Ask somebody outside the product to be the ${roleOf(link)}.`,
  );
};

/** SD-03: the decision signatory is neither its model owner nor a vendor's. */
const signatoryIsNoBuilder: OfLink = (at, link, person) => {
  if (link === 'L2' && person.employer === 'vendor') {
    return refusal(
      'SD-03',
      `${person.printedName} is employed by the vendor, and cannot put a name on this institution’s decision.`,
      'Ask one of the institution’s own staff to be the decision signatory.',
    );
  }
  return bothLinks('SD-03')(at, link, person);
};

/** Does a person report to another, directly or through others? */
export function reportsUpTo({ people }: Pick<RecordState, 'people'>, person: Person, to: PersonId): boolean {
  const seen = new Set<PersonId>();
  let next = person.reportsTo;
  while (next !== undefined && !seen.has(next)) {
    if (next === to) return true;
    seen.add(next);
    next = people.get(next)?.reportsTo;
  }
  return false;
}

/** SD-04: the compliance signatory is not the sponsor, an owner, nor anybody the sponsor leads. */
const complianceIsIndependent: OfLink = (at, link, person) => {
  const conflict = bothLinks('SD-04')(at, link, person);
  if (conflict !== null) return conflict;
  const { state, deployment } = at;
  const otherId = link === 'L5' ? holderOf(deployment, 'L1') : link === 'L1' ? holderOf(deployment, 'L5') : null;
  const other = otherId === null ? undefined : state.people.get(otherId);
  if (other === undefined) return null;
  const [signatory, sponsor] = link === 'L5' ? [person, other] : [other, person];
  if (!reportsUpTo(state, signatory, sponsor.personId)) return null;
  return refusal(
    'SD-04',
    `${signatory.printedName} reports to ${sponsor.printedName}, who sponsors ${deployment.deploymentId}: compliance is signed outside the sponsor’s line.`,
    link === 'L5' ? 'Ask somebody who does not report to the sponsor.' : 'Ask a sponsor to whom the compliance signatory does not report.',
  );
};

/** SD-05: the audit custodian runs neither the model nor access to it. */
const custodianRunsNothing: OfLink = (at, link, person) => {
  if (link === 'L11' && hasBuilt(at, person.personId)) {
    return refusal(
      'SD-05',
      `${person.printedName} built ${at.deployment.deploymentId}, and cannot keep its audit trail too.`,
      'Ask somebody who does not work on the model to keep its audit trail.',
    );
  }
  return bothLinks('SD-05')(at, link, person);
};

/** SD-10: a vendor's people answer for the contract, and for nothing internal. */
const vendorAnswersForTheContract: OfLink = (_at, link, person) =>
  person.employer !== 'vendor' || link === 'LV'
    ? null
    : refusal(
        'SD-10',
        `${person.printedName} is employed by the vendor, and can be the vendor contact but not the ${roleOf(link)}.`,
        `Ask one of the institution’s own staff to be the ${roleOf(link)}.`,
      );

/** SD-11: software stands behind nothing. */
const softwareHoldsNoLink: OfLink = (_at, link, person) =>
  person.employer !== 'software'
    ? null
    : refusal(
        'SD-11',
        `${person.printedName} is software: only a person can be the ${roleOf(link)}.`,
        `Ask a person to be the ${roleOf(link)}.`,
      );

/** SD-12: too much of one deployment on one person. */
const notTooManyLinks: OfLink = ({ state, deployment }, link, { personId, printedName }) => {
  const most = state.settings.maxLinksPerPerson;
  const others = linksOf(deployment, personId).filter((held) => held !== link);
  const count = others.length + 1;
  if (count < most) return null;
  const names = listed(others.map(roleOf));
  if (count === most) {
    return {
      ruleId: 'SD-12',
      weight: 'warns',
      sentence: `With this, ${printedName} holds ${count} links of ${deployment.deploymentId}, the most one person may.`,
      remedy: 'Think of spreading them: one absence would leave them all empty.',
    };
  }
  return refusal(
    'SD-12',
    `${printedName} already is the ${names} of ${deployment.deploymentId}: one person holds at most ${most} links of a deployment.`,
    `Ask somebody else to be the ${roleOf(link)}; a small hospital may raise the limit by a recorded setting.`,
  );
};

function isRunning({ spells }: Deployment): boolean {
  return spells.at(-1)?.stage !== 'ended';
}

function isOnCall(deployment: Deployment, personId: PersonId): boolean {
  if (holderOf(deployment, 'L9') === personId) return true;
  return deployment.rota?.shifts.some(({ primary, secondary }) => primary === personId || secondary === personId) ?? false;
}

/** How many running deployments rest on a person besides one. */
function elsewhere({ state, deployment }: At, rests: (on: Deployment) => boolean): number {
  let count = 0;
  for (const one of state.deployments.values()) {
    if (one.deploymentId !== deployment.deploymentId && isRunning(one) && rests(one)) count += 1;
  }
  return count;
}

/** SD-13: one person on call for, or signing the decisions of, many deployments. It warns. */
const notTooConcentrated: OfLink = (at, link, { personId, printedName }) => {
  const { concentrationOnCall, concentrationSignatory } = at.state.settings;
  if (link !== 'L9' && link !== 'L2') return null;
  // A small hospital shares its rotas: one person on call for many is what that means.
  if (link === 'L9' && at.state.ruleset.profile === 'small hospital') return null;
  const [most, count, what] =
    link === 'L9'
      ? ([concentrationOnCall, elsewhere(at, (one) => isOnCall(one, personId)) + 1, 'is on call for'] as const)
      : ([concentrationSignatory, elsewhere(at, (one) => holderOf(one, 'L2') === personId) + 1, 'signs the decisions of'] as const);
  if (count <= most) return null;
  return {
    ruleId: 'SD-13',
    weight: 'warns',
    sentence: `With this, ${printedName} ${what} ${count} deployments; more than ${most} on one person is a concentration.`,
    remedy: 'Think of asking somebody who carries fewer.',
  };
};

/** Those that look at one deployment alone. */
const withinDeployment: readonly OfLink[] = [
  validatorDidNotBuild,
  productHoldsNoJudgement,
  signatoryIsNoBuilder,
  complianceIsIndependent,
  custodianRunsNothing,
  vendorAnswersForTheContract,
  softwareHoldsNoLink,
  notTooManyLinks,
];

/** Concentration counts over all deployments, and only warns. */
const ofLink: readonly OfLink[] = [...withinDeployment, notTooConcentrated];

/** Everything that stands against a person on a link, whether they would sign it or have. */
export function conflictsOnLink(at: At, link: LinkId, person: Person): Conflict[] {
  return ofLink.flatMap((duty) => duty(at, link, person) ?? []);
}

const validatorsGates = new Set<GateId>(['G-VAL', 'G-FAIR', 'G-SIL', 'G-PIL']);

/** SD-01 at a gate: the evidence is judged by who did not make it. */
function validatorOfGate(at: At, gate: GateId, person: Person): Conflict | null {
  const { deployment } = at;
  if (!validatorsGates.has(gate)) return null;
  const owns = holderOf(deployment, 'L4') === person.personId;
  if (!owns && !hasBuilt(at, person.personId)) return null;
  return refusal(
    'SD-01',
    `${person.printedName} ${owns ? 'is the model owner of' : 'built'} ${deployment.deploymentId}, so cannot judge ${gate}.`,
    'Ask a validator who did not build it.',
  );
}

/** SD-02 at a gate: who speaks for the product signs none, and records nobody's signature. */
export function productSignsNoGate({ state }: Pick<At, 'state'>, what: string, person: Person): Conflict | null {
  const role = productRoleOf(state, person);
  if (role === null) return null;
  return refusal(
    'SD-02',
    `${person.printedName} is ${inSentence(role)}: who speaks for the product neither signs ${what} nor records a signature there.`,
    'Submit the evidence, and leave the decision to those who hold it.',
  );
}

/** Who submitted what is being decided: everybody since the last decision, or whoever did last. */
function submittersOf({ submissions, decisions }: GateFile): PersonId[] {
  const decided = decisions.at(-1)?.seq ?? 0;
  const open = submissions.filter(({ seq }) => seq > decided);
  return (open.length > 0 ? open : submissions.slice(-1)).map(({ by }) => by);
}

/** SD-06: who submits a gate does not decide it. */
export function submitterDoesNotDecide({ deployment }: Pick<At, 'deployment'>, gate: GateId, person: Person): Conflict | null {
  const file = deployment.gates.get(gate);
  if (file === undefined || !submittersOf(file).includes(person.personId)) return null;
  return refusal(
    'SD-06',
    `${person.printedName} submitted ${gate}, so cannot decide it.`,
    'Ask another holder of the seat to decide, or let somebody else submit.',
  );
}

/** SD-06 for a waiver: who asks for it does not approve it. */
export function askerDoesNotApprove(what: string, asker: PersonId | null, person: Person): Conflict | null {
  if (asker !== person.personId) return null;
  return refusal(
    'SD-06',
    `${person.printedName} asked for ${what}, so cannot approve it.`,
    'Let somebody else who holds the right approve it.',
  );
}

/** SD-06 for paper: who enters a document is not who signed it; she signs here herself. */
export function attesterIsNoSigner(by: readonly PersonId[], attester: Person): Conflict | null {
  if (!by.includes(attester.personId)) return null;
  return refusal(
    'SD-06',
    `${attester.printedName} enters this document, so it cannot be ${attester.printedName}’s own signature.`,
    'Sign it here in person, or let somebody else enter the document.',
  );
}

/** Everything that stands against a person's signature on a gate. */
export function conflictsAtGate(at: At, gate: GateId, person: Person): Conflict[] {
  return [validatorOfGate(at, gate, person), productSignsNoGate(at, gate, person), submitterDoesNotDecide(at, gate, person)].flatMap(
    (conflict) => conflict ?? [],
  );
}

/** SD-07: the owner of a High risk does not accept it, nor does who asks for a release it holds. */
function ownerDoesNotAccept(state: RecordState, risk: Risk, person: Person): Conflict | null {
  const score = risk.residual ?? risk.inherent;
  const { personId, printedName } = person;
  if (score !== null && isAtLeast(bandOf(score), 'High') && risk.owner === personId) {
    return refusal(
      'SD-07',
      `${printedName} owns ${risk.riskId}: a High risk is not accepted by its owner.`,
      'Propose the acceptance, and leave it to the committee and the executive of the harmed domain.',
    );
  }
  const waiting = [...state.releases.values()].find(
    ({ executedOn, by, deploymentId }) => executedOn === null && by === personId && risk.deploymentIds.includes(deploymentId),
  );
  if (waiting === undefined) return null;
  return refusal(
    'SD-07',
    `${printedName} asked for release ${waiting.releaseId}, which ${risk.riskId} is about: who wants the release does not accept its risk.`,
    'Ask somebody with no release waiting on it.',
  );
}

/** SD-02 at the register: who speaks for the product accepts no risk. */
function productAcceptsNoRisk(state: RecordState, risk: Risk, person: Person): Conflict | null {
  const role = productRoleOf(state, person);
  if (role === null) return null;
  return refusal(
    'SD-02',
    `${person.printedName} is ${inSentence(role)}: who speaks for the product neither accepts ${risk.riskId} nor records its acceptance.`,
    'Propose a treatment, and leave the acceptance to those who hold it.',
  );
}

/** Everything that stands against a person accepting a risk. */
export function conflictsOnRisk(state: RecordState, risk: Risk, person: Person): Conflict[] {
  return [productAcceptsNoRisk(state, risk, person), ownerDoesNotAccept(state, risk, person)].flatMap((conflict) => conflict ?? []);
}

/** SD-08: nobody is their own second. */
function secondIsSomebodyElse({ people }: Pick<RecordState, 'people'>, { primary, secondary, from, to }: Shift): Conflict | null {
  if (primary !== secondary) return null;
  return refusal(
    'SD-08',
    `${people.get(primary)?.printedName ?? primary} is both primary and secondary from ${from} to ${to}.`,
    'Name somebody else as secondary, or leave the secondary empty and know that it is.',
  );
}

/**
 * Tele-cover: a small hospital may let somebody from outside answer first, where
 * one of its own staff stands behind in every one of those shifts.
 */
function isTeleCover({ people, ruleset }: RecordState, shifts: readonly Shift[], personId: PersonId): boolean {
  if (ruleset.profile !== 'small hospital') return false;
  return shifts
    .filter(({ primary }) => primary === personId)
    .every(({ secondary }) => secondary !== null && people.get(secondary)?.employer === 'staff');
}

/** Everything that stands against a rota. Third-line call is no shift: whoever is in one answers first or second. */
export function conflictsOnRota(state: RecordState, shifts: readonly Shift[]): Conflict[] {
  const seconds = shifts.flatMap((shift) => secondIsSomebodyElse(state, shift) ?? []);
  const primaries = [...new Set(shifts.map(({ primary }) => primary))];
  const everybody = [...new Set(shifts.flatMap(({ primary, secondary }) => (secondary === null ? [primary] : [primary, secondary])))];
  const vendors = primaries.flatMap((id) => {
    const person = state.people.get(id);
    return person?.employer === 'vendor' && !isTeleCover(state, shifts, id)
      ? [
          refusal(
            'SD-10',
            `${person.printedName} is employed by the vendor, and cannot be the first to answer.`,
            'Put one of the institution’s own staff first; the vendor may stand behind.',
          ),
        ]
      : [];
  });
  const software = everybody.flatMap((id) => {
    const person = state.people.get(id);
    return person?.employer === 'software'
      ? [refusal('SD-11', `${person.printedName} is software, and answers no page.`, 'Put a person on the rota.')]
      : [];
  });
  return [...seconds, ...vendors, ...software];
}

/** SD-09: one person may suspend; it takes two to resume, and whoever suspended is not enough. */
export function resumingTakesTwo({ suspended }: Pick<Deployment, 'suspended'>, signers: readonly Person[]): Conflict | null {
  const people = new Set(signers.map(({ personId }) => personId));
  if (people.size >= 2) return null;
  const own = suspended === null ? undefined : signers.find(({ personId }) => personId === suspended.by);
  return refusal(
    'SD-09',
    own === undefined
      ? 'One person alone may stop it; letting it run again takes two.'
      : `${own.printedName} suspended it, and cannot alone let it run again.`,
    'Resume it with a second person, of those named.',
  );
}

/** Conflicts between signatures that already stand: both are suspended until one is resolved. @source reference 4b */
export function openConflicts(at: At): { readonly link: LinkId; readonly personId: PersonId; readonly conflict: Conflict }[] {
  const found: { link: LinkId; personId: PersonId; conflict: Conflict }[] = [];
  for (const link of at.deployment.links.keys()) {
    const personId = holderOf(at.deployment, link);
    const person = personId === null ? undefined : at.state.people.get(personId);
    if (person === undefined || !isHere(person, at.day)) continue;
    // A chain is computed for every row of a portfolio: what only warns, and asks every other deployment, stays out.
    for (const duty of withinDeployment) {
      const conflict = duty(at, link, person);
      if (conflict?.weight === 'refuses') found.push({ link, personId: person.personId, conflict });
    }
  }
  return found;
}
