import type { OverrideStep } from '../domain/audit/events.ts';
import { dayWords } from '../ui/day.ts';
import styles from './override-path.module.css';
import { speedWords, stepState, type StepState } from './sentences/override.ts';
import { StatusMark, type StatusName } from './status-mark.tsx';

const marks: Readonly<Record<StepState, StatusName>> = { tried: 'ok', 'never tested': 'due', nobody: 'vacant' };

/** The day on which every step was tried, where it was one and the same. */
export function drillOf(steps: readonly OverrideStep[]): OverrideStep['drilledOn'] {
  const days = new Set(steps.flatMap(({ drilledOn }) => drilledOn ?? []));
  return days.size === 1 ? [...days][0]! : null;
}

/** The four steps of the override path, whether or not anybody holds them. */
export function allSteps(steps: readonly OverrideStep[]): OverrideStep[] {
  return (['stop', 'hold', 'recall', 'restart'] as const).map(
    (step) => steps.find((one) => one.step === step) ?? { step, who: null, seconds: null, drilledOn: null },
  );
}

/** Stop, hold, recall, restart: who can, how fast it went, and when that was last tried. */
export function OverridePath({ steps }: { steps: readonly OverrideStep[] }) {
  const oneDrill = drillOf(steps) !== null;
  return (
    <table className={styles['path']}>
      <caption className="unseen">Who can stop it, hold it, recall its work and restart it, how fast, and when that was last tried</caption>
      <thead className="unseen">
        <tr>
          <th scope="col">Step</th>
          <th scope="col">Who</th>
          <th scope="col">Last tried</th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => (
          <tr key={step.step} data-state={stepState(step)}>
            <th scope="row">
              <span className={styles['step']}>
                <StatusMark of={marks[stepState(step)]} />
                {step.step}
              </span>
            </th>
            <td className={step.who === null ? 'held' : undefined}>{step.who ?? 'Nobody'}</td>
            <td className={styles['tried']}>
              <LastTried step={step} withDay={!oneDrill} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function LastTried({ step, withDay }: { step: OverrideStep; withDay: boolean }) {
  const { seconds, drilledOn } = step;
  if (stepState(step) === 'nobody') return <span className="quiet">none</span>;
  if (drilledOn === null) return <span className="due">never tested</span>;
  return (
    <>
      {seconds === null ? <span className="quiet">not timed</span> : speedWords(seconds)}
      {withDay && <span className={styles['day']}>{dayWords(drilledOn)}</span>}
    </>
  );
}
