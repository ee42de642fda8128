import { Link } from '@tanstack/react-router';
import type { EndKind } from '../../domain/lifecycle/stages.ts';
import type { ModelRow } from '../../domain/measures/model-row.ts';
import { isReported } from '../../domain/reported.ts';
import { HoldMark } from '../../parts/hold-mark.tsx';
import { causeWords, factWords, holdWords, stageWords } from '../../parts/words.ts';
import { useView } from '../../state/use-view.ts';
import { countWords } from '../../ui/count.ts';
import { Mark, type MarkName } from '../../ui/mark.tsx';
import styles from './models.module.css';

/** What one row shows, cell by cell: the table and the cards read the same. */

export function idOf({ externalId, modelId }: ModelRow): string {
  return externalId ?? modelId;
}

/** The model's name, leading to its page with the list it was found in. */
export function NameLink({ of }: { of: ModelRow }) {
  const view = useView();
  return (
    <Link to="/models/$id" params={{ id: of.modelId }} search={view} className={styles['name']} title={of.name}>
      {of.name}
    </Link>
  );
}

/** A fact; one that is not reported says so, quietly. */
export function Fact({ of }: { of: string }) {
  return <span className={of === 'Not reported' ? 'unknown' : undefined}>{of}</span>;
}

const ends: Readonly<Record<EndKind, string>> = {
  stopped: 'Stopped',
  retired: 'Retired',
  superseded: 'Superseded',
  lapsed: 'Ended quietly',
  'not reported': 'Ended',
};

export function stageOf({ standing: { stage, end, suspended } }: ModelRow): string {
  if (end !== null) return ends[end.kind];
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
  const mark = marks[tone] ?? (cause === 'asked' ? 'asked' : 'vacant');
  const words = stands ? (printedName ?? 'Signed') : causeWords[cause];
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
