import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { risksQuery } from '../../data/risks.ts';
import type { RiskRow } from '../../domain/measures/risk-row.ts';
import { isRiskSet } from '../../domain/measures/risk-set.ts';
import { RiskList } from '../../parts/risk-list.tsx';
import { setWords } from '../../parts/sentences/register.ts';
import { usePreferences } from '../../state/preferences.ts';
import { useChangeView, useView } from '../../state/use-view.ts';
import { counted, countWords } from '../../ui/count.ts';
import { FigError, InsteadOfFigure } from '../../ui/fig-body.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { narrowings } from './narrowings.ts';
import styles from './risks-screen.module.css';

/** Which risks, and who has to act? Those that hold release first, then by the day something is due. */
export function RiskSection() {
  const view = useView();
  const query = useInfiniteQuery(risksQuery(view));
  const change = useChangeView();
  const first = query.data?.pages[0];
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  const total = first?.total ?? 0;
  const set = narrowings(view);
  useRiskKeys(rows);
  return (
    <section className={styles['section']} aria-labelledby="risks-question">
      <div className={styles['head']}>
        <h2 id="risks-question" className={styles['question']}>
          Which risks, and who has to act?
        </h2>
        <p className={styles['order']}>
          <span role="status">{first === undefined ? '' : counted(total, 'risk')}</span>
          {first !== undefined && ', those that hold release first, then by the day something is due'}
          <span className={styles['keys']} aria-hidden="true">
            <KeyHint of="J" />
            <KeyHint of="K" /> move <KeyHint of="Enter" /> open
          </span>
        </p>
      </div>
      {set.length > 0 && (
        <div className={styles['shown']}>
          <p>
            <strong>{counted(total, 'risk')}</strong> {shownWords(view.show, view.cell)}
          </p>
          <p className={styles['clear']}>
            {set.map(({ words, without }) => (
              <button key={words} type="button" className="button" onClick={() => change({ ...without, sel: undefined })}>
                Clear {words}
              </button>
            ))}
          </p>
        </div>
      )}
      {query.error !== null && <FigError error={query.error} retry={query.refetch} />}
      {first === undefined && query.error === null && <Waiting words="Reading the risks" />}
      {first !== undefined && total === 0 && (
        <InsteadOfFigure kind="empty by filter" words={set.length === 0 ? 'No risk is on the register.' : 'No risk is all of this.'} />
      )}
      {first !== undefined && total > 0 && <RiskList rows={rows} total={total} asOf={first.asOf} selected={view.sel} />}
      {query.hasNextPage && (
        <p className={styles['more']}>
          <button type="button" className="button" disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            Show more: {countWords(rows.length)} of {countWords(total)} are shown
          </button>
        </p>
      )}
    </section>
  );
}

function shownWords(show: string | undefined, cell: string | undefined): string {
  const what = show !== undefined && isRiskSet(show) ? setWords[show] : 'on the register';
  return cell === undefined ? `${what}.` : `${what}, at severity ${cell[1]}, likelihood ${cell[3]}.`;
}

/** J and K walk the list, Enter opens: the risk stood on is in the URL. */
function useRiskKeys(rows: readonly RiskRow[]): void {
  const view = useView();
  const change = useChangeView();
  const navigate = useNavigate();
  const { singleKeys } = usePreferences();
  const at = view.sel === undefined ? -1 : rows.findIndex(({ riskId }) => riskId === view.sel);
  const step = (to: number): void => {
    const row = rows[Math.min(Math.max(to, 0), rows.length - 1)];
    if (row !== undefined) change({ sel: row.riskId }, 'replace');
  };
  const open = (): void => {
    const row = rows[at];
    const { sel: _, ...list } = view;
    if (row !== undefined) void navigate({ to: '/risks/$riskId', params: { riskId: row.riskId }, search: list });
  };
  useKeys({ j: () => step(at + 1), k: () => step(at === -1 ? 0 : at - 1), ...(at === -1 ? {} : { enter: open }) }, singleKeys);
  useEffect(() => {
    if (view.sel !== undefined) document.querySelector(`[data-risk="${CSS.escape(view.sel)}"]`)?.scrollIntoView?.({ block: 'nearest' });
  }, [view.sel]);
}
