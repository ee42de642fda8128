import type { FactId } from '../../domain/measures/record-facts.ts';
import type { FirstWeekAnswer } from '../../formats/api/first-week.ts';
import { AskLink } from '../../parts/ask-link.tsx';
import { RowsLink } from '../../parts/rows-link.tsx';
import { factLabel, openMessage } from '../../parts/sentences/first-week.ts';
import { countWords } from '../../ui/count.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Fig, type FigQuery } from '../../ui/fig.tsx';
import styles from './first-week.module.css';

type Fact = FirstWeekAnswer['facts'][number];

const groups: readonly { readonly title: string; readonly has: (id: FactId) => boolean }[] = [
  { title: 'The five questions', has: (id) => id.startsWith('Q') },
  { title: 'The names', has: (id) => id.startsWith('L') || id === 'night' },
  { title: 'What and where it is', has: (id) => !/^[QL]\d/.test(id) && id !== 'night' },
];

/** The five questions go to an owner in a file; the rest is written into the record. */
function mayAsk(id: FactId): boolean {
  return id.startsWith('Q');
}

/** What this record cannot answer yet: question by question, of how many models. */
export function OpenFactsFigure({ query }: { query: FigQuery<FirstWeekAnswer> }) {
  return (
    <Fig
      question="What this record cannot answer yet"
      query={query}
      message={openMessage}
      subtitle={({ unit }) => `${unit === 'models' ? 'Models' : 'Deployments'} in use or in the making for which nothing is on record`}
      reading="Reading what is open"
      foot={() => 'Not on record is not the same as missing: somebody may have the answer. Each count opens its models.'}
      table={({ facts }) => <FactsTable of={facts} />}
    >
      {({ facts }) => (
        <div className={styles['facts']}>
          {groups.map(({ title, has }) => {
            const here = facts.filter(({ id }) => has(id));
            return here.length === 0 ? null : (
              <section key={title} aria-label={title} className={here.some(({ id }) => mayAsk(id)) ? undefined : styles['plain']}>
                <h3 className={styles['group']}>{title}</h3>
                <ul>
                  {here.map((fact) => (
                    <FactRow key={fact.id} of={fact} />
                  ))}
                </ul>
              </section>
            );
          })}
        </div>
      )}
    </Fig>
  );
}

function FactRow({ of: { id, silent, base } }: { of: Fact }) {
  const label = factLabel(id);
  const known = base - silent;
  return (
    <li className={styles['fact']} data-fact={id}>
      <span>{label}</span>
      <span className={styles['meter']} aria-hidden="true">
        {known > 0 && <i style={{ width: `${(known / base) * 100}%` }} />}
      </span>
      <span className={styles['count']}>
        {silent === 0 ? (
          <span className="quiet">on record</span>
        ) : (
          <>
            <RowsLink show={`cannot-answer:${id}`} label={`${countWords(silent)} of ${countWords(base)}: ${label}`}>
              {countWords(silent)}
            </RowsLink>{' '}
            <span className="quiet">of {countWords(base)}</span>
          </>
        )}
      </span>
      {!mayAsk(id) ? null : silent > 0 ? (
        <AskLink show={`cannot-answer:${id}`} className={styles['ask'] ?? ''} label={`Ask for ${countWords(silent)}: ${label}`}>
          Ask
        </AskLink>
      ) : (
        <span />
      )}
    </li>
  );
}

function FactsTable({ of }: { of: readonly Fact[] }) {
  return (
    <DataTable
      caption="Of how many models the record is silent"
      rows={of}
      keyOf={({ id }) => id}
      columns={[
        { head: 'Question', cell: ({ id }) => factLabel(id) },
        {
          head: 'Not on record',
          number: true,
          cell: ({ id, silent }) => <RowsLink show={`cannot-answer:${id}`}>{countWords(silent)}</RowsLink>,
        },
        {
          head: 'Asked of',
          number: true,
          cell: ({ id, base }) => (
            <RowsLink show={`cannot-answer:${id}`} part="base">
              {countWords(base)}
            </RowsLink>
          ),
        },
      ]}
    />
  );
}
