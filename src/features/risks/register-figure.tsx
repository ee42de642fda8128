import type { RisksPage } from '../../formats/api/risks.ts';
import { RiskGrid, RiskGridTable } from '../../parts/risk-grid.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { lineWords, registerStanding } from '../../parts/sentences/register.ts';
import { Fig, type FigQuery } from '../../ui/fig.tsx';
import { registerUntold } from './untold.ts';

/** The register on two axes: a cell shows its risks in the list beside it. */
export function RegisterFigure({ query, chosen }: { query: FigQuery<RisksPage>; chosen: string | undefined }) {
  return (
    <Fig
      question="Which risks hold release?"
      query={query}
      message={({ register }) => (register.kept ? <Sentence of={registerStanding(register)} /> : 'Not reported')}
      subtitle={() => 'Risks on the register by severity and likelihood of what is left after treatment'}
      instead={registerUntold}
      foot={({ register }) => `${lineWords(register)} A cell narrows the list to its risks.`}
      table={({ register }) => <RiskGridTable of={register} />}
      reading="Reading the register"
    >
      {({ register }) => <RiskGrid of={register} large chosen={chosen} />}
    </Fig>
  );
}
