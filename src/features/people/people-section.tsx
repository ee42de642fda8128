import { useId } from 'react';
import type { PeopleAnswer } from '../../formats/api/people.ts';
import { AttemptLink } from '../../parts/attempt-link.tsx';
import { ListLink } from '../../parts/sentence.tsx';
import { carriedWords, employerWords, peopleList } from '../../parts/sentences/people.ts';
import { usePast } from '../../state/use-past.ts';
import { usePreferences } from '../../state/preferences.ts';
import { useChangeView, useView } from '../../state/use-view.ts';
import { countWords, counted } from '../../ui/count.ts';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { dayWords } from '../../ui/day.ts';
import { Mark } from '../../ui/mark.tsx';
import { FindField } from '../../ui/find-field.tsx';
import { Select } from '../../ui/select.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { isNarrowing, narrowings, peopleShown, personRows, type PersonRow } from './people-list.ts';
import { PersonLink } from './seat-cell.tsx';
import styles from './people-section.module.css';

const orderChoices = [
  { value: 'function', label: 'function' },
  { value: 'carries', label: 'what rests on them' },
  { value: 'left', label: 'who left last' },
] as const;

/** Everybody of the record: found by typing, narrowed, and in the order asked for. */
export function PeopleSection({ answer }: { readonly answer: PeopleAnswer }) {
  const id = useId();
  const view = useView();
  const change = useChangeView();
  const { singleKeys } = usePreferences();
  const isPast = usePast();
  const narrow = useMedia('(max-width: 700px)');
  const all = personRows(answer);
  const rows = peopleShown(all, view);
  return (
    <section id={peopleList} className={styles['section']} aria-labelledby={`${id}-head`}>
      <div className={styles['head']}>
        <div>
          <p className={styles['question']}>Who is on record, and what rests on them?</p>
          <h2 id={`${id}-head`}>
            <ListLink list={peopleList}>{counted(all.length, 'person', 'people')}</ListLink>
          </h2>
        </div>
        {!isPast && (
          <AttemptLink type="person.add" payload={{ employer: 'staff', roles: [] }} className="button no-print">
            Add a person
          </AttemptLink>
        )}
      </div>
      <div className={`${styles['bar']} no-print`} role="search">
        <FindField
          label="Find a person: name, title, role, function or site"
          placeholder="Find a person"
          className={styles['find']}
          value={view.q ?? ''}
          onFind={(q) => change({ q, sel: undefined }, 'replace')}
          singleKeys={singleKeys}
        />
        <Select
          label="Show"
          all="everybody"
          value={isNarrowing(view.show) ? view.show : undefined}
          choices={Object.entries(narrowings).map(([value, label]) => ({ value, label: label.toLowerCase() }))}
          onChoose={(show) => change({ show })}
        />
        <Select
          label="By"
          all="name"
          value={view.order}
          choices={orderChoices}
          onChoose={(order) => change({ order: orderChoices.find(({ value }) => value === order)?.value }, 'replace')}
        />
        <output className="quiet">{rows.length === all.length ? '' : `${countWords(rows.length)} of ${countWords(all.length)}`}</output>
      </div>
      {rows.length === 0 ? (
        <p className={styles['nobody']}>
          Nobody here{view.q === undefined ? '' : ` for “${view.q}”`}
          {isNarrowing(view.show) ? `, ${narrowings[view.show].toLowerCase()}` : ''}.{' '}
          <button type="button" className="text-button" onClick={() => change({ q: undefined, show: undefined })}>
            Show everybody
          </button>
        </p>
      ) : narrow ? (
        <ul className={styles['cards']}>
          {rows.map((row) => (
            <li key={row.person.personId}>
              <p className={styles['name']}>
                <PersonLink {...row.person} />, {row.person.title}
              </p>
              <p>{rolesWords(row)}</p>
              <p className="quiet">{[row.person.function, ...row.places].join(' · ')}</p>
              <Rests row={row} />
            </li>
          ))}
        </ul>
      ) : (
        <div className={styles['wide']}>
          <DataTable caption="People of this record" rows={rows} keyOf={({ person }) => person.personId} columns={columns} />
        </div>
      )}
    </section>
  );
}

const columns: readonly Column<PersonRow>[] = [
  { head: 'Name', cell: ({ person }) => <PersonLink {...person} /> },
  { head: 'Title', cell: ({ person }) => person.title },
  { head: 'Decides as', cell: rolesWords },
  { head: 'Function', cell: ({ person }) => person.function },
  { head: 'Seats at', cell: ({ places }) => (places.length === 0 ? <span className="quiet">no seat</span> : places.join(', ')) },
  { head: 'Reports to', cell: ({ manager }) => manager ?? <span className="quiet">not reported</span> },
  { head: 'What rests on them', cell: (row) => <Rests row={row} /> },
];

function rolesWords({ person, decidesAs }: PersonRow) {
  const said = decidesAs.length === 0 ? <span className="quiet">no role</span> : decidesAs.join(', ');
  return person.employer === 'staff' ? (
    said
  ) : (
    <>
      {said}, {employerWords[person.employer].toLowerCase()}
    </>
  );
}

/** What rests on somebody; who left, and what is broken for it. */
function Rests({ row: { person, isHere, carried } }: { readonly row: PersonRow }) {
  const words = carriedWords(carried);
  if (!isHere && person.leftOn !== null) {
    return (
      <span data-left="" className={words === null ? 'quiet' : `held ${styles['left']}`}>
        {words !== null && <Mark of="void" />}
        <span>
          Left {dayWords(person.leftOn)}
          {words === null ? ': nothing rests on them' : `: ${words} still in their name`}
        </span>
      </span>
    );
  }
  return words === null ? <span className="quiet">nothing yet</span> : <span>{words}</span>;
}
