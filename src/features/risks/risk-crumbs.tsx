import { Link } from '@tanstack/react-router';
import type { RiskAnswer } from '../../formats/api/risks.ts';
import { useView } from '../../state/use-view.ts';
import { countWords } from '../../ui/count.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import styles from './risk-page.module.css';

/** Where one is, and the risks before and after it in the list one came from. */
export function RiskCrumbs({ of: { riskId, place, previous, next } }: { of: RiskAnswer }) {
  const { sel: _sel, do: _do, ...list } = useView();
  return (
    <div className={styles['crumbs']}>
      <nav aria-label="Where you are" className={styles['path']}>
        <Link to="/risks" search={{ ...list, sel: riskId }} activeOptions={{ exact: true }}>
          Risks
        </Link>
        <span aria-hidden="true">/</span>
        <span aria-current="page" className={styles['here']}>
          {riskId}
        </span>
      </nav>
      {place !== null && (
        <nav aria-label="Risks in the list" className={styles['path']}>
          <span>
            {countWords(place.at)} of {countWords(place.of)} in the list
          </span>
          {previous !== null && (
            <Link to="/risks/$riskId" params={{ riskId: previous.riskId }} search={list} className="button" title={previous.title}>
              <span>
                Previous<span className="unseen">: {previous.title}</span>
              </span>
              <KeyHint of="K" />
            </Link>
          )}
          {next !== null && (
            <Link to="/risks/$riskId" params={{ riskId: next.riskId }} search={list} className="button" title={next.title}>
              <span>
                Next<span className="unseen">: {next.title}</span>
              </span>
              <KeyHint of="J" />
            </Link>
          )}
        </nav>
      )}
    </div>
  );
}
