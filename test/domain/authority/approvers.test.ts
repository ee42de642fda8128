/** Who approves a waiver: the executive of the gate's function, and whoever its signers report to within it. */
import { describe, expect, it } from 'vitest';
import { approversOf, renewalOf } from '../../../src/domain/authority/approvers.ts';
import { askOf, type Ask } from '../../../src/domain/authority/ask.ts';
import type { GateId } from '../../../src/domain/gates/catalogue.ts';
import { toDay, toInstant } from '../../../src/domain/time.ts';
import { institution } from '../../support/authority/institution.ts';
import { decided } from '../../support/authority/record-lines.ts';
import { day, model, stateOf, type Line } from '../../support/record-of.ts';

const today = '2026-10-30';
const moment = { day: toDay(today), at: toInstant(`${today}T12:00:00Z`), authenticated: false };

function waiving(gate: GateId, ...lines: readonly Line[]): Ask<'gate.waive'> {
  const state = stateOf([...institution(), ...model(1, { from: '2026-02-01' }), ...lines], today);
  const payload = { deploymentId: 'DEP-1', gate, until: day('2026-12-01'), compensatingControl: 'A notice', reason: 'Time', askedBy: 'pm' };
  return askOf(state, { type: 'gate.waive', payload }, 'cco', moment);
}

const approvers = (gate: GateId, ...lines: readonly Line[]): string[] =>
  approversOf(waiving(gate, ...lines), gate).map((seat) =>
    seat.kind === 'role' ? seat.role : seat.kind === 'person' ? `${seat.personId} as ${seat.as}` : seat.kind,
  );

const left = (personId: string): Line => ['2026-10-01', 'person.left', { personId, lastDay: day('2026-10-01') }];
const joined = (personId: string, reportsTo?: string): Line => [
  '2026-10-02',
  'person.joined',
  {
    personId,
    printedName: `Name ${personId}`,
    title: 'Compliance lead',
    roles: ['Compliance lead'],
    function: 'Compliance and legal',
    employer: 'staff',
    ...(reportsTo === undefined ? {} : { reportsTo }),
  },
];

describe('who approves the waiver of a gate', () => {
  it('is the executive of its function, and its signer’s superior in the same function', () => {
    expect(approvers('G-TRN')).toEqual(['Chief compliance officer', 'cco as Chief compliance officer']);
  });

  it('is no superior from another function', () => {
    expect(approvers('G-SEC')).toEqual(['CIO']);
  });

  it('is the executive alone where only people of this one deployment sign', () => {
    expect(approvers('G-ACC')).toEqual(['CEO']);
  });

  it('is the executive alone where nobody sits on the signer’s seat', () => {
    expect(approvers('G-TRN', left('compliance'))).toEqual(['Chief compliance officer']);
  });

  it('is the executive alone where the signer reports to nobody, or to somebody the record does not know', () => {
    expect(approvers('G-TRN', left('compliance'), joined('new'))).toEqual(['Chief compliance officer']);
    expect(approvers('G-TRN', left('compliance'), joined('new', 'stranger'))).toEqual(['Chief compliance officer']);
    expect(approvers('G-TRN', left('compliance'), joined('new', 'counsel'))).toEqual([
      'Chief compliance officer',
      'counsel as General counsel',
    ]);
  });
});

describe('how often a waiver was given in a row', () => {
  const waived = (on: string): Line => decided('G-TRN', 'waived', 'cco', on);

  it.each<[string, readonly Line[], number]>([
    ['nothing was decided', [], 0],
    ['it was passed last', [waived('2026-03-01'), decided('G-TRN', 'passed', 'owner', '2026-04-01')], 0],
    ['it was waived once', [waived('2026-03-01')], 1],
    [
      'it was waived once since it was declined',
      [waived('2026-03-01'), decided('G-TRN', 'declined', 'owner', '2026-04-01'), waived('2026-05-01')],
      1,
    ],
    ['it was waived twice', [waived('2026-03-01'), waived('2026-05-01')], 2],
  ])('is told where %s', (_, lines, times) => {
    expect(renewalOf(waiving('G-TRN', ...lines))).toBe(times);
  });

  it('is never, where the record has no such deployment', () => {
    expect(renewalOf({ deployment: null, payload: waiving('G-TRN').payload })).toBe(0);
  });
});
