import { holderOf } from '../accountability/holding.ts';
import type { RecordState } from '../audit/state.ts';
import type { ModelRow } from '../measures/model-row.ts';
import { isReported } from '../reported.ts';
import type { Desk } from './desk.ts';
import type { BoardCell, BoardTable } from './figure.ts';

/** Rows a page holds at most: the rest is on the screen the table is read from. */
export const mostTableRows = 200;

/** Lines of a list on a slide at most. @source DESIGN 3.11, Board */
export const mostLines = 12;

/** A table of as many rows as a page holds. */
export function boardTable(caption: string, columns: BoardTable['columns'], rows: BoardTable['rows'], most = mostTableRows): BoardTable {
  return { caption, columns, rows: rows.slice(0, most), more: Math.max(0, rows.length - most) };
}

function missingIn({ missing, hold, watched, standing }: ModelRow): BoardCell {
  if (missing !== null) return missing;
  if (hold === 'not reported' || !watched) return null;
  return standing.stage === 'ended' ? 'It has ended' : 'Nothing on record';
}

function nameOn({ ground, who }: TableDesk, { signatory, deploymentId }: ModelRow): BoardCell {
  if (signatory.tone === 'not reported' || signatory.tone === 'inherited') return null;
  if (signatory.tone === 'off' || signatory.tone === 'not needed') return signatory.tone === 'off' ? 'Switched off' : 'Not needed yet';
  if (signatory.tone === 'broken') return 'No name';
  const deployment = ground.state.deployments.get(deploymentId);
  const holder = deployment === undefined ? null : holderOf(deployment, 'L2');
  return holder === null ? null : who(holder).words;
}

/** What the table reads of the desk a pack is made at. */
type TableDesk = Pick<Desk, 'who'> & { readonly ground: { readonly state: Pick<RecordState, 'deployments'> } };

/** Models with where they stand, for how long, what is missing, and who signs for the decision: by role for the board, by name for the committee. */
export function modelTable(caption: string, rows: readonly ModelRow[], desk: TableDesk): BoardTable {
  const longest = rows.toSorted((a, b) => daysOf(b) - daysOf(a) || a.modelId.localeCompare(b.modelId, 'en'));
  return boardTable(
    caption,
    [
      { label: 'Id', kind: 'text' },
      { label: 'Model', kind: 'text' },
      { label: 'Function', kind: 'text' },
      { label: 'Stage', kind: 'text' },
      { label: 'Days there', kind: 'number' },
      { label: 'What is missing', kind: 'text' },
      { label: 'Name on the decision', kind: 'text' },
    ],
    longest.map((row) => ({
      modelId: row.modelId,
      cells: [
        row.modelId,
        row.name,
        isReported(row.businessFunction) ? row.businessFunction : null,
        isReported(row.standing.stage) ? row.standing.stage : null,
        isReported(row.standing.days) ? row.standing.days : null,
        missingIn(row),
        nameOn(desk, row),
      ],
    })),
  );
}

function daysOf({ standing }: ModelRow): number {
  return isReported(standing.days) ? standing.days : -1;
}
