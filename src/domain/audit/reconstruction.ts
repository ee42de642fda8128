/** Can one decision be rebuilt from the record alone? What is kept of it, and what is not on record. */
import { chainOf, type Chain } from '../accountability/chain.ts';
import { rules } from '../authority/register.ts';
import type { GateId } from '../gates/catalogue.ts';
import { questions } from '../gates/questions.ts';
import type { Day, When } from '../time.ts';
import { dayOfEntry, stateBefore } from './at-entry.ts';
import { decisionBehind, effectsOfDecision, isDecision, type DecisionEntry } from './decision-behind.ts';
import type { Document, Meaning } from './decided-events.ts';
import type { Element, Keeping } from './decision-elements.ts';
import { doersOf, subjectsOf } from './entry-about.ts';
import type { DisposedEntry, Entry } from './entry.ts';
import { kindOf } from './entry-kind.ts';
import type { Assurance, DeploymentId, Flags, ModelId, PersonId } from './events.ts';
import type { Deployment, RecordState } from './state.ts';

type AnyEntry = Entry | DisposedEntry;

/** Something that was looked at, or at least handed in. */
export interface EvidenceSeen {
  readonly title: string;
  /** `answer`: words alone, which are no evidence. */
  readonly kind: 'document' | 'answer';
  readonly on: Day | null;
  readonly by: PersonId | null;
  readonly document: Document | null;
}

/** One rule that was put to the decision. */
export interface RuleAsked {
  readonly ruleId: string;
  /** What it demands; null for a rule this product does not know (any more). */
  readonly statement: string | null;
  readonly result: 'allows' | 'warns' | 'set aside' | 'refuses';
}

/** One name under a decision. What was not kept of it is null, and said. */
export interface SignedBy {
  readonly personId: PersonId;
  readonly printedName: string;
  readonly title: string;
  readonly meaning: Meaning | null;
  readonly statement: string | null;
  readonly assurance: Assurance | null;
  readonly recordedBy: PersonId | null;
  readonly document: Document | null;
  readonly actingFor: PersonId | null;
  readonly at: When;
}

export interface Reconstruction {
  /** The entry that holds the decision: the one chosen, or the decision it is an effect of. */
  readonly seq: number;
  readonly decisionId: string | null;
  /** The command that was decided; null where the record keeps the outcome only. */
  readonly command: string | null;
  readonly answer: 'decided' | 'refused';
  readonly modelId: ModelId | null;
  readonly deploymentId: DeploymentId | null;
  readonly gate: GateId | null;
  /** The day on which the record stood when it was decided. */
  readonly day: Day;
  readonly request: { readonly by: PersonId | null; readonly at: When; readonly seq: number } | null;
  readonly evidence: readonly EvidenceSeen[];
  readonly version: string | null;
  /** The chain as it stood just before; null where no deployment was decided about. */
  readonly chain: Chain | null;
  readonly flags: Flags | null;
  readonly rules: readonly RuleAsked[];
  /** The ruleset it was decided under, as the decision says; of an old entry, the one in force that day. */
  readonly ruleset: { readonly name: string; readonly adoptedOn: Day | null };
  readonly reason: string | null;
  readonly signatures: readonly SignedBy[];
  readonly dissent: readonly { readonly personId: PersonId; readonly words: string }[];
  readonly meeting: { readonly meetingId: string; readonly present: readonly PersonId[] } | null;
  /** The position in the log it was decided on; null where nobody kept it. */
  readonly decidedOn: number | null;
  /** The entries it caused; of an old entry, itself. */
  readonly effects: readonly number[];
  readonly keeping: Readonly<Record<Element, Keeping>>;
}

/** Everything known just before the decision. */
interface Before {
  readonly entries: readonly AnyEntry[];
  readonly state: RecordState;
  readonly day: Day;
}

/**
 * Rebuild the decision an entry holds or belongs to.
 *
 * The chain is that of the record just before the decision. Nothing is guessed:
 * of entries that an old register brought in, only what it brought is kept.
 *
 * @returns null for an entry that decides, signs and refuses nothing
 * @throws RangeError for an entry there is not
 */
export function reconstructionOf(entries: readonly AnyEntry[], seq: number): Reconstruction | null {
  const chosen = entries[seq - 1];
  if (chosen === undefined) throw new RangeError(`There is no entry ${seq}: the record has ${entries.length}`);
  const entry = decisionBehind(entries, seq) ?? chosen;
  const kind = kindOf(entry);
  if (kind !== 'decisions' && kind !== 'signatures' && kind !== 'refusals') return null;
  if (!('payload' in entry) || entry.payload === undefined) return null;
  const day = dayOfEntry(entries, entry.seq);
  const known = entries.slice(0, entry.seq - 1);
  return rebuild(entries, entry, { entries: known, state: stateBefore(entries, entry.seq), day });
}

function rebuild(entries: readonly AnyEntry[], entry: Entry, before: Before): Reconstruction {
  const { state, day } = before;
  const decision = isDecision(entry) ? entry : null;
  const effects = decision === null ? [] : effectsOfDecision(entries, decision);
  const told = [entry, ...effects];
  const deployment = deploymentOf(state, told);
  const gate = gateOf(told);
  const chain = deployment === null ? null : chainOf(state, deployment, day);
  const evidence = evidenceFor(before, decision, deployment, gate, told);
  const signatures = signaturesOf(before, entry, deployment, gate);
  const asked = rulesOf(entry);
  const request = requestOf(before, entry, deployment, gate);
  const version = versionOf(told, deployment);
  const content = entry.payload as { readonly reason?: unknown; readonly sentence?: unknown };
  const reason = typeof content.reason === 'string' ? content.reason : typeof content.sentence === 'string' ? content.sentence : null;
  const refused = entry.type === 'command.refused';
  return {
    seq: entry.seq,
    decisionId: decision?.payload.decisionId ?? null,
    command: decision?.payload.command ?? (entry.type === 'command.refused' ? entry.payload.command : null),
    answer: refused ? 'refused' : 'decided',
    modelId: deployment?.modelId ?? modelOf(state, told),
    deploymentId: deployment?.deploymentId ?? null,
    gate,
    day,
    request,
    evidence,
    version,
    chain,
    flags: deployment === null ? null : (state.models.get(deployment.modelId)?.flags ?? null),
    rules: asked ?? [],
    ruleset:
      decision === null
        ? { name: state.ruleset.name, adoptedOn: wasAdopted(before) ? state.ruleset.adoptedOn : null }
        : {
            name: decision.payload.ruleset,
            adoptedOn: state.ruleset.name === decision.payload.ruleset && wasAdopted(before) ? state.ruleset.adoptedOn : null,
          },
    reason,
    signatures,
    dissent: decision?.payload.dissent ?? [],
    meeting: decision?.payload.meeting ?? null,
    decidedOn: decision?.payload.decidedOn ?? (entry.type === 'command.refused' ? (entry.payload.decidedOn ?? null) : null),
    effects: decision === null ? [entry.seq] : effects.map((one) => one.seq),
    keeping: {
      request: request === null ? 'not on record' : 'kept',
      evidence:
        evidence.length > 0
          ? keptOf(evidence.filter(({ kind }) => kind === 'document').length, evidence.length)
          : refused
            ? 'not needed'
            : 'not on record',
      version: deployment === null ? 'not needed' : version === null ? 'not on record' : 'kept',
      chain: deployment === null ? 'not needed' : deployment.governance === 'kept' ? 'kept' : 'not on record',
      rules: asked === null ? 'not on record' : refused ? 'in part' : 'kept',
      decision: 'kept',
      signers: signatures.length === 0 ? 'not on record' : 'kept',
      words: wordsKept(signatures, refused),
      effects: 'kept',
    },
  };
}

function keptOf(count: number, of: number): Keeping {
  return count === of ? 'kept' : 'in part';
}

function wordsKept(signatures: readonly SignedBy[], refused: boolean): Keeping {
  if (refused) return 'not needed';
  const kept = signatures.filter(({ statement, assurance }) => statement !== null && assurance !== null).length;
  if (kept === 0) return 'not on record';
  return keptOf(kept, signatures.length);
}

function wasAdopted({ entries }: Before): boolean {
  return entries.some(({ type }) => type === 'ruleset.adopted');
}

/** The deployment a decision is about: the one its entries name, or the first its risk or release touches. */
function deploymentOf(state: RecordState, told: readonly AnyEntry[]): Deployment | null {
  for (const id of told.flatMap((entry) => subjectsOf(entry))) {
    const own =
      state.deployments.get(id) ??
      state.deployments.get(state.risks.get(id)?.deploymentIds[0] ?? '') ??
      state.deployments.get(state.releases.get(id)?.deploymentId ?? '');
    if (own !== undefined) return own;
  }
  return null;
}

function modelOf(state: RecordState, told: readonly AnyEntry[]): ModelId | null {
  return told.flatMap((entry) => subjectsOf(entry)).find((id) => state.models.has(id)) ?? null;
}

/** The gate that was decided; a week-one question is decided through the gate that asks it. */
function gateOf(told: readonly AnyEntry[]): GateId | null {
  for (const entry of told) {
    if (!('payload' in entry) || entry.payload === undefined) continue;
    if ('gate' in entry.payload && entry.payload.gate !== undefined) return entry.payload.gate;
    if ('question' in entry.payload) {
      const { question } = entry.payload;
      return questions.find(({ id }) => id === question)?.gate ?? null;
    }
  }
  return null;
}

/** What stood on record for the gate since it was last decided. */
function fileOf({ entries }: Before, deployment: Deployment, gate: GateId): readonly AnyEntry[] {
  const question = questions.find((one) => one.gate === gate)?.id;
  const { deploymentId } = deployment;
  const about = entries.filter((entry) => {
    const content = 'payload' in entry ? (entry.payload as unknown as Readonly<Record<string, unknown>> | undefined) : undefined;
    if (content?.['deploymentId'] !== deploymentId) return false;
    return content['gate'] === gate || (question !== undefined && content['question'] === question);
  });
  const decided = about.findLastIndex(({ type }) => type === 'gate.decided' || type === 'question.accepted');
  return about.slice(decided + 1);
}

function evidenceFor(
  before: Before,
  decision: DecisionEntry | null,
  deployment: Deployment | null,
  gate: GateId | null,
  told: readonly AnyEntry[],
): EvidenceSeen[] {
  const given = (decision?.payload.evidence ?? []).map((document) => shown(document, document.day ?? null, null));
  const own = told.flatMap((entry) => {
    const content = 'payload' in entry ? (entry.payload as { readonly evidence?: unknown } | undefined) : undefined;
    const found = decision !== null || content === undefined ? [] : Array.isArray(content.evidence) ? content.evidence : [];
    return found.filter(isDocument).map((document) => shown(document, document.day ?? null, null));
  });
  if (deployment === null || gate === null) return [...given, ...own];
  const filed = fileOf(before, deployment, gate).flatMap((entry): EvidenceSeen[] => {
    const on = entry.occurredAt.slice(0, 10) as Day;
    if (entry.type === 'gate.submitted' || entry.type === 'gate.evidenced') {
      if (!('payload' in entry)) return [];
      const { by, evidence = [] } = entry.payload;
      return evidence.map((document) => shown(document, on, by));
    }
    if (entry.type === 'question.evidenced' && 'payload' in entry) {
      return [{ title: entry.payload.evidence, kind: 'document', on, by: entry.payload.by ?? null, document: null }];
    }
    if (entry.type === 'question.answered' && 'payload' in entry) {
      return [{ title: entry.payload.text, kind: 'answer', on, by: entry.payload.by ?? null, document: null }];
    }
    return [];
  });
  return [...filed, ...given, ...own];
}

function shown(document: Document, on: Day | null, by: PersonId | null): EvidenceSeen {
  return { title: document.title, kind: 'document', on, by, document };
}

function isDocument(value: unknown): value is Document {
  return typeof value === 'object' && value !== null && typeof (value as { readonly title?: unknown }).title === 'string';
}

/** What each hold rule of the register demands; they speak through R-03. @source reference 6e */
const holdStatements: Readonly<Record<string, string>> = {
  H1: 'An Extreme risk holds a release.',
  H2: 'A High risk that nobody accepted for going live holds a release.',
  H3: 'A risk to patients or payment with an action long overdue holds a release.',
  H4: 'A risk that stayed unscored holds a release.',
  H5: 'A risk that nobody here owns holds a release.',
  H6: 'A risk whose control failed after it was accepted holds a release.',
  H7: 'A risk that came true and was not scored again holds a release.',
  H8: 'A risk whose acceptance has run out holds a release.',
};

function statementOf(ruleId: string): string | null {
  return rules.find(({ id }) => id === ruleId)?.statement ?? holdStatements[ruleId] ?? null;
}

/** Every rule that was asked, as the entry keeps it; null where it kept none. */
function rulesOf(entry: Entry): RuleAsked[] | null {
  if (isDecision(entry)) return entry.payload.rules.map(({ ruleId, result }) => ({ ruleId, result, statement: statementOf(ruleId) }));
  if (entry.type !== 'command.refused') return null;
  return entry.payload.rules.map((ruleId) => ({ ruleId, result: 'refuses', statement: statementOf(ruleId) }));
}

/** Who asked for the decision, and when: whoever acted, or, of an old entry, whoever handed it in. */
function requestOf(before: Before, entry: Entry, deployment: Deployment | null, gate: GateId | null): Reconstruction['request'] {
  if (deployment !== null && gate !== null) {
    const handedIn = fileOf(before, deployment, gate).findLast(({ type }) => type === 'gate.submitted' || type === 'question.answered');
    if (handedIn !== undefined) return { by: doersOf(handedIn)[0] ?? null, at: handedIn.occurredAt, seq: handedIn.seq };
  }
  if (isDecision(entry) || entry.type === 'command.refused') return { by: entry.actor.personId, at: entry.occurredAt, seq: entry.seq };
  if (entry.type === 'link.accepted' || entry.type === 'link.declined') return offerBehind(before, entry);
  return null;
}

function offerBehind(
  { entries }: Before,
  { payload: { deploymentId, link, personId } }: Entry<'link.accepted' | 'link.declined'>,
): Reconstruction['request'] {
  const offer = entries.findLast(
    (one): one is Entry<'link.offered'> =>
      one.type === 'link.offered' &&
      'payload' in one &&
      one.payload.deploymentId === deploymentId &&
      one.payload.link === link &&
      one.payload.personId === personId,
  );
  return offer === undefined ? null : { by: offer.payload.by ?? offer.actor.personId, at: offer.occurredAt, seq: offer.seq };
}

function versionOf(told: readonly AnyEntry[], deployment: Deployment | null): string | null {
  for (const entry of told) {
    if ('payload' in entry && entry.payload !== undefined && 'version' in entry.payload && typeof entry.payload.version === 'string') {
      return entry.payload.version;
    }
  }
  return deployment?.versions.at(-1)?.version ?? null;
}

/** Every name under the decision: of a gate several sign in turn, those who signed before too. */
function signaturesOf(before: Before, entry: Entry, deployment: Deployment | null, gate: GateId | null): SignedBy[] {
  const earlier =
    deployment === null || gate === null
      ? []
      : fileOf(before, deployment, gate)
          .filter(({ type }) => type === 'gate.signed')
          .flatMap((one) => linesOf(before.state, decisionBehind(before.entries, one.seq) ?? (one as Entry)));
  return [...earlier, ...linesOf(before.state, entry)];
}

function linesOf(state: RecordState, entry: Entry): SignedBy[] {
  const at = entry.occurredAt;
  if (isDecision(entry)) {
    return entry.payload.signatures.map(
      ({ personId, printedName, title, meaning, statement, assurance, recordedBy, document, actingFor }) => ({
        personId,
        printedName,
        title,
        meaning,
        statement,
        assurance,
        recordedBy: recordedBy ?? null,
        document: document ?? null,
        actingFor: actingFor ?? null,
        at,
      }),
    );
  }
  const own = entry.type === 'link.accepted' ? entry.payload : null;
  return doersOf(entry).map((personId) => {
    const person = state.people.get(personId);
    const isActor = entry.actor.personId === personId;
    return {
      personId,
      printedName: person?.printedName ?? (isActor ? entry.actor.printedName : personId),
      title: person?.title ?? (isActor ? entry.actor.role : ''),
      meaning: own === null ? null : 'accepted responsibility',
      statement: own?.statement ?? null,
      assurance: own?.assurance ?? null,
      recordedBy: isActor ? null : entry.actor.personId,
      document: null,
      actingFor: null,
      at,
    };
  });
}
