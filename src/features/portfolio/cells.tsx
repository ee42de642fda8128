import type { ModelRow } from '../../domain/measures/model-row.ts';
import { isReported } from '../../domain/reported.ts';
import { HoldMark } from '../../parts/hold-mark.tsx';
import { causeWords, endWords, factWords, holdWords, stageWords } from '../../parts/words.ts';
import { countWords } from '../../ui/count.ts';
import { Mark, type MarkName } from '../../ui/mark.tsx';
import { useLinksOfList } from './model-links.ts';
import styles from './models.module.css';

/** What one row shows, cell by cell: the table and the cards read the same. */

export function idOf({ externalId, modelId }: ModelRow): string {
  return externalId ?? modelId;
}

/** The model's name, leading to its page with the list it was found in. */
export function NameLink({ of: { modelId, name } }: { of: ModelRow }) {
  const { hrefOf, open } = useLinksOfList();
  return (
    <a
      href={hrefOf(modelId)}
      className={styles['name']}
      title={name}
      onClick={(event) => {
        if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        open(modelId);
      }}
    >
      {name}
    </a>
  );
}

/** A fact; one that is not reported says so, quietly. */
export function Fact({ of }: { of: string }) {
  return <span className={of === 'Not reported' ? 'unknown' : undefined}>{of}</span>;
}

export function stageOf({ standing: { stage, end, suspended } }: ModelRow): string {
  if (end !== null) return endWords[end.kind];
  if (!isReported(stage)) return 'Not reported';
  return suspended ? `${stageWords[stage]}, suspended` : stageWords[stage];
}

export function daysOf({ standing: { days } }: ModelRow): string {
  return factWords(days, countWords);
}

/** Days past the planned end. Nothing is late where no end was ever due. */
export function PastDue({ of: { standing } }: { of: ModelRow }) {
  const { overdue, due, end, stage } = standing;
  if (overdue > 0) return <>+{countWords(overdue)}</>;
  if (end !== null) return <span className="quiet">ended</span>;
  if (due !== null) return <span className="quiet">0</span>;
  return stage === 'production' ? <span className="quiet">none due</span> : <Fact of="Not reported" />;
}

export function HeldBy({ of: { hold, watched, standing } }: { of: ModelRow }) {
  if (hold !== null) {
    return (
      <span className={styles['marked']}>
        <HoldMark of={hold} /> {holdWords[hold]}
      </span>
    );
  }
  if (!watched) return <span className="unknown">Cannot tell</span>;
  return <span className="quiet">{standing.end === null ? 'Not held' : 'ended'}</span>;
}

export function missingOf({ missing, hold }: ModelRow): string {
  return missing ?? (hold === 'not reported' ? 'Hold not reported' : '');
}

const marks: Partial<Record<ModelRow['signatory']['tone'], MarkName>> = { sound: 'signed', weak: 'due', 'not reported': 'not reported' };

/** The name on the decision, or what is there in its place. */
export function NameOnDecision({ of: { signatory, standing } }: { of: ModelRow }) {
  const { tone, cause, printedName } = signatory;
  const over = standing.end !== null;
  const stands = tone === 'sound' || tone === 'weak';
  const mark = cause === 'asked' ? 'asked' : (marks[tone] ?? 'vacant');
  const words = stands ? (printedName ?? causeWords.accepted) : causeWords[cause];
  const whole = stands || printedName === null ? words : `${words}: ${printedName}`;
  if (tone === 'not needed' || tone === 'off' || tone === 'inherited') return <span className="quiet">{words}</span>;
  const acts = tone === 'broken' && cause !== 'asked' && !over;
  return (
    <span className={`${styles['marked']} ${acts ? `held ${styles['acts']}` : ''}`}>
      {(!over || tone !== 'broken') && <Mark of={mark} />}
      <span title={whole}>{words}</span>
    </span>
  );
}
