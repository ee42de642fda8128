/** The one way in: bytes to rows in our terms, or questions, or a refusal that says what to do. */
import type { ImportRow, Problem, ReadFile } from '../../domain/imports/row.ts';
import { toDay, type Day } from '../../domain/time.ts';
import { answerableOf } from './answerable.ts';
import { officialHeaders, readFederal, recogniseFederal, type Recognised } from './federal/read-federal.ts';
import { startWork, Stopped, type Work } from './grid.ts';
import { openGrids, type NamedGrid } from './open-grids.ts';
import type { ColumnMatch, FileToRead, HeldRow, Phase, Progress, Question, ReadOutcome } from './outcome.ts';
import { knownHeaders } from './match-columns.ts';
import { readOther } from './read-other.ts';
import { patientIdentifiers } from './patient-identifiers.ts';
import { personalDetails } from './personal-details.ts';
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
    return {
      kind: 'refused',
      problem: wholeFile(
        'held',
        input.name,
        `The file could not be read (${message}).`,
        'Save it anew from a spreadsheet program and load that.',
      ),
    };
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
  const { table, recognised, question, problems } = chooseTable(grids, input);
  const signature = signatureOf(table.headers);
  const checking = step('checking rows', 0.7, 1);
  await checking.breathe();
  const result = await readAs(table, recognised, input, signature, checking);
  const questions = question === null ? result.questions : [question, ...result.questions];
  await checking.breathe();
  const file: ReadFile = {
    source: { name: input.name, sha256: sha256Of(input.bytes), format: result.format, encoding: table.label },
    snapshot: result.snapshot,
    mapping: Object.fromEntries(result.columns.map(({ column, reads }) => [column, reads])),
    rows: result.rows,
    problems: inOrder([...table.problems, ...problems, ...result.problems, ...patientIdentifiers(table), ...personalDetails(table)]),
    answerable: answerableOf(result.rows),
  };
  onProgress({ phase: 'checking rows', done: 1 });
  const parts = { headers: table.headers, columns: result.columns, held: result.held, signature };
  return questions.length > 0 ? { kind: 'ask', questions, draft: file, ...parts } : { kind: 'read', file, ...parts };
}

interface Candidate {
  readonly grid: NamedGrid;
  readonly table: Table;
  readonly recognised: Recognised | null;
}

interface Chosen extends Candidate {
  readonly question: Question | null;
  readonly problems: readonly Problem[];
}

/** An official form before all, then known headers, then rows. */
function score({ table, recognised }: Candidate): number {
  return (recognised === null ? 0 : 1000) + 5 * knownHeaders(table.headers) + Math.min(table.rows.length, 20);
}

/** The sheet that holds the inventory: an official form before all, else the one with most known headers; two likely ones are asked about. */
function chooseTable(grids: readonly NamedGrid[], { choices }: FileToRead): Chosen {
  const wanted = choices?.sheet === undefined ? grids : grids.filter(({ sheet }) => sheet === choices.sheet);
  const tried = (wanted.length > 0 ? wanted : grids).map((grid): Candidate | Refusal => {
    try {
      const table = tableOf(grid, (headers) => officialHeaders(headers) + knownHeaders(headers), grid.rowCount);
      return { grid, table, recognised: choices?.form === 'other' ? null : recogniseFederal(table) };
    } catch (error) {
      if (error instanceof Refusal) return error;
      throw error;
    }
  });
  const candidates = tried.filter((each): each is Candidate => !(each instanceof Refusal));
  const refusal = tried.find((each): each is Refusal => each instanceof Refusal);
  const [best, ...others] = candidates.toSorted((a, b) => score(b) - score(a));
  if (best === undefined)
    throw refusal ?? new Refusal('no sheet', 'The file holds no table.', 'Load a file with one header row and one row for each model.');
  const rivals = others.filter(
    (each) =>
      best.recognised === null && choices?.sheet === undefined && knownHeaders(each.table.headers) >= 3 && score(each) > score(best) * 0.7,
  );
  const unread = others.flatMap(({ grid: { sheet } }) => (sheet === null ? [] : [`“${sheet}”`]));
  return {
    ...best,
    question: rivals.length === 0 || best.grid.sheet === null ? null : askSheet([best, ...rivals], best.grid.sheet),
    problems:
      unread.length === 0
        ? []
        : [
            wholeFile(
              'warning',
              unread.join(', '),
              `Only “${best.grid.sheet ?? ''}” was read; the other sheets were not.`,
              'Load the file again and choose another sheet, if models stand there too.',
            ),
          ],
  };
}

function askSheet(candidates: readonly Candidate[], suggested: string): Question {
  const options = candidates.flatMap(({ grid: { sheet } }) => (sheet === null ? [] : [sheet]));
  return {
    kind: 'sheet',
    id: 'sheet',
    asks: 'Which sheet holds the models?',
    found: candidates.map(({ grid, table }) => ({ value: grid.sheet ?? '', count: table.rows.length, rows: [] })),
    options,
    suggested,
  };
}

async function readAs(
  table: Table,
  recognised: Recognised | null,
  { name, choices, remembered }: FileToRead,
  signature: string,
  work: Work,
): Promise<Read> {
  const chosen = choices?.snapshot;
  if (recognised !== null) {
    const day: Day = chosen ?? toDay(`${recognised.year}-12-31`);
    const { format } = recognised.matched.form;
    return {
      format,
      snapshot: { day, assumed: chosen === undefined },
      questions: [],
      ...(await readFederal(table, recognised, day, work)),
    };
  }
  const earlier = remembered !== undefined && Object.hasOwn(remembered, signature) ? (remembered[signature] ?? {}) : {};
  const snapshot = chosen === undefined ? null : { day: chosen, assumed: false };
  return { format: 'other', snapshot, ...(await readOther(name, table, choices ?? {}, earlier, work)) };
}
