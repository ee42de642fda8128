import type { StatusName } from '../../parts/status-mark.tsx';

/** A word of the record, its mark, and exactly what it says. */
export interface StateDefinition {
  readonly word: string;
  readonly mark: StatusName;
  readonly says: string;
  /** What it must not be read as. */
  readonly isNot: string;
}

/** What a link, a gate or a question can be, from silence to signature. */
export const stateDefinitions: readonly StateDefinition[] = [
  {
    word: 'Not reported',
    mark: 'not reported',
    says: 'It is asked for here, and no file and no person has said anything about it.',
    isNot: 'It is counted as not reported: never as zero, vacant, broken, held or passed.',
  },
  {
    word: 'Off',
    mark: 'off',
    says: 'The rules of this record do not ask for it. A recorded setting switches it on.',
    isNot: 'It is not counted and holds nothing; it is not silence, and nobody owes an answer.',
  },
  {
    word: 'Inherited',
    mark: 'inherited',
    says: 'It was in use before the first rules of this record. A recorded decision sets the day by which it is caught up, and that day is watched.',
    isNot: 'It is neither held nor broken, and it is not passed: nobody has signed it.',
  },
  {
    word: 'Not needed',
    mark: 'not needed',
    says: 'It is asked for only at a later stage, or of another kind of model.',
    isNot: 'It is not off: once the stage is reached, it is asked for.',
  },
  {
    word: 'Asked',
    mark: 'asked',
    says: 'Somebody was asked for their name, on a day, and has not answered.',
    isNot: 'An offer is no acceptance: until they answer for themselves, no name stands.',
  },
  {
    word: 'Vacant',
    mark: 'vacant',
    says: 'It is asked for, the record is kept by its people, and nobody’s name stands on it.',
    isNot: 'Said only where it is known: what nobody reported is not vacant.',
  },
  {
    word: 'Void',
    mark: 'void',
    says: 'A name stood here, and stands no longer: the version, the scope or the autonomy changed, it expired, or whoever signed has left.',
    isNot: 'The old signature stays on record, struck through.',
  },
  {
    word: 'Answered, no evidence',
    mark: 'partial',
    says: 'A question has an answer, in the name of whoever gave or returned it.',
    isNot: 'It is not accepted: that takes evidence and another person.',
  },
  {
    word: 'Signed and authenticated',
    mark: 'signed',
    says: 'Somebody put their name to it, in their own words, for a term that is printed beside it; a system that knows who they are says it was them.',
    isNot: 'Only such a signature is drawn in the signature face.',
  },
  {
    word: 'Given in the room',
    mark: 'signed',
    says: 'They gave it at the table, and somebody else’s browser recorded it, or a browser in which anybody can act as anybody.',
    isNot: 'The name stands. That it was them rests on who was there, and the record says so.',
  },
  {
    word: 'From a document',
    mark: 'signed',
    says: 'It was signed on paper. Whoever entered it named the document, its day and its words.',
    isNot: 'It is the word of whoever entered it that the document says so.',
  },
];
