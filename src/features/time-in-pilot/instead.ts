import type { TimeInPilotAnswer } from '../../formats/api/time-in-pilot.ts';
import { leftOutWords } from '../../parts/sentences/time-in-pilot.ts';
import type { FigInstead } from '../../ui/fig-body.tsx';

/** What stands in place of a curve where no pilot can be put on a clock. */
export function noPilot(answer: TimeInPilotAnswer): FigInstead | null {
  const { records, pilots } = answer;
  if (records === 0) return { kind: 'empty by filter', words: 'No model is in this view.' };
  if (pilots > 0) return null;
  const why = leftOutWords(answer);
  return why === null ? { kind: 'empty record', words: 'No model in this view has reached pilot.' } : { kind: 'not reported', words: why };
}
