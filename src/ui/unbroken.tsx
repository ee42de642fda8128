import { Fragment } from 'react';

const ID = /(\b[A-Z]+(?:-[A-Z0-9]+)+\b)/;

/** Words in which no id is broken at its hyphen: DEP-031 stays on one line. */
export function Unbroken({ words }: { readonly words: string }) {
  return words.split(ID).map((part, place) =>
    place % 2 === 0 ? (
      // oxlint-disable-next-line react/no-array-index-key -- the pieces of one sentence have no other name
      <Fragment key={place}>{part}</Fragment>
    ) : (
      // oxlint-disable-next-line react/no-array-index-key -- the pieces of one sentence have no other name
      <span key={place} className="nowrap">
        {part}
      </span>
    ),
  );
}
