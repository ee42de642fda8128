import { expect, it } from 'vitest';
import { confirmWords, sureWords } from '../../../src/parts/sentences/room-signature.ts';
import type { Day } from '../../../src/domain/time.ts';

const nameOf = (id: string): string => ({ sora: 'Maren Sora', kestrel: 'Noor Kestrel' })[id] ?? id;
const room = { decisionId: 'DEC-0084', personId: 'kestrel', recordedBy: 'sora', confirmedOn: null };

it('says who recorded a signature in the room, and whether it is confirmed', () => {
  expect(sureWords({ assurance: 'in the room', room }, nameOf)).toBe('in the room, recorded by Maren Sora, not confirmed yet');
  expect(sureWords({ assurance: 'in the room', room: { ...room, confirmedOn: '2026-11-02' as Day } }, nameOf)).toBe(
    'in the room, recorded by Maren Sora, confirmed by Noor Kestrel on 2 Nov 2026',
  );
  expect(sureWords({ assurance: 'demonstration', room }, nameOf)).toBe(
    'demonstration, in the room, recorded by Maren Sora, not confirmed yet',
  );
});

it('says of any other how sure it is', () => {
  expect(sureWords({ assurance: 'demonstration' }, nameOf)).toBe('demonstration');
  expect(sureWords({ assurance: 'attested from a document' }, nameOf)).toBe('from a document');
});

it('counts those that are asked for', () => {
  expect(confirmWords(0)).toBe('Every signature given in the room is confirmed.');
  expect(confirmWords(1)).toContain('1 signature given in the room');
  expect(confirmWords(2)).toContain('2 signatures given in the room');
});
