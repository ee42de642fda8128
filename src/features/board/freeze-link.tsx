import { useQuery } from '@tanstack/react-query';
import { boardQuery } from '../../data/board.ts';
import { AttemptLink } from '../../parts/attempt-link.tsx';
import { useView } from '../../state/use-view.ts';
import { dayWords } from '../../ui/day.ts';

/** Opens the freezing of the draft as it stands: its day and its last entry are taken along. */
export function FreezeLink({ className, children }: { readonly className: string; readonly children: string }) {
  const { data } = useQuery(boardQuery(useView()));
  if (data === undefined) return null;
  const { nextPack, draft } = data;
  const payload = {
    packId: nextPack,
    title: `Board pack, ${dayWords(draft.position.asOf)}`,
    asOf: draft.position.asOf,
    head: draft.position.head,
    audience: 'board',
  };
  return (
    <AttemptLink type="board-pack.freeze" payload={payload} className={className}>
      {children}
    </AttemptLink>
  );
}
