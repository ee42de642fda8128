/** A board pack made by hand: every kind of figure, an edited title, drafts and an adopted ask. */
import type { BoardNumber, FigureRow, SlideFigure } from '../../src/domain/board/figure.ts';
import type { Ask, Pack, Slide } from '../../src/domain/board/pack.ts';
import type { SlideId } from '../../src/domain/board/slide-ids.ts';
import type { MeasureTold } from '../../src/domain/measures/tell.ts';
import { toDay } from '../../src/domain/time.ts';

const asOf = toDay('2026-10-30');

/** A count of models that can be told of all of them, unless said otherwise. */
export function told(name: string, label: string, value: number | null, base = 38): MeasureTold {
  return {
    name,
    version: 1,
    topic: 'The Scale Gap',
    label,
    rule: `${label}, by its rule.`,
    formula: 'counted',
    source: 'Ours',
    settings: [],
    clock: 'as known',
    kind: 'count',
    of: 'models',
    value,
    why: value === null ? 'No file says so.' : null,
    interval: null,
    base,
    counted: value ?? 0,
    unknown: value === null ? base : 0,
  };
}

export function number(label: string, value: number | null, measure = 'scale-gap'): BoardNumber {
  return { label, measure, part: 'value', value, words: value === null ? 'Cannot tell' : String(value) };
}

export function row(label: string, value: number | null, fill: FigureRow['fill'], measure = label.toLowerCase()): FigureRow {
  return { ...number(label, value, measure), fill };
}

const cio = { personId: 'P-001', words: 'Chief information officer' };

export function ask(status: Ask['status'], words: string): Ask {
  const signed = { by: cio, on: asOf };
  return {
    askId: status === 'proposed' ? null : `ASK-${words.length}`,
    slide: 'the-gap',
    words,
    who: cio,
    due: toDay('2026-11-30'),
    status,
    draftedBy: status === 'proposed' ? null : signed,
    adoptedBy: status === 'adopted' ? signed : null,
    printed: status === 'adopted',
  };
}

/** A slide with a figure, and what a test says of it. */
export function slideWith(id: SlideId, figure: SlideFigure, wish: Partial<Slide> = {}): Slide {
  return {
    id,
    n: 1,
    of: 1,
    name: `Name of ${id}`,
    title: { shown: `Title of ${id}`, computed: `Title of ${id}`, edited: null },
    subtitle: 'Models at Saltmarsh Health. 30 Oct 2026.',
    figure,
    alternative: `The figure of ${id} in words.`,
    table: {
      caption: `Table behind ${id}`,
      columns: [
        { label: 'Model', kind: 'text' },
        { label: 'Days', kind: 'number' },
      ],
      rows: [
        { cells: ['Sepsis early warning', 388], modelId: 'M-017' },
        { cells: ['Bed flow', null], modelId: 'M-056' },
      ],
      more: 0,
    },
    list: null,
    words: [{ term: 'Stalled', means: 'past its end without a decision.' }],
    measures: [told('scale-gap', 'Scale Gap', 22)],
    asks: [],
    missing: [],
    screen: '/portfolio',
    ...wish,
  };
}

/** One of each kind of figure. */
export const figures: Readonly<Record<SlideFigure['kind'], SlideFigure>> = {
  numbers: { kind: 'numbers', numbers: [number('Scale Gap', 22), number('reached a second site', null)] },
  'unit rows': {
    kind: 'unit rows',
    one: 'pilot',
    rows: [
      row('Governance alone', 8, 'solid'),
      row('Both', 3, 'half'),
      row('Technology alone', 2, 'light'),
      row('Not reported', 1, 'dotted'),
    ],
    beside: [number('if every technical blocker vanished today, go free', 2, 'free-without-technology')],
  },
  bars: { kind: 'bars', axis: 'Held models', rows: [row('Regime determination', 7, 'solid'), row('Security', null, 'dotted')], more: 3 },
  'stacked stages': {
    kind: 'stacked stages',
    one: 'model',
    stages: [
      { total: number('Pilot', 38, 'reached:pilot'), parts: [row('moved on', 9, 'light'), row('stalled', 14, 'solid')] },
      { total: number('Production', 9, 'reached:production'), parts: [row('here', 9, 'light')] },
    ],
  },
  line: {
    kind: 'line',
    axis: 'Median days',
    points: [
      { ...number('Aug 2026', 70, 'wait:2026-08'), key: '2026-08', words: '70 days', signal: null },
      { ...number('Sep 2026', null, 'wait:2026-09'), key: '2026-09', signal: null },
      { ...number('Oct 2026', 89, 'wait:2026-10'), key: '2026-10', words: '89 days', signal: 'concern' },
    ],
    lines: [
      { label: 'Mean', value: 71.2 },
      { label: 'Upper limit', value: 87.1 },
      { label: 'Target', value: 45 },
    ],
    chart: { variation: 'concern', onTarget: false, counts: [] },
  },
  table: {
    kind: 'table',
    table: {
      caption: 'Pilots without a name',
      columns: [
        { label: 'Pilot', kind: 'text' },
        { label: 'Days', kind: 'number' },
      ],
      rows: [{ cells: ['Sepsis early warning', 388], modelId: 'M-017' }],
      more: 0,
    },
    more: 2,
  },
  nothing: { kind: 'nothing', why: 'The file does not say how anything ended.' },
};

/** A pack of these slides: a demonstration’s live draft, unless said otherwise. */
export function packOf(slides: readonly Slide[], wish: Partial<Pack> = {}): Pack {
  return {
    packId: null,
    title: 'Board pack, 30 Oct 2026',
    institution: 'Saltmarsh Health',
    kind: 'demonstration',
    position: { asOf, head: { seq: 1204, hash: 'a'.repeat(64) } },
    evidenceId: 'CS-20261030-aaaaaa',
    frozen: null,
    audience: 'board',
    label: null,
    records: { shown: 64, all: 64 },
    source: 'Countersign register, as of 30 Oct 2026, 64 of 64 records.',
    vital: [
      {
        n: 1,
        sentence: '22 of 38 models that reached pilot are the Scale Gap.',
        numbers: [number('Scale Gap', 22)],
        measures: [told('scale-gap', 'Scale Gap', 22)],
      },
    ],
    exceptions: {
      sentence: '1 exception: 1 override in force.',
      all: [
        {
          kind: 'override in force',
          id: 'DEC-0007',
          modelId: 'M-031',
          deploymentId: 'DEP-031',
          modelName: 'Prior-authorization agent',
          what: 'The committee overrode its compliance lead, until 30 Nov 2026.',
          executive: null,
          objections: [],
          objected: 1,
        },
      ],
      measures: [],
      untold: [],
    },
    decisions: {
      points: [
        { purpose: 'approve', words: 'require a named owner', page: 'the-gap', about: [], ask: ask('draft', 'require a named owner') },
        { purpose: 'note', words: 'that 8 models ended quietly', page: 'exceptions', about: [], ask: null },
      ],
      appetite: [{ words: 'No High risk in production without an accepted owner.', settings: [] }],
    },
    slides: slides.map((slide, place) => ({ ...slide, n: place + 1, of: slides.length })),
    leftOut: [{ id: 'rule-dates', name: 'What the next rule dates require', why: 'No rule date is on record.' }],
    sinceLast: null,
    definitions: [told('scale-gap', 'Scale Gap', 22)],
    notReported: [{ name: 'spend', label: 'spent to date', why: 'No cost is reported.' }],
    ...wish,
  };
}

/** A pack of a record that holds nothing. */
export const emptyPack: Pack = packOf([], {
  kind: 'own',
  vital: [],
  exceptions: { sentence: 'Nothing is recorded that could be an exception.', all: [], measures: [], untold: [] },
  decisions: { points: [], appetite: [] },
  leftOut: [],
  definitions: [],
  notReported: [],
});
