import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { definitionsQuery } from '../../data/measures.ts';
import { topics, type Topic } from '../../domain/measures/reading.ts';
import type { MeasureTold } from '../../domain/measures/tell.ts';
import type { DefinitionsAnswer } from '../../formats/api/measure.ts';
import { MeasureLink } from '../../parts/measure-link.tsx';
import { capital, intervalWords } from '../../parts/sentences/told.ts';
import { baseWords, figureWords } from '../../domain/measures/told-words.ts';
import { settingLabel, settingValue } from '../../parts/setting-words.ts';
import { useView } from '../../state/use-view.ts';
import { countWords } from '../../ui/count.ts';
import { FigError } from '../../ui/fig-body.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import styles from './definitions.module.css';
import { familyPer, familyTitle } from './family-words.ts';

/** Every number of the product: its rule, how it is worked out, by whose definition, with which settings, and what it says now. */
export function NumberDefinitions({ of }: { readonly of: DefinitionsAnswer }) {
  const byTopic = Map.groupBy(of.measures, ({ topic }) => topic);
  return topics.flatMap((topic) => {
    const measures = byTopic.get(topic);
    return measures === undefined ? [] : [<TopicSection key={topic} topic={topic} measures={measures} of={of} />];
  });
}

interface TopicProps {
  readonly topic: Topic;
  readonly measures: readonly MeasureTold[];
  readonly of: DefinitionsAnswer;
}

function TopicSection({ topic, measures, of: { families, named } }: TopicProps) {
  const id = topic.toLowerCase().replaceAll(' ', '-');
  const members = new Map(families.map((family) => [family.name, family.members]));
  return (
    <section className={styles['section']} aria-labelledby={id}>
      <h2 id={id}>{topic}</h2>
      <dl className={styles['numbers']}>
        {measures.map((measure) => {
          const family = measure.name.split(':', 1)[0] ?? measure.name;
          const count = members.get(family);
          return count === undefined ? (
            <One key={measure.name} of={measure} />
          ) : (
            <Many key={measure.name} family={family} members={count} first={measure} />
          );
        })}
        {named
          .filter((one) => one.topic === topic)
          .map((one) => (
            <ByName key={one.pattern} of={one} />
          ))}
      </dl>
    </section>
  );
}

/** There is one of these for whatever the record holds: they stand where the figure shows them, and are found by name. */
function ByName({ of: { pattern, label, takes } }: { readonly of: DefinitionsAnswer['named'][number] }) {
  return (
    <div>
      <dt data-explains>{label}</dt>
      <dd data-explains>{takes === '' ? 'Found by its name.' : `Found by name, with ${takes}.`}</dd>
      <dd className={styles['how']}>
        <span className={styles['id']}>{pattern}</span>
      </dd>
    </div>
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

interface ManyProps {
  readonly family: string;
  readonly members: number;
  /** The number of the whole, where the family has one; else the first of its kind. */
  readonly first: MeasureTold;
}

/** A family is explained once; its numbers are read when somebody opens it. */
function Many({ family, members, first }: ManyProps) {
  const [open, setOpen] = useState(false);
  const whole = first.name === family;
  const count = whole ? members - 1 : members;
  return (
    <div>
      <dt>
        <p data-explains>{whole ? capital(first.label) : familyTitle(family, first.label)}</p>
        {whole && <NumberNow of={first} />}
      </dt>
      <dd>
        <p data-explains>{whole ? first.rule : `For example, ${first.label}: ${first.rule}`}</p>
        <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>
            {capital(familyPer(family))} ({countWords(count)})
          </summary>
          {open && <Members family={family} />}
        </details>
      </dd>
      <HowWorkedOut of={first} />
    </div>
  );
}

function Members({ family }: { readonly family: string }) {
  const { data, error, refetch } = useQuery(definitionsQuery(useView(), family));
  if (error !== null) return <FigError error={error} retry={refetch} />;
  if (data === undefined) return <Waiting words="Reading these numbers" />;
  return (
    <ul className={styles['family']}>
      {data.measures
        .filter(({ name }) => name !== family)
        .map((measure) => (
          <li key={measure.name}>
            <p data-explains>{capital(measure.label)}</p>
            <NumberNow of={measure} />
          </li>
        ))}
    </ul>
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
