import { dayWords } from '../../words.ts';
import type { ReadingRow, Standing } from '../reading.ts';
import { contractId, type Contract } from './contracts.ts';

const kinds = { pilot: 'Pilot contract', paid: 'Paid contract', renewal: 'Renewal' } as const;

/** A contract as a row of a measure. */
export function contractRow(contract: Contract, standing: Standing): ReadingRow {
  return {
    id: contractId(contract),
    modelId: contract.modelId,
    deploymentId: null,
    standing,
    what: contractWords(contract),
    amount: null,
  };
}

function contractWords({ kind, vendorName, signedOn, until, next }: Contract): string {
  const followed =
    next === null
      ? kind === 'pilot'
        ? 'no paid contract followed'
        : 'not renewed'
      : `${next.kind === 'paid' ? 'paid contract' : 'renewal'} signed ${dayWords(next.signedOn)}`;
  return `${kinds[kind]} with ${vendorName}, signed ${dayWords(signedOn)}, until ${dayWords(until)}: ${followed}`;
}

/** A vendor model whose contracts the record does not hold. */
export function noContractRow(modelId: string): ReadingRow {
  return {
    id: `${modelId} contracts`,
    modelId,
    deploymentId: null,
    standing: 'not reported',
    what: 'Supplied by a vendor and came to pilot; no contract is on record',
    amount: null,
  };
}
