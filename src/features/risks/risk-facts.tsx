import { Link } from '@tanstack/react-router';
import { isReported } from '../../domain/reported.ts';
import type { RiskAnswer } from '../../formats/api/risks.ts';
import { ageWords, axesWords, overdueWords } from '../../parts/risk-words.ts';
import { useView } from '../../state/use-view.ts';
import { standpointOf } from '../../state/view.ts';
import { dayWords } from '../../ui/day.ts';
import styles from './risk-page.module.css';

/** What the register says about it: whose it is, what it touches, and when it is looked at again. */
export function RiskFacts({ of: risk }: { of: RiskAnswer }) {
  const { owner, orphan, category, nature, raisedOn, age, closedOn, deployments, reviewDue, reviewOverdue, staleScore, target } = risk;
  const standpoint = standpointOf(useView());
  return (
    <dl className={styles['facts']}>
      <dt>Owner</dt>
      <dd className={orphan ? 'held' : ''}>
        {owner === null
          ? 'No owner'
          : `${owner.printedName}, ${owner.title}${orphan && owner.leftOn !== null ? `; left ${dayWords(owner.leftOn)}` : ''}`}
      </dd>
      <dt>What it would harm</dt>
      <dd>{category.charAt(0).toUpperCase() + category.slice(1)}</dd>
      <dt>Nature</dt>
      <dd>{nature === 'governance' ? 'Governance' : 'Technology'}</dd>
      <dt>Raised</dt>
      <dd>
        {dayWords(raisedOn)}, {closedOn === null ? `open ${ageWords(age)}` : `closed after ${ageWords(age)}`}
      </dd>
      {reviewDue !== null && (
        <>
          <dt>To be reviewed</dt>
          <dd className={reviewOverdue > 0 ? 'held' : ''}>
            by {dayWords(reviewDue)}
            {reviewOverdue > 0 && `, ${overdueWords(reviewOverdue)}`}
          </dd>
        </>
      )}
      {staleScore && (
        <>
          <dt>Score</dt>
          <dd className="due">Given too long ago to rely on</dd>
        </>
      )}
      {target !== null && (
        <>
          <dt>To be brought to</dt>
          <dd>{axesWords(target)}</dd>
        </>
      )}
      <dt>{deployments.length === 1 ? 'Model' : 'Models'}</dt>
      <dd>
        {deployments.length === 0
          ? 'No model is named'
          : deployments.map(({ deploymentId, modelId, modelName, site }) => (
              <span key={deploymentId} className={styles['place']}>
                <Link to="/models/$id/risks" params={{ id: modelId }} search={standpoint}>
                  {modelName}
                </Link>
                <span className="quiet">{isReported(site) ? site : 'site not reported'}</span>
              </span>
            ))}
      </dd>
    </dl>
  );
}
