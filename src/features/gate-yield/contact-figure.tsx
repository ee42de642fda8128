import type { ContactRow } from '../../domain/measures/gate-yield/figures.ts';
import type { GateYieldAnswer } from '../../formats/api/gate-yield.ts';
import { MeasureLink } from '../../parts/measure-link.tsx';
import { provenanceTold } from '../../parts/provenance.ts';
import { contactMessage, contactName, contactSentence, untoldYield } from '../../parts/sentences/gate-yield.ts';
import { countWords } from '../../ui/count.ts';
import { Fig, type FigQuery } from '../../ui/fig.tsx';
import { ContactKey, ContactLine } from './contact-line.tsx';
import styles from './contact-figure.module.css';

/** When five functions first met a model, on one axis of days, beside the day its technology was ready. */
export function ContactFigure({ query, institution }: { readonly query: FigQuery<GateYieldAnswer>; readonly institution: string }) {
  return (
    <Fig
      question="Who meets a model when?"
      query={query}
      message={contactMessage}
      subtitle={() =>
        'Days from registration to the first act of each function, beside the day the last technical gate before pilot was passed'
      }
      instead={untoldYield}
      provenance={(answer) => provenanceTold(answer, ['ready-to-deploy', 'first-contact', 'met-after-ready'], institution)}
      sheet={({ ready, contacts }) => ({
        columns: [
          'What',
          'Models so far',
          'Not yet',
          'Not reported',
          'Half by day',
          'Middle half from day',
          'Middle half to day',
          'Only after ready, or not yet',
          'Of ready models',
        ],
        rows: [
          ...contacts.map((one) => [contactName(one.id), ...cellsOf(one), one.after.base === 0 ? null : one.after.late, one.after.base]),
          ['Ready to deploy', ...cellsOf(ready), 'does not apply', ready.met],
        ],
      })}
      foot={() =>
        'An act is a decision at a gate the function owns, or a submission, answer, evidence or signature by one of its people. The heavy mark is the day by which half of all models were met, those not yet met counted for as long as they have waited; the box is the middle half of those met; each thin line is a model. Models that owe a function nothing are left out.'
      }
    >
      {(data) => <Contacts of={data} />}
    </Fig>
  );
}

function cellsOf({ met, notYet, unknown, median, middle }: ContactRow): (number | string | null)[] {
  const nothing = met + notYet === 0;
  return [
    nothing ? null : met,
    nothing ? null : notYet,
    unknown,
    median ?? (nothing ? null : 'not reached'),
    middle?.from ?? null,
    middle?.to ?? null,
  ];
}

function Contacts({ of: { ready, contacts } }: { of: Pick<GateYieldAnswer, 'ready' | 'contacts'> }) {
  const most = Math.max(1, ...[ready, ...contacts].flatMap(({ days, middle, median }) => [...days, middle?.to ?? 0, median ?? 0]));
  return (
    <>
      <ContactKey ready={ready.median} />
      <table className={styles['table']}>
        <caption className="unseen">First contact of each function with a model, in days from registration</caption>
        <thead>
          <tr>
            <th scope="col">Function</th>
            <th scope="col" className={styles['axis']} data-scale>
              <span className="unseen">Days from registration</span>
              <Axis most={most} />
            </th>
            <th scope="col" className="number">
              Half by day
            </th>
            <th scope="col" className="number">
              Met
            </th>
            <th scope="col" className="number">
              Not yet
            </th>
            <th scope="col" className="number">
              Not reported
            </th>
            <th scope="col" className="number">
              Met only after ready, or not yet
            </th>
          </tr>
        </thead>
        <tbody>
          {contacts.map(({ id, after, ...row }) => (
            <tr key={id}>
              <th scope="row">{contactName(id)}</th>
              <Counts of={row} name={contactName(id)} measure={`first-contact:${id}`} most={most} ready={ready.median} />
              <td className="number" data-label="Met only after ready, or not yet">
                {after.base === 0 ? (
                  <span className="quiet">none ready</span>
                ) : (
                  <MeasureLink
                    name={`met-after-ready:${id}`}
                    label={`${contactName(id)}: ${countWords(after.late)} of ${countWords(after.base)} met only after ready, or not yet`}
                  >
                    {countWords(after.late)} of {countWords(after.base)}
                  </MeasureLink>
                )}
              </td>
            </tr>
          ))}
          <tr className={styles['ready']}>
            <th scope="row">Ready to deploy</th>
            <Counts of={ready} name="Ready to deploy" measure="ready-to-deploy" most={most} ready={ready.median} />
            <td className="number" data-none="">
              <span className="unseen">does not apply</span>
            </td>
          </tr>
        </tbody>
      </table>
    </>
  );
}

interface CountsProps {
  readonly of: ContactRow;
  readonly name: string;
  readonly measure: string;
  readonly most: number;
  readonly ready: number | null;
}

function Counts({ of, name, measure, most, ready }: CountsProps) {
  const { met, notYet, unknown, median } = of;
  const count = (label: string, many: number) => (
    <td className="number" data-label={label}>
      {many === 0 ? (
        <span className="quiet">0</span>
      ) : (
        <MeasureLink name={measure} label={`${name}, ${label.toLowerCase()}: ${countWords(many)}`}>
          {countWords(many)}
        </MeasureLink>
      )}
    </td>
  );
  return (
    <>
      <td className={styles['line']}>
        <ContactLine of={of} most={most} ready={ready} sentence={contactSentence(name, of)} />
      </td>
      <td className="number" data-label="Half by day">
        <MeasureLink name={measure} label={`${name}, half by day: ${median === null ? 'not reached' : countWords(median)}`}>
          {met + notYet === 0 ? 'not reported' : median === null ? 'not reached' : countWords(median)}
        </MeasureLink>
      </td>
      {count('Met', met)}
      {count('Not yet', notYet)}
      {count('Not reported', unknown)}
    </>
  );
}

/** Days on round numbers, over the lines. */
function Axis({ most }: { most: number }) {
  const step = [1, 2, 5, 10, 30, 60, 90, 180, 365, 730, 1825].find((one) => most / one <= 6) ?? 3650;
  const days = Array.from({ length: Math.floor(most / step) + 1 }, (_, place) => place * step);
  return (
    <span className={styles['days']} aria-hidden="true">
      {days.map((day) => (
        <span key={day} style={{ left: `${(day / most) * 100}%` }} data-first={day === 0 ? '' : undefined}>
          {day === 0 ? 'day 0' : countWords(day)}
        </span>
      ))}
    </span>
  );
}
