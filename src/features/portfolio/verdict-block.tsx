import type { MeasuresAnswer } from '../../formats/api/measures.ts';
import { Sentence } from '../../parts/sentence.tsx';
import { firstWeekLine, holdsLine, notInFileLine, verdict } from '../../parts/sentences/verdict.ts';
import { useRecord } from '../../state/use-record.ts';
import { countWords } from '../../ui/count.ts';
import { FigError } from '../../ui/fig-body.tsx';
import type { FigQuery } from '../../ui/fig.tsx';
import styles from './verdict-block.module.css';

/** The portfolio in one sentence, and what holds the stalled pilots in a second. */
export function VerdictBlock({ query }: { query: FigQuery<MeasuresAnswer> }) {
  const { record } = useRecord();
  const { data, error } = query;
  if (data === undefined) {
    return (
      <div className={styles['verdict']} aria-busy="true">
        <h1>{record?.institution ?? 'Portfolio'}</h1>
        {error !== null && <FigError error={error} stillHolds="Other records are not affected." retry={query.refetch} />}
      </div>
    );
  }
  const stalled = data.headlines.stalled.value;
  const gone = notInFileLine(data);
  return (
    <div className={styles['verdict']}>
      <h1>
        <Sentence of={verdict(data, record?.snapshot ?? null)} />
      </h1>
      {data.firstWeek !== null && (
        <p className={styles['second']}>
          <Sentence of={firstWeekLine(data.firstWeek)} />
        </p>
      )}
      {data.mode === 'kept' && data.firstWeek === null && stalled > 0 && (
        <p className={styles['second']}>
          What holds the <Sentence of={[{ text: `${countWords(stalled)} stalled`, show: 'stalled' }, ': ', ...holdsLine(data), '.']} />
        </p>
      )}
      {gone !== null && (
        <p className={styles['second']}>
          <Sentence of={gone} />
        </p>
      )}
    </div>
  );
}
