import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { GateYieldRow } from '../../domain/measures/gate-yield/figures.ts';
import type { GateYieldAnswer } from '../../formats/api/gate-yield.ts';
import { MeasureLink } from '../../parts/measure-link.tsx';
import { provenanceTold } from '../../parts/provenance.ts';
import { leftOutWords, untoldYield, yieldMessage } from '../../parts/sentences/gate-yield.ts';
import { gateName, waitBase, waitWords } from '../../parts/sentences/gates.ts';
import { countWords } from '../../ui/count.ts';
import { Fig, type FigQuery } from '../../ui/fig.tsx';
import styles from './yield-figure.module.css';

/** The measures the figure shows of each gate. */
const shown = ['first-pass', 'first-pass-conditional', 'first-returned', 'gate-cycle', 'days-with-reviewer', 'days-with-submitter'];

/** Gates in the order of the process: how their first submissions went, and how long each took with whom. */
export function YieldFigure({ query, institution }: { readonly query: FigQuery<GateYieldAnswer>; readonly institution: string }) {
  return (
    <Fig
      question="What passes the first time?"
      query={query}
      message={yieldMessage}
      subtitle={() => 'Gates in the order of the process; bars on one scale, a first submission decided to a unit'}
      instead={untoldYield}
      provenance={(answer) => provenanceTold(answer, shown, institution)}
      sheet={({ gates }) => ({
        columns: [
          'Gate',
          'First submissions decided',
          'Passed',
          'Passed, with conditions or without',
          'Returned or declined',
          'Median days to decision',
          'Days with those who decide',
          'Days with those who bring it',
        ],
        rows: gates.map(({ gate, firstPass: { passed, conditional, base }, returned, cycle, reviewer, submitter }) => [
          `${gateName(gate)} ${gate}`,
          ...(base === 0 ? [0, null, null, null] : [base, passed, passed + conditional, returned]),
          cycle.median ?? (cycle.decided + cycle.open === 0 ? null : 'not reached'),
          reviewer,
          submitter,
        ]),
      })}
      foot={(all) =>
        `Days are calendar days. The median counts a review still open for as long as it has waited; days with whom are sums over all rounds. The five questions are answered and accepted: an answer is their submission. ${leftOutWords(all)}`
      }
    >
      {({ gates }) => <Yields of={gates.filter(({ on, firstPass, cycle }) => on || firstPass.base > 0 || cycle.open > 0)} />}
    </Fig>
  );
}

function Yields({ of }: { of: readonly GateYieldRow[] }) {
  const most = Math.max(1, ...of.map(({ firstPass }) => firstPass.base));
  return (
    <>
      <ul className={styles['key']} aria-hidden="true">
        <li>
          <i className={styles['passed']} /> passed
        </li>
        <li>
          <i className={styles['conditional']} /> with conditions
        </li>
        <li>
          <i className={styles['returned']} /> returned or declined
        </li>
        <li>
          <i className={styles['aside']} /> waived or ruled out
        </li>
      </ul>
      <table className={styles['table']}>
        <caption className="unseen">First submissions by gate, and the days they took</caption>
        <thead>
          <tr>
            <th scope="col">Gate</th>
            <th scope="col">First submissions decided</th>
            <th scope="col" className="number">
              Decided
            </th>
            <th scope="col" className="number">
              Passed
            </th>
            <th scope="col" className="number">
              With conditions too
            </th>
            <th scope="col" className="number">
              Came back
            </th>
            <th scope="col" className="number">
              Median days
            </th>
            <th scope="col" className="number">
              Days with those who decide
            </th>
            <th scope="col" className="number">
              Days with those who bring it
            </th>
          </tr>
        </thead>
        <tbody>
          {of.map((row) => (
            <YieldRow key={row.gate} of={row} most={most} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function YieldRow({ of, most }: { of: GateYieldRow; most: number }) {
  const { gate, firstPass, returned, cycle, reviewer, submitter } = of;
  const { passed, conditional, base } = firstPass;
  const name = gateName(gate);
  const cell = (label: string, measure: string, count: number): ReactNode => (
    <td className="number" data-label={label} data-none={base === 0 ? '' : undefined}>
      {base === 0 ? (
        <None />
      ) : (
        <MeasureLink name={`${measure}:${gate}`} label={`${label}, ${name}: ${countWords(count)} of ${countWords(base)}`}>
          {countWords(count)}
        </MeasureLink>
      )}
    </td>
  );
  return (
    <tr data-gate={gate}>
      <th scope="row">
        <Link
          to="/gates/$gate"
          params={{ gate }}
          search={(view) => ({ ...view, sel: undefined, by: undefined, do: undefined }) as never}
          className={styles['name']}
        >
          {name}
        </Link>{' '}
        <span className={styles['id']}>{gate}</span>
      </th>
      <td className={styles['bar']}>{base === 0 ? <span className="quiet">none on record</span> : <YieldBar of={of} most={most} />}</td>
      {cell('Decided', 'first-pass', base)}
      {cell('Passed', 'first-pass', passed)}
      {cell('With conditions too', 'first-pass-conditional', passed + conditional)}
      {cell('Came back', 'first-returned', returned)}
      <td className="number" data-label="Median days" title={waitBase(cycle)} data-none={cycle.decided + cycle.open === 0 ? '' : undefined}>
        {cycle.decided + cycle.open === 0 ? (
          <None />
        ) : (
          <MeasureLink name={`gate-cycle:${gate}`} label={`Median days, ${name}: ${waitWords(cycle)}, ${waitBase(cycle)}`}>
            {cycle.median === null ? 'not reached' : countWords(cycle.median)}
          </MeasureLink>
        )}
      </td>
      <Lain label="Days with those who decide" measure={`days-with-reviewer:${gate}`} name={name} days={reviewer} />
      <Lain label="Days with those who bring it" measure={`days-with-submitter:${gate}`} name={name} days={submitter} />
    </tr>
  );
}

interface LainProps {
  readonly label: string;
  readonly measure: string;
  readonly name: string;
  readonly days: number | null;
}

function Lain({ label, measure, name, days }: LainProps) {
  return (
    <td className="number" data-label={label} data-none={days === null ? '' : undefined}>
      {days === null ? (
        <None />
      ) : (
        <MeasureLink name={measure} label={`${label}, ${name}: ${countWords(days)}`}>
          {countWords(days)}
        </MeasureLink>
      )}
    </td>
  );
}

function None() {
  return (
    <span className="quiet">
      <span aria-hidden="true">·</span>
      <span className="unseen">none on record</span>
    </span>
  );
}

/** The bar says what the cells beside it say: it needs no name of its own. */
function YieldBar({ of: { firstPass, returned }, most }: { of: GateYieldRow; most: number }) {
  const { passed, conditional, base } = firstPass;
  const parts = [
    ['passed', passed],
    ['conditional', conditional],
    ['returned', returned],
    ['aside', base - passed - conditional - returned],
  ] as const;
  return (
    <span className={styles['stack']} aria-hidden="true">
      {parts.map(([part, count]) =>
        count <= 0 ? null : <i key={part} className={styles[part]} style={{ width: `${(count / most) * 100}%` }} />,
      )}
    </span>
  );
}
