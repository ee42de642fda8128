import { questions } from '../../gates/questions.ts';
import type { ModelRow } from '../../measures/model-row.ts';
import type { OpenStage } from '../../lifecycle/stages.ts';
import { aboutDeployment, isSilent, type Candidate, type Desk } from '../desk.ts';
import { askingOrder, firstMissing } from '../first-missing.ts';
import type { TriageQuestion } from '../terms.ts';

/** Live models whose chain is broken or whose coming night is empty; those of a silent record by what they do not report. */
export function brokenChains(desk: Desk): readonly Candidate[] {
  return [...watched(desk), ...silent(desk)];
}

/** The night before a name: what may hurt somebody tonight is asked first. A stalled pilot waits for its own section. */
function watched(desk: Desk): Candidate[] {
  return desk.rows.flatMap((row) => {
    if (!row.live) return [];
    const { firstBroken } = row.chain;
    const reason: TriageQuestion | null =
      row.night === 'nobody' ? { asks: 'night' } : firstBroken === null ? null : { asks: 'link', link: firstBroken };
    return reason === null ? [] : [aboutDeployment(desk, 'chain', row.deploymentId, reason, firstMissing(row) ?? reason)];
  });
}

/** One item for one question and stage: a file that leaves a column blank leaves it blank for all of them. */
function silent(desk: Desk): Candidate[] {
  return askingOrder.flatMap((question) => {
    if (!questions.some(({ id }) => id === question)) return [];
    return (['production', 'pilot'] as const).flatMap((stage): Candidate[] => {
      const modelIds = desk.rows.filter((row) => isSilentOn(desk, row, question, stage)).map(({ modelId }) => modelId);
      const reason: TriageQuestion = { asks: 'question', question };
      return modelIds.length === 0
        ? []
        : [
            {
              section: 'chain',
              reason,
              headline: reason,
              modelId: null,
              deploymentId: null,
              about: `${question}:${stage}`,
              group: { stage, modelIds },
            },
          ];
    });
  });
}

function isSilentOn(desk: Desk, row: ModelRow, question: string, stage: OpenStage): boolean {
  const isUnanswered = row.questions.some((one) => one.question === question && one.state === 'not reported');
  return isSilent(desk, row) && row.live && row.standing.stage === stage && isUnanswered;
}
