import { useEffect, useState, type RefObject } from 'react';

/** Whether an element fills the screen, and the way in and out. Where the browser forbids it, nothing happens. */
export function useFullScreen(of: RefObject<HTMLElement | null>): { readonly full: boolean; readonly turn: () => void } {
  const [full, setFull] = useState(false);
  useEffect(() => {
    const look = (): void => setFull(of.current !== null && document.fullscreenElement === of.current);
    document.addEventListener('fullscreenchange', look);
    return () => document.removeEventListener('fullscreenchange', look);
  }, [of]);
  const turn = (): void => {
    const turning = full ? document.exitFullscreen() : of.current?.requestFullscreen?.();
    turning?.catch(() => undefined);
  };
  return { full, turn };
}
