import type { Document } from '../audit/decided-events.ts';
import { firstDayOf } from '../time.ts';
import type { Accompaniment, Command, CommandPayloads } from '../authority/command.ts';
import { gateOfQuestion } from '../authority/signing.ts';
import type { Bundled } from './bundled.ts';
import { carrying } from './carrying.ts';

/** Why nobody but its maker can do a thing here. */
export type LeftBecause = 'a signature' | 'decided in a meeting' | 'under a delegation' | 'nobody this record knows';

/** A command as it is recorded here, or why its maker has to do it. */
export type BroughtHome = { readonly command: Command; readonly accompaniment: Accompaniment } | { readonly leftBecause: LeftBecause };

/**
 * What the session's person would record of another copy's decision: never as
 * that person's own act, always as attested from the file.
 */
export function broughtHome({ command, beside, by, signed, at }: Bundled, document: Document): BroughtHome {
  if (command.type === 'meeting.decide') return { leftBecause: 'decided in a meeting' };
  if (beside.delegationId !== undefined) return { leftBecause: 'under a delegation' };
  const how = carrying[command.type];
  if (how === 'by its maker') return { leftBecause: 'a signature' };
  // What a pack says names who returned it; whoever loads it records a file, and nobody else's act.
  if (command.type === 'pack.return') return { command, accompaniment: {} };
  if (by.personId === null) return { leftBecause: 'nobody this record knows' };
  if (how === 'on paper') {
    const onPaper = attestation(command, signed, { ...document, day: firstDayOf(at) });
    return onPaper === null ? { leftBecause: 'a signature' } : { command: onPaper, accompaniment: {} };
  }
  return { command, accompaniment: { ...beside, attested: { personId: by.personId, document } } };
}

/** A signature as one taken from a document; null for one that says no, or that was given in part. */
function attestation(command: Command, signed: readonly string[], document: Document): Command | null {
  const [first] = signed;
  const on = document.day;
  if (first === undefined || on === undefined) return null;
  if (command.type === 'link.accept') {
    const { deploymentId, link, statement, expiresOn, actions } = command.payload;
    const payload: CommandPayloads['link.attest'] = {
      deploymentId,
      link,
      personId: first,
      statement,
      signedOn: on,
      document,
      ...(expiresOn === undefined ? {} : { expiresOn }),
      ...(actions === undefined ? {} : { actions }),
    };
    return { type: 'link.attest', payload };
  }
  const decided = { by: signed, decidedOn: on, document };
  if (command.type === 'question.accept') {
    const { deploymentId, question } = command.payload;
    return { type: 'gate.attest', payload: { deploymentId, gate: gateOfQuestion(question), outcome: 'passed', ...decided } };
  }
  if (command.type !== 'gate.decide') return null;
  const { deploymentId, gate, outcome, conditions } = command.payload;
  if (outcome !== 'passed' && outcome !== 'passed with conditions') return null;
  return {
    type: 'gate.attest',
    payload: { deploymentId, gate, outcome, ...decided, ...(conditions === undefined ? {} : { conditions }) },
  };
}
