import { relative } from 'node:path';
import type { MutantResult } from '@stryker-mutator/api/core';
import type { Reporter } from '@stryker-mutator/api/report';

/** Says each survivor when it is found: a folder can take hours, and they are worth looking at before. */
export class AsFound implements Reporter {
  onMutantTested({ status, fileName, location: { start }, replacement }: Readonly<MutantResult>): void {
    if (status !== 'Survived' && status !== 'NoCoverage') return;
    console.log(`${status}: ${relative('.', fileName)}:${start.line}:${start.column} → ${replacement?.replace(/\s+/g, ' ')}`);
  }
}
