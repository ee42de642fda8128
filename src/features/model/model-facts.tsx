import type { ReactNode } from 'react';
import type { DeploymentView, ModelView } from '../../domain/measures/model-view.ts';
import { isReported } from '../../domain/reported.ts';
import type { Day } from '../../domain/time.ts';
import { HoldMark } from '../../parts/hold-mark.tsx';
import { WeekOneStrip } from '../../parts/week-one-strip.tsx';
import { holdWords } from '../../parts/words.ts';
import { countWords } from '../../ui/count.ts';
import styles from './model-facts.module.css';
import { dueWords, stayWords } from './model-words.ts';

interface ModelFactsProps {
  readonly view: ModelView;
  readonly deployment: DeploymentView;
  readonly asOf: Day;
}

/** The line under the verdict: how long, by when, held by what, which answers, which risks. */
export function ModelFacts({ view: { row }, deployment, asOf }: ModelFactsProps) {
  const { standing, questions } = deployment;
  const stay = stayWords(deployment);
  const due = row.watched ? dueWords(standing, asOf) : null;
  const isCounted = row.deploymentId === deployment.deploymentId && standing.stage !== 'ended';
  const holding = deployment.blockers.filter(({ kind }) => kind === 'risk').length;
  return (
    <dl className={styles['facts']}>
      <Fact label={stay.label}>
        {stay.value}
        {stay.note !== null && <span className="quiet"> ({stay.note})</span>}
      </Fact>
      {due !== null && (
        <Fact label={due.label}>
          {due.day}
          {due.late !== null && (
            <>
              , <strong className="held">{due.late}</strong>
            </>
          )}
          {due.left !== null && `, ${due.left}`}
          {due.assumed && <span className="quiet"> (no charter; assumed)</span>}
        </Fact>
      )}
      {standing.stage !== 'ended' && (deployment.hold !== null || standing.stage === 'pilot' || standing.stage === 'silent') && (
        <Fact label={row.watched ? 'Held by' : 'What holds it'}>
          <span className={styles['marked']}>
            {deployment.hold !== null && <HoldMark of={deployment.hold} />}
            {deployment.hold === null ? (
              row.watched ? (
                'Nothing on record'
              ) : (
                <span className="unknown">Not reported</span>
              )
            ) : (
              holdWords[deployment.hold]
            )}
          </span>
        </Fact>
      )}
      <Fact label="Week-one questions">
        <span className={styles['marked']}>
          <WeekOneStrip of={questions} over={standing.stage === 'ended' || deployment.chain.count.inherited > 0} />
          {answeredWords(questions)}
        </span>
      </Fact>
      {isCounted && (
        <Fact label="Open risks">
          {isReported(row.unresolvedRisks) ? countWords(row.unresolvedRisks) : <span className="unknown">Not reported</span>}
          {holding > 0 && (
            <>
              , <strong className="held">{holding === 1 ? '1 holds release' : `${countWords(holding)} hold release`}</strong>
            </>
          )}
        </Fact>
      )}
    </dl>
  );
}

function answeredWords(questions: DeploymentView['questions']): ReactNode {
  const unknown = questions.filter(({ state }) => state === 'not reported').length;
  const inherited = questions.filter(({ state }) => state === 'inherited').length;
  if (unknown === questions.length) return <span className="unknown">Not reported</span>;
  if (inherited === questions.length) return <span className="quiet">Inherited</span>;
  const accepted = questions.filter(({ state }) => state === 'accepted').length;
  const answered = questions.filter(({ state }) => state === 'answered, no evidence' || state === 'evidenced').length;
  return [
    // Where something is not told, none accepted is no zero of five.
    ...(accepted === 0 && unknown + inherited > 0 ? [] : [`${accepted} of ${questions.length} accepted`]),
    ...(answered === 0 ? [] : [`${answered} answered, not accepted`]),
    ...(inherited === 0 ? [] : [`${inherited} inherited`]),
    ...(unknown === 0 ? [] : [`${unknown} not reported`]),
  ].join(', ');
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
