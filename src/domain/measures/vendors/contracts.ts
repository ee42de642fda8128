import type { ModelId } from '../../audit/events.ts';
import type { Model } from '../../audit/state.ts';
import { daysBetween, type Day } from '../../time.ts';
import type { Ground } from '../reading.ts';

/** A contract with a vendor, and what came after it. */
export interface Contract {
  readonly modelId: ModelId;
  /** 1 for the model's first. */
  readonly place: number;
  readonly vendorName: string;
  readonly kind: 'pilot' | 'paid' | 'renewal';
  readonly signedOn: Day;
  /** Last day of its term. */
  readonly until: Day;
  /** A year, as signed; null where it is not reported. */
  readonly annual: number | null;
  /** The paid contract that followed a pilot, or the renewal of a paid one; null where none has. */
  readonly next: Contract | null;
}

type Open = { -readonly [K in keyof Contract]: K extends 'next' ? Open | null : Contract[K] };

/**
 * A model's contracts, in the order they were signed, each with the one that followed it. A paid contract follows the
 * earliest pilot of the same vendor that has none yet; a renewal follows the contract whose term ends nearest to its signing.
 */
export function contractsOf(model: Pick<Model, 'modelId' | 'contracts'>): readonly Contract[] {
  const signed = model.contracts
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map(({ vendorName, kind, on, until, annual }, place): Open => ({
      modelId: model.modelId,
      place: place + 1,
      vendorName,
      kind,
      signedOn: on,
      until,
      annual: annual ?? null,
      next: null,
    }));
  for (const [place, contract] of signed.entries()) {
    if (contract.kind === 'pilot') continue;
    const before = signed
      .slice(0, place)
      .filter(
        (one) => one.next === null && one.vendorName === contract.vendorName && (one.kind === 'pilot') === (contract.kind === 'paid'),
      );
    const first = contract.kind === 'paid' ? before[0] : before.toSorted((a, b) => apart(a, contract) - apart(b, contract))[0];
    if (first !== undefined) first.next = contract;
  }
  return signed;
}

/** Days between the end of one term and the signing of what may renew it. */
function apart({ until }: Open, { signedOn }: Open): number {
  return Math.abs(daysBetween(until, signedOn));
}

/** Contracts of the models of a ground, in the order of its rows. */
export function contractsIn({ state, rows }: Ground): Contract[] {
  return [...new Set(rows.map(({ modelId }) => modelId))].flatMap((modelId) => {
    const model = state.models.get(modelId);
    return model === undefined ? [] : contractsOf(model);
  });
}

/** Vendor models that came to pilot, and of which no contract is on record. What was signed for them is not reported. */
export function withoutContract({ state, rows }: Ground): ModelId[] {
  return [
    ...new Set(
      rows
        .filter(({ modelId, reachedPilot, vendor }) => reachedPilot && vendor === true && state.models.get(modelId)?.contracts.length === 0)
        .map(({ modelId }) => modelId),
    ),
  ];
}

/** Is its term over? */
export function hasEnded({ until }: Contract, asOf: Day): boolean {
  return until < asOf;
}

/** Was a paid contract renewed with payment? Null where the renewal does not say what it costs. */
export function isRenewedWithPayment({ next }: Contract): boolean | null {
  if (next === null) return false;
  return next.annual === null ? null : next.annual > 0;
}

/** The key of a contract among the rows of a measure. */
export function contractId({ modelId, place }: Contract): string {
  return `${modelId} contract ${place}`;
}
