import type { QueryClient } from '@tanstack/react-query';
import { comparisonQuery } from '../../data/comparison.ts';
import { thenWords } from '../../parts/sentences/then.ts';
import type { ScreenView } from '../../state/view.ts';

/** What each measure was on the day one compares with, in words, by its name. */
export async function measuresThen(queries: QueryClient, view: ScreenView, other: string): Promise<Readonly<Record<string, string>>> {
  const compared = await queries.fetchQuery(comparisonQuery(view, other));
  const side = other === compared.later.day ? 'later' : 'earlier';
  return Object.fromEntries(compared.measures.map((measure) => [measure.name, thenWords(measure, compared, side)]));
}
