import type { ModelRow } from '../../measures/model-row.ts';
import { countWords, sentenceCase } from '../../words.ts';
import type { Desk } from '../desk.ts';
import type { Made, MakeSlide } from '../drafted.ts';
import { boardTable, mostLines } from '../model-table.ts';
import { executiveOf, seatHolder } from '../people.ts';
import { unitOf } from '../units.ts';

export interface NamesSaid {
  /** In use, without an accepted name or night cover; null where it is not reported of any. */
  readonly lacking: number | null;
  readonly live: number;
  readonly unknown: number;
  readonly stalled: number;
  readonly one: string;
  readonly many: string;
}

/** "7 of 28 models in use have no accepted name or nobody at night; 9 stalled pilots have no name on the decision." */
export function namesTitle({ lacking, live, unknown, stalled, one, many }: NamesSaid): string {
  const all = `${countWords(live)} ${live === 1 ? one : many} in use`;
  const also =
    stalled === 0 ? '' : `; ${countWords(stalled)} stalled ${stalled === 1 ? 'pilot has' : 'pilots have'} no name on the decision`;
  if (lacking === null) return `Who has put their name to the ${all}, and who answers at night, is not reported${also}.`;
  const rest = unknown === 0 ? '' : `; for ${countWords(unknown)} more it is not reported`;
  if (lacking === 0) {
    if (unknown === 0) return live === 0 ? `Nothing is in use${also}.` : `Each of the ${all} has a name and night cover${also}.`;
    return `Of ${all}, none is known to lack a name or night cover${rest}${also}.`;
  }
  return `${countWords(lacking)} of ${all} ${lacking === 1 ? 'has' : 'have'} no accepted name or nobody at night${rest}.`;
}

function lacks(row: ModelRow): string {
  const parts = [
    row.signatory.tone === 'broken' ? 'A name on the decision' : null,
    row.live && row.night === 'nobody' ? 'Somebody at 2 a.m.' : null,
  ].filter((one) => one !== null);
  return parts.join('; ');
}

/** The names we need: where, what for, and whom the record would propose. */
export const namesWeNeed: MakeSlide = (desk, tell): Made => {
  const { one, many } = unitOf(desk);
  const live = tell.told('live-without-name-or-night');
  const stalled = tell.told('stalled-without-name').value ?? 0;
  if (live.value === 0 && live.unknown === 0 && stalled === 0)
    return { absent: 'Everything in use has a name and night cover, and no stalled pilot lacks a name.' };
  const title = namesTitle({ lacking: live.value, live: live.base, unknown: live.unknown, stalled, one, many });
  const needing = desk.ground.rows.filter(
    (row) => (row.live || row.standing.stalled === true) && (row.signatory.tone === 'broken' || (row.live && row.night === 'nobody')),
  );
  const caption = 'Where a name is missing, and whom the record would propose';
  const columns = [
    { label: 'Id', kind: 'text' as const },
    { label: 'Model', kind: 'text' as const },
    { label: 'Missing', kind: 'text' as const },
    { label: 'Proposed owner', kind: 'text' as const },
  ];
  const rows = needing.map((row) => ({ modelId: row.modelId, cells: [row.modelId, row.name, lacks(row), proposed(desk, row)] }));
  const lacking = live.value ?? 0;
  const { state, asOf } = desk.ground;
  const who = seatHolder(state, asOf, ['CMIO', 'CIO', 'CEO']);
  return {
    title,
    subtitle: `${sentenceCase(many)} in use or stalled at ${state.institution} without an accepted name or night cover. To be proposed accepts nothing.`,
    figure:
      rows.length === 0
        ? { kind: 'nothing', why: 'It can be drawn once names are offered, and accepted by those who bear them.' }
        : { kind: 'table', table: boardTable(caption, columns, rows, mostLines), more: Math.max(0, rows.length - mostLines) },
    table: boardTable(caption, columns, rows),
    list: null,
    terms: ['live-without-name-or-night', 'stalled-without-name'],
    ask:
      lacking === 0
        ? null
        : {
            words: `name who signs and who answers at night for ${lacking === 1 ? `the 1 ${one}` : `these ${countWords(lacking)} ${many}`} in use, or suspend ${lacking === 1 ? 'it' : 'them'}`,
            who: who === null ? null : desk.who(who),
          },
    screen: '/people',
  };
};

/** Whoever sponsors it, else whoever holds the seat that would ask. Null where nobody is on record. */
function proposed(desk: Desk, { deploymentId }: ModelRow): string | null {
  const { state, asOf } = desk.ground;
  const personId = executiveOf(state, asOf, deploymentId) ?? seatHolder(state, asOf, ['CMIO', 'CIO']);
  return personId === null ? null : desk.who(personId).words;
}
