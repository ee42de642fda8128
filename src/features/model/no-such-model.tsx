import { Link } from '@tanstack/react-router';
import { useView } from '../../state/use-view.ts';
import { standpointOf } from '../../state/view.ts';
import { dayWords } from '../../ui/day.ts';

/** An address that names a model the record does not know (on that day): it says so, and offers the list. */
export function NoSuchModel({ modelId }: { modelId: string }) {
  const standpoint = standpointOf(useView());
  const { asof, ...today } = standpoint;
  return (
    <section className="plain-page">
      <title>No such model · Countersign</title>
      <h1>
        The record in use has no model <code>{modelId}</code>
        {asof === undefined ? '' : ` on ${dayWords(asof)}`}.
      </h1>
      <p>It may stand in another record{asof === undefined ? '' : ', or have been registered later'}, or the link may be mistyped.</p>
      <p className="choices">
        <Link to="/portfolio" search={standpoint} className="button button-main">
          All its models
        </Link>
        {asof !== undefined && (
          <Link to="/models/$id" params={{ id: modelId }} search={today} className="button">
            Look for it today
          </Link>
        )}
      </p>
    </section>
  );
}
