import type { ReactNode } from 'react';
import type { DeploymentView, ModelView } from '../../domain/measures/model-view.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { costColumns, evidenceColumns, factColumns, ownColumns, questionColumns, saidColumns } from './facts-columns.tsx';
import { FactsSource } from './facts-source.tsx';
import styles from './facts-tab.module.css';
import { ownFacts } from './facts-words.ts';

interface FactsTabProps {
  readonly view: ModelView;
  readonly deployment: DeploymentView;
}

/** Everything the record or its file says about the model, and for each gap why it is one. */
export function FactsTab({ view, deployment }: FactsTabProps) {
  const { facts, evidence, costs, source } = view;
  const fileName = source?.fileName ?? null;
  return (
    <div className={styles['tab']}>
      <Section title="What it is">
        <DataTable
          caption="Care, payment, type and vendor decide which gates and links apply; one that is not reported leaves them required unless ruled out."
          columns={ownColumns}
          rows={ownFacts(view)}
          keyOf={({ label }) => label}
        />
      </Section>
      <Section title={source === null ? 'Model card' : 'What the file states'}>
        {facts.length === 0 ? (
          <p className="quiet">No further fact is on record.</p>
        ) : (
          <DataTable
            caption={source === null ? 'As recorded here.' : 'Each with the column it was read from.'}
            columns={saidColumns(factColumns, facts, 'Read from', ({ column }) => column !== undefined)}
            rows={facts}
            keyOf={({ label, column }) => `${label} ${column ?? ''}`}
          />
        )}
      </Section>
      <Section title="The five week-one questions">
        <DataTable
          caption="How far each answer has come here."
          columns={questionColumns}
          rows={deployment.questions.map((one) => ({ ...one, fileName }))}
          keyOf={({ question }) => question}
        />
      </Section>
      <Section title="Evidence">
        {evidence.length === 0 ? (
          <p className="quiet">No evidence status is on record.</p>
        ) : (
          <DataTable
            caption="As the file reports: it passes nothing here, and blocks nothing."
            columns={saidColumns(evidenceColumns, evidence, 'Read from', ({ column }) => column !== undefined)}
            rows={evidence}
            keyOf={({ about, column }) => `${about} ${column ?? ''}`}
          />
        )}
      </Section>
      <Section title="Costs">
        {costs.length === 0 ? (
          <p className="quiet">Not reported.</p>
        ) : (
          <DataTable
            caption="As reported."
            columns={saidColumns(costColumns, costs, 'As written', ({ verbatim }) => verbatim !== undefined)}
            rows={costs}
            keyOf={({ kind, amount, verbatim }) => `${kind} ${amount} ${verbatim ?? ''}`}
          />
        )}
      </Section>
      <Section title="Where this comes from">
        <FactsSource view={view} />
      </Section>
    </div>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles['section']}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
