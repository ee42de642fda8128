/** at the edges: who counts as present, what an agent does by itself, and where something starts again. */
import { describe, expect, it } from 'vitest';
import type { ActionClass } from '../../../../src/domain/audit/decided-events.ts';
import type { Flags } from '../../../../src/domain/audit/events.ts';
import type { Command, SingleCommand } from '../../../../src/domain/authority/command.ts';
import { committeePresent, institution } from '../../../support/authority/institution.ts';
import { risk, signed } from '../../../support/authority/record-lines.ts';
import { saidBy } from '../../../support/authority/said-by.ts';
import { governed, recordOf } from '../../../support/governed.ts';
import { advisory, clinical, day, model, staged, stateOf, type Line } from '../../../support/record-of.ts';

const deploymentId = 'DEP-1';
const of = (flags: Flags, ...lines: readonly Line[]): ReturnType<typeof stateOf> =>
  stateOf([...institution(), ...model(1, { flags, from: '2026-01-06' }), ...lines], '2026-10-30');

describe('a quorum', () => {
  const payment: Flags = { ...advisory, payment: true };
  const released: Line = [
    '2026-10-13',
    'release.scheduled',
    { releaseId: 'REL-001', deploymentId, title: 'Version 2', version: '2.0', on: day('2026-12-01'), declares: {}, by: 'release' },
  ];
  const items = {
    risk: { type: 'risk.close', payload: { riskId: 'RISK-001', reason: 'Gone' } },
    release: { type: 'release.execute', payload: { releaseId: 'REL-001' } },
    deployment: { type: 'deployment.suspend', payload: { deploymentId, reason: 'It fails' } },
    model: { type: 'fact.correct', payload: { modelId: 'M-1', label: 'Vendor', value: 'None', why: 'Wrong' } },
  } as const;
  const said = (item: SingleCommand, present: readonly string[], flags: Flags, ...lines: readonly Line[]): string[] =>
    saidBy('R-24', {
      state: of(flags, released, ...risk({ score: { severity: 4, likelihood: 3 } }), ...lines),
      by: 'chair',
      command: { type: 'meeting.decide', payload: { meetingId: 'MTG-1', present, item } },
    });
  const but = (...absent: readonly string[]): string[] => committeePresent.filter((id) => !absent.includes(id));

  it.each(Object.entries(items))('on a %s that touches care or payment takes those whose function it is', (_, item) => {
    expect(said(item as SingleCommand, but('compliance', 'safety'), clinical)).toEqual([
      'No quorum: the compliance lead and the clinical safety officer are absent. The item stays open.',
    ]);
    expect(said(item as SingleCommand, but('compliance', 'plan-md'), payment)).toEqual([
      'No quorum: the compliance lead and the plan medical director are absent. The item stays open.',
    ]);
    expect(said(item as SingleCommand, but('compliance', 'safety', 'plan-md'), advisory)).toEqual([]);
  });

  it('counts nobody who has left, nor anybody of a vendor', () => {
    const left: Line = ['2026-10-01', 'person.left', { personId: 'safety', lastDay: day('2026-10-29') }];
    const hired: Line = ['2026-09-01', 'person.moved', { personId: 'vendor', roles: ['Clinical safety officer', 'Committee member'] }];
    expect(said(items.deployment, committeePresent, clinical, left)).toEqual([
      'No quorum: the clinical safety officer is absent. The item stays open.',
    ]);
    expect(said(items.deployment, [...but('safety'), 'vendor'], clinical, hired)).toEqual([
      'No quorum: the clinical safety officer is absent. The item stays open.',
    ]);
  });

  it('counts each person once, and its members among all who are there', () => {
    expect(said(items.deployment, ['chair', 'chair', 'chair', 'chair', 'chair', 'chair', 'pm'], advisory)).toEqual([
      'No quorum: 1 of 10 members are present, and it takes 5. The item stays open.',
    ]);
  });
});

describe('an agent', () => {
  const agentic: Flags = { ...advisory, autonomy: 'agentic' };
  const listed: readonly ActionClass[] = ['read', 'draft', 'submit prior authorisation'];
  const acts = (action: ActionClass, approvedBy: string | null = null): Command => ({
    type: 'agent.act',
    payload: { deploymentId, action, approvedBy },
  });
  const path = (...steps: readonly { step: 'stop' | 'hold'; who: string | null }[]): Line => [
    '2026-09-10',
    'override.set',
    { deploymentId, steps: steps.map((one) => ({ ...one, seconds: 40, drilledOn: null })) },
  ];
  const signs = signed('L2', 'signatory', { actions: listed });
  const said = (command: Command, ...lines: readonly Line[]): string[] =>
    saidBy('R-25', { state: of(agentic, ...lines), by: 'agent', command });
  const offList = (action: ActionClass): string[] => [
    `“${action}” is not on the list of what this agent may do by itself, and nobody has approved it.`,
  ];

  it('does by itself what its signatory listed, while that signature is not given up', () => {
    expect(said(acts('read'), signs)).toEqual([]);
    expect(said(acts('read'))).toEqual(offList('read'));
    expect(said(acts('route'), signs)).toEqual(offList('route'));
    expect(
      said(acts('read'), signs, ['2026-10-01', 'link.released', { deploymentId, link: 'L2', personId: 'signatory', reason: 'Other work' }]),
    ).toEqual(offList('read'));
    expect(said(acts('read'), signed('L2', 'signatory'))).toEqual(offList('read'));
  });

  it('keeps its list while a handover of the signature is open', () => {
    const handover: Line = [
      '2026-10-01',
      'link.offered',
      { deploymentId, link: 'L2', personId: 'signatory-2', by: 'registrar', how: 'By mail', due: day('2026-12-01'), handover: true },
    ];
    expect(said(acts('read'), signs, handover)).toEqual([]);
  });

  it('has a listed draft approved one by one, by somebody of the staff who is here', () => {
    const words = ['“draft” takes effect only once a person has approved it, and nobody has.'];
    expect(said(acts('draft'), signs)).toEqual(words);
    expect(said(acts('draft', 'vendor'), signs)).toEqual(words);
    expect(said(acts('draft', 'nurse'), signs)).toEqual([]);
  });

  it.each<[string, readonly Line[], boolean]>([
    ['nobody set an override path', [], true],
    ['the path only holds', [path({ step: 'hold', who: 'Ove Ride' })], true],
    ['nobody is named to stop it', [path({ step: 'stop', who: null })], true],
    ['somebody may stop it', [path({ step: 'stop', who: 'Ove Ride' })], false],
    ['somebody may stop it, beside another step', [path({ step: 'hold', who: null }, { step: 'stop', who: 'Ove Ride' })], false],
  ])('submits prior authorisations only while somebody can stop it: %s', (_, lines, refused) => {
    expect(said(acts('submit prior authorisation'), signs, ...lines)).toEqual(
      refused ? ['DEP-1 submits prior authorisations only while somebody can stop it, and nobody can.'] : [],
    );
  });
});

describe('a new start', () => {
  const open = (siteId: string, restartOf?: string): Command => ({
    type: 'deployment.open',
    payload: { modelId: 'M-1', siteId, scope: 'Adults', ...(restartOf === undefined ? {} : { restartOf }) },
  });
  const second = (siteId: string, restartOf?: string): Line => [
    '2026-10-22',
    'deployment.opened',
    {
      deploymentId: 'DEP-2',
      modelId: 'M-1',
      siteId,
      scope: 'Adults',
      governance: 'kept',
      ...(restartOf === undefined ? {} : { restartOf }),
    },
  ];
  const gone = [...governed({ stage: 'silent' }), staged(1, 'ended', '2026-10-20')];
  const said = (command: Command, ...lines: readonly Line[]): string[] =>
    saidBy('R-26', { state: recordOf([...gone, ...lines]), by: 'registrar', command });

  it('at the site where it ended says which it starts again', () => {
    expect(said(open('north'))).toEqual([
      'Model 1 (DEP-1) ended on 20 Oct 2026 at this site: to start again is a new deployment linked to the old.',
    ]);
    expect(said(open('north', 'DEP-1'))).toEqual([]);
  });

  it('is none at another site, nor where it was started again before', () => {
    expect(said(open('south'))).toEqual([]);
    expect(said(open('north'), second('north', 'DEP-1'))).toEqual([]);
    expect(said(open('north'), second('north'))).toHaveLength(1);
  });
});
