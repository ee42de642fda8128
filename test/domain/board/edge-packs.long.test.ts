import { describe, expect, it } from 'vitest';
import { slideIds } from '../../../src/domain/board/slide-ids.ts';
import { agendaOf } from '../../../src/domain/triage/agenda.ts';
import { soManyModels } from '../../support/edge-portfolios.ts';
import { describeSensible, namesOf, packFrom } from './support/sensible-pack.ts';

const thousands = soManyModels(10_000);
const pack = packFrom(thousands);

describeSensible('10,000 models', pack);

describe('the pack of 10,000 models', () => {
  it('counts everything, lists 200 of a kind, and says the rest', () => {
    expect(pack.exceptions.sentence).toBe(
      '1,870 Extreme risks, 2,737 pilots that ended quietly and 641 agents that touch care or payment.',
    );
    expect(pack.exceptions.all).toHaveLength(600);
    expect(pack.exceptions.untold).toContain('Extreme risks: 200 of 1,870 are listed; all are on the screen.');
    expect(namesOf(pack)).toEqual(slideIds);
    expect(pack.slides[0]!.table).toMatchObject({ more: 3241 });
  });
});

describe('the agenda of 10,000 models', () => {
  it('has each model once, those of a silent record in groups, and every stalled pilot', () => {
    const agenda = agendaOf(thousands.state, thousands.asOf, thousands.rows);
    const models = agenda.flatMap(({ modelIds, group }) => (group === null ? modelIds : []));
    expect(new Set(models).size).toBe(models.length);
    expect(new Set(agenda.map(({ itemId }) => itemId)).size).toBe(agenda.length);
    expect(agenda.filter(({ section }) => section === 'stalled')).toHaveLength(556);
  });
});
