import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/domain/audit/hash.ts';
import { readLine } from '../../../src/domain/audit/read-line.ts';
import { verifyLines } from '../../../src/domain/audit/verify.ts';
import { entriesOf, model, opened, people, staged } from '../../support/record-of.ts';

const entries = entriesOf([opened, ...people, ...model(1), staged(1, 'build', '2025-02-01')]);
const lines = entries.map((entry) => canonicalJson(entry));
const file = lines.map((line) => `${line}\n`).join('');
const head = entries.at(-1)!;

/** The lines of a file, as a store gives them back. */
const linesIn = (text: string): string[] => text.split('\n').slice(0, text.endsWith('\n') ? -1 : undefined);

/** Which entry a character of the file belongs to; a line's end belongs to the line. */
function entryAt(place: number): number {
  return file.slice(0, place).split('\n').length;
}

describe('a record as it is stored', () => {
  it('verifies while nothing was touched, and says its head', () => {
    expect(verifyLines(lines)).toEqual({ intact: true, count: entries.length, headHash: head.hash, disposed: [] });
    expect(linesIn(file)).toEqual(lines);
  });

  it('shows one changed character anywhere, and names its entry', () => {
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (place, other) => {
        fc.pre(file[place] !== other);
        const found = verifyLines(linesIn(`${file.slice(0, place)}${other}${file.slice(place + 1)}`));
        expect(found).toMatchObject({ intact: false, firstBad: entryAt(place) });
      }),
      { numRuns: 400 },
    );
  });

  it('shows one character more or less anywhere, and names its entry', () => {
    fc.assert(
      fc.property(fc.nat(file.length - 2), fc.boolean(), (place, more) => {
        const changed = more ? `${file.slice(0, place)} ${file.slice(place)}` : `${file.slice(0, place)}${file.slice(place + 1)}`;
        expect(verifyLines(linesIn(changed))).toMatchObject({ intact: false, firstBad: entryAt(place) });
      }),
      { numRuns: 200 },
    );
  });

  it('shows an entry written in another way, though it says the same', () => {
    const respelled = lines.with(3, JSON.stringify(JSON.parse(lines[3]!) as unknown, null, 1).replaceAll('\n', ''));
    expect(verifyLines(respelled)).toMatchObject({ intact: false, firstBad: 4, why: expect.stringContaining('stored text of entry 4') });
    expect(readLine(lines[3]!, 4)).toHaveProperty('entry');
  });

  it.each([
    ['no JSON', '{"seq":4'],
    ['another thing', '[]'],
    ['nothing', ''],
    ['half an entry', '{"seq":4,"v":1}'],
  ])('names the entry in whose place stands %s', (_, text) => {
    expect(verifyLines(lines.with(3, text))).toMatchObject({
      intact: false,
      firstBad: 4,
      why: expect.stringContaining('Entry 4 cannot be read'),
    });
  });
});

describe('a head noted elsewhere', () => {
  const kept = { count: entries.length, headHash: head.hash };
  const cut = lines.slice(0, -2);

  it('is the only thing that shows a cut end', () => {
    expect(verifyLines(cut).intact).toBe(true);
    expect(verifyLines(cut, kept)).toMatchObject({
      intact: false,
      firstBad: entries.length - 1,
      why: expect.stringContaining(`last seen with ${entries.length}`),
    });
    expect(verifyLines(cut, { headHash: head.hash })).toMatchObject({ intact: false });
  });

  it('shows a record that was written anew, by the entry it was noted at', () => {
    const rebuilt = entriesOf([opened, ...people, ...model(2), staged(2, 'build', '2025-02-01')]).map((entry) => canonicalJson(entry));
    expect(verifyLines(rebuilt).intact).toBe(true);
    expect(verifyLines(rebuilt, kept)).toMatchObject({ intact: false, firstBad: entries.length, why: expect.stringContaining('rebuilt') });
  });

  it('may be short, and may be of a time when the record was shorter', () => {
    expect(verifyLines(lines, { count: entries.length, headHash: head.hash.slice(0, 12) }).intact).toBe(true);
    expect(verifyLines(lines, { count: 3, headHash: entries[2]!.hash }).intact).toBe(true);
    expect(verifyLines(lines, { headHash: entries[2]!.hash.slice(0, 8) }).intact).toBe(true);
    expect(verifyLines(lines, { count: 3, headHash: head.hash })).toMatchObject({ intact: false, firstBad: 3 });
  });
});
