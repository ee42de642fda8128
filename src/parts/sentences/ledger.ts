import type { GateLedger } from '../../domain/measures/gate-ledger.ts';
import { counted, countWords } from '../../ui/count.ts';
import { stageWords } from '../words.ts';
import { gateName } from './gates.ts';

/** What the gate ledger says first: how many of the gates it needs now count as passed. */
export function ledgerMessage(ledger: GateLedger | undefined): string {
  if (ledger === undefined) return 'No gate is on record';
  const on = ledger.rows.filter(({ state }) => state !== 'off');
  const now = on.filter(({ needed }) => needed === 'now');
  const unknown = on.filter(({ state }) => state === 'not reported').length;
  const inherited = on.filter(({ state }) => state === 'inherited').length;
  if (on.length > 0 && unknown === on.length) return 'Which gates it passed is not reported';
  if (now.length === 0) return 'No gate is needed at this stage';
  const passed = now.filter(({ passes }) => passes).length;
  const first = ledger.rows.find(({ blocks }) => blocks !== null);
  const held = first === undefined ? '' : `; ${gateName(first.gate)} holds it first`;
  // Silence, and what was there before the rules, are no gates that were not passed.
  if (unknown + inherited > 0) return `${untoldWords(passed, unknown, inherited)}${held}`;
  return passed === now.length
    ? `All ${countWords(now.length)} gates it needs now count as passed`
    : `${countWords(passed)} of ${countWords(now.length)} gates it needs now count as passed${held}`;
}

/** "1 gate counts as passed; 4 not reported": no total, for nobody knows it. */
function untoldWords(passed: number, unknown: number, inherited: number): string {
  const rest = [
    ...(unknown === 0 ? [] : [`${countWords(unknown)} not reported`]),
    ...(inherited === 0 ? [] : [`${countWords(inherited)} inherited`]),
  ];
  if (passed === 0) return `No gate is known to count as passed; ${rest.join(', ')}`;
  return `${counted(passed, 'gate counts', 'gates count')} as passed; ${rest.join(', ')}`;
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
