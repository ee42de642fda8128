/** What stands in a column that belongs to one hospital: a mark, a stage, or "not here". */
import { plain } from './cells.ts';
import { readStageWord, type StageWord } from './stage-words.ts';

export type Mark =
  | { readonly kind: 'not here' }
  /** Here, at the stage of its row. */
  | { readonly kind: 'here' }
  /** Here, and the mark says at which stage (or needs asking). */
  | { readonly kind: 'own'; readonly word: StageWord };

const HERE = /^(?:x+|y|yes|true|1|✓|✔|✅|☑|☒|●|•|■|√|\*|in use|used|here|installed)$/;
const NOT_HERE =
  /^(?:|n|no|false|0|-+|✗|✘|×|❌|☐|○|n\s*[/.]?\s*a|none|nil|not (?:used|here|in use|applicable|installed|deployed|yet|planned))$/;

/** Read one mark. */
export function readMark(text: string): Mark {
  const said = plain(text).replaceAll('\uFE0F', '');
  if (NOT_HERE.test(said)) return { kind: 'not here' };
  if (HERE.test(said)) return { kind: 'here' };
  return { kind: 'own', word: readStageWord(text) };
}

/** Would this cell do as a mark? Short, and a tick, a cross, or a word for a stage. */
export function looksLikeMark(text: string): boolean {
  if (text.length > 40) return false;
  const mark = readMark(text);
  return mark.kind !== 'own' || mark.word.kind === 'stage' || mark.word.kind === 'ambiguous';
}
