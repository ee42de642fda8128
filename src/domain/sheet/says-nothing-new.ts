import type { Saying } from './fact.ts';
import type { SheetRow } from './sheet-row.ts';

/** Does the record say so already? */
export function saysNothingNew(row: SheetRow, saying: Saying): boolean {
  switch (saying.fact) {
    case 'owner':
      return (
        row.owner?.from === 'here' && row.owner.name === saying.value.name && (row.owner.contact ?? null) === (saying.value.contact ?? null)
      );
    case 'sponsor':
      return row.sponsor.cause === 'asked' && row.sponsor.personId === saying.value;
    case 'due':
      return row.due !== null && !row.due.assumed && row.due.day === saying.value;
    case 'catch-up':
      return row.catchUpBy === saying.value;
    case 'site':
      return false;
    case 'function':
      return row.businessFunction === saying.value;
    case 'care':
      return row.care === saying.value;
    case 'payment':
      return row.payment === saying.value;
    case 'autonomy':
      return row.autonomy === saying.value;
    case 'vendor':
      return row.vendor === saying.value;
    case 'vendor-name':
      return row.vendorName === saying.value;
    default:
      return saying satisfies never;
  }
}
