import type { Signature } from '../../domain/accountability/chain.ts';
import { printedName, versionWords, type Told } from '../../parts/link-words.ts';
import { timeWords } from '../../parts/sentences/calendar.ts';
import { sentence } from '../../parts/sentences/clause.ts';
import { sureWords } from '../../parts/sentences/room-signature.ts';
import { assuranceWords } from '../../parts/words.ts';
import { dayWords } from '../../ui/day.ts';
import styles from './words-agreed.module.css';

interface WordsAgreedProps {
  readonly id: string;
  readonly signature: Signature;
  readonly name: string;
  readonly title: string;
  readonly told: Pick<Told, 'people' | 'isOver'>;
}

/** What a signature opens: the exact words a person agreed to, when, for which version, and how sure that is. */
export function WordsAgreed({ id, signature, name, title, told: { people, isOver } }: WordsAgreedProps) {
  const { at, statement, version, assurance, expiresOn, room } = signature;
  const time = timeWords(at);
  const facts = [
    ['Printed name', title === '' ? name : `${name}, ${title}`],
    ['Date and time', time === null ? `${dayWords(at)}; no time of day on record` : `${dayWords(at)}, ${time} (UTC${at.slice(19)})`],
    ['Version', version === null ? 'No version on record' : versionWords(version)],
    [
      'How sure',
      room === undefined ? assuranceWords[assurance] : sentence(sureWords(signature, (personId) => printedName(people, personId))),
    ],
    [isOver ? 'Held until' : 'Holds until', expiresOn === null ? 'No end on record' : dayWords(expiresOn)],
  ] as const;
  return (
    <div id={id} className={styles['words']}>
      <p className={styles['statement']}>“{statement}”</p>
      <dl className={styles['facts']}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
