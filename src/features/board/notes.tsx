import type { Pack } from '../../domain/board/pack.ts';
import type { MeasureTold } from '../../domain/measures/tell.ts';
import { baseWords, figureWords } from '../../domain/measures/told-words.ts';
import { MeasureLink } from '../../parts/measure-link.tsx';
import { askDueWords, askStatusWords, frozenWords } from '../../parts/sentences/board.ts';
import { capital } from '../../parts/sentences/told.ts';
import { useCopyInHand } from './copy.tsx';
import type { Step } from './deck.ts';
import { PackTable } from './pack-table.tsx';
import styles from './presenter.module.css';

/** What the presenter reads: the computed title, every number with what it rests on, the words, what is missing. */
export function Notes({ pack, step }: { readonly pack: Pack; readonly step: Step }) {
  const { slide } = step;
  const measures = slide?.measures ?? (step.id === 'vital' ? pack.vital.flatMap((vital) => vital.measures) : pack.exceptions.measures);
  return (
    <section className={styles['notes']} aria-label="Notes">
      <div>
        <h2>Notes: {step.name}</h2>
        <p>{frozenWords(pack)}.</p>
        {slide !== null && (
          <>
            <h3>Computed title</h3>
            <p>{slide.title.computed}</p>
            <h3>The figure in words</h3>
            <p>{slide.alternative}</p>
          </>
        )}
      </div>
      {(slide !== null || step.id === 'vital' || step.id === 'exceptions') && <Measures of={measures} />}
      {slide !== null && (
        <div>
          {slide.words.length > 0 && <h3>Words</h3>}
          <dl>
            {slide.words.map(({ term, means }) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{means}</dd>
              </div>
            ))}
          </dl>
          <h3>What is missing</h3>
          {slide.missing.length === 0 ? (
            <p>Nothing this slide counts is unreported.</p>
          ) : (
            slide.missing.map((words) => <p key={words}>{words}</p>)
          )}
          {slide.asks.map((ask) => (
            <p key={ask.askId ?? ask.words}>
              Ask to {askDueWords(ask)}. {askStatusWords(ask)}.
            </p>
          ))}
        </div>
      )}
      {slide !== null && (
        <div className={styles['behind']}>
          <PackTable of={slide.table} />
        </div>
      )}
    </section>
  );
}

function Measures({ of }: { readonly of: readonly MeasureTold[] }) {
  const { at } = useCopyInHand();
  const once = [...new Map(of.map((measure) => [measure.name, measure])).values()];
  return (
    <div>
      <h3>Measures</h3>
      <ul>
        {once.map((measure) => (
          <li key={measure.name}>
            {capital(measure.label)}:{' '}
            <MeasureLink name={measure.name} at={at} label={`${figureWords(measure)}: ${measure.label}`}>
              {figureWords(measure)}
            </MeasureLink>{' '}
            {measure.why ?? baseWords(measure)}
          </li>
        ))}
      </ul>
    </div>
  );
}
