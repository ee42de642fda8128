import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { chooseActor, sessionQuery } from '../data/session.ts';
import type { Session } from '../formats/api/session.ts';

/** Let somebody else act in a record, or nobody. */
export function useChooseActor(record: string): UseMutationResult<Session, Error, string | null> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (personId: string | null) => chooseActor({ record, personId }),
    onSuccess: (session) => {
      queries.setQueryData(sessionQuery(record).queryKey, session);
      // What may be done, and why not, differs from person to person. All is asked anew:
      // an answer that forgot to say so would else be shown to the wrong one.
      void queries.invalidateQueries();
    },
  });
}
