import { firstName, heldDaysName } from '../../domain/measures/claim/names.ts';
import { provenanceTold } from '../../parts/provenance.ts';
import { Sentence } from '../../parts/sentence.tsx';
import { heldDaysMessage, orderMessage } from '../../parts/sentences/claim.ts';
import { countWords } from '../../ui/count.ts';
import { Fig } from '../../ui/fig.tsx';
import type { ClaimFigureProps } from './claim-figure-props.ts';
import { nothingHeld } from './attribution-figure.tsx';
import { CountBars } from './count-bars.tsx';

const open = [
  { kind: 'governance', label: 'Only governance', fill: 'governance' },
  { kind: 'both', label: 'Both', fill: 'both' },
  { kind: 'technical', label: 'Only technology', fill: 'technical' },
  { kind: 'nothing', label: 'Nothing on record', fill: 'not reported' },
] as const;

/** For how many days what is held has been held by which. */
export function HeldDaysFigure({ query, institution }: ClaimFigureProps) {
  return (
    <Fig
      question="For how many days has which been open?"
      query={query}
      message={heldDaysMessage}
      instead={(view) => nothingHeld(view)}
      provenance={(answer) => provenanceTold(answer, ['held-days'], institution)}
      sheet={({ heldDays }) => ({ columns: ['Open', 'Days'], rows: open.map(({ kind, label }) => [label, heldDays[kind]]) })}
      foot={() =>
        'Days of all held or stalled in their present stage, added up. Gates and questions as their history tells; risks and links that hold today from the day they began. What has been closed, mended or cleared since is not looked for among risks, links and notes.'
      }
    >
      {({ heldDays }) => (
        <CountBars
          label="Days held, by what was open"
          most={Math.max(...Object.values(heldDays))}
          bars={open.map(({ kind, label, fill }) => ({
            label,
            fill,
            value: heldDays[kind],
            shown: countWords(heldDays[kind]),
            measure: heldDaysName(kind),
          }))}
        />
      )}
    </Fig>
  );
}

const order = [
  { first: 'governance', label: 'Governance first', fill: 'governance' },
  { first: 'technical', label: 'Technology first', fill: 'technical' },
  { first: 'same day', label: 'On the same day', fill: 'both' },
  { first: 'not reported', label: 'Not reported', fill: 'not reported' },
] as const;

/** Of those held by both, which blocked first. */
export function OrderFigure({ query, institution }: ClaimFigureProps) {
  return (
    <Fig
      question="Where both hold, which came first?"
      query={query}
      message={(view) => <Sentence of={orderMessage(view)} />}
      instead={(view) =>
        nothingHeld(view) ??
        (view.counts.both === 0 ? { kind: 'empty by filter', words: 'Nothing is held by both, so there is no order.' } : null)
      }
      provenance={(answer) => provenanceTold(answer, ['blocked-first'], institution)}
      sheet={({ order: counts }) => ({ columns: ['First', 'Held by both'], rows: order.map(({ first, label }) => [label, counts[first]]) })}
      foot={() =>
        'By the earliest day on record of each. An unanswered question counts from the day the deployment was opened, which favours governance here.'
      }
    >
      {({ order: counts, counts: { both } }) => (
        <CountBars
          label="Held by both, by which came first"
          most={both}
          bars={order.map(({ first, label, fill }) => ({
            label,
            fill,
            value: counts[first],
            shown: countWords(counts[first]),
            measure: firstName(first),
          }))}
        />
      )}
    </Fig>
  );
}
