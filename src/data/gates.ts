import { queryOptions } from '@tanstack/react-query';
import type { GateId } from '../domain/gates/catalogue.ts';
import { gateAnswer, gatesAnswer, ledgerAnswer, type GateAnswer, type GatesAnswer, type LedgerAnswer } from '../formats/api/gates.ts';
import { viewQuery, type View } from '../formats/api/view.ts';
import { addressOf, ask } from './client.ts';
import { filterKeys, isSameStandpoint, narrow, standKeys } from './view-keys.ts';

/** Where decisions wait, each number with a link to the rows behind it. */
export function gatesQuery(view: View) {
  const asked = narrow(view, filterKeys);
  return queryOptions({
    queryKey: ['gates', asked] as const,
    queryFn: ({ signal }): Promise<GatesAnswer> => ask(addressOf('/gates', viewQuery(asked)), gatesAnswer, { signal }),
    placeholderData: (old, before) => (isSameStandpoint(asked, before?.queryKey) ? old : undefined),
  });
}

/** One gate from inside. */
export function gateQuery(gate: GateId, view: View) {
  const asked = narrow(view, filterKeys);
  return queryOptions({
    queryKey: ['gate', gate, asked] as const,
    queryFn: ({ signal }): Promise<GateAnswer> => ask(addressOf(`/gates/${gate}`, viewQuery(asked)), gateAnswer, { signal }),
  });
}

/** A model's gate ledgers, one for each deployment. */
export function ledgerQuery(modelId: string, view: View) {
  const asked = narrow(view, standKeys);
  return queryOptions({
    queryKey: ['ledger', modelId, asked] as const,
    queryFn: ({ signal }): Promise<LedgerAnswer> =>
      ask(addressOf(`/models/${encodeURIComponent(modelId)}/gates`, viewQuery(asked)), ledgerAnswer, { signal }),
  });
}
