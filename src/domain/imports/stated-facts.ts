import type { Fact } from '../audit/events.ts';
import type { Model } from '../audit/state.ts';
import { isReported, type Reported } from '../reported.ts';
import type { ImportRow } from './row.ts';

/** How the label begins under which a file's planned end is kept. */
export const plannedEndFact = 'Planned end';

/**
 * Every fact a row states about a model: its own, and those that have no other
 * place in the record, so that no cell is lost.
 *
 * @param model the model it is, where the record knows it already
 * @param beside what its deployments could not take in
 */
export function statedFacts(
  row: ImportRow,
  model: Model | null,
  beside: readonly (readonly [label: string, value: Reported<string>])[] = [],
): Fact[] {
  const facts = [...row.facts];
  const add = (label: string, value: Reported<string>): void => {
    if (isReported(value) && !facts.some((fact) => fact.label === label)) facts.push({ label, value });
  };
  add('Agency', row.agency);
  for (const { site, plannedEnd } of row.deployments) {
    add(isReported(site) ? `${plannedEndFact} at ${site}, as the file gives it` : `${plannedEndFact}, as the file gives it`, plannedEnd);
  }
  for (const [label, value] of beside) add(label, value);
  if (model === null) return facts;
  const formerly = row.formerNames.filter((name) => name !== model.name && !model.formerNames.includes(name));
  if (formerly.length > 0) add('Called before, as the file says', formerly.join('; '));
  return facts;
}
