import type { TriageMinutesAnswer } from '../../formats/api/triage.ts';
import { timeWords } from '../../parts/sentences/calendar.ts';
import { noteLine } from '../../parts/sentences/triage-minutes.ts';
import { Unbroken } from '../../ui/unbroken.tsx';

/** What the room had written down beside its decisions, each with who recorded it and when. */
export function Notes({ of }: { readonly of: TriageMinutesAnswer['minutes']['notes'] }) {
  return of.map((note, at) => (
    // oxlint-disable-next-line react/no-array-index-key -- notes are only ever added at the end
    <div key={at} data-note>
      <p>
        <Unbroken words={noteLine(note)} />
      </p>
      <p className="quiet">
        Recorded by {note.by.printedName}
        {timeWords(note.at) === null ? '' : `, ${timeWords(note.at)}`}
      </p>
    </div>
  ));
}
