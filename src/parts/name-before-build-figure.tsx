import type { MeasureTold } from '../domain/measures/tell.ts';
import { dayWords } from '../ui/day.ts';
import { Fig, type FigQuery } from '../ui/fig.tsx';
import { MeasureLink } from './measure-link.tsx';
import styles from './name-before-build.module.css';
import { provenanceOf } from './provenance.ts';
import { measureNamed } from './sentences/measure-named.ts';
import { Sentence } from './sentence.tsx';
import { groupWords, nameBeforeBuildFoot, nameBeforeBuildMessage, namedGroups } from './sentences/name-before-build.ts';

/** What the figure needs of an answer: any that carries its measures fits. */
interface Answer {
  readonly record: string;
  readonly asOf: string;
  readonly head: { readonly seq: number; readonly hash: string };
  readonly filter: Readonly<Record<string, string | undefined>>;
  readonly measures: readonly MeasureTold[];
}

interface NameBeforeBuildFigureProps<T extends Answer> {
  readonly query: FigQuery<T>;
  readonly institution: string;
}

/** Does an early name help? Two shares, each with its interval, and what may be said of their difference. */
export function NameBeforeBuildFigure<T extends Answer>({ query, institution }: NameBeforeBuildFigureProps<T>) {
  return (
    <Fig<T>
      question="Does an early name help?"
      query={query}
      message={({ measures }) => nameBeforeBuildMessage(measures)}
      subtitle={({ asOf }) =>
        `Models in production within 12 months of entering build, by whether a name stood on the decision by then, as known on ${dayWords(asOf)}`
      }
      instead={({ measures }) => {
        const { base, unknown, why } = measureNamed(measures, 'name-before-build');
        return base === unknown ? { kind: base === 0 ? 'empty by filter' : 'not reported', words: why } : null;
      }}
      sheet={({ measures }) => ({
        columns: ['Group', 'Models', 'In production in time'],
        rows: namedGroups.map(({ name, label }) => {
          const { base, unknown, counted } = measureNamed(measures, name);
          return [label, base - unknown, counted];
        }),
      })}
      provenance={(answer) =>
        provenanceOf(
          answer,
          ['name-before-build', ...namedGroups.map(({ name }) => name)].map((name) => measureNamed(answer.measures, name)),
          institution,
        )
      }
      foot={({ measures }) => <Sentence of={nameBeforeBuildFoot(measures)} />}
    >
      {({ measures }) => (
        <ul className={styles['groups']}>
          {namedGroups.map(({ name, label }) => (
            <Group key={name} label={label} of={measureNamed(measures, name)} />
          ))}
          <li className={styles['scale']} aria-hidden="true">
            <span />
            <span />
            <span className={styles['ends']}>
              <span>none</span>
              <span>all</span>
            </span>
          </li>
        </ul>
      )}
    </Fig>
  );
}

function at(share: number): string {
  return `${share * 100}%`;
}

function Group({ of, label }: { readonly of: MeasureTold; readonly label: string }) {
  const { value, interval } = of;
  const words = of.value === null ? 'none to tell of' : groupWords(of);
  return (
    <li className={styles['group']}>
      <span className={styles['label']}>{label}</span>
      <span className={styles['number']}>
        <MeasureLink name={of.name} label={`${words}: ${label}`}>
          {words}
        </MeasureLink>
      </span>
      <span className={styles['bar']} role="img" aria-label={`${label}: ${words} in production within 12 months.`}>
        {value !== null && <i className={styles['fill']} style={{ width: at(value) }} />}
        {interval !== null && <i className={styles['line']} style={{ left: at(interval.low), width: at(interval.high - interval.low) }} />}
      </span>
    </li>
  );
}
