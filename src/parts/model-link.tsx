import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ModelId } from '../domain/audit/events.ts';

/** What goes along to a model: which record, on which day, in which dress. */
const standpoint = ['in', 'asof', 'theme', 'density'] as const;

interface ModelLinkProps {
  readonly modelId: ModelId;
  /** Search keys it is read under in place of those of this screen: a record frozen on another day. */
  readonly at?: Readonly<Record<string, string>> | null;
  readonly children: ReactNode;
}

/** The way to a model, in the same record on the same day. */
export function ModelLink({ modelId, at = null, children }: ModelLinkProps) {
  return (
    <Link
      to="/models/$id"
      params={{ id: modelId }}
      search={(view) => {
        if (at !== null) return at;
        const keys: Readonly<Record<string, unknown>> = view;
        return Object.fromEntries(standpoint.flatMap((key) => (keys[key] === undefined ? [] : [[key, keys[key]]])));
      }}
    >
      {children}
    </Link>
  );
}
