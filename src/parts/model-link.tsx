import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ModelId } from '../domain/audit/events.ts';
import { useView } from '../state/use-view.ts';
import { standpointOf } from '../state/view.ts';

/** The way to a model, in the same record on the same day. */
export function ModelLink({ modelId, children }: { readonly modelId: ModelId; readonly children: ReactNode }) {
  const view = useView();
  return (
    <Link to="/models/$id" params={{ id: modelId }} search={standpointOf(view) as never}>
      {children}
    </Link>
  );
}
