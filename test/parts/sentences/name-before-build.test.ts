import { describe, expect, it } from 'vitest';
import * as sentences from '../../../src/parts/sentences/name-before-build.ts';
import { nameBeforeBuildMessage } from '../../../src/parts/sentences/name-before-build.ts';
import { toldAs } from '../../support/told.ts';
import { inPlain } from '../../support/in-plain.ts';

const nameBeforeBuildFoot = inPlain(sentences.nameBeforeBuildFoot);

const message = (more: object) =>
  nameBeforeBuildMessage([
    toldAs('name-before-build', { base: 36, unknown: 1, ...more }),
    toldAs('converted:name-before-build', { counted: 4, base: 26, unknown: 1 }),
    toldAs('converted:no-name-before-build', { counted: 0, base: 10 }),
  ]);

const groups = '4 of 25 named before build came into production within 12 months, and 0 of 10 of the rest';

describe('does an early name help?', () => {
  it('has a direction only where the interval leaves 0 out, and never a cause', () => {
    expect(message({ value: 0.16, interval: { low: -0.13, high: 0.35 } })).toBe(`No difference can be told: ${groups}`);
    expect(message({ value: 0.16, interval: { low: 0, high: 0.35 } })).toBe(`No difference can be told: ${groups}`);
    expect(message({ value: 0.5, interval: { low: 0.01, high: 0.7 } })).toBe(`A name before build goes with more conversion: ${groups}`);
    expect(message({ value: -0.5, interval: { low: -0.7, high: -0.01 } })).toBe(`A name before build goes with less conversion: ${groups}`);
  });

  it('cannot tell of too few, nor of none', () => {
    expect(message({ value: null, why: 'Too few to compare.' })).toBe('Cannot tell. Too few to compare.');
    expect(message({ value: null, base: 0, unknown: 0 })).toBe('Whether an early name helps cannot be told');
    expect(message({ value: null, base: 3, unknown: 3 })).toBe('Whether an early name helps cannot be told');
  });

  it('says that it is an association', () => {
    expect(nameBeforeBuildFoot([toldAs('name-before-build', { unknown: 1 })])).toMatch(
      /^An association only:.* For 1 more model the record does not say\.$/,
    );
    expect(nameBeforeBuildFoot([toldAs('name-before-build')])).not.toContain('more model');
  });
});
