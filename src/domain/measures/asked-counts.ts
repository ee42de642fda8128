import { askedStates, ownerStates, type AskedState, type OwnerState } from './asked-states.ts';
import type { ModelRow } from './model-row.ts';

/** A number about asking, as its rows are found. */
export interface AskedCounted {
  readonly name: string;
  readonly label: string;
  readonly rule: string;
  readonly of: (row: ModelRow) => boolean;
  readonly counts: (row: ModelRow) => boolean;
}

const isAsked = ({ asked }: ModelRow): boolean => asked.length > 0;

const ownerLabels: Readonly<Record<OwnerState, string>> = {
  answered: 'of owners who answered all they were asked',
  'in part': 'of owners who answered in part',
  silent: 'of owners nothing has come back from',
};

const stateLabels: Readonly<Record<AskedState, string>> = {
  answered: 'with an answer received',
  'do not know': 'with “I do not know” received',
  'not mine': 'with “not mine, ask …” received',
  silent: 'with a question nobody has answered',
};

/** Every number about asking. One of a single pack is `asked-pack:PACK-003`. */
export const askedCounts: readonly AskedCounted[] = [
  {
    name: 'asked',
    label: 'asked about',
    rule: 'Models in a pack of questions written for an owner. The product sends nothing: whether a pack was sent is not on record.',
    of: () => true,
    counts: isAsked,
  },
  ...ownerStates.map((state) => ({
    name: `asked-owner:${state}`,
    label: ownerLabels[state],
    rule: '“I do not know” and “not mine” are replies, and no answers. A reply to every question of all her packs is all.',
    of: isAsked,
    counts: ({ asked }: ModelRow) => asked.some(({ ownerState }) => ownerState === state),
  })),
  ...askedStates.map((state) => ({
    name: `asked-said:${state}`,
    label: stateLabels[state],
    rule: 'Of the models asked about. One model may stand in several of these, with different questions.',
    of: isAsked,
    counts: ({ asked }: ModelRow) => asked.some(({ count }) => count[state] > 0),
  })),
  {
    name: 'asked-waiting',
    label: 'waiting for a reply',
    rule: 'Models not ended with a question nobody has replied to.',
    of: isAsked,
    counts: ({ asked }) => asked.some(({ waiting }) => waiting),
  },
  {
    name: 'asked-late',
    label: 'waiting for a reply past its day',
    rule: 'Models not ended with a question nobody has replied to, in a pack whose due date has passed.',
    of: isAsked,
    counts: ({ asked }) => asked.some(({ late }) => late),
  },
];

const ofPack = 'asked-pack:';

/** The models of one pack, or of several (an owner’s): `asked-pack:PACK-003,PACK-007`; null for another name. */
export function askedPackCount(name: string): AskedCounted | null {
  if (!name.startsWith(ofPack)) return null;
  const packs = name.slice(ofPack.length).split(',');
  return {
    name,
    label: packs.length === 1 ? `asked about in ${packs[0]}` : 'asked about, of one owner',
    rule: `Models of ${packs.join(', ')}.`,
    of: () => true,
    counts: ({ asked }) => asked.some(({ packId }) => packs.includes(packId)),
  };
}

/** The measure that finds the models of some packs. */
export function askedPackMeasure(packIds: readonly string[]): string {
  return `${ofPack}${packIds.join(',')}`;
}
