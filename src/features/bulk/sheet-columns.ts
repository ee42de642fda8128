import type { SheetFact } from '../../domain/sheet/fact.ts';
import { sheetFacts } from '../../domain/sheet/fact.ts';

const widths: Readonly<Record<SheetFact, number>> = {
  owner: 12,
  sponsor: 10,
  due: 7.5,
  'catch-up': 7.5,
  site: 9.5,
  function: 9.5,
  care: 6.5,
  payment: 7.5,
  autonomy: 7.5,
  vendor: 7,
  'vendor-name': 9.5,
};

/** The columns of a row side by side: its name and stage, then a column a fact. */
export const columnTemplate = `var(--sheet-name) 5.5rem ${sheetFacts.map((fact) => `${widths[fact]}rem`).join(' ')}`;

/** Facts a few words answer: offered while one types. */
export const fixedChoices: Readonly<Partial<Record<SheetFact, readonly string[]>>> = {
  care: ['Yes', 'No'],
  payment: ['Yes', 'No'],
  vendor: ['Yes', 'No'],
  autonomy: ['Advisory', 'Semi-agentic', 'Agentic'],
};
