/**
 * Columns to fields: by what was chosen, by exact name, by words that mean the
 * same, by the shape of the values. What stays open and matters is asked; the
 * rest is kept as a note. Nothing is guessed.
 */
import { aliases, personOptions, VAGUE_PERSON, type Alias } from './aliases.ts';
import { dateFieldOf, MONEY, PLANNED } from './date-words.ts';
import { plain, textOf } from './cells.ts';
import { shapeOf, type ColumnShape } from './column-shape.ts';
import { costKindOf } from './costs.ts';
import { fields, labelOf, stageDates, type FieldId } from './fields.ts';
import { askColumns } from './ask-columns.ts';
import type { ColumnPlan } from './column-plan.ts';
import type { Choices, ColumnMatch, Question } from './outcome.ts';
import { findSiteColumns } from './site-columns.ts';
import { readStageWord } from './stage-words.ts';
import type { Table } from './table.ts';

/** Fields of which a model has one: a second column that claims one is kept as a note. */
const several: ReadonlySet<FieldId> = new Set(['note', 'fact', 'siteMark', 'costOneOff', 'costAnnual', 'costs']);
const dateFields: ReadonlySet<FieldId> = new Set<FieldId>([...(Object.keys(stageDates) as FieldId[]), 'plannedEnd']);

/** A header without what forms add to it: "(DD/MM/YYYY)", "*", "?"; `goLiveDate` and `go_live_date` are words too. */
export function bareHeader(header: string): string {
  const spaced = header.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replaceAll(/[_.](?=\p{L})/gu, ' ');
  return plain(/\s/.test(header.trim()) ? header.replaceAll('_', ' ') : spaced)
    .replaceAll(/\((?:dd?|mm?)[/.-].*?\)|\((?:required|optional|if any|if known)\)/g, '')
    .replaceAll(/[\s?*:]+$/g, '')
    .trim();
}

/** How many headers of a row are known words: finds the header under a title. */
export function knownHeaders(headers: readonly string[]): number {
  return headers.filter(
    (header) =>
      header !== '' && header.length < 80 && (aliasOf(bareHeader(header), null) !== null || dateFieldOf(bareHeader(header)) !== null),
  ).length;
}

function fitsValues(field: FieldId, shape: ColumnShape, header: string): boolean {
  if (shape.filled === 0) return true;
  if (shape.emails >= 0.5) return false;
  if (field === 'stage') return shape.stages >= 0.3;
  if (field === 'id') return !(shape.counting && /^(?:#|no\.?|number)$/.test(header)) && shape.length < 40;
  if (field === 'name') return shape.numbers < 0.5;
  if (field === 'sourcing') return shape.sourcing >= 0.6;
  if (field === 'site') return shape.length < 120 && shape.dates < 0.5;
  return shape.dates < 0.5;
}

function aliasOf(header: string, shape: ColumnShape | null): { readonly alias: Alias; readonly by: 'exact' | 'alias' } | null {
  const fits = ({ field }: Alias): boolean => shape === null || fitsValues(field, shape, header);
  const own = fields.find(({ label }) => plain(label) === header);
  if (own !== undefined && own.id !== 'note' && own.id !== 'fact') return { alias: { field: own.id, exact: [] }, by: 'exact' };
  const exact = aliases.find((alias) => alias.exact.includes(header) && fits(alias));
  if (exact !== undefined) return { alias: exact, by: 'exact' };
  const like = aliases.find((alias) => alias.like?.test(header) === true && alias.unless?.test(header) !== true && fits(alias));
  return like === undefined ? null : { alias: like, by: 'alias' };
}

/** One column by itself. */
function planOf(table: Table, index: number): ColumnPlan {
  const label = table.labels[index] ?? '';
  const header = bareHeader(table.headers[index] ?? '');
  // "Start" under "Pilot" is the pilot's start.
  const wide = bareHeader(`${table.groups[index] ?? ''} ${header}`);
  const shape = shapeOf(table, index);
  const plan: ColumnPlan = { index, label, header, shape, field: 'note', by: 'not imported' };
  const found = aliasOf(header, shape);
  if (found !== null && dateFields.has(found.alias.field)) return { ...plan, field: found.alias.field, by: 'exact' };
  if (shape.dates >= 0.5 || (shape.filled === 0 && found === null)) {
    const dated = shape.emails >= 0.5 ? null : dateIn(header, wide);
    if (dated === 'start' || dated === 'end') return { ...plan, open: dated };
    return dated === null ? plan : { ...plan, field: dated, by: 'alias' };
  }
  if (shape.money >= 0.5 && (MONEY.test(wide) || shape.priced >= 0.5) && found?.by !== 'exact')
    return costPlan(plan, costKindOf(header) === null ? wide : header);
  if (found !== null) return { ...plan, field: found.alias.field, by: found.by };
  if (VAGUE_PERSON.test(header) && shape.people >= 0.3) return { ...plan, open: 'person' };
  return plan;
}

function dateIn(header: string, wide: string): ReturnType<typeof dateFieldOf> {
  const alone = dateFieldOf(header);
  return alone === null || alone === 'start' || alone === 'end' ? (dateFieldOf(wide) ?? alone) : alone;
}

function costPlan(plan: ColumnPlan, header: string): ColumnPlan {
  const kind = costKindOf(header);
  if (kind === 'annual') return { ...plan, field: 'costAnnual', by: 'alias' };
  if (kind === 'one-off') return { ...plan, field: 'costOneOff', by: 'alias' };
  return kind === 'both' || plan.shape.saysKind >= 0.8
    ? { ...plan, field: 'costs', by: kind === 'both' ? 'alias' : 'shape of values' }
    : { ...plan, open: 'cost' };
}

/** Of columns that claim one field, the exact name wins, then the actual over the planned, then the fuller. */
function resolveDoubles(plans: readonly ColumnPlan[]): void {
  const byField = Map.groupBy(
    plans.filter(({ field }) => !several.has(field)),
    ({ field }) => field,
  );
  for (const [field, claims] of byField) {
    if (claims.length < 2) continue;
    const names = aliases.find((alias) => alias.field === field)?.exact ?? [];
    const rank = (plan: ColumnPlan): number =>
      (plan.by === 'chosen' ? 1000 : plan.by === 'remembered' ? 900 : 0) +
      (field === 'stage' ? plan.shape.stages * 100 : plan.by === 'exact' ? 50 - names.indexOf(plan.header) / 100 : 0) -
      (PLANNED.test(plan.header) && field !== 'plannedEnd' ? 20 : 0) +
      (field === 'name' || field === 'id' ? (10 * plan.shape.distinct) / Math.max(1, plan.shape.filled) : 0) +
      plan.shape.filled / (plan.shape.filled + plan.shape.blanks + 1);
    const [best, ...rest] = claims.toSorted((a, b) => rank(b) - rank(a));
    for (const loser of rest) {
      // A longer text beside the name says what it is for.
      const purpose = field === 'name' && loser.shape.length > 40 && !plans.some((plan) => plan.field === 'purpose');
      loser.field = purpose ? 'purpose' : 'note';
      loser.by = purpose ? 'shape of values' : 'not imported';
      loser.remark = `“${best?.label ?? ''}” was read as ${labelOf(field).toLowerCase()}.`;
    }
  }
}

/** A file without a stage header may still have a column of stage words. */
function stageByShape(plans: readonly ColumnPlan[]): void {
  if (plans.some(({ field }) => field === 'stage')) return;
  const found = plans.filter(
    ({ field, shape, open }) => field === 'note' && open === undefined && shape.filled > 1 && shape.stages >= 0.8 && shape.distinct <= 20,
  );
  const best = found.toSorted((a, b) => b.shape.filled - a.shape.filled)[0];
  if (best !== undefined) Object.assign(best, { field: 'stage', by: 'shape of values' });
}

export interface MatchedColumns {
  readonly plans: readonly ColumnPlan[];
  readonly questions: readonly Question[];
}

/** Match every column of a table. */
export function matchColumns(table: Table, choices: Choices, remembered: Choices): MatchedColumns {
  const plans = table.labels.map((_, index) => planOf(table, index));
  for (const index of findSiteColumns(plans, [...table.above, ...table.groups])) {
    const plan = plans[index];
    if (plan !== undefined) Object.assign(plan, { field: 'siteMark', by: 'shape of values', open: undefined });
  }
  for (const plan of plans) {
    const chosen = choices.columns?.[plan.label];
    const earlier = remembered.columns?.[plan.label];
    const field = chosen ?? earlier;
    if (field !== undefined)
      Object.assign(plan, {
        field,
        by: chosen === undefined ? 'remembered' : field === 'note' ? 'not imported' : 'chosen',
        open: undefined,
      });
  }
  resolveDoubles(plans);
  stageByShape(plans);
  const stageAt = plans.find(({ field }) => field === 'stage')?.index;
  const endedShare = (column: number): number => {
    const dated = table.rows.filter(({ cells }) => textOf(cells[column]).trim() !== '');
    const over = dated.filter(({ cells }) => {
      const word = readStageWord(stageAt === undefined ? '' : textOf(cells[stageAt]));
      return word.kind === 'stage' && word.stage === 'ended';
    });
    return dated.length === 0 ? 0 : over.length / dated.length;
  };
  return { plans, questions: askColumns(plans, endedShare, personOptions) };
}

/** For the screen: each column, what it is read as, and how that was found. */
export function matchesOf(plans: readonly ColumnPlan[]): readonly ColumnMatch[] {
  return plans.map(({ label, field, by, shape, remark }) => ({
    column: label,
    field,
    reads: labelOf(field),
    by,
    samples: shape.samples,
    blanks: shape.blanks,
    ...(remark === undefined ? {} : { remark }),
  }));
}
