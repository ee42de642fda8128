import { cells, cellWords, isScaleGap, type Cell } from '../../measures/partition.ts';
import { countWords, sentenceCase } from '../../words.ts';
import type { Desk } from '../desk.ts';
import type { Made, MakeSlide } from '../drafted.ts';
import { scaleWords, type Fill } from '../figure.ts';
import { modelTable } from '../model-table.ts';
import { seatHolder } from '../people.ts';
import { unitOf } from '../units.ts';

const unknownCells: ReadonlySet<Cell> = new Set<Cell>(['in pilot, stalling not reported', 'ended, kind not reported']);

function fillOf(cell: Cell): Fill {
  if (unknownCells.has(cell)) return 'dotted';
  return isScaleGap(cell) ? 'solid' : 'light';
}

export interface GapSaid {
  /** Null where the record can tell it of none. */
  readonly gap: number | null;
  readonly reached: number;
  readonly unknown: number;
  readonly stalled: number;
  readonly quiet: number;
  readonly production: number;
  readonly one: string;
  readonly many: string;
}

/** "A Scale Gap of 22: of 38 models that reached pilot, 14 stalled and 8 ended quietly." */
export function gapTitle({ gap, reached, unknown, stalled, quiet, production, one, many }: GapSaid): string {
  const all = `${countWords(reached)} ${reached === 1 ? one : many} that reached pilot`;
  if (reached === 0) return `No ${one} is on record as having reached pilot.`;
  if (gap === null) return `Whether any of the ${all} stalled or ended quietly is not reported.`;
  const rest = unknown === 0 ? '' : `; for ${countWords(unknown)} it is not reported`;
  if (gap === 0 && unknown > 0) {
    const live = production === 0 ? '' : `${countWords(production)} ${production === 1 ? 'is' : 'are'} in production; `;
    return `Of ${all}, ${live}for ${countWords(unknown)} whether they stalled or ended quietly is not reported.`;
  }
  if (gap === 0) return `No Scale Gap: of ${all}, none stalled or ended quietly.`;
  return `A Scale Gap of ${countWords(gap)}: of ${all}, ${countWords(stalled)} stalled and ${countWords(quiet)} ended quietly${rest}.`;
}

/** The gap in one line, inside the whole partition of what reached pilot. */
export const theGap: MakeSlide = (desk, tell): Made => {
  const gap = tell.told('scale-gap');
  const { one, many } = unitOf(desk);
  const shown = cells.map((cell) => ({ ...tell.number(`cell:${cell}`, 'value', sentenceCase(cellWords[cell])), fill: fillOf(cell), cell }));
  const valueOf = (cell: Cell): number => shown.find((row) => row.cell === cell)?.value ?? 0;
  const rows = shown.filter(({ value }) => value !== 0).map(({ cell: _cell, ...row }) => row);
  const stalled = valueOf('stalled');
  const title = gapTitle({
    gap: gap.value,
    reached: gap.base,
    unknown: gap.unknown,
    stalled,
    quiet: valueOf('ended quietly'),
    production: valueOf('in production'),
    one,
    many,
  });
  const listedRows = desk.ground.rows.filter(({ cell }) => isScaleGap(cell) || (cell !== null && unknownCells.has(cell)));
  return {
    title,
    subtitle: `${sentenceCase(many)} that reached pilot at ${desk.ground.state.institution}, by where they are.${gap.base === 0 ? '' : ` ${scaleWords(rows, one)}`}`,
    figure:
      gap.base === 0
        ? { kind: 'nothing', why: 'One mark is one model that reached pilot: there is none to draw.' }
        : {
            kind: 'unit rows',
            one,
            rows,
            beside: [
              // No gap counted while some cannot be told is no gap of 0.
              gap.value === 0 && gap.unknown > 0
                ? tell.number('scale-gap', 'unknown', 'Whether they stalled or ended quietly is not reported')
                : tell.number('scale-gap'),
              tell.number('scale-gap', 'base', 'Reached pilot'),
            ],
          },
    table: modelTable(
      listedRows.some(({ cell }) => isScaleGap(cell)) ? 'Stalled, or ended quietly' : 'For which it is not reported',
      listedRows,
      desk,
    ),
    list: null,
    terms: ['scale-gap', 'cell:stalled', 'cell:ended quietly'],
    ask: stalled === 0 ? null : { words: decideWords(stalled, one, many), who: who(desk) },
    screen: '/portfolio',
  };
};

function decideWords(stalled: number, one: string, many: string): string {
  return stalled === 1
    ? `require a decision on the 1 stalled ${one}: promote it, extend it once, or end it on the record`
    : `require a decision on each of the ${countWords(stalled)} stalled ${many}: promote it, extend it once, or end it on the record`;
}

function who(desk: Desk): ReturnType<Desk['who']> | null {
  const personId = seatHolder(desk.ground.state, desk.ground.asOf, ['CIO', 'CMIO', 'CEO']);
  return personId === null ? null : desk.who(personId);
}
