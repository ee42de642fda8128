import type { Deployment } from '../../audit/state.ts';
import { questionState } from '../../gates/question-state.ts';
import { questions, type Question, type QuestionState } from '../../gates/questions.ts';
import { addDays, type Day } from '../../time.ts';
import { dayWords } from '../../words.ts';
import { shareReading, type Ground, type MeasureDefinition, type ReadingRow } from '../reading.ts';
import { placesFrom, rowOf } from './places.ts';

const common = {
  version: 1,
  topic: 'Names and questions',
  formula: 'Counted ÷ those the record can tell of, with Wilson’s 95% interval.',
  source: 'Countersign, by the field’s five week-one questions',
  clock: 'as known',
  kind: 'share',
  of: 'deployments in build, silent running, pilot or production',
} as const;

const whyNone = 'No deployment in build, silent running, pilot or production has its answers on record.';

/** An answer that was there before the rules, or that no source gives, is neither given nor missing. */
function isUntold(state: QuestionState): boolean {
  return state === 'not reported' || state === 'inherited';
}

function standingOfAll(states: readonly QuestionState[]): ReadingRow['standing'] {
  if (states.every((state) => state === 'accepted')) return 'counted';
  // One answer known to be missing settles it, whatever else is not reported.
  return states.some((state) => state !== 'accepted' && !isUntold(state)) ? 'not counted' : 'not reported';
}

const everyQuestion: MeasureDefinition = {
  ...common,
  name: 'five-questions',
  label: 'All five questions answered and accepted',
  rule: 'Deployments from build to production for which somebody accepted an answer to each of the five questions, and no acceptance has run out or been overtaken by a change.',
  settings: [],
  read: (ground) =>
    shareReading(
      placesFrom(ground, 'build').map(({ deployment }) => {
        const states = questions.map((question) => questionState(deployment, question, ground.asOf));
        const open = states.filter(({ state }) => state !== 'accepted').map(({ question, state }) => `${question} ${state}`);
        return rowOf(deployment, standingOfAll(states.map(({ state }) => state)), {
          what: open.length === 0 ? 'All five accepted' : open.join('; '),
        });
      }),
      whyNone,
    ),
};

function oneQuestion(question: Question): MeasureDefinition {
  return {
    ...common,
    name: `question-accepted:${question.id}`,
    label: `Answered and accepted: ${question.words}`,
    rule: `Deployments from build to production for which somebody accepted an answer to “${question.words}”, and the acceptance has not run out or been overtaken by a change.`,
    settings: [],
    read: (ground) =>
      shareReading(
        placesFrom(ground, 'build').map(({ deployment }) => {
          const { state } = questionState(deployment, question, ground.asOf);
          return rowOf(deployment, standingOfAll([state]), { what: state });
        }),
        whyNone,
      ),
  };
}

/** The day by which all five had been accepted once; null while one has not been. */
function firstAcceptedOn({ questions: files }: Deployment): Day | null {
  const firsts = questions.map(({ id }) => files.get(id)?.steps.find(({ kind }) => kind === 'accepted')?.on ?? null);
  return firsts.includes(null)
    ? null
    : (firsts
        .filter((day) => day !== null)
        .toSorted()
        .at(-1) ?? null);
}

function weekOneRow({ state, asOf }: Ground, deployment: Deployment): ReadingRow[] {
  const until = addDays(deployment.openedOn, state.settings.weekOneDays);
  const accepted = firstAcceptedOn(deployment);
  if (accepted !== null)
    return [rowOf(deployment, accepted <= until ? 'counted' : 'not counted', { what: `All five accepted by ${dayWords(accepted)}` })];
  if (questions.every((question) => isUntold(questionState(deployment, question, asOf).state))) return [rowOf(deployment, 'not reported')];
  // Whose week is not over has not failed it.
  return asOf <= until ? [] : [rowOf(deployment, 'not counted', { what: 'Not all five accepted' })];
}

const weekOne: MeasureDefinition = {
  ...common,
  name: 'answered-in-week-one',
  label: 'All five questions accepted in week one',
  rule: 'Deployments from build to production for which an answer to each of the five questions was accepted within the days of week one from the day the deployment was registered. Those whose week is not over are left out.',
  settings: ['weekOneDays'],
  read: (ground) =>
    shareReading(
      placesFrom(ground, 'build').flatMap(({ deployment }) => weekOneRow(ground, deployment)),
      whyNone,
    ),
};

export const questionMeasures: readonly MeasureDefinition[] = [everyQuestion, ...questions.map(oneQuestion), weekOne];
