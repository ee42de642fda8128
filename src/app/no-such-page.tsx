import { Link } from '@tanstack/react-router';
import { standpointOf } from '../state/view.ts';
import { useView } from '../state/use-view.ts';

/** An address no screen answers to. */
export function NoSuchPage() {
  const standpoint = standpointOf(useView());
  return (
    <section className="plain-page">
      <title>No such page · Countersign</title>
      <h1>There is no page at this address.</h1>
      <p>
        <Link to="/portfolio" search={standpoint}>
          Go to the portfolio
        </Link>
      </p>
    </section>
  );
}
