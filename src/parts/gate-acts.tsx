import type { DeploymentId } from '../domain/audit/events.ts';
import type { LedgerRow } from '../domain/measures/gate-ledger.ts';
import { AttemptLink } from './attempt-link.tsx';
import { gateName } from './sentences/gates.ts';
import styles from './gate-parts.module.css';

interface GateActsProps {
  readonly deploymentId: DeploymentId;
  readonly of: LedgerRow;
  readonly ended: boolean;
  /** Another day than the record's own is read: nothing can be signed there. */
  readonly past: boolean;
  /** The model, where the row does not stand on its page. */
  readonly model?: string;
}

/** What can be done at a gate. Each opens the attempt, filled in; the rules answer there, and nothing is sent from here. */
export function GateActs({ deploymentId, of, ended, past, model }: GateActsProps) {
  if (past || ended || of.state === 'off') return null;
  const { gate, question, state, passes, decisions } = of;
  const name = (act: string): string => `${act}: ${gateName(gate)}${model === undefined ? '' : `, ${model}`}`;
  const submission = state === 'in review' ? 'Add evidence' : passes ? 'Submit again' : 'Submit';
  const conditions = decisions.at(-1)?.conditions.filter(({ metOn }) => metOn === null) ?? [];
  return (
    <p className={styles['acts']}>
      {question === null ? (
        <>
          {!passes && (
            <AttemptLink type="gate.decide" payload={{ deploymentId, gate }} label={name('Decide')}>
              Decide
            </AttemptLink>
          )}
          <AttemptLink
            type={state === 'in review' ? 'gate.evidence' : 'gate.submit'}
            payload={{ deploymentId, gate }}
            label={name(submission)}
          >
            {submission}
          </AttemptLink>
          {!passes && (
            <AttemptLink type="gate.waive" payload={{ deploymentId, gate }} label={name('Waive')}>
              Waive
            </AttemptLink>
          )}
        </>
      ) : (
        <>
          {question.state !== 'accepted' && (
            <AttemptLink type="question.answer" payload={{ deploymentId, question: question.id }} label={name('Answer')}>
              Answer
            </AttemptLink>
          )}
          {question.state !== 'unanswered' && question.state !== 'not reported' && question.state !== 'inherited' && (
            <>
              {!passes && (
                <>
                  <AttemptLink
                    type="question.evidence"
                    payload={{ deploymentId, question: question.id }}
                    label={name('Evidence for the answer')}
                  >
                    Evidence
                  </AttemptLink>
                  <AttemptLink type="question.accept" payload={{ deploymentId, question: question.id }} label={name('Accept the answer')}>
                    Accept
                  </AttemptLink>
                </>
              )}
              <AttemptLink type="question.dispute" payload={{ deploymentId, question: question.id }} label={name('Dispute the answer')}>
                Dispute
              </AttemptLink>
            </>
          )}
        </>
      )}
      {conditions.map(({ id, text }) => (
        <AttemptLink
          key={id}
          type="condition.meet"
          payload={{ deploymentId, gate, conditionId: id }}
          label={`${name('Condition met')}: ${text}`}
        >
          Condition met
        </AttemptLink>
      ))}
    </p>
  );
}
