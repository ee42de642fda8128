import { Link } from '@tanstack/react-router';

/** A link to a record this browser does not have: it says so, and shows nothing else in its place. */
export function AbsentRecord({ id }: { id: string }) {
  return (
    <section className="plain-page">
      <title>Record not here · Countersign</title>
      <h1>This link names a record that is not in this browser.</h1>
      <p>
        The record is <code>{id}</code>. Records stay in the browser they were loaded in. Ask whoever sent the link for the file, and load
        it here.
      </p>
      <p className="choices">
        <Link to="/import/$step" params={{ step: 'file' }} className="button button-main">
          Load a file
        </Link>
        <Link to="/records" className="button">
          Records in this browser
        </Link>
        <Link to="/portfolio" className="button">
          The fictional portfolio
        </Link>
      </p>
    </section>
  );
}
