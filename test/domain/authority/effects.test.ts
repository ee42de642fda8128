import { describe, expect, it } from 'vitest';
import { chainOf } from '../../../src/domain/accountability/chain.ts';
import { project } from '../../../src/domain/audit/project.ts';
import type { RecordState } from '../../../src/domain/audit/state.ts';
import { standingOf } from '../../../src/domain/lifecycle/standing.ts';
import { askOf } from '../../../src/domain/authority/ask.ts';
import { effectsOf } from '../../../src/domain/authority/effects/all.ts';
import { toInstant, toWhen } from '../../../src/domain/time.ts';
import { governed, inMeeting, recordOf } from '../../support/governed.ts';
import { advisory, day, type Line } from '../../support/record-of.ts';
import { attempt, today, type Attempted } from '../../support/rule-case.ts';
import { moveTo, promoters } from '../../support/transitions.ts';

const deploymentId = 'DEP-1';
const inRoom = (personId: string) => ({ signers: [{ personId, how: 'in the room' as const }] });

/** The record after an attempt that is allowed. */
function after(attempted: Attempted): RecordState {
  const verdict = attempt(attempted);
  if (verdict.answer !== 'allow') throw new Error(JSON.stringify(verdict));
  return project(attempted.state, verdict.events);
}
const deployment = (state: RecordState, id = deploymentId) => state.deployments.get(id)!;
const standing = (state: RecordState, id = deploymentId) => standingOf(deployment(state, id), today, state.settings);

describe('to register a model', () => {
  const registered = after({
    state: recordOf(governed({ stage: 'intake' })),
    by: 'registrar',
    command: {
      type: 'model.register',
      payload: {
        name: 'Reader',
        problem: 'Readings come late',
        sponsor: 'sponsor',
        tier: 'Low',
        flags: advisory,
        businessFunction: 'Imaging',
        vendorName: null,
        siteId: null,
        scope: null,
      },
    },
  });

  it('gives it the next ids, its sponsor, its problem and its tier', () => {
    expect(registered.models.get('M-002')).toMatchObject({
      name: 'Reader',
      problem: 'Readings come late',
      purpose: 'Readings come late',
      sponsor: 'sponsor',
      tier: 'Low',
      vendorName: { notReported: 'not on record' },
      deploymentIds: ['DEP-002'],
    });
  });

  it('opens a deployment in intake, whose governance is kept from the first day', () => {
    expect(deployment(registered, 'DEP-002')).toMatchObject({
      governance: 'kept',
      siteId: { notReported: 'not on record' },
      scope: { notReported: 'not on record' },
    });
    expect(standing(registered, 'DEP-002')).toMatchObject({ stage: 'intake', since: today });
  });
});

describe('to open a deployment', () => {
  it('begins in intake, and keeps which one it starts again', () => {
    const over: Line = [
      '2026-10-20',
      'deployment.staged',
      { deploymentId, stage: 'ended', from: toWhen('2026-10-20'), end: { kind: 'stopped' } },
    ];
    const state = after({
      state: recordOf(governed({ stage: 'pilot' }), [over]),
      by: 'registrar',
      command: { type: 'deployment.open', payload: { modelId: 'M-1', siteId: 'north', scope: 'Adults', restartOf: deploymentId } },
    });
    expect(deployment(state, 'DEP-002')).toMatchObject({ restartOf: deploymentId, siteId: 'north', scope: 'Adults', governance: 'kept' });
    expect(standing(state, 'DEP-002').stage).toBe('intake');
    expect(standing(state).stage).toBe('ended');
  });
});

describe('to move a deployment', () => {
  it('enters the stage at the moment of the decision, under the rule of the transition', () => {
    const state = after({ state: recordOf(governed({ stage: 'pilot' })), ...promoters, command: moveTo('production') });
    expect(standing(state)).toMatchObject({ stage: 'production', since: today });
    expect(deployment(state).spells.at(-1)).toMatchObject({ rule: 'T-06', from: '2026-10-30T08:00:00-04:00' });
  });

  it('opens a pilot under the charter that came with it', () => {
    const state = after({ state: recordOf(governed({ stage: 'silent' })), by: 'chair', command: inMeeting(moveTo('pilot')) });
    expect(deployment(state)).toMatchObject({ plannedEnd: '2027-03-31', endpoints: 'Readings within the hour' });
  });

  it('gives a rework its owner and its day', () => {
    const state = after({
      state: recordOf(governed({ stage: 'pilot' })),
      by: 'chair',
      command: inMeeting(moveTo('build', { owner: 'engineer', due: day('2026-12-01') })),
    });
    expect(deployment(state).targets).toEqual({ build: '2026-12-01' });
    expect(deployment(state).spells.at(-1)).toMatchObject({ stage: 'build', rule: 'T-08', owner: 'engineer' });
  });

  it('gives what is taken out of production to pilot an end, where nobody chartered one', () => {
    const production = recordOf(governed({ stage: 'production' }));
    const { charter: _charter, ...payload } = moveTo('pilot').payload;
    const demoted = after({ state: production, by: 'override', command: { type: 'deployment.transition', payload } });
    expect(deployment(demoted).plannedEnd).toBe('2027-04-28');
    const chartered = after({ state: production, by: 'override', command: moveTo('pilot') });
    expect(deployment(chartered).plannedEnd).toBe('2027-03-31');
    const silent = after({ state: production, by: 'override', command: moveTo('silent') });
    expect(deployment(silent).plannedEnd).toBe('2026-12-31');
  });

  it('goes back whatever is missing: only forward asks for gates and chain', () => {
    const nothing = governed({ stage: 'production' }).filter(
      ([, type, payload]) =>
        type !== 'gate.decided' && type !== 'question.accepted' && !(type === 'link.accepted' && payload.link !== 'L10'),
    );
    const state = after({ state: recordOf(nothing), by: 'override', command: moveTo('silent') });
    expect(standing(state).stage).toBe('silent');
  });

  it('extends a pilot, and counts it', () => {
    const state = after({
      state: recordOf(governed({ stage: 'pilot' })),
      by: 'chair',
      command: inMeeting({
        type: 'deployment.extend',
        payload: { deploymentId, plannedEnd: day('2027-02-01'), reason: 'Too few cases yet' },
      }),
    });
    expect(deployment(state)).toMatchObject({ plannedEnd: '2027-02-01', extensions: 1, extendedOn: today });
  });

  it('charters a pilot', () => {
    const state = after({
      state: recordOf(governed({ stage: 'silent' })),
      by: 'chair',
      command: inMeeting({
        type: 'pilot.charter',
        payload: { deploymentId, charter: { plannedEnd: day('2027-02-02'), endpoints: 'Half the wait' } },
      }),
    });
    expect(deployment(state)).toMatchObject({ plannedEnd: '2027-02-02', endpoints: 'Half the wait' });
  });
});

describe('to suspend, and to resume', () => {
  it('keeps who, why and since when, until two people end it', () => {
    const suspended = after({
      state: recordOf(governed({ stage: 'production' })),
      by: 'oncall',
      command: { type: 'deployment.suspend', payload: { deploymentId, reason: 'Wrong side marked' } },
    });
    expect(deployment(suspended).suspended).toEqual({ since: today, by: 'oncall', reason: 'Wrong side marked' });
    const verdict = attempt({
      state: suspended,
      by: 'registrar',
      accompaniment: { signers: [...inRoom('override').signers, ...inRoom('engineer').signers] },
      command: { type: 'deployment.resume', payload: { deploymentId, cause: 'A flipped axis.', fix: 'Axis checked.' } },
    });
    const events = verdict.answer === 'allow' ? verdict.events : [];
    expect(deployment(project(suspended, events)).suspended).toBeNull();
    // Whoever only records it is not among those who decided.
    expect(events.at(-1)?.payload).toEqual({ deploymentId, by: ['override', 'engineer'], cause: 'A flipped axis. Axis checked.' });
  });
});

describe('to end', () => {
  it('keeps the kind, the reason, the account and the name', () => {
    const state = after({
      state: recordOf(governed({ stage: 'pilot' })),
      by: 'sponsor',
      command: {
        type: 'deployment.end',
        payload: {
          deploymentId,
          kind: 'stopped',
          reason: 'no benefit',
          text: 'Nobody read sooner',
          learned: 'The queue',
          disposal: 'Deleted',
        },
      },
    });
    expect(deployment(state).spells.at(-1)).toMatchObject({
      stage: 'ended',
      rule: 'T-10',
      end: { kind: 'stopped', reason: 'no benefit', text: 'Nobody read sooner', learned: 'The queue', disposal: 'Deleted', by: 'sponsor' },
    });
  });

  it('keeps the successor of what is superseded', () => {
    const state = after({
      state: recordOf(governed({ stage: 'production' }), governed({ n: 2, stage: 'production' })),
      by: 'service',
      accompaniment: inRoom('owner'),
      command: {
        type: 'deployment.end',
        payload: { deploymentId, kind: 'superseded', text: 'The plan', learned: '', disposal: 'Archived', successor: 'DEP-2' },
      },
    });
    expect(deployment(state).spells.at(-1)?.end).toMatchObject({ kind: 'superseded', successor: 'DEP-2' });
  });
});

describe('a quiet ending', () => {
  const quiet = recordOf([
    ...governed({ stage: 'intake' }).slice(0, 3),
    ['2026-03-02', 'deployment.staged', { deploymentId, stage: 'pilot', from: toWhen('2026-03-02') }],
    ['2026-03-03', 'pilot.chartered', { deploymentId, plannedEnd: day('2026-05-31'), endpoints: 'Readings within the hour' }],
  ]);

  const ended = recordOf(governed({ stage: 'pilot' }), [
    ['2026-10-20', 'deployment.staged', { deploymentId, stage: 'ended', from: toWhen('2026-10-20'), end: { kind: 'stopped' } }],
  ]);

  it('stays a quiet ending, on its own day, when the missing decision is made late', () => {
    expect(standing(quiet).end).toMatchObject({ kind: 'lapsed', on: '2026-03-03', seenOn: '2026-07-01' });
    const state = after({
      state: quiet,
      by: 'chair',
      command: inMeeting({ type: 'lapse.confirm', payload: { deploymentId, reason: 'other', text: 'Nobody used it' } }),
    });
    expect(standing(state)).toMatchObject({ stage: 'ended', end: { kind: 'lapsed', on: '2026-03-03', confirmedOn: today } });
    expect(deployment(state).spells.at(-1)?.end).toMatchObject({ kind: 'stopped', late: true, text: 'Nobody used it' });
    expect(deployment(state).lapsesAnswered).toEqual([{ on: today, answer: 'confirmed', lapsedOn: '2026-03-03' }]);
  });

  it('is a pilot again when evidence shows that it was in use', () => {
    const state = after({
      state: quiet,
      by: 'chair',
      command: inMeeting({
        type: 'lapse.correct',
        payload: { deploymentId, evidence: { title: 'Audit log' }, activeOn: day('2026-06-20') },
      }),
    });
    expect(standing(state)).toMatchObject({ stage: 'pilot', end: null });
    expect(deployment(state)).toMatchObject({
      lastActivity: '2026-06-20',
      lapsesAnswered: [{ answer: 'corrected', lapsedOn: '2026-03-03' }],
    });
  });

  it('is not answered where there is none', () => {
    const command = { type: 'lapse.confirm', payload: { deploymentId, reason: 'other', text: 'Nobody used it' } } as const;
    const moment = { at: toInstant('2026-10-30T12:00:00Z'), day: today, authenticated: false };
    for (const state of [recordOf(governed({ stage: 'pilot' })), ended]) {
      expect(() => effectsOf(askOf(state, command, 'chair', moment))).toThrow('No quiet ending was inferred');
    }
  });

  it('is decided by the chair in the name of the committee', () => {
    const verdict = attempt({
      state: quiet,
      by: 'registrar',
      command: inMeeting({ type: 'lapse.confirm', payload: { deploymentId, reason: 'other', text: 'Nobody used it' } }),
    });
    const answered = verdict.answer === 'allow' ? verdict.events.find(({ type }) => type === 'lapse.answered') : undefined;
    expect(answered?.payload).toMatchObject({ by: ['chair'] });
  });
});

describe('a version', () => {
  it('is on record from the moment its owner says so', () => {
    const state = after({
      state: recordOf(governed({ stage: 'pilot' })),
      by: 'engineer',
      command: { type: 'version.record', payload: { deploymentId, version: '2.0', major: true, what: 'Retrained' } },
    });
    expect(deployment(state).versions).toMatchObject([{ version: '2.0', major: true, on: today }]);
  });
});

describe('architecture, sprint and release', () => {
  const base = recordOf(governed({ stage: 'pilot' }), [
    ['2026-03-01', 'adr.proposed', { adrId: 'ADR-001', title: 'On premises', modelIds: [], constraints: [], by: 'engineer' }],
    ['2026-03-03', 'adr.accepted', { adrId: 'ADR-001', by: ['architect'] }],
  ]);
  const proposed = after({
    state: base,
    by: 'pm',
    command: { type: 'adr.propose', payload: { title: 'Own cloud too', modelIds: ['M-1'], constraints: [], supersedes: 'ADR-001' } },
  });

  it('lets anybody propose an architecture decision, which binds nothing yet', () => {
    expect(proposed.adrs.get('ADR-002')).toMatchObject({ status: 'proposed', by: 'pm', supersedes: 'ADR-001' });
    expect(proposed.adrs.get('ADR-001')?.status).toBe('accepted');
  });

  it('supersedes what it was proposed to supersede when it is accepted, by the architect and not by who records it', () => {
    const state = after({
      state: proposed,
      by: 'registrar',
      accompaniment: inRoom('architect'),
      command: { type: 'adr.accept', payload: { adrId: 'ADR-002' } },
    });
    expect(state.adrs.get('ADR-002')).toMatchObject({ status: 'accepted', acceptedBy: ['architect'], acceptedOn: today });
    expect(state.adrs.get('ADR-001')).toMatchObject({ status: 'superseded', supersededBy: 'ADR-002' });
  });

  it('leaves nothing undecided between an architecture decision and its successor', () => {
    const state = after({
      state: proposed,
      by: 'architect',
      command: { type: 'adr.supersede', payload: { adrId: 'ADR-001', successor: 'ADR-002' } },
    });
    expect([...state.adrs.values()].map(({ status }) => status)).toEqual(['superseded', 'accepted']);
    const again = attempt({
      state,
      by: 'architect',
      command: { type: 'adr.supersede', payload: { adrId: 'ADR-001', successor: 'ADR-002' } },
    });
    expect(again.answer === 'allow' ? again.events.map(({ type }) => type) : []).toEqual(['decision.recorded', 'adr.superseded']);
  });

  it('keeps sprint and PI items apart', () => {
    const declares = { hosting: 'On premises' };
    const first = after({
      state: base,
      by: 'pm',
      command: { type: 'sprint.commit', payload: { deploymentId, iteration: 'Sprint 14', title: 'Host', declares } },
    });
    const second = after({
      state: first,
      by: 'rte',
      command: { type: 'pi.commit', payload: { deploymentId, iteration: 'PI 26.4', title: 'Host', declares } },
    });
    expect(second.sprintItems).toMatchObject([
      { itemId: 'ITEM-001', kind: 'sprint', by: 'pm', committedOn: today },
      { itemId: 'ITEM-002', kind: 'pi', by: 'rte' },
    ]);
  });

  it('schedules, moves and executes a release', () => {
    const scheduled = after({
      state: base,
      by: 'pm',
      command: {
        type: 'release.schedule',
        payload: { deploymentId, title: 'Version 2', version: '2.0', on: day('2026-12-02'), declares: {} },
      },
    });
    const moved = after({
      state: scheduled,
      by: 'release',
      command: { type: 'release.move', payload: { releaseId: 'REL-001', on: day('2026-12-09') } },
    });
    const done = after({ state: moved, by: 'change', command: { type: 'release.execute', payload: { releaseId: 'REL-001' } } });
    expect(done.releases.get('REL-001')).toMatchObject({ by: 'pm', on: '2026-12-09', movedFrom: ['2026-12-02'], executedOn: today });
  });

  it('authorises a change and executes it under the same number', () => {
    const change = { deploymentId, kind: 'normal', effect: 'new tool', what: 'May open the order form' } as const;
    const authorised = after({ state: base, by: 'change', command: { type: 'change.authorise', payload: change } });
    const done = after({
      state: authorised,
      by: 'change',
      command: { type: 'change.execute', payload: { ...change, changeId: 'CHG-001' } },
    });
    expect(done.changes.get('CHG-001')).toMatchObject({ executedOn: today, authorisedOn: today });
    expect(done.changes.size).toBe(1);
  });

  it('makes a further tool a further scope: the decision signatory signs again', () => {
    const done = after({
      state: base,
      by: 'change',
      command: { type: 'change.execute', payload: { deploymentId, kind: 'standard', effect: 'new tool', what: 'May open the order form' } },
    });
    expect(deployment(done)).toMatchObject({ scope: 'Adults', scopeChanges: [{ what: 'May open the order form' }] });
    expect(chainOf(done, deployment(done), today).links.find(({ link }) => link === 'L2')).toMatchObject({
      cause: 'void: new scope',
      since: today,
    });
  });

  it('names the new scope, where the scope itself is what changes', () => {
    const payload = { deploymentId, kind: 'standard', effect: 'scope', what: 'Children too' } as const;
    expect(deployment(after({ state: base, by: 'change', command: { type: 'change.execute', payload } })).scope).toBe('Children too');
  });

  it('leaves the scope alone when a change only restores, and sets a day to look at it afterwards in an emergency', () => {
    const payload = { deploymentId, kind: 'emergency', effect: 'restores', what: 'Rolled back' } as const;
    const verdict = attempt({ state: base, by: 'oncall', command: { type: 'change.execute', payload } });
    const events = verdict.answer === 'allow' ? verdict.events.slice(1) : [];
    expect(events).toMatchObject([{ type: 'change.executed', payload: { changeId: 'CHG-001', reviewBy: '2026-11-06', by: 'oncall' } }]);
    const normal = attempt({ state: base, by: 'change', command: { type: 'change.execute', payload: { ...payload, kind: 'standard' } } });
    expect(normal.answer === 'allow' && 'reviewBy' in normal.events[1]!.payload).toBe(false);
  });
});

describe('an override of a transition', () => {
  const overridden = (rules: readonly string[]): Line => [
    '2026-10-20',
    'override.granted',
    {
      overrideId: 'OVR-001',
      refusalId: 'REF-0001',
      command: 'deployment.transition',
      subject: deploymentId,
      rules,
      requestedBy: 'sponsor',
      grounds: 'The season will not wait',
      decidedBy: ['cio', 'cmo'],
      compensatingControl: 'A second reader',
      expiresOn: day('2026-11-15'),
      reviewOn: day('2026-11-10'),
      dissent: [],
    },
  ];
  const held = governed({ stage: 'pilot' }).filter(([, type, payload]) => type !== 'gate.decided' || payload.gate !== 'G-MON');

  it('sets its guard aside, and makes nobody a signer', () => {
    const state = recordOf(held, [overridden(['T-06'])]);
    expect(attempt({ state, ...promoters, command: moveTo('production') }).answer).toBe('allow');
    const alone = attempt({ state, by: 'signatory', command: moveTo('production') });
    expect(alone.answer === 'refuse' ? alone.objections.map(({ sentence }) => sentence) : alone.answer).toEqual([
      'Promotion still takes the committee chair (Joan Chair).',
    ]);
    expect(attempt({ state: recordOf(held), ...promoters, command: moveTo('production') }).answer).toBe('refuse');
  });
});
