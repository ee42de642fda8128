import type { Meaning } from '../../domain/audit/decided-events.ts';
import type { SignatureView } from '../../formats/api/commands.ts';
import { assuranceWords } from '../../parts/words.ts';
import styles from './decide.module.css';

const meaningWords: Readonly<Record<Meaning, string>> = {
  authored: 'Wrote it',
  reviewed: 'Looked at it',
  approved: 'Approves it',
  'accepted responsibility': 'Takes responsibility',
  declined: 'Declines',
  overrode: 'Sets a rule aside',
  suspended: 'Suspends it',
  asked: 'Asks for it',
  recorded: 'Records it',
};

interface SignaturesProps {
  readonly of: readonly SignatureView[];
  /** Given: only then may a name wear the signature face, and only where its assurance allows. */
  readonly given: boolean;
  readonly printedName: (personId: string) => string;
}

/** Printed name, title, meaning, and how sure it is: on each line that is, or would be, signed. */
export function Signatures({ of, given, printedName }: SignaturesProps) {
  return (
    <ul className={styles['signatures']}>
      {of.map((line) => (
        <li key={line.personId}>
          <span
            className={
              given && (line.assurance === 'authenticated' || line.assurance === 'demonstration') ? styles['own'] : styles['printed']
            }
          >
            {line.printedName}
          </span>
          <span className={styles['beside']}>{line.title}</span>
          <span className={styles['meta']}>{[meaningWords[line.meaning], howWords(line, printedName)].join(' · ')}</span>
        </li>
      ))}
    </ul>
  );
}

function howWords({ assurance, recordedBy, document, actingFor }: SignatureView, printedName: SignaturesProps['printedName']): string {
  const how = assurance === 'in the room' ? 'Given in the room' : assuranceWords[assurance];
  const from = document === undefined ? '' : `: ${document.title}`;
  // Outside the demonstration nobody is known at this browser: their own signature too is only recorded.
  const by = recordedBy === undefined || assurance === 'demonstration' ? '' : `, recorded by ${printedName(recordedBy)}`;
  const place = actingFor === undefined ? '' : `, in the place of ${printedName(actingFor)}`;
  return `${how}${from}${by}${place}`;
}
