/** How far the questions sent to owners have come: who was asked, what came back, and whom to remind. */
import type { DeploymentId, ModelId, PackId, PersonId } from '../audit/events.ts';
import type { Deployment, Pack, QuestionFile, RecordState } from '../audit/state.ts';
import { questions as allQuestions, type QuestionId } from '../gates/questions.ts';
import type { Stage } from '../lifecycle/stages.ts';
import { standingOf } from '../lifecycle/standing.ts';
import { isReported, type Reported } from '../reported.ts';
import type { Day } from '../time.ts';
import { askedStates, ownerStates, type AskedState, type OwnerState } from './asked-states.ts';

export type AskedCount = Readonly<Record<AskedState, number>>;

/** What the record says last to one question, wherever it came from. */
export interface SaidOnRecord {
  readonly kind: Exclude<AskedState, 'silent'>;
  /** The answer, or whom to ask instead; null for *I do not know*. */
  readonly text: string | null;
  /** Who said it: as a returned file names them, else by their name here. Null where nobody is named. */
  readonly by: string | null;
  readonly on: Day;
  /** The pack it came with; null where it came otherwise. */
  readonly packId: PackId | null;
}

export interface AskedQuestion {
  readonly deploymentId: DeploymentId;
  readonly question: QuestionId;
  readonly state: AskedState;
  /** Null where the record says nothing to it. What was said before the pack was written counts as no answer to it. */
  readonly onRecord: SaidOnRecord | null;
}

export interface AskedModel {
  readonly deploymentId: DeploymentId;
  readonly modelId: ModelId;
  readonly name: string;
  readonly site: Reported<string>;
  readonly stage: Reported<Stage>;
}

/** One pack, and what came of it. */
export interface AskedPack {
  readonly packId: PackId;
  readonly to: { readonly name: string; readonly contact: string | null; readonly personId: PersonId | null };
  readonly writtenOn: Day;
  readonly by: PersonId;
  readonly due: Day;
  readonly questions: readonly QuestionId[];
  readonly models: readonly AskedModel[];
  readonly asked: readonly AskedQuestion[];
  readonly count: AskedCount;
  readonly state: OwnerState;
  /** Questions still waited for: silent ones about models that have not ended. */
  readonly waiting: number;
  /** Something is waited for, and its day has passed. */
  readonly late: boolean;
  /** Oldest first. */
  readonly returned: Pack['returned'];
}

/** One owner, over all packs written for her. */
export interface AskedOwner {
  /** The person, where the pack names one of the record; else the name, however it was spaced. */
  readonly key: string;
  readonly name: string;
  readonly contact: string | null;
  readonly packIds: readonly PackId[];
  /** Each model once, however many of its sites she is asked about. */
  readonly modelIds: readonly ModelId[];
  /** The day of the first pack. */
  readonly askedOn: Day;
  /** The next day due of what is waited for; null where nothing is. */
  readonly due: Day | null;
  readonly late: boolean;
  readonly count: AskedCount;
  readonly waiting: number;
  readonly state: OwnerState;
  /** The last file that came back; null where none did. */
  readonly lastReturned: { readonly on: Day; readonly by: string; readonly fileName: string } | null;
}

export interface Asked {
  /** Whom to remind first, those late before those not; then those nothing is waited for from. */
  readonly owners: readonly AskedOwner[];
  /** As they were written. */
  readonly packs: readonly AskedPack[];
  readonly ownersBy: Readonly<Record<OwnerState, number>>;
  /** Questions asked, by what became of them: together all that were asked. */
  readonly count: AskedCount;
  readonly toRemind: number;
  readonly late: number;
}

/** What one model's row says of the packs it is in. */
export interface AskedIn {
  readonly packId: PackId;
  readonly owner: string;
  readonly ownerState: OwnerState;
  readonly due: Day;
  readonly late: boolean;
  /** Its own questions, and no other model's. */
  readonly count: AskedCount;
  readonly waiting: boolean;
}

const none: AskedCount = { answered: 0, 'do not know': 0, 'not mine': 0, silent: 0 };

/** How far asking has come, on a day. */
export function askedOf(state: RecordState, asOf: Day): Asked {
  const packs = [...state.packs.values()].map((pack) => packOf(state, pack, asOf));
  const owners = ownersOf(packs);
  return {
    owners: owners.toSorted(byUrgency),
    packs,
    ownersBy: Object.fromEntries(
      ownerStates.map((one) => [one, owners.filter((owner) => owner.state === one).length]),
    ) as Asked['ownersBy'],
    count: sumOf(packs),
    toRemind: owners.filter(({ waiting }) => waiting > 0).length,
    late: owners.filter(({ late }) => late).length,
  };
}

/** The packs each deployment is in, so that a row can be found behind a number. */
export function askedInByDeployment(state: RecordState, asOf: Day): ReadonlyMap<DeploymentId, readonly AskedIn[]> {
  const found = new Map<DeploymentId, AskedIn[]>();
  if (state.packs.size === 0) return found;
  const { packs, owners } = askedOf(state, asOf);
  const stateOf = new Map(owners.flatMap((owner) => owner.packIds.map((id) => [id, owner.state] as const)));
  for (const pack of packs) {
    for (const { deploymentId, stage } of pack.models) {
      const count = countOf(pack.asked.filter((one) => one.deploymentId === deploymentId));
      const waiting = count.silent > 0 && stage !== 'ended';
      const one: AskedIn = {
        packId: pack.packId,
        owner: pack.to.name,
        ownerState: stateOf.get(pack.packId) ?? 'silent',
        due: pack.due,
        late: waiting && pack.due < asOf,
        count,
        waiting,
      };
      const before = found.get(deploymentId);
      if (before === undefined) found.set(deploymentId, [one]);
      else before.push(one);
    }
  }
  return found;
}

function packOf(state: RecordState, pack: Pack, asOf: Day): AskedPack {
  const { packId, to, writtenOn, by, due, questions, returned } = pack;
  // A load that was undone took its models with it: nobody waits for them.
  const deployments = pack.deploymentIds.flatMap((id) => state.deployments.get(id) ?? []);
  const models = deployments.map((deployment) => modelOf(state, deployment, asOf));
  const inOrder = allQuestions.flatMap(({ id }) => (questions.includes(id) ? [id] : []));
  const asked = deployments.flatMap((deployment) => inOrder.map((question) => askedQuestion(state, deployment, question, pack)));
  const ended = new Set(models.filter(({ stage }) => stage === 'ended').map(({ deploymentId }) => deploymentId));
  const waiting = asked.filter((one) => one.state === 'silent' && !ended.has(one.deploymentId)).length;
  const count = countOf(asked);
  return {
    packId,
    to: { name: to.name, contact: to.contact ?? null, personId: to.personId ?? null },
    writtenOn,
    by,
    due,
    questions: inOrder,
    models,
    asked,
    count,
    state: stateFrom(count),
    waiting,
    late: waiting > 0 && due < asOf,
    returned,
  };
}

function modelOf(state: RecordState, deployment: Deployment, asOf: Day): AskedModel {
  const { deploymentId, modelId, siteId } = deployment;
  return {
    deploymentId,
    modelId,
    name: state.models.get(modelId)?.name ?? modelId,
    site: isReported(siteId) ? (state.sites.get(siteId)?.name ?? siteId) : siteId,
    stage: standingOf(deployment, asOf, state.settings).stage,
  };
}

function askedQuestion(state: RecordState, deployment: Deployment, question: QuestionId, { packId, writtenOn }: Pack): AskedQuestion {
  const onRecord = saidTo(state, deployment.questions.get(question));
  // An answer that came otherwise since is one nobody has to be reminded of.
  const counts = onRecord !== null && (onRecord.packId === packId || (onRecord.kind === 'answered' && onRecord.on >= writtenOn));
  return { deploymentId: deployment.deploymentId, question, state: counts ? onRecord.kind : 'silent', onRecord };
}

/** An answer stands whatever a later pack does not know; without one, the last word of a pack is told. */
function saidTo(state: RecordState, file: QuestionFile | undefined): SaidOnRecord | null {
  if (file === undefined) return null;
  const { answered, passedOn } = file;
  if (answered !== null) {
    const { on, text, by, returnedBy, packId } = answered;
    const named = returnedBy ?? (by === undefined ? null : (state.people.get(by)?.printedName ?? by));
    return { kind: 'answered', text, by: named, on, packId: packId ?? null };
  }
  if (passedOn === null) return null;
  return { kind: passedOn.said, text: passedOn.ask, by: passedOn.returnedBy, on: passedOn.on, packId: passedOn.packId };
}

function countOf(asked: readonly Pick<AskedQuestion, 'state'>[]): AskedCount {
  const count = { ...none };
  for (const { state } of asked) count[state] += 1;
  return count;
}

function sumOf(all: readonly { readonly count: AskedCount }[]): AskedCount {
  const sum = { ...none };
  for (const { count } of all) for (const state of askedStates) sum[state] += count[state];
  return sum;
}

function stateFrom(count: AskedCount): OwnerState {
  if (count.silent === 0) return 'answered';
  return count.answered + count['do not know'] + count['not mine'] > 0 ? 'in part' : 'silent';
}

/** Who a pack was written for: two spellings of one name are one owner. */
export function ownerKey({ name, personId }: { readonly name: string; readonly personId?: PersonId | null }): string {
  return personId ?? name.trim().replace(/\s+/g, ' ').toLowerCase();
}

function ownersOf(packs: readonly AskedPack[]): AskedOwner[] {
  const groups = new Map<string, AskedPack[]>();
  for (const pack of packs) {
    const key = ownerKey(pack.to);
    groups.set(key, [...(groups.get(key) ?? []), pack]);
  }
  return [...groups].map(([key, of]) => {
    const newest = of.at(-1)!;
    const open = of.filter(({ waiting }) => waiting > 0);
    const count = sumOf(of);
    const last = of.flatMap(({ returned }) => returned).toSorted((a, b) => b.seq - a.seq)[0];
    return {
      key,
      name: newest.to.name,
      contact: of.findLast(({ to }) => to.contact !== null)?.to.contact ?? null,
      packIds: of.map(({ packId }) => packId),
      modelIds: [...new Set(of.flatMap(({ models }) => models.map(({ modelId }) => modelId)))],
      askedOn: of.map(({ writtenOn }) => writtenOn).toSorted()[0]!,
      due: open.map(({ due }) => due).toSorted()[0] ?? null,
      late: of.some(({ late }) => late),
      count,
      waiting: of.reduce((sum, { waiting }) => sum + waiting, 0),
      state: stateFrom(count),
      lastReturned: last === undefined ? null : { on: last.on, by: last.returnedBy, fileName: last.file.name },
    };
  });
}

/** What was due first (and so whoever is late), then who owes most; last, those from whom nothing is waited for. */
function byUrgency(a: AskedOwner, b: AskedOwner): number {
  if (a.due !== b.due) {
    if (a.due === null || b.due === null) return a.due === null ? 1 : -1;
    return a.due < b.due ? -1 : 1;
  }
  return b.waiting - a.waiting || (a.name < b.name ? -1 : 1);
}
