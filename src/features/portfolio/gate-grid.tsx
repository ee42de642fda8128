import type { GateGrid, GridCell } from '../../domain/measures/gate-grid.ts';
import { RowsLink } from '../../parts/rows-link.tsx';
import { counted, countWords } from '../../ui/count.ts';
import { FirstFew } from '../../ui/first-few.tsx';
import styles from './gate-grid.module.css';

/** Functions beyond this many stand behind a button. */
const mostRows = 12;

/** Business function by the owner function of the first open gate. A table, drawn as one. */
export function GateGridTable({ of }: { of: GateGrid }) {
  const more = of.rows.length - mostRows;
  return (
    <FirstFew rows={of.rows} few={mostRows} all={`${counted(more, 'more function')}, each with as many held or fewer`}>
      {(shown) => <Grid of={of} shown={shown} />}
    </FirstFew>
  );
}

function Grid({ of: { columns, totals }, shown }: { of: GateGrid; shown: GateGrid['rows'] }) {
  const hasNoGate = totals.noGate.count > 0;
  const hasUnknown = totals.notReported.count > 0;
  return (
    <div className={styles['scroll']}>
      <table className={styles['grid']}>
        <caption className="unseen">What is held, by business function and by the owner function of its first open gate</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">Function</span>
            </th>
            {columns.map((owner) => (
              <th key={owner} scope="col">
                {breakable(owner)}
              </th>
            ))}
            {hasNoGate && <th scope="col">No gate: a risk or a link</th>}
            {hasUnknown && <th scope="col">Not reported</th>}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ fn, cells, noGate, notReported }) => (
            <tr key={fn}>
              <th scope="row">{fn === 'not reported' ? <span className="unknown">Function not reported</span> : fn}</th>
              {cells.map((cell, place) => (
                <Cell key={columns[place]} of={cell} show={`held-by:${columns[place]}`} fn={fn} />
              ))}
              {hasNoGate && <Cell of={noGate} show="held-at:no gate" fn={fn} />}
              {hasUnknown && <UnknownCell of={notReported} fn={fn} />}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              All{' '}
              <RowsLink show="held" label={`All ${countWords(totals.total)} held`}>
                {countWords(totals.total)}
              </RowsLink>
            </th>
            {totals.cells.map(({ count }, place) => (
              <td key={columns[place]}>
                <RowsLink show={`held-by:${columns[place]}`} label={`${countWords(count)}, ${columns[place]}, all functions`}>
                  {countWords(count)}
                </RowsLink>
              </td>
            ))}
            {hasNoGate && (
              <td>
                <RowsLink show="held-at:no gate">{countWords(totals.noGate.count)}</RowsLink>
              </td>
            )}
            {hasUnknown && (
              <td>
                <RowsLink show="held-at:not reported">{countWords(totals.notReported.count)}</RowsLink>
              </td>
            )}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** Where the long words of a narrow column's head may be parted. */
const parted = ['Enter-prise', 'archi-tecture', 'opera-tions', 'Compli-ance', 'vali-dation', 'informa-tics', 'Procure-ment', 'gover-nance'];

function breakable(owner: string): string {
  return parted.reduce((words, word) => words.replace(word.replace('-', ''), word.replace('-', '\u00AD')), owner);
}

/** Four steps of tint by the longest: up to 60 days, 180, 300, more. */
function stepOf(longest: number | null): string {
  if (longest === null || longest <= 60) return 'h1';
  if (longest <= 180) return 'h2';
  return longest <= 300 ? 'h3' : 'h4';
}

function Cell({ of: { count, longest }, show, fn }: { of: GridCell; show: string; fn: string }) {
  if (count === 0) return <Nothing />;
  const days = longest === null ? '' : `${countWords(longest)}d`;
  // What is seen comes first in what is heard.
  const heard = `${countWords(count)} ${days}: ${count === 1 ? 'model' : 'models'} held, ${longest === null ? 'days not on record' : 'longest in days'}`;
  return (
    <td className={`${styles['cell']} ${styles[stepOf(longest)]}`}>
      <RowsLink show={show} narrow={{ fn }} label={heard}>
        <strong>{countWords(count)}</strong> {days}
      </RowsLink>
    </td>
  );
}

/** Held, and nobody wrote down where: a dotted cell, not an empty one. */
function UnknownCell({ of: { count }, fn }: { of: GridCell; fn: string }) {
  if (count === 0) return <Nothing />;
  return (
    <td className={`${styles['cell']} ${styles['unknown']}`}>
      <RowsLink
        show="held-at:not reported"
        narrow={{ fn }}
        label={`? ${countWords(count)}: ${count === 1 ? 'model' : 'models'}, where held is not reported`}
      >
        <strong>?</strong> {countWords(count)}
      </RowsLink>
    </td>
  );
}

function Nothing() {
  return (
    <td className={styles['nothing']}>
      <span aria-hidden="true">·</span>
      <span className="unseen">none</span>
    </td>
  );
}
