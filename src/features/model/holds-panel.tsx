import type { OpenBlocker } from '../../domain/measures/blockers.ts';
import type { DeploymentView, ModelView } from '../../domain/measures/model-view.ts';
import type { Day } from '../../domain/time.ts';
import { printedName, type Told } from '../../parts/link-words.ts';
import { daysFromTo } from '../../parts/sentences/calendar.ts';
import { counted } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';
import { Fig } from '../../ui/fig.tsx';
import { blockerWords, holdsMessage, holdsQuestion } from './holds-words.ts';
import styles from './panels.module.css';

interface HoldsPanelProps {
  readonly view: ModelView;
  readonly deployment: DeploymentView;
  readonly asOf: Day;
}

/** What holds a deployment from its next stage: each with its nature, since when, and whom it waits for. */
export function HoldsPanel({ view, deployment, asOf }: HoldsPanelProps) {
  const { row, people, flags, source } = view;
  const { stage } = deployment.standing;
  const told: Told = { asOf, people, flags, fileName: source?.fileName ?? null, aloneHours: null, pageTestedOn: null, isOver: false };
  const unknown = !row.watched
    ? `${source?.fileName ?? 'This record'} names a stage and no decision: ${stage === 'production' ? 'what is open' : 'what holds it'} cannot be told from that.`
    : null;
  return (
    <Fig
      question={holdsQuestion(stage)}
      query={{ data: deployment.blockers, error: null, isPending: false }}
      className={unknown === null && deployment.blockers.length > 0 ? styles['holding']! : ''}
      message={(blockers) => (unknown === null ? holdsMessage(blockers, stage, deployment.hold) : 'Not reported.')}
      instead={() => (unknown === null ? null : { kind: 'not reported', words: unknown })}
    >
      {(blockers) =>
        blockers.length > 0 && (
          <ul className={styles['holds']}>
            {blockers.map((blocker) => (
              <Blocker key={`${blocker.kind} ${blocker.id}`} blocker={blocker} view={view} deployment={deployment} told={told} />
            ))}
          </ul>
        )
      }
    </Fig>
  );
}

function Blocker({ blocker, view, deployment, told }: { blocker: OpenBlocker; view: ModelView; deployment: DeploymentView; told: Told }) {
  const { nature, waitingOn, since, reclassified } = blocker;
  const { what, which } = blockerWords(blocker, deployment.chain.links, told);
  const facts = [
    `${nature === 'governance' ? 'Governance' : 'Technology'}${reclassified ? ', reclassified by a person' : ''}`,
    ...(since === null ? [] : [`since ${dayWords(since)}, ${counted(daysFromTo(since, told.asOf), 'day')}`]),
    ...(waitingOn === null ? [] : [`waiting on ${printedName(view.people, waitingOn)}`]),
  ];
  return (
    <li className={styles['hold']}>
      <span className={nature === 'governance' ? styles['governance'] : styles['technical']} aria-hidden="true" />
      <div>
        <p className={styles['what']}>{what}</p>
        <p className={styles['which']}>{which}</p>
        <p className={styles['meta']}>{facts.join(' · ')}</p>
      </div>
    </li>
  );
}
