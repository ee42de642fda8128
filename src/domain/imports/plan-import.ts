/**
 * What loading a file's rows would do to a record: the events, and the summary a
 * person reads before anything is written. Pure: the same rows over the same
 * record always give the same plan.
 */
import type { DomainEvent, ImportId, ModelId, Payloads } from '../audit/events.ts';
import type { Model, RecordState } from '../audit/state.ts';
import { toWhen, type Day } from '../time.ts';
import type { FreeIds } from './free-ids.ts';
import { idsToGive } from './ids-to-give.ts';
import { knownModelEvents } from './known-model.ts';
import { likelyRows } from './likely.ts';
import { matchRows, type HandMatch, type Matching } from './match-rows.ts';
import { newModelEvents } from './new-model.ts';
import type { ImportRow, ImportSource } from './row.ts';
import { stageOfModel, stageOfRow } from './stage-said.ts';
import type { ChangedModel, GoneModel, ImportSummary, LikelyRow, StageSaid } from './summary.ts';

type Answer = Payloads['absence.answered']['answer'];

/** What somebody says about a model that the file does not name. */
export interface GoneAnswer {
  readonly modelId: ModelId;
  readonly answer: Answer;
  /** Who decided the end, as they say. */
  readonly by?: string;
  readonly on?: Day;
}

export interface ImportAsked {
  readonly importId: ImportId;
  /** The day of loading. */
  readonly today: Day;
  readonly source: ImportSource;
  readonly snapshot: { readonly day: Day; readonly assumed: boolean };
  readonly mapping: Readonly<Record<string, string>>;
  readonly cannotAnswer: readonly string[];
  readonly rows: readonly ImportRow[];
  readonly matches?: readonly HandMatch[];
  readonly gone?: readonly GoneAnswer[];
  /** `part`: what the file does not name is not missing from it. */
  readonly covers?: 'whole' | 'part';
}

/** An answer that does not fit the file or the record. */
export interface Fault {
  readonly where: string;
  readonly why: string;
  readonly todo: string;
}

export interface ImportPlan {
  /** In order; empty where the same file is loaded already. */
  readonly events: readonly DomainEvent[];
  readonly summary: ImportSummary;
  /** Nothing may be loaded while there are any. */
  readonly faults: readonly Fault[];
}

/**
 * Plan a load.
 *
 * @param state the record as it stands
 * @param free ids the record has never used
 */
export function planImport(state: RecordState, asked: ImportAsked, free: FreeIds): ImportPlan {
  const { rows, snapshot, matches = [], gone = [] } = asked;
  const sameBytes = state.imports.at(-1)?.source.sha256 === asked.source.sha256;
  const matching = matchRows(state, { rows, matches, sameBytes });
  const missing = asked.covers === 'part' ? [] : missingOf(matching, sameBytes);
  const called = new Set(matches.filter(({ modelId }) => modelId === null).map(({ row }) => row));
  const likely = likelyRows(
    state,
    rows.filter((row, place) => !matching.links.has(place) && !called.has(row.row)),
    missing,
  );

  const ids = idsToGive(state, free, snapshot.day);
  const said: DomainEvent[] = [];
  const changes: ChangedModel[] = [];
  let unchanged = 0;
  for (const [place, row] of rows.entries()) {
    const model = state.models.get(matching.links.get(place)?.modelId ?? '');
    if (model === undefined) {
      said.push(...newModelEvents(row, ids, snapshot.day));
      continue;
    }
    const { events, what } = knownModelEvents(state, model, row, ids, snapshot.day);
    said.push(...events);
    if (what.length === 0) unchanged += 1;
    else
      changes.push({
        row: row.row,
        modelId: model.modelId,
        name: row.name,
        what,
        stage: { from: stageOfModel(state, model), to: stageOfRow(row) },
      });
  }

  const goneModels = goneOf(state, missing, likely, gone);
  const added = rows.length - matching.links.size;
  const isLoaded = sameBytes && added === 0 && changes.length === 0 && gone.length === 0;
  const summary: ImportSummary = {
    rows: rows.length,
    new: added,
    changed: changes.length,
    unchanged,
    gone: goneModels.length,
    linked: linkedBy(matching),
    changes,
    likely,
    goneModels,
    notYetInProduction: notYetInProduction(state, rows, matching, goneModels),
    alreadyLoaded: isLoaded ? (state.imports.at(-1)?.importId ?? null) : null,
    newerLoaded: newerThan(state, snapshot.day),
  };
  return {
    events: isLoaded ? [] : [loaded(asked, summary), ...said, ...absences(asked, missing)],
    summary,
    faults: [
      ...matchFaults(state, asked),
      ...gone.filter(({ modelId }) => !goneModels.some((one) => one.modelId === modelId)).map(notGone),
    ],
  };
}

/** Models a file of the whole portfolio should name and does not. The same file again adds none to those already said to be missing. */
function missingOf({ unmatched }: Matching, sameBytes: boolean): Model[] {
  return unmatched.filter(({ lastImport, absent }) => lastImport !== null && (!sameBytes || absent !== null));
}

function linkedBy({ links }: Matching): ImportSummary['linked'] {
  const count = (by: 'id' | 'name' | 'answer'): number => [...links.values()].filter((link) => link.by === by).length;
  return { byId: count('id'), byName: count('name'), byAnswer: count('answer') };
}

function goneOf(state: RecordState, missing: readonly Model[], likely: readonly LikelyRow[], answers: readonly GoneAnswer[]): GoneModel[] {
  const traced = new Set(likely.flatMap(({ candidates }) => candidates.map(({ modelId }) => modelId)));
  const answerOf = new Map(answers.map(({ modelId, answer }) => [modelId, answer]));
  return missing.map((model) => ({
    modelId: model.modelId,
    name: model.name,
    stage: stageOfModel(state, model),
    trace: traced.has(model.modelId) ? 'likely' : 'untraced',
    answer: answerOf.get(model.modelId) ?? null,
  }));
}

function isOnTheWay(stage: StageSaid): boolean {
  return stage !== 'production' && stage !== 'ended' && stage !== 'not reported';
}

function notYetInProduction(
  state: RecordState,
  rows: readonly ImportRow[],
  { links }: Matching,
  gone: readonly GoneModel[],
): ImportSummary['notYetInProduction'] {
  const linked = [...links].flatMap(([place, { modelId }]) => {
    const model = state.models.get(modelId);
    return model !== undefined && isOnTheWay(stageOfModel(state, model)) ? [stageOfRow(rows[place]!)] : [];
  });
  const lost = gone.filter(({ stage }) => isOnTheWay(stage));
  if (linked.length + lost.length === 0) return null;
  const byStage = Map.groupBy(linked, (stage) => stage);
  const likely = lost.filter(({ trace }) => trace === 'likely').length;
  return {
    count: linked.length + lost.length,
    linked: [...byStage].map(([stage, all]) => ({ stage, count: all.length })).toSorted((a, b) => b.count - a.count),
    likely,
    untraced: lost.length - likely,
  };
}

function newerThan(state: RecordState, day: Day): ImportSummary['newerLoaded'] {
  const newer = state.imports
    .filter(({ snapshot }) => snapshot.day > day)
    .toSorted((a, b) => (a.snapshot.day < b.snapshot.day ? 1 : -1))[0];
  return newer === undefined ? null : { importId: newer.importId, fileName: newer.source.name, snapshot: newer.snapshot.day };
}

function loaded({ importId, today, source, snapshot, mapping, cannotAnswer }: ImportAsked, summary: ImportSummary): DomainEvent {
  const counts = { rows: summary.rows, new: summary.new, changed: summary.changed, unchanged: summary.unchanged, gone: summary.gone };
  return { type: 'import.loaded', occurredAt: toWhen(today), payload: { importId, source, snapshot, mapping, counts, cannotAnswer } };
}

function absences({ importId, today, source, snapshot, gone = [] }: ImportAsked, missing: readonly Model[]): DomainEvent[] {
  return missing.flatMap(({ modelId }): DomainEvent[] => {
    const absent: DomainEvent = {
      type: 'model.absent',
      occurredAt: toWhen(snapshot.day),
      payload: { modelId, importId, snapshot: snapshot.day, fileName: source.name },
    };
    const answered = gone.find((answer) => answer.modelId === modelId);
    return answered === undefined
      ? [absent]
      : [absent, { type: 'absence.answered', occurredAt: toWhen(today), payload: { ...answered, importId } }];
  });
}

function matchFaults(state: RecordState, { rows, matches = [] }: ImportAsked): Fault[] {
  const numbers = new Set(rows.map(({ row }) => row));
  const linked = matches.flatMap(({ modelId }) => (modelId === null ? [] : [modelId]));
  return matches.flatMap(({ row, modelId }, place): Fault[] => {
    const where = `matches.${place}`;
    if (!numbers.has(row)) return [{ where, why: `The file has no row ${row}.`, todo: 'Leave it out.' }];
    if (modelId !== null && !state.models.has(modelId))
      return [{ where, why: `The record has no model ${modelId}.`, todo: 'Choose one of the models shown.' }];
    if (modelId !== null && linked.indexOf(modelId) !== linked.lastIndexOf(modelId)) {
      return [{ where, why: `${modelId} is given to more than one row.`, todo: 'Keep one of them.' }];
    }
    return [];
  });
}

function notGone({ modelId }: GoneAnswer): Fault {
  return { where: `gone.${modelId}`, why: `${modelId} is not missing from this file.`, todo: 'Leave it out.' };
}
