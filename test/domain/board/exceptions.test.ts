import { describe, expect, it } from 'vitest';
import type { Pack } from '../../../src/domain/board/pack.ts';
import { packOf } from '../../../src/domain/board/pack-of.ts';
import type { BoardAudience } from '../../../src/domain/board/slide-ids.ts';
import { groundOf } from '../../support/ground-of-lines.ts';
import { day, model, staged, type Line } from '../../support/record-of.ts';
import { theDemonstration } from '../../support/edge-portfolios.ts';
import { packFrom } from './support/sensible-pack.ts';

const today = '2026-03-31';

function override(overrideId: string, expiresOn: string, dissent: readonly { readonly personId: string; readonly words: string }[]): Line {
  return [
    '2026-01-10',
    'override.granted',
    {
      overrideId,
      refusalId: 'REF-1',
      command: 'release.execute',
      subject: 'DEP-1',
      rules: ['R-03'],
      requestedBy: 'P-1',
      grounds: 'Need',
      decidedBy: ['P-1', 'P-2'],
      compensatingControl: 'Two readers',
      expiresOn: day(expiresOn),
      reviewOn: day(expiresOn),
      dissent,
    },
  ];
}

const words = 'The agreement is missing; I would not sign this.';
const ground = groundOf(
  [
    ['2025-01-01', 'ruleset.adopted', { ruleset: 'Some', gatesOn: ['G-USE'], linksOn: [] }],
    ...model(1, { governance: 'kept' }),
    staged(1, 'production', '2025-02-01'),
    override('OVR-1', today, [{ personId: 'P-3', words }]),
    override('OVR-2', today, []),
    override('OVR-3', '2026-03-30', []),
  ],
  today,
);

function exceptionsFor(audience: BoardAudience): Pack['exceptions'] {
  const position = { asOf: ground.asOf, head: { seq: 1, hash: 'a'.repeat(64) } };
  return packOf(ground, { position, unit: 'models', audience, allRecords: 1, edits: null, earlier: null }).exceptions;
}

describe('the second page', () => {
  it('names every override in force, and none that has run out', () => {
    const { all, sentence } = exceptionsFor('board');
    expect(all.map(({ id }) => id)).toEqual(['OVR-1', 'OVR-2']);
    expect(sentence).toBe('2 refusals set aside.');
    expect(all[0]!.what).toBe('R-03 set aside 10 Jan 2026 until 31 Mar 2026; meanwhile: Two readers');
  });

  it('gives the committee the objection word for word and by name, and the board how many there are', () => {
    const [named, silent] = exceptionsFor('committee').all;
    expect(named).toMatchObject({ objected: 1, objections: [{ words, by: { words: expect.stringMatching(/^Cy Dunlin, /) as string } }] });
    expect(silent).toMatchObject({ objected: 0, objections: [] });
    const board = exceptionsFor('board');
    expect(board.all[0]).toMatchObject({ objected: 1, objections: [] });
    expect(JSON.stringify(board)).not.toMatch(/Dunlin|I would not sign/);
  });

  it('names every pilot of the demonstration that ended quietly', () => {
    const { exceptions } = packFrom(theDemonstration());
    expect(exceptions.all.filter(({ kind }) => kind === 'ended quietly')).toHaveLength(8);
  });
});
