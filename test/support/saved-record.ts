/** A small record of somebody's own, as a saved file: an institution with its seats filled, and one model in pilot. */
import { canonicalJson } from '../../src/domain/audit/hash.ts';
import { institution } from './authority/institution.ts';
import { governed } from './governed.ts';
import { entriesOf } from './record-of.ts';

const entries = entriesOf([...institution(), ...governed({ n: 1, stage: 'pilot' })]);

export const savedHead = { seq: entries.length, hash: entries.at(-1)!.hash };

/** One entry a line. */
export const savedRecord = entries.map((entry) => `${canonicalJson(entry)}\n`).join('');

/** The name its export bears. */
export const savedName = `sequence-health-${savedHead.seq}-${savedHead.hash.slice(0, 16)}.jsonl`;
