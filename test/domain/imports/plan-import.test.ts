import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stageOfModel, stageOfRow } from '../../../src/domain/imports/stage-said.ts';
import { statedFacts } from '../../../src/domain/imports/stated-facts.ts';
import { modelRows } from '../../../src/domain/measures/model-row.ts';
import { isReported, notReported } from '../../../src/domain/reported.ts';
import { toDay, toWhen } from '../../../src/domain/time.ts';
import { anyFile, aRow, asking, deploymentAt, load, opened, today } from './rows.ts';

const second = {
  importId: 'IMP-0002',
  source: { name: 'next.csv', sha256: 'b'.repeat(64), format: 'other', encoding: 'CSV' },
  snapshot: { day: toDay('2026-12-31'), assumed: true },
} as const;

describe('a first file', () => {
  it('makes one model of each row, with made ids, and starts with the five questions and four links', () => {
    const { state, plan } = load(opened(), asking([aRow('Sepsis'), aRow('Bed planner', 'build', { externalId: 'X-9' })]));
    expect([...state.models.values()].map(({ modelId, externalId, name }) => [modelId, externalId, name])).toEqual([
      ['M-0001', null, 'Sepsis'],
      ['M-0002', 'X-9', 'Bed planner'],
    ]);
    expect(state.ruleset.name).toBe('starter');
    expect([...state.ruleset.linksOn]).toEqual(['L1', 'L2', 'L9', 'L10']);
    expect(state.ruleset.gatesOn.size).toBe(5);
    expect(plan.summary).toMatchObject({
      rows: 2,
      new: 2,
      changed: 0,
      unchanged: 0,
      gone: 0,
      likely: [],
      notYetInProduction: null,
      alreadyLoaded: null,
    });
  });

  it('reports no governance: nothing is missing, held or stalled for what a file does not say', () => {
    const { state } = load(
      opened(),
      asking([
        aRow('Sepsis', 'pilot', { deployments: [deploymentAt('pilot', { spells: [{ stage: 'pilot', from: toWhen('2020-01') }] })] }),
      ]),
    );
    const [row] = modelRows(state, today);
    expect(row).toMatchObject({ watched: false, hold: null, blockers: [], night: 'not reported', notInFile: null });
    expect(isReported(row!.standing.stalled)).toBe(false);
    expect(row!.chain.count).toMatchObject({ broken: 0 });
  });

  it('keeps a planned end as a fact and not as a charter', () => {
    const { state, plan } = load(
      opened(),
      asking([aRow('Sepsis', 'pilot', { deployments: [deploymentAt('pilot', { plannedEnd: toWhen('2024-06') })] })]),
    );
    expect(plan.events.some(({ type }) => type === 'pilot.chartered')).toBe(false);
    expect(state.models.get('M-0001')!.facts).toEqual([{ label: 'Planned end, as the file gives it', value: '2024-06' }]);
    expect(state.deployments.get('DEP-0001')!.plannedEnd).toBeNull();
  });

  it('reads “retired” as ended with no decision named', () => {
    const { state } = load(opened(), asking([aRow('Old one', 'ended')]));
    expect(state.deployments.get('DEP-0001')!.spells).toEqual([
      { stage: 'ended', from: notReported('no column'), end: { kind: 'not reported' } },
    ]);
  });

  it('makes of several sites one model with a deployment each, and each site once', () => {
    const sites = (names: readonly string[]) => names.map((site) => deploymentAt('pilot', { site }));
    const { state } = load(
      opened(),
      asking([
        aRow('Sepsis', 'pilot', { deployments: sites(['North', 'South']) }),
        aRow('Falls', 'pilot', { deployments: sites(['north ', 'East']) }),
      ]),
    );
    expect(state.models.size).toBe(2);
    expect(state.deployments.size).toBe(4);
    expect([...state.sites.values()].map(({ name }) => name)).toEqual(['North', 'South', 'East']);
  });

  it('knows a renamed model under its old name too', () => {
    const { state } = load(opened(), asking([aRow('New name', 'pilot', { formerNames: ['Old name'] })]));
    expect(state.models.get('M-0001')).toMatchObject({ name: 'New name', formerNames: ['Old name'] });
  });

  it('keeps the stage a file names as the present one, though its dates contradict each other', () => {
    const spells = [
      { stage: 'intake', from: toWhen('2024-05') },
      { stage: 'production', from: toWhen('2023-01') },
    ] as const;
    const { state } = load(opened(), asking([aRow('Verathon', 'production', { deployments: [deploymentAt('production', { spells })] })]));
    expect(state.deployments.get('DEP-0001')!.spells).toEqual([
      { stage: 'intake', from: notReported('unrecognised', '2024-05') },
      { stage: 'production', from: '2023-01' },
    ]);
  });
});

describe('a second file', () => {
  const first = asking([
    aRow('Sepsis early warning', 'pilot', { externalId: 'A-1', bureau: 'VHA' }),
    aRow('Falls — prediction', 'build', { bureau: 'VHA' }),
    aRow('Claims triage', 'production'),
    aRow('Twin', 'build'),
    aRow('Twin', 'pilot'),
  ]);
  const kept = load(opened(), first);

  it('finds models again by id, then by name, whatever their case, dashes and spacing', () => {
    const { plan } = load(
      kept,
      asking([aRow('Sepsis, now renamed', 'production', { externalId: 'a-1 ' }), aRow('falls prediction', 'ended')], second),
    );
    expect(plan.summary).toMatchObject({ new: 0, changed: 2, linked: { byId: 1, byName: 1, byAnswer: 0 }, gone: 3 });
    expect(plan.summary.changes.map(({ what, stage }) => [what.includes('stage'), stage])).toEqual([
      [true, { from: 'pilot', to: 'production' }],
      [true, { from: 'build', to: 'ended' }],
    ]);
    expect(plan.summary.notYetInProduction).toEqual({
      count: 4,
      linked: [
        { stage: 'production', count: 1 },
        { stage: 'ended', count: 1 },
      ],
      likely: 0,
      untraced: 2,
    });
  });

  it('finds a model by a name the file says it had before', () => {
    const { state, plan } = load(kept, asking([aRow('Slips and trips', 'build', { formerNames: ['Falls prediction'] })], second));
    expect(plan.summary.linked.byName).toBe(1);
    expect(state.models.get('M-0002')).toMatchObject({ name: 'Slips and trips', formerNames: ['Falls — prediction'] });
  });

  it('links no name that two carry: both are shown as likely, with the reason', () => {
    const { plan } = load(kept, asking([aRow('Twin', 'pilot')], second));
    expect(plan.summary).toMatchObject({ new: 1, linked: { byId: 0, byName: 0 } });
    expect(plan.summary.likely[0]!.candidates.map(({ modelId, reason }) => [modelId, reason])).toEqual([
      ['M-0004', 'The name is the same, and more than one carries it'],
      ['M-0005', 'The name is the same, and more than one carries it'],
    ]);
    expect(plan.summary.goneModels.find(({ modelId }) => modelId === 'M-0004')!.trace).toBe('likely');
    expect(plan.summary.goneModels.find(({ modelId }) => modelId === 'M-0003')!.trace).toBe('untraced');
  });

  it('does not link one name under two different ids', () => {
    const { plan } = load(kept, asking([aRow('Sepsis early warning', 'pilot', { externalId: 'A-2' })], second));
    expect(plan.summary.new).toBe(1);
    expect(plan.summary.likely[0]!.candidates[0]!.reason).toBe('The name is the same, the id is not: A-1 became A-2');
  });

  it('shows a misspelled or lengthened name as likely, with the reason, and links it once somebody says so', () => {
    const rows = [aRow('Fals prediction', 'pilot', { bureau: 'VHA' }), aRow('Something quite different', 'pilot')];
    const { plan } = load(kept, asking(rows, second));
    expect(plan.summary.likely).toHaveLength(1);
    expect(plan.summary.likely[0]!.candidates[0]).toMatchObject({
      modelId: 'M-0002',
      reason: '1 of 3 words are the same, and so is the bureau',
    });
    const answered = load(kept, asking(rows, { ...second, matches: [{ row: rows[0]!.row, modelId: 'M-0002' }] }));
    expect(answered.plan.summary).toMatchObject({ linked: { byAnswer: 1 }, likely: [] });
    const refused = load(kept, asking(rows, { ...second, matches: [{ row: rows[0]!.row, modelId: null }] }));
    expect(refused.plan.summary).toMatchObject({ new: 2, likely: [] });
  });

  it('leaves models it does not name at their last stage, marked, and outside the counts', () => {
    const { state } = load(kept, asking([aRow('Claims triage', 'production')], second));
    const rows = modelRows(state, today);
    expect(rows.filter(({ notInFile }) => notInFile !== null).map(({ modelId, standing }) => [modelId, standing.stage])).toEqual([
      ['M-0001', 'pilot'],
      ['M-0002', 'build'],
      ['M-0004', 'build'],
      ['M-0005', 'pilot'],
    ]);
    expect(rows.find(({ modelId }) => modelId === 'M-0001')!.notInFile).toEqual({ fileName: 'next.csv', snapshot: '2026-12-31' });
  });

  it('ends an absent model only by an answered decision, never quietly', () => {
    const gone = [
      { modelId: 'M-0001', answer: 'ended by decision', by: 'Board', on: toDay('2026-05-02') },
      { modelId: 'M-0002', answer: 'still here, not in the file' },
      { modelId: 'M-0004', answer: 'do not know' },
    ] as const;
    const { state, plan } = load(kept, asking([aRow('Claims triage', 'production')], { ...second, gone }));
    expect(plan.faults).toEqual([]);
    expect(
      modelRows(state, today).map(({ modelId, notInFile, standing }) => [
        modelId,
        notInFile !== null,
        standing.stage,
        standing.end?.kind ?? null,
      ]),
    ).toEqual([
      ['M-0001', false, 'ended', 'stopped'],
      ['M-0002', false, 'build', null],
      ['M-0003', false, 'production', null],
      ['M-0004', true, 'build', null],
      ['M-0005', true, 'pilot', null],
    ]);
  });

  it('forgets no answer when the same file comes again', () => {
    const rows = [aRow('Claims triage', 'production')];
    const answered = load(kept, asking(rows, { ...second, gone: [{ modelId: 'M-0002', answer: 'still here, not in the file' }] }));
    const again = load(answered, asking(rows, { ...second, importId: 'IMP-0003' }));
    expect(again.plan.summary).toMatchObject({ alreadyLoaded: 'IMP-0002', gone: 3 });
    expect(again.plan.summary.goneModels.map(({ modelId }) => modelId)).toEqual(['M-0001', 'M-0004', 'M-0005']);
    expect(modelRows(again.state, today).find(({ modelId }) => modelId === 'M-0002')!.notInFile).toBeNull();
  });

  it('takes nothing for missing where the file is only a part', () => {
    const { plan } = load(kept, asking([aRow('Another list', 'pilot')], { ...second, covers: 'part' }));
    expect(plan.summary).toMatchObject({ new: 1, gone: 0, goneModels: [] });
  });

  it('takes nothing back with a blank', () => {
    const withFlags = load(
      opened(),
      asking([aRow('Sepsis', 'pilot', { flags: { care: true, payment: false, autonomy: 'advisory', vendor: true } })]),
    );
    const { state } = load(withFlags, asking([aRow('Sepsis', notReported('left blank'))], second));
    expect(state.models.get('M-0001')!.flags).toEqual({ care: true, payment: false, autonomy: 'advisory', vendor: true });
    expect(modelRows(state, today)[0]!.standing.stage).toBe('pilot');
  });

  it('names answers that fit neither the file nor the record', () => {
    const { plan } = load(
      kept,
      asking([aRow('Claims triage')], {
        ...second,
        matches: [{ row: 9_999, modelId: null }],
        gone: [
          { modelId: 'M-0003', answer: 'do not know' },
          { modelId: 'M-0999', answer: 'do not know' },
        ],
      }),
    );
    expect(plan.faults.map(({ where }) => where)).toEqual(['matches.0', 'gone.M-0003', 'gone.M-0999']);
  });

  it('sees that a newer file is loaded already', () => {
    const { plan } = load(kept, asking([aRow('Claims triage')], { ...second, snapshot: { day: toDay('2024-12-31'), assumed: true } }));
    expect(plan.summary.newerLoaded).toEqual({ importId: 'IMP-0001', fileName: 'file.csv', snapshot: '2025-12-31' });
  });
});

describe('every file', { timeout: 30_000 }, () => {
  const runs = { numRuns: 100 };

  it('changes nothing when it is loaded a second time, and says so', () => {
    fc.assert(
      fc.property(anyFile, (rows) => {
        const once = load(opened(), asking(rows));
        const twice = load(once, asking(rows, { importId: 'IMP-0002' }));
        expect(twice.plan.summary).toMatchObject({ new: 0, changed: 0, unchanged: rows.length, gone: 0, alreadyLoaded: 'IMP-0001' });
        expect(twice.plan.events).toEqual([]);
      }),
      runs,
    );
  });

  it('changes nothing but the file it names when another copy says the same of models whose names are their own', () => {
    fc.assert(
      fc.property(anyFile, (all) => {
        const rows = all.map((row, at) => ({ ...row, name: `${row.name} ${at}`, formerNames: [], externalId: null }));
        const once = load(opened(), asking(rows));
        const twice = load(once, asking(rows, second));
        expect(twice.plan.summary).toMatchObject({ new: 0, changed: 0, unchanged: rows.length, gone: 0 });
        expect([...twice.state.models.values()].map(({ lastImport }) => lastImport)).toEqual(rows.map(() => 'IMP-0002'));
      }),
      runs,
    );
  });

  it('stands in the record at the stage its rows name, and so does the next one', () => {
    fc.assert(
      fc.property(fc.tuple(anyFile, anyFile), ([rows, next]) => {
        const once = load(opened(), asking(rows));
        expect([...once.state.models.values()].map((model) => stageOfModel(once.state, model))).toEqual(rows.map(stageOfRow));
        const twice = load(once, asking(next, second));
        for (const { modelId, stage, what } of twice.plan.summary.changes) {
          const model = twice.state.models.get(modelId)!;
          if (model.deploymentIds.length > 1 || !what.includes('stage')) continue;
          expect(stageOfModel(twice.state, model)).toBe(stage.to);
        }
      }),
      runs,
    );
  });

  it('puts every row and every model somewhere: new, changed or unchanged; found again or gone', () => {
    fc.assert(
      fc.property(fc.tuple(anyFile, anyFile), ([rows, next]) => {
        const once = load(opened(), asking(rows));
        const { plan, state } = load(once, asking(next, second));
        const { summary } = plan;
        expect(summary.new + summary.changed + summary.unchanged).toBe(next.length);
        expect(summary.linked.byId + summary.linked.byName + summary.gone).toBe(once.state.models.size);
        expect(state.models.size).toBe(once.state.models.size + summary.new);
      }),
      runs,
    );
  });

  it('finds the same models again in whatever order the rows come', () => {
    fc.assert(
      fc.property(fc.tuple(anyFile, anyFile), ([rows, next]) => {
        const once = load(opened(), asking(rows));
        const forth = load(once, asking(next, second)).plan.summary;
        const back = load(once, asking(next.toReversed(), second)).plan.summary;
        const key = ({ changes, goneModels, ...rest }: typeof forth) => ({
          counts: [rest.new, rest.changed, rest.unchanged, rest.gone, rest.linked],
          changes: changes.map(({ row, modelId }) => `${row} ${modelId}`).toSorted(),
          gone: goneModels.map(({ modelId, trace }) => `${modelId} ${trace}`).toSorted(),
          likely: rest.likely.map(({ row, candidates }) => `${row} ${candidates.map(({ modelId }) => modelId).join()}`).toSorted(),
        });
        expect(key(back)).toEqual(key(forth));
      }),
      runs,
    );
  });

  it('loses no cell: all that a row states is in the record', () => {
    fc.assert(
      fc.property(anyFile, (rows) => {
        const { state } = load(opened(), asking(rows));
        const models = [...state.models.values()];
        for (const [at, row] of rows.entries()) {
          const model = models[at]!;
          expect(model).toMatchObject({
            name: row.name,
            businessFunction: row.businessFunction,
            purpose: row.purpose,
            vendorName: row.vendorName,
            bureau: row.bureau,
            flags: row.flags,
            notes: row.notes,
          });
          expect(model.facts).toEqual(statedFacts(row, null));
          if (isReported(row.agency)) expect(model.facts).toContainEqual({ label: 'Agency', value: row.agency });
          for (const [place, { spells, stage, plannedEnd, site }] of row.deployments.entries()) {
            const deployment = state.deployments.get(model.deploymentIds[place]!)!;
            const said = deployment.spells.flatMap(({ from }) =>
              isReported(from) ? [from as string] : from.verbatim === undefined ? [] : [from.verbatim],
            );
            if (isReported(stage)) for (const { from } of spells) if (isReported(from)) expect(said).toContain(from);
            if (isReported(plannedEnd)) expect(model.facts.map(({ value }) => value)).toContain(plannedEnd);
            if (isReported(site)) expect(state.sites.get(deployment.siteId as string)?.name.toLowerCase()).toBe(site.toLowerCase());
          }
        }
      }),
      runs,
    );
  });
});
