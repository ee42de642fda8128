import type { ReactNode } from 'react';
import type { SortKey } from '../../domain/measures/filter.ts';
import type { ModelRow } from '../../domain/measures/model-row.ts';
import { ChainStrip } from '../../parts/chain-strip.tsx';
import { WeekOneStrip } from '../../parts/week-one-strip.tsx';
import { factWords, typeWords } from '../../parts/words.ts';
import { daysOf, Fact, HeldBy, idOf, missingOf, NameLink, NameOnDecision, PastDue, stageOf } from './cells.tsx';
import styles from './models.module.css';

export interface ModelColumn {
  readonly head: string;
  /** Its share of the table's width. */
  readonly width: string;
  readonly sort?: SortKey;
  readonly className?: string | undefined;
  /** One file's snapshot cannot fill it: left out there, and said above the table. */
  readonly watchedOnly?: boolean;
  readonly cell: (row: ModelRow) => ReactNode;
}

const over = ({ standing }: ModelRow): boolean => standing.end !== null;

/** The columns of the model table, from the model to the name behind it. */
export const columns: readonly ModelColumn[] = [
  { head: 'Id', width: '4.25rem', sort: 'id', className: styles['id'], cell: (row) => <span title={idOf(row)}>{idOf(row)}</span> },
  { head: 'Model', width: '', sort: 'name', cell: (row) => <NameLink of={row} /> },
  {
    head: 'Type',
    width: '5.5rem',
    className: styles['optional'],
    cell: ({ autonomy }) => <Fact of={factWords(autonomy, (known) => typeWords[known])} />,
  },
  {
    head: 'Function',
    width: '8.75rem',
    sort: 'fn',
    className: styles['optional'],
    cell: ({ businessFunction }) => <Fact of={factWords(businessFunction)} />,
  },
  { head: 'Stage', width: '6.5rem', sort: 'stage', cell: (row) => <Fact of={stageOf(row)} /> },
  { head: 'Days', width: '3.5rem', sort: 'days', className: 'number', cell: (row) => <Fact of={daysOf(row)} /> },
  { head: 'Past due', width: '4.5rem', sort: 'late', className: 'number', watchedOnly: true, cell: (row) => <PastDue of={row} /> },
  { head: 'Held by', width: '7rem', sort: 'hold', watchedOnly: true, cell: (row) => <HeldBy of={row} /> },
  { head: 'What is missing', width: '', className: styles['optional'], watchedOnly: true, cell: missingOf },
  { head: 'Week one', width: '6.25rem', cell: (row) => <WeekOneStrip of={row.questions} over={over(row)} /> },
  { head: 'Chain', width: '9.25rem', className: styles['optional'], cell: (row) => <ChainStrip of={row.chain} over={over(row)} /> },
  { head: 'Name on the decision', width: '10rem', cell: (row) => <NameOnDecision of={row} /> },
];

/** Those of them that one file can fill. Days are wider there: for many models they are not reported. */
export const snapshotColumns: readonly ModelColumn[] = columns
  .filter(({ watchedOnly }) => watchedOnly !== true)
  .map((column) => (column.sort === 'days' ? { ...column, width: '6rem' } : column));
