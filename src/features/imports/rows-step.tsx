import { counted } from '../../ui/count.ts';
import { identifiersIn } from './identifiers.ts';
import { useImport } from './import-store.ts';
import { fileOf, isOneRowEach } from './outcome-facts.ts';
import { PatientWarning } from './patient-warning.tsx';
import { RejectedRows } from './rejected-rows.tsx';
import { RepairList } from './repair-list.tsx';
import { patientsHeading, rowsHeading } from './sentences.ts';
import { StepPanel } from './step-panel.tsx';
import styles from './rows-step.module.css';

/** Fourth step: rows that cannot load, and rows that load with something to look at. Ready rows wait for neither. */
export function RowsStep() {
  const { file, acknowledged } = useImport();
  if (file === null) return null;
  const { rows, problems } = fileOf(file.outcome);
  const patients = identifiersIn(problems);
  const others = problems.filter((problem) => !patients.includes(problem));
  const held = others.filter(({ severity }) => severity === 'held');
  const warnings = others.filter(({ severity }) => severity === 'warning');
  const heldRows = file.outcome.held.length;
  return (
    <StepPanel
      question="Which rows cannot load?"
      heading={
        patients.length > 0 && !acknowledged
          ? patientsHeading(patients.length)
          : rowsHeading(heldRows, rows.length, isOneRowEach(file.outcome))
      }
      {...(heldRows === 0 ? {} : { aside: 'Put them right in your file, or load without them' })}
    >
      {patients.length > 0 && <PatientWarning problems={patients} />}
      {heldRows > 0 && <RejectedRows name={file.name} count={heldRows} />}
      {held.length > 0 && (
        <section className={styles['section']} aria-label="Rows held back">
          <h2>{counted(heldRows, 'row')} held back</h2>
          <RepairList caption="Rows held back, by repair" problems={held} />
        </section>
      )}
      {warnings.length > 0 && (
        <section className={styles['section']} aria-label="Rows that load, with something to look at">
          <h2>{counted(warnings.length, 'remark')} on rows that load</h2>
          <RepairList caption="Rows that load, with what to look at" problems={warnings} />
        </section>
      )}
      {others.length === 0 && <p>Every row reads as a model. Nothing is held back.</p>}
    </StepPanel>
  );
}
