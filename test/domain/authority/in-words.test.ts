/** A deployment and a person in a sentence, by the name the record has for them. */
import { describe, expect, it } from 'vitest';
import { askOf, type Ask } from '../../../src/domain/authority/ask.ts';
import { concerned, deploymentWords, personWords } from '../../../src/domain/authority/concerned.ts';
import type { Command } from '../../../src/domain/authority/command.ts';
import { toDay, toInstant } from '../../../src/domain/time.ts';
import { deploymentIn, model, opened, person, stateOf, type Line } from '../../support/record-of.ts';

const today = '2026-10-30';
const moment = { day: toDay(today), at: toInstant(`${today}T12:00:00Z`), authenticated: false };
const site: Line = ['2025-01-01', 'site.added', { siteId: 'north', name: 'Site north' }];
const further = (siteId: string): Line => [
  '2025-02-01',
  'deployment.opened',
  { deploymentId: 'DEP-2', modelId: 'M-1', siteId, scope: 'All', governance: 'kept' },
];

describe('a deployment in a sentence', () => {
  it.each<[string, readonly Line[], number, string]>([
    ['by its model', model(1, { site: 'north' }), 1, 'Model 1 (DEP-1)'],
    [
      'with its site where the model runs at several',
      [...model(1, { site: 'north' }), further('west')],
      1,
      'Model 1 at Site north (DEP-1)',
    ],
    ['with the id of a site that has no name', [...model(1, { site: 'north' }), further('west')], 2, 'Model 1 at west (DEP-2)'],
    ['without a site nobody reported', [...model(1), further('north')], 1, 'Model 1 (DEP-1)'],
  ])('is told %s', (_, lines, n, words) => {
    const state = stateOf([opened, site, ...lines], today);
    expect(deploymentWords({ state }, deploymentIn(state, n))).toBe(words);
  });

  it('is told by the model’s id where the record has no such model', () => {
    const state = stateOf([opened, site, ...model(1, { site: 'north' })], today);
    expect(deploymentWords({ state: { ...state, models: new Map() } }, deploymentIn(state))).toBe('M-1 (DEP-1)');
  });
});

describe('a person in a sentence', () => {
  const state = stateOf([opened, person('P-1', 'Ada Plover')], today);

  it('is told by the printed name, or by the id the record does not know', () => {
    expect([personWords({ state }, 'P-1'), personWords({ state }, 'P-9')]).toEqual(['Ada Plover', 'P-9']);
  });
});

describe('what a command concerns', () => {
  const state = stateOf([opened, ...model(1)], today);
  const ask = (command: Command): Ask => askOf(state, command, 'P-1', moment);

  it('is its deployment, with its model', () => {
    const { deployment, model: about } = concerned(
      ask({ type: 'deployment.suspend', payload: { deploymentId: 'DEP-1', reason: 'It fails' } }),
    );
    expect([deployment.deploymentId, about.modelId]).toEqual(['DEP-1', 'M-1']);
  });

  it('has to be there before a rule is asked', () => {
    const addSite: Command = { type: 'site.add', payload: { name: 'West' } };
    expect(() => concerned(ask(addSite))).toThrow(new RangeError('site.add concerns no deployment'));
    const restate: Command = { type: 'model.restate', payload: { modelId: 'M-1', purpose: 'It sorts' } };
    expect(() => concerned(ask(restate))).toThrow(new RangeError('model.restate concerns no deployment'));
    const suspend = ask({ type: 'deployment.suspend', payload: { deploymentId: 'DEP-1', reason: 'It fails' } });
    expect(() => concerned({ ...suspend, model: null })).toThrow(new RangeError('deployment.suspend concerns no deployment'));
  });
});
