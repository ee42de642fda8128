import { useActors } from './use-actors.ts';

/** That nobody acts, and whether anybody could. */
export function NobodyActs({ record }: { record: string }) {
  const { actors } = useActors(record, true);
  if (actors === undefined) return 'Nobody';
  return actors.length === 0 ? (
    <>
      Nobody yet<span className="acting-how">: add people first</span>
    </>
  ) : (
    <>
      Nobody<span className="acting-how">: read only</span>
    </>
  );
}
