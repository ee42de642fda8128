/** Whom a dossier is for. */
export type DossierReader = 'regulator' | 'clinicians' | 'adopter';

/** The parts a dossier can have, in the order they stand. */
export const dossierParts = ['facts', 'chain', 'gates', 'risks', 'decisions', 'refusals', 'timeline'] as const;

export type DossierPart = (typeof dossierParts)[number];

export const dossierReaders: Readonly<Record<DossierReader, { readonly label: string; readonly parts: readonly DossierPart[] }>> = {
  regulator: { label: 'For a regulator', parts: dossierParts },
  clinicians: { label: 'For clinicians', parts: ['facts', 'chain', 'risks', 'decisions'] },
  adopter: { label: 'For an institution that may adopt it', parts: ['facts', 'chain', 'gates', 'risks', 'decisions', 'refusals'] },
};

/** Its title on paper, and the question it answers. */
export const dossierPartWords: Readonly<Record<DossierPart, string>> = {
  facts: 'The model',
  chain: 'Who answers for it',
  gates: 'Which gates it passed, and on what evidence',
  risks: 'Which risks it carries',
  decisions: 'What was decided, by whom',
  refusals: 'What was refused or declined, and why',
  timeline: 'What happened, in order',
};
