import { countsVersion } from '../../domain/measures/counts-version.ts';
import type { GatesAnswer } from '../../formats/api/gates.ts';
import { provenanceOf } from '../../parts/provenance.ts';
import type { FigProvenance, FigQuery } from '../../ui/fig.tsx';

/** What every figure of the gates is given. */
export interface GatesFigureProps {
  readonly query: FigQuery<GatesAnswer>;
  /** Whose record it is: goes with every copy. */
  readonly institution: string;
}

/** Where the counts of a figure of the gates come from: the families of measures it shows. */
export function countedFrom(answer: GatesAnswer, families: readonly string[], institution: string): FigProvenance {
  return provenanceOf(
    answer,
    families.map((name) => ({ name, version: countsVersion })),
    institution,
  );
}
