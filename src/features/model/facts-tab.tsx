import { questions as asked } from '../../domain/gates/questions.ts';
import type { DeploymentView, ModelView } from '../../domain/measures/model-view.ts';
import { notReported, type Reported } from '../../domain/reported.ts';
import { answerWords } from '../../parts/words.ts';
import { dayWords } from '../../ui/day.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { costWords, evidenceWords, ownFacts } from './facts-words.ts';
import { FactValue } from './fact-value.tsx';
import styles from './facts-tab.module.css';

interface FactsTabProps {
  readonly view: ModelView;
  readonly deployment: DeploymentView;
}

/** Everything the record or its file says about the model, and for each gap why it is one. */
export function FactsTab({ view, deployment }: FactsTabProps) {
  const { facts, evidence, costs, notes, formerNames, source } = view;
  return (
    <div className={styles['tab']}>
      <Section title="What it is">
        <DataTable caption="Flags decide which gates and links apply; one that is not reported leaves them required unless ruled out." rows={ownFacts(view)} keyOf={({ label }) => label} columns={[
          { head: 'Field', cell: ({ label }) => label },
          { head: 'Value', cell: ({ value, note }) => <FactValue value={value} note={note} /> },
        ]} />
      </Section>
      <Section title={source === null ? 'Model card' : 'What the file states'}>
        {facts.length === 0 ? <p className="quiet">No further fact is on record.</p> : (
          <DataTable caption="Label, value, and the column it was read from." rows={facts} keyOf={({ label, column }) => `${label} ${column ?? ''}`} columns={[
            { head: 'Field', cell: ({ label }) => label },
            { head: 'Value', cell: ({ value }) => <FactValue value={value} /> },
            { head: 'Read from', cell: ({ column }) => <Column name={column} /> },
          ]} />
        )}
      </Section>
      <Section title="The five week-one questions">
        <DataTable caption="How far each answer has come here." rows={deployment.questions} keyOf={({ question }) => question} columns={[
          { head: 'Question', cell: ({ question }) => asked.find(({ id }) => id === question)?.words },
          { head: 'Stands', cell: ({ state, since }) => `${answerWords[state]}${since === null ? '' : `, since ${dayWords(since)}`}` },
          { head: 'Answer', cell: ({ state, text }) => <FactValue value={text ?? absentAnswer(state, source?.fileName)} /> },
        ]} />
      </Section>
      <Section title="Evidence">
        {evidence.length === 0 ? <p className="quiet">No evidence status is on record.</p> : (
          <DataTable caption="As the file reports: it passes nothing here, and blocks nothing." rows={evidence} keyOf={({ about, column }) => `${about} ${column ?? ''}`} columns={[
            { head: 'About', cell: ({ about }) => about },
            { head: 'Status', cell: (one) => <FactValue value={evidenceWords(one)} /> },
            { head: 'Read from', cell: ({ column }) => <Column name={column} /> },
          ]} />
        )}
      </Section>
      <Section title="Costs">
        {costs.length === 0 ? <p className="quiet">Not reported.</p> : (
          <DataTable caption="As reported." rows={costs.map((cost, place) => ({ ...cost, place }))} keyOf={({ place }) => String(place)} columns={[
            { head: 'Kind', cell: ({ kind }) => (kind === 'annual' ? 'Every year' : 'Once') },
            { head: 'Amount', cell: (cost) => costWords(cost), number: true },
            { head: 'As written', cell: ({ verbatim }) => verbatim ?? '' },
          ]} />
        )}
      </Section>
      <Section title="Where this comes from">
        <dl className={styles['source']}>
          <dt>Source</dt>
          <dd>
            {source === null
              ? 'Kept in this record by its own entries.'
              : `${source.fileName}, as of ${dayWords(source.snapshot)}${source.assumed ? ' (assumed)' : ''}, loaded ${dayWords(source.loadedOn)}.`}
          </dd>
          {formerNames.length > 0 && (
            <>
              <dt>Former names</dt>
              <dd>{formerNames.join('; ')}</dd>
            </>
          )}
        </dl>
        <Notes notes={notes} />
      </Section>
    </div>
  );
}

function Section({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className={styles['section']}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Column({ name }: { name: string | undefined }) {
  return name === undefined ? <span className="quiet">No column</span> : <span className={styles['column']}>{name}</span>;
}

function absentAnswer(state: string, fileName: string | undefined): Reported<string> {
  if (state !== 'not reported') return notReported('not on record');
  return notReported(fileName === undefined ? 'not on record' : 'no column');
}

function Notes({ notes }: { notes: Readonly<Record<string, string>> }) {
  const entries = Object.entries(notes).filter(([, text]) => text.trim() !== '');
  if (entries.length === 0) return null;
  return (
    <details className={styles['notes']}>
      <summary>{entries.length === 1 ? '1 more column, word for word' : `${entries.length} more columns, word for word`}</summary>
      <dl>
        {entries.map(([column, text]) => (
          <div key={column}>
            <dt>{column}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
