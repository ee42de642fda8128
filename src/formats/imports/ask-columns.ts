/** Which open columns are worth a question, and what the rest become without one. */
import { stageDates, type FieldId } from './fields.ts';
import type { ColumnPlan } from './column-plan.ts';
import type { Question } from './outcome.ts';

/** Beyond these, an open column is kept as a note; it can still be set by hand. */
const MOST = 2;

const starts = ['registered', 'buildStart', 'pilotStart', 'productionStart'] as const satisfies readonly (keyof typeof stageDates)[];

type ColumnQuestion = Extract<Question, { readonly kind: 'column' }>;

function settle(plan: ColumnPlan, field: FieldId, by: ColumnPlan['by']): void {
  plan.field = field;
  plan.by = field === 'note' ? 'not imported' : by;
}

/**
 * Settle what the values settle, ask the rest. Each plan is given the suggested
 * field meanwhile, so that the preview shows what the answer would do.
 * @param endedShare of the rows dated in a column, how many have ended
 */
export function askColumns(
  plans: readonly ColumnPlan[],
  endedShare: (column: number) => number,
  people: readonly FieldId[],
): readonly Question[] {
  const questions: ColumnQuestion[] = [];
  const has = (field: FieldId): boolean => plans.some((plan) => plan.field === field);
  const ask = (plan: ColumnPlan, asks: string, options: readonly FieldId[], suggested: FieldId): void => {
    if (questions.length >= MOST) {
      plan.remark = 'Its header leaves open what it is. Say so here, if it matters.';
      return;
    }
    settle(plan, suggested, 'shape of values');
    questions.push({
      kind: 'column',
      id: `column:${plan.label}`,
      asks,
      column: plan.label,
      found: plan.shape.samples.map((value) => ({ value, count: 1, rows: [] })),
      options,
      suggested,
    });
  };
  for (const plan of plans.filter(({ open }) => open === 'start')) {
    const free = starts.filter((field) => !has(field));
    if (free.length === 0) settle(plan, 'note', 'not imported');
    else if (free.length === 1 && free[0] === 'buildStart') settle(plan, 'note', 'not imported');
    else {
      const suggested =
        has('plannedEnd') && free.includes('pilotStart')
          ? 'pilotStart'
          : free.includes('registered')
            ? 'registered'
            : free.includes('pilotStart')
              ? 'pilotStart'
              : (free[0] ?? 'note');
      ask(plan, `What started on the day in “${plan.label}”?`, [...free, 'note'], suggested);
    }
  }
  for (const plan of plans.filter(({ open }) => open === 'end')) {
    const share = endedShare(plan.index);
    if (share >= 0.8 && !has('ended')) settle(plan, 'ended', 'shape of values');
    else if (share <= 0.2 && !has('plannedEnd')) settle(plan, 'plannedEnd', 'shape of values');
    else if (!has('ended') && !has('plannedEnd') && plan.shape.filled > 0)
      ask(
        plan,
        `Is “${plan.label}” the day it ended, or the day it is planned to end?`,
        ['ended', 'plannedEnd', 'note'],
        share > 0.5 ? 'ended' : 'plannedEnd',
      );
  }
  for (const plan of plans.filter(({ open }) => open === 'person')) {
    const free = people.filter((field) => !has(field));
    // With the sponsor and the owner already named, a further "lead" changes nothing that is shown first.
    if (has('sponsor') && has('owner')) settle(plan, 'note', 'not imported');
    else ask(plan, `Who is the person in “${plan.label}”?`, free, free[0] ?? 'note');
  }
  for (const plan of plans.filter(({ open }) => open === 'cost')) {
    ask(
      plan,
      `Is “${plan.label}” paid once, or every year?`,
      ['costOneOff', 'costAnnual', 'note'],
      has('costAnnual') ? 'costOneOff' : 'costAnnual',
    );
  }
  return questions;
}
