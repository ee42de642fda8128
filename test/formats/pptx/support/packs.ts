/** Packs made by hand: every kind of figure, and every way in which something is not there. */
import type { BoardNumber, BoardTable, FigureRow, Fill, SlideFigure } from '../../../../src/domain/board/figure.ts';
import type { Ask, Pack, Printed, Slide } from '../../../../src/domain/board/pack.ts';
import { slideIds, type SlideId } from '../../../../src/domain/board/slide-ids.ts';
import { slideNames } from '../../../../src/domain/board/slide-names.ts';
import { toDay } from '../../../../src/domain/time.ts';

const asOf = toDay('2026-10-30');
const kestrel: Printed = { personId: 'P-001', words: 'Chief information officer' };

function number(label: string, value: number | null, words = value === null ? 'Not reported' : String(value)): BoardNumber {
  return { label, measure: 'scale-gap', part: 'value', value, words };
}

function row(label: string, value: number | null, fill: Fill): FigureRow {
  return { ...number(label, value), fill };
}

/** A table of so many rows, the last of which reports nothing. */
export function tableOf(count: number): BoardTable {
  return {
    caption: 'Pilots that wait, the longest first.',
    columns: [
      { label: 'Pilot', kind: 'text' },
      { label: 'Site', kind: 'text' },
      { label: 'Days', kind: 'number' },
    ],
    rows: Array.from({ length: count }, (_, at) => ({
      cells: [`Pilot ${at + 1} <Sepsis> & “care”`, at % 3 === 0 ? null : 'Harbour', at === count - 1 ? null : 1000 - at],
      modelId: null,
    })),
    more: 0,
  };
}

export const adoptedAsk: Ask = {
  askId: 'ASK-01',
  slide: 'the-gap',
  words: 'require a named decision owner for these 9 pilots by 30 November, or end them on the record.',
  who: kestrel,
  due: toDay('2026-11-30'),
  status: 'adopted',
  draftedBy: { by: kestrel, on: asOf },
  adoptedBy: { by: kestrel, on: asOf },
  printed: true,
};

export const draftAsk: Ask = {
  ...adoptedAsk,
  askId: 'ASK-02',
  words: 'buy the draft nobody stands for.',
  status: 'draft',
  adoptedBy: null,
  printed: false,
};

export const figures = {
  'unit rows': {
    kind: 'unit rows',
    one: 'pilot',
    rows: [
      row('Governance alone', 8, 'solid'),
      row('Both', 3, 'half'),
      row('Technology alone', 2, 'light'),
      row('Not reported', 1, 'dotted'),
    ],
    beside: [
      number('if every technical blocker vanished today, go free', 2),
      number('if every governance question were answered, go free', 8),
    ],
  },
  'stacked stages': {
    kind: 'stacked stages',
    one: 'model',
    stages: [
      {
        total: number('Intake', 64),
        parts: [row('moved on', 51, 'light'), row('stalled', 4, 'solid'), row('ended by decision', 9, 'half')],
      },
      { total: number('Pilot', 38), parts: [row('moved on', 9, 'light'), row('stalled', 14, 'solid'), row('here on time', 0, 'half')] },
      { total: number('Production', 9), parts: [row('moved on', 0, 'light'), row('stalled', null, 'solid')] },
    ],
  },
  numbers: { kind: 'numbers', numbers: [number('Scale Gap', 22), number('reached pilot', 38), number('ended quietly', null)] },
  nothing: { kind: 'nothing', why: 'The file does not say how anything ended.' },
  bars: {
    kind: 'bars',
    axis: 'Held models',
    rows: [
      row('Regime determination (G-REG)', 7, 'solid'),
      row('Local validation (G-VAL)', 0, 'half'),
      row('Cover at 2 a.m. (G-OPS)', null, 'dotted'),
    ],
    more: 3,
  },
  line: {
    kind: 'line',
    axis: 'Median days',
    points: [
      { ...number('Jul 2026', 61), key: '2026-07', signal: null },
      { ...number('Aug 2026', 0), key: '2026-08', signal: 'improvement' },
      { ...number('Sep 2026', null, 'Cannot tell'), key: '2026-09', signal: null },
      { ...number('Oct 2026', 89), key: '2026-10', signal: 'concern' },
    ],
    lines: [
      { label: 'Mean', value: 71.2 },
      { label: 'Upper limit', value: 87.1 },
      { label: 'Lower limit', value: 55.6 },
      { label: 'Target', value: 45 },
    ],
    chart: { variation: null, onTarget: false, counts: [] },
  },
  table: { kind: 'table', table: tableOf(30), more: 2 },
} as const satisfies Partial<Record<SlideFigure['kind'], SlideFigure>>;

const LONG =
  'A Scale Gap of 22 among the 38 models that reached pilot at Saltmarsh Health: 14 stalled past the day they were to be decided on, 8 ended quietly, and of 3 the record does not say which.';

function slide(id: SlideId, n: number, figure: SlideFigure, more: Partial<Slide>): Slide {
  const title = `What slide ${n} says & computes`;
  return {
    id,
    n,
    of: slideIds.length,
    name: slideNames[id],
    title: { shown: title, computed: title, edited: null },
    subtitle: `Models of slide ${n} at Saltmarsh Health. 30 Oct 2026.`,
    figure,
    alternative: `Figure ${n} in words.`,
    table: tableOf(3),
    list: null,
    words: [{ term: `Term ${n}`, means: 'what it means' }],
    measures: [],
    asks: [],
    missing: [],
    screen: '/portfolio',
    ...more,
  };
}

const lines = (count: number): NonNullable<Slide['list']> => ({
  heading: 'What is missing most',
  lines: Array.from({ length: count }, (_, at) => ({
    words: `Sepsis early warning ${at + 1}: no name on the decision for ${388 - at} days`,
    modelId: null,
  })),
  more: 4,
});

/** Every kind of figure, a title of three lines, an edited one, asks adopted and not, a label, and a list too long for its slide. */
export const wholePack: Pack = {
  packId: 'BOARD-01',
  title: 'Board pack, October 2026',
  institution: 'Saltmarsh Health',
  kind: 'demonstration',
  position: { asOf, head: { seq: 4074, hash: '4f2a91'.padEnd(64, '0') } },
  evidenceId: 'CS-20261030-4f2a91',
  frozen: { by: kestrel, on: asOf },
  audience: 'board',
  label: { words: 'Privileged & confidential: prepared at the request of counsel', by: kestrel, on: asOf },
  records: { shown: 64, all: 64 },
  source: 'Countersign register, as of 30 Oct 2026, 64 of 64 records.',
  vital: Array.from({ length: 7 }, (_, at) => ({
    n: at + 1,
    sentence: `Of the 38 models that reached pilot by 30 Oct 2026, ${22 - at} are neither in production nor ended by a decision.`,
    numbers: [number('Scale Gap', 22 - at), number('reached pilot', 38)],
    measures: [],
  })),
  exceptions: {
    sentence: '1 extreme risk is open, 1 override is in force and 1 model ended quietly.',
    all: [
      {
        kind: 'extreme risk',
        id: 'RISK-012',
        modelId: null,
        deploymentId: null,
        modelName: 'Sepsis early warning',
        what: 'Alarm fatigue at night, open for 61 days',
        executive: kestrel,
        objections: [],
        objected: 0,
      },
      {
        kind: 'override in force',
        id: 'DEC-0007',
        modelId: null,
        deploymentId: null,
        modelName: 'Triage assistant',
        what: 'Runs past its end until 30 Nov 2026',
        executive: null,
        objections: [{ by: kestrel, words: 'We were never asked.' }],
        objected: 1,
      },
      {
        kind: 'ended quietly',
        id: 'M-031',
        modelId: null,
        deploymentId: null,
        modelName: null,
        what: 'No entry says who ended it',
        executive: null,
        objections: [],
        objected: 2,
      },
    ],
    measures: [],
    untold: ['Of 3 models the end is not reported.'],
  },
  decisions: {
    points: [
      { purpose: 'approve', words: adoptedAsk.words, page: adoptedAsk.slide, about: [], ask: adoptedAsk },
      { purpose: 'approve', words: draftAsk.words, page: draftAsk.slide, about: [], ask: draftAsk },
      { purpose: 'note', words: 'Of 3 models the end is not reported.', page: 'exceptions', about: [], ask: null },
      { purpose: 'challenge', words: 'The median wait for a decision is 89 days.', page: 'is-waiting-normal', about: [], ask: null },
    ],
    appetite: [{ words: 'A pilot is stalled 90 days past its end. The product’s own threshold.', settings: [] }],
  },
  slides: [
    slide('the-gap', 1, figures['unit rows'], {
      title: { shown: LONG, computed: LONG, edited: null },
      asks: [adoptedAsk, draftAsk],
      list: lines(3),
      missing: ['Of 1 stalled pilot what holds it is not reported.'],
    }),
    slide('where-models-stop', 2, figures['stacked stages'], {}),
    slide('ended-without-decision', 3, figures.nothing, {
      missing: Array.from({ length: 30 }, (_, at) => `Of ${at + 2} models the way they ended is not reported.`),
    }),
    slide('governance-or-technology', 4, figures.numbers, {
      title: {
        shown: 'Governance holds 11 of 14',
        computed: '11 of 14 wait for governance',
        edited: {
          words: 'Governance holds 11 of 14',
          by: kestrel,
          on: asOf,
          warning: 'It names a direction that no control chart of this slide supports.',
        },
      },
    }),
    slide('which-gate', 5, figures.bars, { asks: [draftAsk] }),
    slide('is-waiting-normal', 6, figures.line, { asks: [adoptedAsk] }),
    slide('names-we-need', 7, figures.table, { list: lines(40), table: tableOf(30) }),
    slide('rule-dates', 8, { ...figures.table, table: tableOf(0), more: 0 }, {}),
    slide(
      'the-register',
      9,
      {
        ...figures['unit rows'],
        rows: [row('Production', 6200, 'light'), row('Pilot', 3100, 'solid'), row('Not reported', null, 'dotted')],
        beside: [],
      },
      {},
    ),
  ],
  leftOut: [{ id: 'the-register', name: 'What the register holds', why: 'No risk was ever entered.' }],
  sinceLast: {
    packId: 'BOARD-00',
    title: 'Board pack, September 2026',
    from: { asOf: toDay('2026-09-30'), head: { seq: 3900, hash: 'a'.repeat(64) } },
    total: 174,
    byKind: [],
    listed: [{ seq: 4070, day: asOf, what: 'Stopped the triage assistant', by: 'Chief information officer' }],
    more: 20,
    sentence: '174 entries were written since the pack of 30 Sep 2026.',
  },
  definitions: [],
  notReported: [{ name: 'worth', label: 'Worth', why: 'No model says what it is worth.' }],
};

/** A pack of a record that holds nothing. */
export const barePack: Pack = {
  ...wholePack,
  packId: null,
  kind: 'own',
  frozen: null,
  label: null,
  audience: 'committee',
  vital: [],
  exceptions: { sentence: 'Nothing is on record yet.', all: [], measures: [], untold: [] },
  decisions: { points: [], appetite: [] },
  slides: [],
  leftOut: [],
  sinceLast: null,
  notReported: [],
};
