import type { Unit } from '../measures/model-row.ts';

/** What a pack counts, in words. */
export function unitOf({ unit }: { readonly unit: Unit }): { readonly one: string; readonly many: string } {
  return unit === 'models' ? { one: 'model', many: 'models' } : { one: 'deployment', many: 'deployments' };
}
