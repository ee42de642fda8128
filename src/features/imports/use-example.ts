import { useEffect, useEffectEvent } from 'react';
import { useImport } from './import-store.ts';

/** A link may name a shipped file: it is read once, and only where no file is open or being read. */
export function useExample(id: string | undefined, open: (id: string) => Promise<void>): void {
  const read = useEffectEvent((named: string) => {
    const { file, reading, refused } = useImport.getState();
    if (file === null && reading === null && refused === null) void open(named);
  });
  useEffect(() => {
    if (id !== undefined) read(id);
  }, [id]);
}
