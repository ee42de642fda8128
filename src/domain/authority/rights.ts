/**
 * Who may ask for what: one right for every type of command. An empty right is
 * anybody's of the staff, or is another rule's to say (transitions, signatures
 * on gates, acceptance of risks).
 * @source reference 5a, 4f
 */
import { askedFor, holderOf } from '../accountability/holding.ts';
import { linkOf, type LinkId } from '../accountability/links.ts';
import type { PersonId } from '../audit/events.ts';
import type { Model, RecordState, Risk } from '../audit/state.ts';
import { isAtLeast } from '../risk/bands.ts';
import { signatoriesOf, type Ask } from './ask.ts';
import type { CommandType } from './command.ts';
import { acceptanceBand, ownerSeat } from './acceptance.ts';
import { committee, hasRole, isHere, link, role, signatoryOf, type Right, type Seat } from './seats.ts';
import { rightToSign } from './signing.ts';
import { isRaise } from './autonomy.ts';

type RightOf<T extends CommandType> = (ask: Ask<T>) => Right;

const anybody = (): Right => [];

function person(personId: PersonId, as: string): Seat {
  return { kind: 'person', personId, as };
}

/** Those who keep the record: while nobody does, anybody of the staff may bring the first in. */
function keepers({ state, day }: Pick<Ask, 'state' | 'day'>): Right {
  const kept = [...state.people.values()].some(
    (one) => one.employer === 'staff' && isHere(one, day) && (hasRole(state, one, 'Registrar') || hasRole(state, one, 'Committee chair')),
  );
  return kept ? [[role('Registrar'), role('Committee chair')]] : [];
}

/** Whoever holds a link at any deployment of a model; the vacant link where nobody does. */
function anywhere({ state, day, model }: { state: RecordState; day: Ask['day']; model: Model | null }, id: LinkId, as: string): Seat[] {
  const holders = (model?.deploymentIds ?? []).flatMap((deploymentId) => {
    const deployment = state.deployments.get(deploymentId) ?? null;
    return signatoryOf({ state, day, deployment }, id) ?? [];
  });
  return holders.length === 0 ? [link(id)] : [...new Set(holders)].map((personId) => person(personId, as));
}

function buyers(ask: Pick<Ask, 'state' | 'day' | 'model'>): Right {
  return [[role('Procurement lead'), ...anywhere(ask, 'L1', 'Executive sponsor')]];
}

/** Only those asked, who have not answered, may answer; with nobody asked the link itself is named. */
function asked(ask: Ask<'link.accept' | 'link.decline'>): Right {
  const { deployment, payload } = ask;
  // A document names who signed, whether or not anybody was asked here.
  if (ask.paper !== null) return [signatoriesOf(ask).map((signer) => person(signer.person.personId, 'Who signed the document'))];
  const open = deployment === null ? [] : askedFor(deployment, payload.link);
  return [open.length === 0 ? [person('', 'Somebody who was asked')] : open.map((personId) => person(personId, 'Person asked'))];
}

/** Whoever carries a link now may pass it on, and nobody for them. */
function holderOfLink({ deployment, payload }: Ask<'link.hand-over' | 'link.delegate'>): Right {
  const personId = deployment === null ? null : holderOf(deployment, payload.link);
  return [[personId === null ? link(payload.link) : person(personId, 'Holder of the link')]];
}

function riskIn({ state, payload }: { state: RecordState; payload: { readonly riskId: string } }): Risk {
  const risk = state.risks.get(payload.riskId);
  if (risk === undefined) throw new RangeError(`No such risk: ${payload.riskId}`);
  return risk;
}

/** Whoever signed a link, though the signature may have run out: to stop something, or to fill a rota, the name is enough. */
function named({ deployment }: Pick<Ask, 'deployment'>, id: LinkId): Seat[] {
  const holder = deployment === null ? null : holderOf(deployment, id);
  return holder === null ? [link(id)] : [person(holder, linkOf(id).role)];
}

/** Anybody who answers a page for the deployment, by link or by rota. */
function onCall(ask: Pick<Ask, 'deployment'>): Seat[] {
  const rostered =
    ask.deployment?.rota?.shifts.flatMap(({ primary, secondary }) => (secondary === null ? [primary] : [primary, secondary])) ?? [];
  return [...named(ask, 'L9'), ...[...new Set(rostered)].map((personId) => person(personId, 'On-call responder'))];
}

/** One of these alone suffices: the safe direction needs no second signature. */
export function whoMayStop(ask: Pick<Ask, 'deployment'>): Seat[] {
  return [...onCall(ask), ...named(ask, 'L10'), role('Clinical safety officer'), role('CISO'), role('Chief compliance officer')];
}

/** Who keeps the minutes of a triage meeting. */
function scribes({ state, day }: Pick<Ask, 'state' | 'day'>): Right {
  const kept = keepers({ state, day }).flat();
  return kept.length === 0 ? [] : [[...kept, role('CMIO')]];
}

/** Whoever it was asked of, and whoever keeps the minutes. */
function finishers(ask: Ask<'action.finish'>): Right {
  const [kept] = scribes(ask);
  const owner = ask.state.triageActions.get(ask.payload.actionId)?.owner ?? null;
  return kept === undefined ? [] : [[...(owner === null ? [] : [person(owner, 'Owner of the action')]), ...kept]];
}

/** Who answers for what the board is shown. */
function presenters({ state, day }: Pick<Ask, 'state' | 'day'>): Right {
  const kept = keepers({ state, day }).flat();
  return kept.length === 0 ? [] : [[...kept, role('CIO')]];
}

/** Counsel; whoever keeps the record while no counsel is seated. */
function counsel({ state, day }: Pick<Ask, 'state' | 'day'>): Right {
  const seated = [...state.people.values()].some(
    (one) => one.employer === 'staff' && isHere(one, day) && hasRole(state, one, 'General counsel'),
  );
  return seated ? [[role('General counsel')]] : [[role('General counsel'), role('Registrar'), role('Committee chair')]];
}

/** The committee's chair; whoever keeps the record as well, while no chair is seated: an imported record has to get going. */
function chair(ask: Pick<Ask, 'state' | 'day'>): Right {
  const { state, day } = ask;
  const seated = [...state.people.values()].some(
    (one) => one.employer === 'staff' && isHere(one, day) && hasRole(state, one, 'Committee chair'),
  );
  return [seated ? [role('Committee chair')] : [role('Committee chair'), role('Registrar')]];
}

const rights: { readonly [T in CommandType]: RightOf<T> } = {
  // Whether anybody is here already is R-07's to ask: nobody can hold a seat yet.
  'steward.declare': anybody,
  'site.add': keepers,
  'person.add': keepers,
  'person.move': keepers,
  'person.leave': keepers,
  'seat.open': keepers,
  'seat.fill': keepers,
  // Any second person of the staff: who recorded it is not one.
  'seat.confirm': anybody,
  'delegation.grant': anybody,

  'model.register': anybody,
  'deployment.open': anybody,
  'fact.correct': (ask) => [[role('Registrar'), role('Committee chair'), ...anywhere(ask, 'L4', 'Model owner')]],
  'cost.record': buyers,
  'contract.record': buyers,
  'contract.renew': buyers,
  'owner.name': keepers,
  'flags.state': keepers,
  'model.restate': keepers,
  'deployment.place': keepers,
  'deployment.target': keepers,

  'link.offer': anybody,
  'link.accept': asked,
  'link.decline': asked,
  // Whose signature it is stands beside it, and is asked about as one.
  'link.attest': keepers,
  'link.hand-over': holderOfLink,
  'link.delegate': holderOfLink,
  'rota.set': (ask) => [[role('Service owner'), link('L8'), ...named(ask, 'L9')]],
  'override-path.set': (ask) => [[...named(ask, 'L10'), role('Clinical safety officer'), role('Service owner')]],

  'question.answer': anybody,
  'question.evidence': anybody,
  'question.dispute': anybody,
  'question.accept': anybody,
  'gate.submit': anybody,
  'gate.evidence': anybody,
  'gate.decide': anybody,
  'gate.attest': keepers,
  'gate.waive': anybody,
  'pack.write': keepers,
  'pack.return': keepers,
  'condition.meet': (ask) => [rightToSign(ask, ask.payload.gate).flat()],
  'blocker.reclassify': () => [[role('Committee chair'), role('Independent validator')]],

  'risk.raise': anybody,
  'risk.own': (ask) => [[ownerSeat(riskIn(ask)), role('Committee chair')]],
  'risk.score': (ask) => [
    [
      ownerSeat(riskIn(ask)),
      role('Independent validator'),
      role('Clinical safety officer'),
      role('CISO'),
      role('Compliance lead'),
      role('Committee chair'),
    ],
  ],
  'risk.treat': (ask) => [[ownerSeat(riskIn(ask)), role('Committee chair')]],
  'risk.plan-action': (ask) => [[ownerSeat(riskIn(ask)), role('Committee chair')]],
  'risk.finish-action': (ask) => {
    const risk = riskIn(ask);
    const action = risk.actions.find(({ actionId }) => actionId === ask.payload.actionId);
    return [[ownerSeat(risk), ...(action === undefined ? [] : [person(action.owner, 'Owner of the action')])]];
  },
  // That a control fails anybody may say; that it works, only who answers for the risk or tests it.
  'risk.verify-control': (ask) =>
    ask.payload.works ? [[ownerSeat(riskIn(ask)), role('Independent validator'), role('Clinical safety officer'), role('CISO')]] : [],
  'risk.accept': anybody,
  // To close a High risk is to say that nothing is left of it: no less than accepting it.
  'risk.close': (ask) => {
    const band = acceptanceBand(riskIn(ask));
    return band === null || isAtLeast(band, 'High') ? [[committee]] : [[ownerSeat(riskIn(ask)), role('Committee chair')]];
  },
  'safety.report': anybody,

  'adr.propose': anybody,
  'adr.accept': () => [[role('Enterprise architect')]],
  'adr.supersede': () => [[role('Enterprise architect')]],
  'sprint.commit': () => [[role('Product manager'), role('Product owner'), role('RTE')]],
  'pi.commit': () => [[role('Product manager'), role('Product owner'), role('RTE')]],
  'release.schedule': () => [[role('Release manager'), role('Product manager')]],
  'release.move': () => [[role('Release manager'), role('Product manager')]],
  'release.execute': () => [[role('Change authority')]],
  'change.authorise': () => [[role('Change authority')]],
  'change.execute': (ask) => [changers(ask)],

  'deployment.inherit': chair,
  'pilot.charter': () => [[committee, link('L1')]],
  'deployment.transition': anybody,
  'deployment.extend': anybody,
  'deployment.suspend': anybody,
  'deployment.resume': anybody,
  'deployment.end': anybody,
  'deployment.reopen': anybody,
  'lapse.record': anybody,
  'lapse.confirm': anybody,
  'lapse.correct': anybody,
  'version.record': () => [[link('L4')]],
  // More autonomy is the model owner's to switch on, once everybody R-20 names has signed; less is any of those who may stop it.
  'autonomy.change': (ask) => [isRaise(ask) ? [link('L4'), committee] : [link('L4'), link('LA1'), ...whoMayStop(ask)]],
  'agent.act': anybody,

  'ruleset.switch': chair,
  'ruleset.profile': chair,
  'setting.change': () => [[role('Committee chair')]],
  // What is normal waiting decides which verdict the board reads: no less than a threshold.
  'limits.rebase': () => [[role('Committee chair')]],
  'refusal.appeal': anybody,
  'refusal.override': anybody,
  'board-pack.freeze': presenters,
  'board-pack.title': presenters,
  'board-pack.ask': presenters,
  // Whoever adopts it stands before the board with it.
  'board-pack.adopt': () => [
    [role('CIO'), role('CEO'), role('CMIO'), role('CMO'), role('CNIO'), role('Executive'), role('Committee chair')],
  ],
  'board-pack.label': counsel,
  'meeting.open': scribes,
  'meeting.attend': scribes,
  'meeting.order': scribes,
  'meeting.settle': scribes,
  'meeting.undo': scribes,
  'meeting.note': scribes,
  'meeting.close': scribes,
  'action.finish': finishers,
  'triage.request': anybody,
  // Whose signature it is, and by nobody's hand but their own.
  'signature.confirm': ({ payload }) => [[person(payload.personId, 'Who signed in the room')]],
  'decision.edit': anybody,
  'decision.delete': anybody,
  'meeting.decide': () => [[role('Committee chair'), role('Committee member'), role('Registrar')]],
};

/** Who makes a change: nobody a normal one that was not authorised; in an emergency also those on call. */
function changers(ask: Ask<'change.execute'>): Seat[] {
  const { kind, changeId, deploymentId, effect } = ask.payload;
  const authorised = changeId === undefined ? undefined : ask.state.changes.get(changeId);
  const covers = authorised?.deploymentId === deploymentId && authorised.effect === effect && authorised.executedOn === null;
  if (kind === 'normal' && !covers) return [role('Change authority')];
  const runs = [role('Change authority'), role('Service owner'), role('Release manager'), link('L4'), link('L8')];
  return kind === 'emergency' ? [...runs, ...whoMayStop(ask)] : runs;
}

/** Who may ask for this; empty where anybody of the staff may. */
export function rightOf(ask: Ask): Right {
  // The table pairs each type with its own ask; TypeScript cannot follow the pair through the lookup.
  return (rights[ask.type] as RightOf<CommandType>)(ask);
}
