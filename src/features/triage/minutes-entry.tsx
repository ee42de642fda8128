import type { TriageMinutesAnswer } from '../../formats/api/triage.ts';
import { timeWords } from '../../parts/sentences/calendar.ts';
import { decisionLine, signedLine, stepLine } from '../../parts/sentences/triage-minutes.ts';
import { Notes } from './notes.tsx';
import { Unbroken } from '../../ui/unbroken.tsx';

type Entry = TriageMinutesAnswer['minutes']['items'][number];

/** What the minutes say of an item: every step, and every decision with who stands for it. */
export function MinutesEntry({ of }: { readonly of: Entry }) {
  const { steps, decisions, notes } = of;
  return (
    <>
      {decisions.map((one) => (
        <div key={one.decisionId} data-stands={one.stands}>
          <p>
            <Unbroken words={decisionLine(one)} />
          </p>
          <p className="quiet">
            {one.signatures.map(signedLine).join('; ')}
            {timeWords(one.at) === null ? '' : `, ${timeWords(one.at)}`}
          </p>
        </div>
      ))}
      {steps.map((step, at) => {
        const words = stepLine(step);
        return words === null ? null : (
          // oxlint-disable-next-line react/no-array-index-key -- steps are only ever added at the end
          <div key={at}>
            <p>
              <Unbroken words={words} />
            </p>
            <p className="quiet">
              Recorded by {step.by.printedName}
              {timeWords(step.at) === null ? '' : `, ${timeWords(step.at)}`}
            </p>
          </div>
        );
      })}
      <Notes of={notes} />
    </>
  );
}
