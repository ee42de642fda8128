import { describe, expect, it } from 'vitest';
import type { TimelineView } from '../../src/formats/api/timeline.ts';
import { layLanes } from '../../src/parts/timeline-lanes.ts';
import { timelineMessage, voidedWords } from '../../src/parts/sentences/timeline.ts';

type Item = TimelineView['items'][number];
type Span = TimelineView['spans'][number];

const item = (day: string, type: string, payload: object = {}): Item =>
  ({ kind: 'entry', day, entry: { type, payload } }) as unknown as Item;
const given = (day: string, link: string, personId: string): Item => item(day, 'link.accepted', { link, personId });
const span = (link: string, personId: string, from: string, to: string | null, end: Span['end'] = null): Span =>
  ({ link, personId, from, to, end, by: end === 'void' ? 'major version' : null }) as unknown as Span;

describe('signatures beside a timeline', () => {
  const items = [
    item('2025-01-01', 'deployment.staged'),
    given('2025-01-02', 'L2', 'P-1'),
    given('2025-01-03', 'L1', 'P-2'),
    item('2025-02-01', 'version.released'),
    given('2025-02-05', 'L2', 'P-1'),
    item('2025-03-01', 'safety.reported'),
  ];
  const spans = [
    span('L1', 'P-2', '2025-01-03', null),
    span('L2', 'P-1', '2025-01-02', '2025-02-01', 'void'),
    span('L2', 'P-1', '2025-02-05', null),
  ];

  it('run from the row where each was given, in the order of the chain', () => {
    const { links, steps } = layLanes({ items, spans });
    expect(links).toEqual(['L1', 'L2']);
    expect(steps.map(([first]) => first)).toEqual([null, null, 'start', 'pass', 'pass', 'pass']);
  });

  it('are cut at the version that voided them, and begin again where they were given anew', () => {
    const { steps, voided } = layLanes({ items, spans });
    expect(steps.map(([, second]) => second)).toEqual([null, 'start', 'pass', 'cut', 'start', 'pass']);
    expect(voided.map((one) => one.length)).toEqual([0, 0, 0, 1, 0, 0]);
  });

  it('end where the next one begins, without a gap', () => {
    const again = layLanes({
      items: [given('2025-01-02', 'L1', 'P-1'), given('2025-02-02', 'L1', 'P-2')],
      spans: [span('L1', 'P-1', '2025-01-02', '2025-02-02', 'signed again'), span('L1', 'P-2', '2025-02-02', null)],
    });
    expect(again.steps).toEqual([['start'], ['anew']]);
  });

  it('end at the row that says they ran out', () => {
    const out: Item = { kind: 'ended by time', day: '2025-05-01' as never, link: 'L1', personId: 'P-2', why: 'expired' };
    const { steps } = layLanes({ items: [...items, out], spans: [span('L1', 'P-2', '2025-01-03', '2025-05-01', 'expired')] });
    expect(steps.map(([only]) => only)).toEqual([null, null, 'start', 'pass', 'pass', 'pass', 'end']);
  });

  it('are named where they are voided, and counted above', () => {
    const names = { people: { 'P-1': { printedName: 'Ada Plover', title: '' } }, models: {}, things: {} };
    expect(voidedWords([spans[1]!], names)).toBe('Voids 1 signature: Decision signatory (Ada Plover).');
    expect(timelineMessage({ items, spans })).toBe('3 signatures, 1 version; 1 signature voided');
    expect(timelineMessage({ items: [], spans: [] })).toBe('Nothing is on record of it yet');
  });
});
