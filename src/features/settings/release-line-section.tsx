import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { registerQuery } from '../../data/risks.ts';
import { RiskGridFrame } from '../../parts/risk-grid-frame.tsx';
import { lineWords } from '../../parts/sentences/register.ts';
import { useView } from '../../state/use-view.ts';
import { standpointOf } from '../../state/view.ts';
import styles from './settings.module.css';

/** The board's line: which scores hold a release. */
export function ReleaseLineSection() {
  const standpoint = standpointOf(useView());
  const { data } = useQuery(registerQuery(standpoint));
  if (data === undefined) return null;
  const { register } = data;
  const above = new Set<string>(register.grid.filter(({ aboveLine }) => aboveLine).map(({ cell }) => cell));
  return (
    <section className={styles['section']} aria-labelledby="line-question">
      <h2 id="line-question">
        {register.line === null
          ? 'No release line is drawn: no score by itself holds a release.'
          : 'A risk above the release line holds the release.'}
      </h2>
      <p className={styles['note']}>
        {lineWords(register)} A line is drawn by the board; it is read in from its decision, and cannot be changed here.{' '}
        <Link to="/risks" search={standpoint}>
          The register
        </Link>
      </p>
      {register.line !== null && (
        <div className={styles['line']}>
          <p aria-hidden="true">Likelihood</p>
          <RiskGridFrame
            caption="Scores above the release line, by likelihood and severity"
            line={register.line.stretches}
            cell={(severity, likelihood) => ({
              className: '',
              content: above.has(`S${severity}L${likelihood}`) ? 'holds' : <span className="unseen">does not hold</span>,
            })}
          />
        </div>
      )}
    </section>
  );
}
