import { shown } from './cells.ts';

export interface NameAndFormer {
  readonly name: string;
  readonly formerNames: readonly string[];
}

const QUOTED = String.raw`["\u201C](?<quoted>[^"\u201D]+)["\u201D]`;
const notes: readonly RegExp[] = [
  /^renamed:\s*(?<name>.+?)\s+previously:\s*(?<former>.+)$/i,
  new RegExp(
    String.raw`^(?<name>.+?)\s*\(?\s*(?:note:\s*)?(?:previously|formerly)(?:\s+(?:named|called|known as))?\s*:?\s*${QUOTED}.*$`,
    'i',
  ),
  /^(?<name>.+?)\s*\((?:note:\s*)?(?:previously|formerly)\s+(?:named|called|known as)\s*:?\s*(?<former>[^()]+)\)$/i,
  /^(?<name>.+?)\s*\(previously\s+(?<former>[A-Z][^()]*)\)$/,
];

/**
 * Part a name from the note that says what it was before: "Renamed: X ⏎
 * Previously: Y", `X (Note: previously named "Y")`. A title that merely holds
 * the word ("previously burned landscapes", "X (formerly Twitter) app") stays.
 */
export function partFormerName(cell: string): NameAndFormer {
  const text = shown(cell);
  for (const note of notes) {
    const groups = note.exec(text)?.groups;
    const former = groups?.['former'] ?? groups?.['quoted'];
    if (groups?.['name'] !== undefined && former !== undefined) return { name: groups['name'].trim(), formerNames: [shown(former)] };
  }
  return { name: text, formerNames: [] };
}
