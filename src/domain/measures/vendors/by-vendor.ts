import type { Ground } from '../reading.ts';
import { contractsIn, hasEnded, isRenewedWithPayment } from './contracts.ts';

/** From signed pilots to paid renewals, for one vendor. Counts of pilot contracts. */
export interface VendorSteps {
  readonly vendorName: string;
  /** Its models with a contract on record. */
  readonly models: number;
  readonly pilots: number;
  readonly paid: number;
  readonly renewed: number;
  /** Pilots whose term still runs, and which nothing followed yet. */
  readonly running: number;
}

/** Vendors by signed pilots, most first, then by name. */
export function vendorSteps(ground: Ground): VendorSteps[] {
  const contracts = contractsIn(ground);
  return [...new Set(contracts.map(({ vendorName }) => vendorName))]
    .map((vendorName): VendorSteps => {
      const own = contracts.filter((one) => one.vendorName === vendorName);
      const pilots = own.filter(({ kind }) => kind === 'pilot');
      const paid = pilots.filter(({ next }) => next !== null);
      return {
        vendorName,
        models: new Set(own.map(({ modelId }) => modelId)).size,
        pilots: pilots.length,
        paid: paid.length,
        renewed: paid.filter(({ next }) => next !== null && isRenewedWithPayment(next) === true).length,
        running: pilots.filter((one) => one.next === null && !hasEnded(one, ground.asOf)).length,
      };
    })
    .toSorted((a, b) => b.pilots - a.pilots || a.vendorName.localeCompare(b.vendorName, 'en'));
}
