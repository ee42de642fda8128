import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSearch, readScreenView, standpointOf, stringifySearch } from '../../src/state/view.ts';

describe('the view a URL holds', () => {
  it('reads what it knows, and lists what means nothing', () => {
    const { view, ignored } = readScreenView(parseSearch('?asof=2026-13-01&fn=Imaging&foo=bar&show=cell:stalled&theme=dark&type=robot'));
    expect(view).toEqual({ fn: 'Imaging', show: 'cell:stalled', theme: 'dark' });
    expect(ignored).toEqual(
      expect.arrayContaining([
        { key: 'foo', value: 'bar' },
        { key: 'type', value: 'robot' },
        { key: 'asof', value: '2026-13-01' },
      ]),
    );
    expect(ignored).toHaveLength(3);
  });

  it('takes no key of the language for one of its own', () => {
    expect(readScreenView(parseSearch('?__proto__=x&constructor=y')).view).toEqual({});
    expect(readScreenView(parseSearch('?__proto__=x&constructor=y')).ignored.map(({ key }) => key)).toContain('constructor');
  });

  it('has one address: keys sorted, defaults and blanks left out, the first of two values', () => {
    expect(stringifySearch({ unit: 'models', sort: '-days', fn: 'Imaging', q: '', 'show-part': 'value', site: undefined })).toBe(
      '?fn=Imaging&sort=-days',
    );
    expect(stringifySearch(parseSearch('?b=2&a=1&b=3'))).toBe('?a=1&b=2');
    expect(stringifySearch({})).toBe('');
  });

  it('comes back from its address as it was', () => {
    const word = fc.string({ minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.record({ q: word, site: word, fn: word, show: word, sel: word }, { requiredKeys: [] }), (view) => {
        expect(readScreenView(parseSearch(stringifySearch(view))).view).toEqual(view);
      }),
    );
  });

  it('takes record, day and dress along to another screen, and no filter', () => {
    expect(standpointOf({ in: 'va', asof: '2026-03-31' as never, fn: 'Imaging', show: 'scale-gap', theme: 'dark' })).toEqual({
      in: 'va',
      asof: '2026-03-31',
      theme: 'dark',
    });
  });
});
