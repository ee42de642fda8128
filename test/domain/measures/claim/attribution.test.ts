import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelRows } from '../../../../src/domain/measures/model-row.ts';
import { firstOf, heldRows, holdCounts } from '../../../../src/domain/measures/claim/attribution.ts';
import { claimOf } from '../../../../src/domain/measures/claim/claim.ts';
import { claimViewOf } from '../../../../src/domain/measures/claim/claim-view.ts';
import { claimMeasures } from '../../../../src/domain/measures/claim/measures.ts';
import type { Ground } from '../../../../src/domain/measures/reading.ts';
import { daysBetween } from '../../../../src/domain/time.ts';
import { heldOn, heldPortfolio } from '../../../support/authority/held-portfolio.ts';
import { claimDay, groundOfLines, keptOne, silentOne } from '../../../support/claim-portfolio.ts';
import { day, type Line } from '../../../support/record-of.ts';

const thrown = fc.array(fc.nat({ max: 1000 }), { minLength: 20, maxLength: 200 });

function randomGround(numbers: readonly number[]): Ground {
  let at = 0;
  const { state } = heldPortfolio((sides) => (numbers[at++ % numbers.length]! + at) % sides, 5, 2);
  return { state, asOf: day(heldOn), rows: modelRows(state, day(heldOn)) };
}

describe('what holds each', () => {
  it('falls into four kinds that sum to the held, and those that would go free and those that need both are the rest', () => {
    fc.assert(
      fc.property(thrown, (numbers) => {
        const ground = randomGround(numbers);
        const { held, counts } = claimOf(ground);
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(held.length);
        const value = (name: string) => claimMeasures.find((measure) => measure.name === name)!.read(ground).value!;
        expect(
          value('free-without-technology') + value('free-without-governance') + value('free-needs-both') + value('held-no-reason'),
        ).toBe(held.length);
        const order = Object.values(claimOf(ground).order).reduce((sum, count) => sum + count, 0);
        expect(order).toBe(counts.both);
      }),
      { numRuns: 10 },
    );
  });

  it('swaps governance and technology, and nothing else, when every nature is flipped', () => {
    fc.assert(
      fc.property(thrown, (numbers) => {
        const held = heldRows(randomGround(numbers).rows);
        const counts = holdCounts(held);
        const flipped = holdCounts(held, ({ nature }) => (nature === 'governance' ? 'technical' : 'governance'));
        expect(flipped).toEqual({ ...counts, governance: counts.technical, technical: counts.governance });
      }),
      { numRuns: 10 },
    );
  });

  it('has days that sum to those spent in the stage', () => {
    fc.assert(
      fc.property(thrown, (numbers) => {
        const { held, heldDaysOf } = claimOf(randomGround(numbers));
        for (const row of held) {
          const days = Object.values(heldDaysOf.get(row)!).reduce((sum: number, one: number) => sum + one, 0);
          expect(days).toBe(daysBetween(row.standing.since as never, day(heldOn)));
        }
      }),
      { numRuns: 10 },
    );
  });
});

describe('the counts of a told portfolio', () => {
  const ground = groundOfLines([
    ...keptOne({ n: 1, stage: 'pilot', returned: ['G-FIN'] }),
    ...keptOne({ n: 2, stage: 'pilot', returned: ['G-FIN', 'G-VAL'] }),
    ...keptOne({ n: 3, stage: 'pilot', returned: ['G-VAL'] }),
    ...silentOne(4),
    ...keptOne({ n: 5, stage: 'pilot' }),
  ]);
  const reading = (name: string) => claimMeasures.find((measure) => measure.name === name)!.read(ground);

  it('leaves out what nothing holds, and keeps in the base what is held for no reason on record', () => {
    expect(claimOf(ground).counts).toEqual({ governance: 1, both: 1, technical: 1, 'not reported': 1 });
    expect(reading('governance-alone-share')).toMatchObject({ value: 1 / 4 });
    expect(reading('governance-alone-share').interval!.low).toBeCloseTo(0.0456, 4);
    expect(reading('technology-alone-share').value).toBe(reading('governance-alone-share').value);
  });

  it('says how many days which was open: returned on 12 Jan, asked about on 1 Apr', () => {
    expect(claimOf(ground).heldDays).toEqual({ governance: 79, technical: 79, both: 79, nothing: 3 * 10 + 89 });
  });

  it('gives every row what it was counted for', () => {
    expect(reading('held-by-both').rows.map(({ deploymentId, standing, what }) => [deploymentId, standing, what])).toEqual([
      ['DEP-1', 'not counted', 'Governance alone'],
      ['DEP-2', 'counted', 'Both'],
      ['DEP-3', 'not counted', 'Technology alone'],
      ['DEP-4', 'not counted', 'Nothing on record says what'],
    ]);
  });

  it('holds a measure of each name once, each of which can be read, and each range holds its value', () => {
    expect(new Set(claimMeasures.map(({ name }) => name)).size).toBe(claimMeasures.length);
    for (const measure of claimMeasures) {
      const { value, why, interval, rows } = measure.read(ground);
      expect(value === null ? why : value, measure.name).not.toBeNull();
      expect(Number.isNaN(value ?? 0)).toBe(false);
      if (interval !== null) expect(interval.low <= value! && value! <= interval.high, measure.name).toBe(true);
      expect(new Set(rows.map(({ id }) => id)).size, measure.name).toBe(rows.length);
    }
  });

  it('cannot be told, with a sentence, where the record is empty', () => {
    const empty = groundOfLines([]);
    expect(claimViewOf(empty, 'models')).toMatchObject({ held: 0, gatesFrom: null, untold: 0 });
    for (const measure of claimMeasures.filter(({ kind }) => kind === 'share' || kind === 'ratio')) {
      expect(measure.read(empty)).toMatchObject({ value: null, why: expect.stringMatching(/\.$/) });
    }
  });
});

describe('which came first', () => {
  const blocker = (nature: 'governance' | 'technical', since: string | null) => ({
    kind: 'gate' as const,
    id: 'G-FIN',
    nature,
    what: '',
    waitingOn: null,
    since: since === null ? null : day(since),
    reclassified: false,
  });
  const first = (...blockers: ReturnType<typeof blocker>[]) => firstOf({ hold: 'both', blockers });

  it.each([
    [[blocker('governance', '2026-01-01'), blocker('technical', '2026-01-02')], 'governance'],
    [[blocker('governance', '2026-01-02'), blocker('technical', '2026-01-01')], 'technical'],
    [[blocker('governance', '2026-01-01'), blocker('technical', '2026-01-01')], 'same day'],
    [[blocker('governance', null), blocker('technical', '2026-01-01')], 'not reported'],
    [[blocker('governance', '2026-02-01'), blocker('governance', '2026-01-01'), blocker('technical', '2026-01-15')], 'governance'],
  ] as const)('%#: %s', (blockers, expected) => {
    expect(first(...blockers)).toBe(expected);
  });

  it('is asked of nothing that one side alone holds', () => {
    expect(firstOf({ hold: 'governance', blockers: [blocker('governance', '2026-01-01')] })).toBeNull();
  });
});

describe('a blocker somebody reclassified', () => {
  const noted: Line = [
    '2026-01-20',
    'blocker.noted',
    { deploymentId: 'DEP-1', blockerId: 'B-1', gate: 'G-FIN', what: 'No year-two budget', waitingOn: 'P-2' },
  ];
  const said: Line = [
    '2026-02-01',
    'blocker.reclassified',
    { deploymentId: 'DEP-1', blockerId: 'B-1', nature: 'technical', by: 'P-2', why: 'The cost is the graphics cards' },
  ];
  const lines = [...keptOne({ n: 1, stage: 'pilot', returned: ['G-FIN'] }), noted];

  it('is counted, with who and why, and the result without it stands beside', () => {
    const view = claimViewOf(groundOfLines([...lines, said]), 'models');
    expect(view.counts.technical).toBe(1);
    expect(view.without.counts.governance).toBe(1);
    expect(view.reclassified).toMatchObject([
      {
        deploymentId: 'DEP-1',
        was: 'governance',
        is: 'technical',
        printedName: 'Ben Knot',
        by: { on: '2026-02-01', why: 'The cost is the graphics cards' },
      },
    ]);
    expect(view.sensitivity[0]!.ratio.technical.blocked).toBe(79);
    expect(view.without.ratio.technical.blocked).toBe(0);
  });

  it('is none where it was given the nature its gate has', () => {
    const same: Line = [said[0], 'blocker.reclassified', { ...said[2], nature: 'governance' } as never];
    expect(claimViewOf(groundOfLines([...lines, same]), 'models').reclassified).toEqual([]);
  });

  it('has no name where a file brought its nature', () => {
    const brought: Line = [noted[0], 'blocker.noted', { ...noted[2], nature: 'technical' } as never];
    const view = claimViewOf(groundOfLines([...keptOne({ n: 1, stage: 'pilot', returned: ['G-FIN'] }), brought], claimDay), 'models');
    expect(view.reclassified).toMatchObject([{ by: null, printedName: null }]);
  });
});
