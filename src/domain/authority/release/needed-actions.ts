/** For each thing that blocks, what would lift it, and whose act that is. */
import { chainOf } from '../../accountability/chain.ts';
import { linkOf, type LinkId } from '../../accountability/links.ts';
import type { PersonId, Role, Score, Shift } from '../../audit/events.ts';
import type { Deployment, Risk } from '../../audit/state.ts';
import { gateOf, type GateId } from '../../gates/catalogue.ts';
import { gateStatus } from '../../gates/gate-status.ts';
import { questionOfGate } from '../../gates/questions.ts';
import { signersOf } from '../../gates/signers.ts';
import { bandOf, isAtLeast } from '../../risk/bands.ts';
import { holdRulesOf } from '../../risk/hold.ts';
import { addDays } from '../../time.ts';
import type { Command, SingleCommand } from '../command.ts';
import type { Holder, Subject } from '../objection.ts';
import { acceptersOf } from '../acceptance.ts';
import { committee, hasRole, holdersOf, isHere, role, seatName, type Place, type Right, type Seat } from '../seats.ts';
import { standInOf, type Action } from './action.ts';

/** Gates of the law and of safety come before the rest. */
const lawGates = new Set<GateId>(['G-REG', 'G-PRV', 'G-PAY', 'G-TRN', 'G-EQT', 'G-VEN']);
const safetyGates = new Set<GateId>(['G-CLN', 'G-OVR', 'G-AGT', 'G-VAL', 'G-FAIR', 'G-SIL']);
const architectureGates = new Set<GateId>(['G-ARC', 'G-AGL', 'G-SEC', 'G-DAT']);

function protectsOf(gate: GateId): Subject {
  if (lawGates.has(gate)) return 'law';
  if (safetyGates.has(gate)) return 'safety';
  if (gate === 'G-ACC' || gate === 'G-ONC' || gate === 'G-AUD') return 'chain';
  return architectureGates.has(gate) ? 'architecture' : 'process';
}

interface Somebody {
  readonly who: readonly [Holder, ...Holder[]];
  readonly role: Role | null;
  readonly after: LinkId | null;
}

/** Who would act for one group of a right: people first, else its first vacant seat. */
function somebodyFor(place: Place, group: readonly Seat[]): Somebody {
  const holders = group.flatMap((seat) => holdersOf(place, seat).map((holder) => ({ holder, seat })));
  const people = holders.filter(
    ({ holder }, at) =>
      holder.kind === 'person' &&
      holders.findIndex((one) => one.holder.kind === 'person' && one.holder.personId === holder.personId) === at,
  );
  const [first, ...others] = people.length > 0 ? people : holders.slice(0, 1);
  if (first === undefined) throw new RangeError('A right with nobody to hold it, not even a seat');
  const seat = first.seat;
  return {
    who: [first.holder, ...others.map(({ holder }) => holder)],
    role: seat.kind === 'role' ? seat.role : seat.kind === 'committee' ? 'Committee chair' : null,
    after: seat.kind === 'link' ? seat.link : null,
  };
}

/** The acts, one for each signer, by which a gate would be passed. */
export function actionsForGate(place: Place & { readonly deployment: Deployment }, gate: GateId): Action[] {
  const { state, deployment, day } = place;
  const { deploymentId } = deployment;
  const model = state.models.get(deployment.modelId);
  if (model === undefined) throw new RangeError(`No such model: ${deployment.modelId}`);
  const question = questionOfGate(gate);
  const about = question?.id ?? gate;
  const status = gateStatus(deployment, gateOf(gate), state.ruleset.gatesOn, day);
  if (status.state === 'void: condition overdue') {
    const overdue =
      deployment.gates
        .get(gate)
        ?.decisions.at(-1)
        ?.conditions.filter(({ due, metOn }) => metOn === null && day > due) ?? [];
    return overdue.map(({ id }) => ({
      key: `${deploymentId} ${gate} condition ${id}`,
      does: 'meet the condition',
      about: gate,
      deploymentId,
      ...somebodyFor(place, signersOf(gate, model.flags, place)[0] ?? []),
      commands: [{ type: 'condition.meet', payload: { deploymentId, gate, conditionId: id, evidence: [] } }],
      protects: protectsOf(gate),
      together: [],
      after: null,
    }));
  }
  const command: SingleCommand =
    question === undefined
      ? { type: 'gate.decide', payload: { deploymentId, gate, outcome: 'passed', reason: '' } }
      : { type: 'question.accept', payload: { deploymentId, question: question.id } };
  const right: Right = signersOf(gate, model.flags, place);
  return right.flatMap((group) => {
    const { first, somebody } = somebodyWhoSigns(place, group);
    return [
      ...first,
      {
        key: `${deploymentId} ${gate} by ${[...new Set(group.map(seatName))].join(' or ')}`,
        does: question === undefined ? 'decide the gate' : 'accept the answer',
        about,
        deploymentId,
        ...somebody,
        together: [],
        commands: [group.includes(committee) ? inMeeting(place, command) : command],
        protects: protectsOf(gate),
      },
    ];
  });
}

/** Who would sign for a group; where its seat is a link nobody has signed, that signature comes first, by the same person. */
function somebodyWhoSigns(
  place: Place & { readonly deployment: Deployment },
  group: readonly Seat[],
): { readonly first: readonly Action[]; readonly somebody: Somebody } {
  const somebody = somebodyFor(place, group);
  const [holder] = somebody.who;
  if (holder.kind === 'person' || somebody.after === null) return { first: [], somebody };
  const first = actionsForLink(place, somebody.after);
  const signs = first.find(({ does }) => does === 'sign the link');
  return { first, somebody: signs === undefined ? somebody : { ...somebody, who: signs.who } };
}

/** What the committee decides, it decides in a meeting, with everybody who is here. */
function inMeeting({ state, day }: Place, item: SingleCommand): Command {
  const present = [...state.people.values()].filter(
    (person) => isHere(person, day) && (hasRole(state, person, 'Committee chair') || hasRole(state, person, 'Committee member')),
  );
  return {
    type: 'meeting.decide',
    payload: { meetingId: 'what would release it', present: present.map(({ personId }) => personId), item },
  };
}

function personOr(place: Place, personId: PersonId | null, seat: string): Pick<Action, 'who' | 'role'> {
  const person = personId === null ? undefined : place.state.people.get(personId);
  if (person === undefined || !isHere(person, place.day)) return { who: [{ kind: 'vacant seat', seat }], role: null };
  return {
    who: [{ kind: 'person', personId: person.personId, printedName: person.printedName, title: person.title, seat }],
    role: null,
  };
}

/** The act by which a broken link would stand again: the signature, or for the night what the signature rests on. */
export function actionsForLink(place: Place & { readonly deployment: Deployment }, id: LinkId): Action[] {
  const { state, deployment, day } = place;
  const { deploymentId } = deployment;
  const view = chainOf(state, deployment, day).links.find(({ link }) => link === id);
  if (view === undefined || view.tone === 'sound' || view.tone === 'weak') return [];
  const base = { about: id, deploymentId, together: [], protects: 'chain', after: null } as const;
  if (view.cause === 'hours uncovered' || view.cause === 'page test overdue') {
    const first = view.signature?.personId ?? 'nobody';
    const shifts =
      view.cause === 'page test overdue' && deployment.rota !== null
        ? deployment.rota.shifts
        : [wholeWeek(first, secondOnCall(place, first))];
    return [
      {
        ...base,
        key: `${deploymentId} rota`,
        does: 'set the rota',
        ...somebodyFor(place, [role('Service owner')]),
        after: null,
        commands: [{ type: 'rota.set', payload: { deploymentId, shifts, pageTestedOn: day } }],
      },
    ];
  }
  // Whoever was asked last and has not said no is still the one to sign; else whoever signed before and is here.
  const asked = view.asked.find(({ outcome }) => outcome === 'no answer')?.personId;
  const again = view.cause === 'expired' || view.cause.startsWith('void');
  const before = again ? view.signature?.personId : undefined;
  const somebody = personOr(place, asked ?? before ?? null, linkOf(id).role);
  const [first] = somebody.who;
  const personId = first.kind === 'person' ? first.personId : standInOf({ who: somebody.who, role: null, deploymentId }).personId;
  return [
    {
      ...base,
      key: `${deploymentId} ${id}`,
      does: 'sign the link',
      ...somebody,
      commands: [
        { type: 'link.offer', payload: { deploymentId, link: id, personId, how: 'as this list says', due: addDays(day, 14) } },
        { type: 'link.accept', payload: { deploymentId, link: id, statement: linkOf(id).meaning } },
      ],
    },
  ];
}

function wholeWeek(primary: PersonId, secondary: PersonId): Shift {
  return { days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00', primary, secondary };
}

function secondOnCall({ state, deployment, day }: Place & { readonly deployment: Deployment }, first: PersonId): PersonId {
  const rostered = deployment.rota?.shifts.flatMap(({ primary, secondary }) => [primary, secondary ?? primary]) ?? [];
  const here = [...state.people.values()].filter((person) => isHere(person, day));
  const owner = here.find((person) => hasRole(state, person, 'Service owner'));
  const other = rostered.find((id) => id !== first && here.some(({ personId }) => personId === id));
  return other ?? owner?.personId ?? first;
}

/** The next acts by which a risk would hold less; asked again after each, because a score decides who may accept. */
export function actionsForRisk(place: Place, risk: Risk): Action[] {
  const { state, day } = place;
  const held = new Set(holdRulesOf(risk, state.people, day, state.settings));
  const { riskId } = risk;
  const base = { about: riskId, deploymentId: null, together: [], protects: 'risk', after: null } as const;
  const owner = personOr(place, risk.owner, 'Risk owner');
  if (held.has('H5')) {
    const next = somebodyFor(place, [role('Director')]);
    const [first] = next.who;
    const to = first.kind === 'person' ? first.personId : standInOf({ who: next.who, role: next.role, deploymentId: null }).personId;
    return [
      {
        ...base,
        key: `${riskId} owner`,
        does: 'own the risk',
        ...next,
        after: null,
        commands: [{ type: 'risk.own', payload: { riskId, owner: to } }],
      },
    ];
  }
  if (held.has('H1') || held.has('H4') || held.has('H7')) {
    const residual = treated(risk.residual ?? risk.inherent ?? { severity: 3, likelihood: 3 });
    return [
      {
        ...base,
        key: `${riskId} treated`,
        does: 'treat the risk',
        ...owner,
        commands: [{ type: 'risk.score', payload: { riskId, residual, evidence: [] } }],
      },
    ];
  }
  if (held.has('H6')) {
    return [
      {
        ...base,
        key: `${riskId} control`,
        does: 'verify the control',
        ...owner,
        commands: [{ type: 'risk.verify-control', payload: { riskId, control: '', works: true } }],
      },
    ];
  }
  if (held.has('H3')) {
    return risk.actions
      .filter(({ doneOn, due }) => doneOn === null && due < day)
      .map(({ actionId, owner: by }) => ({
        ...base,
        key: `${riskId} ${actionId}`,
        does: 'finish the action',
        ...personOr(place, by, 'Owner of the action'),
        commands: [{ type: 'risk.finish-action', payload: { riskId, actionId } }],
      }));
  }
  if (!held.has('H2') && !held.has('H8')) return [];
  const right = acceptersOf(place, risk);
  const alone = right.find((group) => !group.includes(committee)) ?? right[0]!;
  const by = somebodyFor(place, alone);
  const item: SingleCommand = {
    type: 'risk.accept',
    payload: { riskId, purpose: 'go-live', expiresOn: addDays(day, state.settings.acceptanceDaysHigh) },
  };
  const withCommittee = right.some((group) => group.includes(committee));
  return [
    {
      ...base,
      key: `${riskId} accepted`,
      does: 'accept the risk',
      ...by,
      after: null,
      together: withCommittee ? holdersOf(place, committee) : [],
      commands: [withCommittee ? inMeeting(place, item) : item],
    },
  ];
}

/** The least a treatment has to reach: no longer Extreme, and Moderate where the severity allows it. */
function treated({ severity, likelihood }: Score): Score {
  for (let lower = likelihood; lower > 1; lower -= 1) {
    if (!isAtLeast(bandOf({ severity, likelihood: lower }), 'High')) return { severity, likelihood: lower };
  }
  return { severity, likelihood: 1 };
}
