import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { MeasureLink } from './measure-link.tsx';
import type { OpeningPiece, Piece } from '../domain/pieces.ts';
import { RegisterLink } from './register-link.tsx';
import { RowsLink } from './rows-link.tsx';

/** A computed sentence whose numbers open what is behind them. */
export function Sentence({ of }: { readonly of: readonly Piece[] }) {
  return of.map((piece, place) =>
    // oxlint-disable-next-line react/no-array-index-key -- the pieces of one sentence have no other name
    typeof piece === 'string' ? piece : <Opening key={place} of={piece} />,
  );
}

function Opening({ of }: { readonly of: OpeningPiece }) {
  if ('show' in of) {
    return (
      <RowsLink show={of.show} part={of.part ?? 'value'}>
        {of.text}
      </RowsLink>
    );
  }
  if ('measure' in of) return <MeasureLink name={of.measure}>{of.text}</MeasureLink>;
  if ('risks' in of) return <RegisterLink {...(of.risks === 'on the register' ? {} : { show: of.risks })}>{of.text}</RegisterLink>;
  if ('releases' in of) return <PlanLink show={of.releases}>{of.text}</PlanLink>;
  return (
    <ListLink list={of.list} {...(of.rows === undefined ? {} : { rows: of.rows })}>
      {of.text}
    </ListLink>
  );
}

function PlanLink({ show, children }: { readonly show: string; readonly children: ReactNode }) {
  return (
    <Link
      to="/releases"
      search={(view) => ({ ...view, show, sel: undefined, do: undefined, 'show-part': undefined }) as never}
      activeOptions={{ exact: true }}
      resetScroll={false}
      className="count"
    >
      {children}
    </Link>
  );
}

interface ListLinkProps {
  /** The id of the list on this page. */
  readonly list: string;
  /** Which of its entries are counted, as a selector within it. */
  readonly rows?: string;
  readonly children: ReactNode;
}

/** A count of what is listed further down the same page. */
export function ListLink({ list, rows, children }: ListLinkProps) {
  return (
    <Link to="." search={(view) => view} hash={list} resetScroll={false} className="count" data-rows={rows}>
      {children}
    </Link>
  );
}
