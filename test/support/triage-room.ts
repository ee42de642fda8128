/** A room to hold a triage meeting in, on the demonstration as it stands: commands go through the rules, and nothing is written. */
import { project } from '../../src/domain/audit/project.ts';
import type { RecordState } from '../../src/domain/audit/state.ts';
import type { Moment } from '../../src/domain/authority/ask.ts';
import type { Command } from '../../src/domain/authority/command.ts';
import { decide, type Verdict } from '../../src/domain/authority/decide.ts';
import type { Room } from '../../src/domain/triage/in-the-room.ts';
import type { Outcome } from '../../src/domain/triage/terms.ts';
import { addDays, instantOf, type Day } from '../../src/domain/time.ts';

/** The committee of Saltmarsh Health, its chair and its registrar: a quorum for everything but payment. */
export const committeeHere = [
  'sora',
  'plover',
  'whimbrel',
  'lapwing',
  'egret',
  'dunlin',
  'fieldfare',
  'ruff',
  'spoonbill',
  'avocet',
  'ibis',
] as const;

export function momentOn(state: RecordState, day: Day): Moment {
  return { at: instantOf(day, '10:00', state.zone), day, authenticated: false };
}

export function answerTo(state: RecordState, command: Command, day: Day, by = 'sora'): Verdict {
  return decide(state, command, by, momentOn(state, day), { key: 'test', decidedOn: state.entries });
}

/** The record after a command the rules allow. */
export function after(state: RecordState, command: Command, day: Day, by = 'sora'): RecordState {
  const verdict = answerTo(state, command, day, by);
  if (verdict.answer !== 'allow') throw new Error(`${command.type}: ${whatIsWrong(verdict).join(' ')}`);
  return project(state, verdict.events);
}

/** Everything said against a command; nothing where it is allowed. */
export function whatIsWrong(verdict: Verdict): readonly string[] {
  if (verdict.answer === 'allow') return [];
  return verdict.answer === 'refuse' ? verdict.objections.map(({ sentence }) => sentence) : verdict.faults.map(({ what }) => what);
}

export function opening(meetingId: string, minutes: number, present: readonly string[] = committeeHere): Command {
  return { type: 'meeting.open', payload: { meetingId, forum: 'AI triage', minutes, present } };
}

export function settling(meetingId: string, itemId: string, outcome: Outcome): Command {
  return { type: 'meeting.settle', payload: { meetingId, itemId, outcome } };
}

export function deferral(day: Day, days = 7): Outcome {
  return { kind: 'deferral', why: 'Nobody knows yet', until: addDays(day, days) };
}

export function roomOf(state: RecordState, meetingId: string, day: Day, present: readonly string[] = committeeHere): Room {
  return { meetingId, present, scribe: 'sora', moment: momentOn(state, day) };
}
