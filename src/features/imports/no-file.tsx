import { useImport } from './import-store.ts';
import { StepPanel } from './step-panel.tsx';
import { useGoTo } from './use-go-to.ts';

/** A step without its file: after a hard reload, or by a link from elsewhere. */
export function NoFile() {
  const goTo = useGoTo();
  const { reading } = useImport();
  if (reading !== null) return null;
  return (
    <StepPanel question="Where is the file?" heading="The file is no longer open. Choose it again.">
      <p>Nothing was loaded. A file is kept open only as long as this page is.</p>
      <p className="fig-cures" style={{ marginTop: 'var(--s4)' }}>
        <button type="button" className="button button-main" onClick={() => goTo('file')}>
          Choose the file
        </button>
      </p>
    </StepPanel>
  );
}
