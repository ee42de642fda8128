import type { ExampleFile } from '../backend/example-files.ts';

/** The real public files that come with the product, by id. Nothing in them was changed. */
const described = {
  'va-2024': {
    title: 'U.S. Department of Veterans Affairs, AI use cases of 2024',
    institution: 'U.S. Department of Veterans Affairs',
    zone: 'America/New_York',
    fileName: 'va-2024.csv',
    mediaType: 'text/csv; charset=windows-1252',
    bytes: 415_840,
    sha256: '97da0fe90bae0d627f4c2703e8a516aee4e08a7c0875ce5fef1f7141ab93035f',
    publisher: 'github.com/ombegov/2024-Federal-AI-Use-Case-Inventory, commit 4a29d13, data/2024_consolidated_ai_inventory_raw_v2.csv',
  },
} as const;

export type ExampleId = keyof typeof described;

/** The shipped files, given a way to their bytes. */
export function shippedExamples(load: (id: ExampleId) => Promise<ArrayBuffer>): ExampleFile[] {
  return (Object.keys(described) as ExampleId[]).map((id) => ({ id, ...described[id], load: () => load(id) }));
}
