import { countsVersion } from '../../domain/measures/counts-version.ts';
import { provenanceOf } from '../../parts/provenance.ts';
import { useRecord } from '../../state/use-record.ts';
import type { FigProvenance } from '../../ui/fig.tsx';

/** Where the counts of a figure come from: the families of measures it shows, in this record. */
export function useProvenance(...families: readonly string[]): (answer: Parameters<typeof provenanceOf>[0]) => FigProvenance {
  const institution = useRecord().record?.institution ?? '';
  return (answer) =>
    provenanceOf(
      answer,
      families.map((name) => ({ name, version: countsVersion })),
      institution,
    );
}
