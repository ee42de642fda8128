import type { RisksPage } from '../../formats/api/risks.ts';
import type { FigInstead } from '../../ui/fig-body.tsx';

/** What stands in a figure's place where the register is empty: nothing raised, or nothing known. */
export function registerUntold({ register: { counts, kept } }: Pick<RisksPage, 'register'>): FigInstead | null {
  if (counts['on the register'] > 0) return null;
  if (!kept)
    return { kind: 'not reported', words: 'Risks are not reported: no file here has a column for them, and nobody has raised one.' };
  return { kind: 'empty record', words: 'No risk is on the register, so none holds a release.' };
}
