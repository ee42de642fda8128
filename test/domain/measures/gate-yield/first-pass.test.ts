import { describe, expect, it } from 'vitest';
import { model } from '../../../support/record-of.ts';
import { accepted, answered, decided, disputed, groundOf, says, standings, submitted } from './stories.ts';

const six = [1, 2, 3, 4, 5, 6].flatMap((n) => model(n));

describe('first-pass yield', () => {
  const ground = groundOf([
    ...six,
    submitted(1, 'G-SEC', '2025-02-01'),
    decided(1, 'G-SEC', '2025-02-11'),
    submitted(2, 'G-SEC', '2025-02-01'),
    decided(2, 'G-SEC', '2025-02-11', 'passed with conditions'),
    submitted(3, 'G-SEC', '2025-02-01'),
    decided(3, 'G-SEC', '2025-02-11', 'returned'),
    submitted(3, 'G-SEC', '2025-03-01'),
    decided(3, 'G-SEC', '2025-03-11'),
    submitted(4, 'G-SEC', '2025-02-01'),
    decided(4, 'G-SEC', '2025-02-11', 'declined'),
    submitted(5, 'G-SEC', '2025-12-01'),
    decided(6, 'G-SEC', '2025-12-01'),
  ]);

  it('counts what passed as it was, the first time; a pass at the second attempt, or with conditions, is none', () => {
    const reading = says('first-pass:G-SEC', ground);
    expect(reading.value).toBe(1 / 4);
    expect(standings(reading)).toEqual({
      'DEP-1 G-SEC': 'counted',
      'DEP-2 G-SEC': 'not counted',
      'DEP-3 G-SEC': 'not counted',
      'DEP-4 G-SEC': 'not counted',
    });
  });

  it('tells beside it what passed with conditions too, and what came back', () => {
    expect(says('first-pass-conditional:G-SEC', ground).value).toBe(2 / 4);
    expect(says('first-returned:G-SEC', ground).value).toBe(2 / 4);
  });

  it('leaves out what is still open, and what was decided without a submission', () => {
    expect(says('first-pass:G-SEC', ground).rows.map(({ deploymentId }) => deploymentId)).not.toContain('DEP-5');
    expect(says('first-pass:G-SEC', ground).rows.map(({ deploymentId }) => deploymentId)).not.toContain('DEP-6');
  });

  it('says of each row what happened, in words', () => {
    expect(says('first-pass:G-SEC', ground).rows.map(({ what }) => what)).toContain(
      'Security test, submitted 1 Feb 2025, returned 11 Feb 2025',
    );
  });

  it('takes the answer to a question for its submission, and a dispute for a return', () => {
    const questions = groundOf([
      ...six,
      answered(1, 'Q1', '2025-02-01'),
      accepted(1, 'Q1', '2025-02-03'),
      answered(2, 'Q1', '2025-02-01'),
      disputed(2, 'Q1', '2025-02-03'),
      answered(2, 'Q1', '2025-02-05'),
      accepted(2, 'Q1', '2025-02-06'),
    ]);
    expect(says('first-pass:G-ARC', questions).value).toBe(1 / 2);
    expect(says('first-pass:G-ARC', questions).rows[1]?.what).toBe(
      'Hosting and integration architecture, answered 1 Feb 2025, disputed 3 Feb 2025',
    );
  });

  it('is the sum of its gates over all gates, and cannot be told of nothing', () => {
    expect(says('first-pass', ground).rows).toEqual(says('first-pass:G-SEC', ground).rows);
    expect(says('first-pass:G-DAT', ground)).toMatchObject({ value: null, rows: [], why: 'No submission on record has been decided.' });
  });
});
