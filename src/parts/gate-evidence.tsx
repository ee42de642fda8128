import type { Given, LedgerRow } from '../domain/measures/gate-ledger.ts';
import { isEvidenceOf } from '../domain/gates/evidence-asked.ts';
import { countWords, listed } from '../ui/count.ts';
import { dayWords } from '../ui/day.ts';
import { Mark } from '../ui/mark.tsx';
import { printedName } from './link-words.ts';
import styles from './gate-parts.module.css';

interface GateEvidenceProps {
  readonly of: LedgerRow;
  readonly people: Parameters<typeof printedName>[0];
  readonly open?: boolean;
}

/** Asked, given, missing: the counts in a line, and each item behind it. */
export function GateEvidence({ of, people, open = false }: GateEvidenceProps) {
  const { asked, given, filed } = of;
  // What passed before documents were kept, what no source reports and what was inherited lack nothing that anybody knows of.
  const isUntold = of.passes || isUntoldState(of);
  const other = given.filter((document) => !asked.some((item) => isEvidenceOf(item, document)));
  return (
    <div className={styles['lines']}>
      <p className={styles['counts']}>{evidenceWords(of)}</p>
      <details className={styles['more']} open={open}>
        <summary>
          Which
          <span className="unseen"> evidence is asked, given and missing</span>
        </summary>
        <ul>
          {asked.map((item) => {
            const found = given.filter((document) => isEvidenceOf(item, document));
            return (
              <li key={item}>
                <Mark of={found.length > 0 ? 'ok' : isUntold ? 'not reported' : 'vacant'} />
                <span>
                  {item}
                  {found.length === 0
                    ? isUntold
                      ? ': not on record'
                      : ': missing'
                    : `: ${listed(found.map((one) => shownWords(one, people)))}`}
                </span>
              </li>
            );
          })}
          {other.map((document, place) => (
            // oxlint-disable-next-line react/no-array-index-key -- one document can be given twice
            <li key={`${document.title} ${place}`}>
              <Mark of="ok" />
              <span>
                Beside what is asked: {document.title}, {shownWords(document, people)}
              </span>
            </li>
          ))}
          {filed.map(({ about, status }) => (
            <li key={about}>
              <Mark of="not reported" />
              <span>
                The file says of “{about}”: {typeof status === 'string' ? status : 'not reported'}. It passes nothing here.
              </span>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

function shownWords({ on, by }: Given, people: GateEvidenceProps['people']): string {
  return by === null ? dayWords(on) : `${dayWords(on)}, ${printedName(people, by)}`;
}

/** "3 asked ▸ 1 given ▸ 2 missing". What passed before documents were kept is not missing: it is not on record. */
export function evidenceWords({
  asked,
  given,
  missing,
  passes,
  state,
}: Pick<LedgerRow, 'asked' | 'given' | 'missing' | 'passes' | 'state'>): string {
  const words = `${countWords(asked.length)} asked, ${countWords(given.length)} given`;
  if (missing.length === 0) return words;
  return (passes || isUntoldState({ state })) && given.length === 0
    ? `${countWords(asked.length)} asked, documents not on record`
    : `${words}, ${countWords(missing.length)} missing`;
}

function isUntoldState({ state }: Pick<LedgerRow, 'state'>): boolean {
  return state === 'not reported' || state === 'inherited';
}
