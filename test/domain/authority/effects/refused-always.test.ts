/** What the rules refuse whoever asks leaves nothing behind, even where nobody asked the rules. */
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../src/domain/authority/command.ts';
import { followsFrom } from '../../../support/authority/follows.ts';
import { governed, recordOf } from '../../../support/governed.ts';

const deploymentId = 'DEP-1';
const state = recordOf(governed({ stage: 'pilot' }));

describe('a sealed decision, and an end', () => {
  it.each<[string, Command]>([
    ['rewords a decision', { type: 'decision.edit', payload: { decisionId: 'DEC-0001', text: 'It was not so' } }],
    ['takes a decision out', { type: 'decision.delete', payload: { decisionId: 'DEC-0001' } }],
    ['records an end nobody decided', { type: 'lapse.record', payload: { deploymentId } }],
    ['opens what has ended', { type: 'deployment.reopen', payload: { deploymentId } }],
  ])('stay as they are: nothing follows from a command that %s', (_, command) => {
    expect(followsFrom({ state, by: 'chair', command })).toEqual([]);
  });
});
