/** a further site follows the deployment that has come furthest. */
import { describe, expect, it } from 'vitest';
import { saidBy } from '../../../support/authority/said-by.ts';
import { governed, recordOf } from '../../../support/governed.ts';
import type { Line } from '../../../support/record-of.ts';

/** Model 1 at two sites; one of them without its on-call responder. */
function twoSites(first: 'pilot' | 'production', second: 'pilot' | 'production', broken: 'DEP-1' | 'DEP-2'): Line[] {
  return [
    ...governed({ stage: first }),
    ...governed({ n: 2, stage: second, siteId: 'south' })
      .filter(([, type]) => type !== 'model.registered')
      .map(([on, type, payload]): Line => [on, type, 'modelId' in payload ? { ...payload, modelId: 'M-1' } : payload] as Line),
  ].filter(([, , payload]) => !('link' in payload && payload.link === 'L9' && payload.deploymentId === broken));
}
const third: Line = ['2026-01-06', 'site.added', { siteId: 'east', name: 'Site east' }];
const said = (...told: Parameters<typeof twoSites>): string[] =>
  saidBy('R-05', {
    state: recordOf([third], twoSites(...told)),
    by: 'registrar',
    command: { type: 'deployment.open', payload: { modelId: 'M-1', siteId: 'east', scope: 'Adults' } },
  });

describe('a further site', () => {
  it.each<[...Parameters<typeof twoSites>, string | null]>([
    ['production', 'pilot', 'DEP-1', 'Site north (DEP-1)'],
    ['production', 'pilot', 'DEP-2', null],
    ['pilot', 'production', 'DEP-2', 'Site south (DEP-2)'],
    ['pilot', 'production', 'DEP-1', null],
    ['production', 'production', 'DEP-1', 'Site north (DEP-1)'],
    ['production', 'production', 'DEP-2', null],
  ])('after %s and %s, with %s broken, follows the one furthest on, the first of equals', (first, second, broken, where) => {
    expect(said(first, second, broken)).toEqual(
      where === null ? [] : [expect.stringContaining(`A further site needs an unbroken chain, and that of Model 1 at ${where} is broken`)],
    );
  });
});
