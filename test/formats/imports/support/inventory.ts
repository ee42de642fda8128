/** Parts of imported rows that tests ask for again and again. */
import type { EvidenceStatus } from '../../../../src/domain/audit/events.ts';
import type { ImportRow, ReadFile } from '../../../../src/domain/imports/row.ts';
import { isReported, type Reported } from '../../../../src/domain/reported.ts';

/** A fact in one word: itself, or "not reported: why". */
export function said<T>(fact: Reported<T> | undefined): T | string {
  if (fact === undefined) return 'no such fact';
  return isReported(fact) ? fact : `not reported: ${(fact as { readonly notReported: string }).notReported}`;
}

/** How often each answer occurs. */
export function tally(answers: Iterable<unknown>): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const answer of answers) counts[String(answer)] = (counts[String(answer)] ?? 0) + 1;
  return counts;
}

export function stagesOf({ rows }: ReadFile): Readonly<Record<string, number>> {
  return tally(rows.flatMap(({ deployments }) => deployments.map(({ stage }) => said(stage))));
}

export function evidenceTally({ rows }: ReadFile, about: string): Readonly<Record<string, number>> {
  return tally(rows.map(({ evidence }) => said<EvidenceStatus>(evidence.find((each) => each.about === about)?.status)));
}

export function factTally({ rows }: ReadFile, label: string): Readonly<Record<string, number>> {
  return tally(rows.map((row) => said(factOf(row, label))));
}

export function factOf({ facts }: ImportRow, label: string): Reported<string> | undefined {
  return facts.find((fact) => fact.label === label)?.value;
}

export function named({ rows }: ReadFile, name: string): ImportRow {
  const row = rows.find((each) => each.name === name);
  if (row === undefined) throw new Error(`no model is called ${name}: ${rows.map((each) => each.name).join(', ')}`);
  return row;
}
