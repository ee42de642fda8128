import { createContext, type ReactNode } from 'react';
import type { FigProvenance, FigSheet } from './fig.tsx';

export interface FigSavingProps {
  /** The id of the element that is drawn in a picture of it. */
  readonly figureId: string;
  /** Its numbers, when they are asked for. */
  readonly sheet: () => FigSheet;
  readonly provenance: FigProvenance;
}

/** What lets a reader take a figure along. The app brings it: files know formats, and figures do not. */
export const FigSaving = createContext<((props: FigSavingProps) => ReactNode) | null>(null);
