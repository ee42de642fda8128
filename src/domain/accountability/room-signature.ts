/** Signatures given in the room: written down by somebody else, until whoever signed says so in their own name. */
import type { DecisionId, SignatureLine } from '../audit/decided-events.ts';
import type { PersonId } from '../audit/events.ts';
import type { DecisionRecord, RecordState } from '../audit/state.ts';
import type { Accompaniment } from '../authority/command.ts';
import type { Day } from '../time.ts';
import type { LinkCause } from './chain.ts';

export interface RoomSignature {
  /** The decision it stands under. */
  readonly decisionId: DecisionId;
  readonly personId: PersonId;
  readonly recordedBy: PersonId;
  /** The day on which whoever signed confirmed it; null until then. */
  readonly confirmedOn: Day | null;
}

/** What ends a signature on a link: a link may be broken though its signature stands. */
const ended: ReadonlySet<LinkCause> = new Set<LinkCause>([
  'asked',
  'declined',
  'released',
  'vacant',
  'left',
  'expired',
  'void: new version',
  'void: new scope',
  'void: more autonomy',
]);

/** Has the last signature on a link ended, by what the link is now? */
export function isEnded(cause: LinkCause): boolean {
  return ended.has(cause);
}

type Decided = Pick<DecisionRecord, 'decisionId' | 'signatures' | 'beside'>;

/**
 * Was this line given in the room? In the demonstration every signature is one
 * of the demonstration, and what came with the command says how it was given;
 * of a decision that kept nothing of that, nobody knows, and nothing is asked.
 */
function isGivenInRoom({ beside }: Pick<Decided, 'beside'>, { personId, recordedBy, assurance, document }: SignatureLine): boolean {
  if (recordedBy === undefined || recordedBy === personId || document !== undefined) return false;
  if (assurance !== 'demonstration') return assurance === 'in the room';
  const { signers = [] } = (beside ?? {}) as Accompaniment;
  return signers.some((one) => one.personId === personId && one.how === 'in the room');
}

/** A person's signature under a decision, where it was given in the room; null where it was not. */
export function roomSignature(
  { confirmations }: Pick<RecordState, 'confirmations'>,
  decision: Decided,
  personId: PersonId,
): RoomSignature | null {
  const line = decision.signatures.find((one) => one.personId === personId);
  if (line?.recordedBy === undefined || !isGivenInRoom(decision, line)) return null;
  const confirmed = confirmations.get(decision.decisionId)?.find((one) => one.personId === personId);
  return { decisionId: decision.decisionId, personId, recordedBy: line.recordedBy, confirmedOn: confirmed?.on ?? null };
}

/** The decision an entry is an effect of, as the record keeps it; null where it is none's. */
export function decisionCausing({ decisions }: Pick<RecordState, 'decisions'>, seq: number): DecisionRecord | null {
  // Decisions stand in the order of the log: half of what is left falls away with each look.
  let [low, high] = [0, decisions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (decisions[middle]!.seq < seq) low = middle + 1;
    else high = middle;
  }
  const last = decisions[low - 1];
  return last !== undefined && last.seq + last.effects >= seq ? last : null;
}

/** A signature by the entry that says it: `room` is there where it was given in the room. */
export function roomOf(
  state: Pick<RecordState, 'decisions' | 'confirmations'>,
  seq: number,
  personId: PersonId,
): { readonly room?: RoomSignature } {
  const decision = decisionCausing(state, seq);
  const room = decision === null ? null : roomSignature(state, decision, personId);
  return room === null ? {} : { room };
}
