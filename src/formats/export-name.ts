/** Names of exported files: which record, how many entries, and the first digits of the last hash. A cut or rebuilt copy shows by its name. */

export interface ExportName {
  readonly record: string;
  readonly count: number;
  readonly head: string;
}

const SHAPE = /^(.+)-(\d{1,9})-([0-9a-f]{16})(?:[^0-9a-f][^/]*)?\.jsonl$/;

/** The name of an export, as `saltmarsh-4074-57b56bc8962af979.jsonl`. */
export function exportName({ record, count, head }: ExportName, ending = 'jsonl'): string {
  return `${record}-${count}-${head.slice(0, 16)}.${ending}`;
}

/** What a file's name says of the export in it, "copy" and "(1)" of a download apart; null for another name. */
export function readExportName(name: string): ExportName | null {
  const [, record, count, head] = SHAPE.exec(name) ?? [];
  return record === undefined || count === undefined || head === undefined ? null : { record, count: Number(count), head };
}
