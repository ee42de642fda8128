import { catalogue, type Gate } from '../../gates/catalogue.ts';
import { countWords, inSentence, listed, sentenceCase } from '../../words.ts';
import { carriedName } from '../../measures/claim/names.ts';
import type { Made, MakeSlide } from '../drafted.ts';
import { modelTable, mostLines } from '../model-table.ts';
import { seatHolder } from '../people.ts';
import { unitOf } from '../units.ts';

export interface GatesSaid {
  /** Gates open for the most held models: several where they are even. */
  readonly top: readonly string[];
  readonly most: number;
  readonly held: number;
  readonly one: string;
  readonly many: string;
}

/** "Regime determination is open for 7 of 22 held models, more than any other gate." */
export function gatesTitle({ top, most, held, one, many }: GatesSaid): string {
  const all = `${countWords(most)} of ${countWords(held)} held ${held === 1 ? one : many}`;
  const [first] = top;
  if (first === undefined)
    return `No gate is open for the ${countWords(held)} held ${held === 1 ? one : many}: a risk or a broken link holds them.`;
  if (top.length === 1) return `${sentenceCase(first)} is open for ${all}, more than any other gate.`;
  return `${sentenceCase(listed(top.slice(0, 3)))}${top.length > 3 ? ' and others' : ''} are each open for ${all}.`;
}

function named({ name }: Gate): string {
  return inSentence(name);
}

/** Which gate: those open for what is held. */
export const whichGate: MakeSlide = (desk, tell): Made => {
  const { one, many } = unitOf(desk);
  const held = tell.told('held').value ?? 0;
  const { untold } = desk.claim();
  if (held === 0 && untold === 0) return { absent: 'Nothing is held at a gate.' };
  const open = catalogue
    .map((gate) => ({ gate, told: desk.told(`open-at:${gate.id}`) }))
    .filter(({ told }) => (told.value ?? 0) > 0)
    .toSorted((a, b) => (b.told.value ?? 0) - (a.told.value ?? 0));
  const most = open[0]?.told.value ?? 0;
  const top = open.filter(({ told }) => told.value === most).map(({ gate }) => gate);
  const { state, asOf, institution } = { ...desk.ground, institution: desk.ground.state.institution };
  if (held === 0) {
    const silent = tell.told(carriedName('way', 'not reported')).counted;
    const title = `Which gates hold the ${countWords(silent)} ${silent === 1 ? one : many} silent or in pilot is not reported.`;
    return {
      title,
      subtitle: `Open gates of held ${many} at ${institution}.`,
      figure: { kind: 'nothing', why: 'It can be drawn once somebody records which gates are open for these, and which are passed.' },
      table: modelTable(
        'Silent or in pilot',
        desk.ground.rows.filter(({ standing }) => standing.stage === 'pilot' || standing.stage === 'silent'),
        desk,
      ),
      list: null,
      terms: ['held'],
      ask: null,
      screen: '/gates',
    };
  }
  const shown = open.slice(0, mostLines);
  const chair = seatHolder(state, asOf, ['Committee chair', 'CMIO', 'CIO']);
  return {
    title: gatesTitle({ top: top.map(named), most, held, one, many }),
    subtitle: `Open gates of ${many} that are held at ${institution}. One that is held at several gates counts at each.`,
    figure:
      shown.length === 0
        ? { kind: 'numbers', numbers: [tell.number('held'), tell.number('held-at:no gate'), tell.number('held-at:not reported')] }
        : {
            kind: 'bars',
            axis: `Held ${many}`,
            rows: shown.map(({ gate }) => ({
              ...tell.number(`open-at:${gate.id}`, 'value', `${gate.name} (${gate.id})`),
              fill: gate.nature === 'technical' ? ('light' as const) : ('solid' as const),
            })),
            more: open.length - shown.length,
          },
    table: modelTable(
      `Held ${many}`,
      desk.ground.rows.filter(({ hold }) => hold !== null),
      desk,
    ),
    list: null,
    terms: ['held'],
    ask:
      top[0] === undefined
        ? null
        : {
            words: `require ${listed(top.slice(0, 3).map(named))} to be decided for ${most === 1 ? `the 1 ${one}` : `the ${countWords(most)} ${many}`} that ${most === 1 ? 'waits' : 'wait'} ${top.length > 1 ? 'at each' : 'there'}`,
            who: chair === null ? null : desk.who(chair),
          },
    screen: '/gates',
  };
};
