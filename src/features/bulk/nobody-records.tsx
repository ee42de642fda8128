import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { peopleQuery } from '../../data/people.ts';
import { canAct } from '../../domain/authority/can-act.ts';
import { StatusMark } from '../../parts/status-mark.tsx';
import { useView } from '../../state/use-view.ts';
import { standpointOf } from '../../state/view.ts';

/** Nobody acts, so nothing can be recorded: who could, and the way there. */
export function NobodyRecords({ record }: { readonly record: string }) {
  const view = useView();
  const people = useQuery(peopleQuery({ in: record })).data;
  const able = people?.people.some((one) => canAct(one, people.asOf)) ?? false;
  return (
    <p className="held">
      <StatusMark of="vacant" /> <strong>Nobody acts in this record,</strong> and every entry needs a name.{' '}
      {able ? (
        'Choose who you are under “Acting as”, at the top of the screen. What was typed stays in the sheet.'
      ) : (
        <>
          It knows no people yet: its first steward declares herself under{' '}
          <Link to="/people" search={standpointOf(view)}>
            People
          </Link>
          . Open it in another tab, so that what was typed stays here.
        </>
      )}
    </p>
  );
}
