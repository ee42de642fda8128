import { http } from 'msw';
import { nameBeforeBuildMeasures } from '../../src/domain/measures/coverage/name-before-build.ts';
import { moneyApart, moneyByStage } from '../../src/domain/measures/money/by-stage.ts';
import { modelsOnce } from '../../src/domain/measures/money/cost-rows.ts';
import { moneyMeasures } from '../../src/domain/measures/money/measures.ts';
import type { Ground, MeasureDefinition } from '../../src/domain/measures/reading.ts';
import { namedMeasure, tell, type MeasureTold } from '../../src/domain/measures/tell.ts';
import { transferMeasures } from '../../src/domain/measures/transfer/measures.ts';
import { siteGrid } from '../../src/domain/measures/transfer/model-sites.ts';
import { vendorSteps } from '../../src/domain/measures/vendors/by-vendor.ts';
import { vendorsMeasures } from '../../src/domain/measures/vendors/measures.ts';
import { renewalsDue } from '../../src/domain/measures/vendors/renewals-due.ts';
import type { MoneyAnswer } from '../../src/formats/api/money.ts';
import type { SecondSiteAnswer } from '../../src/formats/api/second-site.ts';
import type { VendorsAnswer } from '../../src/formats/api/vendors.ts';
import { askingOf } from '../backend/asking.ts';
import type { Backend } from '../backend/backend.ts';
import { groundOf } from '../backend/ground.ts';
import { shownFilter } from '../backend/shown-filter.ts';
import { answering } from './answering.ts';

function toldOf(measures: readonly MeasureDefinition[], ground: Ground): MeasureTold[] {
  return measures.map((measure) => tell(measure, ground).told);
}

function named(name: string): MeasureDefinition[] {
  const measure = namedMeasure(name);
  return measure === undefined ? [] : [measure];
}

/** What becomes of a pilot after it worked once: at a second site, with its vendor, in money. */
export function worthHandlers(backend: Backend) {
  const standing = async (request: Request) => {
    const asking = await askingOf(backend, request);
    const { view, ignored, log, asOf } = asking;
    const ground = groundOf(backend, asking);
    const models = modelsOnce(ground);
    return {
      ground,
      models,
      stand: { record: log.id, asOf, head: log.head, filter: shownFilter(view), ignored, models: models.length },
    };
  };
  return [
    http.get(
      '*/api/v1/second-site',
      answering(async ({ request }) => {
        const { ground, stand } = await standing(request);
        const measures = toldOf([...named('second-site'), ...transferMeasures], ground);
        return { body: { ...stand, measures, grid: siteGrid(ground) } satisfies SecondSiteAnswer };
      }),
    ),
    http.get(
      '*/api/v1/vendors',
      answering(async ({ request }) => {
        const { ground, stand, models } = await standing(request);
        const body: VendorsAnswer = {
          ...stand,
          vendorModels: models.filter(({ vendor }) => vendor === true).length,
          measures: toldOf(vendorsMeasures, ground),
          vendors: vendorSteps(ground),
          due: renewalsDue(ground),
        };
        return { body };
      }),
    ),
    http.get(
      '*/api/v1/money',
      answering(async ({ request }) => {
        const { ground, stand } = await standing(request);
        const body: MoneyAnswer = {
          ...stand,
          measures: toldOf([...moneyMeasures, ...nameBeforeBuildMeasures], ground),
          stages: moneyByStage(ground),
          apart: moneyApart(ground),
        };
        return { body };
      }),
    ),
  ];
}
