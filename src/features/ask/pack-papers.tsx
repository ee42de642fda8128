import { useState } from 'react';
import type { AskedPack } from '../../domain/measures/asked.ts';
import type { Day } from '../../domain/time.ts';
import type { RecordSummary } from '../../formats/api/records.ts';
import { mailText } from '../../formats/packs/mail-text.ts';
import { reminderText } from '../../formats/packs/reminder-text.ts';
import { counted } from '../../ui/count.ts';
import { Switch } from '../../ui/switch.tsx';
import { CopyText } from './copy-text.tsx';
import { packOf, stillOpenOf } from './pack-of.ts';
import { savePack } from './save-packs.ts';
import styles from './ask.module.css';

interface PackPapersProps {
  readonly pack: AskedPack;
  readonly record: RecordSummary;
  readonly today: Day;
  readonly as: 'xlsx' | 'html';
}

/** The file of one pack, and the mail to paste with it: the first one, or a reminder. Nothing is sent. */
export function PackPapers({ pack, record, today, as }: PackPapersProps) {
  const { packId, models, waiting, late, returned } = pack;
  const mayRemind = waiting > 0 && (late || returned.length > 0 || pack.writtenOn < today);
  const [which, setWhich] = useState<'first' | 'reminder'>(mayRemind ? 'reminder' : 'first');
  const [form, setForm] = useState(as);
  const paper = packOf(pack, record);
  const mail = which === 'first' ? mailText(paper, form) : reminderText(paper, stillOpenOf(pack, today), form);
  return (
    <section className={styles['papers']} aria-label={`${packId}, ${pack.to.name}`}>
      <div className={styles['tools']}>
        <p>
          <strong>{packId}</strong>, {counted(models.length, 'model')}
        </p>
        <Switch
          legend={`Form of ${packId}`}
          value={form}
          options={[
            { value: 'xlsx', label: 'Workbook' },
            { value: 'html', label: 'HTML form' },
          ]}
          onChoose={setForm}
        />
        <button type="button" className="button" onClick={() => void savePack(paper, form)}>
          Save the file <span className="unseen">of {pack.to.name}</span>
        </button>
        {waiting > 0 && (
          <Switch
            legend={`Mail of ${packId}`}
            value={which}
            options={[
              { value: 'first', label: 'First mail' },
              { value: 'reminder', label: 'Reminder' },
            ]}
            onChoose={setWhich}
          />
        )}
      </div>
      <dl className={styles['mail']}>
        <dt>To</dt>
        <dd>{mail.to ?? <span className="unknown">no address on record</span>}</dd>
        <dt>Subject</dt>
        <dd>{mail.subject}</dd>
      </dl>
      <CopyText label={`Words of the mail to ${pack.to.name}`} text={mail.body} />
    </section>
  );
}
