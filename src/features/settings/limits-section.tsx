import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { trendQuery } from '../../data/trend.ts';
import type { TrendAnswer } from '../../formats/api/trend.ts';
import { AttemptLink } from '../../parts/attempt-link.tsx';
import { rebaseWords, trendBasis } from '../../parts/sentences/trend.ts';
import { usePast } from '../../state/use-past.ts';
import { useView } from '../../state/use-view.ts';
import { standpointOf } from '../../state/view.ts';
import styles from './settings.module.css';
import { WhoMay } from './who-may.tsx';

/** On which months the limits of the waits rest, and since when. */
export function LimitsSection() {
  const standpoint = standpointOf(useView());
  const { data } = useQuery(trendQuery(standpoint));
  return data === undefined ? null : <Limits of={data.trend} />;
}

function Limits({ of }: { readonly of: TrendAnswer['trend'] }) {
  const standpoint = standpointOf(useView());
  const past = usePast();
  const told = of.stretches.toReversed().flatMap((stretch) => {
    const { rebase } = stretch;
    return rebase === null ? [] : [{ seq: rebase.seq, words: rebaseWords(stretch).join(' ') }];
  });
  const latest = of.months.findLast(({ value }) => value !== null);
  return (
    <section className={styles['section']} aria-labelledby="limits-question">
      <h2 id="limits-question">{trendBasis(of)}</h2>
      <p className={styles['note']}>
        What waiting is normal for a governance decision stays as it is until a signed decision says why it begins anew.{' '}
        <Link to="/portfolio" search={standpoint}>
          The trend
        </Link>
      </p>
      {told.length > 0 && (
        <ul className={styles['rebases']}>
          {told.map(({ seq, words }) => (
            <li key={seq}>
              {words}{' '}
              <Link to="/audit" search={{ ...standpoint, seq: String(seq) } as never}>
                The entry
              </Link>
            </li>
          ))}
        </ul>
      )}
      {latest !== undefined && (
        <>
          <WhoMay
            what="on which months the limits rest"
            trial={{ type: 'limits.rebase', payload: { series: 'governance-wait', from: latest.month, reason: 'Asked before' } }}
          />
          {!past && (
            <AttemptLink type="limits.rebase" payload={{ series: 'governance-wait' }} className="button">
              Re-base the limits
            </AttemptLink>
          )}
        </>
      )}
    </section>
  );
}
