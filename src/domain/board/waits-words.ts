import { trendMessage } from '../measures/trend/trend-message.ts';
import type { Trend } from '../measures/trend/trend.ts';

/**
 * What the chart of waits says, as a sentence that stands alone: beside other numbers "No real change now"
 * would be read as theirs.
 */
export function waitsWords(trend: Trend): string {
  if (trend.kind === 'nothing' && trend.months.length === 0) return 'How long governance decisions wait is not on record';
  const message = trendMessage(trend);
  return message.startsWith('Waits ')
    ? `Waits for a governance decision ${message.slice('Waits '.length)}`
    : `Waits for a governance decision: ${message.charAt(0).toLowerCase()}${message.slice(1)}`;
}
