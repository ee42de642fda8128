import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { HttpError, newKey } from '../../data/client.ts';
import { loadImport } from '../../data/imports.ts';
import { mergeChoices, toRemember } from '../../formats/imports/choices.ts';
import { useChangeView, useView } from '../../state/use-view.ts';
import { counted } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';
import { requestBody } from './file-reading.ts';
import { useImport } from './import-store.ts';
import type { OpenFile } from './import-state.ts';
import { useMatchings } from './matchings.ts';
import { fileOf, isSettled, questionsOf, stepOfQuestion } from './outcome-facts.ts';
import { stepWords, type Step } from './steps.ts';
import { isZone } from './target-record.tsx';
import { answersOf, usePreview } from './use-preview.ts';
import { requestedRecord, useTarget } from './use-target.ts';
import load from './load-step.module.css';
import styles from './side-column.module.css';

/** The one button that writes. While it cannot, it says why. */
export function LoadButton() {
  const { file } = useImport();
  const reasons = useReasons();
  const send = useLoad();
  if (file === null) return null;
  const { rows } = fileOf(file.outcome);
  const stopped = reasons.length > 0 || send.isPending;
  return (
    <div className={load['write']}>
      <p className={styles['actions']}>
        <button
          type="button"
          className="button button-main"
          aria-disabled={stopped}
          aria-describedby={reasons.length > 0 ? 'why-not-load' : undefined}
          onClick={() => !stopped && send.mutate()}
        >
          {send.isPending ? `Loading ${counted(rows.length, 'model')}` : `Load ${counted(rows.length, 'model')}`}
        </button>
      </p>
      {reasons.length > 0 && (
        <div id="why-not-load" className={load['reasons']}>
          <p>Before it can load:</p>
          <ul className={load['bullets']}>
            {reasons.map(({ words, step }) => (
              <li key={words}>
                {words} {step !== undefined && <StepLink step={step} />}
              </li>
            ))}
          </ul>
        </div>
      )}
      {send.error !== null && (
        <div className="fig-error" role="alert">
          <p>
            {send.error.message} {send.error instanceof HttpError ? send.error.problem.remedy : ''} Nothing was loaded.
          </p>
        </div>
      )}
    </div>
  );
}

function StepLink({ step }: { step: Step }) {
  const search = useView();
  return (
    <Link to="/import/$step" params={{ step }} search={search}>
      {stepWords[step]}
    </Link>
  );
}

interface Reason {
  readonly words: string;
  /** Where it can be settled. */
  readonly step?: Step;
}

/** Everything that stands between this file and a load. */
function useReasons(): readonly Reason[] {
  const { file, acknowledged } = useImport();
  const { target } = useTarget();
  const { data } = usePreview();
  if (file === null) return [];
  const { outcome } = file;
  const read = fileOf(outcome);
  const open = questionsOf(outcome);
  const newer = data?.summary.newerLoaded ?? null;
  return [
    ...(['columns', 'values'] as const).flatMap((step) => {
      const here = open.filter((question) => stepOfQuestion(question) === step).length;
      return here === 0 ? [] : [{ words: `${counted(here, 'question')} ${here === 1 ? 'waits' : 'wait'} for your word:`, step }];
    }),
    ...(isSettled('rows', outcome, acknowledged)
      ? []
      : [{ words: 'Some text looks as if it identifies patients. Look at it first:', step: 'rows' as const }]),
    ...(read.rows.length === 0 ? [{ words: 'No row is ready.', step: 'rows' as const }] : []),
    ...(read.snapshot === null && open.length === 0 ? [{ words: 'The day of the file is not said.' }] : []),
    ...('record' in target || target.institution.trim() !== '' ? [] : [{ words: 'The new record needs the name of its institution.' }]),
    ...('record' in target || isZone(target.zone) ? [] : [{ words: `“${target.zone}” is no time zone. Write one like America/New_York.` }]),
    ...(newer === null
      ? []
      : [
          {
            words: `${newer.fileName}, of ${dayWords(newer.snapshot)}, is loaded already. An older file would overwrite newer facts: undo that load first, or load this file into a new record.`,
          },
        ]),
  ];
}

function useLoad() {
  const { file, matches, gone, part, loaded } = useImport();
  const { target } = useTarget();
  const { data } = usePreview();
  const queries = useQueryClient();
  const change = useChangeView();
  // One key per intention: pressed twice, or sent again after a lost answer, it loads once.
  const intention = useRef<{ readonly said: string; readonly key: string } | null>(null);
  return useMutation({
    mutationFn: async () => {
      const request = { ...requestedRecord(target, file?.shipped != null), ...answersOf(matches, gone, part) };
      const head = 'record' in target && data !== undefined ? { head: data.head } : {};
      const said = JSON.stringify([file?.name, file?.revision, request, head]);
      if (intention.current?.said !== said) intention.current = { said, key: newKey() };
      return loadImport({ body: await requestBody({ mode: 'load', ...request, ...head }), key: intention.current.key });
    },
    onSuccess: async (receipt) => {
      if (file !== null) rememberMatching(file);
      loaded(receipt);
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'import-preview' });
      // What was loaded is the record in use from here on.
      change({ in: receipt.record, asof: undefined, example: undefined }, 'replace');
    },
    onError: () => queries.invalidateQueries({ queryKey: ['import-preview'] }),
  });
}

/** The next table with these headers is not asked about again. */
function rememberMatching({ choices, outcome, remembered }: OpenFile): void {
  const kept = toRemember(mergeChoices(remembered[outcome.signature] ?? {}, choices));
  if (Object.keys(kept).length > 0) useMatchings.getState().remember(outcome.signature, kept);
}
