import { Link } from '@tanstack/react-router';
import { useMutation, useQuery } from '@tanstack/react-query';
import { canSaveToFile } from '../data/file-access.ts';
import { recordsQuery } from '../data/records.ts';
import type { RecordSummary } from '../formats/api/records.ts';
import { keepingActs, keepingWords, type KeepingAct } from '../parts/sentences/keeping.ts';
import { keep } from '../state/keep.ts';
import { useCopy, useSavingOf } from '../state/use-copy.ts';
import { useView } from '../state/use-view.ts';
import { standpointOf } from '../state/view.ts';
import { saveFile } from '../ui/save-file.ts';
import { Strip } from '../ui/strip.tsx';

/** Says where a record is kept, and keeps it there. */
export function KeptLine({ record }: { readonly record: RecordSummary }) {
  const state = useCopy(record.id);
  useSavingOf(record, state);
  const durable = useQuery(recordsQuery()).data?.durable ?? true;
  const standpoint = standpointOf(useView());
  const { mutate, isPending, error } = useMutation({ mutationFn: (act: KeepingAct) => keep(record.id, act, saveFile) });
  if (state === undefined)
    return (
      <Strip tone="plain" label="Where this record is kept">
        {'\u00A0'}
      </Strip>
    );
  const { tone, where, why, act } = keepingWords({ ...record, ...state, durable, canSaveToFile: canSaveToFile() });
  return (
    <Strip tone={tone} label="Where this record is kept">
      <span role="status">
        {where} {why}
      </span>
      {act !== null && record.damage === null && (
        <button type="button" className="text-button" aria-disabled={isPending} onClick={() => !isPending && mutate(act)}>
          {keepingActs[act]}
        </button>
      )}
      {error !== null && <span role="alert">{error.message}</span>}
      <Link to="/records" hash="safe-copy" search={standpoint}>
        Copies
      </Link>
    </Strip>
  );
}
