import { evidenceAsked } from '../../domain/gates/evidence-asked.ts';
import { gateOf } from '../../domain/gates/catalogue.ts';
import type { GateFigure } from '../../domain/measures/gates-overview.ts';
import { MeasureLink } from '../../parts/measure-link.tsx';
import { monthsSentence, neededWords, validWords, waitBase, waitWords } from '../../parts/sentences/gates.ts';
import { Dots } from '../../ui/charts/dots.tsx';
import { listed } from '../../ui/count.ts';
import { Mark } from '../../ui/mark.tsx';
import styles from './gate-screen.module.css';

/** What the gate is: whose, what it asks to see, who passes it, how long that takes. */
export function GateFacts({ of: { gate: id, seats, wait, months, on } }: { of: GateFigure }) {
  const gate = gateOf(id);
  const nature = `${gate.nature === 'governance' ? 'Governance' : 'Technology'}${gate.contestable ? ', and reasonable people differ' : ''}`;
  return (
    <dl className={styles['facts']}>
      <Fact term="Owned by">
        {gate.owner}; a practice of {gate.discipline}
      </Fact>
      <Fact term="Counted as">{nature}</Fact>
      <Fact term="Needed">
        {on ? (
          <>
            {neededWords(gate)}; <span data-explains>{validWords(gate)}</span>
          </>
        ) : (
          'Off in this record'
        )}
      </Fact>
      <Fact term="Asks to see">{evidenceAsked[id].map((item, place) => (place === 0 ? item : lower(item))).join('; ')}</Fact>
      <Fact term="Who can pass it">
        <ul className={styles['seats']}>
          {seats.map(({ seat, of, people, vacant }) => (
            <li key={seat}>
              {of === 'each model' ? (
                <>Each model’s own {seat.toLowerCase()}</>
              ) : people.length === 0 && !vacant ? (
                <span className="unknown">{seat}: not reported</span>
              ) : vacant ? (
                <span className={styles['vacant']}>
                  <Mark of="vacant" /> {seat}: nobody
                </span>
              ) : (
                <>
                  {seat}:{' '}
                  {listed(
                    people.map(({ printedName }) => printedName),
                    'or',
                  )}
                </>
              )}
            </li>
          ))}
        </ul>
      </Fact>
      <Fact term="Median wait">
        {wait.decided + wait.open === 0 ? (
          waitWords(wait)
        ) : (
          <MeasureLink name={`gate-cycle:${id}`}>
            {waitWords(wait)}
            <span className="quiet"> · {waitBase(wait)}</span>
          </MeasureLink>
        )}
        {months.some(({ days }) => days !== null) && (
          <Dots
            values={months.map(({ days }) => days)}
            most={Math.max(1, ...months.map(({ days }) => days ?? 0))}
            sentence={monthsSentence(months)}
          />
        )}
      </Fact>
    </dl>
  );
}

function lower(item: string): string {
  return /^[A-Z][a-z]/.test(item) ? item.charAt(0).toLowerCase() + item.slice(1) : item;
}

function Fact({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
