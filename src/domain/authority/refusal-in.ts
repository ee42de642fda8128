import type { RecordState, Refusal } from '../audit/state.ts';

/**
 * The refusal a command speaks of. The command's ids were checked before any rule is asked.
 * @throws RangeError for a refusal the record does not have
 */
export function refusalIn({ refusals }: Pick<RecordState, 'refusals'>, refusalId: string): Refusal {
  const refusal = refusals.find((one) => one.refusalId === refusalId);
  if (refusal === undefined) throw new RangeError(`No such refusal: ${refusalId}`);
  return refusal;
}

/** Does a refusal concern a model that touches payment? */
export function touchesPayment({ deployments, models, releases, risks }: RecordState, { subject }: Pick<Refusal, 'subject'>): boolean {
  const [id = ''] = subject.split(' ');
  const ids = risks.get(id)?.deploymentIds ?? [releases.get(id)?.deploymentId ?? id];
  return ids.some((deploymentId) => {
    const modelId = deployments.get(deploymentId)?.modelId ?? deploymentId;
    return models.get(modelId)?.flags.payment === true;
  });
}
