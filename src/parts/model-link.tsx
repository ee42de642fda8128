import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ModelId } from '../domain/audit/events.ts';

/** What goes along to a model: which record, on which day, in which dress. */
const standpoint = ['in', 'asof', 'theme', 'density'] as const;

/** The way to a model, in the same record on the same day. */
export function ModelLink({ modelId, children }: { readonly modelId: ModelId; readonly children: ReactNode }) {
  return (
    <Link
      to="/models/$id"
      params={{ id: modelId }}
      search={(view) => {
        const keys: Readonly<Record<string, unknown>> = view;
        return Object.fromEntries(standpoint.flatMap((key) => (keys[key] === undefined ? [] : [[key, keys[key]]])));
      }}
    >
      {children}
    </Link>
  );
}
