import { ChangedModels } from './changed-models.tsx';
import { GoneModels } from './gone-models.tsx';
import { useImport } from './import-store.ts';
import { LikelyMatches } from './likely-matches.tsx';
import { NewModels } from './new-models.tsx';
import { cohortWords, comparisonWords, isSecondFile } from './sentences.ts';
import { StepPanel } from './step-panel.tsx';
import { usePreview } from './use-preview.ts';
import styles from './load-step.module.css';

export const comparisonId = 'comparison';

/** A second file of the same institution, beside what the record knows: new, changed, gone. */
export function Comparison() {
  const { part, choose } = useImport();
  const { data } = usePreview();
  const base = usePreview({ answers: false });
  if (data === undefined) return null;
  const { summary } = data;
  if (!isSecondFile(data) && !part) return null;
  return (
    <StepPanel
      id={comparisonId}
      level={2}
      question="What is new, changed, gone?"
      heading={comparisonWords(summary)}
      aside="Compared with the record as it stands"
    >
      {summary.alreadyLoaded !== null && <p>These bytes are loaded already; loading them again changes nothing.</p>}
      {summary.notYetInProduction !== null && <p>{cohortWords(summary.notYetInProduction)}</p>}
      <label className={`${styles['choice']} ${styles['part']}`}>
        <input type="checkbox" checked={part} onChange={({ currentTarget }) => choose({ part: currentTarget.checked })} />
        <span>This file is only a part of the portfolio: what it does not name is not missing.</span>
      </label>
      <LikelyMatches likely={base.data?.summary.likely ?? []} />
      {!part && summary.goneModels.length > 0 && <GoneModels gone={summary.goneModels} />}
      {summary.changes.length > 0 && <ChangedModels changes={summary.changes} />}
      {summary.new > 0 && <NewModels summary={summary} />}
    </StepPanel>
  );
}
