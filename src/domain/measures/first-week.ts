import type { Settings } from '../settings.ts';
import { askGroupOf, askGroups, type AskGroup } from './ask-first.ts';
import type { ModelRow } from './model-row.ts';
import { isOpen, recordFacts, silenceOf, type FactId } from './record-facts.ts';

/** What a record that is mostly silent says of itself, beside the stages. */
export interface FirstWeek {
  /** Models in use or in the making. */
  readonly base: number;
  /** Those of them with not one answer and not one name on record. */
  readonly silent: number;
  /** Whom to ask, in which order; groups nobody is in are left out. */
  readonly order: readonly { readonly group: AskGroup; readonly count: number }[];
}

/** One question the record cannot answer yet. */
export interface OpenFact {
  readonly id: FactId;
  /** Models it is asked of. */
  readonly base: number;
  /** Those for which the record is silent. */
  readonly silent: number;
}

/**
 * Are most governance facts of these models not reported? Then figures drawn from
 * them would show silence as a finding.
 * @param settings `firstWeekSilentPercent`: above this share the record is in its first week, however old it is
 * @source issue 4 (DEF)
 */
export function isFirstWeek(rows: readonly ModelRow[], { firstWeekSilentPercent }: Pick<Settings, 'firstWeekSilentPercent'>): boolean {
  let asked = 0;
  let silent = 0;
  for (const row of rows.filter(isOpen)) {
    const one = silenceOf(row);
    asked += one.asked;
    silent += one.silent;
  }
  return silent * 100 > asked * firstWeekSilentPercent;
}

/** What the verdict of a mostly silent record adds to the stages. */
export function firstWeekOf(rows: readonly ModelRow[]): FirstWeek {
  const open = rows.filter(isOpen);
  const groups = open.map(askGroupOf);
  return {
    base: open.length,
    silent: open.filter(isAllSilent).length,
    order: askGroups.flatMap((group) => {
      const count = groups.filter((one) => one === group).length;
      return count === 0 ? [] : [{ group, count }];
    }),
  };
}

/** Is nothing on record of who answers for a model: no answer, and no name? */
export function isAllSilent(row: ModelRow): boolean {
  const { asked, silent } = silenceOf(row);
  return silent === asked;
}

/** Every fact the record is asked for, with how often it is silent. Facts asked of no model are left out. */
export function openFacts(rows: readonly ModelRow[]): OpenFact[] {
  return recordFacts.flatMap(({ id, of, silent }) => {
    const base = rows.filter(of);
    return base.length === 0 ? [] : [{ id, base: base.length, silent: base.filter(silent).length }];
  });
}
