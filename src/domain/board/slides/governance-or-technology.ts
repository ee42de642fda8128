import type { HoldKind } from '../../measures/blockers.ts';
import type { ClaimView } from '../../measures/claim/claim-view.ts';
import { attributionMessage, kindLabels, kinds, lackingWords } from '../../measures/claim/claim-words.ts';
import { plain } from '../../pieces.ts';
import { carriedName, countName } from '../../measures/claim/names.ts';
import { countWords, sentenceCase } from '../../words.ts';
import type { Made, MakeSlide } from '../drafted.ts';
import { scaleWords, type Fill } from '../figure.ts';
import { modelTable } from '../model-table.ts';
import { seatHolder } from '../people.ts';
import { unitOf } from '../units.ts';

const fills: Readonly<Record<HoldKind, Fill>> = { governance: 'solid', both: 'half', technical: 'light', 'not reported': 'dotted' };

const leads: Readonly<Record<Exclude<ClaimView['verdict']['word'], 'cannot tell'>, string>> = {
  supported: 'Governance holds pilots back more than technology',
  leaning: 'The record leans towards governance holding pilots back, short of support',
  mixed: 'The record is mixed on whether governance or technology holds pilots back',
  'not supported': 'Governance does not hold pilots back more than technology',
};

/** The verdict in words, then the counts by one rule. No culprit is named unless the test supports it. */
export function claimTitle(view: ClaimView): string {
  const { word } = view.verdict;
  if (word === 'cannot tell') return `We cannot tell whether governance or technology holds pilots back: ${plain(lackingWords(view))}.`;
  const counts = plain(attributionMessage(view));
  return `${leads[word]}. ${counts}.`;
}

const freeNames = [
  ['free-without-technology', 'Free if every technical blocker vanished today'],
  ['free-without-governance', 'Free if every governance blocker vanished today'],
  ['free-needs-both', 'Free only if both vanished'],
] as const;

/** Governance or technology: what holds what is held, and what would go free. */
export const governanceOrTechnology: MakeSlide = (desk, tell): Made => {
  const view = desk.claim();
  if (view.held === 0 && view.untold === 0) return { absent: 'Nothing is held or stalled.' };
  const { one, many } = unitOf(desk);
  const { state, asOf, rows } = desk.ground;
  // The thresholds and the base the title may speak of.
  tell.told('governance-alone-share');
  tell.told('block-ratio');
  tell.told(carriedName('way', 'not reported'));
  const title = claimTitle(view);
  const unsigned = tell.told('stalled-without-name').value ?? 0;
  const who = seatHolder(state, asOf, ['CIO', 'CMIO', 'CEO']);
  const marks =
    view.held === 0 ? [] : kinds.map((kind) => ({ ...tell.number(countName(kind), 'value', kindLabels[kind]), fill: fills[kind] }));
  return {
    title,
    subtitle: `${sentenceCase(many)} held or stalled at ${state.institution}, by what holds them.${view.held === 0 ? '' : ` ${scaleWords(marks, one)}`}`,
    figure:
      view.held === 0
        ? { kind: 'nothing', why: 'It can be drawn once somebody records which gates are open for these, and which are passed.' }
        : {
            kind: 'unit rows',
            one,
            rows: marks,
            beside: freeNames.map(([name, label]) => tell.number(name, 'value', label)),
          },
    table: modelTable(
      view.held === 0 ? 'Silent or in pilot: what holds them is not reported' : 'Held or stalled',
      rows.filter(({ hold, standing }) => (view.held === 0 ? standing.stage === 'pilot' || standing.stage === 'silent' : hold !== null)),
      desk,
    ),
    list:
      view.reasons.length === 0
        ? null
        : {
            heading: 'What is missing most',
            lines: view.reasons.slice(0, 5).map(({ reason }) => {
              const { words } = tell.number(`held-reason:${reason}`);
              return { modelId: null, words: `${reason}: ${words}` };
            }),
            more: Math.max(0, view.reasons.length - 5),
          },
    terms: ['held-by-governance', 'free-without-technology'],
    ask:
      unsigned === 0
        ? null
        : {
            words:
              unsigned === 1
                ? 'require a named decision owner for the 1 stalled pilot without one, or end it on the record'
                : `require a named decision owner for these ${countWords(unsigned)} stalled pilots, or end them on the record`,
            who: who === null ? null : desk.who(who),
          },
    screen: '/portfolio/claim',
  };
};
