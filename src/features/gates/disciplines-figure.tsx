import { Link } from '@tanstack/react-router';
import { inDiscipline } from '../../domain/measures/gate-yield/disciplines.ts';
import type { DisciplineFigure } from '../../domain/measures/gates-overview.ts';
import type { GatesAnswer } from '../../formats/api/gates.ts';
import { MeasureLink } from '../../parts/measure-link.tsx';
import { RowsLink } from '../../parts/rows-link.tsx';
import {
  conditionalWords,
  disciplineSense,
  disciplinesMessage,
  gateName,
  ruleSentences,
  waitBase,
  waitWords,
  yieldWords,
} from '../../parts/sentences/gates.ts';
import { standpointOf } from '../../state/view.ts';
import { useView } from '../../state/use-view.ts';
import { counted, countWords } from '../../ui/count.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { dayWords } from '../../ui/day.ts';
import type { FigInstead } from '../../ui/fig-body.tsx';
import { Fig } from '../../ui/fig.tsx';
import { countedFrom, type GatesFigureProps } from './counted-from.ts';
import styles from './disciplines-figure.module.css';

/** The gates by the discipline whose practice each is: what it holds, how much passes first time, how long it takes, and which rule binds. */
export function DisciplinesFigure({ query, institution }: GatesFigureProps) {
  return (
    <Fig
      question="What does each discipline hold, and what binds it?"
      query={query}
      message={disciplinesMessage}
      subtitle={({ asOf }) => `Gates by SAFe, Lean Six Sigma and ITIL, as known on ${dayWords(asOf)}`}
      instead={untold}
      reading="Reading the gates"
      provenance={(answer) => countedFrom(answer, ['held-in', 'open-in'], institution)}
      table={({ disciplines }) => <DisciplinesTable of={disciplines} />}
      foot={() =>
        'First-pass yield and wait are of submissions. The five questions are answered and accepted, not submitted, and stand outside both.'
      }
    >
      {({ disciplines }) => (
        <div className={styles['disciplines']}>
          {disciplines.map((one) => (
            <Discipline key={one.discipline} of={one} />
          ))}
        </div>
      )}
    </Fig>
  );
}

function untold({ mode, records }: GatesAnswer): FigInstead | null {
  if (records === 0) return { kind: 'empty by filter', words: 'No model is in this view.' };
  return mode === 'snapshot'
    ? { kind: 'not reported', words: 'No record says where decisions wait: the file names no gate and no decision.' }
    : null;
}

function Discipline({ of }: { of: DisciplineFigure }) {
  const { discipline, gates, held, open, longest, firstPass, wait, rules } = of;
  return (
    <section className={styles['discipline']} aria-label={discipline}>
      <h3>{discipline}</h3>
      <p className={styles['sense']}>{disciplineSense[discipline]}</p>
      <dl className={styles['figures']}>
        <div>
          <dt>Held at its gates</dt>
          <dd className={held > 0 ? styles['held'] : undefined}>
            {held === 0 ? '0' : <RowsLink show={`held-in:${discipline}`}>{countWords(held)}</RowsLink>}
          </dd>
          <dd className={styles['base']}>
            {open === 0 ? (
              'none open'
            ) : (
              <>
                <RowsLink show={`open-in:${discipline}`}>{countWords(open)}</RowsLink> with one open
                {longest !== null && (
                  <>
                    , longest <MeasureLink name={inDiscipline('longest-open', discipline)}>{counted(longest, 'day')}</MeasureLink>
                  </>
                )}
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>Passed the first time</dt>
          <dd>
            <MeasureLink name={inDiscipline('first-pass', discipline)}>{yieldWords(firstPass).split(', ')[0]}</MeasureLink>
          </dd>
          <dd className={styles['base']}>
            {firstPass.base === 0 ? (
              'nothing was submitted'
            ) : (
              <>
                <MeasureLink name={inDiscipline('first-pass', discipline)}>
                  {countWords(firstPass.passed)} of {countWords(firstPass.base)}
                </MeasureLink>{' '}
                first submissions;{' '}
                <MeasureLink name={inDiscipline('first-pass-conditional', discipline)}>{conditionalWords(firstPass)}</MeasureLink>
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>Median wait</dt>
          <dd>
            <MeasureLink name={inDiscipline('gate-cycle', discipline)}>{waitWords(wait)}</MeasureLink>
          </dd>
          <dd className={styles['base']}>
            <MeasureLink name={inDiscipline('gate-cycle', discipline)}>{waitBase(wait)}</MeasureLink>
          </dd>
        </div>
      </dl>
      <h4>The rule that binds</h4>
      <ul className={styles['rules']}>
        {rules.map(({ ruleId, refusals }) => (
          <li key={ruleId}>
            {ruleWords(ruleId)} <span className={styles['id']}>{ruleId}</span>
            <span className={styles['base']}>
              {refusals === 0 ? (
                'Never needed so far.'
              ) : (
                <>
                  Refused <RefusalsLink>{counted(refusals, 'attempt')}</RefusalsLink>.
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      <p className={styles['gates']}>{gates.map(gateName).join(' · ')}</p>
    </section>
  );
}

/** The trail of what was refused: of every rule, each with the rule it names. */
function RefusalsLink({ children }: { readonly children: React.ReactNode }) {
  const standpoint = standpointOf(useView());
  return (
    <Link to="/audit" search={{ ...standpoint, what: 'refusals' } as never} className="count">
      {children}
    </Link>
  );
}

function ruleWords(ruleId: string): string {
  return Object.hasOwn(ruleSentences, ruleId) ? ruleSentences[ruleId as keyof typeof ruleSentences] : ruleId;
}

function DisciplinesTable({ of }: { of: readonly DisciplineFigure[] }) {
  return (
    <DataTable
      caption="Gates by discipline"
      rows={of}
      keyOf={({ discipline }) => discipline}
      columns={[
        { head: 'Discipline', cell: ({ discipline }) => discipline },
        {
          head: 'Held',
          number: true,
          cell: ({ discipline, held }) => <RowsLink show={`held-in:${discipline}`}>{countWords(held)}</RowsLink>,
        },
        {
          head: 'Open',
          number: true,
          cell: ({ discipline, open }) => <RowsLink show={`open-in:${discipline}`}>{countWords(open)}</RowsLink>,
        },
        { head: 'First-pass yield', number: true, cell: ({ firstPass }) => yieldWords(firstPass) },
        {
          head: 'With conditions too',
          number: true,
          cell: ({ firstPass }) => `${countWords(firstPass.passed + firstPass.conditional)} of ${countWords(firstPass.base)}`,
        },
        { head: 'Median wait', number: true, cell: ({ wait }) => waitWords(wait) },
        { head: 'Decided', number: true, cell: ({ wait }) => countWords(wait.decided) },
        { head: 'Still open', number: true, cell: ({ wait }) => countWords(wait.open) },
        { head: 'Rules', cell: ({ rules }) => rules.map(({ ruleId }) => `${ruleWords(ruleId)} ${ruleId}`).join(' ') },
      ]}
    />
  );
}
