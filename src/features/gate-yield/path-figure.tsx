import type { ReactNode } from 'react';
import { ofPath, pathNames, type PathFigure as Path } from '../../domain/measures/gate-yield/paths.ts';
import type { GateYieldAnswer } from '../../formats/api/gate-yield.ts';
import { MeasureLink } from '../../parts/measure-link.tsx';
import { provenanceTold } from '../../parts/provenance.ts';
import {
  expectedWords,
  inHundred,
  narrowestWords,
  observedWords,
  pathMessage,
  pathNote,
  pathSentence,
  untoldYield,
} from '../../parts/sentences/gate-yield.ts';
import { gateName } from '../../parts/sentences/gates.ts';
import { Fig, type FigQuery } from '../../ui/fig.tsx';
import styles from './path-figure.module.css';

/** What a whole path lets through the first time: worked out gate by gate, and seen on what went all the way. */
export function PathFigure({ query, institution }: { readonly query: FigQuery<GateYieldAnswer>; readonly institution: string }) {
  return (
    <Fig
      question="What passes every gate the first time?"
      query={query}
      message={pathMessage}
      subtitle={() => 'What would be left after each gate, in the order of the process: from all at the left to what passes every one'}
      instead={untoldYield}
      provenance={(answer) => provenanceTold(answer, ['rolled-yield', 'observed-yield'], institution)}
      sheet={({ paths }) => ({
        columns: ['Path', 'Gate', 'Passed the first time', 'Decided', 'Left after it, computed, 0 to 1'],
        rows: paths.flatMap(({ profile, steps, computed, observed }) => {
          const path = pathNames[profile];
          return [
            ...steps.map(({ gate, passed, base, left }) => [path, gateName(gate), passed, base, left.toFixed(4)]),
            [path, 'Whole path, computed', 'does not apply', 'does not apply', computed === null ? null : computed.toFixed(4)],
            [path, 'Whole path, observed', observed.base === 0 ? null : observed.passed, observed.base, 'does not apply'],
          ];
        }),
      })}
      foot={() =>
        'Computed: the first-pass yields of the gates multiplied, as if no gate knew what another had decided. Observed: deployments that entered production, a diamond at its share. The two differ when returns gather on the same models, and when those that came through are not like those still on their way.'
      }
    >
      {({ paths }) => (
        <ul className={styles['paths']}>
          {paths.map((path) => (
            <PathItem key={path.profile} of={path} />
          ))}
        </ul>
      )}
    </Fig>
  );
}

function PathItem({ of }: { of: Path }) {
  const { profile, computed, observed } = of;
  const name = pathNames[profile];
  const said = computed === null ? 'cannot tell' : inHundred(computed);
  return (
    <li>
      <h3>{name}</h3>
      <Steps of={of} />
      <dl>
        <Figure label="Computed">
          <MeasureLink name={ofPath('rolled-yield', profile)} label={`Computed, ${name}: ${said}`}>
            {said}
          </MeasureLink>
        </Figure>
        <Figure label="Observed">
          <MeasureLink name={ofPath('observed-yield', profile)} label={`Observed, ${name}: ${observedWords(observed)}`}>
            {observedWords(observed)}
          </MeasureLink>
        </Figure>
      </dl>
      <p className={styles['note']}>{[expectedWords(of), narrowestWords(of), pathNote(of)].filter((words) => words !== null).join(' ')}</p>
    </li>
  );
}

function Figure({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const width = 300;
const height = 84;
const edge = 7;

/** What is left after each gate, as a falling stair; the observed share stands at its foot. */
function Steps({ of }: { of: Path }) {
  const { steps, observed } = of;
  if (steps.length === 0) return null;
  const tread = (width - 2 * edge) / (steps.length + 1);
  const y = (share: number): number => edge + (1 - share) * (height - 2 * edge);
  const stair = steps.map(({ left }, place) => `H${edge + tread * (place + 1)}V${y(left)}`).join('');
  const line = `M${edge} ${y(1)}${stair}H${width - edge}`;
  const share = observed.base === 0 ? null : observed.passed / observed.base;
  return (
    <svg className={styles['steps']} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={pathSentence(of)}>
      <path className={styles['area']} d={`${line}V${y(0)}H${edge}Z`} />
      <path className={styles['zero']} d={`M${edge} ${y(0)}H${width - edge}`} />
      <path className={styles['stair']} d={line} />
      {share !== null && (
        <path className={styles['observed']} d="M0 -5.5L5.5 0L0 5.5L-5.5 0Z" transform={`translate(${width - edge} ${y(share)})`} />
      )}
    </svg>
  );
}
