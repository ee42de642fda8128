/** The contract and the domain say the same, for the compiler and at run time. */
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { ImportRow } from '../../../src/domain/imports/row.ts';
import type { ImportSummary } from '../../../src/domain/imports/summary.ts';
import type { ModelRow } from '../../../src/domain/measures/model-row.ts';
import type { ModelView } from '../../../src/domain/measures/model-view.ts';
import type { Overview } from '../../../src/domain/measures/overview.ts';
import { notReported } from '../../../src/domain/reported.ts';
import type { ImportPreview, ImportRequest } from '../../../src/formats/api/imports.ts';
import { importRow } from '../../../src/formats/api/import-row.ts';
import type { MeasuresAnswer } from '../../../src/formats/api/measures.ts';
import type { ModelAnswer } from '../../../src/formats/api/model.ts';
import { modelRow } from '../../../src/formats/api/model-row.ts';
import type { PortfolioPage } from '../../../src/formats/api/portfolio.ts';
import { day, reported, when } from '../../../src/formats/api/terms.ts';
import { aRow } from '../../domain/imports/rows.ts';

describe('the contract', () => {
  it('has a place for all the domain says, and promises nothing it does not', () => {
    expectTypeOf<ModelRow>().toExtend<PortfolioPage['rows'][number]>();
    expectTypeOf<PortfolioPage['rows'][number]>().toExtend<ModelRow>();
    expectTypeOf<Overview>().toExtend<ImportPreview['overview']>();
    expectTypeOf<MeasuresAnswer>().toExtend<Overview>();
    expectTypeOf<ModelAnswer>().toExtend<ModelView>();
    expectTypeOf<ModelView>().toExtend<Pick<ModelAnswer, keyof ModelView>>();
    expectTypeOf<ImportRow>().toExtend<ImportRequest['rows'][number]>();
    expectTypeOf<ImportRequest['rows'][number]>().toExtend<ImportRow>();
    expectTypeOf<ImportSummary>().toExtend<ImportPreview['summary']>();
    expectTypeOf<ImportPreview['summary']>().toExtend<ImportSummary>();
    // The compiler has judged the lines above; this one says so to the runner.
    expect(modelRow.safeParse({}).success).toBe(false);
  });

  it('takes “not reported” for a value of its own, and nothing else for it', () => {
    const stalled = reported(day);
    expect(stalled.safeParse(notReported('left blank')).success).toBe(true);
    expect(stalled.safeParse(notReported('unrecognised', 'TBD')).success).toBe(true);
    for (const none of [null, '', undefined, { notReported: 'no idea' }]) expect(stalled.safeParse(none).success).toBe(false);
  });

  it('knows a date of every precision, and no other', () => {
    for (const text of ['2024', '2024-Q2', '2024-05', '2024-05-14', '2024-05-14T16:02:00-04:00'])
      expect(when.safeParse(text).success, text).toBe(true);
    for (const text of ['24', '2024-5', '5/14/2024', '2024-05-14T16:02:00Z', 'soon'])
      expect(when.safeParse(text).success, text).toBe(false);
  });

  it('keeps a row as it was sent', () => {
    const row = aRow('Sepsis', 'pilot', { notes: { 'Column A': ' =1+1 ' } });
    expect(importRow.parse(JSON.parse(JSON.stringify(row)))).toEqual(row);
  });
});
