import type { Autonomy } from '../audit/events.ts';
import { isReported } from '../reported.ts';
import type { Ask } from './ask.ts';

const order: readonly Autonomy[] = ['advisory', 'semi-agentic', 'agentic'];

/** How far a model may act now; where nobody reported it, not at all. */
export function autonomyOf({ model }: Pick<Ask, 'model'>): Autonomy {
  if (model === null) return 'advisory';
  const { autonomy } = model.flags;
  return isReported(autonomy) ? autonomy : 'advisory';
}

/** Would a change give it more autonomy than it has? */
export function isRaise({ model, payload }: Pick<Ask<'autonomy.change'>, 'model' | 'payload'>): boolean {
  return order.indexOf(payload.to) > order.indexOf(autonomyOf({ model }));
}
