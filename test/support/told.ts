import type { MeasureTold } from '../../src/domain/measures/tell.ts';

/** A measure as an answer carries it, told what matters to a sentence. */
export function toldAs(name: string, more: Partial<MeasureTold> = {}): MeasureTold {
  return {
    name,
    version: 1,
    topic: 'The Scale Gap',
    label: name,
    rule: '',
    formula: '',
    source: 'Countersign',
    settings: [],
    clock: 'as known',
    kind: 'count',
    of: 'models',
    value: more.counted ?? 0,
    why: null,
    interval: null,
    base: 0,
    counted: 0,
    unknown: 0,
    ...more,
  };
}
