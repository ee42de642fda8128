import { useChangeView } from '../state/use-view.ts';
import { dayWords } from '../ui/day.ts';

/** A day the record has not come to: it says so, and shows nothing in its place. */
export function LaterDay({ day, today }: { day: string; today: string }) {
  const change = useChangeView();
  return (
    <section className="plain-page">
      <title>{`Nothing known of ${dayWords(day)} yet · Countersign`}</title>
      <h1>The record stands at {dayWords(today)}.</h1>
      <p>Nothing is known of {dayWords(day)} yet.</p>
      <p>
        <button type="button" className="button" onClick={() => change({ asof: undefined })}>
          Return to today
        </button>
      </p>
    </section>
  );
}
