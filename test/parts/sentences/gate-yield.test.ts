import { describe, expect, it } from 'vitest';
import type { GateId } from '../../../src/domain/gates/catalogue.ts';
import type { ContactRow, GateYield, GateYieldRow } from '../../../src/domain/measures/gate-yield/figures.ts';
import type { PathFigure } from '../../../src/domain/measures/gate-yield/paths.ts';
import * as sentences from '../../../src/parts/sentences/gate-yield.ts';
import {
  contactMessage,
  contactSentence,
  expectedWords,
  inHundred,
  leftOutWords,
  narrowestWords,
  observedWords,
  pathMessage,
  pathNote,
  pathSentence,
  untoldYield,
  yieldMessage,
} from '../../../src/parts/sentences/gate-yield.ts';
import { inPlain } from '../../support/in-plain.ts';

const gateYieldVerdict = inPlain(sentences.gateYieldVerdict);

const gate = (id: GateId, passed: number, base: number, on = true): GateYieldRow => ({
  gate: id,
  on,
  firstPass: { passed, conditional: 0, base },
  returned: base - passed,
  cycle: { median: null, decided: base, open: 0 },
  reviewer: null,
  submitter: null,
});

const path = (more: Partial<PathFigure> = {}): PathFigure => ({
  profile: 'ALL',
  gates: 17,
  silent: [],
  steps: [],
  few: [],
  computed: null,
  observed: { passed: 0, base: 0, unknown: 0 },
  ...more,
});

const row = (more: Partial<ContactRow> = {}): ContactRow => ({
  met: 0,
  notYet: 0,
  unknown: 0,
  median: null,
  middle: null,
  days: [],
  ...more,
});

const contact = (id: GateYield['contacts'][number]['id'], late: number, base: number, unknown = 0): GateYield['contacts'][number] => ({
  ...row({ met: 1 }),
  id,
  after: { late, base, unknown },
});

const told = (more: Partial<GateYield> = {}): GateYield => ({
  records: 10,
  kept: 10,
  gates: [],
  paths: [path()],
  ready: row(),
  contacts: [],
  ...more,
});

describe('what Gate yield says first', () => {
  it('counts below a base of 20, and gives a percentage from it', () => {
    expect(gateYieldVerdict(told({ gates: [gate('G-SEC', 1, 1)] }))).toBe('1 of 1 first submission passed as it was.');
    expect(gateYieldVerdict(told({ gates: [gate('G-SEC', 1, 2)] }))).toBe('1 of 2 first submissions passed as they were.');
    expect(gateYieldVerdict(told({ gates: [gate('G-SEC', 18, 19)] }))).toBe('18 of 19 first submissions passed as they were.');
    expect(gateYieldVerdict(told({ gates: [gate('G-SEC', 0, 10), gate('G-DAT', 10, 10)] }))).toBe(
      '50% of 20 first submissions passed as they were.',
    );
  });

  it('adds what was seen of those that went all the way, the unknown with it', () => {
    const gates = [gate('G-SEC', 1, 2)];
    const said = (observed: PathFigure['observed']) => gateYieldVerdict(told({ gates, paths: [path({ observed })] }));
    expect(said({ passed: 0, base: 11, unknown: 1 })).toBe(
      '1 of 2 first submissions passed as they were. Of 11 deployments that reached production, 0 passed every common gate the first time. Of 1 more it is not reported.',
    );
    expect(said({ passed: 1, base: 1, unknown: 0 })).toContain('Of 1 deployment that reached production, 1 passed every common gate');
  });

  it('says of nothing that it is nothing, and of silence that nobody says', () => {
    expect(gateYieldVerdict(told({ records: 0 }))).toBe('No model is in this view.');
    expect(gateYieldVerdict(told())).toBe('No record says how a submission to a gate was first decided.');
  });
});

describe('the yield of each gate', () => {
  it('names the gate with the smallest share, of those with a base to speak of', () => {
    expect(yieldMessage({ gates: [gate('G-SEC', 5, 10), gate('G-DAT', 4, 5), gate('G-VAL', 0, 4)] })).toBe(
      'Security test passes 5 of 10 the first time, the smallest share of 2 gates',
    );
  });

  it('names none where two are as low, or no other can be told', () => {
    expect(yieldMessage({ gates: [gate('G-SEC', 5, 10), gate('G-DAT', 4, 8)] })).toBe('9 of 18 first submissions passed as they were');
    expect(yieldMessage({ gates: [gate('G-SEC', 5, 10)] })).toBe('5 of 10 first submissions passed as they were');
    expect(yieldMessage({ gates: [gate('G-SEC', 1, 1)] })).toBe('1 of 1 first submission passed as it was');
    expect(yieldMessage({ gates: [gate('G-SEC', 0, 0)] })).toBe('How gates were first decided is not reported');
  });

  it('says which gates are silent and how many are off', () => {
    expect(leftOutWords({ gates: [gate('G-SEC', 1, 2), gate('G-USE', 0, 0), gate('G-PRV', 0, 0), gate('G-REN', 0, 0, false)] })).toBe(
      'No submission on record was decided at Intended use and Privacy. 1 gate is off.',
    );
    expect(leftOutWords({ gates: [gate('G-SEC', 1, 2)] })).toBe('');
  });
});

describe('a whole path', () => {
  it('is told out of a hundred, and never rounded to none or all', () => {
    expect([0, 0.001, 0.044, 0.5, 0.999, 1].map(inHundred)).toEqual([
      '0 in 100',
      'fewer than 1 in 100',
      '4 in 100',
      '50 in 100',
      'more than 99 in 100',
      '100 in 100',
    ]);
  });

  it('sets what was seen beside what was computed', () => {
    const said = (more: Partial<PathFigure>) => pathMessage({ paths: [path(more)] });
    expect(said({ computed: 0.044, observed: { passed: 0, base: 11, unknown: 1 } })).toBe(
      'Gate by gate 4 in 100 would pass every gate the first time; 0 of 11 did',
    );
    expect(said({ computed: 0.5 })).toBe('Gate by gate 50 in 100 would pass every gate the first time; nothing has finished the path');
    expect(said({})).toBe('What a whole path lets through is not reported');
    expect(observedWords({ passed: 0, base: 0, unknown: 3 })).toBe('none finished');
  });

  it('says what the product leaves out, and where it rests on few', () => {
    expect(pathNote(path())).toBe('None of 17 gates has a submission decided.');
    expect(pathNote(path({ computed: 1 }))).toBe('Over 17 of 17 gates.');
    expect(pathNote(path({ computed: 0.2, silent: ['G-USE'], few: ['G-AGT', 'G-AGL'] }))).toBe(
      'Over 16 of 17 gates: of the rest no submission is on record, so the true figure can only be lower. Indicative: fewer than 5 decided at Agent containment test and Agent authority limits.',
    );
  });

  it('says how many would be expected, only where there is something to compare', () => {
    expect(expectedWords(path())).toBeNull();
    expect(expectedWords(path({ computed: 0.5 }))).toBeNull();
    expect(expectedWords(path({ computed: 0.001, observed: { passed: 0, base: 8, unknown: 0 } }))).toBe(
      'At that rate fewer than 0.1 of 8 would be expected; 0 did.',
    );
    expect(expectedWords(path({ computed: 0.5, observed: { passed: 2, base: 3, unknown: 1 } }))).toBe(
      'At that rate 1.5 of 3 would be expected; 2 did. Of 1 more it is not reported.',
    );
  });

  it('reads its stair aloud: only the gates that take something', () => {
    const steps = [
      { gate: 'G-DAT', passed: 5, base: 5, left: 1 },
      { gate: 'G-SEC', passed: 5, base: 10, left: 0.5 },
    ] as const;
    expect(pathSentence(path({ computed: 0.5, steps }))).toBe('Left of 100, gate by gate: Security test 50.');
    expect(pathSentence(path({ computed: 1, steps: [steps[0]] }))).toBe('Every first submission at every gate counted passed.');
    expect(pathSentence(path())).toBe('No gate of this path has a submission decided.');
    expect(narrowestWords({ steps })).toBe('Security test lets through the smallest share: 5 of 10.');
    expect(narrowestWords({ steps: [steps[0]] })).toBeNull();
    expect(narrowestWords({ steps: [steps[1], { ...steps[1], gate: 'G-VAL' }] })).toBeNull();
  });
});

describe('who meets a model when', () => {
  it('names the function that met most models only after they were ready', () => {
    expect(contactMessage({ contacts: [contact('operations', 12, 36), contact('compliance', 1, 36)] })).toBe(
      'Operations met 12 of 36 ready models only after they were ready, or not yet',
    );
    expect(contactMessage({ contacts: [contact('operations', 1, 1)] })).toBe(
      'Operations met 1 of 1 ready model only after it was ready, or not yet',
    );
    expect(contactMessage({ contacts: [contact('operations', 1, 3), contact('compliance', 1, 3)] })).toBe(
      'Operations and Compliance each met 1 model only after it was ready, or not yet',
    );
  });

  it('says so where none did, where none is ready, and where nothing is known', () => {
    expect(contactMessage({ contacts: [contact('operations', 0, 3)] })).toBe('No ready model met any of these functions only afterwards');
    expect(contactMessage({ contacts: [contact('operations', 0, 3, 1)] })).toBe(
      'No ready model is known to have met any of these functions only afterwards',
    );
    expect(contactMessage({ contacts: [contact('operations', 0, 0)] })).toBe('No model is known to be ready to deploy');
    expect(contactMessage({ contacts: [{ ...contact('operations', 0, 0), met: 0 }] })).toBe(
      'When functions first met a model is not reported',
    );
  });

  it('tells a line to those who cannot see it', () => {
    expect(contactSentence('Security', row({ met: 3, notYet: 1, unknown: 2, median: 20, middle: { from: 10, to: 30 } }))).toBe(
      'Security: half by day 20; 3 so far, the middle half of those from day 10 to 30; 1 not yet, 2 not reported.',
    );
    expect(contactSentence('Security', row({ notYet: 2 }))).toBe('Security: not half yet; 0 so far; 2 not yet.');
    expect(contactSentence('Security', row({ unknown: 2 }))).toBe('Security: not reported.');
  });
});

describe('what stands in place of the figures', () => {
  it('is the empty view, or the silence of the record; else nothing', () => {
    expect(untoldYield({ records: 0, kept: 0 })?.kind).toBe('empty by filter');
    expect(untoldYield({ records: 5, kept: 0 })?.kind).toBe('not reported');
    expect(untoldYield({ records: 5, kept: 1 })).toBeNull();
  });
});
