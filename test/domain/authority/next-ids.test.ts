/** Ids the record gives: the next free number of a series, and an id from a name. */
import { describe, expect, it } from 'vitest';
import type { RecordState } from '../../../src/domain/audit/state.ts';
import {
  nextAppealId,
  nextDecisionId,
  nextDeploymentId,
  nextItemId,
  nextModelId,
  nextOverrideId,
  nextRefusalId,
  nextSeatId,
  siteIdOf,
} from '../../../src/domain/authority/next-ids.ts';
import { fullRecord } from '../../support/authority/full-record.ts';
import { advisory, opened, stateOf } from '../../support/record-of.ts';

const empty = stateOf([opened], '2026-10-30');
const models = (...ids: readonly string[]): RecordState =>
  ({ ...empty, models: new Map(ids.map((id) => [id, {}])) }) as unknown as RecordState;

describe('the next number', () => {
  it('is the first of an empty series, as the field writes it', () => {
    expect([nextDecisionId(empty), nextRefusalId(empty), nextModelId(empty), nextDeploymentId(empty), nextSeatId(empty)]).toEqual([
      'DEC-0001',
      'REF-0001',
      'M-001',
      'DEP-001',
      'S-1',
    ]);
  });

  it.each<[string, readonly string[], string]>([
    ['one beyond the highest, in whatever order they were taken', ['M-002', 'M-009', 'M-004'], 'M-010'],
    ['never an id a file brought, though it was written otherwise', ['M-7', 'M-12'], 'M-013'],
    ['not counted from what is no number of the series', ['M-003', 'M-sepsis', 'EPIC-900', 'M-7.5'], 'M-004'],
    ['longer where the digits are used up', ['M-999'], 'M-1000'],
  ])('is %s', (_, taken, expected) => {
    expect(nextModelId(models(...taken))).toBe(expected);
  });

  it('of a decision follows the last one', () => {
    const decided = { ...empty, decisions: [{ decisionId: 'DEC-0001' }, { decisionId: 'DEC-0002' }] } as unknown as RecordState;
    expect(nextDecisionId(decided)).toBe('DEC-0003');
  });

  it('of a refusal counts those before it', () => {
    expect(nextRefusalId(fullRecord('pilot', advisory))).toBe('REF-0002');
  });

  it('of an override, an appeal and a planned item follows those on record', () => {
    const said = {
      ...empty,
      overrides: [{ overrideId: 'OVR-004' }],
      appeals: [{ appealId: 'APP-011' }],
      sprintItems: [{ itemId: 'ITEM-002' }],
    } as unknown as RecordState;
    expect([nextOverrideId(said), nextAppealId(said), nextItemId(said)]).toEqual(['OVR-005', 'APP-012', 'ITEM-003']);
  });
});

describe('the id of a site', () => {
  it.each<[string, readonly string[], string]>([
    ['Harrow Bay General', [], 'harrow-bay-general'],
    ['  «Saint-Étienne» (West) ', [], 'saint-etienne-west'],
    ['Harrow Bay', ['harrow-bay'], 'harrow-bay-2'],
    ['Harrow Bay', ['harrow-bay', 'harrow-bay-2', 'harrow-bay-3'], 'harrow-bay-4'],
    ['★', [], 'site'],
    ['★', ['site'], 'site-2'],
  ])('is made from its name: %s', (name, taken, expected) => {
    expect(siteIdOf(name, (id) => taken.includes(id))).toBe(expected);
  });
});
