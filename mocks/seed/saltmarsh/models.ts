/** The 64 models, written out: what each is called, whom it serves, what it decides, and what it touches. */
import type { Card } from './card.ts';
import { clinicalModels } from './models-clinical.ts';
import { officeModels } from './models-office.ts';

export const models: readonly Card[] = [...clinicalModels, ...officeModels].toSorted((a, b) => a.n - b.n);

export function modelId(n: number): string {
  return `M-${String(n).padStart(3, '0')}`;
}

export function deploymentId(n: number): string {
  return `DEP-${String(n).padStart(3, '0')}`;
}

/** One model. @throws RangeError for a number nobody registered */
export function cardOf(n: number): Card {
  const card = models.find((one) => one.n === n);
  if (card === undefined) throw new RangeError(`No model ${n}`);
  return card;
}
