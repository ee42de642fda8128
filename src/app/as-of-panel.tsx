import { useEffect, useId, useRef } from 'react';
import { isCalendarDay } from '../formats/calendar-day.ts';
import type { RecordSummary } from '../formats/api/records.ts';
import { useChangeView, useView } from '../state/use-view.ts';
import { dayWords, quarterEndsBefore } from '../ui/day.ts';
import { KeyHint } from '../ui/key-hint.tsx';
import { focusWaited } from '../ui/popover.tsx';
import type { DayStep } from './use-day-steps.ts';

/** A clock in words, its days as people write them. */
function clockWords(clock: string): string {
  return clock.replaceAll(/\d{4}-\d{2}-\d{2}/g, (day) => dayWords(day));
}

interface AsOfPanelProps {
  readonly record: RecordSummary;
  /** The day the screen shows. */
  readonly day: string;
  readonly step: DayStep;
}

/** The days one comes back to, any other day, and a second one to compare with. */
export function AsOfPanel({ record, day, step }: AsOfPanelProps) {
  const { asof, cmp } = useView();
  const change = useChangeView();
  const fieldId = useId();
  const otherId = useId();
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => focusWaited(content.current), []);
  const show = (chosen: string) => change({ asof: (chosen === record.today ? undefined : chosen) as typeof asof, seq: undefined });
  const ends = quarterEndsBefore(record.today, 4).filter((end) => end >= record.startsOn);
  return (
    <div ref={content}>
      <div className="choices">
        <button
          type="button"
          className="button"
          data-closes
          data-first
          aria-pressed={day === record.today}
          onClick={() => show(record.today)}
        >
          Today, {dayWords(record.today)}
        </button>
        {ends.map((end) => (
          <button key={end} type="button" className="button" data-closes aria-pressed={day === end} onClick={() => show(end)}>
            {dayWords(end)}
          </button>
        ))}
      </div>
      <form
        className="choices"
        onSubmit={(event) => {
          event.preventDefault();
          const chosen = new FormData(event.currentTarget).get('day');
          if (typeof chosen === 'string' && isCalendarDay(chosen)) show(chosen);
          event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
        }}
      >
        <label htmlFor={fieldId}>Another day</label>
        <input
          key={day}
          id={fieldId}
          className="field"
          type="date"
          name="day"
          defaultValue={day}
          min={record.startsOn}
          max={record.today}
          required
        />
        <button className="button">Show</button>
      </form>
      <form
        className="choices"
        onSubmit={(event) => {
          event.preventDefault();
          const chosen = new FormData(event.currentTarget).get('cmp');
          if (typeof chosen === 'string' && isCalendarDay(chosen)) change({ cmp: chosen });
          event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
        }}
      >
        <label htmlFor={otherId}>Compare with</label>
        <input
          key={cmp}
          id={otherId}
          className="field"
          type="date"
          name="cmp"
          defaultValue={cmp}
          min={record.startsOn}
          max={record.today}
          required
        />
        <button className="button">Compare</button>
        {cmp !== undefined && (
          <button type="button" className="button" data-closes onClick={() => change({ cmp: undefined })}>
            Compare with nothing
          </button>
        )}
      </form>
      <p className="choices">
        <button type="button" className="button" data-closes onClick={() => void step('before')}>
          The day before with entries <KeyHint of="[" />
        </button>
        <button type="button" className="button" data-closes onClick={() => void step('after')}>
          The day after <KeyHint of="]" />
        </button>
      </p>
      <p className="quiet">
        The record starts {dayWords(record.startsOn)}. Its clock: {clockWords(record.clock)}.
      </p>
    </div>
  );
}
