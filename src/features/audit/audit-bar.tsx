import { useMutation, useQuery } from '@tanstack/react-query';
import { exportEntries, exportRecord, verificationQuery, type ExportedFile } from '../../data/keeping.ts';
import type { EventDays } from '../../formats/api/events.ts';
import { verificationLine } from '../../parts/sentences/verification.ts';
import { recordKindWords } from '../../parts/words.ts';
import { useRecord } from '../../state/use-record.ts';
import { useChangeView, useView } from '../../state/use-view.ts';
import { countWords } from '../../ui/count.ts';
import { CopyLink } from '../../ui/copy-link.tsx';
import { Mark } from '../../ui/mark.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { Select } from '../../ui/select.tsx';
import { entriesWanted, kindChoices } from './asked.ts';
import styles from './audit-bar.module.css';
import type { TwoDays } from './two-days.ts';

/** Second row: what the entries are narrowed to, whether the chain holds, and how to take it along. */
export function AuditBar({ days, known }: { days: TwoDays; known: EventDays | undefined }) {
  const view = useView();
  const { record } = useRecord();
  const change = useChangeView();
  const { who, what, about } = view;
  const { people = [], models = [] } = known?.choices ?? {};
  return (
    <div className={styles['bar']}>
      <div role="search" className={styles['filters']}>
        <Select
          label="About"
          all="All models"
          value={about}
          choices={models.map(({ id, name }) => ({ value: id, label: `${id} ${name}` }))}
          onChoose={(value) => change({ about: value, sel: undefined })}
        />
        <Select
          label="Who"
          all="Anyone"
          value={who}
          choices={people.map(({ id, name }) => ({ value: id, label: name }))}
          onChoose={(value) => change({ who: value, sel: undefined })}
        />
        <Select
          label="What"
          all="Key entries"
          value={what}
          choices={kindChoices}
          onChoose={(value) => change({ what: value, sel: undefined })}
        />
        <ChainStatus />
      </div>
      <div className={styles['actions']}>
        <CopyLink words="Copy link to these two dates" />
        <Exporting words="Export the record" of={() => exportRecord(view)} />
        <Exporting words="Entries as CSV" of={() => exportEntries(view, entriesWanted(view, days))} />
        <span className="quiet">
          {record?.kind === 'demonstration' ? 'Fictional data' : record === undefined ? '' : recordKindWords[record.kind]}
        </span>
      </div>
    </div>
  );
}

/** When the chain was last checked, and what came of it. */
function ChainStatus() {
  const { record } = useRecord();
  const { data } = useQuery({ ...verificationQuery(record?.id), enabled: record !== undefined });
  return (
    <span className={`${styles['chain']} ${data?.result.intact === false ? 'held' : ''}`} role="status">
      {data === undefined ? (
        `Checking ${countWords(record?.head.seq ?? 0)} entries`
      ) : (
        <>
          <Mark of={data.result.intact ? 'ok' : 'held'} />
          {verificationLine(data)}
        </>
      )}
    </span>
  );
}

/** A button that makes a file and hands it over. */
function Exporting({ words, of }: { words: string; of: () => Promise<ExportedFile> }) {
  const { mutate, isPending, error } = useMutation({ mutationFn: of, onSuccess: ({ name, body }) => saveFile(name, body) });
  return (
    <>
      <button type="button" className="button" aria-disabled={isPending} onClick={() => !isPending && mutate()}>
        {isPending ? 'Writing the file' : words}
      </button>
      {error !== null && (
        <span role="alert" className="due">
          {error.message}
        </span>
      )}
    </>
  );
}
