import { describe, expect, it } from 'vitest';
import type { LinkCause, LinkView, Signature } from '../../../src/domain/accountability/chain.ts';
import type { Day } from '../../../src/domain/time.ts';
import { actsOn } from '../../../src/features/model/link-acts.ts';

const signature: Signature = {
  personId: 'rail',
  at: '2026-05-04',
  statement: 'I answer for it.',
  version: '2.1.0',
  assurance: 'signed here',
  expiresOn: null,
} as unknown as Signature;

function typesOn(cause: LinkCause, rest: Partial<Pick<LinkView, 'asked' | 'signature'>> = {}): string[] {
  return actsOn({ cause, asked: [], signature: null, ...rest }).map(({ type, by }) => (by === null ? type : `${type} by ${by}`));
}

describe('what can be done about a link', () => {
  it('asks somebody, or takes what was signed on paper, where no name is', () => {
    for (const cause of ['vacant', 'not reported', 'named in the file', 'inherited', 'not needed yet', 'declined'] as const)
      expect(typesOn(cause), cause).toEqual(['link.offer', 'link.attest']);
  });

  it('asks anew where a signature stands no longer, or not for long', () => {
    for (const cause of ['void: new version', 'left', 'expired', 'released', 'absent twice', 'duties conflict', 'expiring'] as const) {
      expect(typesOn(cause, { signature }), cause).toEqual(['link.offer', 'link.attest']);
      expect(actsOn({ cause, asked: [], signature })[0]?.words, cause).toBe('Ask for it anew');
    }
  });

  it('lets whoever was asked accept or decline, each for themselves', () => {
    const asked = [{ personId: 'rail', on: '2026-09-01', outcome: 'no answer' }] as unknown as LinkView['asked'];
    expect(typesOn('asked', { asked })).toEqual(['link.accept by rail', 'link.decline by rail', 'link.offer']);
  });

  it('lets whoever signed in the room confirm it, once, while it stands', () => {
    const room = { decisionId: 'DEC-0084', personId: 'rail', recordedBy: 'sora', confirmedOn: null };
    const inRoom = { ...signature, room };
    expect(typesOn('accepted', { signature: inRoom })).toEqual(['signature.confirm by rail']);
    expect(actsOn({ cause: 'accepted', asked: [], signature: inRoom })[0]?.about).toEqual({ decisionId: 'DEC-0084', personId: 'rail' });
    expect(typesOn('expiring', { signature: inRoom })).toEqual(['signature.confirm by rail', 'link.offer', 'link.attest']);
    for (const cause of ['expired', 'released', 'left', 'void: new version'] as const)
      expect(typesOn(cause, { signature: inRoom }), cause).toEqual(['link.offer', 'link.attest']);
    expect(typesOn('accepted', { signature: { ...signature, room: { ...room, confirmedOn: '2026-11-02' as Day } } })).toEqual([]);
  });

  it('asks nobody who declined to accept', () => {
    const asked = [{ personId: 'rail', on: '2026-09-01', outcome: 'declined' }] as unknown as LinkView['asked'];
    expect(typesOn('declined', { asked })).toEqual(['link.offer', 'link.attest']);
  });

  it('offers nothing where a name stands, or none is asked for', () => {
    for (const cause of ['accepted', 'covered', 'no secondary', 'hours uncovered', 'page test overdue', 'does not apply', 'off'] as const)
      expect(typesOn(cause, { signature }), cause).toEqual([]);
  });
});
