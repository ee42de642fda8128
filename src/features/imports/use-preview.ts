import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { previewImport } from '../../data/imports.ts';
import type { ImportPreview, ImportRequest } from '../../formats/api/imports.ts';
import { requestBody, type Envelope } from './file-reading.ts';
import { useImport } from './import-store.ts';
import type { GoneAnswer } from './import-state.ts';
import { fileOf } from './outcome-facts.ts';
import { requestedRecord, useTarget } from './use-target.ts';

/** What loading would do, asked of the backend with every choice; nothing is written. `answers: false` leaves out what was said of likely and absent models. */
export function usePreview({ answers }: { answers: boolean } = { answers: true }) {
  const { file, matches, gone, part } = useImport();
  const { target } = useTarget();
  const into = 'record' in target ? target.record : null;
  const said = answers ? answersOf(matches, gone, part) : {};
  const rows = file === null ? 0 : fileOf(file.outcome).rows.length;
  const settled = file?.outcome.kind === 'read';
  return useQuery({
    queryKey: ['import-preview', file?.name, file?.revision, into, said] as const,
    queryFn: async ({ signal }): Promise<ImportPreview> => {
      const envelope: Envelope = { mode: 'preview', ...requestedRecord(target, file?.shipped != null), ...said };
      return previewImport({ body: await requestBody(envelope), signal });
    },
    enabled: settled && rows > 0,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
}

/** What a person said of rows and absent models, as a request says it. */
export function answersOf(
  matches: Readonly<Record<number, string | null>>,
  gone: Readonly<Record<string, GoneAnswer>>,
  part: boolean,
): Pick<ImportRequest, 'matches' | 'gone' | 'covers'> {
  const linked = Object.entries(matches).map(([row, modelId]) => ({ row: Number(row), modelId }));
  const answered = Object.entries(gone).map(([modelId, answer]) => ({ modelId, ...answer }));
  return {
    ...(linked.length === 0 ? {} : { matches: linked }),
    ...(answered.length === 0 ? {} : { gone: answered }),
    ...(part ? { covers: 'part' as const } : {}),
  };
}
