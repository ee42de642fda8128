/** What is said of models before anything is decided about them: owners, flags, sites, what was there before the rules. */
import { describe, expect, it } from 'vitest';
import { starterLinks } from '../../../../src/domain/accountability/links.ts';
import { project } from '../../../../src/domain/audit/project.ts';
import type { RecordState } from '../../../../src/domain/audit/state.ts';
import type { Command } from '../../../../src/domain/authority/command.ts';
import { questions } from '../../../../src/domain/gates/questions.ts';
import { notReported } from '../../../../src/domain/reported.ts';
import { toWhen } from '../../../../src/domain/time.ts';
import { day, model, opened, staged, stateOf, type Line } from '../../../support/record-of.ts';
import { attempt } from '../../../support/rule-case.ts';

const today = '2026-10-30';
const began = '2026-06-01';
const rules: Line = [began, 'ruleset.adopted', { ruleset: 'starter', gatesOn: questions.map(({ gate }) => gate), linksOn: starterLinks }];

function somebody(personId: string, roles: readonly ('Registrar' | 'Committee chair')[]): Line {
  return [
    '2026-06-01',
    'person.joined',
    { personId, printedName: `Name ${personId}`, title: 'T', roles, function: 'F', employer: 'staff' },
  ];
}

const steward = somebody('steward', ['Registrar']);
const chair = somebody('chair', ['Committee chair']);
const other = somebody('other', []);
const north: Line = ['2026-06-01', 'site.added', { siteId: 'north', name: 'Site north' }];

function record(...lines: readonly Line[]): RecordState {
  return stateOf([opened, rules, steward, other, north, ...lines], today);
}

/** A deployment a file reported, in a stage since a day or since nobody said when. */
function imported(n: number, stage: 'build' | 'pilot' | 'production' | 'ended', since: string | null, named = '2026-05-01'): Line[] {
  const from = since === null ? notReported('no column') : toWhen(since);
  return [
    ...model(n, { governance: 'not reported', from: named }).slice(0, 2),
    [
      named,
      'deployment.staged',
      { deploymentId: `DEP-${n}`, stage, from, ...(stage === 'ended' ? { end: { kind: 'not reported' as const } } : {}) },
    ],
  ];
}

function answer(state: RecordState, by: string, command: Command): string {
  const verdict = attempt({ state, by, command });
  if (verdict.answer === 'allow') return 'allow';
  return verdict.answer === 'refuse'
    ? verdict.objections.map(({ sentence }) => sentence).join(' ')
    : verdict.faults.map(({ at, what }) => `${at}: ${what}`).join(' ');
}

function put(state: RecordState, command: Command, by = 'steward'): RecordState {
  const verdict = attempt({ state, by, command });
  if (verdict.answer !== 'allow') throw new Error(JSON.stringify(verdict));
  return project(state, verdict.events);
}

describe('what a keeper of the record writes down about a model', () => {
  const state = record(...imported(1, 'pilot', null));

  it.each<readonly [Command, (after: RecordState) => unknown, unknown]>([
    [
      { type: 'owner.name', payload: { modelId: 'M-1', name: 'Ben Curlew', contact: 'ben@example.org' } },
      (after) => after.models.get('M-1')?.ownerToAsk,
      { name: 'Ben Curlew', contact: 'ben@example.org', on: today, by: 'steward' },
    ],
    [
      { type: 'flags.state', payload: { modelId: 'M-1', flags: { care: true, autonomy: 'agentic' } } },
      (after) => after.models.get('M-1')?.flags,
      { care: true, payment: false, autonomy: 'agentic', vendor: false },
    ],
    [
      { type: 'model.restate', payload: { modelId: 'M-1', vendorName: 'Acme' } },
      (after) => [after.models.get('M-1')?.vendorName, after.models.get('M-1')?.businessFunction],
      ['Acme', 'Imaging'],
    ],
    [
      { type: 'deployment.place', payload: { deploymentId: 'DEP-1', siteId: 'north' } },
      (after) => after.deployments.get('DEP-1')?.siteId,
      'north',
    ],
  ])('%o', (command, read, expected) => {
    expect(read(put(state, command))).toEqual(expected);
    expect(answer(state, 'other', command)).toContain('does not hold that seat');
  });

  it('names nobody who accepts anything by it', () => {
    const after = put(state, { type: 'owner.name', payload: { modelId: 'M-1', name: 'Ben Curlew' } });
    expect([after.people.size, after.deployments.get('DEP-1')?.links.size]).toEqual([state.people.size, 0]);
  });

  it('states something', () => {
    expect(answer(state, 'steward', { type: 'flags.state', payload: { modelId: 'M-1', flags: {} } })).toContain('Nothing is stated');
    expect(answer(state, 'steward', { type: 'model.restate', payload: { modelId: 'M-1' } })).toContain('Nothing is stated');
  });

  it('says where it runs only where no file did', () => {
    const placed = put(state, { type: 'deployment.place', payload: { deploymentId: 'DEP-1', siteId: 'north' } });
    const again: Command = { type: 'deployment.place', payload: { deploymentId: 'DEP-1', siteId: 'north' } };
    expect(answer(placed, 'steward', again)).toBe('deploymentId: DEP-1 is at Site north, as the record has it.');
    expect(answer(state, 'steward', { type: 'deployment.place', payload: { deploymentId: 'DEP-1', siteId: 'west' } })).toBe(
      'siteId: This record has no site west.',
    );
  });
});

describe('what ran before the rules', () => {
  const inherit = (n: number, catchUpBy = '2027-01-15'): Command => ({
    type: 'deployment.inherit',
    payload: { deploymentId: `DEP-${n}`, catchUpBy: day(catchUpBy), reason: 'It ran before the rules' },
  });

  it.each<[string, readonly Line[], true | string]>([
    ['in production since before', imported(1, 'production', '2025-03-01'), true],
    ['in a pilot since before', imported(1, 'pilot', '2026-05-31'), true],
    ['in a pilot since the day they began', imported(1, 'pilot', began), 'the rules began on 1 Jun 2026: it is not inherited'],
    ['in a pilot since after', imported(1, 'pilot', '2026-07-01', '2026-07-02'), 'it is not inherited'],
    [
      'in production since after, in a pilot since before',
      [...imported(1, 'pilot', '2026-01-01'), staged(1, 'production', '2026-08-01')],
      true,
    ],
    ['in production, nobody says since when, named before', imported(1, 'production', null), true],
    ['the same, named on the day they began', imported(1, 'production', null, began), true],
    ['the same, first named after they began', imported(1, 'production', null, '2026-07-01'), 'it was first named after the rules began'],
    ['in build', imported(1, 'build', '2025-03-01'), 'is not in use'],
    ['ended', imported(1, 'ended', '2025-03-01'), 'is not in use'],
  ])('is inherited where it is %s: or said why not', (_, lines, expected) => {
    const said = answer(record(...lines), 'steward', inherit(1));
    if (expected === true) expect(said).toBe('allow');
    else expect(said).toContain(expected);
  });

  it('stays what it was before the first rules, however often they change', () => {
    const state = record(...imported(1, 'production', '2026-08-01', '2026-08-02'), ['2026-09-01', rules[1], rules[2]]);
    expect(state.ruleset).toMatchObject({ startedOn: began, adoptedOn: '2026-09-01' });
    expect(answer(state, 'steward', inherit(1))).toContain('it is not inherited');
  });

  it('is nothing where no rules were ever adopted', () => {
    const state = stateOf([opened, steward, ...imported(1, 'production', '2025-03-01')], today);
    expect(answer(state, 'steward', inherit(1))).toContain('No ruleset was ever adopted here');
  });

  it('catches up by a day that is still to come', () => {
    const state = record(...imported(1, 'production', '2025-03-01'));
    expect(answer(state, 'steward', inherit(1, today))).toBe('catchUpBy: 30 Oct 2026 is not after today, 30 Oct 2026.');
    expect(answer(state, 'steward', inherit(1, '2026-10-31'))).toBe('allow');
  });

  it('keeps the day, who decided it and why; a later decision sets another day', () => {
    const once = put(record(...imported(1, 'production', '2025-03-01')), inherit(1));
    expect(once.deployments.get('DEP-1')?.inherited).toEqual({
      catchUpBy: '2027-01-15',
      by: 'steward',
      on: today,
      reason: 'It ran before the rules',
    });
    expect(put(once, inherit(1, '2027-03-01')).deployments.get('DEP-1')?.inherited?.catchUpBy).toBe('2027-03-01');
  });

  it('is the chair’s to decide; a keeper’s as well while no chair is seated', () => {
    const lines = imported(1, 'production', '2025-03-01');
    expect(answer(record(...lines), 'other', inherit(1))).toContain('does not hold that seat');
    expect(answer(record(...lines, chair), 'steward', inherit(1))).toContain('does not hold that seat');
    expect(answer(record(...lines, chair), 'chair', inherit(1))).toBe('allow');
    const gone: Line = ['2026-09-01', 'person.left', { personId: 'chair', lastDay: day('2026-09-01') }];
    expect(answer(record(...lines, chair, gone), 'steward', inherit(1))).toBe('allow');
  });
});

describe('the ruleset', () => {
  const state = record();
  const switching = (payload: Omit<Extract<Command, { type: 'ruleset.switch' }>['payload'], 'reason'>): Command => ({
    type: 'ruleset.switch',
    payload: { ...payload, reason: 'Validation begins' },
  });

  it('is switched by a recorded setting, which leaves the rest as it stands', () => {
    const after = put(state, switching({ gatesOn: ['G-VAL', 'G-TRN'], linksOn: ['L4'] }));
    const later = put(after, switching({ gatesOff: ['G-TRN'], linksOff: ['L4'] }));
    expect(after.ruleset).toMatchObject({
      name: 'starter',
      adoptedOn: today,
      startedOn: began,
      reason: 'Validation begins',
      by: 'steward',
      profile: 'standard',
    });
    expect([after.ruleset.gatesOn.has('G-VAL'), after.ruleset.gatesOn.size, after.ruleset.linksOn.has('L4')]).toEqual([true, 7, true]);
    expect([later.ruleset.gatesOn.has('G-TRN'), later.ruleset.gatesOn.has('G-VAL'), later.ruleset.linksOn.size]).toEqual([false, true, 4]);
  });

  it.each(questions.map(({ gate }) => gate))('never switches off the question gate %s', (gate) => {
    expect(answer(state, 'steward', switching({ gatesOff: [gate], gatesOn: ['G-VAL'] }))).toContain(
      'is one of the five questions, and is never switched off',
    );
  });

  it.each(['L1', 'L2', 'L9', 'L10'] as const)('never switches off %s', (link) => {
    expect(answer(state, 'steward', switching({ linksOff: [link], gatesOn: ['G-VAL'] }))).toContain('is never switched off');
  });

  it('is not switched where nothing would change, nor both ways at once', () => {
    expect(answer(state, 'steward', switching({}))).toContain('Everything named already stands so');
    expect(answer(state, 'steward', switching({ gatesOn: ['G-REG'], gatesOff: ['G-VAL'], linksOff: ['L4'], linksOn: ['L1'] }))).toContain(
      'already stands so',
    );
    expect(answer(state, 'steward', switching({ gatesOn: ['G-VAL'], gatesOff: ['G-VAL'] }))).toContain('on and off at once');
    expect(answer(state, 'steward', switching({ linksOn: ['L4'], linksOff: ['L4'] }))).toContain('on and off at once');
  });

  it('is the chair’s to switch once a chair is seated', () => {
    const seated = record(chair);
    expect(answer(seated, 'steward', switching({ gatesOn: ['G-VAL'] }))).toContain(
      'To switch gates and links on or off is for the committee chair',
    );
    expect(answer(seated, 'chair', switching({ gatesOn: ['G-VAL'] }))).toBe('allow');
    expect(answer(state, 'other', switching({ gatesOn: ['G-VAL'] }))).toContain('does not hold that seat');
  });

  it('reads a small hospital by its own profile: five links on one person, as a recorded setting', () => {
    const profile = (name: 'standard' | 'small hospital'): Command => ({
      type: 'ruleset.profile',
      payload: { profile: name, reason: 'Twenty-five beds' },
    });
    const small = put(put(state, switching({ gatesOn: ['G-VAL'] })), profile('small hospital'));
    expect([small.ruleset.profile, small.settings.maxLinksPerPerson, small.ruleset.gatesOn.size]).toEqual(['small hospital', 5, 6]);
    expect(put(small, switching({ gatesOn: ['G-TRN'] })).ruleset.profile).toBe('small hospital');
    const back = put(small, profile('standard'));
    expect([back.ruleset.profile, back.settings.maxLinksPerPerson]).toEqual(['standard', 3]);
    expect(answer(small, 'steward', profile('small hospital'))).toContain('in force already');
    expect(answer(state, 'other', profile('small hospital'))).toContain('does not hold that seat');
  });
});
