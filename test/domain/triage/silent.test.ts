import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RecordState } from '../../../src/domain/audit/state.ts';
import { agendaOf } from '../../../src/domain/triage/agenda.ts';
import { optionsOf } from '../../../src/domain/triage/options.ts';
import type { AgendaItem } from '../../../src/domain/triage/terms.ts';
import { readFile } from '../../../src/formats/imports/read-file.ts';
import { asking, load, opened, today } from '../imports/rows.ts';
import { roomOf } from '../../support/triage-room.ts';

let state: RecordState;
let agenda: readonly AgendaItem[];
beforeAll(async () => {
  const bytes = readFileSync(new URL('../../../mocks/seed/va-2024.csv', import.meta.url));
  const outcome = await readFile({ name: 'va-2024.csv', bytes });
  if (outcome.kind !== 'read') throw new Error('va-2024.csv was not read');
  const { source, snapshot, mapping, rows } = outcome.file;
  state = load(opened(), asking(rows, { importId: 'IMP-0001', source, mapping, snapshot: snapshot! })).state;
  agenda = agendaOf(state, today);
});

describe('the first meeting of an imported inventory', () => {
  it('asks the models of a silent record together, by question and stage', () => {
    const asked = agenda.flatMap(({ itemId, modelIds, group }) => (group === null ? [] : [[itemId, modelIds.length] as const]));
    expect(Object.fromEntries(asked)).toMatchObject({ 'chain:Q5:production': 131, 'chain:Q2:production': 131, 'chain:Q2:pilot': 17 });
    expect(agenda.length).toBeLessThan(20);
    expect(agenda.every(({ headline, group }) => group !== null && ['question', 'intake'].includes(headline.asks))).toBe(true);
  });

  it('lets one ask with an owner and a date answer a group, and never a signature', () => {
    const item = agenda.find(({ itemId }) => itemId === 'chain:Q2:production')!;
    const keys = optionsOf(state, item, roomOf(state, 'MEET-01', today, []));
    expect(keys.map((one) => ('why' in one ? one.why : one.does))).toEqual([
      'a group takes no signature',
      'ask somebody',
      'no such seat',
      'a group takes no signature',
      'nothing to end',
      'defer',
    ]);
  });
});
