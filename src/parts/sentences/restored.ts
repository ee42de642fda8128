import type { RestoreReceipt } from '../../formats/api/verification.ts';
import { countWords, counted } from '../../ui/count.ts';

/** How the record in a file differs from the same record here: older, further on, or parted from it. */
export function copiesDiffer({ institution, head, here }: Pick<RestoreReceipt, 'institution' | 'head' | 'here'>): string {
  if (here === null) return '';
  const more = head.seq - here.common;
  const fewer = here.head.seq - here.common;
  const is = `${institution} is here already, with ${counted(here.head.seq, 'entry', 'entries')}.`;
  if (more === 0) return `${is} The file is older: it ends at entry ${countWords(head.seq)}, and holds nothing that is not here.`;
  if (fewer === 0) return `${is} The file goes further: it has ${counted(more, 'entry', 'entries')} more.`;
  return `${is} The two parted after entry ${countWords(here.common)}: since then ${counted(fewer, 'entry', 'entries')} here, ${counted(more, 'other one', 'other ones')} in the file.`;
}
