import { Link, type ErrorComponentProps } from '@tanstack/react-router';

/** A screen that broke: the others still work, and so do its data. The view is in the address, so a reload tries it again whole. */
export function ScreenError({ error }: ErrorComponentProps) {
  return (
    <section className="plain-page" role="alert">
      <title>This screen failed · Countersign</title>
      <h1>This screen could not be drawn.</h1>
      <p>
        What failed: <code>{error instanceof Error ? error.message : String(error)}</code>. The record is not affected, and the other
        screens still work.
      </p>
      <p className="choices">
        <button type="button" className="button button-main" onClick={() => location.reload()}>
          Try again
        </button>
        <Link to="/portfolio" className="button">
          Go to the portfolio
        </Link>
      </p>
    </section>
  );
}
