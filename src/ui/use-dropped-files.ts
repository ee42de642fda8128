import { useEffect, useEffectEvent, useState } from 'react';

function carriesFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer !== null && dataTransfer.types.includes('Files');
}

/**
 * The whole window takes dropped files. Where none are wanted, a drop does
 * nothing: the browser would else leave the page for the file.
 *
 * @param onFiles null where no file is wanted now
 * @returns whether files hang over the window
 */
export function useDroppedFiles(onFiles: ((files: readonly File[]) => void) | null): boolean {
  const [over, setOver] = useState(false);
  const wanted = onFiles !== null;
  const taken = useEffectEvent((files: readonly File[]) => onFiles?.(files));
  useEffect(() => {
    // Entering a child comes before leaving its parent: only the balance tells.
    let depth = 0;
    const enter = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      depth += 1;
      setOver(wanted);
    };
    const leave = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const hover = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = wanted ? 'copy' : 'none';
    };
    const drop = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) taken(files);
    };
    const listened = { dragenter: enter, dragleave: leave, dragover: hover, drop } as const;
    for (const [type, hear] of Object.entries(listened)) window.addEventListener(type, hear as EventListener);
    return () => {
      for (const [type, hear] of Object.entries(listened)) window.removeEventListener(type, hear as EventListener);
    };
  }, [wanted]);
  return over;
}
