import type { ReactNode } from 'react';
import type { Asked } from '../../domain/measures/asked.ts';
import { askedSentence, askedStateWords, askedTotal, ownerStateWords } from '../../parts/sentences/asked.ts';
import { counted, countWords } from '../../ui/count.ts';
import { Mark } from '../../ui/mark.tsx';
import { AskedRowsLink } from './asked-rows-link.tsx';
import styles from './ask.module.css';

/** What asking has come to: owners, answers, whom to remind. Every number opens the models behind it. */
export function AskedLine({ asked }: { asked: Asked }) {
  const { owners, ownersBy, count, toRemind, late } = asked;
  return (
    <section aria-label="What asking has come to">
      <h2 className={styles['message']}>{askedSentence(asked)}</h2>
      <dl className={styles['line']}>
        <Figure value={countWords(owners.length)} label={owners.length === 1 ? 'owner asked' : 'owners asked'} show="asked" />
        {(['answered', 'in part', 'silent'] as const).map((state) => (
          <Figure
            key={state}
            value={countWords(ownersBy[state])}
            label={ownerStateWords[state]}
            show={ownersBy[state] === 0 ? null : `asked-owner:${state}`}
          />
        ))}
        <Figure
          value={countWords(count.answered)}
          base={`of ${countWords(askedTotal(count))}`}
          label="answers received of questions asked"
          show={count.answered === 0 ? null : 'asked-said:answered'}
        />
        {(['do not know', 'not mine'] as const).map((state) => (
          <Figure
            key={state}
            value={countWords(count[state])}
            label={`${askedStateWords[state]}: a reply, and no answer`}
            show={count[state] === 0 ? null : `asked-said:${state}`}
          />
        ))}
        <Figure
          value={countWords(toRemind)}
          label={toRemind === 1 ? 'owner to remind' : 'owners to remind'}
          show={toRemind === 0 ? null : 'asked-waiting'}
        >
          {late > 0 && (
            <AskedRowsLink show="asked-late" className={styles['late'] ?? ''}>
              <Mark of="due" /> {counted(late, 'is', 'are')} late
            </AskedRowsLink>
          )}
        </Figure>
      </dl>
    </section>
  );
}

interface FigureProps {
  readonly value: string;
  readonly base?: string;
  readonly label: string;
  /** The measure whose models it opens; null where there are none. */
  readonly show: string | null;
  readonly children?: ReactNode;
}

function Figure({ value, base, label, show, children }: FigureProps) {
  const figure = (
    <>
      <span className={styles['value']}>{value}</span>
      {base !== undefined && <span className={styles['base']}> {base}</span>}
    </>
  );
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {show === null ? (
          figure
        ) : (
          <AskedRowsLink show={show} label={`${value}${base === undefined ? '' : ` ${base}`} ${label}: the models`}>
            {figure}
          </AskedRowsLink>
        )}
        {children}
      </dd>
    </div>
  );
}
