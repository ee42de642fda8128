import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Choices } from '../../formats/imports/outcome.ts';

interface Matchings {
  /** What was answered for a table, by the signature of its headers; the newest last. */
  readonly bySignature: Readonly<Record<string, Choices>>;
  readonly remember: (signature: string, choices: Choices) => void;
}

/** Older ones make room. */
const most = 40;

/** Matchings kept on this device, so that the same table is not asked about twice. */
export const useMatchings = create<Matchings>()(
  persist(
    (set) => ({
      bySignature: {},
      remember: (signature, choices) =>
        set(({ bySignature }) => {
          const others = Object.entries(bySignature).filter(([known]) => known !== signature);
          return { bySignature: Object.fromEntries([...others, [signature, choices] as const].slice(-most)) };
        }),
    }),
    { name: 'countersign-matchings', version: 1 },
  ),
);
