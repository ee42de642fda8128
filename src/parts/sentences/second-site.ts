import type { AtSite, SiteGrid } from '../../domain/measures/transfer/model-sites.ts';
import type { MeasureTold } from '../../domain/measures/tell.ts';
import { counted, countWords } from '../../ui/count.ts';
import { plainWords } from '../../ui/amount.ts';
import { endWords, stageWords } from '../words.ts';
import { measureNamed } from './measure-named.ts';
import { figureWords } from '../../domain/measures/told-words.ts';

type Told = readonly MeasureTold[];

interface Said {
  readonly models: number;
  readonly measures: Told;
  readonly grid: Pick<SiteGrid, 'rows' | 'untold'>;
  readonly filter: { readonly site?: string | undefined };
}

/** What the Second site page says first. Narrowed to one site, it counts the sites of the models that were there. */
export function secondSiteVerdict({ models, measures, grid, filter }: Said): string {
  const { base, counted: second, unknown } = measureNamed(measures, 'second-site');
  if (models === 0) return 'No model is in this view.';
  if (filter.site !== undefined && grid.rows.length > 0) return `${gridMessage(grid)}.`;
  if (base === 0) return 'No model is in production yet.';
  if (unknown === base) return `${counted(base, 'model')} in production: at how many sites, the record does not say.`;
  const told = base - unknown;
  const rest = unknown === 0 ? '' : ` Of ${countWords(unknown)} more the sites are not reported.`;
  return `${countWords(second)} of ${counted(told, 'model')} in production ${second === 1 || told === 1 ? 'runs' : 'run'} at a second site.${rest}`;
}

/** How often a start at a further site comes to production in time. */
export function transferWords(measures: Told, months: number): string {
  const { value, why, base, counted: promoted, unknown } = measureNamed(measures, `transfer-rate:${months}`);
  if (value === null) return why ?? '';
  const untold = unknown === 0 ? '' : ` Of ${countWords(unknown)} more it is not reported.`;
  return `Within ${months} months, ${countWords(promoted)} of ${counted(base - unknown, 'start')} at a further site came into production.${untold}`;
}

/** Starts that are too young to be in that share; null where none is. */
export function tooYoungWords(measures: Told, months: number): string | null {
  const young = measureNamed(measures, `too-young-for-transfer:${months}`).counted;
  return young === 0 ? null : `${counted(young, 'start')} younger than that ${young === 1 ? 'stands' : 'stand'} outside.`;
}

/** How far models reach, and what is not recorded. */
export function reachWords(measures: Told, sites: number): string {
  const { value, why } = measureNamed(measures, 'site-reach');
  if (value === null) return why ?? '';
  return `A model in production is live at ${plainWords(value)} of ${counted(sites, 'site')} on record, on average. Which sites it is fit for is not recorded.`;
}

/** Passing local validation anew, at the second or a further site. */
export function validationWords(measures: Told): string {
  const pass = measureNamed(measures, 'site-validation-pass');
  if (pass.value === null) return pass.why ?? '';
  const untold = pass.unknown === 0 ? '' : ` Of ${countWords(pass.unknown)} more, no submission is on record.`;
  return `Local validation at a further site passed the first time: ${figureWords(pass)}.${untold}`;
}

/** What the grid of models by site says. */
export function gridMessage({ rows, untold }: Pick<SiteGrid, 'rows' | 'untold'>): string {
  if (rows.length === 0) return 'No model has come into production yet';
  if (untold === rows.length) return `At which sites ${untold === 1 ? 'it runs' : 'they run'}, the record does not say`;
  const tried = rows.filter(({ at }) => at.filter((one) => one !== null).length > 1).length;
  const told = rows.length - untold;
  const rest = untold === 0 ? '' : `; of ${countWords(untold)} the site is not reported`;
  return `${countWords(tried)} of ${counted(told, 'model')} ${tried === 1 || told === 1 ? 'was' : 'were'} taken to a second site${rest}`;
}

/** One cell of the grid in words; "never" where the model never was there. */
export function atSiteWords(at: AtSite | null): string {
  if (at === null) return 'never';
  if (at.stage === 'not reported') return 'Stage not reported';
  if (at.stage === 'ended') {
    const where = at.openStage === 'not reported' ? '' : ` in ${at.openStage}`;
    return at.end === 'not reported' || at.end === null ? `Ended${where}, how not reported` : `${endWords[at.end]}${where}`;
  }
  if (at.suspended) return `${stageWords[at.stage]}, suspended`;
  return at.stalled ? `${stageWords[at.stage]}, stalled` : stageWords[at.stage];
}
