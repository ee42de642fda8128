import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandsAfter } from '../../../src/domain/bundles/commands-after.ts';
import { toWhen } from '../../../src/domain/time.ts';
import type { Bundle } from '../../../src/formats/bundles/bundle.ts';
import { readBundle } from '../../../src/formats/bundles/read-bundle.ts';
import { bundleName, layOut, writeBundle } from '../../../src/formats/bundles/write-bundle.ts';
import { copyOf, decided, type Copy } from '../../support/authority/copies.ts';
import { institution } from '../../support/authority/institution.ts';
import { randomStep, type Dice } from '../../support/authority/random-step.ts';
import { governed } from '../../support/governed.ts';
import { day } from '../../support/record-of.ts';

const common = copyOf([...institution(), ...governed({ n: 1, stage: 'pilot' })]);
const since = common.entries.length;

/** A copy after some random decisions. */
function walked(numbers: readonly (readonly number[])[]): Copy {
  let copy = common;
  for (const [key, dice] of numbers.entries()) {
    let at = 0;
    const roll: Dice = (sides) => (dice[at++ % dice.length]! + at) % sides;
    const step = randomStep(copy.state, 'DEP-1', day('2026-10-12'), roll);
    if (step !== null) copy = decided(copy, step, `key ${key}`).copy;
  }
  return copy;
}

function bundleOf(copy: Copy): Bundle {
  const head = { seq: since, hash: 'a'.repeat(64) };
  return {
    format: 'countersign.command-bundle',
    version: 1,
    kind: 'copy',
    recordId: 'sequence-health',
    institution: 'Sequence Health “North”',
    opened: 'b'.repeat(64),
    madeOn: head,
    until: { seq: copy.entries.length, hash: 'c'.repeat(64) },
    maker: { personId: 'director', printedName: 'Dee Director' },
    at: toWhen('2026-10-12T11:00:00-04:00'),
    ...commandsAfter(copy.entries, since),
  };
}

const walks = fc.array(fc.array(fc.nat(), { minLength: 14, maxLength: 14 }), { minLength: 1, maxLength: 12 });
const sample = bundleOf(walked(Array.from({ length: 60 }, (_, n) => Array.from({ length: 14 }, (__, m) => n * 31 + m * 7))));
const text = writeBundle(sample);

describe('a command bundle', () => {
  it('that is written and read again says the same', () => {
    fc.assert(
      fc.property(walks, (numbers) => {
        const bundle = bundleOf(walked(numbers));
        expect(readBundle(writeBundle(bundle))).toEqual({ bundle: JSON.parse(JSON.stringify(bundle)) });
      }),
      { numRuns: 60 },
    );
  });

  it('is named for its record, its entries and its hash; a slip says that it is one', () => {
    expect(bundleName(sample, text)).toMatch(/^sequence-health-bundle-\d+-\d+-[0-9a-f]{8}\.json$/);
    expect(bundleName({ ...sample, kind: 'slip' }, text)).toMatch(/^sequence-health-slip-/);
    expect(bundleName(sample, `${text} `)).not.toBe(bundleName(sample, text));
  });
});

describe('a bundle that was changed on its way', () => {
  it('holds commands to change', () => {
    expect(sample.commands.length).toBeGreaterThan(3);
  });

  it('is refused whichever byte was changed, and the place is named', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom('0', 'x', '"', ' ', '\n', '}', 'é'), (at, other) => {
        fc.pre(text[at] !== other);
        const read = readBundle(text.slice(0, at) + other + text.slice(at + 1));
        expect(read).toMatchObject({
          refused: { where: expect.stringMatching(/^(Command \d+|Line \d+|Outside its commands|The file|Its version)/) },
        });
      }),
      { numRuns: 600 },
    );
  });

  it('is refused where a byte was taken out, put in, or the end cut off', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 2), fc.constantFrom('out', 'in', 'cut'), (at, how) => {
        const changed =
          how === 'cut'
            ? text.slice(0, at)
            : how === 'out'
              ? text.slice(0, at) + text.slice(at + 1)
              : `${text.slice(0, at)}\t${text.slice(at)}`;
        expect(readBundle(changed)).toHaveProperty('refused');
      }),
      { numRuns: 300 },
    );
  });

  it('names the command by its number', () => {
    const key = `"key": "${sample.commands[2]!.key}"`;
    expect(readBundle(text.replace(key, '"key": "another"'))).toEqual({
      refused: {
        where: `Command 3 of ${sample.commands.length}`,
        why: 'It is not as it was written: its hash does not fit what it says.',
        todo: 'Ask for the file once more, and let it travel as an attachment.',
      },
    });
  });

  it('names its outside where not a command was changed', () => {
    const read = readBundle(text.replace('Dee Director', 'Dee Directo r'));
    expect(read).toMatchObject({ refused: { where: 'Outside its commands: who made it, on which record, or on which entry' } });
  });

  it('names the line where only its layout was', () => {
    const lines = text.split('\n');
    expect(readBundle([...lines.slice(0, 4), `  ${lines[4]}`, ...lines.slice(5)].join('\n'))).toMatchObject({
      refused: { where: 'Line 5' },
    });
  });

  it('names the line from which on it cannot be read', () => {
    expect(readBundle(text.replace('"format":', '"format" '))).toMatchObject({ refused: { where: expect.stringMatching(/^Line \d+$/) } });
  });
});

describe('a file that is no bundle', () => {
  it.each([
    ['other JSON', '{"a":1}', /no command bundle/],
    ['a list', '[]', /no command bundle/],
    ['a bundle of a newer product', text.replace('"version": 1', '"version": 2'), /newer Countersign \(version 2/],
  ])('says so of %s', (_what, content, words) => {
    expect(readBundle(content)).toMatchObject({ refused: { why: expect.stringMatching(words) } });
  });

  it('says which command asks for something nobody can ask for, though its hashes fit', () => {
    const [first] = sample.commands;
    const odd = { ...sample, commands: [first!, { ...first!, command: { type: 'board.bribe', payload: {} } }] } as unknown as Bundle;
    expect(readBundle(writeBundle(odd))).toMatchObject({ refused: { where: expect.stringMatching(/^Command 2, command/) } });
  });

  it('is laid out in one form only', () => {
    expect(layOut({ b: 1, a: [] })).toBe('{\n "a": [],\n "b": 1\n}\n');
  });
});
