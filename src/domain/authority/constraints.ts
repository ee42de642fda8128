import type { Attribute, Constraint, Declared } from '../audit/decided-events.ts';
import type { DeploymentId, ModelId } from '../audit/events.ts';
import type { Adr, RecordState } from '../audit/state.ts';

/** An accepted architecture decision, and the one of its constraints that something breaks. */
export interface Contradiction {
  readonly adr: Adr;
  readonly constraint: Constraint;
  /** What was declared instead. */
  readonly declared: string;
}

/** Does a declared value keep a constraint? Words are compared as they are, but for case and space around them. */
export function keeps(constraint: Constraint, declared: string): boolean {
  const among = constraint.values.map(plain).includes(plain(declared));
  return constraint.op === 'in' ? among : !among;
}

function plain(text: string): string {
  return text.trim().toLowerCase();
}

/** Does an architecture decision bind a model? One that names no model binds them all. */
function binds({ modelIds, status }: Adr, modelId: ModelId): boolean {
  return status === 'accepted' && (modelIds.length === 0 || modelIds.includes(modelId));
}

/**
 * Every accepted architecture decision that a declaration contradicts, computed
 * from the data and never flagged by hand. What is not declared breaks nothing.
 * @source shared rule 20
 */
export function contradictionsOf({ adrs }: Pick<RecordState, 'adrs'>, modelId: ModelId, declares: Declared): Contradiction[] {
  return [...adrs.values()]
    .filter((adr) => binds(adr, modelId))
    .flatMap((adr) =>
      adr.constraints.flatMap((constraint): Contradiction[] => {
        const declared = declares[constraint.attribute];
        return declared === undefined || keeps(constraint, declared) ? [] : [{ adr, constraint, declared }];
      }),
    );
}

/** What a deployment declares today: of each attribute, the last that a sprint item or, above it, a release says. */
export function declaredBy({ sprintItems, releases }: Pick<RecordState, 'sprintItems' | 'releases'>, deploymentId: DeploymentId): Declared {
  const declared: Partial<Record<Attribute, string>> = {};
  const items = sprintItems.filter((item) => item.deploymentId === deploymentId);
  const planned = [...releases.values()].filter((release) => release.deploymentId === deploymentId);
  for (const { declares } of [...items, ...planned]) Object.assign(declared, declares);
  return declared;
}

/** "hosting in on-premises", in the reader's words. */
export function constraintWords({ attribute, op, values }: Constraint): string {
  return `${attribute} ${op === 'in' ? 'in' : 'other than'} ${values.join(' or ')}`;
}
