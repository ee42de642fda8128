import { Link } from '@tanstack/react-router';
import type { RiskHold } from '../../domain/measures/risk-row.ts';
import type { HoldRule } from '../../domain/risk/hold.ts';
import type { RiskAnswer } from '../../formats/api/risks.ts';
import { AttemptLink } from '../../parts/attempt-link.tsx';
import { Holders } from '../../parts/holders.tsx';
import { useView } from '../../state/use-view.ts';
import { standpointOf } from '../../state/view.ts';
import { counted } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';
import { Fig } from '../../ui/fig.tsx';
import styles from './risk-page.module.css';

/** By which rules it holds, what lifts each, and who can: the sentence first, the rule's id second. */
export function RiskHolds({ of: risk }: { of: RiskAnswer }) {
  const { holds, holdsReleases, clearBy, closedOn } = risk;
  const standpoint = standpointOf(useView());
  return (
    <Fig
      question="What does it hold, and what lifts it?"
      className={holds.length > 0 ? styles['holding']! : ''}
      query={{ data: risk, error: null, isPending: false }}
      message={() => (holds.length === 0 ? 'It holds nothing' : `It holds by ${counted(holds.length, 'rule')}`)}
    >
      {() => (
        <>
          {holds.length > 0 && (
            <ul className={styles['rules']}>
              {holds.map((hold) => (
                <Hold key={hold.rule} of={hold} risk={risk} />
              ))}
            </ul>
          )}
          {holdsReleases.length > 0 && (
            <p className={styles['line']}>
              Releases held:{' '}
              {holdsReleases.map((releaseId, place) => (
                <span key={releaseId}>
                  {place > 0 && ', '}
                  <Link to="/releases/$id" params={{ id: releaseId }} search={standpoint} className="mono">
                    {releaseId}
                  </Link>
                </span>
              ))}
              . Moving a date lifts nothing.
            </p>
          )}
          {holds.length > 0 && (
            <p className={styles['line']}>
              {clearBy === null
                ? 'No day can be named: nothing is planned against it that is not already overdue.'
                : `What is planned against it is to be done by ${dayWords(clearBy)}.`}
            </p>
          )}
          {holds.length === 0 && closedOn === null && <p className={styles['line']}>No release and no move to production waits for it.</p>}
        </>
      )}
    </Fig>
  );
}

function Hold({ of: { rule, sentence, remedy, holders }, risk }: { of: RiskHold; risk: RiskAnswer }) {
  return (
    <li>
      <p>
        <strong>{sentence}</strong> <span className="quiet">{rule}</span>
      </p>
      <p>{remedy}</p>
      <p className={styles['who']}>
        Who can: <Holders of={holders} />. <Lift rule={rule} of={risk} />
      </p>
    </li>
  );
}

/** The decision that would lift it, one step away. */
function Lift({ rule, of: { riskId, actions } }: { rule: HoldRule; of: RiskAnswer }) {
  const overdue = actions.find((action) => action.overdue > 0);
  switch (rule) {
    case 'H1':
    case 'H4':
    case 'H7':
      return (
        <AttemptLink type="risk.score" payload={{ riskId }}>
          Score it
        </AttemptLink>
      );
    case 'H2':
    case 'H8':
      return (
        <AttemptLink type="risk.accept" payload={{ riskId, purpose: 'go-live' }}>
          Accept it
        </AttemptLink>
      );
    case 'H3':
      return (
        <AttemptLink type="risk.finish-action" payload={{ riskId, actionId: overdue?.actionId }}>
          Record it as done
        </AttemptLink>
      );
    case 'H5':
      return (
        <AttemptLink type="risk.own" payload={{ riskId }}>
          Name an owner
        </AttemptLink>
      );
    case 'H6':
      return (
        <AttemptLink type="risk.verify-control" payload={{ riskId, works: true }}>
          Record that it works
        </AttemptLink>
      );
    default:
      return rule satisfies never;
  }
}
