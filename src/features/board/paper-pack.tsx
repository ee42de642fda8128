import type { Pack } from '../../domain/board/pack.ts';
import { measureHeading } from '../../parts/sentences/told.ts';
import { decisionsHeading, frozenWords, lastHeading, moreWords, vitalHeading } from '../../parts/sentences/board.ts';
import { dayWords } from '../../ui/day.ts';
import { LeftOut, NotReported, SinceLastWords } from './behind.tsx';
import { DecisionsBody, ExceptionsBody, VitalBody } from './page-bodies.tsx';
import table from './pack-table.module.css';
import { PaperPage } from './paper-page.tsx';
import { PaperSlide } from './paper-slide.tsx';
import styles from './paper.module.css';

/** A whole pack on paper: it has to stand alone, and be defensible a year later. */
export function PaperPack({ of: pack }: { readonly of: Pack }) {
  const { points } = pack.decisions;
  const printed = points.filter(({ ask }) => ask === null || ask.printed);
  const kept = points.length - printed.length;
  return (
    <>
      <PaperPage id="vital" title={vitalHeading(pack)} under={[`${pack.title}. ${frozenWords(pack)}.`]}>
        <VitalBody of={pack} />
      </PaperPage>
      <PaperPage id="exceptions" title={pack.exceptions.sentence}>
        <ExceptionsBody of={pack} />
      </PaperPage>
      <PaperPage id="decisions" title={decisionsHeading(printed)}>
        <DecisionsBody of={pack} />
        {kept > 0 && <p className={styles['kept']}>{moreWords(kept, 'drafted on the screen, adopted by nobody, and so not printed')}</p>}
      </PaperPage>
      {pack.slides.map((slide) => (
        <PaperSlide key={slide.id} of={slide} />
      ))}
      <PaperPage id="definitions" title="Every number of this pack, and the rule it is counted by">
        <Definitions of={pack} />
      </PaperPage>
      <PaperPage id="last" title={lastHeading(pack)}>
        <div className={styles['behind']}>
          <h2>Not reported</h2>
          <NotReported of={pack} />
          <h2>Slides left out</h2>
          <LeftOut of={pack} />
          <h2>Since the last pack</h2>
          <SinceLastWords of={pack} />
          <Listed of={pack} />
        </div>
      </PaperPage>
    </>
  );
}

function Definitions({ of: { definitions } }: { readonly of: Pack }) {
  if (definitions.length === 0) return <p>No number stands in this pack.</p>;
  return (
    <table className={table['table']}>
      <caption>Definitions and rules</caption>
      <thead>
        <tr>
          <th scope="col">Number</th>
          <th scope="col">Rule</th>
          <th scope="col">How it is worked out</th>
        </tr>
      </thead>
      <tbody>
        {definitions.map((measure) => (
          <tr key={measure.name}>
            <th scope="row">{measureHeading(measure)}</th>
            <td>{measure.rule}</td>
            <td>{measure.formula}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Decisions, signatures, refusals and rules since the pack before. */
function Listed({ of: { sinceLast } }: { readonly of: Pack }) {
  if (sinceLast === null || sinceLast.listed.length === 0) return null;
  const rest = moreWords(sinceLast.more, 'in the audit trail');
  return (
    <>
      <table className={table['table']}>
        <caption>Entries since {sinceLast.packId}</caption>
        <thead>
          <tr>
            <th scope="col">Entry</th>
            <th scope="col">Day</th>
            <th scope="col">What</th>
            <th scope="col">By</th>
          </tr>
        </thead>
        <tbody>
          {sinceLast.listed.map(({ seq, day, what, by }) => (
            <tr key={seq}>
              <th scope="row">{seq}</th>
              <td className="nowrap">{dayWords(day)}</td>
              <td>{what}</td>
              <td>{by}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest !== null && <p>{rest}</p>}
    </>
  );
}
