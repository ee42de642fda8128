import type { ReactNode } from 'react';
import styles from './chain-drawing.module.css';
import type { Glyph, LinkFace } from './link-face.ts';

const pill = { x: 3, y: 2, width: 18, height: 30, rx: 9 } as const;

const glyphs: Readonly<Record<Glyph, ReactNode>> = {
  closed: <rect {...pill} className={styles['bold']} />,
  half: (
    <>
      <path className={styles['fill']} d="M12 2a9 9 0 0 0-9 9v12a9 9 0 0 0 9 9z" />
      <rect {...pill} className={styles['bold']} />
    </>
  ),
  open: <path className={styles['bold']} d="M21 12v-1A9 9 0 0 0 3 11v12a9 9 0 0 0 18 0v-1" />,
  dashed: <rect {...pill} className={styles['dashes']} />,
  slashed: (
    <>
      <rect {...pill} className={styles['stroke']} />
      <path className={styles['stroke']} d="M1.5 26.5 22.5 7.5" />
    </>
  ),
  dotted: <rect {...pill} className={styles['dots']} />,
  bar: (
    <>
      <path className={styles['through']} d="M12 0v34" />
      <path className={styles['bar']} d="M5 17h14" />
    </>
  ),
  carried: (
    <>
      <rect {...pill} className={styles['thin']} />
      <path className={styles['thin']} d="M12 9v14M8.5 19.5 12 23l3.5-3.5" />
    </>
  ),
};

/** One link of the chain, drawn. Its silhouette says its state without colour. */
export function LinkGlyph({ face }: { face: Pick<LinkFace, 'glyph' | 'ink'> }) {
  return (
    <svg className={`${styles['glyph']} ${styles[face.ink]}`} viewBox="0 0 24 34" data-glyph={face.glyph} aria-hidden="true">
      {glyphs[face.glyph]}
    </svg>
  );
}

export type Join = 'solid' | 'torn' | 'thin' | null;

/** How a tie passes a link: it starts, ends, is joined on the way, or only passes by. */
export interface TieStep {
  /** How many ties run between it and the chain. */
  readonly lane: number;
  readonly step: 'start' | 'end' | 'touch' | 'pass';
}

interface ChainCellProps {
  readonly face: LinkFace;
  /** Null at the first and last link. */
  readonly above: Join;
  readonly below: Join;
  /** Every tie that passes here. */
  readonly ties: readonly TieStep[];
}

/** The left gutter of one link: its glyph, what joins it to its neighbours, the ties that pass. All of it is said in words beside it. */
export function ChainCell({ face, above, below, ties }: ChainCellProps) {
  return (
    <div className={styles['cell']} aria-hidden="true" data-above={above ?? undefined} data-below={below ?? undefined}>
      {ties.map(({ lane, step }) => (
        <span key={lane} className={styles[step]} style={{ '--lane': lane } as React.CSSProperties} data-tie={step} />
      ))}
      <div className={styles['spine']}>
        <JoinEnd side="above" join={above} face={face} />
        <LinkGlyph face={face} />
        <JoinEnd side="below" join={below} face={face} />
      </div>
    </div>
  );
}

function JoinEnd({ side, join, face }: { side: 'above' | 'below'; join: Join; face: LinkFace }) {
  if (join === null) return <span className={styles[side]} />;
  if (join !== 'torn') return <span className={`${styles[side]} ${styles[join]}`} />;
  const ink = face.end === 'stands' ? 'signed' : face.ink;
  const way = side === 'above' ? 'M12 12V6.5l2.6-4.3' : 'M12 0v6.5L9.4 10.8';
  return (
    <span className={styles[side]}>
      <svg className={`${styles['stub']} ${styles[ink]}`} viewBox="0 0 24 12">
        <path className={styles[face.end === 'stands' ? 'whole' : 'frayed']} d={way} />
      </svg>
    </span>
  );
}
