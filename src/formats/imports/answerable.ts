/** What a file can and cannot answer: each question of the portfolio, with the rows that answer it. */
import { questions } from '../../domain/gates/questions.ts';
import type { Answerable, ImportRow } from '../../domain/imports/row.ts';
import { isReported, notReported, type Reported } from '../../domain/reported.ts';

type Ask = readonly [question: string, of: (row: ImportRow) => readonly Reported<unknown>[]];

/** Labels of facts that answer one of the five questions, where a file has a column for it. */
export const factLabels = { hosting: 'Where it runs', regime: 'Compliance regime', auditTrail: 'Audit trail' } as const;

const NO_COLUMN = notReported('no column');

function fact(label: string): Ask[1] {
  return (row) => [row.facts.find((each) => each.label === label)?.value ?? NO_COLUMN];
}

function named(...links: readonly string[]): Ask[1] {
  return (row) => [row.named.find(({ link }) => links.includes(link))?.name ?? NO_COLUMN];
}

const presentStart: Ask[1] = ({ deployments }) => deployments.map(({ spells }) => spells.at(-1)?.from ?? NO_COLUMN);

const five: Readonly<Record<string, Ask[1]>> = {
  Q1: fact(factLabels.hosting),
  Q2: named('L9'),
  Q3: fact(factLabels.regime),
  Q4: fact(factLabels.auditTrail),
  Q5: named('L2'),
};

const fixed: readonly Ask[] = [
  ['Which stage is it in?', ({ deployments }) => deployments.map(({ stage }) => stage)],
  ['Since when?', presentStart],
  ['At which sites?', ({ deployments }) => deployments.map(({ site }) => site)],
  ...questions.map((question): Ask => [question.words, five[question.id] ?? (() => [NO_COLUMN])]),
  ['Does it touch care?', ({ flags }) => [flags.care]],
  ['Does it touch claims or payment?', ({ flags }) => [flags.payment]],
  ['Does it advise or act?', ({ flags }) => [flags.autonomy]],
  ['Is a vendor involved?', ({ flags, vendorName }) => [isReported(flags.vendor) ? flags.vendor : vendorName]],
  ['What does it cost?', ({ costs }) => [costs.length > 0 ? costs.length : NO_COLUMN]],
];

/**
 * Ask every question of every row. A row answers if any of its parts does. Why
 * the rest do not is the reason most of them give.
 * @param columns questions whose column the file has, though no row answers them
 */
export function answerableOf(rows: readonly ImportRow[], columns: ReadonlySet<string> = new Set()): readonly Answerable[] {
  const abouts = [...new Set(rows.flatMap(({ evidence }) => evidence.map(({ about }) => about)))];
  const asks: readonly Ask[] = [
    ...fixed,
    ...abouts.map((about): Ask => [
      about,
      ({ evidence }) =>
        evidence
          .filter((each) => each.about === about)
          .map(({ status }) => (status === 'unrecognised' ? notReported('unrecognised') : status)),
    ]),
  ];
  return asks.map(([question, of]) => {
    const unanswered = { 'no column': 0, 'column empty': 0, 'left blank': 0 };
    let answered = 0;
    for (const row of rows) {
      const parts = of(row);
      if (parts.some((part) => isReported(part))) answered += 1;
      else unanswered[reasonOf(parts)] += 1;
    }
    if (answered === rows.length) return { question, answered, of: rows.length };
    const empty = unanswered['column empty'] > 0 && answered === 0;
    const missing = unanswered['no column'] > 0 && answered === 0 && !columns.has(question);
    return { question, answered, of: rows.length, why: empty ? 'column empty' : missing ? 'no column' : 'left blank' };
  });
}

function reasonOf(parts: readonly Reported<unknown>[]): 'no column' | 'column empty' | 'left blank' {
  for (const part of parts) {
    if (isReported(part)) continue;
    const { notReported: why } = part as { readonly notReported: string };
    if (why === 'no column' || why === 'column empty') return why;
  }
  return 'left blank';
}
