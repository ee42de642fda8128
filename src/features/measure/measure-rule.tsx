import type { MeasureAnswer } from '../../formats/api/measure.ts';
import { filterWords } from '../../parts/provenance.ts';
import { intervalWords } from '../../parts/sentences/told.ts';
import { settingLabel, settingValue } from '../../parts/setting-words.ts';
import { dayWords } from '../../ui/day.ts';
import { countWords } from '../../ui/count.ts';
import styles from './measure.module.css';

/** A number and all that makes it defensible: its base, its rule, its settings, and the record it was read from. */
export function MeasureRule({ of: { measure, asOf, head, filter } }: { readonly of: MeasureAnswer }) {
  const narrowed = filterWords(filter);
  return (
    <section className={styles['rule']} aria-label="How it is worked out">
      {measure.why !== null && <p className={styles['why']}>{measure.why}</p>}
      <dl>
        <div>
          <dt>Worked out</dt>
          <dd>{measure.formula}</dd>
        </div>
        {intervalWords(measure) !== null && (
          <div>
            <dt>How sure</dt>
            <dd>{intervalWords(measure)}</dd>
          </div>
        )}
        <div>
          <dt>Read</dt>
          <dd>
            {measure.clock}, {dayWords(asOf)}
            {narrowed === null ? '' : `, narrowed to ${narrowed}`}
          </dd>
        </div>
        {measure.settings.length > 0 && (
          <div>
            <dt>Settings</dt>
            <dd>{measure.settings.map(({ name, value }) => `${settingLabel(name)} ${settingValue(name, value)}`).join('; ')}</dd>
          </div>
        )}
        <div>
          <dt>Defined by</dt>
          <dd>
            {measure.source}; {measure.name}, version {measure.version}
          </dd>
        </div>
        <div>
          <dt>Record</dt>
          <dd>
            entry {countWords(head.seq)}, <code>{head.hash.slice(0, 12)}</code>
          </dd>
        </div>
      </dl>
    </section>
  );
}
