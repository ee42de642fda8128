import { describe, expect, it } from 'vitest';
import { model, staged } from '../../../support/record-of.ts';
import { answered, decided, disputed, groundOf, says, standings, submitted } from './stories.ts';

const two = [...model(1), ...model(2)];

describe('rework', () => {
  const ground = groundOf([
    ...two,
    submitted(1, 'G-SEC', '2025-02-01'),
    decided(1, 'G-SEC', '2025-02-11', 'returned'),
    submitted(1, 'G-SEC', '2025-03-01'),
    decided(1, 'G-SEC', '2025-03-11'),
    submitted(2, 'G-SEC', '2025-02-01'),
    decided(2, 'G-SEC', '2025-02-21', 'declined'),
  ]);

  it('is submissions decided over final decisions: a refusal is final, a return is not', () => {
    expect(says('rework-loops:G-SEC', ground).value).toBe(3 / 2);
    expect(standings(says('rework-loops:G-SEC', ground))).toEqual({
      'DEP-1 G-SEC 1': 'not counted',
      'DEP-1 G-SEC 2': 'counted',
      'DEP-2 G-SEC 1': 'counted',
    });
  });

  it('has no value while every decision was a return', () => {
    const returned = groundOf([...two, submitted(1, 'G-SEC', '2025-02-01'), decided(1, 'G-SEC', '2025-02-11', 'returned')]);
    expect(says('rework-loops:G-SEC', returned)).toMatchObject({ value: null, why: 'Every decision so far was a return.' });
  });

  it('counts as hidden the days from a return to the next submission', () => {
    expect(says('hidden-factory:G-SEC', ground).value).toBe(18);
    expect(says('hidden-factory', ground).value).toBe(18);
    expect(says('hidden-factory:G-SEC', ground).rows).toMatchObject([{ amount: 18, what: 'Security test, returned 11 Feb 2025' }]);
  });

  it('counts a return nobody answered up to the day asked about, or to the end of the deployment', () => {
    const lines = [...two, submitted(1, 'G-SEC', '2025-02-01'), decided(1, 'G-SEC', '2025-02-11', 'returned')];
    expect(says('hidden-factory:G-SEC', groundOf(lines, '2025-02-21')).value).toBe(10);
    const ended = [...lines, staged(1, 'ended', '2025-02-16', { end: { kind: 'stopped' } })];
    expect(says('hidden-factory:G-SEC', groundOf(ended, '2025-02-21')).value).toBe(5);
  });

  it('counts the days a disputed answer waited for another', () => {
    const lines = [...two, answered(1, 'Q3', '2025-02-01'), disputed(1, 'Q3', '2025-02-04'), answered(1, 'Q3', '2025-02-10')];
    expect(says('hidden-factory:G-REG', groundOf(lines)).value).toBe(6);
  });

  it('is a true zero where decisions were made and none was a return, and unknown where none was made', () => {
    const clean = groundOf([...two, submitted(1, 'G-SEC', '2025-02-01'), decided(1, 'G-SEC', '2025-02-11')]);
    expect(says('hidden-factory:G-SEC', clean).value).toBe(0);
    expect(says('hidden-factory:G-DAT', clean).value).toBeNull();
  });
});

describe('how long a gate takes', () => {
  const lines = [...two, submitted(1, 'G-SEC', '2025-02-01'), decided(1, 'G-SEC', '2025-02-11'), submitted(2, 'G-SEC', '2025-02-01')];

  it('counts an open review for as long as it has waited', () => {
    expect(says('gate-cycle:G-SEC', groundOf(lines, '2025-02-20'))).toMatchObject({ value: 10, why: null });
    expect(standings(says('gate-cycle:G-SEC', groundOf(lines, '2025-02-20')))).toEqual({
      'DEP-1 G-SEC 1': 'counted',
      'DEP-2 G-SEC 1': 'not counted',
    });
  });

  it('says that the middle is not reached while fewer than half are decided', () => {
    const open = groundOf([...two, submitted(1, 'G-SEC', '2025-02-01')]);
    expect(says('gate-cycle:G-SEC', open)).toMatchObject({
      value: null,
      why: 'Fewer than half of the submissions are decided, so no middle is reached.',
    });
    expect(says('gate-cycle:G-DAT', open)).toMatchObject({ value: null, why: 'No submission is on record.' });
  });

  it('counts within the clock what was decided on its last day; one still open joins the count the day after', () => {
    const clock = [...two, submitted(1, 'G-SEC', '2025-02-01'), decided(1, 'G-SEC', '2025-03-03'), submitted(2, 'G-SEC', '2025-06-01')];
    expect(standings(says('in-review-time:G-SEC', groundOf(clock, '2025-07-01')))).toEqual({ 'DEP-1 G-SEC 1': 'counted' });
    expect(standings(says('in-review-time:G-SEC', groundOf(clock, '2025-07-02')))).toEqual({
      'DEP-1 G-SEC 1': 'counted',
      'DEP-2 G-SEC 1': 'not counted',
    });
    const late = [...two, submitted(1, 'G-SEC', '2025-02-01'), decided(1, 'G-SEC', '2025-03-04')];
    expect(says('in-review-time:G-SEC', groundOf(late)).value).toBe(0);
  });

  it('parts the days between those who decide and those who bring', () => {
    const rounds = groundOf([
      ...two,
      submitted(1, 'G-SEC', '2025-02-01'),
      decided(1, 'G-SEC', '2025-02-11', 'returned'),
      submitted(1, 'G-SEC', '2025-03-01'),
      decided(1, 'G-SEC', '2025-03-06'),
    ]);
    expect(says('days-with-reviewer:G-SEC', rounds).value).toBe(15);
    expect(says('days-with-submitter:G-SEC', rounds).value).toBe(18);
    expect(says('days-with-reviewer:G-DAT', rounds)).toMatchObject({ value: null, why: 'No record says that it was opened.' });
  });
});
