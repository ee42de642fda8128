import { useRecord } from '../state/use-record.ts';
import { useView } from '../state/use-view.ts';
import { dayWords } from '../ui/day.ts';

/** Why nothing can be signed on the day this screen reads; null on the record's today. */
export function useNotToday(): string | null {
  const { record } = useRecord();
  const { asof, seq } = useView();
  if (record === undefined) return null;
  if (asof !== undefined && asof > record.today) return `${dayWords(asof)} has not come. Nothing can be signed before its day.`;
  const stood = asof !== undefined && asof < record.today ? `on ${dayWords(asof)}` : seq === undefined ? null : `at entry ${seq}`;
  return stood === null ? null : `You are reading the record as it stood ${stood}. Nothing can be signed in the past.`;
}
