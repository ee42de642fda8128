/**
 * Every word of the rules, as it was read and found right: the cases of the
 * rules, a model's whole way, the small temptations, and anybody asking for
 * anything. A rule that says something else, asks somebody else, or leaves
 * something else on record, differs from what stands in `as-read`.
 *
 * After a change that is meant: `APPROVE=1 npx vitest run --project unit
 * test/domain/authority/as-read.test.ts`, then read the difference.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { RecordState } from '../../../src/domain/audit/state.ts';
import { addDays, type Day } from '../../../src/domain/time.ts';
import { kinds } from '../../support/authority/institution.ts';
import { randomStep, type Dice } from '../../support/authority/random-step.ts';
import { put } from '../../support/authority/story.ts';
import { temptations } from '../../support/authority/temptations.ts';
import { transcriptOf } from '../../support/authority/transcript.ts';
import { wayThrough } from '../../support/authority/way-through.ts';
import { samples, sampleTypes } from '../../support/command-samples.ts';
import { recordOf } from '../../support/governed.ts';
import { fullRecord } from '../../support/authority/full-record.ts';
import type { Command } from '../../../src/domain/authority/command.ts';
import { attempt, today, type RuleCase } from '../../support/rule-case.ts';

const files = import.meta.glob<readonly RuleCase[]>('./rule-cases/*.ts', { eager: true, import: 'cases' });
const folder = new URL('as-read/', import.meta.url.split('?')[0]);
const deploymentId = 'DEP-001';

interface Standing {
  readonly state: RecordState;
  readonly day: Day;
}

/** A vendor’s agent that touches payment, of the highest tier; and a High one that touches care and only advises. */
const agent = (): ReturnType<typeof wayThrough> => wayThrough(kinds[2]!);
const adviser = (): ReturnType<typeof wayThrough> => wayThrough(kinds[1]!);

/** One from each office, product, a vendor, an agent, and whoever the record has asked. */
const asking = [
  'registrar',
  'chair',
  'compliance',
  'architect',
  'change',
  'release',
  'safety',
  'validator',
  'director',
  'sponsor',
  'signatory-2',
  'engineer',
  'oncall',
  'override',
  'procurement',
  'pm',
  'vendor',
];

/** Most days of the samples are over by now: the same a year later. */
function aYearLater<T>(payload: T): T {
  return JSON.parse(JSON.stringify(payload).replaceAll('"2026-', '"2027-')) as T;
}

/** Which rules spoke, in their order. */
const rulesIn = (answer: string): string => [...answer.matchAll(/^ {4}(\S+) (?:refuses|warns)/gm)].map(([, id]) => id).join(' ');

/** As it stands in the folder; when it is to be approved anew, as it reads now. */
function approved(name: string, reads: string): string {
  const file = new URL(`${name}.txt`, folder);
  if (process.env['APPROVE'] !== undefined) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, reads);
  }
  return readFileSync(file, 'utf8');
}

/** Always the same dice: a plain congruential generator (Numerical Recipes). */
function diceFrom(seed: number): Dice {
  let at = seed;
  return (sides) => {
    at = (Math.imul(at, 1_664_525) + 1_013_904_223) >>> 0;
    return (at >>> 8) % sides;
  };
}

describe('what the rules say', () => {
  for (const [file, cases] of Object.entries(files)) {
    const name = file.replace(/^.*\/|\.ts$/g, '');
    it(`to the cases of ${name}`, () => {
      const reads = cases
        .flatMap(({ refused, allowed }) => (allowed === null ? [refused] : [refused, allowed]))
        .map((one) => transcriptOf(one.on ?? today, one.by, one.command, attempt(one)))
        .join('\n\n');
      expect(reads).toBe(approved(`cases-${name}`, reads));
    });
  }

  it('on the whole way of a vendor’s agent that touches payment', () => {
    const reads = agent()
      .told.map(({ day, step, verdict }) => transcriptOf(day, step.by, step.command, verdict))
      .join('\n');
    expect(reads).toBe(approved('way', reads));
  });

  it.each([
    ['pilot', adviser],
    ['production', agent],
  ] as const)('to what tempts people in %s', (stage, way) => {
    const begin: Standing = way().at.get(stage)!;
    const reads = temptations
      .flatMap((beats, number) => {
        let { state, day } = begin;
        return beats.flatMap((beat) => {
          day = addDays(day, beat.after);
          const step = beat.step({ state, day, deploymentId });
          if (step === null) return [];
          const one = put(state, step, day, number);
          state = one.after;
          return transcriptOf(day, step.by, step.command, one.verdict);
        });
      })
      .join('\n');
    expect(reads).toBe(approved(`tempted-in-${stage}`, reads));
  });

  it('to anybody who asks for anything, in any stage', () => {
    const reads = [...agent().at.values()]
      .flatMap((begin, place) => {
        const dice = diceFrom(place);
        let { state, day } = begin;
        return Array.from({ length: 40 }, (_, number) => {
          day = addDays(day, [0, 0, 1, 3][dice(4)]!);
          const step = randomStep(state, deploymentId, day, dice);
          if (step === null) return [];
          const one = put(state, step, day, number);
          state = one.after;
          return [transcriptOf(day, step.by, step.command, one.verdict)];
        }).flat();
      })
      .join('\n');
    expect(reads).toBe(approved('anybody', reads));
  });

  it.each([
    ['a pilot', 'pilot', kinds[1]!.flags],
    ['an agent in production', 'production', kinds[2]!.flags],
  ] as const)('to everybody who asks for each command about %s', (name, stage, flags) => {
    const state = fullRecord(stage, flags);
    const reads = sampleTypes
      .map((type) => {
        const payloads = new Map([samples[type], aYearLater(samples[type])].map((payload) => [JSON.stringify(payload), payload]));
        const answers = [...payloads.values()].flatMap((payload) => {
          const command = { type, payload } as Command;
          return asking.map((by) => ({ by, answer: transcriptOf(today, by, command, attempt({ state, by, command })) }));
        });
        const may = new Set(answers.filter(({ answer }) => answer.includes('\n  allowed')).map(({ by }) => by));
        const different = new Map(answers.map(({ answer }) => [rulesIn(answer), answer]));
        return [...different.values(), `  allowed to: ${[...may].join(', ') || 'none of them'}`].join('\n');
      })
      .join('\n\n');
    expect(reads).toBe(approved(`each-about-${name.replaceAll(' ', '-')}`, reads));
  });

  it('to commands that speak of what the record does not hold', () => {
    const state = recordOf();
    const unknown = { signers: [{ personId: 'stranger', how: 'in the room' as const }], delegationId: 'DEL-9' };
    const reads = sampleTypes
      .map((type) => ({ type, payload: samples[type] }) as Command)
      .flatMap((command) => [{}, unknown].map((accompaniment) => attempt({ state, by: 'registrar', command, accompaniment })))
      .map((verdict, at) => transcriptOf(today, 'registrar', { type: sampleTypes[at >> 1]!, payload: {} } as Command, verdict))
      .join('\n');
    expect(reads).toBe(approved('unknown-to-the-record', reads));
  });
});
