import { saveFile } from '../../ui/save-file.ts';

/** Hand a table to the reader as a file of their own. */
export function saveText(name: string, text: string): void {
  saveFile(name, new Blob([text], { type: 'text/csv' }));
}
