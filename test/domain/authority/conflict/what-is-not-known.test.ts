/** Conflicts where the record knows less than usual: an entry without its payload, a risk or a question it does not have. */
import { describe, expect, it } from 'vitest';
import type { DisposedEntry, Entry } from '../../../../src/domain/audit/entry.ts';
import { fold } from '../../../../src/domain/audit/fold.ts';
import { conflictsOf } from '../../../../src/domain/authority/conflict/conflict.ts';
import { gateAsking } from '../../../../src/domain/authority/conflict/gate-asking.ts';
import { touchedBy } from '../../../../src/domain/authority/conflict/touched-by.ts';
import { whatHappened } from '../../../../src/domain/authority/conflict/what-happened.ts';
import { day, entriesOf, model, opened, people, stateOf, type Line } from '../../../support/record-of.ts';

const on = '2026-06-01';
const deploymentId = 'DEP-1';
const story: readonly Line[] = [opened, ...people, ...model(1)];
const state = stateOf(story, on);

describe('an entry whose payload is gone', () => {
  const decided: Line = [on, 'gate.decided', { deploymentId, gate: 'G-REG', outcome: 'declined', by: ['P-2'], reason: 'No memo' }];
  const entries = entriesOf([...story, decided]);
  const clashes = (last: Entry | DisposedEntry) =>
    conflictsOf(
      { type: 'gate.decide', payload: { deploymentId, gate: 'G-REG', outcome: 'passed', reason: 'Determined' } },
      {},
      { entries: [...entries.slice(0, -1), last], decidedOn: story.length, state: fold(entries, day(on)) },
    );
  const { payload: _payload, ...without } = entries.at(-1)!;

  it.each<[string, Entry | DisposedEntry]>([
    ['left out', without],
    ['empty', { ...without, payload: undefined }],
  ])('overtakes nothing, the payload being %s: nobody can be told what it changed', (_, last) => {
    expect(clashes(entries.at(-1)!)).toHaveLength(1);
    expect(clashes(last)).toEqual([]);
  });
});

describe('an event about what this record does not have', () => {
  it('touches the thing itself, and nothing else', () => {
    expect(touchedBy('risk.closed', { riskId: 'RISK-9', reason: 'Gone', by: 'P-1' }, state)).toEqual(['risk/RISK-9']);
    expect(touchedBy('release.executed', { releaseId: 'REL-9', by: 'P-1' }, state)).toEqual(['release/REL-9']);
  });

  it('touches every architecture, where it is a decision: nobody knows which models it binds', () => {
    expect(touchedBy('adr.accepted', { adrId: 'ADR-9', by: ['P-1'] }, state)).toEqual(['adr/ADR-9', 'architecture']);
  });
});

describe('a question that is none of the five', () => {
  it('is decided at no gate', () => {
    expect(() => gateAsking('Q9' as never)).toThrow(new RangeError('No question Q9'));
  });

  it('is told by its id', () => {
    const payload = { deploymentId, question: 'Q9' as never, by: 'P-1' };
    expect(whatHappened({ type: 'question.accepted', payload })).toBe('accepted the answer to “Q9” on DEP-1');
  });
});

describe('somebody who moves', () => {
  it('touches every link they were ever asked to hold, whoever was asked beside them', () => {
    const asked = (personId: string, link: 'L2' | 'L4'): Line => ['2026-02-01', 'link.offered', { deploymentId, link, personId }];
    const record = stateOf([...story, asked('P-1', 'L2'), asked('P-2', 'L2'), asked('P-2', 'L4')], on);
    expect(touchedBy('person.moved', { personId: 'P-1', title: 'Chief' }, record)).toEqual(['person/P-1', 'DEP-1/link/L2']);
  });
});
