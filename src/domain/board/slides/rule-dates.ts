import { regimeDatesAfter, regimes } from '../../regimes/regimes.ts';
import { counted, countWords, dayWords } from '../../words.ts';
import type { Made, MakeSlide } from '../drafted.ts';
import { boardTable, mostLines } from '../model-table.ts';
import { seatHolder } from '../people.ts';
import type { Day } from '../../time.ts';

export interface RuleDatesSaid {
  readonly next: Day | null;
  /** Deployments with an accepted answer to "which regime"; null where it is not reported of any. */
  readonly settled: number | null;
  readonly told: number;
  readonly unknown: number;
}

/** The date as a fact, and how far the institution knows whom it binds. Never days left, never advice. */
export function ruleDatesTitle({ next, settled, told, unknown }: RuleDatesSaid): string {
  const date = next === null ? 'No rule date we know of lies ahead' : `The next rule date is ${dayWords(next)}`;
  const rest = unknown === 0 ? '' : `; for ${countWords(unknown)} it is not reported`;
  if (settled === null) return `${date}; which rules govern our models is not reported.`;
  return `${date}; which rules govern a deployment is settled for ${countWords(settled)} of ${counted(told, 'deployment')}${rest}.`;
}

/** What the next rule dates require: dated facts with their source, status and the day they were looked at. */
export const ruleDates: MakeSlide = (desk, tell): Made => {
  const { asOf, state } = desk.ground;
  const ahead = regimeDatesAfter(asOf);
  const told = tell.told('question-accepted:Q3');
  const settled = told.value === null ? null : told.counted;
  const title = ruleDatesTitle({ next: ahead[0]?.on ?? null, settled, told: told.base - told.unknown, unknown: told.unknown });
  const columns = [
    { label: 'Date', kind: 'text' as const },
    { label: 'Rule', kind: 'text' as const },
    { label: 'Binds', kind: 'text' as const },
    { label: 'What it asks', kind: 'text' as const },
    { label: 'Status', kind: 'text' as const },
    { label: 'Source', kind: 'text' as const },
    { label: 'Looked at', kind: 'text' as const },
  ];
  const rows = ahead.map(({ on, what, regime }) => ({
    modelId: null,
    cells: [dayWords(on), regime.name, regime.binds, what, regime.status, regime.source, dayWords(regime.reviewedOn)],
  }));
  const inForce = regimes.map((regime) => ({
    modelId: null,
    cells: [
      regime.dates.map(({ on }) => dayWords(on)).join('; '),
      regime.name,
      regime.binds,
      regime.dates.map(({ what }) => what).join('; '),
      regime.status,
      regime.source,
      dayWords(regime.reviewedOn),
    ],
  }));
  const who = seatHolder(state, asOf, ['Chief compliance officer', 'Compliance lead', 'General counsel']);
  const open = settled === null ? told.unknown : told.base - told.counted;
  return {
    title,
    subtitle:
      'Dates of rules that may bind a health system, as last looked at. Whether a rule binds a model is for compliance to determine; this is no advice.',
    figure:
      rows.length === 0
        ? { kind: 'nothing', why: 'No rule date we know of lies ahead.' }
        : {
            kind: 'table',
            table: boardTable('Rule dates ahead', columns, rows, mostLines),
            more: Math.max(0, rows.length - mostLines),
          },
    table: boardTable('Rules and their dates', columns, inForce),
    list: null,
    terms: ['question-accepted:Q3'],
    ask:
      open === 0 || told.base === 0
        ? null
        : {
            words: 'have compliance determine which rules govern each deployment, and name who answers for every rule date ahead',
            who: who === null ? null : desk.who(who),
          },
    screen: '/gates/yield',
  };
};
