import { topics, type Topic } from '../../domain/measures/reading.ts';
import type { MeasureTold } from '../../domain/measures/tell.ts';
import { MeasureLink } from '../../parts/measure-link.tsx';
import { baseWords, capital, figureWords, intervalWords } from '../../parts/sentences/told.ts';
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
        {capital(of.label)}
        <NumberNow of={of} />
      </dt>
      <dd>{of.rule}</dd>
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
      <dt>
        {capital(first.label)}, and {countWords(of.length - 1)} like it
      </dt>
      <dd>
        {first.rule}
        <details>
          <summary>All {counted(of.length, 'number')}</summary>
          <ul className={styles['family']}>
            {of.map((measure) => (
              <li key={measure.name} title={measure.rule}>
                <span>{capital(measure.label)}</span>
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

function NumberNow({ of }: { readonly of: MeasureTold }) {
  return (
    <span className={styles['now']}>
      <MeasureLink name={of.name} label={`${figureWords(of)}: ${of.label}`}>
        {figureWords(of)}
      </MeasureLink>{' '}
      {of.why ?? [baseWords(of), intervalWords(of)].filter((words) => words !== null).join('; ')}
    </span>
  );
}

function HowWorkedOut({ of: { formula, source, settings, clock, name, version } }: { readonly of: MeasureTold }) {
  return (
    <dd className={styles['how']}>
      {formula} Read {clock}. Defined by {source}.
      {settings.length > 0 &&
        ` Settings: ${settings.map((one) => `${settingLabel(one.name)} ${settingValue(one.name, one.value)}`).join('; ')}.`}{' '}
      <span className={styles['id']}>
        {name} v{version}
      </span>
    </dd>
  );
}
