import { useState } from 'react';
import type { AskedPack } from '../../domain/measures/asked.ts';
import type { Day } from '../../domain/time.ts';
import type { RecordSummary } from '../../formats/api/records.ts';
import { counted } from '../../ui/count.ts';
import { PackPapers } from './pack-papers.tsx';
import { packOf } from './pack-of.ts';
import { savePack, savePacks } from './save-packs.ts';
import styles from './ask.module.css';

interface WrittenProps {
  readonly packs: readonly AskedPack[];
  readonly as: 'xlsx' | 'html';
  readonly record: RecordSummary;
  readonly today: Day;
  readonly onDone: () => void;
}

/** Packs that were just written: save them, and send them yourself. */
export function Written({ packs, as, record, today, onDone }: WrittenProps) {
  const [open, setOpen] = useState<string | null>(packs.length === 1 ? (packs[0]?.packId ?? null) : null);
  const [only] = packs;
  const save = (): void => {
    if (packs.length === 1 && only !== undefined) void savePack(packOf(only, record), as);
    else
      void savePacks(
        packs.map((pack) => packOf(pack, record)),
        as,
      );
  };
  return (
    <section className={`${styles['section']} ${styles['written']}`} aria-labelledby="written-message">
      <h2 id="written-message" className={styles['message']}>
        {counted(packs.length, 'pack is', 'packs are')} written. Save {packs.length === 1 ? 'it' : 'them'}, and send{' '}
        {packs.length === 1 ? 'it' : 'them'} yourself.
      </h2>
      <p className={styles['tools']}>
        <button type="button" className="button button-main" onClick={save}>
          {packs.length === 1 ? 'Save the file' : `Save all ${counted(packs.length, 'file')} and mails as one zip`}
        </button>
        <button type="button" className="button" onClick={onDone}>
          Done
        </button>
      </p>
      <ul className={styles['packs']}>
        {packs.map((pack) => (
          <li key={pack.packId}>
            <div className={styles['pack']}>
              <span>
                <strong>{pack.to.name}</strong>
                <span className={styles['under']}>
                  {pack.packId}, {counted(pack.models.length, 'model')}
                </span>
              </span>
              <button
                type="button"
                className="text-button"
                aria-expanded={open === pack.packId}
                onClick={() => setOpen(open === pack.packId ? null : pack.packId)}
              >
                File and mail <span className="unseen">for {pack.to.name}</span>
              </button>
            </div>
            {open === pack.packId && <PackPapers pack={pack} record={record} today={today} as={as} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
