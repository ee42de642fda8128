import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { command } from '../../../src/formats/api/commands.ts';
import { readAttempt, writeAttempt } from '../../../src/formats/attempt.ts';
import { fieldsOf } from '../../../src/features/decide/fields/fields-of.ts';
import { askedFields, firstMissing } from '../../../src/features/decide/given.ts';
import { payloadOf } from '../../../src/features/decide/payload-of.ts';
import { valueAt, withValueAt } from '../../../src/features/decide/payload-path.ts';
import { samples, sampleTypes } from '../../support/command-samples.ts';

const payload = (type: (typeof sampleTypes)[number]) => samples[type] as unknown as Record<string, unknown>;

describe('the form of a command', () => {
  it.each(sampleTypes)('%s can be written whole in its fields, and a link that brings it whole keeps it', (type) => {
    expect(payloadOf(fieldsOf(type), payload(type))).toEqual(samples[type]);
    const link = readAttempt(writeAttempt({ type, payload: payload(type) }));
    expect(command.safeParse({ type, payload: payloadOf(fieldsOf(type), link!.payload) }).success).toBe(true);
  });

  it.each(sampleTypes)('%s begun with nothing never breaks, and lacks only what a person has to say', (type) => {
    const begun = payloadOf(fieldsOf(type), {});
    const read = command.safeParse({ type, payload: begun });
    const lists = Object.entries(begun).filter(([, value]) => Array.isArray(value));
    for (const [, value] of lists) expect(value).toEqual([]);
    if (!read.success) for (const { path } of read.error.issues) expect(path[0]).toBe('payload');
  });

  it('leaves out what may stay empty, says nobody where nobody is meant, and keeps empty words for a rule to judge', () => {
    const typed = { deploymentId: 'DEP-1', gate: 'G-TRN', until: '', reason: ' ', askedBy: '' };
    expect(payloadOf(fieldsOf('gate.waive'), typed)).toEqual({
      deploymentId: 'DEP-1',
      gate: 'G-TRN',
      until: null,
      reason: '',
      compensatingControl: '',
    });
    const decided = { deploymentId: 'DEP-1', gate: 'G-TRN', outcome: 'passed', reason: 'Yes', conditions: [], version: '' };
    expect(payloadOf(fieldsOf('gate.decide'), decided)).toEqual({ deploymentId: 'DEP-1', gate: 'G-TRN', outcome: 'passed', reason: 'Yes' });
  });

  it('reads numbers and lists as they were typed, and numbers conditions by itself', () => {
    expect(payloadOf(fieldsOf('risk.score'), { riskId: 'R', residual: { severity: '4', likelihood: '2' } })).toMatchObject({
      residual: { severity: 4, likelihood: 2 },
    });
    expect(payloadOf(fieldsOf('risk.raise'), { deploymentIds: 'DEP-1, DEP-2 ,' })).toMatchObject({
      deploymentIds: ['DEP-1', 'DEP-2'],
      owner: null,
    });
    expect(payloadOf(fieldsOf('gate.decide'), { conditions: [{ text: 'A' }, { text: 'B' }] })['conditions']).toEqual([
      { id: 'C1', text: 'A' },
      { id: 'C2', text: 'B' },
    ]);
  });

  it('drops a group nobody filled in where it may stay empty, and keeps it where it may not', () => {
    expect(payloadOf(fieldsOf('risk.raise'), { inherent: { severity: '' } })).not.toHaveProperty('inherent');
    expect(payloadOf(fieldsOf('pilot.charter'), {})).toHaveProperty('charter');
  });

  it('keeps a field it does not know, so that it can be named', () => {
    expect(payloadOf(fieldsOf('adr.accept'), { adrId: 'ADR-1', actor: 'P-1' })).toEqual({ adrId: 'ADR-1', actor: 'P-1' });
  });

  it('does not ask again what its link brought and its heading says', () => {
    const asked = askedFields(fieldsOf('gate.decide'), { deploymentId: 'DEP-1', gate: 'G-TRN', outcome: 'passed' });
    expect(Object.keys(asked)).toEqual(['outcome', 'reason', 'conditions', 'version']);
    expect(firstMissing(asked, { outcome: 'passed' })).toBe('reason');
    expect(firstMissing(asked, { outcome: 'passed', reason: 'Yes' })).toBeNull();
    expect(Object.keys(askedFields(fieldsOf('gate.decide'), {}))).toContain('deploymentId');
  });
});

describe('a value put in its place', () => {
  const path = fc.array(fc.oneof(fc.constantFrom('a', 'b', 'c'), fc.nat(2)), { minLength: 1, maxLength: 4 });

  it('is found there again, and changes nothing that was there', () => {
    const key = fc.constantFrom('a', 'b', 'c');
    fc.assert(
      fc.property(fc.array(key, { minLength: 1, maxLength: 4 }), fc.jsonValue(), fc.integer(), (where, whole, value) => {
        const before = JSON.stringify(whole);
        expect(valueAt(withValueAt(whole, where, value), where)).toBe(value);
        expect(JSON.stringify(whole)).toBe(before);
      }),
    );
  });

  it('never throws, whatever stands in the way', () => {
    fc.assert(
      fc.property(path, fc.jsonValue(), (where, whole) => {
        expect(() => withValueAt(withValueAt(whole, where, 1), where, undefined)).not.toThrow();
      }),
    );
  });

  it('takes a row away, and the rows behind it move up', () => {
    expect(withValueAt({ rows: ['a', 'b', 'c'] }, ['rows', 1], undefined)).toEqual({ rows: ['a', 'c'] });
    expect(withValueAt({ rows: ['a'] }, ['rows', 1], {})).toEqual({ rows: ['a', {}] });
    expect(withValueAt({ a: 1, b: 2 }, ['a'], undefined)).toEqual({ b: 2 });
  });
});
