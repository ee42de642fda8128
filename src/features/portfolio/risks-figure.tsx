import { useQuery } from '@tanstack/react-query';
import { registerQuery } from '../../data/risks.ts';
import { RiskGrid, RiskGridTable } from '../../parts/risk-grid.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { lineWords, registerMessage, registerStanding } from '../../parts/sentences/register.ts';
import { useView } from '../../state/use-view.ts';
import { Fig } from '../../ui/fig.tsx';
import { useProvenance } from './use-provenance.ts';
import styles from './portfolio-screen.module.css';

/** Which risks hold release? The register on both axes, with the board's line. */
export function RisksFigure() {
  const query = useQuery(registerQuery(useView()));
  const provenance = useProvenance('risks');
  return (
    <Fig
      className={styles['risks'] ?? ''}
      question="Which risks hold release?"
      query={query}
      message={({ register }) => (register.kept ? <Sentence of={registerMessage(register)} /> : 'Risks are not reported')}
      instead={({ register }) => {
        if (register.counts['on the register'] > 0) return null;
        return register.kept
          ? { kind: 'empty record', words: 'No risk holds a release.' }
          : { kind: 'not reported', words: 'No file here has a column for risks, and nobody has raised one.' };
      }}
      foot={({ register }) => <Sentence of={[...registerStanding(register), `. ${lineWords(register)}`]} />}
      table={({ register }) => <RiskGridTable of={register} />}
      provenance={provenance}
      reading="Reading the register"
    >
      {({ register }) => <RiskGrid of={register} />}
    </Fig>
  );
}
