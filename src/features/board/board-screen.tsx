import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { boardQuery } from '../../data/board.ts';
import type { BoardAnswer } from '../../formats/api/board.ts';
import { packsHeading } from '../../parts/sentences/board.ts';
import { useRecord } from '../../state/use-record.ts';
import { useView } from '../../state/use-view.ts';
import { standpointOf } from '../../state/view.ts';
import { dayWords } from '../../ui/day.ts';
import { FigError } from '../../ui/fig-body.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { FreezeLink } from './freeze-link.tsx';
import { SaveRecord } from './pack-acts.tsx';
import styles from './board-screen.module.css';

/** Every pack for the board: the draft of the day, and those that were frozen. */
export function BoardScreen() {
  const view = useView();
  const { record } = useRecord();
  const { data, error, refetch } = useQuery(boardQuery(view));
  return (
    <div className={styles['screen']} aria-busy={data === undefined && error === null}>
      <title>{`Board packs · ${record?.institution ?? ''} · Countersign`}</title>
      <h1>{data === undefined ? 'Board packs' : packsHeading(data.packs)}</h1>
      {data === undefined && error === null && <Waiting words="Reading the packs" />}
      {data === undefined && error !== null && (
        <FigError error={error} stillHolds="The record and the other screens are not affected." retry={() => void refetch()} />
      )}
      {data !== undefined && (
        <>
          <Draft of={data} />
          <Frozen of={data} />
        </>
      )}
    </div>
  );
}

function Draft({ of: { draft } }: { readonly of: BoardAnswer }) {
  const view = useView();
  return (
    <section className={styles['draft']} aria-labelledby="draft">
      <h2 id="draft">The draft, as of {dayWords(draft.position.asOf)}</h2>
      <p>
        Titles, figures and asks are computed from the record as it stands, up to entry {draft.position.head.seq}. They change with it until
        the pack is frozen. Evidence <code>{draft.evidenceId}</code>.
      </p>
      <p className={styles['ways']}>
        <Link to="/board/$pack/$slide" params={{ pack: 'draft', slide: 'vital' }} search={view} className="button button-main">
          Present the draft
        </Link>
        <Link to="/board/$pack/print" params={{ pack: 'draft' }} search={view} className="button">
          Print the draft
        </Link>
        <FreezeLink className="button">Freeze this pack</FreezeLink>
      </p>
      <p>
        Freezing notes the day and the last entry the pack rests on, with its hash. Its numbers are read at that entry for ever: nobody can
        change one. Titles may then be edited under a name, asks drafted, and adopted by whoever stands for them. The record file of that
        day can be saved beside the printed pack.
      </p>
    </section>
  );
}

function Frozen({ of: { packs } }: { readonly of: BoardAnswer }) {
  const standpoint = standpointOf(useView());
  if (packs.length === 0) return null;
  return (
    <section aria-labelledby="frozen">
      <h2 id="frozen">Frozen packs</h2>
      <div className={styles['scroll']}>
        <table className={styles['packs']}>
          <caption className="unseen">Frozen packs, newest first</caption>
          <thead>
            <tr>
              <th scope="col">Pack</th>
              <th scope="col">As of</th>
              <th scope="col">Frozen by</th>
              <th scope="col">Printed for</th>
              <th scope="col">Asks</th>
              <th scope="col">Evidence</th>
              <th scope="col">Take along</th>
            </tr>
          </thead>
          <tbody>
            {packs.map(({ packId, title, position, evidenceId, audience, frozen, asks, links }) => (
              <tr key={packId}>
                <th scope="row">
                  <Link to="/board/$pack/$slide" params={{ pack: packId, slide: 'vital' }} search={standpoint}>
                    {packId}
                  </Link>{' '}
                  {title}
                </th>
                <td className="nowrap">{dayWords(position.asOf)}</td>
                <td>
                  {frozen.by.words}, {dayWords(frozen.on)}
                </td>
                <td>the {audience}</td>
                <td>
                  {asks.adopted} adopted, {asks.drafts} in draft
                </td>
                <td className="nowrap">
                  <code>{evidenceId}</code>
                </td>
                <td>
                  <div className={styles['ways']}>
                    <Link to="/board/$pack/print" params={{ pack: packId }} search={standpoint}>
                      Print
                    </Link>
                    <SaveRecord at={links.record} />
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
