import type { ReactNode } from 'react';
import type { MeasuresAnswer } from '../../formats/api/measures.ts';
import { holdWords, heldPlaceWords, stageWords, typeWords } from '../../parts/words.ts';
import { usePreferences } from '../../state/preferences.ts';
import { useChangeView, useView } from '../../state/use-view.ts';
import { countWords } from '../../ui/count.ts';
import { CopyLink } from '../../ui/copy-link.tsx';
import type { FigQuery } from '../../ui/fig.tsx';
import { FindField } from '../../ui/find-field.tsx';
import { Select, type Choice } from '../../ui/select.tsx';
import { Switch } from '../../ui/switch.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { clearings } from './clearings.ts';
import { DataStatus } from './data-status.tsx';
import styles from './filter-bar.module.css';

const notReported = { value: 'not reported', label: 'Not reported' };
const types = (['advisory', 'semi-agentic', 'agentic', 'not reported'] as const).map((value) => ({ value, label: typeWords[value] }));
const units = [
  { value: 'models', label: 'Models' },
  { value: 'deployments', label: 'Deployments' },
] as const;

/** Second row: what the screen is narrowed to, and how whole its data are. */
export function FilterBar({ query }: { query: FigQuery<MeasuresAnswer> }) {
  const view = useView();
  const { site, fn, type, stage, hold, gate, unit = 'models' } = view;
  const change = useChangeView();
  const { singleKeys } = usePreferences();
  const { choices } = query.data ?? {};
  const narrow = useMedia('(max-width: 600px)');
  const set = clearings(view).filter(({ without }) => !('show' in without)).length;
  return (
    <div className={styles['bar']}>
      <Folded when={narrow} words={set === 0 ? 'Find and filter' : `Find and filter, ${set} set`}>
        <div role="search" className={styles['filters']}>
          <Select
            label="Site"
            all={all(choices?.site)}
            value={site}
            choices={named(choices?.site)}
            onChoose={(value) => change({ site: value, sel: undefined })}
          />
          <Select
            label="Function"
            all={all(choices?.fn)}
            value={fn}
            choices={named(choices?.fn)}
            onChoose={(value) => change({ fn: value, sel: undefined })}
          />
          <Select
            label="Type"
            all="All"
            value={type}
            choices={types}
            onChoose={(value) => change({ type: value as typeof type, sel: undefined })}
          />
          {stage !== undefined && <Chip words={`Stage: ${stageWords[stage]}`} onClear={() => change({ stage: undefined })} />}
          {hold !== undefined && <Chip words={`Held by: ${holdWords[hold].toLowerCase()}`} onClear={() => change({ hold: undefined })} />}
          {gate !== undefined && <Chip words={heldPlaceWords(gate)} onClear={() => change({ gate: undefined })} />}
          <FindField
            label="Find in the list: id, name, function, vendor or site"
            placeholder="Find a model"
            className={styles['find']}
            value={view.q ?? ''}
            onFind={(q) => change({ q, sel: undefined }, 'replace')}
            singleKeys={singleKeys}
          />
          <Switch
            legend="Count"
            value={unit}
            options={units}
            onChoose={(value) => change({ unit: value === 'models' ? undefined : value, sel: undefined })}
          />
          <CopyLink />
        </div>
      </Folded>
      <DataStatus query={query} />
    </div>
  );
}

/** The choices of a filter: what the record names, and what it does not. */
function named(values: readonly string[] | undefined): Choice[] {
  return [...(values ?? []).map((value) => ({ value, label: value })), notReported];
}

function all(choices: readonly string[] | undefined): string {
  return choices === undefined || choices.length === 0 ? 'All' : `All ${countWords(choices.length)}`;
}

/** On a phone the filters fold away behind their own words. */
function Folded({ when, words, children }: { when: boolean; words: string; children: ReactNode }) {
  if (!when) return children;
  return (
    <details className={styles['folded']}>
      <summary>{words}</summary>
      {children}
    </details>
  );
}

function Chip({ words, onClear }: { words: string; onClear: () => void }) {
  return (
    <span className={styles['chip']}>
      {words}
      <button type="button" className="text-button" aria-label={`Clear ${words}`} onClick={onClear}>
        Clear
      </button>
    </span>
  );
}
