/** A person's telephone and e-mail where neither belongs: seen in a column of contract numbers. */
import type { Problem } from '../../domain/imports/row.ts';
import { textOf } from './cells.ts';
import { warning } from './problems.ts';
import type { Table } from './table.ts';

const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;
const PHONE = /(?:\+\d{1,3}[ .-]?)?\(?\d{3,5}\)?[ .-]?\d{3}[ .-]?\d{3,4}\b/;
const CONTACT = /contact|e-?mail|phone|mail|owner|lead|sponsor/i;

/** One warning for each column that holds such cells and is not meant for them. */
export function personalDetails({ labels, rows }: Pick<Table, 'labels' | 'rows'>): readonly Problem[] {
  return labels.flatMap((label, column) => {
    if (CONTACT.test(label)) return [];
    const found = rows.filter(({ cells }) => {
      const text = textOf(cells[column]);
      return text.includes('@') && EMAIL.test(text) && PHONE.test(text);
    });
    const [first] = found;
    if (first === undefined) return [];
    return [
      warning(
        first.row,
        label,
        'an e-mail address and a telephone number',
        `This looks like a person’s contact details${found.length > 1 ? ` (and ${found.length - 1} more)` : ''}, in a column that is not meant for them.`,
        'Take them out of the file if that person did not agree, then load it again.',
      ),
    ];
  });
}
