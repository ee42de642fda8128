import type { Element } from '../../domain/audit/decision-elements.ts';
import { linkOf } from '../../domain/accountability/links.ts';
import type { EventAnswer, ReconstructionView } from '../../formats/api/reconstruction.ts';
import { faceOf } from '../../parts/link-face.ts';
import { lineWords, stateWords, type Told } from '../../parts/link-words.ts';
import { entryWords } from '../../parts/sentences/entry.ts';
import { momentWords, signedMeaning } from '../../parts/sentences/reconstruction.ts';
import { StatusMark } from '../../parts/status-mark.tsx';
import { assuranceWords } from '../../parts/words.ts';
import { countWords } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';
import styles from './decision-panel.module.css';
import { entryOf } from './entry-of.ts';

interface ElementDetailProps {
  readonly element: Element;
  readonly of: ReconstructionView;
  readonly answer: EventAnswer;
}

/** What there is of one element, below its line: documents, rules, links, words. */
export function ElementDetail({ element, of, answer }: ElementDetailProps) {
  switch (element) {
    case 'evidence':
      return <Evidence of={of} answer={answer} />;
    case 'chain':
      return <ChainThen of={of} answer={answer} />;
    case 'rules':
      return <Rules of={of} />;
    case 'words':
      return <Words of={of} answer={answer} />;
    case 'effects':
      return <Effects answer={answer} />;
    case 'request':
    case 'version':
    case 'decision':
    case 'signers':
      return null;
    default:
      return element satisfies never;
  }
}

function nameIn({ names }: EventAnswer, id: string): string {
  return names.people[id]?.printedName ?? id;
}

function Evidence({ of: { evidence }, answer }: Omit<ElementDetailProps, 'element'>) {
  if (evidence.length === 0) return null;
  return (
    <ul className={styles['details']}>
      {evidence.map(({ title, kind, on, by, document }) => (
        <li key={`${title} ${on ?? ''} ${by ?? ''}`}>
          {kind === 'answer' ? `“${title}”` : title}
          <span className={styles['small']}>
            {[
              kind === 'answer' ? 'answered' : null,
              document?.version === undefined ? null : `version ${document.version}`,
              by === null ? null : nameIn(answer, by),
              on === null ? null : dayWords(on),
              document?.sha256 === undefined ? null : `SHA-256 ${document.sha256.slice(0, 8)}`,
            ]
              .filter((part) => part !== null)
              .join(', ')}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The chain as it stood just before, link by link. */
function ChainThen({ of: { chain, flags, day }, answer }: Omit<ElementDetailProps, 'element'>) {
  if (chain === null || flags === null) return null;
  const people = Object.fromEntries(Object.entries(answer.names.people).map(([id, person]) => [id, { ...person, leftOn: null }]));
  const told: Told = { asOf: day, people, flags, fileName: null, aloneHours: null, pageTestedOn: null, isOver: false };
  const asked = chain.links.filter(({ tone }) => tone !== 'off' && tone !== 'not needed');
  if (asked.length === 0) return null;
  return (
    <details className={styles['fold']}>
      <summary>Link by link, on {dayWords(day)}</summary>
      <ol className={styles['links-then']}>
        {asked.map((link) => (
          <li key={link.link}>
            <StatusMark of={faceOf(link).mark} />
            <span>
              <strong>{linkOf(link.link).role}</strong>
              <span className={styles['small']}>
                {lineWords(link, told).text}: {stateWords(link, told)}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}

const resultWords = { allows: 'allowed', warns: 'warned', 'set aside': 'was set aside', refuses: 'refused' } as const;

/** Every rule that was asked, its sentence first; those that did not simply allow stand open. */
function Rules({ of: { rules } }: Pick<ElementDetailProps, 'of'>) {
  if (rules.length === 0) return null;
  const spoke = rules.filter(({ result }) => result !== 'allows');
  const allowed = rules.filter(({ result }) => result === 'allows');
  return (
    <>
      {spoke.length > 0 && <RuleList of={spoke} />}
      {allowed.length > 0 && (
        <details className={styles['fold']}>
          <summary>{countWords(allowed.length)} that allowed it</summary>
          <RuleList of={allowed} />
        </details>
      )}
    </>
  );
}

function RuleList({ of }: { of: ReconstructionView['rules'] }) {
  return (
    <ul className={styles['details']}>
      {of.map(({ ruleId, statement, result }) => (
        <li key={ruleId}>
          {statement ?? 'Its sentence is not known to this version of Countersign'}
          <span className={styles['small']}>
            {ruleId} {resultWords[result]}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Each signature with its exact words, and how sure it is. What was not kept is said. */
function Words({ of: { signatures, dissent, keeping }, answer }: Omit<ElementDetailProps, 'element'>) {
  if (keeping.words === 'not needed') return null;
  const kept = signatures.filter(({ statement, assurance }) => statement !== null || assurance !== null);
  if (kept.length === 0 && dissent.length === 0) return null;
  return (
    <ul className={styles['details']}>
      {kept.map(({ personId, printedName, title, meaning, statement, assurance, recordedBy, actingFor, document, at }) => (
        <li key={`${personId} ${at}`}>
          {statement === null ? 'The words are not on record' : `“${statement}”`}
          <span className={styles['small']}>
            {[
              title === '' ? printedName : `${printedName}, ${title}`,
              signedMeaning(meaning),
              momentWords(at),
              actingFor === null ? null : `for ${nameIn(answer, actingFor)}`,
            ]
              .filter((part) => part !== null)
              .join(', ')}
          </span>
          <span className={styles['small']}>
            {assurance === null ? 'How sure the signature is: not on record' : assuranceWords[assurance]}
            {recordedBy === null ? '' : `, recorded by ${nameIn(answer, recordedBy)}`}
            {document === null ? '' : `, from ${document.title}`}
          </span>
        </li>
      ))}
      {dissent.map(({ personId, words }) => (
        <li key={personId}>
          “{words}”<span className={styles['small']}>Dissent of {nameIn(answer, personId)}</span>
        </li>
      ))}
    </ul>
  );
}

function Effects({ answer: { effects, names } }: Pick<ElementDetailProps, 'answer'>) {
  if (effects.length < 2) return null;
  return (
    <ul className={styles['details']}>
      {effects.map((line) => {
        const { word, what } = entryWords(entryOf(line), names);
        return (
          <li key={line.seq}>
            {word}: {what}
            <span className={styles['small']}>Entry {countWords(line.seq)}</span>
          </li>
        );
      })}
    </ul>
  );
}
