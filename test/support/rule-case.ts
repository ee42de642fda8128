/** A rule shown at work: one command it refuses, and the nearest one that is allowed. */
import type { Accompaniment, Command } from '../../src/domain/authority/command.ts';
import { decide, type Verdict } from '../../src/domain/authority/decide.ts';
import type { RuleId } from '../../src/domain/authority/objection.ts';
import type { PersonId } from '../../src/domain/audit/events.ts';
import type { RecordState } from '../../src/domain/audit/state.ts';
import { toDay, toInstant, type Day } from '../../src/domain/time.ts';

/** The day on which a case is put unless it says otherwise. */
export const today: Day = toDay('2026-10-30');

export interface Attempted {
  readonly state: RecordState;
  readonly by: PersonId | null;
  readonly command: Command;
  readonly accompaniment?: Accompaniment;
  /** The day of asking; `today` where it is left out. */
  readonly on?: string;
}

export interface RuleCase {
  readonly ruleId: RuleId;
  /** Told apart from the other cases of the same rule. */
  readonly about?: string;
  readonly refused: Attempted;
  /** Every other id the refusal contains. */
  readonly alsoExpected: readonly RuleId[];
  /** What its own sentence must contain. */
  readonly sentence: string | RegExp;
  /**
   * The near miss: it differs in ONE field of the command, of the session (who acts, who signs) or of the
   * record (one line of its story). Null for T-11, R-19 and the reopening of R-26, which allow nothing.
   */
  readonly allowed: Attempted | null;
  /** Set for SD-13, and for SD-12 at three: the command is allowed and the rule warns. */
  readonly warns?: true;
}

/** Put an attempt before the rules, at noon in UTC of its day. */
export function attempt({ state, by, command, accompaniment, on = today }: Attempted): Verdict {
  const moment = { at: toInstant(`${on}T12:00:00Z`), day: toDay(on), authenticated: false };
  return decide(state, command, by, moment, { key: 'K-1', decidedOn: state.entries }, accompaniment);
}
