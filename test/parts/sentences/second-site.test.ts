import { describe, expect, it } from 'vitest';
import type { AtSite } from '../../../src/domain/measures/transfer/model-sites.ts';
import * as sentences from '../../../src/parts/sentences/second-site.ts';
import { atSiteWords, tooYoungWords, transferWords, validationWords } from '../../../src/parts/sentences/second-site.ts';
import { toldAs } from '../../support/told.ts';
import { inPlain } from '../../support/in-plain.ts';

const secondSiteVerdict = inPlain(sentences.secondSiteVerdict);
const reachWords = inPlain(sentences.reachWords);
const gridMessage = inPlain(sentences.gridMessage);

const none = { rows: [], untold: 0 };
const verdict = (counted: number, base: number, unknown = 0, models = 64) =>
  secondSiteVerdict({ models, measures: [toldAs('second-site', { counted, base, unknown })], grid: none, filter: {} });

const at = (more: Partial<AtSite> = {}): AtSite => ({
  deploymentId: 'DEP-1',
  stage: 'production',
  openStage: 'production',
  stalled: false,
  suspended: false,
  end: null,
  ...more,
});

const row = (sites: number, of = 2) => ({
  modelId: 'M',
  name: 'M',
  production: sites,
  at: Array.from({ length: of }, (_, place) => (place < sites ? at() : null)),
  somewhere: sites === 0 ? at() : null,
});

describe('what the Second site page says', () => {
  it('counts at 0, 1, 2, n − 1 and n', () => {
    expect(verdict(0, 9)).toBe('0 of 9 models in production run at a second site.');
    expect(verdict(1, 9)).toBe('1 of 9 models in production runs at a second site.');
    expect(verdict(2, 9)).toBe('2 of 9 models in production run at a second site.');
    expect(verdict(8, 9)).toBe('8 of 9 models in production run at a second site.');
    expect(verdict(9, 9)).toBe('9 of 9 models in production run at a second site.');
    expect(verdict(0, 1)).toBe('0 of 1 model in production runs at a second site.');
  });

  it('names those of which it is not reported, and shows no 0 where it is reported of none', () => {
    expect(verdict(1, 10, 4)).toBe('1 of 6 models in production runs at a second site. Of 4 more the sites are not reported.');
    expect(verdict(0, 131, 131)).toBe('131 models in production: at how many sites, the record does not say.');
    expect(verdict(0, 0)).toBe('No model is in production yet.');
    expect(verdict(0, 0, 0, 0)).toBe('No model is in this view.');
  });

  it('narrowed to one site, counts where else its models were', () => {
    const measures = [toldAs('second-site', { base: 2 })];
    const grid = { rows: [row(2), row(2), row(1)], untold: 0 };
    expect(secondSiteVerdict({ models: 3, measures, grid, filter: { site: 'North' } })).toBe('2 of 3 models were taken to a second site.');
  });

  it('tells the rate with what stands outside it', () => {
    const rate = (more: object) => transferWords([toldAs('transfer-rate:6', more)], 6);
    expect(rate({ value: 0.75, counted: 3, base: 4 })).toBe('Within 6 months, 3 of 4 starts at a further site came into production.');
    expect(rate({ value: 1, counted: 1, base: 2, unknown: 1 })).toBe(
      'Within 6 months, 1 of 1 start at a further site came into production. Of 1 more it is not reported.',
    );
    expect(rate({ value: null, why: 'None.' })).toBe('None.');
    const young = (counted: number) => tooYoungWords([toldAs('too-young-for-transfer:6', { counted })], 6);
    expect([young(0), young(1), young(2)]).toEqual([
      null,
      '1 start younger than that stands outside.',
      '2 starts younger than that stand outside.',
    ]);
  });

  it('sets reach beside the sites on record, and says what is not recorded', () => {
    expect(reachWords([toldAs('site-reach', { value: 4 / 3 })], 4)).toBe(
      'A model in production is live at 1.33 of 4 sites on record, on average. Which sites it is fit for is not recorded.',
    );
    expect(reachWords([toldAs('site-reach', { value: null, why: 'No model is in production.' })], 4)).toBe('No model is in production.');
  });

  it('tells validation by counts below 20, with what has no submission', () => {
    expect(validationWords([toldAs('site-validation-pass', { kind: 'share', value: 1, counted: 3, base: 4, unknown: 1 })])).toBe(
      'Local validation at a further site passed the first time: 3 of 3. Of 1 more, no submission is on record.',
    );
  });

  it('says what the grid shows', () => {
    expect(gridMessage(none)).toBe('No model has come into production yet');
    expect(gridMessage({ rows: [row(1)], untold: 0 })).toBe('0 of 1 model was taken to a second site');
    expect(gridMessage({ rows: [row(2), row(1)], untold: 0 })).toBe('1 of 2 models was taken to a second site');
    expect(gridMessage({ rows: [row(2), row(2), row(0)], untold: 1 })).toBe(
      '2 of 2 models were taken to a second site; of 1 the site is not reported',
    );
    expect(gridMessage({ rows: [row(0)], untold: 1 })).toBe('At which sites it runs, the record does not say');
  });

  it('has words for every cell', () => {
    expect(atSiteWords(null)).toBe('never');
    expect(atSiteWords(at())).toBe('Production');
    expect(atSiteWords(at({ stage: 'pilot', stalled: true }))).toBe('Pilot, stalled');
    expect(atSiteWords(at({ stage: 'pilot', suspended: true }))).toBe('Pilot, suspended');
    expect(atSiteWords(at({ stage: 'ended', openStage: 'pilot', end: 'lapsed' }))).toBe('Ended quietly in pilot');
    expect(atSiteWords(at({ stage: 'ended', end: 'not reported' }))).toBe('Ended in production, how not reported');
    expect(atSiteWords(at({ stage: 'not reported' }))).toBe('Stage not reported');
  });
});
