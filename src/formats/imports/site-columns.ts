/** One column for each hospital: a run of columns that hold nothing but marks. */
import type { ColumnPlan } from './column-plan.ts';

const SITE_LIKE = /\b(?:hospitals?|infirmary|clinics?|campus|cent(?:er|re)|general|medical|memorial|regional|st\.?|saint|north|south|east|west|central|main|health|community|children'?s|university|county|district|royal|site|ward|house|point|village|valley|park|bay|hill|creek|lake\w*)\b/;
/** Yes-or-no columns about the model, not about a place. */
const ATTRIBUTE = /\?$|\b(?:fda|ce|ukca|approved|phi|pii|gdpr|dpia|consent|trained|training|validat\w*|monitor\w*|contract|cloud|explain\w*|generative|llm|vendor|patient|clinical|staff|data|risk|bias|privacy|security|regulat\w*|review\w*|compliant|compliance|public|licen[cs]ed?|integrat\w*|documentation|baa|human|in-?house|high[- ]|is |has |does |uses |used )\b/;

/**
 * Find the columns that each belong to one site. A tick or a stage word in them
 * tells them from yes-or-no columns about the model; where all say only yes and
 * no, their headers must sound like places.
 * @param above titles over the table, which may say "Hospitals"
 */
export function findSiteColumns(plans: readonly ColumnPlan[], above: readonly string[]): readonly number[] {
  const could = (plan: ColumnPlan): boolean =>
    plan.header !== '' &&
    (plan.field === 'note' || (plan.by === 'alias' && plan.field === 'site')) &&
    (plan.shape.filled === 0 ? plan.shape.marks === 0 : plan.shape.marks >= 0.9 && plan.shape.dates < 0.2) &&
    !ATTRIBUTE.test(plan.header) &&
    plan.open === undefined;
  const runs: ColumnPlan[][] = [];
  for (const plan of plans) {
    const last = runs.at(-1);
    if (!could(plan)) continue;
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

/** An empty column beside the marks may be anything; between them it is a site without models. */
function withoutEmptyEnds(run: readonly ColumnPlan[]): readonly ColumnPlan[] {
  const filled = ({ shape, header }: ColumnPlan): boolean => shape.filled > 0 || SITE_LIKE.test(header);
  return run.slice(run.findIndex(filled), run.findLastIndex(filled) + 1);
}
