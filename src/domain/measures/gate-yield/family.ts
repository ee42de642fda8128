import { catalogue, type Gate, type GateId } from '../../gates/catalogue.ts';
import type { Review } from '../../gates/gate-reviews.ts';
import { questionOfGate } from '../../gates/questions.ts';
import { dayWords } from '../../words.ts';
import type { Ground, MeasureDefinition, Reading } from '../reading.ts';
import { oncePerGround } from '../once.ts';

/** A measure told of each gate, and of all gates together. */
export interface GateFamily extends Omit<MeasureDefinition, 'read' | 'topic'> {
  readonly read: (ground: Ground, gates: readonly Gate[]) => Reading;
}

/** The name of a measure at one gate: `first-pass:G-SEC`. */
export function atGate(name: string, gate: GateId): string {
  return `${name}:${gate}`;
}

/** One measure over all gates, and one for each gate of the catalogue. */
export function familyOf({ read, ...words }: GateFamily): MeasureDefinition[] {
  const whole = { ...words, topic: 'Gates' } as const;
  return [
    { ...whole, read: (ground) => read(ground, catalogue) },
    ...catalogue.map((gate) => ({
      ...whole,
      name: atGate(words.name, gate.id),
      label: `${words.label}: ${gate.name}`,
      read: (ground: Ground) => read(ground, [gate]),
    })),
  ];
}

/** The rows of some gates, each gate's worked out with all others at once. */
export function rowsByGate<T>(work: (ground: Ground) => Iterable<readonly [GateId, T]>): (ground: Ground, gates: readonly Gate[]) => T[] {
  const all = oncePerGround((ground) => {
    const found = new Map<GateId, T[]>();
    for (const [gate, one] of work(ground)) {
      const there = found.get(gate);
      if (there === undefined) found.set(gate, [one]);
      else there.push(one);
    }
    return found;
  });
  return (ground, gates) => gates.flatMap(({ id }) => all(ground).get(id) ?? []);
}

/** One review as a row tells it: "Security test, submitted 3 Mar 2026, returned 9 Mar 2026". */
export function reviewWords({ id, name }: Gate, { openedOn, closedOn, outcome }: Review): string {
  const isQuestion = questionOfGate(id) !== undefined;
  const opened = `${name}, ${isQuestion ? 'answered' : 'submitted'} ${dayWords(openedOn)}`;
  if (closedOn === null || outcome === null) return `${opened}, not decided`;
  const said = isQuestion ? (outcome === 'passed' ? 'accepted' : 'disputed') : outcome;
  return `${opened}, ${said} ${dayWords(closedOn)}`;
}
