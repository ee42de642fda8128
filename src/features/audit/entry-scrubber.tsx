import { useEffect, useId, useRef, useState } from 'react';
import type { Day } from '../../domain/time.ts';
import { isCalendarDay } from '../../formats/calendar-day.ts';
import { dayAfter, daysFromTo } from '../../parts/sentences/calendar.ts';
import { useChangeView } from '../../state/use-view.ts';
import { counted } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';
import { useWidth } from '../../ui/use-width.ts';
import styles from './entry-scrubber.module.css';
import { scrubBars, scrubTicks, scrubTop } from './scrub-scale.ts';
import type { TwoDays } from './two-days.ts';

interface EntryScrubberProps {
  readonly days: TwoDays;
  /** Undefined while they are read. */
  readonly known: readonly { readonly day: string; readonly entries: number }[] | undefined;
  readonly startsOn: string;
  readonly today: string;
}

/** How long a handle rests before the two days are read. */
const rest = 200;
const height = 44;

/** Entries per day, and the two days that are compared: two handles, or two fields. */
export function EntryScrubber({ days, known, startsOn, today }: EntryScrubberProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 1200);
  const change = useChangeView();
  const [first, last] = [startsOn as Day, today as Day];
  const span = Math.max(1, daysFromTo(first, last));
  const [draft, setDraft] = useState<TwoDays | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const shown = draft ?? days;
  const choose = (next: TwoDays, wait: number): void => {
    setDraft(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const [then, now] = next.then <= next.now ? [next.then, next.now] : [next.now, next.then];
      change({ cmp: then, asof: (now === today ? undefined : now) as never, seq: undefined }, 'replace');
      setDraft(null);
    }, wait);
  };
  const placeOf = (day: string): number => Math.min(Math.max(daysFromTo(first, day as Day), 0), span);
  const x = (day: string): number => (placeOf(day) / span) * width;
  return (
    <section className={styles['scrubber']} aria-label="Entries per day, and the two dates">
      <div ref={box} className={styles['drawing']}>
        <Bars known={known ?? []} first={first} last={last} width={width} from={x(shown.then)} to={x(shown.now)} />
        <Handle
          label="Earlier date"
          value={placeOf(shown.then)}
          max={span}
          day={shown.then}
          onMove={(at) => choose({ ...shown, then: dayAfter(first, at) }, rest)}
        />
        <Handle
          label="Later date"
          value={placeOf(shown.now)}
          max={span}
          day={shown.now}
          onMove={(at) => choose({ ...shown, now: dayAfter(first, at) }, rest)}
        />
        <Axis first={first} last={last} width={width} x={x} shown={shown} />
      </div>
      <div className={styles['fields']}>
        <DayField label="Compare" value={days.then} min={startsOn} max={today} onChoose={(then) => choose({ ...days, then }, 0)} />
        <DayField label="with" value={days.now} min={startsOn} max={today} onChoose={(now) => choose({ ...days, now }, 0)} />
      </div>
    </section>
  );
}

interface BarsProps {
  readonly known: NonNullable<EntryScrubberProps['known']>;
  readonly first: Day;
  readonly last: Day;
  readonly width: number;
  readonly from: number;
  readonly to: number;
}

function Bars({ known, first, last, width, from, to }: BarsProps) {
  const bars = scrubBars(known, first, last, width);
  const top = scrubTop(bars);
  const pitch = width / bars.length;
  return (
    <svg className={styles['bars']} width={width} height={height + 6} viewBox={`0 0 ${width} ${height + 6}`} aria-hidden="true">
      {bars.map(({ from: day, to: end, entries }, at) => {
        const tall = entries === 0 ? 0 : Math.max(2, (Math.min(entries, top) / top) * (height - 10));
        const left = at * pitch;
        return (
          <rect
            key={day}
            className={left + pitch / 2 >= from && left <= to ? styles['in'] : styles['out']}
            x={left}
            y={height - tall}
            width={Math.max(1, pitch - 1)}
            height={tall}
          >
            <title>{`${dayWords(day)}${day === end ? '' : ` to ${dayWords(end)}`}: ${counted(entries, 'entry', 'entries')}`}</title>
          </rect>
        );
      })}
      <path className={styles['bracket']} d={`M${clamp(from, width)} 2V${height + 4}H${clamp(to, width)}V2`} />
    </svg>
  );
}

function clamp(x: number, width: number): number {
  return Math.min(Math.max(x, 1), width - 1);
}

interface HandleProps {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  readonly day: string;
  readonly onMove: (to: number) => void;
}

function Handle({ label, value, max, day, onMove }: HandleProps) {
  return (
    <input
      type="range"
      className={styles['handle']}
      aria-label={label}
      aria-valuetext={dayWords(day)}
      min={0}
      max={max}
      value={value}
      onChange={({ currentTarget }) => onMove(Number(currentTarget.value))}
    />
  );
}

interface AxisProps {
  readonly first: Day;
  readonly last: Day;
  readonly width: number;
  readonly x: (day: string) => number;
  readonly shown: TwoDays;
}

/** Months under the bars, and the two dates, which make room for themselves. */
function Axis({ first, last, width, x, shown }: AxisProps) {
  const [then, now] = shown.then <= shown.now ? [shown.then, shown.now] : [shown.now, shown.then];
  const room = 92;
  const together = x(now) - x(then) < room;
  const free = scrubTicks(first, last, width).filter(
    ({ day }) =>
      Math.abs(x(day) - x(then)) > 74 &&
      Math.abs(x(day) - x(now)) > 74 &&
      x(day) < width - 60 &&
      (!together || Math.abs(x(day) - x(then) - room / 2) > 120),
  );
  return (
    <div className={styles['axis']} aria-hidden="true">
      {free.map(({ day, words }) => (
        <span key={day} style={{ left: `${x(day)}px` }}>
          {words}
        </span>
      ))}
      <strong className={placeClass(x(then), width, together ? 'before' : 'on')} style={{ left: `${x(then)}px` }}>
        {dayWords(then)}
      </strong>
      {then !== now && (
        <strong className={placeClass(x(now), width, together ? 'after' : 'on')} style={{ left: `${x(now)}px` }}>
          {dayWords(now)}
        </strong>
      )}
    </div>
  );
}

/** Where a label stands to its place: in the middle, unless an edge or its neighbour is near. */
function placeClass(x: number, width: number, side: 'on' | 'before' | 'after'): string | undefined {
  if (x < 46) return styles['fromHere'];
  if (x > width - 46) return styles['toHere'];
  return side === 'before' ? styles['toHere'] : side === 'after' ? styles['fromHere'] : undefined;
}

interface DayFieldProps {
  readonly label: string;
  readonly value: string;
  readonly min: string;
  readonly max: string;
  readonly onChoose: (day: string) => void;
}

function DayField({ label, value, min, max, onChoose }: DayFieldProps) {
  const id = useId();
  return (
    <span className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <input
        key={value}
        id={id}
        className="field"
        type="date"
        defaultValue={value}
        min={min}
        max={max}
        onChange={({ currentTarget }) => {
          const chosen = currentTarget.value;
          if (isCalendarDay(chosen) && chosen >= min && chosen <= max) onChoose(chosen);
        }}
      />
    </span>
  );
}
