import { create } from 'zustand';
import { persist } from 'zustand/middleware';

export type Theme = 'auto' | 'light' | 'dark' | 'projector';
export type Density = 'default' | 'compact' | 'comfortable';

/** What this viewer chose on this device. A link may say otherwise for itself. */
export interface Preferences {
  readonly theme: Theme;
  readonly density: Density;
  /** Single keys (J, K, W, /, ?) can be switched off. */
  readonly singleKeys: boolean;
  /** The record last looked at: what `/` opens. Empty: the demonstration. */
  readonly lastRecord: string;
  /** The three doors were seen and closed. */
  readonly doorsClosed: boolean;
  readonly prefer: (change: Partial<Omit<Preferences, 'prefer'>>) => void;
}

export const usePreferences = create<Preferences>()(
  persist(
    (set) => ({
      theme: 'auto',
      density: 'default',
      singleKeys: true,
      lastRecord: '',
      doorsClosed: false,
      prefer: (change) => set(change),
    }),
    { name: 'countersign-preferences', version: 1 },
  ),
);
