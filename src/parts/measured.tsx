import { Sentence } from './sentence.tsx';

/** Words, and counts that open the measure they are. */
export type MeasuredPiece = string | { readonly text: string; readonly measure: string };

/** A computed sentence whose counts open how they were counted, and their rows. */
export function Measured({ of }: { readonly of: readonly MeasuredPiece[] }) {
  return <Sentence of={of} />;
}
