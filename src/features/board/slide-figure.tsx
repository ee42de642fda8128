import type { BoardNumber, SlideFigure } from '../../domain/board/figure.ts';
import { moreWords, onItsScreen } from '../../parts/sentences/board.ts';
import { BoardFigureNumber } from './copy.tsx';
import { LineFigure } from './line-figure.tsx';
import { PackTable } from './pack-table.tsx';
import { useFirstRows } from './room.ts';
import { RowFigure } from './row-figure.tsx';
import { StageFigure } from './stage-figure.tsx';
import styles from './figures.module.css';

interface SlideFigureProps {
  readonly of: SlideFigure;
  /** The figure in words: the name of its drawing. */
  readonly alternative: string;
}

/** The one figure of a slide, of whichever kind. */
export function FigureOfSlide({ of, alternative }: SlideFigureProps) {
  switch (of.kind) {
    case 'numbers':
      return <Numbers of={of.numbers} alternative={alternative} />;
    case 'unit rows':
      return (
        <>
          <RowFigure rows={of.rows} drawn="marks" alternative={alternative} />
          {of.beside.length > 0 && <Beside of={of.beside} />}
        </>
      );
    case 'bars':
      return <Bars of={of} alternative={alternative} />;
    case 'stacked stages':
      return <StageFigure one={of.one} stages={of.stages} alternative={alternative} />;
    case 'line':
      return <LineFigure axis={of.axis} points={of.points} lines={of.lines} alternative={alternative} />;
    case 'table':
      return (
        <div className={styles['tabled']}>
          <PackTable of={{ ...of.table, more: 0 }} beyond={of.more} />
        </div>
      );
    case 'nothing':
      return <p className={styles['nothing']}>{of.why}</p>;
  }
}

/** Numbers in large type, with what they are under them. */
function Numbers({ of, alternative }: { readonly of: readonly BoardNumber[]; readonly alternative: string }) {
  return (
    <dl className={styles['numbers']} aria-label={alternative}>
      {of.map((number) => (
        <div key={`${number.measure} ${number.part} ${number.label}`} data-untold={number.value === null ? '' : undefined}>
          <dt>{number.label}</dt>
          <dd>
            <BoardFigureNumber of={number} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What stands in a box under the marks: what would go free, each in one sentence with its number. */
function Beside({ of }: { readonly of: readonly BoardNumber[] }) {
  return (
    <dl className={styles['beside']}>
      {of.map((number) => (
        <div key={`${number.measure} ${number.part} ${number.label}`}>
          <dt>{number.label}</dt>
          <dd>
            <BoardFigureNumber of={number} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Bars for which there is room, longest first. */
function Bars({
  of: { axis, rows, more },
  alternative,
}: {
  readonly of: Extract<SlideFigure, { kind: 'bars' }>;
  readonly alternative: string;
}) {
  const { shown, left } = useFirstRows(rows, 4);
  return (
    <>
      <p className={styles['axis']}>{axis}</p>
      <RowFigure rows={shown} drawn="bars" alternative={alternative} />
      <More of={more + left} />
    </>
  );
}

function More({ of }: { readonly of: number }) {
  const words = moreWords(of, onItsScreen);
  return words === null ? null : <p className={styles['note']}>{words}</p>;
}
