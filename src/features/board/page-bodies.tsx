import { slideNames } from '../../domain/board/slide-names.ts';
import type { DecisionPoint, Pack } from '../../domain/board/pack.ts';
import {
  askDueWords,
  askStatusWords,
  exceptionWords,
  lookedFor,
  moreWords,
  objectionWords,
  purposes,
  purposeWords,
  sentenceEnd,
  shownOfWords,
} from '../../parts/sentences/board.ts';
import { BoardFigureNumber, BoardModel, BoardPageLink, useCopyInHand } from './copy.tsx';
import { useFirstRows } from './room.ts';
import table from './pack-table.module.css';
import styles from './slide.module.css';

/** At most seven numbers, each with its statement; what it stands beside is smaller. */
export function VitalBody({ of: { vital } }: { readonly of: Pack }) {
  if (vital.length === 0) return <p>Nothing is recorded that a number could be told of.</p>;
  return (
    <ol className={styles['vital']}>
      {vital.map(({ n, sentence, numbers }) => (
        <li key={n}>
          {numbers[0] !== undefined && (
            <span className={styles['vitalNumber']} data-untold={numbers[0].value === null ? '' : undefined}>
              <BoardFigureNumber of={numbers[0]} />
            </span>
          )}
          <div>
            <p>{sentence}</p>
            {numbers.length > 1 && (
              <p className={styles['rests']}>
                {numbers.slice(1).map((number, place) => (
                  <span key={`${number.measure} ${number.part} ${number.label}`}>
                    {place > 0 && ' · '}
                    {number.label} <BoardFigureNumber of={number} className={styles['strong']} />
                  </span>
                ))}
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** What the board must see by name. */
export function ExceptionsBody({ of: { exceptions } }: { readonly of: Pack }) {
  const { shown, left } = useFirstRows(exceptions.all);
  const rest = shownOfWords(shown.length, shown.length + left, 'all in print');
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
      {shown.length === 0 && <p>{lookedFor}</p>}
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

function pageWords(page: DecisionPoint['page']): string {
  if (page === 'last') return 'What is not reported';
  return page === 'exceptions' ? 'Exceptions' : slideNames[page];
}

/** The slides a point is about, by name. */
function About({ pack, of }: { readonly pack: string; readonly of: DecisionPoint['about'] }) {
  const { medium } = useCopyInHand();
  return (
    <p className={styles['due']}>
      {of.map((id, place) => (
        <span key={id}>
          {place > 0 && ' · '}
          {medium === 'paper' ? (
            slideNames[id]
          ) : (
            <BoardPageLink pack={pack} page={id}>
              {slideNames[id]}
            </BoardPageLink>
          )}
        </span>
      ))}
    </p>
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
        {shown.map(({ words, page, about, ask }) => (
          <li key={`${words} ${ask?.askId ?? ''}`}>
            <p>
              {sentenceEnd(words)}{' '}
              <BoardPageLink pack={pack} page={page}>
                {pageWords(page)}
              </BoardPageLink>
            </p>
            {about.length > 0 && <About pack={pack} of={about} />}
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
