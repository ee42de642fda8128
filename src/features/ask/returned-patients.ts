/** Returned words that look like a patient's identifiers: said before anything loads. */
import type { Problem } from '../../domain/imports/row.ts';
import { patientIdentifiers } from '../../formats/imports/patient-identifiers.ts';
import type { ConflictSide, ReturnsPreview } from '../../formats/packs/preview-returns.ts';

export interface ReturnedPatient {
  readonly fileName: string;
  readonly problem: Problem;
}

/** Files looked through before the page is let go on. */
const atATime = 20;

function aTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/** Look through every answer that could load, file by file, letting the page draw between. */
export async function returnedPatients({
  toLoad,
  conflicts,
}: Pick<ReturnsPreview, 'toLoad' | 'conflicts'>): Promise<readonly ReturnedPatient[]> {
  const sides = conflicts
    .flatMap((conflict) => conflict.sides)
    .filter((side): side is Extract<ConflictSide, { from: 'file' }> => side.from === 'file');
  const found: ReturnedPatient[] = [];
  for (const [at, { file, answers }] of toLoad.entries()) {
    // oxlint-disable-next-line no-await-in-loop -- that is what it is for
    if (at > 0 && at % atATime === 0) await aTurn();
    const open = sides.filter((side) => side.file.sha256 === file.sha256).map(({ answer }) => answer);
    const words = [...answers, ...open].flatMap((answer) =>
      answer.kind === 'answered' ? [answer.text] : answer.kind === 'not mine' ? [answer.ask] : [],
    );
    const rows = words.map((cell, row) => ({ row: row + 1, cells: [cell] }));
    const problems = patientIdentifiers({ headers: ['Your answer'], labels: ['Your answer'], rows });
    found.push(...problems.map((problem) => ({ fileName: file.name, problem })));
  }
  return found;
}
