import { useNavigate } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { registerQuery } from '../../data/risks.ts';
import type { RiskAnswer } from '../../formats/api/risks.ts';
import { AttemptLink } from '../../parts/attempt-link.tsx';
import { PaperLine } from '../../parts/paper-line.tsx';
import { RiskPlace, placeWords } from '../../parts/risk-place.tsx';
import { holdsSentence, scoreWords, standingWords } from '../../parts/risk-words.ts';
import { lineWords } from '../../parts/sentences/register.ts';
import { useRecord } from '../../state/use-record.ts';
import { usePreferences } from '../../state/preferences.ts';
import { useView } from '../../state/use-view.ts';
import { standpointOf } from '../../state/view.ts';
import { dayWords } from '../../ui/day.ts';
import { Fig } from '../../ui/fig.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import { RiskAcceptance } from './risk-acceptance.tsx';
import { RiskActions } from './risk-actions.tsx';
import { RiskCrumbs } from './risk-crumbs.tsx';
import { RiskFacts } from './risk-facts.tsx';
import { RiskHistory } from './risk-history.tsx';
import { RiskHolds } from './risk-holds.tsx';
import styles from './risk-page.module.css';

/** One risk: what it holds and what lifts it, where it stands, what is done about it, and who accepted it. */
export function RiskPage({ of: risk }: { of: RiskAnswer }) {
  const register = useQuery(registerQuery(standpointOf(useView())));
  const { record } = useRecord();
  const line = register.data?.register.line ?? null;
  const { riskId, title, inherent, residual, closedOn } = risk;
  useRiskPageKeys(risk);
  const isOpen = closedOn === null;
  return (
    <article className={styles['page']}>
      <title>{`${riskId} ${title} · Countersign`}</title>
      <RiskCrumbs of={risk} />
      <header className={styles['header']}>
        <p className={styles['what']}>
          <span className="mono">{riskId}</span> {isOpen ? scoreWords(risk.score, risk.band) : `Closed ${dayWords(closedOn)}`}
        </p>
        <h1>{title}</h1>
        <p className={styles['verdict']} data-verdict>
          {verdictOf(risk)}
        </p>
        {isOpen && (
          <p className={`${styles['acts']} no-print`}>
            <AttemptLink type="risk.score" payload={{ riskId }} className="button">
              Score it
            </AttemptLink>
            <AttemptLink type="risk.plan-action" payload={{ riskId }} className="button">
              Plan an action
            </AttemptLink>
            <AttemptLink type="risk.accept" payload={{ riskId, purpose: 'go-live' }} className="button">
              Accept it
            </AttemptLink>
            <AttemptLink type="risk.own" payload={{ riskId }} className="button">
              {risk.owner === null ? 'Name an owner' : 'Hand it over'}
            </AttemptLink>
            <AttemptLink type="risk.close" payload={{ riskId }} className="button">
              Close it
            </AttemptLink>
          </p>
        )}
      </header>
      <div className={styles['columns']}>
        <div className={styles['left']}>
          <Fig
            question="Where does it stand?"
            query={{ data: risk, error: null, isPending: false }}
            message={() => (isOpen ? capital(scoreWords(risk.score, risk.band)) : 'Closed')}
            subtitle={() => placeWords(inherent, residual)}
            foot={() => `Filled: before treatment. Outlined: now. ${register.data === undefined ? '' : lineWords(register.data.register)}`}
            instead={() =>
              inherent === null && residual === null
                ? { kind: 'not reported', words: 'Nobody has said how severe it is, or how likely. It stands in no cell.' }
                : null
            }
          >
            {() => <RiskPlace inherent={inherent} residual={residual} line={line?.stretches ?? []} />}
          </Fig>
          <RiskFacts of={risk} />
        </div>
        <div className={styles['right']}>
          <RiskHolds of={risk} />
          <RiskActions of={risk} />
          <RiskAcceptance of={risk} />
          <RiskHistory of={risk} />
        </div>
        <PaperLine record={record} what={riskId} asOf={risk.asOf} head={risk.head} />
      </div>
    </article>
  );
}

function verdictOf(risk: RiskAnswer): string {
  const { deployments, standing, acceptance, closedOn } = risk;
  if (closedOn !== null) return 'It is closed, and holds nothing.';
  const held = holdsSentence(risk, (id) => deployments.find(({ deploymentId }) => deploymentId === id)?.modelName ?? id);
  if (held !== null) return held;
  if (standing === 'accepted' && acceptance !== null)
    return `It is accepted until ${dayWords(acceptance.expiresOn)}, and holds nothing until then.`;
  return `${standingWords[standing]}. It holds nothing.`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** J and K go through the list, Escape goes back to it. */
function useRiskPageKeys({ riskId, previous, next }: RiskAnswer): void {
  const { sel: _, do: attempt, ...view } = useView();
  const { singleKeys } = usePreferences();
  const navigate = useNavigate();
  const open = (neighbour: RiskAnswer['next']): void => {
    if (neighbour !== null) void navigate({ to: '/risks/$riskId', params: { riskId: neighbour.riskId }, search: view });
  };
  useKeys({ j: () => open(next), k: () => open(previous) }, singleKeys);
  useKeys({ escape: () => void navigate({ to: '/risks', search: { ...view, sel: riskId } }) }, attempt === undefined);
}
