import type { AskedPack } from '../../domain/measures/asked.ts';
import { isReported } from '../../domain/reported.ts';

export interface NamedModel {
  readonly modelId: string;
  readonly name: string;
  /** Null where no source names one. */
  readonly site: string | null;
}

/** Finds a model by its deployment, among all that was ever asked about. */
export function modelNames(packs: readonly AskedPack[]): (deploymentId: string) => NamedModel {
  const found = new Map(packs.flatMap(({ models }) => models.map((model) => [model.deploymentId, model] as const)));
  return (deploymentId) => {
    const model = found.get(deploymentId);
    if (model === undefined) return { modelId: deploymentId, name: deploymentId, site: null };
    return { modelId: model.modelId, name: model.name, site: isReported(model.site) ? model.site : null };
  };
}
