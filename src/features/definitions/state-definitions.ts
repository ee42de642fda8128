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
    word: 'Signed',
    mark: 'signed',
    says: 'Somebody put their name to it, in their own words, for a term that is printed beside it.',
    isNot: 'Beside it stands how it is known: authenticated, given in the room and recorded by another, or attested from a document.',
  },
];
