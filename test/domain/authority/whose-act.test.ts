/** A command as the rules see it: whose act it is, who signs with them and how surely, and what it is about. */
import { describe, expect, it } from 'vitest';
import type { PersonId } from '../../../src/domain/audit/events.ts';
import type { RecordState } from '../../../src/domain/audit/state.ts';
import { askOf, assuranceOf, type Ask, type Moment } from '../../../src/domain/authority/ask.ts';
import type { Accompaniment, Command } from '../../../src/domain/authority/command.ts';
import { toDay, toInstant } from '../../../src/domain/time.ts';
import { institution } from '../../support/authority/institution.ts';
import { day, model, opened, person, stateOf, type Line } from '../../support/record-of.ts';

const today = '2026-10-30';
const moment: Moment = { day: toDay(today), at: toInstant(`${today}T12:00:00Z`), authenticated: false };
const own = stateOf([...institution(), ...model(1, { from: '2026-02-01' }), ...model(2, { from: '2026-02-01' })], today);
const demonstration = stateOf(
  [
    ['2026-01-05', 'record.opened', { institution: 'Saltmarsh', zone: 'America/New_York', kind: 'demonstration' }],
    ...institution().slice(1),
  ],
  today,
);

const answer: Command = { type: 'question.answer', payload: { deploymentId: 'DEP-1', question: 'Q1', text: 'Rack 4' } };
const document = { title: 'Letter', day: day('2026-10-01') };

function seen(
  state: RecordState,
  command: Command,
  by: PersonId | null = 'nurse',
  beside?: Accompaniment,
  more: Partial<Moment> = {},
): Ask {
  return askOf(state, command, by, { ...moment, ...more }, beside);
}

const signatures = (ask: Ask): (readonly [string, string, string | null])[] =>
  ask.signers.map(({ person: { personId }, assurance, recordedBy }) => [personId, assurance, recordedBy]);

describe('how sure a signature is', () => {
  const chair = { signers: [{ personId: 'chair', how: 'in the room' as const }] };

  it('is authenticated only behind a real identity, and a demonstration in a demonstration', () => {
    expect(assuranceOf(own, { authenticated: true })).toBe('authenticated');
    expect(assuranceOf(own, { authenticated: false })).toBe('in the room');
    expect(assuranceOf(demonstration, { authenticated: true })).toBe('demonstration');
  });

  it('is said of everybody who signs: of whoever acts, and of those they recorded', () => {
    expect(signatures(seen(own, answer, 'nurse', chair))).toEqual([
      ['nurse', 'in the room', 'nurse'],
      ['chair', 'in the room', 'nurse'],
    ]);
    expect(signatures(seen(own, answer, 'nurse', chair, { authenticated: true }))).toEqual([
      ['nurse', 'authenticated', null],
      ['chair', 'in the room', 'nurse'],
    ]);
    expect(signatures(seen(demonstration, answer, 'nurse', chair))).toEqual([
      ['nurse', 'demonstration', null],
      ['chair', 'demonstration', 'nurse'],
    ]);
  });
});

describe('who signs', () => {
  it('is nobody where nobody acts, and no stranger', () => {
    expect(seen(own, answer, null)).toMatchObject({ actor: null, author: null, signers: [] });
    expect(seen(own, answer, 'stranger')).toMatchObject({ actor: null, signers: [] });
    expect(signatures(seen(own, answer, 'nurse', { signers: [{ personId: 'stranger', how: 'in the room' }] }))).toEqual([
      ['nurse', 'in the room', 'nurse'],
    ]);
  });

  it('is whoever it is attested of, and not whoever brings it home', () => {
    const brought = seen(own, answer, 'registrar', { attested: { personId: 'nurse', document } });
    expect(signatures(brought)).toEqual([['nurse', 'attested from a document', 'registrar']]);
    expect([brought.actor?.personId, brought.author?.personId, brought.signers[0]?.document]).toEqual(['registrar', 'nurse', document]);
  });

  it('stands in for whoever delegated it', () => {
    const grant: Line = [
      '2026-10-01',
      'delegation.granted',
      { delegationId: 'DEL-001', from: 'ciso', to: 'nurse', commands: ['gate.decide'], starts: day('2026-10-01'), ends: day('2026-11-01') },
    ];
    const under = (delegationId: string): Ask => seen(stateOf([...institution(), grant], today), answer, 'nurse', { delegationId });
    expect(under('DEL-001').signers[0]?.actingFor?.personId).toBe('ciso');
    expect(under('DEL-009')).toMatchObject({ delegation: null, delegationId: 'DEL-009', signers: [{ actingFor: null }] });
  });
});

describe('the first steward of a record', () => {
  const declare: Command = {
    type: 'steward.declare',
    payload: { printedName: 'Mina Holt', title: 'Informatics lead', function: 'Informatics', siteId: null },
  };

  it('acts as who she says she is while nobody is here who could, and holds no role yet', () => {
    expect(seen(stateOf([opened], today), declare, null).actor).toEqual({
      personId: 'holt',
      printedName: 'Mina Holt',
      title: 'Informatics lead',
      roles: [],
      function: 'Informatics',
      employer: 'staff',
      leftOn: null,
    });
  });

  it('is nobody new where somebody is here, nor by any other command', () => {
    const kept = stateOf([opened, person('P-1', 'Ada Plover')], today);
    expect(seen(kept, declare, 'P-1').actor?.personId).toBe('P-1');
    expect(seen(kept, declare, null).actor).toBeNull();
    expect(seen(stateOf([opened], today), { type: 'site.add', payload: { name: 'North' } }, null).actor).toBeNull();
  });
});

describe('what a command is about', () => {
  const risk = (riskId: string, ...deploymentIds: readonly string[]): Line => [
    '2026-03-01',
    'risk.raised',
    { riskId, deploymentIds, title: 'It misses', category: 'operational', nature: 'technical', owner: null },
  ];
  const release: Line = [
    '2026-03-01',
    'release.scheduled',
    { releaseId: 'REL-1', deploymentId: 'DEP-2', title: 'First', version: '1', on: day('2026-12-01'), declares: {}, by: 'release' },
  ];
  const state = stateOf(
    [
      ...institution(),
      ...model(1, { from: '2026-02-01' }),
      ...model(2, { from: '2026-02-01' }),
      risk('RISK-1', 'DEP-2'),
      risk('RISK-2', 'DEP-1', 'DEP-2'),
      risk('RISK-3'),
      release,
    ],
    today,
  );

  const owned = (riskId: string): Command => ({ type: 'risk.own', payload: { riskId, owner: 'pm' } });

  it.each<[string, Command, string | null, string | null]>([
    ['the deployment it names', answer, 'DEP-1', 'M-1'],
    ['the deployment of its release', { type: 'release.execute', payload: { releaseId: 'REL-1' } }, 'DEP-2', 'M-2'],
    ['none, where the record has no such release', { type: 'release.execute', payload: { releaseId: 'REL-9' } }, null, null],
    ['the one deployment of its risk', owned('RISK-1'), 'DEP-2', 'M-2'],
    ['none, where its risk is about several', owned('RISK-2'), null, null],
    ['none, where its risk is about none', owned('RISK-3'), null, null],
    ['none, where the record has no such risk', owned('RISK-9'), null, null],
    [
      'the model alone, where it names no deployment',
      { type: 'model.restate', payload: { modelId: 'M-1', purpose: 'It sorts' } },
      null,
      'M-1',
    ],
    [
      'nothing, where the record has no such deployment',
      { type: 'question.answer', payload: { deploymentId: 'DEP-9', question: 'Q1', text: 'Rack 4' } },
      null,
      null,
    ],
    ['nothing, where it speaks of the record', { type: 'site.add', payload: { name: 'West' } }, null, null],
  ])('is %s', (_, command, deploymentId, modelId) => {
    const { deployment, model: about } = seen(state, command);
    expect([deployment?.deploymentId ?? null, about?.modelId ?? null]).toEqual([deploymentId, modelId]);
  });
});
