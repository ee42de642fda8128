/**
 * Finding a record's models again in a newer file: by the id its owner gave, then
 * by name. A name that two carry, on either side, links nothing by itself.
 */
import type { ModelId } from '../audit/events.ts';
import type { Model, RecordState } from '../audit/state.ts';
import { isReported, type Reported } from '../reported.ts';
import { sameName } from './names.ts';
import type { ImportRow } from './row.ts';

/** A link somebody made by hand; null says that the row is a new model. */
export interface HandMatch {
  readonly row: number;
  readonly modelId: ModelId | null;
}

interface Link {
  readonly modelId: ModelId;
  readonly by: 'id' | 'name' | 'answer';
}

export interface Matching {
  /** Place of a row in the file → the model it is. */
  readonly links: ReadonlyMap<number, Link>;
  /** Models of the record that no row is. */
  readonly unmatched: readonly Model[];
}

interface File {
  readonly rows: readonly ImportRow[];
  readonly matches?: readonly HandMatch[];
  /** The record's models are exactly what these same bytes once stated: rows of one name are told apart by their order. */
  readonly sameBytes: boolean;
}

/** Which of a record's models each row of a file is. */
export function matchRows(state: RecordState, { rows, matches = [], sameBytes }: File): Matching {
  const links = new Map<number, Link>();
  const taken = new Set<ModelId>();
  const decided = new Set<number>();
  const link = (place: number, modelId: ModelId, by: Link['by']): void => {
    links.set(place, { modelId, by });
    taken.add(modelId);
    decided.add(place);
  };

  const placeOfRow = new Map(rows.map(({ row }, place) => [row, place]));
  for (const { row, modelId } of matches) {
    const place = placeOfRow.get(row);
    if (place === undefined) continue;
    if (modelId === null) decided.add(place);
    else if (state.models.has(modelId)) link(place, modelId, 'answer');
  }

  const models = [...state.models.values()];
  const pair = (
    by: Link['by'],
    keysOfRow: (row: ImportRow) => readonly string[],
    keysOfModel: (model: Model) => readonly string[],
    inOrder = false,
  ): void => {
    const open = rows.flatMap((row, place) => (decided.has(place) ? [] : [{ place, keys: keysOfRow(row) }]));
    const rowsBy = groupByKey(open, ({ keys }) => keys);
    const modelsBy = groupByKey(
      models.filter(({ modelId }) => !taken.has(modelId)),
      keysOfModel,
    );
    for (const [key, sameRows] of rowsBy) {
      const sameModels = modelsBy.get(key) ?? [];
      if (sameRows.length !== sameModels.length || (sameRows.length > 1 && !inOrder)) continue;
      for (const [at, { place }] of sameRows.entries()) {
        const { modelId } = sameModels[at]!;
        if (!decided.has(place) && !taken.has(modelId) && mayBeSame(rows[place]!, state.models.get(modelId)!)) link(place, modelId, by);
      }
    }
  };

  if (sameBytes)
    pair(
      'name',
      (row) => [identity(row.externalId, row.bureau, row.name)],
      (model) => [identity(model.externalId, model.bureau, model.name)],
      true,
    );
  pair(
    'id',
    ({ externalId }) => idKeys(externalId),
    ({ externalId }) => idKeys(externalId),
  );
  pair(
    'id',
    ({ externalId, name }) => idKeys(externalId, name),
    ({ externalId, name }) => idKeys(externalId, name),
  );
  pair(
    'name',
    ({ name }) => nameKeys([name]),
    ({ name }) => nameKeys([name]),
  );
  pair(
    'name',
    ({ name, formerNames }) => nameKeys([name, ...formerNames]),
    ({ name, formerNames }) => nameKeys([name, ...formerNames]),
  );

  return { links, unmatched: models.filter(({ modelId }) => !taken.has(modelId)) };
}

/** Two different ids of the same owner are two models, whatever their names. */
function mayBeSame(row: ImportRow, model: Model): boolean {
  return row.externalId === null || model.externalId === null || sameId(row.externalId) === sameId(model.externalId);
}

function sameId(id: string): string {
  return id.trim().toLowerCase();
}

function idKeys(externalId: string | null, name?: string): string[] {
  if (externalId === null || externalId.trim() === '') return [];
  return [name === undefined ? sameId(externalId) : `${sameId(externalId)}\n${sameName(name)}`];
}

function nameKeys(names: readonly string[]): string[] {
  return [...new Set(names.map(sameName))].filter((name) => name !== '');
}

function identity(externalId: string | null, bureau: Reported<string>, name: string): string {
  return [externalId ?? '', isReported(bureau) ? bureau : '', name].join('\n');
}

function groupByKey<T>(all: readonly T[], keysOf: (one: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    for (const key of keysOf(one)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [one]);
      else group.push(one);
    }
  }
  return groups;
}
