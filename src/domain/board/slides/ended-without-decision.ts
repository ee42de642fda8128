import { isReported } from '../../reported.ts';
import { countWords, dayWords, sentenceCase } from '../../words.ts';
import type { Made, MakeSlide } from '../drafted.ts';
import { boardTable, mostLines } from '../model-table.ts';
import { executiveOf, seatHolder } from '../people.ts';
import { unitOf } from '../units.ts';

export interface EndedSaid {
  /** Null where it is not reported of any. */
  readonly quiet: number | null;
  readonly ended: number;
  readonly unknown: number;
  readonly one: string;
  readonly many: string;
}

/** "8 of 15 models that ended did so without anyone deciding it." */
export function endedTitle({ quiet, ended, unknown, one, many }: EndedSaid): string {
  const all = `${countWords(ended)} ${ended === 1 ? one : many} that ended`;
  if (ended === 0) return `Whether any ${one} ended without a decision cannot be told from one file.`;
  if (quiet === null) return `How the ${all} came to an end is not reported.`;
  if (quiet === 0) return `Of ${all}, none is known to have ended without a decision; for ${countWords(unknown)} it is not reported.`;
  const rest = unknown === 0 ? '' : `; for ${countWords(unknown)} more it is not reported`;
  return `${countWords(quiet)} of ${all} did so without anyone deciding it${rest}.`;
}

/** What ended while nobody decided to end it. */
export const endedWithoutDecision: MakeSlide = (desk, tell): Made => {
  const { one, many } = unitOf(desk);
  const quiet = tell.told('ended-quietly');
  if (quiet.base === 0 && desk.overview.mode === 'kept') return { absent: `No ${one} has ended.` };
  if (quiet.value === 0 && quiet.unknown === 0 && quiet.base > 0) return { absent: `Every ${one} that ended was ended by decision.` };
  const title = endedTitle({ quiet: quiet.value, ended: quiet.base, unknown: quiet.unknown, one, many });
  const { state, asOf, rows } = desk.ground;
  const listed = rows.filter(({ standing: { end } }) => end !== null && (end.kind === 'lapsed' || end.kind === 'not reported'));
  const quietly = listed.filter(({ standing: { end } }) => end?.kind === 'lapsed');
  const count = quiet.value ?? 0;
  const asked = seatHolder(state, asOf, ['CIO', 'CMIO', 'CEO']);
  return {
    title,
    subtitle: `${sentenceCase(many)} that ended at ${state.institution}, by whether somebody decided it. A quiet ending is only ever inferred.`,
    figure:
      quiet.base === 0
        ? { kind: 'nothing', why: `It can be drawn once a second file, or somebody, says which ${many} ended.` }
        : {
            kind: 'bars',
            axis: sentenceCase(many),
            rows: [
              { ...tell.number('ended-quietly', 'base', 'All that ended'), fill: 'light' },
              { ...tell.number('ended-quietly', 'value', 'Ended without a decision'), fill: 'solid' },
              { ...tell.number('ended-quietly', 'unknown', 'How is not reported'), fill: 'dotted' },
              { ...tell.number('late-decisions', 'value', 'Of the quiet endings, decided since'), fill: 'half' },
            ],
            more: 0,
          },
    table: boardTable(
      quietly.length > 0 ? 'Ended without a decision, or how is not reported' : 'Ended, how is not reported',
      [
        { label: 'Id', kind: 'text' },
        { label: 'Model', kind: 'text' },
        { label: 'Last stage', kind: 'text' },
        { label: 'Ended', kind: 'text' },
        { label: 'Decided since', kind: 'text' },
        { label: 'Executive', kind: 'text' },
      ],
      listed.map(({ modelId, deploymentId, name, standing: { end, openStage } }) => {
        const executive = executiveOf(state, asOf, deploymentId);
        return {
          modelId,
          cells: [
            modelId,
            name,
            isReported(openStage) ? openStage : null,
            end !== null && isReported(end.on) ? dayWords(end.on) : null,
            end?.kind === 'not reported' ? null : end?.confirmedOn === undefined ? 'No' : dayWords(end.confirmedOn),
            executive === null ? null : desk.who(executive).words,
          ],
        };
      }),
    ),
    list:
      quietly.length === 0
        ? null
        : {
            heading: 'Ended without a decision',
            lines: quietly.slice(0, mostLines).map(({ modelId, name }) => ({ modelId, words: name })),
            more: Math.max(0, quietly.length - mostLines),
          },
    terms: ['ended-quietly', 'late-decisions'],
    ask:
      count === 0
        ? null
        : {
            words: `require the missing decision to be recorded for ${count === 1 ? `the 1 ${one}` : `each of the ${countWords(count)} ${many}`} that ended quietly`,
            who: asked === null ? null : desk.who(asked),
          },
    screen: '/portfolio',
  };
};
