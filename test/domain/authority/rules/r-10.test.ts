/** R-10, expired is not passed: a term is told where the gate has one of its own. */
import { describe, expect, it } from 'vitest';
import { objectionsOf } from '../../../support/authority/said-by.ts';
import { decided } from '../../../support/authority/record-lines.ts';
import { governed, inMeeting, recordOf, without } from '../../../support/governed.ts';
import { advisory, day } from '../../../support/record-of.ts';
import { moveTo } from '../../../support/transitions.ts';
import { gatesToEnter } from '../../../../src/domain/gates/required-gates.ts';
import { questionOfGate } from '../../../../src/domain/gates/questions.ts';

describe('a pass that ran out', () => {
  it('is told with the day alone, where its gate has no term and somebody gave it one', () => {
    const endless = gatesToEnter('pilot', advisory).find(({ id, validMonths }) => validMonths === null && questionOfGate(id) === undefined);
    if (endless === undefined) throw new RangeError('Every gate a pilot needs has a term');
    const { id, name } = endless;
    const waived = decided(id, 'waived', 'cco', '2026-08-01', { expiresOn: day('2026-10-29') });
    const state = recordOf(without(governed({ stage: 'silent' }), id), [waived]);
    expect(objectionsOf('R-10', { state, by: 'chair', command: inMeeting(moveTo('pilot')) }).map(({ sentence }) => sentence)).toEqual([
      `${name} (${id}) expired on 29 Oct 2026. It counts as not passed.`,
    ]);
  });
});
