import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '../../data/session.ts';
import { usePast } from '../../state/use-past.ts';

export interface MayRecord {
  /** Who would record it; null where nobody acts, undefined while that is read. */
  readonly personId: string | null | undefined;
  /** Why nothing can be recorded now; null where it can. */
  readonly why: string | null;
}

/** May anything be recorded from here: does somebody act, on the record's today? */
export function useMayRecord(record: string): MayRecord {
  const { data } = useQuery(sessionQuery(record));
  const past = usePast();
  const personId = data === undefined ? undefined : (data.person?.personId ?? null);
  if (past) return { personId, why: 'You are reading a past day. Return to today to record anything.' };
  if (personId === null)
    return {
      personId,
      why: 'Nobody acts in this record. Choose who acts, at the top right; where it knows no people yet, add yourself under People.',
    };
  return { personId, why: null };
}
