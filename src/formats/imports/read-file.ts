/** The one way in: bytes to rows in our terms, or questions, or a refusal that says what to do. */
import type { ImportRow, Problem, ReadFile } from '../../domain/imports/row.ts';
import { toDay, type Day } from '../../domain/time.ts';
import { answerableOf } from './answerable.ts';
import { officialHeaders, readFederal, recogniseFederal, type Recognised } from './federal/read-federal.ts';
import { startWork, Stopped, type Work } from './grid.ts';
import { openGrids, type NamedGrid } from './open-grids.ts';
import type { ColumnMatch, FileToRead, HeldRow, Phase, Progress, Question, ReadOutcome } from './outcome.ts';
import { patientIdentifiers } from './patient-identifiers.ts';
import { inOrder, Refusal, wholeFile } from './problems.ts';
import { sha256Of, signatureOf } from './signature.ts';
import { tableOf, type Table } from './table.ts';

/** What one way of reading gives; the rest of the answer is the same for all. */
interface Read {
  readonly format: ReadFile['source']['format'];
  readonly snapshot: ReadFile['snapshot'];
  readonly rows: readonly ImportRow[];
  readonly held: readonly HeldRow[];
  readonly columns: readonly ColumnMatch[];
  readonly problems: readonly Problem[];
  readonly questions: readonly Question[];
}

/**
 * Read a file. Nothing is thrown: bytes that cannot be read are refused with
 * the place and the remedy, a cancelled reading says so.
 * @param onProgress told now and then how far it is
 * @param signal abort it to cancel between two pieces of work
 */
export async function readFile(input: FileToRead, onProgress?: (progress: Progress) => void, signal?: AbortSignal): Promise<ReadOutcome> {
  try {
    return await read(input, onProgress ?? ((): void => undefined), signal);
  } catch (error) {
    if (error instanceof Stopped) return { kind: 'cancelled' };
    if (error instanceof Refusal) return { kind: 'refused', problem: error.problem };
    const message = error instanceof Error ? error.message : String(error);
    return { kind: 'refused', problem: wholeFile('held', input.name, `The file could not be read (${message}).`, 'Save it anew from a spreadsheet program and load that.') };
  }
}

async function read(input: FileToRead, onProgress: (progress: Progress) => void, signal: AbortSignal | undefined): Promise<ReadOutcome> {
  const step = (phase: Phase, from: number, to: number): Work => {
    onProgress({ phase, done: from });
    return startWork((done) => onProgress({ phase, done: from + done * (to - from) }), signal);
  };
  const grids = await openGrids(input.name, input.bytes, step('opening', 0, 0.5));
  const work = step('reading rows', 0.5, 0.6);
  await work.breathe();
  const { table, recognised } = chooseTable(grids, input);
  const signature = signatureOf(table.headers);
  const checking = step('checking rows', 0.7, 1);
  await checking.breathe();
  const result = readAs(table, recognised, input, signature);
  await checking.breathe();
  const file: ReadFile = {
    source: { name: input.name, sha256: sha256Of(input.bytes), format: result.format, encoding: table.label },
    snapshot: result.snapshot,
    mapping: Object.fromEntries(result.columns.map(({ column, reads }) => [column, reads])),
    rows: result.rows,
    problems: inOrder([...table.problems, ...result.problems, ...patientIdentifiers(table)]),
    answerable: answerableOf(result.rows),
  };
  onProgress({ phase: 'checking rows', done: 1 });
  const parts = { headers: table.headers, columns: result.columns, held: result.held, signature };
  return result.questions.length > 0 ? { kind: 'ask', questions: result.questions, draft: file, ...parts } : { kind: 'read', file, ...parts };
}

interface Candidate {
  readonly grid: NamedGrid;
  readonly table: Table;
  readonly recognised: Recognised | null;
}

/** The sheet that holds the inventory: a federal form before all, else the one with most known headers. */
function chooseTable(grids: readonly NamedGrid[], { choices }: FileToRead): Candidate {
  const wanted = choices?.sheet === undefined ? grids : grids.filter(({ sheet }) => sheet === choices.sheet);
  let refusal: unknown = null;
  const candidates: Candidate[] = [];
  for (const grid of wanted.length > 0 ? wanted : grids) {
    try {
      const table = tableOf(grid, officialHeaders, grid.rowCount);
      candidates.push({ grid, table, recognised: choices?.form === 'other' ? null : recogniseFederal(table) });
    } catch (error) {
      refusal ??= error;
    }
  }
  const [first] = candidates;
  if (first === undefined) throw refusal ?? new Refusal('no sheet', 'The file holds no table.', 'Load a file with one header row and one row for each model.');
  return candidates.find(({ recognised }) => recognised !== null) ?? first;
}

function readAs(table: Table, recognised: Recognised | null, { choices }: FileToRead, _signature: string): Read {
  if (recognised !== null) {
    const chosen = choices?.snapshot;
    const day: Day = chosen ?? toDay(`${recognised.year}-12-31`);
    return { format: recognised.matched.form.format, snapshot: { day, assumed: chosen === undefined }, questions: [], ...readFederal(table, recognised, day) };
  }
  throw new Refusal('not a federal form', 'To do.', 'To do.');
}
