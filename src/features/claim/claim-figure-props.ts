import type { ClaimAnswer } from '../../formats/api/claim.ts';
import type { FigQuery } from '../../ui/fig.tsx';

/** What every figure of the claim is given. */
export interface ClaimFigureProps {
  readonly query: FigQuery<ClaimAnswer>;
  /** Whose record it is: goes with every copy. */
  readonly institution: string;
}
