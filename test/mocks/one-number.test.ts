import { demonstration, opensItsRows, tellsOneNumber, va2025 } from './one-number.ts';

for (const subject of [demonstration, va2025]) {
  tellsOneNumber(subject, ['']);
  opensItsRows(subject);
}
