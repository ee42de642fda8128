import { useQueryClient } from '@tanstack/react-query';
import { exampleBytes, examplesQuery } from '../../data/examples.ts';
import { useImport } from './import-store.ts';
import type { Shipped } from './import-state.ts';
import { useMatchings } from './matchings.ts';
import { useGoTo } from './use-go-to.ts';

/** Read a file, then go where it leads. */
export function useOpenFile(): { readonly openFile: (file: File) => Promise<void>; readonly openShipped: (id: string) => Promise<void> } {
  const { open, fail } = useImport();
  const goTo = useGoTo();
  const queries = useQueryClient();

  async function read(name: string, bytes: () => Promise<ArrayBuffer>, shipped?: Shipped): Promise<void> {
    const remembered = useMatchings.getState().bySignature;
    const next = await open({ name, bytes, remembered }, shipped);
    if (next !== null) goTo(next);
  }

  return {
    openFile: (file) => read(file.name, () => file.arrayBuffer()),
    openShipped: async (id) => {
      try {
        const { examples } = await queries.fetchQuery(examplesQuery());
        const example = examples.find((one) => one.id === id);
        if (example === undefined)
          return fail(
            id,
            `No file of that name comes with this product${examples.length === 0 ? '' : `; there is ${examples.map((one) => one.id).join(', ')}`}.`,
          );
        await read(example.fileName, () => exampleBytes(example), { id, institution: example.institution, zone: example.zone });
      } catch (error) {
        fail(id, error instanceof Error ? error.message : String(error));
      }
    },
  };
}
