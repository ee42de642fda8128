/** What entering a pilot asks for, beside its gates. */
import { isReported } from '../reported.ts';
import { addDays, type Day } from '../time.ts';
import { dayWords, listed } from '../words.ts';
import { isOf, type Ask } from './ask.ts';
import { concerned, deploymentWords } from './concerned.ts';
import { refuses, type Objection, type RuleId } from './objection.ts';

/** The charter a pilot would begin with: the one that comes with the command, else the one on record. */
export function charterOf(ask: Ask): { readonly plannedEnd: Day | null; readonly endpoints: string } {
  const given = isOf(ask, 'deployment.transition', 'pilot.charter') ? ask.payload.charter : undefined;
  const { deployment } = concerned(ask);
  return given ?? { plannedEnd: deployment.plannedEnd, endpoints: deployment.endpoints ?? '' };
}

/** The end a charter sets: ahead, and no further than a pilot may run. */
export function charterGuard(ask: Ask, ruleId: RuleId): readonly Objection[] {
  const { plannedEnd } = charterOf(ask);
  if (plannedEnd === null) return [];
  const most = addDays(ask.day, ask.state.settings.pilotMaxDays);
  if (plannedEnd > most) {
    return [
      refuses(
        ruleId,
        `The pilot would run until ${dayWords(plannedEnd)}. It may run ${ask.state.settings.pilotMaxDays} days at most: until ${dayWords(most)}.`,
        `Set an end no later than ${dayWords(most)}; a pilot that needs longer is extended (T-07).`,
      ),
    ];
  }
  if (plannedEnd > ask.day) return [];
  return [
    refuses(
      ruleId,
      `The charter ends on ${dayWords(plannedEnd)}, which is not ahead of ${dayWords(ask.day)}.`,
      'Set an end in the days to come.',
    ),
  ];
}

/** What is suspended goes nowhere until it is resumed. */
export function suspensionGuard(ask: Ask, ruleId: RuleId): readonly Objection[] {
  const { deployment } = concerned(ask);
  const { suspended } = deployment;
  if (suspended === null) return [];
  return [
    refuses(
      ruleId,
      `${deploymentWords(ask, deployment)} is suspended since ${dayWords(suspended.since)} (“${suspended.reason}”).`,
      'Resume it first, with its cause and its fix (T-15).',
    ),
  ];
}

/** Silent may be skipped only by what is small and touches nobody. */
export function smallEnoughGuard(ask: Ask, ruleId: RuleId): readonly Objection[] {
  const { model, deployment } = concerned(ask);
  const { care, payment, autonomy } = model.flags;
  const name = deploymentWords(ask, deployment);
  const first = 'Run it silently first (T-03).';
  const touches = [
    ...(care === true ? ['it touches care'] : []),
    ...(payment === true ? ['it touches payment'] : []),
    ...(isReported(autonomy) && autonomy !== 'advisory' ? ['it acts by itself'] : []),
  ];
  const unknown = [
    ...(isReported(care) ? [] : ['whether it touches care']),
    ...(isReported(payment) ? [] : ['whether it touches payment']),
    ...(isReported(autonomy) ? [] : ['how far it acts by itself']),
  ];
  const objections: Objection[] = [];
  if (touches.length > 0) objections.push(refuses(ruleId, `${name} cannot skip silent: ${listed(touches)}.`, first));
  if (unknown.length > 0) {
    objections.push(
      refuses(
        ruleId,
        `${name} cannot skip silent while it is not reported ${listed(unknown)}.`,
        'Ask the sponsor, or run it silently first (T-03).',
      ),
    );
  }
  if (model.tier === null) {
    objections.push(
      refuses(
        ruleId,
        `${name} cannot skip silent: its tier is not reported.`,
        'Have its tier decided (G-TIER), or run it silently first (T-03).',
      ),
    );
  } else if (model.tier !== 'Low' && model.tier !== 'Moderate') {
    objections.push(refuses(ruleId, `${name} is of ${model.tier} tier: only Low and Moderate may skip silent.`, first));
  }
  return objections;
}
