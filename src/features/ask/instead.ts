import type { CommandPayloads } from '../../domain/authority/command.ts';
import type { AskedPack } from '../../domain/measures/asked.ts';

/** Somebody who was named to be asked instead, and about which models. */
export interface Instead {
  readonly key: string;
  readonly ask: string;
  readonly modelIds: readonly string[];
  readonly deploymentIds: readonly string[];
}

/** Whom the returned files say to ask instead, each once. */
export function insteadOf(
  returns: readonly Pick<CommandPayloads['pack.return'], 'answers'>[],
  packs: readonly AskedPack[],
): readonly Instead[] {
  const modelOf = new Map(packs.flatMap(({ models }) => models.map(({ deploymentId, modelId }) => [deploymentId, modelId] as const)));
  const found = new Map<string, { ask: string; deployments: Set<string> }>();
  for (const answer of returns.flatMap(({ answers }) => answers)) {
    const ask = answer.kind === 'not mine' ? answer.ask.trim().replace(/\s+/g, ' ') : '';
    if (ask === '') continue;
    const one = found.get(ask.toLowerCase()) ?? { ask, deployments: new Set<string>() };
    one.deployments.add(answer.deploymentId);
    found.set(ask.toLowerCase(), one);
  }
  return [...found].map(([key, { ask, deployments }]) => ({
    key,
    ask,
    deploymentIds: [...deployments],
    modelIds: [...new Set([...deployments].map((id) => modelOf.get(id) ?? id))],
  }));
}
