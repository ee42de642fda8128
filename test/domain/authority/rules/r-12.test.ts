/** R-12, a pass belongs to a site and a version: when a pass of another site is spoken of, and how the site is called. */
import { describe, expect, it } from 'vitest';
import { governed, inMeeting, recordOf } from '../../../support/governed.ts';
import { objectionsOf } from '../../../support/authority/said-by.ts';
import { decided } from '../../../support/authority/record-lines.ts';
import type { Line } from '../../../support/record-of.ts';
import { moveTo } from '../../../support/transitions.ts';

/** Model 1 in production at one site, and running silently at another. */
function twoSites(first: string | null = 'north', second: string | null = 'south'): Line[] {
  const at = (siteId: string | null, lines: readonly Line[]): Line[] =>
    lines.map(([on, type, payload]): Line => {
      const rest = 'modelId' in payload ? { ...payload, modelId: 'M-1' } : payload;
      return [on, type, type === 'deployment.opened' && siteId === null ? { ...rest, siteId: { notReported: 'no column' } } : rest] as Line;
    });
  return [
    ...at(first, governed({ stage: 'production', siteId: first ?? 'north' })),
    ...at(
      second,
      governed({ n: 2, stage: 'silent', siteId: second ?? 'south' }).filter(([, type]) => type !== 'model.registered'),
    ),
  ];
}
const leaving = (lines: readonly Line[], deploymentId: string, gate: string): Line[] =>
  lines.filter(
    ([, , payload]) => !('gate' in payload && payload.gate === gate && 'deploymentId' in payload && payload.deploymentId === deploymentId),
  );
const said = (lines: readonly Line[], deploymentId = 'DEP-2') =>
  objectionsOf('R-12', { state: recordOf(lines), by: 'chair', command: inMeeting(moveTo('pilot', { deploymentId })) });
const sentences = (lines: readonly Line[], deploymentId?: string): string[] => said(lines, deploymentId).map(({ sentence }) => sentence);

describe('a gate that is not started here', () => {
  it('was passed at the other site, which is of no use here', () => {
    const [own] = said(leaving(twoSites(), 'DEP-2', 'G-VAL'));
    expect(own?.sentence).toBe('Local validation (G-VAL) was passed at Site north. Site south needs its own.');
    expect(own?.remedy).toBe('Have it decided again for what is to run here.');
    expect(own?.holders).toContainEqual(expect.objectContaining({ personId: 'validator' }));
  });

  it('calls a site the record does not know, or none, by what there is', () => {
    expect(sentences(leaving(twoSites('annex', null), 'DEP-2', 'G-VAL'))).toEqual([
      'Local validation (G-VAL) was passed at annex. DEP-2 needs its own.',
    ]);
  });

  it('is not spoken of where the other site has not passed it either', () => {
    expect(sentences(leaving(leaving(twoSites(), 'DEP-2', 'G-VAL'), 'DEP-1', 'G-VAL'))).toEqual([]);
  });

  it('is not spoken of where there is no other site', () => {
    expect(sentences(leaving(governed({ stage: 'silent' }), 'DEP-1', 'G-VAL'), 'DEP-1')).toEqual([]);
  });
});

describe('a gate somebody opened here', () => {
  it('stands as it was decided here, whatever the other site says', () => {
    const declined: Line = decided('G-VAL', 'declined', 'validator', '2026-10-13');
    const here = { ...declined[2], deploymentId: 'DEP-2' };
    expect(sentences([...leaving(twoSites(), 'DEP-2', 'G-VAL'), [declined[0], declined[1], here] as Line])).toEqual([]);
  });
});
