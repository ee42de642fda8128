import { describe, expect, it } from 'vitest';
import type { CoverView } from '../../src/domain/measures/model-view.ts';
import { isReported } from '../../src/domain/reported.ts';
import { nightWords, pageTestWords, watchesWords, weekWords, type NightAsked } from '../../src/parts/sentences/cover.ts';
import { agenticStory, inheritedStory, intactStory, viewOf } from '../support/model-views.ts';
import { day } from '../support/record-of.ts';

function coverOf(story: Parameters<typeof viewOf>[0]): CoverView {
  const { cover } = viewOf(story).deployments[0]!;
  if (!isReported(cover)) throw new RangeError('The story tells of no cover');
  return cover;
}

const names: Readonly<Record<string, string>> = { 'P-avo': 'Noor Avocet', 'P-cur': 'Rafe Curlew' };
const asked = (more: Partial<NightAsked> = {}): NightAsked => ({
  noun: 'agent',
  running: 'running',
  onCall: { cause: 'accepted', tone: 'sound', detail: {} },
  nameOf: (id) => names[id] ?? id,
  ...more,
});

describe('nightWords', () => {
  it('says that nobody answers, and what runs on regardless', () => {
    const cover = coverOf(agenticStory);
    expect(nightWords(cover, asked())).toBe('At 2 a.m. nobody answers; the agent keeps running.');
    expect(nightWords(cover, asked({ noun: 'model', running: 'suspended' }))).toBe('At 2 a.m. nobody answers; the model is suspended.');
    expect(nightWords(cover, asked({ running: 'not running' }))).toBe('At 2 a.m. nobody answers.');
  });

  it('names who answers, and whether somebody is behind', () => {
    const cover = coverOf(intactStory);
    expect(nightWords(cover, asked())).toBe('Noor Avocet answers at 2 a.m., with Rafe Curlew behind.');
    const alone = { ...cover, watches: [{ from: 0, to: 1440, primary: 'P-avo', secondary: null }] };
    expect(nightWords(alone, asked())).toBe('Noor Avocet answers at 2 a.m.; nobody is behind.');
  });

  it('reads the line at 02:00 exactly: a watch that ends then has gone, one that begins then is there', () => {
    const cover = coverOf(intactStory);
    const until2 = {
      ...cover,
      watches: [
        { from: 0, to: 120, primary: 'P-avo', secondary: null },
        { from: 120, to: 1440, primary: null, secondary: null },
      ],
    };
    const from2 = {
      ...cover,
      watches: [
        { from: 0, to: 120, primary: null, secondary: null },
        { from: 120, to: 1440, primary: 'P-avo', secondary: null },
      ],
    };
    expect(nightWords(until2, asked())).toBe('At 2 a.m. nobody answers; the agent keeps running.');
    expect(nightWords(from2, asked())).toBe('Noor Avocet answers at 2 a.m.; nobody is behind.');
  });

  it('does not take a rota for an acceptance', () => {
    expect(nightWords(coverOf(intactStory), asked({ onCall: { cause: 'asked', tone: 'broken', detail: {} } }))).toBe(
      'Noor Avocet is on the rota at 2 a.m.; nobody accepted it.',
    );
  });

  it('misses nobody where no rota is asked for yet', () => {
    const cover = coverOf(inheritedStory);
    expect(nightWords(cover, asked({ onCall: { cause: 'not needed yet', tone: 'not needed', detail: {} } }))).toBe(
      'Nobody is on call; the chain asks for it from pilot.',
    );
    expect(nightWords(cover, asked({ onCall: { cause: 'inherited', tone: 'inherited', detail: { until: day('2027-01-15') } } }))).toBe(
      'No rota yet: due by 15 Jan 2027.',
    );
    expect(nightWords(cover, asked({ onCall: { cause: 'off', tone: 'off', detail: {} } }))).toBe(
      'On call is switched off in this record’s rules.',
    );
  });
});

function week(uncoveredHours: number, aloneHours: number): string {
  return weekWords({ uncoveredHours, aloneHours });
}

describe('weekWords', () => {
  it('has words at each boundary', () => {
    expect(week(0, 0)).toBe('Coming week: every hour covered, with a second behind.');
    expect(week(0, 1)).toBe('Coming week: every hour covered; 1 rests on one person.');
    expect(week(0, 168)).toBe('Coming week: every hour covered; 168 rest on one person.');
    expect(week(84, 84)).toBe('Coming week: 84 of 168 hours uncovered, 84 rest on one person.');
    expect(week(167, 0)).toBe('Coming week: 167 of 168 hours uncovered.');
    expect(week(168, 0)).toBe('Nobody covers any of the coming week’s 168 hours.');
  });
});

describe('pageTestWords', () => {
  it('gives the day and the age, or says never', () => {
    expect(pageTestWords(day('2026-10-29'), day('2026-10-30'))).toBe('Page tested 29 Oct 2026, 1 day ago');
    expect(pageTestWords(null, day('2026-10-30'))).toBe('Page never tested');
  });
});

describe('watchesWords', () => {
  it('says a day as one sentence, the hours of nobody included', () => {
    expect(watchesWords(coverOf(agenticStory).watches, (id) => names[id] ?? id)).toBe(
      '00:00 to 07:00 nobody; 07:00 to 19:00 Rafe Curlew; 19:00 to 24:00 nobody.',
    );
  });
});
