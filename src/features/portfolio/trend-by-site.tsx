import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { trendQuery } from '../../data/trend.ts';
import { trendMessage } from '../../domain/measures/trend/trend-message.ts';
import { useView } from '../../state/use-view.ts';
import { FigError } from '../../ui/fig-body.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { drawnIn, TrendChart } from './trend-chart.tsx';
import styles from './trend.module.css';

/** The waits of each site, beside each other and on one scale: one site may hide behind the others. */
export function TrendBySite({ sites }: { readonly sites: readonly string[] }) {
  const view = useView();
  const queries = useQueries({ queries: sites.map((site) => trendQuery({ ...view, site })) });
  const failed = queries.find(({ error }) => error !== null);
  if (failed !== undefined && failed.error !== null) return <FigError error={failed.error} retry={failed.refetch} />;
  const trends = queries.flatMap(({ data }, place) => (data === undefined ? [] : [{ site: sites[place]!, trend: data.trend }]));
  if (trends.length < sites.length) return <Waiting words="Reading each site" />;
  const scale = trends.flatMap(({ trend }) => drawnIn(trend));
  return (
    <ul className={styles['sites']}>
      {trends.map(({ site, trend }) => (
        <li key={site} data-site={site}>
          <h3>
            <Link to="/portfolio" search={{ ...view, site }}>
              {site}
            </Link>
          </h3>
          <p>{trendMessage(trend)}</p>
          {trend.kind !== 'nothing' && <TrendChart of={trend} within={scale} />}
        </li>
      ))}
    </ul>
  );
}
