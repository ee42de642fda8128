import { Link } from '@tanstack/react-router';
import type { FirstWeekAnswer } from '../../formats/api/first-week.ts';
import { AskLink } from '../../parts/ask-link.tsx';
import { RowsLink } from '../../parts/rows-link.tsx';
import { askedSoFar, orderMessage, turnWords } from '../../parts/sentences/first-week.ts';
import { standpointOf } from '../../state/view.ts';
import { useView } from '../../state/use-view.ts';
import { counted, countWords } from '../../ui/count.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Fig, type FigQuery } from '../../ui/fig.tsx';
import styles from './first-week.module.css';

/** Whom to ask, in which order: what may do harm first. */
export function AskOrderFigure({ query }: { query: FigQuery<FirstWeekAnswer> }) {
  return (
    <Fig
      question="Whom to ask, in which order?"
      query={query}
      message={orderMessage}
      reading="Reading what is open"
      foot={(answer) => <Foot of={answer} />}
      table={({ order }) => (
        <DataTable
          caption="Models with a question or a name still open, in the order in which their owners are asked"
          rows={order}
          keyOf={({ group }) => group}
          columns={[
            { head: 'Ask about', cell: ({ group }) => `${turnWords[group].who}: ${turnWords[group].why}` },
            {
              head: 'Models',
              number: true,
              cell: ({ group, count }) => <RowsLink show={`ask-first:${group}`}>{countWords(count)}</RowsLink>,
            },
          ]}
        />
      )}
    >
      {({ order }) => (
        <ol className={styles['order']}>
          {order.map(({ group, count }, place) => {
            const { who, why } = turnWords[group];
            return (
              <li key={group}>
                <span className={styles['place']} aria-hidden="true">
                  {place + 1}
                </span>
                <span>
                  <span className={styles['who']}>
                    {who}, <RowsLink show={`ask-first:${group}`}>{counted(count, 'model')}</RowsLink>
                  </span>
                  <span className={styles['why']}>{why}</span>
                </span>
                <AskLink
                  show={`ask-first:${group}`}
                  className="button"
                  label={`Ask the owners of ${counted(count, 'model')}: ${who.toLowerCase()}`}
                >
                  Ask
                </AskLink>
              </li>
            );
          })}
        </ol>
      )}
    </Fig>
  );
}

/** Before anybody can be asked somebody has to say whom; and what was inherited has a day of its own. */
function Foot({ of: { facts, inherited, asked } }: { of: FirstWeekAnswer }) {
  const standpoint = standpointOf(useView());
  const soFar = askedSoFar(asked);
  const owner = facts.find(({ id }) => id === 'owner');
  return (
    <span>
      {owner !== undefined && owner.silent > 0 && (
        <>
          For <RowsLink show="cannot-answer:owner">{countWords(owner.silent)}</RowsLink> of {countWords(owner.base)} nobody is named to ask:
          name an owner first.{' '}
        </>
      )}
      {inherited.count > 0 && (
        <>
          <RowsLink show="inherited">{countWords(inherited.count)}</RowsLink> inherited
          {inherited.late > 0 ? (
            <>
              , <RowsLink show="catch-up-late">{countWords(inherited.late)}</RowsLink> past the day to catch up.{' '}
            </>
          ) : (
            ', none past the day to catch up. '
          )}
        </>
      )}
      {soFar === null ? (
        'To ask sends nothing: each owner gets a file from you.'
      ) : (
        <>
          {soFar}{' '}
          <Link to="/ask" search={standpoint as never}>
            Whom to remind
          </Link>
        </>
      )}
    </span>
  );
}
