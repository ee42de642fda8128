import { catalogue, type Discipline, type Gate } from '../../gates/catalogue.ts';
import { questionOfGate } from '../../gates/questions.ts';
import type { MeasureDefinition } from '../reading.ts';
import { cycleFamily } from './cycle.ts';
import type { GateFamily } from './family.ts';
import { firstPassFamily, firstPassOrConditionalFamily } from './first-pass.ts';

/** The disciplines a gate is a practice of, in the order screens show them. */
export const disciplines: readonly Discipline[] = ['SAFe', 'Lean Six Sigma', 'ITIL'];

/** The gates of a discipline to which something is submitted. The five questions are answered, and stand outside. */
function submittedAt(discipline: Discipline): Gate[] {
  return catalogue.filter((gate) => gate.discipline === discipline && questionOfGate(gate.id) === undefined);
}

/** The name of a measure over the gates of one discipline: `first-pass-in:SAFe`. */
export function inDiscipline(name: string, discipline: Discipline): string {
  return `${name}-in:${discipline}`;
}

function ofDisciplines({ read, ...words }: GateFamily): MeasureDefinition[] {
  return disciplines.map((discipline) => ({
    ...words,
    topic: 'Gates',
    name: inDiscipline(words.name, discipline),
    label: `${words.label}: gates of ${discipline}`,
    rule: `${words.rule} Only gates that are a practice of ${discipline}; of the five questions none.`,
    read: (ground) => read(ground, submittedAt(discipline)),
  }));
}

/** What the gates of each discipline let through the first time, and how long they take. */
export const disciplineMeasures: readonly MeasureDefinition[] = [
  ...ofDisciplines(firstPassFamily),
  ...ofDisciplines(firstPassOrConditionalFamily),
  ...ofDisciplines(cycleFamily),
];
