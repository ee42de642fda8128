/** What a sheet of many models says of itself. */
import type { CommandType } from '../../domain/authority/command.ts';
import { counted, countWords, listed } from '../../ui/count.ts';

const recorded: Readonly<Partial<Record<CommandType, readonly [one: string, many: string]>>> = {
  'owner.name': ['owner to ask', 'owners to ask'],
  'flags.state': ['model’s flags', 'models’ flags'],
  'model.restate': ['model’s function or vendor', 'models’ function or vendor'],
  'deployment.place': ['site', 'sites'],
  'deployment.target': ['due date', 'due dates'],
  'deployment.inherit': ['catch-up date', 'catch-up dates'],
  'link.offer': ['sponsor asked', 'sponsors asked'],
};

/** Commands by kind, in words: "18 owners to ask, 20 sites and 4 sponsors asked". */
export function kindsWords(types: readonly CommandType[]): string {
  const counts = new Map<CommandType, number>();
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
  return listed(
    [...counts].map(([type, count]) => {
      const [one, many] = recorded[type] ?? ['change', 'changes'];
      return counted(count, one, many);
    }),
  );
}

/** What the sheet holds that nobody has recorded. */
export function draftsWords(changes: number, models: number, unread: number): string {
  if (changes === 0 && unread === 0) return 'Nothing is changed yet.';
  const said = changes === 0 ? 'No change to record' : `${counted(changes, 'change')} in ${counted(models, 'model')}, not recorded yet`;
  return unread === 0 ? `${said}.` : `${said}. ${counted(unread, 'cell')} not understood.`;
}

export interface WrittenCounts {
  readonly changed: number;
  readonly notUnderstood: number;
  /** Cells that stay as they are, and the reasons, each once. */
  readonly kept: number;
  readonly reasons: readonly string[];
  readonly rowsOver: number;
  readonly columnsOver: number;
  readonly hadHeads: boolean;
}

/** What came of filling or pasting. */
export function writtenWords({ changed, notUnderstood, kept, reasons, rowsOver, columnsOver, hadHeads }: WrittenCounts): string {
  const parts = [changed === 0 ? 'No cell changed.' : `${counted(changed, 'cell')} changed.`];
  if (hadHeads) parts.push('The first row held the heads of the columns, and was left out.');
  if (notUnderstood > 0)
    parts.push(`${countWords(notUnderstood)} of them ${notUnderstood === 1 ? 'was' : 'were'} not understood: see the list.`);
  if (kept > 0)
    parts.push(`${counted(kept, 'cell')} ${kept === 1 ? 'stays as it is' : 'stay as they are'}: ${reasons.slice(0, 2).join(' ')}`);
  if (rowsOver > 0) parts.push(`${counted(rowsOver, 'row')} fell below the last model.`);
  if (columnsOver > 0) parts.push(`${counted(columnsOver, 'column')} fell beside the sheet.`);
  return parts.join(' ');
}
