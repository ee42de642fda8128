import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RecordState } from '../../../src/domain/audit/state.ts';
import { agendaOf } from '../../../src/domain/triage/agenda.ts';
import { itemView } from '../../../src/domain/triage/meeting-view.ts';
import { optionsOf } from '../../../src/domain/triage/options.ts';
import type { AgendaItem } from '../../../src/domain/triage/terms.ts';
import { readFile } from '../../../src/formats/imports/read-file.ts';
import { itemHeadline } from '../../../src/parts/sentences/triage.ts';
import { asking, load, opened, today } from '../imports/rows.ts';
import { roomOf } from '../../support/triage-room.ts';

const files = { 'va-2024.csv': '../../../mocks/seed/va-2024.csv', 'va-2025.csv': '../../data/va-2025.csv' };

async function read(name: keyof typeof files) {
  const outcome = await readFile({ name, bytes: readFileSync(new URL(files[name], import.meta.url)) });
  if (outcome.kind !== 'read') throw new Error(`${name} was not read`);
  return outcome.file;
}

const asked = ({ source, snapshot, mapping, rows }: Awaited<ReturnType<typeof read>>, importId: string) =>
  asking(rows, { importId, source, mapping, snapshot: snapshot! });

let state: RecordState;
let later: RecordState;
let agenda: readonly AgendaItem[];
beforeAll(async () => {
  const first = load(opened(), asked(await read('va-2024.csv'), 'IMP-0001'));
  state = first.state;
  agenda = agendaOf(state, today);
  later = load(first, asked(await read('va-2025.csv'), 'IMP-0002')).state;
});

describe('the first meeting of an imported inventory', () => {
  it('asks the models of a silent record together, by question and stage', () => {
    const groups = agenda.flatMap(({ itemId, modelIds, group }) => (group === null ? [] : [[itemId, modelIds.length] as const]));
    expect(Object.fromEntries(groups)).toMatchObject({ 'chain:Q5:production': 131, 'chain:Q2:production': 131, 'chain:Q2:pilot': 17 });
    expect(agenda.length).toBeLessThan(20);
    expect(agenda.every(({ headline, group }) => group !== null && ['question', 'intake'].includes(headline.asks))).toBe(true);
  });

  it('asks of the newest file only what it names', () => {
    const night = agendaOf(later, today).find(({ itemId }) => itemId === 'chain:Q2:production')!;
    expect(itemHeadline(itemView(later, night))).toBe(
      '138 models in production do not report who answers at night. Who asks, and by when?',
    );
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
