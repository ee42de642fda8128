import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stages } from '../../../src/domain/lifecycle/stages.ts';
import { toDay } from '../../../src/domain/time.ts';
import { filterOf, readView, sorts, viewQuery, type View } from '../../../src/formats/api/view.ts';

describe('readView', () => {
  it('reads the keys a screen and the API share', () => {
    const query = new URLSearchParams(
      'in=va&asof=2026-10-30&stage=pilot&type=agentic&sort=-days&show=scale-gap&show-part=base&unit=deployments',
    );
    expect(readView(query)).toEqual({
      view: {
        in: 'va',
        asof: '2026-10-30',
        stage: 'pilot',
        type: 'agentic',
        sort: '-days',
        show: 'scale-gap',
        'show-part': 'base',
        unit: 'deployments',
      },
      ignored: [],
    });
  });

  it('leaves out what means nothing, and says so', () => {
    expect(readView(new URLSearchParams('stage=sideways&gate=foo&constructor=1&__proto__=2&cursor=3'), ['cursor'])).toEqual({
      view: {},
      ignored: [
        { key: 'stage', value: 'sideways', why: 'no such value' },
        { key: 'gate', value: 'foo', why: 'no such value' },
        { key: 'constructor', value: '1', why: 'no such key' },
        { key: '__proto__', value: '2', why: 'no such key' },
      ],
    });
  });

  it('takes an empty value for none', () => {
    expect(readView(new URLSearchParams('q=&stage='))).toEqual({ view: {}, ignored: [] });
  });

  const anyView: fc.Arbitrary<View> = fc.record(
    {
      in: fc.constantFrom('va', 'saltmarsh'),
      asof: fc.constant(toDay('2026-10-30')),
      q: fc.string({ minLength: 1, maxLength: 50 }),
      site: fc.string({ minLength: 1 }),
      fn: fc.string({ minLength: 1 }),
      type: fc.constantFrom('advisory' as const, 'not reported' as const),
      stage: fc.constantFrom(...stages, 'not reported' as const),
      hold: fc.constantFrom('both' as const, 'not reported' as const),
      gate: fc.constantFrom('G-ONC' as const, 'no gate' as const, 'not reported' as const),
      show: fc.string({ minLength: 1 }),
      'show-part': fc.constantFrom('base' as const),
      unit: fc.constantFrom('models' as const),
      sort: fc.constantFrom(...sorts),
    },
    { requiredKeys: [] },
  );

  it('reads back every view that was written, whatever it holds', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const { view: read, ignored } = readView(new URLSearchParams(viewQuery(view).toString()));
        expect(read).toEqual(view);
        expect(ignored).toEqual([]);
      }),
    );
  });

  it('writes one address for one view, in whatever order its keys were set', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const turned = Object.fromEntries(Object.entries(view).toReversed()) as View;
        expect(viewQuery(turned).toString()).toBe(viewQuery(view).toString());
      }),
    );
  });
});

describe('filterOf', () => {
  it('keeps what narrows rows by what they are, and nothing else', () => {
    expect(filterOf({ in: 'va', q: 'sepsis', stage: 'pilot', show: 'stalled', sort: 'id' })).toEqual({ q: 'sepsis', stage: 'pilot' });
  });
});
