import { useEffect, useRef, useState } from 'react';
import type { ReturnsPreview } from '../../formats/packs/preview-returns.ts';
import type { ReturnsAsked, ReturnsProgress } from '../../formats/packs/returns-desk.ts';
import type { ReturnsReader } from '../../formats/packs/returns-reader.ts';
import { returnedPatients, type ReturnedPatient } from './returned-patients.ts';

export interface ReadReturns {
  readonly preview: ReturnsPreview;
  readonly patients: readonly ReturnedPatient[];
}

export type Returns =
  | { readonly state: 'none' }
  | { readonly state: 'reading'; readonly progress: ReturnsProgress }
  | ({ readonly state: 'read'; readonly files: readonly File[] } & ReadReturns)
  | { readonly state: 'failed'; readonly why: string };

interface UseReturns {
  readonly returns: Returns;
  /** Read files beside the page; those read before and not loaded are read again with them. */
  readonly read: (files: readonly File[], known: Pick<ReturnsAsked, 'known' | 'onRecord'>) => Promise<void>;
  readonly cancel: () => void;
  readonly clear: () => void;
}

/** Files that came back, from the moment they are dropped to the moment they are loaded. Nothing of them is kept before. */
export function useReturns(): UseReturns {
  const [returns, setReturns] = useState<Returns>({ state: 'none' });
  const reader = useRef<ReturnsReader | null>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(
    () => () => {
      stop.current?.abort();
      reader.current?.close();
    },
    [],
  );
  const read: UseReturns['read'] = async (files, { known, onRecord }) => {
    stop.current?.abort();
    const mine = new AbortController();
    stop.current = mine;
    const all = [...(returns.state === 'read' ? returns.files : []), ...files];
    setReturns({ state: 'reading', progress: { done: 0, of: all.length } });
    const isMine = (): boolean => stop.current === mine && !mine.signal.aborted;
    try {
      const { createReturnsReader } = await import('../../formats/packs/returns-reader.ts');
      reader.current ??= createReturnsReader();
      const preview = await reader.current.preview(
        { files: all.map((file) => ({ name: file.name, content: file })), known, onRecord },
        { onProgress: (progress) => isMine() && setReturns({ state: 'reading', progress }), signal: mine.signal },
      );
      if (preview === null || !isMine()) return;
      const patients = await returnedPatients(preview);
      if (isMine()) setReturns({ state: 'read', files: all, preview, patients });
    } catch (error) {
      if (isMine()) setReturns({ state: 'failed', why: error instanceof Error ? error.message : String(error) });
    }
  };
  const clear = (): void => {
    stop.current?.abort();
    setReturns({ state: 'none' });
  };
  return { returns, read, cancel: clear, clear };
}
