import type { DecisionPoint, Pack } from '../../domain/board/pack.ts';
import {
  askDueWords,
  askStatusWords,
  exceptionWords,
  moreWords,
  objectionWords,
  purposes,
  purposeWords,
} from '../../parts/sentences/board.ts';
import { BoardFigureNumber, BoardModel, useCopyInHand } from './copy.tsx';
import table from './pack-table.module.css';
import styles from './slide.module.css';

/** So many exceptions fit a slide; paper lists them all. */
const mostOnScreen = 7;

/** At most seven statements, each with the numbers it rests on. */
export function VitalBody({ of: { vital } }: { readonly of: Pack }) {
  if (vital.length === 0) return <p>Nothing is recorded that a number could be told of.</p>;
  return (
    <ol className={styles['vital']}>
      {vital.map(({ n, sentence, numbers }) => (
        <li key={n}>
          <p>{sentence}</p>
          <p className={styles['rests']}>
            {numbers.map((number, place) => (
              <span key={`${number.measure} ${number.part} ${number.label}`}>
                {place > 0 && ' · '}
                {number.label} <BoardFigureNumber of={number} className={styles['strong']} />
              </span>
            ))}
          </p>
        </li>
      ))}
    </ol>
  );
}

/** What the board must see by name. */
export function ExceptionsBody({ of: { exceptions } }: { readonly of: Pack }) {
  const { medium } = useCopyInHand();
  const shown = medium === 'paper' ? exceptions.all : exceptions.all.slice(0, mostOnScreen);
  const rest = moreWords(exceptions.all.length - shown.length, 'on the printed page');
  return (
    <div className={styles['exceptions']}>
      {shown.length > 0 && (
        <table className={table['table']}>
          <caption>Exceptions, and who answers for each</caption>
          <thead>
            <tr>
              <th scope="col">Id</th>
              <th scope="col">Model</th>
              <th scope="col">Exception</th>
              <th scope="col">What it is</th>
              <th scope="col">Executive</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <tr key={`${one.kind} ${one.id} ${one.deploymentId ?? ''}`}>
                <th scope="row">{one.id}</th>
                <td>
                  <BoardModel modelId={one.modelId}>{one.modelName ?? one.modelId ?? 'Not reported'}</BoardModel>
                </td>
                <td>{exceptionWords[one.kind]}</td>
                <td>
                  {one.what}
                  {objectionWords(one) !== null && <span className={styles['objection']}> {objectionWords(one)}</span>}
                </td>
                <td>{one.executive?.words ?? 'Nobody on record'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rest !== null && <p className={styles['small']}>{rest}</p>}
      {exceptions.untold.map((why) => (
        <p key={why} className={styles['small']}>
          {why}
        </p>
      ))}
    </div>
  );
}

/** What the committee is asked, by purpose, and the appetite it is asked under. Paper carries adopted asks alone. */
export function DecisionsBody({ of: { decisions } }: { readonly of: Pack }) {
  const { medium } = useCopyInHand();
  const points = medium === 'paper' ? decisions.points.filter(({ ask }) => ask === null || ask.printed) : decisions.points;
  return (
    <div className={`${styles['body']} ${styles['parted']}`}>
      <div>
        {points.length === 0 && <p>No point stands here: nothing was adopted, and nothing is to be noted.</p>}
        {purposes.map((purpose) => (
          <Points key={purpose} heading={purposeWords[purpose]} of={points.filter((point) => point.purpose === purpose)} />
        ))}
      </div>
      <section className={styles['list']} aria-label="Appetite">
        <h2>The appetite this rests on</h2>
        {decisions.appetite.length === 0 && <p>No threshold is on record.</p>}
        <ul>
          {decisions.appetite.map(({ words }) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function Points({ heading, of }: { readonly heading: string; readonly of: readonly DecisionPoint[] }) {
  if (of.length === 0) return null;
  return (
    <section className={styles['points']} aria-label={heading}>
      <h2>{heading}</h2>
      <ul>
        {of.map(({ words, ask }) => (
          <li key={`${words} ${ask?.askId ?? ''}`}>
            <p>{words}</p>
            {ask !== null && (
              <p className={styles['due']}>
                {ask.status !== 'adopted' && <strong className={styles['draft']}>Draft</strong>}
                {askDueWords(ask)}
                {ask.status === 'adopted' && `. ${askStatusWords(ask)}`}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
