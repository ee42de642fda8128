import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Assurance } from '../../../src/domain/audit/events.ts';
import type { Entry } from '../../../src/domain/audit/entry.ts';
import { entrySubject, entryWords } from '../../../src/parts/sentences/entry.ts';
import { entryWho } from '../../../src/parts/sentences/entry-who.ts';
import { entriesOf, opened, type Line } from '../../support/record-of.ts';

const names = {
  people: { 'P-1': { printedName: 'Ada Plover', title: 'Director' }, 'P-2': { printedName: 'Ben Knot', title: 'Chief of Safety' } },
  models: { 'DEP-1': { modelId: 'M-1', name: 'Sepsis warning' } },
  things: { 'RISK-1': 'Misses quiet sepsis', S: 'North' },
};
const registrar = { actor: { personId: 'P-9', printedName: 'Maren Sora', role: 'Registrar' }, source: 'import' } as const;
const acting = { actor: { personId: 'P-1', printedName: 'Ada Plover', role: 'Director' } } as const;

function entry(line: Line): Entry {
  return entriesOf([opened, line])[1]!;
}

const gate = (outcome: 'passed' | 'returned' | 'declined' | 'waived', more: object = {}): Line =>
  ['2025-02-01', 'gate.decided', { deploymentId: 'DEP-1', gate: 'G-USE', outcome, by: ['P-1', 'P-2'], ...more }, registrar] as Line;

describe('an entry in words', () => {
  it('tells every entry of the demonstration in a few words, none by the name of its type', () => {
    const all = readFileSync(new URL('../../../mocks/seed/saltmarsh.jsonl', import.meta.url), 'utf8')
      .split('\n')
      .filter(Boolean);
    const told = all.map((line) => JSON.parse(line) as Entry).map((one) => ({ one, words: entryWords(one, names) }));
    expect(told.filter(({ words }) => words.word === '' || words.word.includes('.') || words.word.length > 26)).toEqual([]);
    expect(told.filter(({ words }) => /undefined|\[object|NaN/.test(words.what))).toEqual([]);
  });

  it('keeps blue and the bare word “Signed” for who signed in person, and for the demonstration', () => {
    const signed = (assurance: Assurance) =>
      entryWords(
        entry(['2025-02-01', 'link.accepted', { deploymentId: 'DEP-1', link: 'L2', personId: 'P-1', statement: 'Mine', assurance }]),
        names,
      );
    expect(signed('authenticated')).toMatchObject({ word: 'Signed', ink: 'signed', mark: 'signed' });
    expect(signed('demonstration')).toMatchObject({ word: 'Signed', ink: 'signed' });
    expect(signed('in the room')).toMatchObject({ word: 'Given in the room', ink: 'plain', mark: 'ok' });
    expect(signed('attested from a document')).toMatchObject({ word: 'Attested from a document', ink: 'plain', mark: 'ok' });
  });

  it('gives each outcome of a gate its own silhouette', () => {
    const marks = (['passed', 'returned', 'declined', 'waived'] as const).map((outcome) => entryWords(entry(gate(outcome)), names).mark);
    expect(marks).toEqual(['ok', 'held', 'vacant', 'override']);
    expect(entryWords(entry(gate('returned', { reason: 'No dates.' })), names)).toMatchObject({
      word: 'Returned',
      what: 'Intended use (G-USE); “No dates”',
    });
  });

  it('tells a refusal by what was asked, and why not', () => {
    const refused: Line = [
      '2025-02-01',
      'command.refused',
      { command: 'gate.waive', subject: 'DEP-1 G-USE', rules: ['R-08'], by: 'P-1', sentence: 'That has no waiver.' },
    ];
    expect(entryWords(entry(refused), names)).toMatchObject({ word: 'Refused', ink: 'over', what: 'Waive a gate. That has no waiver.' });
  });

  it('says of a removed text that it was removed, and of an unknown kind its name', () => {
    const { payload: _gone, ...removed } = entry(gate('passed'));
    expect(entryWords(removed, names).word).toBe('Text removed');
    expect(entryWords({ ...entry(gate('passed')), type: 'moon.landed' as never }, names)).toMatchObject({ word: 'moon.landed', what: '' });
  });
});

describe('what an entry is about', () => {
  it('is a model by its name, else the thing it names, else the record itself', () => {
    expect(entrySubject(entry(gate('passed')), names)).toEqual({ modelId: 'M-1', text: 'M-1 Sepsis warning' });
    expect(entrySubject(entry(['2025-02-01', 'risk.owned', { riskId: 'RISK-1', owner: 'P-1' }]), names)).toEqual({
      modelId: null,
      text: 'RISK-1 Misses quiet sepsis',
    });
    expect(entrySubject(entry(['2025-02-01', 'setting.changed', { name: 'weekOneDays', value: 5 }]), names)).toBeNull();
  });
});

describe('who did it, as whom', () => {
  it('names who decided, and beside them who only wrote it down', () => {
    expect(entryWho(entry(gate('passed')), names)).toEqual({
      name: 'Ada Plover',
      as: 'with Ben Knot; recorded by Maren Sora',
      all: 'Ada Plover and Ben Knot',
    });
  });

  it('gives whoever acted the title they acted under', () => {
    const own: Line = ['2025-02-01', 'activity.seen', { deploymentId: 'DEP-1' }, acting];
    expect(entryWho(entry(own), names)).toMatchObject({ name: 'Ada Plover', as: 'Director' });
    const file: Line = ['2025-02-01', 'activity.seen', { deploymentId: 'DEP-1' }, registrar];
    expect(entryWho(entry(file), names)).toMatchObject({ name: 'Maren Sora', as: 'Registrar, from the old register' });
  });
});
