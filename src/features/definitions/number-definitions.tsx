import { topics, type Topic } from '../../domain/measures/reading.ts';
import type { MeasureTold } from '../../domain/measures/tell.ts';
import { MeasureLink } from '../../parts/measure-link.tsx';
import { capital, intervalWords } from '../../parts/sentences/told.ts';
import { baseWords, figureWords } from '../../domain/measures/told-words.ts';
import { settingLabel, settingValue } from '../../parts/setting-words.ts';
import { counted, countWords } from '../../ui/count.ts';
import styles from './definitions.module.css';

/** Measures of one rule, told apart by what follows the colon: `held-at:G-ARC`, `held-at:G-SEC`. One without is alone. */
interface Family {
  readonly name: string;
  readonly members: readonly MeasureTold[];
}

function familiesOf(measures: readonly MeasureTold[]): Family[] {
  const byName = Map.groupBy(measures, ({ name }) => name.split(':', 1)[0] ?? name);
  return [...byName].map(([name, members]) => ({ name, members }));
}

/** Every number of the product: its rule, how it is worked out, by whose definition, with which settings, and what it says now. */
export function NumberDefinitions({ of }: { readonly of: readonly MeasureTold[] }) {
  const byTopic = Map.groupBy(of, ({ topic }) => topic);
  return topics.flatMap((topic) => {
    const measures = byTopic.get(topic);
    return measures === undefined ? [] : [<TopicSection key={topic} topic={topic} of={measures} />];
  });
}

function TopicSection({ topic, of }: { readonly topic: Topic; readonly of: readonly MeasureTold[] }) {
  const id = topic.toLowerCase().replaceAll(' ', '-');
  return (
    <section className={styles['section']} aria-labelledby={id}>
      <h2 id={id}>{topic}</h2>
      <dl className={styles['numbers']}>
        {familiesOf(of).map(({ name, members }) =>
          members.length === 1 ? <One key={name} of={members[0]!} /> : <Many key={name} of={members} />,
        )}
      </dl>
    </section>
  );
}

function One({ of }: { readonly of: MeasureTold }) {
  return (
    <div>
      <dt>
        <p data-explains>{capital(of.label)}</p>
        <NumberNow of={of} />
      </dt>
      <dd data-explains>{of.rule}</dd>
      <HowWorkedOut of={of} />
    </div>
  );
}

/** A family is explained once, by its first; each of its numbers stands in a list of its own. */
function Many({ of }: { readonly of: readonly MeasureTold[] }) {
  const [first] = of;
  if (first === undefined) return null;
  return (
    <div>
      <dt data-explains>
        {capital(first.label)}, and {countWords(of.length - 1)} like it
      </dt>
      <dd>
        <p data-explains>{first.rule}</p>
        <details>
          <summary>All {counted(of.length, 'number')}</summary>
          <ul className={styles['family']}>
            {of.map((measure) => (
              <li key={measure.name}>
                <p data-explains>{capital(measure.label)}</p>
                <NumberNow of={measure} />
              </li>
            ))}
          </ul>
        </details>
      </dd>
      <HowWorkedOut of={first} />
    </div>
  );
}

/** What a number says now. That nothing counts is said in words: where most is silent, a row of zeros would read as findings. */
function NumberNow({ of }: { readonly of: MeasureTold }) {
  const figure = of.value === 0 ? 'None on record' : figureWords(of);
  const rest = of.value === 0 ? null : (of.why ?? [baseWords(of), intervalWords(of)].filter((words) => words !== null).join('; '));
  return (
    <p className={styles['now']}>
      <MeasureLink name={of.name} {...(of.value === null || of.value === 0 ? {} : { label: `${figure}: ${of.label}` })}>
        {figure}
      </MeasureLink>{' '}
      {rest}
    </p>
  );
}

function HowWorkedOut({ of: { formula, source, settings, clock, name, version } }: { readonly of: MeasureTold }) {
  return (
    <dd className={styles['how']} data-explains>
      {formula} Read {clock}. Defined by {source}.
      {settings.length > 0 &&
        ` Settings: ${settings.map((one) => `${settingLabel(one.name)} ${settingValue(one.name, one.value)}`).join('; ')}.`}{' '}
      <span className={styles['id']}>
        {name} v{version}
      </span>
    </dd>
  );
}
