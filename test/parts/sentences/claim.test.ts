import { describe, expect, it } from 'vitest';
import { asCatalogued } from '../../../src/domain/measures/claim/names.ts';
import type { BlockRatio } from '../../../src/domain/measures/claim/base-rate.ts';
import type { ClaimView } from '../../../src/domain/measures/claim/claim-view.ts';
import { day } from '../../support/record-of.ts';
import {
  baseRateMessage,
  besideMessage,
  claimHeading,
  freeLines,
  freeMessage,
  heldDaysMessage,
  orderMessage,
  pointsWords,
  reasonsMessage,
  reclassifiedBy,
  reclassifiedMessage,
  sensitivityMessage,
  testLines,
  toldWords,
  untoldWords,
} from '../../../src/parts/sentences/claim.ts';
import { attributionMessage } from '../../../src/domain/measures/claim/claim-words.ts';

const ratio: BlockRatio = {
  governance: { required: 1000, blocked: 300 },
  technical: { required: 500, blocked: 50 },
  estimate: 3,
  interval: { low: 1.5, high: 5 },
};
const counts = { governance: 11, technical: 2, both: 4, 'not reported': 1 };
const way = { governance: 11, technical: 2, both: 4, nothing: 4, 'not reported': 1, base: 22 };
const production = { governance: 2, technical: 0, both: 0, nothing: 6, 'not reported': 1, base: 8 };
const nobody = { governance: 0, technical: 0, both: 0, nothing: 0, 'not reported': 131, base: 0 };
const met = { aboveUnderAll: true, estimateAbove: true, upperBelow: false, moreThanProduction: true };
const full: ClaimView = {
  asOf: day('2026-10-30'),
  unit: 'models',
  records: 64,
  verdict: { word: 'supported', lacking: [], tests: met },
  thresholds: { claimLeastHeld: 8, claimMostUnknownPercent: 25, claimRatioPercent: 100, claimExcessPoints: 0 },
  held: 18,
  counts,
  untold: 0,
  heldDays: { governance: 2374, technical: 263, both: 900, nothing: 406 },
  gatesFrom: day('2024-11-04'),
  sensitivity: [
    { id: asCatalogued, words: 'As the catalogue sorts the gates', counts, ratio },
    {
      id: 'all-five',
      words: 'All five',
      counts: { ...counts, governance: 12, technical: 1 },
      ratio: { ...ratio, estimate: 2, interval: { low: 1.2, high: 3 } },
    },
  ],
  order: { governance: 3, technical: 1, 'same day': 0, 'not reported': 0 },
  carried: { way, production },
  excess: { ofHeld: { low: 0.02, high: 0.5 }, ofWay: { low: 0.01, high: 0.4 } },
  reasons: [
    { reason: 'On call at 2 a.m. not settled', nature: 'governance', count: 10 },
    { reason: 'Performance', nature: 'technical', count: 4 },
  ],
  reclassified: [],
  without: { counts, ratio, word: 'supported' },
  measures: [],
};
const none: ClaimView = {
  ...full,
  held: 0,
  counts: { governance: 0, technical: 0, both: 0, 'not reported': 0 },
  verdict: { word: 'cannot tell', lacking: ['too few held'], tests: { ...met, moreThanProduction: null } },
};
const headed = (word: ClaimView['verdict']['word'], more: Partial<ClaimView> = {}, tests = {}) =>
  claimHeading({ ...full, verdict: { word, lacking: [], tests: { ...met, ...tests } }, ...more });

describe('the title of the claim', () => {
  it('names a culprit only where the verdict does', () => {
    expect(headed('supported')).toBe(
      'Supported: governance holds pilots back more than technology. Held or stalled: governance alone 11, both 4, technology alone 2, not reported 1; governance gates blocked 3 times as often as technical ones while required; governance alone stands at 11 of 22 silent or in pilot and at 2 of 8 in production.',
    );
    expect(headed('not supported')).toMatch(/^Not supported: governance does not hold pilots back more than technology\./);
    expect(headed('leaning')).toMatch(/^Leaning towards governance, short of support: .*but not under every sorting of the gates\.$/);
    expect(headed('mixed', {}, { moreThanProduction: false })).toBe(
      'Mixed on whether governance holds pilots back more than technology: governance gates blocked 3 times as often as technical ones while required; governance alone stands at 11 of 22 silent or in pilot and at 2 of 8 in production, too close to be told apart.',
    );
  });

  it('says in a mixed record what is not on record', () => {
    expect(headed('mixed', { carried: { way, production: nobody } }, { moreThanProduction: null })).toMatch(
      /what production carries is not on record, so nothing can be set beside it\.$/,
    );
  });

  it.each([
    [{ held: 0, untold: 0 }, ['too few held'], 'no model is held or stalled, and 8 are needed.'],
    [{ held: 1 }, ['too few held'], '1 model is held or stalled, and 8 are needed.'],
    [{ held: 7, unit: 'deployments' }, ['too few held'], '7 deployments are held or stalled, and 8 are needed.'],
    [
      { held: 14, counts: { ...counts, 'not reported': 6 } },
      ['too many without a reason'],
      'for 6 of 14 held or stalled nobody wrote down why.',
    ],
    [{ held: 0, untold: 17 }, ['too few held'], 'whether anything holds the 17 models silent or in pilot is not reported.'],
    [
      { held: 2 },
      ['too few held', 'no required days'],
      '2 models are held or stalled, and 8 are needed; the record has no days on which both governance and technical gates were required.',
    ],
  ] as const)('says why it cannot tell: %j', (more, lacking, words) => {
    const view = { ...full, ...(more as Partial<ClaimView>), verdict: { word: 'cannot tell', lacking, tests: met } } as ClaimView;
    expect(claimHeading(view)).toBe(`Cannot tell whether governance holds pilots back more than technology: ${words}`);
  });

  it('judges nothing where nothing is in view', () => {
    expect(claimHeading({ ...none, records: 0 })).toBe('No model is in this view, so there is nothing to judge.');
  });
});

describe('the messages of its figures', () => {
  it('count both sides by one rule', () => {
    expect(attributionMessage(full)).toBe('Of 18 held or stalled: governance alone 11, both 4, technology alone 2, not reported 1');
    expect(attributionMessage(none)).toBe('Nothing is held or stalled');
    expect(attributionMessage({ ...none, untold: 3 })).toBe('What holds them is not reported');
    expect(freeMessage(full)).toBe('Without technical blockers 2 of 18 would go free, without governance blockers 11');
    expect(freeLines({ counts: { ...counts, technical: 1 } }).map(({ free, words }) => `${free} ${words}`)).toEqual([
      '1 goes free if every technical blocker vanished today',
      '11 go free if every governance blocker vanished today',
      '4 go free only if both vanished',
    ]);
  });

  it('name no multiple where one side never blocked', () => {
    const of = (more: Partial<BlockRatio>) => baseRateMessage({ sensitivity: [{ ...full.sensitivity[0]!, ratio: { ...ratio, ...more } }] });
    expect(of({})).toBe('Governance gates blocked 3 times as often as technical ones while required (95% interval 1.5 to 5)');
    expect(of({ technical: { required: 500, blocked: 0 } })).toBe('Governance gates blocked, and technical gates on no day on record');
    expect(of({ governance: { required: 500, blocked: 0 } })).toBe('Technical gates blocked, and governance gates on no day on record');
    expect(of({ estimate: null })).toBe('No gate of either kind blocked on any required day on record');
    expect(of({ technical: { required: 0, blocked: 0 } })).toBe('No required days on record for both');
  });

  it('set production beside, and say what is not told', () => {
    expect(besideMessage(full)).toBe('Governance alone stands at 11 of 22 silent or in pilot and at 2 of 8 in production');
    expect(besideMessage({ ...full, carried: { way, production: nobody } })).toBe('What production carries is not reported');
    expect(besideMessage({ ...full, carried: { way: nobody, production: nobody } })).toBe('What either carries is not reported');
    expect(toldWords(production)).toBe('8 of 9 can be told');
    expect(toldWords(way)).toBe('22');
    expect(toldWords({ ...nobody, 'not reported': 0 })).toBe('none');
    expect(pointsWords({ low: -0.14, high: 0.51 })).toBe('−14 to 51 percentage points');
  });

  it('tell days, order, sorting and reasons', () => {
    expect(heldDaysMessage(full)).toBe('Days with only governance open 2,374, only technology 263, both 900, nothing on record 406');
    expect(orderMessage(full)).toBe('Of 4 held by both: governance first 3, technology first 1');
    expect(orderMessage({ counts, order: { governance: 0, technical: 0, 'same day': 1, 'not reported': 3 } })).toBe(
      'Of 4 held by both: governance first 0, technology first 0, on the same day 1, not reported 3',
    );
    expect(orderMessage(none)).toBe('Nothing is held by both');
    expect(sensitivityMessage(full)).toBe('Governance alone 11 to 12 of 18; the ratio 2 to 3');
    expect(reasonsMessage(full)).toBe('On call at 2 a.m. not settled: 10 of 18');
    expect(reasonsMessage({ held: 3, reasons: [] })).toBe('No reason is on record');
  });

  it('say what was reclassified, by whom, and what it comes to without', () => {
    const one = {
      modelId: 'M-1',
      deploymentId: 'DEP-1',
      id: 'G-FIN',
      what: 'No budget',
      was: 'governance',
      is: 'technical',
      modelName: 'Sepsis',
    } as const;
    const by = { personId: 'P-2', on: day('2026-02-01'), why: 'The cost is the graphics cards' };
    expect(reclassifiedMessage(full)).toBe('No blocker was reclassified');
    const view = { ...full, reclassified: [{ ...one, by, printedName: 'Ben Knot' }] };
    expect(reclassifiedMessage(view)).toBe('1 blocker reclassified: without that the verdict is the same');
    expect(reclassifiedMessage({ ...view, without: { ...full.without, word: 'mixed' } })).toBe(
      '1 blocker reclassified: without that the verdict would be “mixed”',
    );
    expect(reclassifiedBy(view.reclassified[0]!)).toBe('Ben Knot, 1 Feb 2026: The cost is the graphics cards');
    expect(reclassifiedBy({ ...one, by: null, printedName: null })).toBe('Who and why is not on record');
  });

  it('say of one file what it cannot say', () => {
    expect(untoldWords({ untold: 1, unit: 'models', carried: { way, production: { ...nobody, 'not reported': 0 } } })).toBe(
      '1 model silent or in pilot: whether anything holds it, and since when, is not reported. The record names no gate, no question and no decision for it.',
    );
    expect(untoldWords({ untold: 17, unit: 'models', carried: { way, production: nobody } })).toMatch(
      / Beside them stand 131 in production, of which it says no more\.$/,
    );
  });
});

describe('the tests it is judged by', () => {
  it('show what was found, met or not', () => {
    expect(testLines(full).map(({ found, met: is }) => [found, is])).toEqual([
      ['18', true],
      ['1 of 18', true],
      ['governance 1,000, technical 500 gate-days', true],
      ['3', true],
      ['lowest lower bound 1.2', true],
      ['of all held 2 to 50 percentage points; of all silent or in pilot 1 to 40 percentage points', true],
    ]);
    expect(testLines(full)[4]!.measure).toBe('block-ratio:all-five');
  });

  it('are not told, and not failed, where the record is silent', () => {
    const lines = testLines({ ...none, untold: 17, excess: { ofHeld: null, ofWay: null } });
    expect(lines.map(({ met: is }) => is)).toEqual([null, null, true, true, true, null]);
    expect(lines[0]!.found).toBe('not reported');
  });
});
