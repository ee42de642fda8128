import { describe, expect, it } from 'vitest';
import type { Flags, Role } from '../../../../src/domain/audit/events.ts';
import { firstAct } from '../../../../src/domain/measures/gate-yield/acts.ts';
import { contactFunctions, staffOf, type ContactId } from '../../../../src/domain/measures/gate-yield/contact-functions.ts';
import { readyDay } from '../../../../src/domain/measures/gate-yield/ready-day.ts';
import { advisory, deploymentIn, model, staged, type Line } from '../../../support/record-of.ts';
import { accepted, answered, decided, groundOf, says, standings, submitted } from './stories.ts';

const by = (id: ContactId) => contactFunctions.find((one) => one.id === id)!;

function person(personId: string, fn: string, roles: readonly Role[] = []): Line {
  return ['2025-01-01', 'person.joined', { personId, printedName: personId, title: fn, roles, function: fn, employer: 'staff' }];
}

const staff = [person('guard', 'Security and privacy'), person('chief', 'Office of the President', ['CISO'])];

describe('an act of a function', () => {
  const act = (lines: readonly Line[], id: ContactId = 'security') => {
    const { state } = groundOf([...staff, ...model(1), ...lines]);
    return firstAct(deploymentIn(state), by(id), staffOf(state, by(id)));
  };

  it('is a decision at a gate it owns, whoever recorded it', () => {
    expect(act([decided(1, 'G-PRV', '2025-03-01', 'returned', 'P-1')])).toEqual({ on: '2025-03-01', what: 'Privacy decided' });
    expect(act([answered(1, 'Q4', '2025-03-01'), accepted(1, 'Q4', '2025-03-02')])).toEqual({
      on: '2025-03-02',
      what: 'Audit trail accepted',
    });
  });

  it('is not what others put before it', () => {
    expect(act([submitted(1, 'G-SEC', '2025-03-01'), answered(1, 'Q4', '2025-03-01')])).toBeNull();
  });

  it('is what its people do anywhere: by their department, or by a role that acts for it', () => {
    expect(act([submitted(1, 'G-DAT', '2025-03-01', 'guard')])).toEqual({ on: '2025-03-01', what: 'Data fitness submitted' });
    expect(act([decided(1, 'G-VEN', '2025-03-02', 'passed', 'chief')])).toEqual({
      on: '2025-03-02',
      what: 'Vendor due diligence and contract decided',
    });
    const signed: Line = [
      '2025-03-03',
      'link.accepted',
      { deploymentId: 'DEP-1', link: 'L5', personId: 'guard', statement: 'I do', assurance: 'in the room' },
    ];
    expect(act([signed])?.on).toBe('2025-03-03');
    expect(act([decided(1, 'G-DAT', '2025-03-02')])).toBeNull();
  });

  it('is the first of them, in whatever order they were recorded', () => {
    expect(act([decided(1, 'G-SEC', '2025-05-01'), decided(1, 'G-PRV', '2025-03-01')])?.on).toBe('2025-03-01');
  });
});

describe('the day a model is ready', () => {
  const ready = (flags: Flags, lines: readonly Line[], governance: 'kept' | 'not reported' = 'kept') => {
    const { state } = groundOf([...model(1, { flags, governance }), ...lines]);
    return readyDay(state, state.models.get('M-1')!, deploymentIn(state));
  };
  const technical = [decided(1, 'G-DAT', '2025-03-01'), decided(1, 'G-SEC', '2025-04-01'), decided(1, 'G-VAL', '2025-05-01')];

  it('is the day the last technical gate before pilot was first passed, with conditions or without', () => {
    expect(ready(advisory, technical)).toBeNull();
    expect(ready(advisory, [...technical, decided(1, 'G-WRK', '2025-06-01', 'passed with conditions')])).toBe('2025-06-01');
    expect(ready(advisory, [...technical, decided(1, 'G-WRK', '2025-06-01', 'returned')])).toBeNull();
  });

  it('asks for what the kind of model needs', () => {
    const all = [...technical, decided(1, 'G-WRK', '2025-06-01')];
    expect(ready({ ...advisory, care: true }, all)).toBeNull();
    expect(ready({ ...advisory, care: true }, [...all, decided(1, 'G-FAIR', '2025-06-02'), decided(1, 'G-SIL', '2025-07-02')])).toBe(
      '2025-07-02',
    );
  });

  it('cannot be told where governance is not kept, or a flag a missing gate depends on is not reported', () => {
    const all = [...technical, decided(1, 'G-WRK', '2025-06-01')];
    expect(ready(advisory, [], 'not reported')).toBe('not reported');
    expect(ready({ ...advisory, care: { notReported: 'left blank' } }, all)).toBe('not reported');
  });
});

describe('first contact', () => {
  const registered = (n: number, on = '2025-02-01') => model(n, { from: on });

  it('counts days from registration, and one not met yet for as long as it has waited', () => {
    const ground = groundOf(
      [
        ...staff,
        ...registered(1),
        decided(1, 'G-SEC', '2025-02-11'),
        ...registered(2),
        decided(2, 'G-SEC', '2025-02-21'),
        ...registered(3),
        ...registered(4, '2025-04-01'),
      ],
      '2025-04-12',
    );
    const reading = says('first-contact:security', ground);
    expect(standings(reading)).toEqual({ 'M-1': 'counted', 'M-2': 'counted', 'M-3': 'not counted', 'M-4': 'not counted' });
    expect(reading.rows.map(({ amount }) => amount)).toEqual([10, 20, 70, 11]);
    // Of those met alone it would be 10: the ones still waiting make it later.
    expect(reading.value).toBe(20);
  });

  it('leaves out a model that owes the function nothing, and keeps apart one of which that is not reported', () => {
    const ground = groundOf([
      ...model(1),
      ...model(2, { flags: { ...advisory, vendor: true } }),
      ...model(3, { flags: { ...advisory, vendor: { notReported: 'left blank' } } }),
    ]);
    expect(standings(says('first-contact:procurement', ground))).toEqual({ 'M-2': 'not counted', 'M-3': 'not reported' });
  });

  it('stops waiting where the deployment ended', () => {
    const end: Line = staged(1, 'ended', '2025-03-03', { end: { kind: 'stopped' } });
    expect(says('first-contact:security', groundOf([...registered(1), end])).rows).toMatchObject([{ amount: 30, standing: 'not counted' }]);
  });

  it('is not reported, never zero, of a record that keeps no governance', () => {
    const reading = says('first-contact:operations', groundOf(model(1, { governance: 'not reported' })));
    expect(reading.value).toBeNull();
    expect(standings(reading)).toEqual({ 'M-1': 'not reported' });
    expect(reading.why).toBe('For no model does the record tell when it first met operations.');
  });

  it('counts a model met only after it was ready, or not yet; on the same day is not after', () => {
    const ready = (n: number) => (['G-DAT', 'G-SEC', 'G-VAL', 'G-WRK'] as const).map((gate) => decided(n, gate, '2025-03-01'));
    const ground = groundOf([
      ...[1, 2, 3, 4].flatMap((n) => model(n)),
      ...[1, 2, 3].flatMap(ready),
      decided(1, 'G-SVC', '2025-03-01'),
      decided(2, 'G-SVC', '2025-03-02'),
    ]);
    expect(standings(says('met-after-ready:operations', ground))).toEqual({ 'M-1': 'not counted', 'M-2': 'counted', 'M-3': 'counted' });
    expect(standings(says('ready-to-deploy', ground))).toMatchObject({ 'M-1': 'counted', 'M-4': 'not counted' });
  });
});

describe('passed the demo, failed the audit', () => {
  const passedTechnical = (n: number) => (['G-DAT', 'G-SEC', 'G-VAL', 'G-WRK'] as const).map((gate) => decided(n, gate, '2025-03-01'));
  const answeredFor = (n: number) => [
    ...(['Q1', 'Q2', 'Q3', 'Q4', 'Q5'] as const).flatMap((question) => [
      answered(n, question, '2025-02-01'),
      accepted(n, question, '2025-02-02'),
    ]),
    ...(['G-USE', 'G-TIER', 'G-PRV', 'G-FIN'] as const).map((gate) => decided(n, gate, '2025-02-03')),
  ];
  const pilot = (n: number) => [...model(n), staged(n, 'pilot', '2025-04-01')];

  it('counts a refusal and a silence, and neither a pass nor what is still missing technically', () => {
    const ground = groundOf(
      [
        ...pilot(1),
        ...passedTechnical(1),
        ...answeredFor(1),
        ...pilot(2),
        ...passedTechnical(2),
        ...answeredFor(2),
        submitted(2, 'G-SVC', '2025-04-02'),
        decided(2, 'G-SVC', '2025-04-03', 'declined'),
        ...pilot(3),
        ...passedTechnical(3),
        ...pilot(4),
        ...answeredFor(4),
        ...model(5),
      ],
      '2025-05-01',
    );
    const reading = says('passed-demo-failed-audit', ground);
    expect(standings(reading)).toEqual({ 'DEP-1': 'not counted', 'DEP-2': 'counted', 'DEP-3': 'counted' });
    expect(reading.rows[1]?.what).toBe('Service acceptance: declined');
    expect(reading.rows[2]?.what).toContain('On-call ownership: no answer');
    expect(reading.value).toBe(2 / 3);
  });

  it('reads a deployment that ended as it stood when it ended', () => {
    const end: Line = staged(1, 'ended', '2025-05-01', { end: { kind: 'stopped' } });
    const ground = groundOf([...pilot(1), ...passedTechnical(1), end], '2026-12-31');
    expect(standings(says('passed-demo-failed-audit', ground))).toEqual({ 'DEP-1': 'counted' });
  });

  it('cannot be told where gates are not reported', () => {
    const ground = groundOf([...model(1, { governance: 'not reported' }), staged(1, 'pilot', '2025-04-01')]);
    expect(says('passed-demo-failed-audit', ground)).toMatchObject({ value: null, why: 'Which gates they passed is not reported.' });
  });
});
