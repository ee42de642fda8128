import { describe, expect, it } from 'vitest';
import { families, familyOf, listedMeasures, namedFamilies } from '../../../src/domain/measures/families.ts';
import { namedMeasure } from '../../../src/domain/measures/tell.ts';
import { familyPer, familyTitle } from '../../../src/features/definitions/family-words.ts';

describe('families of measures', () => {
  it('hold each listed measure once, and each is found by its name', () => {
    expect([...families.values()].reduce((sum, members) => sum + members.length, 0)).toBe(listedMeasures.length);
    expect(familyOf('first-pass:G-ARC')).toBe('first-pass');
    expect(familyOf('scale-gap')).toBe('scale-gap');
    for (const { name } of listedMeasures) expect(namedMeasure(name)?.name, name).toBe(name);
  });

  it.each(namedFamilies.map((one) => [one.pattern, one] as const))('that are found by name alone: %s', (pattern, { example, topic }) => {
    const measure = namedMeasure(example);
    expect(measure?.name).toBe(example);
    expect(measure?.topic).toBe(topic);
    expect(
      listedMeasures.some(({ name }) => name === example),
      'on no list',
    ).toBe(false);
    expect(familyOf(pattern)).toBe(familyOf(example));
  });

  it('have a title of their own where none of them is of the whole, and say of what each is', () => {
    for (const [family, members] of families) {
      if (members.length < 2) continue;
      const [first] = members;
      if (first?.name !== family) expect(familyTitle(family, 'first'), family).not.toBe('First');
      const ofGates = members.every(({ name }) => name === family || /:G-[A-Z]+$/.test(name));
      expect(familyPer(family) === 'per gate', family).toBe(ofGates);
      expect(first?.name === family || members.every(({ name }) => name !== family), `${family}: the whole comes first`).toBe(true);
    }
  });
});
