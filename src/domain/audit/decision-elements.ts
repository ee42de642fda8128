/** What a decision is made of, in the order of time. */
export const elements = ['request', 'evidence', 'version', 'chain', 'rules', 'decision', 'signers', 'words', 'effects'] as const;

export type Element = (typeof elements)[number];

/** Is an element kept? `not needed`: this kind of decision has none. */
export type Keeping = 'kept' | 'in part' | 'not on record' | 'not needed';
