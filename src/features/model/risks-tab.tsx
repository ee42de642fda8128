import { useInfiniteQuery } from '@tanstack/react-query';
import { risksQuery } from '../../data/risks.ts';
import type { ModelAnswer } from '../../formats/api/model.ts';
import type { RisksPage } from '../../formats/api/risks.ts';
import { AttemptLink } from '../../parts/attempt-link.tsx';
import { RiskList } from '../../parts/risk-list.tsx';
import type { ScreenView } from '../../state/view.ts';
import { counted, countWords } from '../../ui/count.ts';
import type { FigInstead } from '../../ui/fig-body.tsx';
import { Fig } from '../../ui/fig.tsx';
import styles from './facts-tab.module.css';
import { useAllPages } from './use-all-pages.ts';

interface RisksTabProps {
  readonly view: ModelAnswer;
  readonly search: ScreenView;
  /** All of them, not as far as somebody scrolls. */
  readonly whole?: boolean;
}

/** The risks of one model: those that hold it first. */
export function RisksTab({ view: { modelId, deployments, source }, search, whole = false }: RisksTabProps) {
  const query = useInfiniteQuery(risksQuery(search, modelId));
  useAllPages({ ...query, hasNextPage: whole && query.hasNextPage });
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  const deploymentIds = deployments.map(({ deploymentId }) => deploymentId);
  const kept = deployments.some(({ governance }) => governance === 'kept');
  const untold: FigInstead | null = kept
    ? null
    : { kind: 'not reported', words: `Risks are not reported: ${source?.fileName ?? 'this record'} has no column for them.` };
  return (
    <div className={styles['wideTab']}>
      <Fig
        question="Which risks does this model carry?"
        query={{ ...query, data: query.data?.pages[0] }}
        message={(page) => messageOf(page, untold !== null)}
        subtitle={() => 'Risks on the register that name it, those that hold release first'}
        instead={({ total }) =>
          total === 0 ? (untold ?? { kind: 'empty record', words: 'No risk on the register names this model.' }) : null
        }
        foot={() => (
          <span className="no-print">
            <AttemptLink type="risk.raise" payload={{ deploymentIds }}>
              Raise a risk
            </AttemptLink>
          </span>
        )}
        reading="Reading the register"
      >
        {(page) => <RiskList rows={rows} total={page.total} asOf={page.asOf} withModels={false} />}
      </Fig>
      {(query.data?.pages[0]?.total ?? 1) === 0 && (
        <p className="no-print">
          <AttemptLink type="risk.raise" payload={{ deploymentIds }} className="button">
            Raise a risk
          </AttemptLink>
        </p>
      )}
    </div>
  );
}

function messageOf({ total, register: { counts } }: RisksPage, untold: boolean): string {
  if (total === 0) return untold ? 'Not reported' : 'No risk names it';
  const holding = counts.holding === 0 ? 'none holds it' : `${countWords(counts.holding)} ${counts.holding === 1 ? 'holds' : 'hold'} it`;
  return `${counted(total, 'risk')} on the register, ${holding}`;
}
