import type { RiskAnswer } from '../../formats/api/risks.ts';
import { RefusedList } from '../../parts/refused-list.tsx';
import { axesWords } from '../../parts/risk-words.ts';
import { counted, listed } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Fig } from '../../ui/fig.tsx';
import styles from './risk-page.module.css';

/** How it was scored, what was decided about it, and what was refused. */
export function RiskHistory({ of: { scores, decisions, refused, inherent } }: { of: RiskAnswer }) {
  return (
    <>
      <Fig
        question="How was it scored?"
        query={{ data: scores, error: null, isPending: false }}
        message={() =>
          scores.length === 0 ? 'Never after treatment' : `Scored ${scores.length === 1 ? 'once' : `${scores.length} times`}`
        }
        subtitle={() => (inherent === null ? 'Before treatment: not scored' : `Before treatment: ${axesWords(inherent)}`)}
      >
        {() =>
          scores.length > 0 && (
            <DataTable
              caption="What was left after treatment, the latest first"
              rows={scores.map((score, place) => ({ ...score, place }))}
              keyOf={({ place }) => String(place)}
              columns={[
                { head: 'Day', cell: ({ on }) => dayWords(on) },
                { head: 'Severity', number: true, cell: ({ severity }) => severity },
                { head: 'Likelihood', number: true, cell: ({ likelihood }) => likelihood },
                { head: 'By', cell: ({ by }) => by.printedName },
              ]}
            />
          )
        }
      </Fig>
      {decisions.length > 0 && (
        <Fig
          question="What was decided about it here?"
          query={{ data: decisions, error: null, isPending: false }}
          message={() => counted(decisions.length, 'decision')}
        >
          {() => (
            <ul className={styles['decisions']}>
              {decisions.map(({ decisionId, on, command, by, reason }) => (
                <li key={decisionId}>
                  {dayWords(on)}: {command} by {listed(by.map(({ printedName }) => printedName))}
                  {reason === null ? '' : `: ${reason}`} <span className="mono quiet">{decisionId}</span>
                </li>
              ))}
            </ul>
          )}
        </Fig>
      )}
      {refused.length > 0 && (
        <Fig
          question="What was asked about it, and refused?"
          query={{ data: refused, error: null, isPending: false }}
          message={() => `${counted(refused.length, 'request')} refused`}
        >
          {() => <RefusedList of={refused} />}
        </Fig>
      )}
    </>
  );
}
