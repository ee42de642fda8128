/** One column for each hospital: a run of columns that hold nothing but marks. */
import type { ColumnPlan } from './column-plan.ts';

const SITE_LIKE =
  /\b(?:hospitals?|infirmary|clinics?|campus|cent(?:er|re)|general|medical|memorial|regional|st\.?|saint|north|south|east|west|central|main|health|community|children'?s|university|county|district|royal|site|ward|house|point|village|valley|park|bay|hill|creek|lake\w*)\b/;
/** Yes-or-no columns about the model, not about a place. */
const ATTRIBUTE =
  /\?$|\b(?:fda|ce|ukca|approved|phi|pii|gdpr|dpia|consent|trained|training|validat\w*|monitor\w*|contract|cloud|explain\w*|generative|llm|vendor|patient|clinical|staff|data|risk|bias|privacy|security|regulat\w*|review\w*|compliant|compliance|public|licen[cs]ed?|integrat\w*|documentation|baa|human|in-?house|high[- ]|is |has |does |uses |used )\b/;

/** Nothing but marks, under a header that is no field and no question. */
function couldBeSite({ header, field, by, shape, open }: ColumnPlan): boolean {
  const free = field === 'note' || (by === 'alias' && field === 'site');
  const marked = shape.filled === 0 || (shape.marks >= 0.9 && shape.dates < 0.2);
  return header !== '' && free && marked && open === undefined && !ATTRIBUTE.test(header);
}

/**
 * Find the columns that each belong to one site. A tick or a stage word in them
 * tells them from yes-or-no columns about the model; where all say only yes and
 * no, their headers must sound like places.
 * @param above titles over the table, which may say "Hospitals"
 */
export function findSiteColumns(plans: readonly ColumnPlan[], above: readonly string[]): readonly number[] {
  const runs: ColumnPlan[][] = [];
  for (const plan of plans) {
    const last = runs.at(-1);
    if (!couldBeSite(plan)) continue;
    if (last?.at(-1)?.index === plan.index - 1) last.push(plan);
    else runs.push([plan]);
  }
  const named = above.some((text) => /\b(?:hospitals?|sites?|campuses|facilities)\b/i.test(text));
  return runs
    .map((run) => withoutEmptyEnds(run))
    .filter((run) => run.length >= 2 && run.some(({ shape }) => shape.filled > 0))
    .filter((run) => {
      const ticked = run.some(({ shape }) => shape.ticks > 0);
      const places = run.filter(({ header }) => SITE_LIKE.test(header)).length;
      return ticked || places >= run.length / 2 || (named && run.length >= 3);
    })
    .flatMap((run) => run.map(({ index }) => index));
}

function speaks({ shape, header }: ColumnPlan): boolean {
  return shape.filled > 0 || SITE_LIKE.test(header);
}

/** An empty column beside the marks may be anything; between them it is a site without models. */
function withoutEmptyEnds(run: readonly ColumnPlan[]): readonly ColumnPlan[] {
  return run.slice(run.findIndex(speaks), run.findLastIndex(speaks) + 1);
}
