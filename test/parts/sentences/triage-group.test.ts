import { describe, expect, it } from 'vitest';
import { groupName, groupReason, groupTitle } from '../../../src/parts/sentences/triage-group.ts';
import { agendaLine, itemLine, queueLine, whyHere } from '../../../src/parts/sentences/triage-room.ts';

const models = (many: number) => ({
  named: Array.from({ length: Math.min(many, 25) }, (_, n) => ({ modelId: `M-${n}`, name: `Model ${n}` })),
  more: Math.max(0, many - 25),
});
const night = { asks: 'question', question: 'Q2' } as const;
const place = { asks: 'question', question: 'Q1' } as const;
const production = { stage: 'production' } as const;

describe('a group', () => {
  it('is called by its models, and by what they are silent about, so that two groups of the same models differ', () => {
    expect([1, 2, 138].map((many) => groupTitle(production, models(many)))).toEqual([
      '1 model in production',
      '2 models in production',
      '138 models in production',
    ]);
    expect(groupName(production, { models: models(138), headline: night })).toBe('138 models in production: who answers at night');
    expect(groupName(production, { models: models(1), headline: place })).toBe('1 model in production: where it runs');
    expect(groupName({ stage: 'intake' }, { models: models(27), headline: { asks: 'intake' } })).toBe('27 models in intake: their tiers');
    expect(groupName({ stage: 'intake' }, { models: models(1), headline: { asks: 'intake' } })).toBe('1 model in intake: its tier');
  });

  it('is there because something is not reported, which is no answer that somebody turned down', () => {
    expect(groupReason({ models: models(138), headline: night })).toBe('Not reported: who answers at night');
    const item = {
      itemId: 'chain:Q2:production',
      group: production,
      models: models(138),
      headline: night,
      reasons: [{ section: 'chain', question: night }] as const,
    };
    expect(whyHere(item)).toEqual(['Not reported: who answers at night']);
    expect(queueLine({ ...item, outcome: null }, String)).toBe('Not reported: who answers at night');
    expect(itemLine(item)).toBe('138 models in production do not report who answers at night. Who asks, and by when?');
    expect(agendaLine({ ...item, times: 1, carriedFrom: null })).toBe('');
    expect(agendaLine({ ...item, times: 2, carriedFrom: 'MEET-01' })).toBe('For the 2nd time. Carried from MEET-01.');
  });
});
