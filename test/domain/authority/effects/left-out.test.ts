import { describe, expect, it } from 'vitest';
import type { Command, CommandPayloads, CommandType } from '../../../../src/domain/authority/command.ts';
import { followsFrom } from '../../../support/authority/follows.ts';
import { fullRecord } from '../../../support/authority/full-record.ts';
import { asked } from '../../../support/authority/record-lines.ts';
import { samples, sampleTypes } from '../../../support/command-samples.ts';
import { governed, recordOf } from '../../../support/governed.ts';
import { advisory } from '../../../support/record-of.ts';

/** What may be left out of the samples. */
const barest: { readonly [T in CommandType]?: CommandPayloads[T] } = {
  'steward.declare': { printedName: 'Ada Plover', title: 'Informatics lead', function: 'Informatics', siteId: null },
  'deployment.end': { deploymentId: 'DEP-1', kind: 'stopped', text: 'Nobody used it', learned: 'Ask first', disposal: 'Deleted' },
  'contract.renew': { modelId: 'M-1', until: samples['contract.renew'].until },
};

/** These only make sense of a quiet ending, or of a waiver with an end. */
const elsewhere = new Set<CommandType>(['lapse.confirm', 'lapse.correct', 'gate.waive', 'link.accept', 'link.decline']);

/** Every field of a value that says nothing, by its path. */
function empty(value: unknown, path = ''): string[] {
  if (value === undefined) return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => empty(inner, `${path}/${key}`));
}

describe('what nobody said', () => {
  const state = fullRecord('pilot', advisory);

  it.each(sampleTypes.filter((type) => !elsewhere.has(type)))('leaves no empty field on record: %s', (type) => {
    const events = [samples[type], barest[type] ?? samples[type]].flatMap((payload) =>
      ['chair', 'compliance'].flatMap((by) => followsFrom({ state, by, command: { type, payload } as Command })),
    );
    expect(empty(events)).toEqual([]);
  });

  it('leaves no empty field on record: a signature', () => {
    const offered = recordOf(governed({ stage: 'pilot' }), [asked('L2', 'signatory-2')]);
    for (const type of ['link.accept', 'link.decline'] as const) {
      const events = followsFrom({ state: offered, by: 'signatory-2', command: { type, payload: samples[type] } as Command });
      expect(events).toHaveLength(1);
      expect(empty(events)).toEqual([]);
    }
  });
});
