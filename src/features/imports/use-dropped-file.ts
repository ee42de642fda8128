import { useDroppedFiles } from '../../ui/use-dropped-files.ts';

/**
 * The whole window takes a dropped file; of several the first.
 *
 * @param onFile null where no file is wanted now
 * @returns whether a file hangs over the window
 */
export function useDroppedFile(onFile: ((file: File) => void) | null): boolean {
  return useDroppedFiles(
    onFile === null
      ? null
      : ([first]) => {
          if (first !== undefined) onFile(first);
        },
  );
}
