import { useId, useState } from 'react';
import { counted } from '../../ui/count.ts';
import { useImport } from './import-store.ts';
import { useTarget } from './use-target.ts';
import styles from './load-step.module.css';

/** A new record, or one that is here: a second year of the same institution belongs with the first. */
export function TargetRecord() {
  const { choose } = useImport();
  const { target, records, because, fresh } = useTarget();
  const isNew = !('record' in target);
  return (
    <fieldset className={styles['target']}>
      <legend className="unseen">Into which record</legend>
      {records.map(({ id, institution, counts, snapshot }) => (
        <label key={id} className={styles['choice']}>
          <input type="radio" name="target" checked={!isNew && target.record === id} onChange={() => choose({ target: { record: id } })} />
          <span>
            <strong>{institution}</strong>, {counted(counts.models, 'model')}
            {snapshot === null ? '' : `, last from ${snapshot.fileName}`}
          </span>
        </label>
      ))}
      {records.length > 0 && (
        <label className={styles['choice']}>
          <input type="radio" name="target" checked={isNew} onChange={() => choose({ target: fresh })} />
          <span>A new record</span>
        </label>
      )}
      {isNew ? (
        <NewRecord institution={target.institution} zone={target.zone} />
      ) : (
        because !== null && <p className={styles['why']}>{because}</p>
      )}
    </fieldset>
  );
}

function NewRecord({ institution, zone }: { institution: string; zone: string }) {
  const { choose } = useImport();
  const zones = useId();
  // Four hundred names: only for somebody who comes to the field.
  const [isChoosing, setChoosing] = useState(false);
  return (
    <div className={styles['new']}>
      <label className={styles['labelled']}>
        Institution
        <input
          className={`field ${styles['wide']}`}
          value={institution}
          required
          aria-invalid={institution.trim() === ''}
          autoComplete="organization"
          onChange={({ currentTarget }) => choose({ target: { institution: currentTarget.value, zone } })}
        />
      </label>
      <label className={styles['labelled']}>
        Time zone of its days
        <input
          className="field"
          value={zone}
          list={zones}
          aria-invalid={!isZone(zone)}
          onFocus={() => setChoosing(true)}
          onChange={({ currentTarget }) => choose({ target: { institution, zone: currentTarget.value } })}
        />
      </label>
      <datalist id={zones}>{isChoosing && Intl.supportedValuesOf('timeZone').map((one) => <option key={one}>{one}</option>)}</datalist>
    </div>
  );
}

/** A zone this browser knows. */
export function isZone(zone: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
