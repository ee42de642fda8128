import { createContext, useContext, useLayoutEffect, useState, type RefObject } from 'react';

/** How much of a slide's lists is shown: everything on paper, on a screen as much as fits. */
export interface Room {
  /** The smallest type that is allowed. */
  readonly tight: boolean;
  /** So many rows, lines or points of each list. */
  readonly rows: number;
}

const mostRows = 12;
const fewestRows = 2;

const everything: Room = { tight: false, rows: Number.POSITIVE_INFINITY };

const RoomContext = createContext<Room>(everything);

export const RoomProvider = RoomContext.Provider;

/**
 * The first lines of a list for which there is room, and how many are left over.
 * @param kept so many lines more than other lists of the slide keep; negative: fewer
 */
export function useFirstRows<T>(all: readonly T[], kept = 0): { readonly shown: readonly T[]; readonly left: number } {
  const { rows } = useContext(RoomContext);
  const shown = all.slice(0, Math.max(fewestRows, rows + kept));
  return { shown, left: all.length - shown.length };
}

/**
 * Fits a slide into its frame: first in its own type, then in the smallest allowed, then row by row less of its
 * lists. What does not fit even so makes the slide scroll: nothing is ever cut off.
 */
export function useRoom(slide: RefObject<HTMLElement | null>): Room {
  const [room, setRoom] = useState<Room>({ tight: false, rows: mostRows });
  useLayoutEffect(() => {
    let gone = false;
    const fit = (): void => {
      const frame = slide.current?.parentElement ?? null;
      if (gone || frame === null || slide.current === null || slide.current.scrollHeight <= frame.clientHeight + 1) return;
      if (!room.tight) setRoom({ ...room, tight: true });
      else if (room.rows > fewestRows) setRoom({ ...room, rows: room.rows - 1 });
    };
    fit();
    // Words are measured again once their letters are here.
    void document.fonts?.ready.then(fit);
    return () => {
      gone = true;
    };
  }, [slide, room]);
  return room;
}
