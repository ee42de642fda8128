/** What a command would be answered in the room: with those who are there, and nobody else. */
import type { PersonId } from '../audit/events.ts';
import type { RecordState } from '../audit/state.ts';
import type { Moment } from '../authority/ask.ts';
import type { Accompaniment, Command } from '../authority/command.ts';
import { decide, type Verdict } from '../authority/decide.ts';
import type { Holder } from '../authority/objection.ts';
import { committee, seatName } from '../authority/seats.ts';

export interface Room {
  readonly meetingId: string;
  readonly present: readonly PersonId[];
  /** Who keeps the minutes, and sends what the room decides. */
  readonly scribe: PersonId | null;
  readonly moment: Moment;
}

/** A command as it would be sent, and its answer. */
export interface Tried {
  readonly command: Command;
  readonly accompaniment: Accompaniment;
  readonly verdict: Verdict;
}

/** Signers join one after another: what the first lifts uncovers whom the next rule asks for. */
const mostSigners = 8;

/**
 * Try a command with those present: as it is, then with the signatures the
 * rules ask for and the room has, and as a committee's decision where the rules
 * name the committee. The rules alone say what goes without a quorum.
 */
export function tryInRoom(state: RecordState, command: Command, room: Room): Tried {
  const alone = withSigners(state, command, room);
  if (alone.verdict.answer !== 'refuse' || command.type === 'meeting.decide' || !asksCommittee(alone.verdict.objections)) return alone;
  const { meetingId, present } = room;
  return withSigners(state, { type: 'meeting.decide', payload: { meetingId, present, item: command } }, room);
}

function asksCommittee(objections: readonly { readonly holders: readonly Holder[] }[]): boolean {
  const name = seatName(committee);
  return objections.some(({ holders }) => holders.some(({ seat }) => seat === name));
}

function withSigners(state: RecordState, command: Command, { present, scribe, moment }: Room): Tried {
  const ask = (signers: readonly PersonId[]): Tried => {
    const accompaniment: Accompaniment =
      signers.length === 0 ? {} : { signers: signers.map((personId) => ({ personId, how: 'in the room' as const })) };
    const sending = { key: 'triage', decidedOn: state.entries };
    return { command, accompaniment, verdict: decide(state, command, scribe, moment, sending, accompaniment) };
  };
  let signers: readonly PersonId[] = [];
  let tried = ask(signers);
  for (let round = 0; round < mostSigners && tried.verdict.answer === 'refuse'; round += 1) {
    const asked = tried.verdict.objections.flatMap(({ holders }) =>
      holders.flatMap((one) => (one.kind === 'person' ? [one.personId] : [])),
    );
    const joining = asked.find((id) => present.includes(id) && id !== scribe && !signers.includes(id));
    if (joining === undefined) break;
    const joined = signers.concat(joining);
    const next = ask(joined);
    if (next.verdict.answer === 'not a command') break;
    signers = joined;
    tried = next;
  }
  if (tried.verdict.answer !== 'allow') return tried;
  // Nobody signs who need not: whoever can be left out is.
  for (const personId of signers) {
    const without = ask(signers.filter((id) => id !== personId));
    if (without.verdict.answer !== 'allow') continue;
    signers = signers.filter((id) => id !== personId);
    tried = without;
  }
  return tried;
}
