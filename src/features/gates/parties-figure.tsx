import { Link } from '@tanstack/react-router';
import type { PartyWaits } from '../../domain/measures/waits-with.ts';
import type { GatesAnswer } from '../../formats/api/gates.ts';
import { MeasureLink } from '../../parts/measure-link.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { gateName, partiesMessage, partyCounts, partyName } from '../../parts/sentences/gates.ts';
import { standpointOf } from '../../state/view.ts';
import { useView } from '../../state/use-view.ts';
import { counted, countWords } from '../../ui/count.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { FigInstead } from '../../ui/fig-body.tsx';
import { Fig } from '../../ui/fig.tsx';
import { Mark } from '../../ui/mark.tsx';
import { countedFrom, type GatesFigureProps } from './counted-from.ts';
import styles from './parties-figure.module.css';

/** People beyond this many stand behind a line: those with most come first. */
const mostPeople = 12;

/** Who is the wait with? Seats without a person first; a person who was only asked is told apart from one who has it. */
export function PartiesFigure({ query, institution }: GatesFigureProps) {
  return (
    <Fig
      question="Who is the wait with?"
      query={query}
      message={(answer) => <Sentence of={partiesMessage(answer)} />}
      subtitle={({ mode, openWaits }) =>
        mode === 'snapshot' ? (
          'Not reported'
        ) : (
          <>
            <MeasureLink name="open-gates-without-name">{counted(openWaits, 'open gate')}</MeasureLink> of held models, by the person or
            seat each waits for
          </>
        )
      }
      instead={untold}
      reading="Reading who has what"
      provenance={(answer) => countedFrom(answer, ['held'], institution)}
      table={({ parties }) => <PartiesTable of={parties} />}
      foot={({ openWaits }) => (openWaits === 0 ? null : 'A gate that waits for two signatures is counted under both.')}
    >
      {(answer) => <Parties of={answer} />}
    </Fig>
  );
}

function untold({ mode, records }: GatesAnswer): FigInstead | null {
  if (records === 0) return { kind: 'empty by filter', words: 'No model is in this view.' };
  return mode === 'snapshot'
    ? { kind: 'not reported', words: 'No record says whom a decision waits for. The file names no reviewer and no submission.' }
    : null;
}

function Parties({ of: { parties, openWaits } }: { of: GatesAnswer }) {
  if (openWaits === 0) return null;
  const most = Math.max(...parties.map(({ open }) => open));
  const nobody = parties.filter(({ party }) => party.kind !== 'person');
  const people = parties.filter(({ party }) => party.kind === 'person');
  const rest = people.slice(mostPeople);
  return (
    <>
      <ul className={styles['parties']}>
        {[...nobody, ...people.slice(0, mostPeople)].map((one) => (
          <PartyRow key={partyName(one)} of={one} most={most} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details className={styles['rest']}>
          <summary>
            {countWords(rest.length)} more {rest.length === 1 ? 'person' : 'people'}, with no more open gates than those above
          </summary>
          <ul className={styles['parties']}>
            {rest.map((one) => (
              <PartyRow key={partyName(one)} of={one} most={most} />
            ))}
          </ul>
        </details>
      )}
      <p className={styles['key']} aria-hidden="true">
        <span>
          <i className={styles['vacantFill']} /> no name
        </span>
        <span>
          <i className={styles['hasFill']} /> has it
        </span>
        <span>
          <i className={styles['askedFill']} /> asked, no answer yet
        </span>
      </p>
    </>
  );
}

const marks = { 'vacant seat': 'vacant', 'nobody named': 'not reported', person: 'asked' } as const;

function PartyRow({ of, most }: { of: PartyWaits; most: number }) {
  const standpoint = standpointOf(useView());
  const { party, open, asked, hasIt, longest, waits } = of;
  const share = (count: number): React.CSSProperties => ({ width: `${(count / most) * 100}%` });
  return (
    <li data-party={party.kind}>
      <details>
        <summary className={styles['row']}>
          <span className={styles['who']}>
            <Mark of={marks[party.kind]} />
            <span>
              {partyName(of)}
              {party.kind === 'person' && party.title !== '' && <span className={styles['title']}>, {party.title}</span>}
            </span>
          </span>
          <span className={styles['count']}>{countWords(open)}</span>
          <span className={styles['bar']} aria-hidden="true">
            {party.kind === 'person' ? (
              <>
                {hasIt > 0 && <i className={styles['hasFill']} style={share(hasIt)} />}
                {asked > 0 && <i className={styles['askedFill']} style={share(asked)} />}
              </>
            ) : (
              <i className={party.kind === 'vacant seat' ? styles['vacantFill'] : styles['unnamedFill']} style={share(open)} />
            )}
          </span>
          <span className={styles['how']}>
            {partyCounts(of)}
            {longest !== null && `, longest ${counted(longest, 'day')}`}
          </span>
        </summary>
        <ul className={styles['waits']}>
          {waits.map(({ modelId, deploymentId, name, gate, how, days }) => (
            <li key={`${deploymentId} ${gate}`}>
              <Link to="/models/$id/gates" params={{ id: modelId }} search={{ ...standpoint, sel: deploymentId } as never}>
                {name}
              </Link>
              : {gateName(gate)}
              {how === 'asked' && ', asked'}
              {days !== null && `, ${counted(days, 'day')}`}
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}

function PartiesTable({ of }: { of: readonly PartyWaits[] }) {
  return (
    <DataTable
      caption="Open gates of held models, by whom they wait for"
      rows={of}
      keyOf={partyName}
      columns={[
        { head: 'With', cell: (one) => partyName(one) },
        { head: 'Title', cell: ({ party }) => (party.kind === 'person' ? party.title : '') },
        { head: 'Open gates', number: true, cell: ({ open }) => countWords(open) },
        { head: 'Has it', number: true, cell: ({ party, hasIt }) => (party.kind === 'person' ? countWords(hasIt) : 'nobody') },
        { head: 'Asked', number: true, cell: ({ party, asked }) => (party.kind === 'person' ? countWords(asked) : 'nobody') },
        { head: 'Longest, days', number: true, cell: ({ longest }) => (longest === null ? 'not on record' : countWords(longest)) },
        { head: 'Models', cell: ({ waits }) => waits.map(({ name, gate }) => `${name} (${gateName(gate)})`).join('; ') },
      ]}
    />
  );
}
