import { describe, expect, it } from 'vitest';
import { kinds } from '../../support/authority/institution.ts';
import { wayThrough } from '../../support/authority/way-through.ts';

describe('a model’s whole way by commands alone', () => {
  it.each(kinds.map(({ flags, tier }) => [tier, flags] as const))(
    'takes a model of tier %s from registration to production',
    (tier, flags) => {
      const { stages, refused } = wayThrough({ flags, tier });
      expect(refused).toEqual([]);
      expect(stages).toEqual(['intake', 'build', 'silent', 'pilot', 'production']);
    },
  );
});
