import { describe, expect, it } from 'vitest';
import type { Names } from '../../../src/parts/sentences/command/told.ts';
import { commandButton, commandHeading, commandStatement, commandWords, isCommandType } from '../../../src/parts/sentences/command.ts';
import { samples, sampleTypes } from '../../support/command-samples.ts';

const names: Names = {
  'DEP-1': { kind: 'deployment', name: 'Sepsis warning', beside: 'Saltmarsh General' },
  'M-1': { kind: 'model', name: 'Sepsis warning', beside: null },
  'P-1': { kind: 'person', name: 'Ada Plover', beside: 'Director' },
  'P-2': { kind: 'person', name: 'Ben Knot', beside: 'Director' },
  'RISK-1': { kind: 'risk', name: 'It misses quiet sepsis', beside: null },
  'ADR-1': { kind: 'architecture decision', name: 'On premises', beside: 'accepted' },
};

const payloadOf = (type: (typeof sampleTypes)[number]) => samples[type] as unknown as Record<string, unknown>;

describe('a command in words', () => {
  it.each(sampleTypes)('%s has a heading, a button and a sentence to sign, without an id nobody can read', (type) => {
    const heading = commandHeading(type, payloadOf(type), names);
    const button = commandButton(type, payloadOf(type), names);
    const statement = commandStatement(type, payloadOf(type), names);
    for (const words of [heading, button, commandWords(type)]) {
      expect(words).toMatch(/^[A-Z]/);
      expect(words).not.toMatch(/undefined|null|\[object|…| {2}|\.$/);
    }
    expect(statement).toMatch(/^I [a-z].*[.!?”]$/);
    expect(statement).not.toMatch(/undefined|null|\[object|\bDEP-1\b(?!\))|\bP-1\b/);
    expect(button.length).toBeLessThan(60);
  });

  it('names the thing, where it runs and its id', () => {
    expect(commandHeading('gate.waive', { ...samples['gate.waive'], until: '2026-12-31' }, names)).toBe(
      'Waive regime determination (G-REG) on Sepsis warning, Saltmarsh General (DEP-1) until 31 Dec 2026',
    );
    expect(commandButton('gate.waive', payloadOf('gate.waive'), names)).toBe('Waive G-REG');
  });

  it.each([
    ['passed', 'Pass G-REG'],
    ['passed with conditions', 'Pass with conditions G-REG'],
    ['returned', 'Return G-REG'],
    ['declined', 'Decline G-REG'],
    ['not applicable', 'Rule out G-REG'],
    [undefined, 'Decide G-REG'],
  ])('says of a gate what is decided: %s', (outcome, button) => {
    expect(commandButton('gate.decide', { deploymentId: 'DEP-1', gate: 'G-REG', outcome }, names)).toBe(button);
  });

  it('signs the reason with the act, the conditions with the pass, and what guards with the waiver', () => {
    expect(commandStatement('gate.decide', payloadOf('gate.decide'), names)).toBe(
      'I decline regime determination (G-REG) on Sepsis warning, Saltmarsh General (DEP-1). No memo.',
    );
    const conditions = [{ id: 'C1', text: 'Close finding 7', due: '2026-11-01' }];
    expect(commandStatement('gate.decide', { ...samples['gate.decide'], outcome: 'passed with conditions', conditions }, names)).toContain(
      'On condition: Close finding 7, by 1 Nov 2026.',
    );
    expect(commandStatement('gate.waive', { ...samples['gate.waive'], compensatingControl: 'A second reader' }, names)).toContain(
      'In its place: A second reader. The release cannot wait.',
    );
  });

  it('says both axes of a score and never their product', () => {
    expect(commandHeading('risk.score', payloadOf('risk.score'), names)).toBe(
      'Score It misses quiet sepsis (RISK-1) at severity 5, likelihood 3',
    );
  });

  it('tells of a meeting what the committee decided in it', () => {
    expect(commandStatement('meeting.decide', payloadOf('meeting.decide'), names)).toBe(
      'I record that the committee decided to pass regime determination (G-REG) on Sepsis warning, Saltmarsh General (DEP-1). Determined.',
    );
  });

  it('says an id nobody knows as it is', () => {
    expect(commandHeading('adr.accept', { adrId: 'ADR-9' }, names)).toBe('Accept ADR-9');
    expect(commandHeading('adr.accept', {}, names)).toBe('Accept an architecture decision');
  });

  it('tells a command from what is none', () => {
    expect(sampleTypes.every((type) => isCommandType(type))).toBe(true);
    for (const type of ['gate.open', 'toString', 'constructor', '']) expect(isCommandType(type)).toBe(false);
  });
});
