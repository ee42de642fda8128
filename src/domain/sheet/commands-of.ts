/** What the changes of a sheet ask for: as few commands as say it all. */
import type { DeploymentId, ModelId } from '../audit/events.ts';
import type { SingleCommand, StatedFlags } from '../authority/command.ts';
import type { Day } from '../time.ts';
import { isOfModel, sheetFacts, type Saying, type SheetFact, type SheetValues } from './fact.ts';

/** A deployment and its model: where a row's cells are recorded. */
export interface RowIds {
  readonly deploymentId: DeploymentId;
  readonly modelId: ModelId;
}

/** One cell: a fact of a model, or of a deployment. */
export type CellId = `${string} ${SheetFact}`;

/** The cell in which a row's fact stands. Rows of one model share the cells that are the model's. */
export function cellOf({ deploymentId, modelId }: RowIds, fact: SheetFact): CellId {
  return `${isOfModel(fact) ? modelId : deploymentId} ${fact}`;
}

/** What was said, cell by cell. */
export type Sayings = ReadonlyMap<CellId, Saying>;

/** What goes with some of the commands, said once for all. */
export interface Beside {
  /** By when sponsors are to answer, and how they are asked. */
  readonly answerBy: Day;
  readonly how: string;
  /** Why what ran before the rules is inherited. */
  readonly reason: string;
}

/** A command, and the cells it says. */
export interface SheetCommand {
  /** Tells it apart from the others of the sheet. */
  readonly key: string;
  readonly command: SingleCommand;
  readonly cells: readonly CellId[];
}

type Said = Partial<SheetValues>;

/**
 * The commands that say what was said, row by row.
 * A model's facts are said once, however many of its deployments are in the sheet.
 */
export function commandsOf(rows: readonly RowIds[], sayings: Sayings, beside: Beside): SheetCommand[] {
  const told = new Set<ModelId>();
  return rows.flatMap((row): SheetCommand[] => {
    const isFirst = !told.has(row.modelId);
    told.add(row.modelId);
    const facts = sheetFacts.filter((fact) => (isFirst || !isOfModel(fact)) && sayings.has(cellOf(row, fact)));
    if (facts.length === 0) return [];
    const said = Object.fromEntries(facts.map((fact) => [fact, sayings.get(cellOf(row, fact))?.value])) as Said;
    return commandsFor(row, said, beside).map(({ command, says }) => ({
      key: `${command.type} ${says.some((fact) => !isOfModel(fact)) ? row.deploymentId : row.modelId}`,
      command,
      cells: says.map((fact) => cellOf(row, fact)),
    }));
  });
}

interface Part {
  readonly command: SingleCommand;
  readonly says: readonly SheetFact[];
}

function commandsFor({ deploymentId, modelId }: RowIds, said: Said, { answerBy, how, reason }: Beside): Part[] {
  const parts: Part[] = [];
  if (said.owner !== undefined) parts.push({ command: { type: 'owner.name', payload: { modelId, ...said.owner } }, says: ['owner'] });
  const { care, payment, autonomy, vendor } = said;
  const flags: StatedFlags = {
    ...(care === undefined ? {} : { care }),
    ...(payment === undefined ? {} : { payment }),
    ...(autonomy === undefined ? {} : { autonomy }),
    ...(vendor === undefined ? {} : { vendor }),
  };
  const stated = Object.keys(flags) as (keyof StatedFlags)[];
  if (stated.length > 0) parts.push({ command: { type: 'flags.state', payload: { modelId, flags } }, says: stated });
  const businessFunction = said.function;
  const vendorName = said['vendor-name'];
  if (businessFunction !== undefined || vendorName !== undefined) {
    parts.push({
      command: {
        type: 'model.restate',
        payload: {
          modelId,
          ...(businessFunction === undefined ? {} : { businessFunction }),
          ...(vendorName === undefined ? {} : { vendorName }),
        },
      },
      says: [
        ...(businessFunction === undefined ? [] : (['function'] as const)),
        ...(vendorName === undefined ? [] : (['vendor-name'] as const)),
      ],
    });
  }
  if (said.site !== undefined)
    parts.push({ command: { type: 'deployment.place', payload: { deploymentId, siteId: said.site } }, says: ['site'] });
  if (said.due !== undefined)
    parts.push({ command: { type: 'deployment.target', payload: { deploymentId, target: said.due } }, says: ['due'] });
  if (said['catch-up'] !== undefined) {
    parts.push({
      command: { type: 'deployment.inherit', payload: { deploymentId, catchUpBy: said['catch-up'], reason } },
      says: ['catch-up'],
    });
  }
  if (said.sponsor !== undefined) {
    parts.push({
      command: { type: 'link.offer', payload: { deploymentId, link: 'L1', personId: said.sponsor, how, due: answerBy } },
      says: ['sponsor'],
    });
  }
  return parts;
}
