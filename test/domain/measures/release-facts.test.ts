import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/domain/authority/command.ts';
import { factsAgainst } from '../../../src/domain/measures/release-facts.ts';
import { instantOf } from '../../../src/domain/time.ts';
import { day, stateOf, type Line } from '../../support/record-of.ts';
import { raised, scored, setting, today } from '../../support/risk-stories.ts';

const promote: Command = { type: 'deployment.transition', payload: { deploymentId: 'DEP-1', to: 'production', reason: 'It works' } };
const idsAgainst = (command: Command, lines: readonly Line[] = []): string[] => {
  const state = stateOf([...setting, ...lines], today);
  const moment = { at: instantOf(day(today), '12:00', state.zone), day: day(today), authenticated: false };
  return factsAgainst(state, command, moment).map(({ ruleId }) => ruleId);
};

describe('what the record itself says against a command', () => {
  it('speaks of the broken chain, whoever asks', () => {
    expect(idsAgainst(promote)).toContain('R-05');
  });

  it('says nothing about who may', () => {
    expect(idsAgainst(promote).filter((id) => /^(R-0[267]|R-1[34]|R-2[234]|SD-)/.test(id))).toEqual([]);
    expect(idsAgainst({ type: 'setting.change', payload: { name: 'weekOneDays', value: 9, reason: 'So' } })).toEqual([]);
  });

  it('leaves the risk register to its own rows', () => {
    expect(idsAgainst(promote, [raised(), scored(5, 5)])).toEqual(idsAgainst(promote));
  });

  it('says nothing against a release of its own: that is held by the register, which is told apart', () => {
    const release: Line = [
      '2026-09-10',
      'release.scheduled',
      { releaseId: 'REL-001', deploymentId: 'DEP-1', title: 'R', version: '2', on: day('2026-11-10'), declares: {}, by: 'P-3' },
    ];
    expect(idsAgainst({ type: 'release.execute', payload: { releaseId: 'REL-001' } }, [release, raised(), scored(5, 5)])).toEqual([]);
  });

  it('leaves out a rule that was set aside for that very command, while the override lasts', () => {
    const override = (expiresOn: string): Line => [
      '2026-10-20',
      'override.granted',
      {
        overrideId: 'OVR-001',
        refusalId: 'REF-0001',
        command: 'deployment.transition',
        subject: 'DEP-1',
        rules: ['R-05'],
        requestedBy: 'P-3',
        grounds: 'A recall',
        decidedBy: ['P-1', 'P-2'],
        compensatingControl: 'A nurse reads every one',
        expiresOn: day(expiresOn),
        reviewOn: day('2026-10-27'),
        dissent: [],
      },
    ];
    expect(idsAgainst(promote, [override('2026-10-29')])).toContain('R-05');
    expect(idsAgainst(promote, [override(today)])).not.toContain('R-05');
  });
});
