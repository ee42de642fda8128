import type { RiskAnswer } from '../../formats/api/risks.ts';
import { AttemptLink } from '../../parts/attempt-link.tsx';
import { overdueWords } from '../../parts/risk-words.ts';
import { StatusMark } from '../../parts/status-mark.tsx';
import { counted } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Fig } from '../../ui/fig.tsx';
import styles from './risk-page.module.css';

/** What is done about it, by whom and by when. */
export function RiskActions({ of: { riskId, actions, overdue, closedOn } }: { of: RiskAnswer }) {
  return (
    <Fig
      question="What is done about it?"
      query={{ data: actions, error: null, isPending: false }}
      message={() => messageOf(actions, overdue)}
    >
      {() => (
        <>
          {actions.length > 0 && (
            <DataTable
              caption="Actions in the order they were planned"
              rows={actions}
              keyOf={({ actionId }) => actionId}
              columns={[
                { head: 'Action', cell: ({ text }) => text },
                { head: 'Owner', cell: ({ owner }) => owner.printedName },
                { head: 'Due', cell: (action) => <DueCell of={action} /> },
                ...(closedOn === null
                  ? [
                      {
                        head: 'Record',
                        cell: ({ actionId, doneOn, text }: RiskAnswer['actions'][number]) =>
                          doneOn === null && (
                            <AttemptLink type="risk.finish-action" payload={{ riskId, actionId }} label={`Done: ${text}`}>
                              Done
                            </AttemptLink>
                          ),
                      },
                    ]
                  : []),
              ]}
            />
          )}
          {closedOn === null && (
            <p className={`${styles['line']} no-print`}>
              <AttemptLink type="risk.plan-action" payload={{ riskId }}>
                Plan an action
              </AttemptLink>
            </p>
          )}
        </>
      )}
    </Fig>
  );
}

function messageOf(actions: RiskAnswer['actions'], overdue: number): string {
  if (actions.length === 0) return 'Nothing is planned against it';
  const open = actions.filter(({ doneOn }) => doneOn === null).length;
  if (open === 0) return `All of ${counted(actions.length, 'action')} done`;
  return overdue === 0 ? `${counted(open, 'action')} under way` : `${overdue} of ${counted(open, 'open action')} overdue`;
}

function DueCell({ of: { due, doneOn, overdue } }: { of: RiskAnswer['actions'][number] }) {
  if (doneOn !== null)
    return (
      <span className="nowrap">
        <StatusMark of="ok" /> Done {dayWords(doneOn)}
      </span>
    );
  return (
    <span className={overdue > 0 ? 'held' : ''}>
      {dayWords(due)}
      {overdue > 0 && `, ${overdueWords(overdue)}`}
    </span>
  );
}
