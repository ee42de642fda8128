import type { GateLedger } from '../../domain/measures/gate-ledger.ts';
import { counted, countWords } from '../../ui/count.ts';
import { stageWords } from '../words.ts';
import { gateName } from './gates.ts';

/** What the gate ledger says first: how many of the gates it needs now count as passed. */
export function ledgerMessage(ledger: GateLedger | undefined): string {
  if (ledger === undefined) return 'No gate is on record';
  const known = ledger.rows.filter(({ state }) => state !== 'off' && state !== 'not reported');
  if (known.length === 0) return 'Which gates it passed is not reported';
  const now = known.filter(({ needed }) => needed === 'now');
  const passed = now.filter(({ passes }) => passes).length;
  const first = ledger.rows.find(({ blocks }) => blocks !== null);
  const held = first === undefined ? '' : `; ${gateName(first.gate)} holds it first`;
  if (now.length === 0) return 'No gate is needed at this stage';
  return passed === now.length
    ? `All ${countWords(now.length)} gates it needs now count as passed`
    : `${countWords(passed)} of ${countWords(now.length)} gates it needs now count as passed${held}`;
}

/** For which step those gates are needed, and what is not known. */
export function ledgerSubtitle(ledger: GateLedger | undefined): string {
  if (ledger === undefined) return '';
  const { stage, next, ended, rows } = ledger;
  const unknown = rows.filter(({ state }) => state === 'not reported').length;
  const where = ended
    ? `It has ended${stage === null ? '' : `, last in ${stageWords[stage].toLowerCase()}`}; its gates stand as they were left`
    : stage === null
      ? 'Its stage is not reported'
      : next === null
        ? `In ${stageWords[stage].toLowerCase()}: the gates it has to keep`
        : `In ${stageWords[stage].toLowerCase()}: the gates up to ${stageWords[next].toLowerCase()}, in the order of the process`;
  return unknown === 0 ? `${where}.` : `${where}. ${counted(unknown, 'gate')} not reported.`;
}
