import type { RecordState } from '../audit/state.ts';
import type { Day } from '../time.ts';
import type { AgendaItem } from './terms.ts';

export function agendaOf(_state: RecordState, _day: Day): readonly AgendaItem[] {
  return [];
}
