import { useNavigate, useRouter } from '@tanstack/react-router';
import { createContext, use } from 'react';
import type { ModelId } from '../../domain/audit/events.ts';
import type { ScreenView } from '../../state/view.ts';

/** How the rows of one list lead to their models. */
export interface ModelLinks {
  readonly hrefOf: (id: ModelId) => string;
  readonly open: (id: ModelId) => void;
}

const somewhere = 'ID';

/**
 * The way from the list to a model, with the view it was found in. Worked out
 * once for all rows: a router's link in each would weigh more than its row.
 */
export function useModelLinks(view: ScreenView): ModelLinks {
  const router = useRouter();
  const navigate = useNavigate();
  const { href } = router.buildLocation({ to: '/models/$id', params: { id: somewhere }, search: view });
  const whole = router.history.createHref(href);
  return {
    hrefOf: (id) => whole.replace(`/models/${somewhere}`, () => `/models/${encodeURIComponent(id)}`),
    open: (id) => void navigate({ to: '/models/$id', params: { id }, search: view }),
  };
}

export const ModelLinksContext = createContext<ModelLinks>({ hrefOf: () => '', open: () => {} });

/** The way from this list. */
export function useLinksOfList(): ModelLinks {
  return use(ModelLinksContext);
}
