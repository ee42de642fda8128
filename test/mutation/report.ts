import type { Change } from './change.ts';

export interface Survivor extends Change {
  /** False where no test so much as runs the place. */
  readonly reached: boolean;
  readonly reason: string | null;
}

export interface Result {
  readonly folder: string;
  readonly killed: number;
  /** Changes that made the code run without end: noticed too. */
  readonly timedOut: number;
  /** Changes with which the tests could not even load: neither noticed nor missed. */
  readonly notStarted: readonly Change[];
  readonly survivors: readonly Survivor[];
  readonly minutes: number;
  readonly day: Date;
  readonly commit: string;
}

/** Percent of the changes that a test noticed. */
export function scoreOf({ killed, timedOut, survivors }: Result): number {
  const noticed = killed + timedOut;
  return (100 * noticed) / (noticed + survivors.length);
}

const quoted = (text: string): string => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``);

/** A folder's part of docs/checks.md. */
export function sectionOf(result: Result): string {
  const { folder, killed, timedOut, notStarted, survivors, minutes, day, commit } = result;
  const noticed = killed + timedOut;
  const when = day.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
  const score = `${(Math.floor(scoreOf(result) * 10) / 10).toFixed(1)} %`;
  return [
    `### ${folder}`,
    '',
    `**${score}** noticed: ${noticed} of ${noticed + survivors.length}${timedOut > 0 ? ` (${timedOut} by running without end)` : ''}. ` +
      `${when}, ${commit}, ${minutes.toFixed(1)} minutes.`,
    ...(notStarted.length > 0 ? ['', `With ${notStarted.length} more the tests could not even load:`, ''] : []),
    ...notStarted.map(({ file, line, code, becomes }) => `- ${file}:${line} ${quoted(code)} → ${quoted(becomes)}`),
    ...(survivors.length > 0 ? ['', `Unnoticed:`, ''] : []),
    ...survivors.map(
      ({ file, line, code, becomes, reached, reason }) =>
        `- ${file}:${line} ${quoted(code)} → ${quoted(becomes)}${reached ? '' : ' (no test runs it)'}: ${reason ?? '**no reason yet**'}`,
    ),
    '',
  ].join('\n');
}

const chapter = '## Mutation';

/** The text with a section in place of the last one of the same folder, or at the end of its chapter. */
export function withSection(text: string, section: string): string {
  const lines = text.trimEnd().split('\n');
  const ends = (start: number): number => {
    const next = lines.findIndex((line, index) => index > start && /^#{1,3} /.test(line));
    return next === -1 ? lines.length : next;
  };
  const [heading = ''] = section.split('\n');
  const old = lines.indexOf(heading);
  if (old !== -1) return joined(lines.slice(0, old), section, lines.slice(ends(old)));
  const opening = lines.findIndex((line) => line.startsWith(chapter));
  if (opening === -1) return joined([...lines, '', chapter, ''], section, []);
  const next = lines.findIndex((line, index) => index > opening && /^#{1,2} /.test(line));
  const at = next === -1 ? lines.length : next;
  return joined(lines.slice(0, at), section, lines.slice(at));
}

function joined(before: readonly string[], section: string, after: readonly string[]): string {
  const parts = [before.join('\n'), section, after.join('\n')].map((part) => part.trim()).filter((part) => part !== '');
  return `${parts.join('\n\n')}\n`;
}
