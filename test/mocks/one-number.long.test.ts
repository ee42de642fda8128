/** The rest of one-number.test.ts: the largest file, and every portfolio by deployment and under a filter. */
import { demonstration, opensItsRows, tellsOneNumber, va2024, va2025 } from './one-number.ts';

for (const subject of [demonstration, va2025]) tellsOneNumber(subject, ['unit=deployments', 'stage=pilot']);
tellsOneNumber(va2024, ['', 'unit=deployments', 'stage=pilot']);
opensItsRows(va2024);
