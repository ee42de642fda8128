import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ImportRow } from '../../../src/domain/imports/row.ts';
import { rankOf, type Stage } from '../../../src/domain/lifecycle/stages.ts';
import { isReported, type Reported } from '../../../src/domain/reported.ts';
import type { Day } from '../../../src/domain/time.ts';
import type { FieldId } from '../../../src/formats/imports/fields.ts';
import type { Choices } from '../../../src/formats/imports/outcome.ts';
import { draftOf, questionsOf, readPath } from './support/reading.ts';

/** What the people who made a file say it means. */
interface Expectation {
  readonly file: string;
  readonly answers: {
    readonly snapshotDate: Day;
    readonly stageValues?: Readonly<Record<string, Stage>>;
    readonly columns?: Readonly<Record<string, FieldId>>;
  };
  readonly notModels: readonly { readonly row: number; readonly why: string }[];
  readonly models: readonly unknown[];
}

function expectation(path: string): Expectation {
  return JSON.parse(readFileSync(`${path}.expected.json`, 'utf8')) as Expectation;
}

function orNull<T>(fact: Reported<T> | undefined): T | null {
  return fact !== undefined && isReported(fact) ? fact : null;
}

/** A row in the terms of the expectations: the furthest live stage, the earliest starts, the amounts. */
function inTheirTerms({ name, externalId, vendorName, named, businessFunction, deployments, facts, costs }: ImportRow): unknown {
  const stages = deployments.flatMap(({ stage }) => (isReported(stage) ? [stage] : []));
  const live = stages.filter((stage) => stage !== 'ended').toSorted((a, b) => rankOf(b) - rankOf(a));
  const ended = stages.length > 0 && live.length === 0;
  const entered = (stage: Stage): readonly string[] => {
    const stays = deployments.flatMap(({ spells }) =>
      spells.flatMap((spell) => (spell.stage === stage && isReported(spell.from) ? [spell.from] : [])),
    );
    const planned = facts.flatMap(({ label, value }) =>
      label === `Date of ${stage}, as the file gives it` && isReported(value) ? [value] : [],
    );
    return (stays.length > 0 ? stays : planned).toSorted();
  };
  return {
    name,
    externalId,
    vendor: orNull(vendorName),
    sponsor: named.find(({ link }) => link === 'L1')?.name ?? null,
    businessFunction: orNull(businessFunction),
    stage: live[0] ?? (ended ? 'ended' : 'notReported'),
    deployments: deployments.map(({ site, stage }) => ({ site: orNull(site), stage: orNull(stage) ?? 'notReported' })),
    dates: {
      registered: entered('intake')[0] ?? null,
      pilotStart: entered('pilot')[0] ?? null,
      plannedEnd: deployments.map(({ plannedEnd }) => orNull(plannedEnd)).find((end) => end !== null) ?? null,
      productionStart: entered('production')[0] ?? null,
      ended: ended ? (entered('ended').at(-1) ?? null) : null,
    },
    costs: costs.map(({ kind, amount, currency }) => ({ kind, amount, currency: orNull(currency) })),
  };
}

const inventories = ['hospitals/harrow-bay', 'hospitals/tallgrass', 'hospitals/oakridge', 'stranger/lakeshore'].map((name) => ({
  name,
  path: `test/data/${name}`,
}));

describe.each(inventories)('the inventory $name', ({ path }) => {
  const { file, answers, notModels, models } = expectation(path);
  const folder = path.slice(0, path.lastIndexOf('/'));
  const choices: Choices = { snapshot: answers.snapshotDate, values: answers.stageValues ?? {}, columns: answers.columns ?? {} };

  it('asks at most three questions, each with the values it is about', async () => {
    const questions = questionsOf(await readPath(`${folder}/${file}`));
    expect(questions.length).toBeLessThanOrEqual(3);
    expect(questions.map(({ kind }) => kind)).toContain('snapshot');
    for (const question of questions.filter(({ kind }) => kind === 'stage value')) expect(question.found[0]?.count).toBeGreaterThan(0);
  });

  it('reads, with those answers, exactly as its makers say', async () => {
    const outcome = await readPath(`${folder}/${file}`, choices);
    expect(outcome.kind).toBe('read');
    expect(draftOf(outcome).rows.map(inTheirTerms)).toEqual(models);
  });

  it('holds back or leaves out the rows that are no models, and says why of each', async () => {
    const { problems } = draftOf(await readPath(`${folder}/${file}`, choices));
    for (const { row } of notModels)
      expect(
        problems.find((problem) => problem.row === row),
        `row ${row}`,
      ).toBeDefined();
  });

  it('asks nothing a second time once the matching is remembered, but for the day', async () => {
    const outcome = await readPath(`${folder}/${file}`, choices);
    if (outcome.kind !== 'read') throw new Error(outcome.kind);
    const { bytesOf } = await import('./support/reading.ts');
    const { readFile } = await import('../../../src/formats/imports/read-file.ts');
    const { toRemember } = await import('../../../src/formats/imports/choices.ts');
    const again = await readFile({
      name: file,
      bytes: bytesOf(`${folder}/${file}`),
      remembered: { [outcome.signature]: toRemember(choices) },
    });
    expect(questionsOf(again).map(({ kind }) => kind)).toEqual(['snapshot']);
  });
});
