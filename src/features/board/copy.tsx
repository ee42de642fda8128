import { Link } from '@tanstack/react-router';
import { createContext, useContext, type ReactNode } from 'react';
import type { BoardNumber } from '../../domain/board/figure.ts';
import type { ModelId } from '../../domain/audit/events.ts';
import { MeasureLink } from '../../parts/measure-link.tsx';
import { ModelLink } from '../../parts/model-link.tsx';

/** What is being made: a screen whose numbers open their rows, or a page of paper, which opens nothing. */
export interface BoardCopy {
  readonly medium: 'screen' | 'paper';
  /** Search keys under which a frozen pack is read again; null for the draft, which is read as the screen is. */
  readonly at: Readonly<Record<string, string>> | null;
}

const Copy = createContext<BoardCopy>({ medium: 'screen', at: null });

export const CopyProvider = Copy.Provider;

export function useCopyInHand(): BoardCopy {
  return useContext(Copy);
}

/** A number of a pack as it is printed; on a screen it opens how it was worked out, and every row. */
export function BoardFigureNumber({ of, className = '' }: { readonly of: BoardNumber; readonly className?: string | undefined }) {
  const { medium, at } = useCopyInHand();
  if (medium === 'paper') return <span className={className}>{of.words}</span>;
  return (
    <MeasureLink name={of.measure} at={at} label={`${of.words}: ${of.label}`} className={className}>
      {of.words}
    </MeasureLink>
  );
}

/** Words that name a model; on a screen they lead to it. */
export function BoardModel({ modelId, children }: { readonly modelId: ModelId | null; readonly children: ReactNode }) {
  const { medium, at } = useCopyInHand();
  if (medium === 'paper' || modelId === null) return <>{children}</>;
  return (
    <ModelLink modelId={modelId} at={at}>
      {children}
    </ModelLink>
  );
}

/** The page of the same pack whose numbers some words rest on. Paper has it a few leaves on. */
export function BoardPageLink({ pack, page, children }: { readonly pack: string; readonly page: string; readonly children: ReactNode }) {
  const { medium } = useCopyInHand();
  if (medium === 'paper') return null;
  return (
    <Link to="/board/$pack/$slide" params={{ pack, slide: page }} search={(view) => view}>
      {children}
    </Link>
  );
}

/** Words that name a measure; on a screen they lead to it. */
export function BoardMeasure({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const { medium, at } = useCopyInHand();
  if (medium === 'paper') return <>{children}</>;
  return (
    <MeasureLink name={name} at={at}>
      {children}
    </MeasureLink>
  );
}
