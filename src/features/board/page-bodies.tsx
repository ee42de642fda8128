import { slideNames } from '../../domain/board/slide-names.ts';
import type { DecisionPoint, Pack } from '../../domain/board/pack.ts';
import {
  askDueWords,
  askStatusWords,
  exceptionWords,
  moreWords,
  objectionWords,
  purposes,
  purposeWords,
  sentenceEnd,
} from '../../parts/sentences/board.ts';
import { BoardFigureNumber, BoardModel, BoardPageLink, useCopyInHand } from './copy.tsx';
import { useFirstRows } from './room.ts';
import table from './pack-table.module.css';
import styles from './slide.module.css';

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
  const { shown, left } = useFirstRows(exceptions.all);
  const rest = moreWords(left, 'on the printed page');
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
                <th scope="row" className="nowrap">
                  {one.id}
                </th>
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
export function DecisionsBody({ of: { decisions, packId } }: { readonly of: Pack }) {
  const { medium } = useCopyInHand();
  const points = medium === 'paper' ? decisions.points.filter(({ ask }) => ask === null || ask.printed) : decisions.points;
  return (
    <div className={styles['columns']}>
      {points.length === 0 && <p>No point stands here: nothing was adopted, and nothing is to be noted.</p>}
      {purposes.map((purpose) => (
        <Points
          key={purpose}
          pack={packId ?? 'draft'}
          heading={purposeWords[purpose]}
          of={points.filter((point) => point.purpose === purpose)}
        />
      ))}
      <Appetite of={decisions.appetite} />
    </div>
  );
}

function Appetite({ of }: { readonly of: Pack['decisions']['appetite'] }) {
  const { shown, left } = useFirstRows(of, -6);
  const rest = moreWords(left, 'on the printed page');
  return (
    <section className={styles['points']} aria-label="The appetite this rests on" data-explains>
      <h2>The appetite this rests on</h2>
      {of.length === 0 && <p>No threshold is on record.</p>}
      <ul>
        {shown.map(({ words }) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {rest !== null && <p className={styles['small']}>{rest}</p>}
    </section>
  );
}

interface PointsProps {
  readonly pack: string;
  readonly heading: string;
  readonly of: readonly DecisionPoint[];
}

function Points({ pack, heading, of }: PointsProps) {
  const { shown, left } = useFirstRows(of);
  const rest = moreWords(left, 'on their slides');
  if (of.length === 0) return null;
  return (
    <section className={styles['points']} aria-label={heading}>
      <h2>{heading}</h2>
      <ul>
        {shown.map(({ words, page, ask }) => (
          <li key={`${words} ${ask?.askId ?? ''}`}>
            <p>
              {sentenceEnd(words)}{' '}
              <BoardPageLink pack={pack} page={page}>
                {page === 'exceptions' ? 'Exceptions' : slideNames[page]}
              </BoardPageLink>
            </p>
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
      {rest !== null && <p className={styles['small']}>{rest}</p>}
    </section>
  );
}
