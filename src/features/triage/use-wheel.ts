import { useEffect, useEffectEvent, useRef, useState } from 'react';

/** What tabs of one meeting tell each other. A real server would send the same. */
type Told =
  | { readonly says: 'who drives' }
  | { readonly says: 'at'; readonly item: string }
  | { readonly says: 'taken' }
  | { readonly says: 'written' };

export interface Wheel {
  /** Looking: nobody has answered yet. */
  readonly hand: 'looking' | 'driving' | 'following';
  readonly take: () => void;
  /** Something was written: whoever follows reads it. */
  readonly wrote: () => void;
}

/** So long a tab waits to hear that another one drives. */
const patience = 400;

/**
 * Who drives the meeting: the first tab that opened it, or whoever took the wheel since. Others go along, and read.
 * @param room the same for every tab of one meeting of one record
 */
export function useWheel(room: string, item: string, onFollow: (item: string) => void, onWritten: () => void): Wheel {
  const [hand, setHand] = useState<Wheel['hand']>('looking');
  const channel = useRef<BroadcastChannel>(null);
  const tell = (told: Told): void => channel.current?.postMessage(told);
  const hear = useEffectEvent((told: Told) => {
    switch (told.says) {
      case 'who drives':
        if (hand === 'driving') tell({ says: 'at', item });
        return;
      case 'at':
        if (hand !== 'driving') {
          setHand('following');
          onFollow(told.item);
        }
        return;
      case 'taken':
        setHand('following');
        return;
      case 'written':
        onWritten();
        return;
      default:
        told satisfies never;
    }
  });
  useEffect(() => {
    const opened = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(`countersign triage ${room}`);
    channel.current = opened;
    opened?.addEventListener('message', ({ data }: MessageEvent<Told>) => hear(data));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target: it is of one origin
    opened?.postMessage({ says: 'who drives' } satisfies Told);
    const alone = setTimeout(() => setHand((now) => (now === 'looking' ? 'driving' : now)), opened === null ? 0 : patience);
    return () => {
      clearTimeout(alone);
      opened?.close();
      channel.current = null;
    };
  }, [room]);
  useEffect(() => {
    if (hand === 'driving') channel.current?.postMessage({ says: 'at', item } satisfies Told);
  }, [hand, item]);
  return {
    hand,
    take: () => {
      tell({ says: 'taken' });
      setHand('driving');
    },
    wrote: () => tell({ says: 'written' }),
  };
}
