/** What becomes of a question that was sent, and of the owner it was sent to. Apart, so that the page can name them without the calendar. */

/** What became of one question about one model. Only the first is an answer; the last is that nothing was said. */
export const askedStates = ['answered', 'do not know', 'not mine', 'silent'] as const;

export type AskedState = (typeof askedStates)[number];

/** `answered`: nothing of hers is silent; `in part`: something came back; `silent`: nothing did. */
export const ownerStates = ['answered', 'in part', 'silent'] as const;

export type OwnerState = (typeof ownerStates)[number];
