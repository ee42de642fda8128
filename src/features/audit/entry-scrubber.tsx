import { useEffect, useRef, useState } from 'react';
import type { Day } from '../../domain/time.ts';
import { dayAfter, daysFromTo } from '../../parts/sentences/calendar.ts';
import { counted } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';
import { useWidth } from '../../ui/use-width.ts';
import styles from './entry-scrubber.module.css';
import { scrubBars, scrubTicks, scrubTop } from './scrub-scale.ts';
import { useChooseDays, type TwoDays } from './two-days.ts';

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

/** Entries per day, and the two days that are compared, each a handle. Two fields beside the sentence do the same. */
export function EntryScrubber({ days, known, startsOn, today }: EntryScrubberProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 1200);
  const choose = useChooseDays(today);
  const [first, last] = [startsOn as Day, today as Day];
  const span = Math.max(1, daysFromTo(first, last));
  const [draft, setDraft] = useState<TwoDays | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const shown = draft ?? days;
  const move = (next: TwoDays): void => {
    setDraft(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      choose(next);
      setDraft(null);
    }, rest);
  };
  const placeOf = (day: string): number => Math.min(Math.max(daysFromTo(first, day as Day), 0), span);
  const x = (day: string): number => (placeOf(day) / span) * width;
  return (
    <section className={styles['scrubber']} aria-label="Entries per day, and the two dates">
      <div ref={box} className={styles['drawing']}>
        <Bars known={known ?? []} first={first} last={last} width={width} from={x(shown.earlier)} to={x(shown.later)} />
        <Handle
          label="Earlier date"
          value={placeOf(shown.earlier)}
          max={span}
          day={shown.earlier}
          onMove={(at) => move({ ...shown, earlier: dayAfter(first, at) })}
        />
        <Handle
          label="Later date"
          value={placeOf(shown.later)}
          max={span}
          day={shown.later}
          onMove={(at) => move({ ...shown, later: dayAfter(first, at) })}
        />
        <Axis first={first} last={last} width={width} x={x} shown={shown} />
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
          <rect key={day} x={left} y={height - tall} width={Math.max(1, pitch - 1)} height={tall}>
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
  const [earlier, later] = shown.earlier <= shown.later ? [shown.earlier, shown.later] : [shown.later, shown.earlier];
  const together = x(later) - x(earlier) < 96;
  const labels = together
    ? [
        {
          key: 'both',
          at: (x(earlier) + x(later)) / 2,
          half: earlier === later ? 40 : 88,
          words: earlier === later ? dayWords(later) : `${dayWords(earlier)} to ${dayWords(later)}`,
        },
      ]
    : [
        { key: 'then', at: x(earlier), half: 40, words: dayWords(earlier) },
        { key: 'now', at: x(later), half: 40, words: dayWords(later) },
      ];
  // A label near an edge stands at it, and takes its room there.
  const placed = labels.map((label) => ({ ...label, at: Math.min(Math.max(label.at, label.half), width - label.half) }));
  const free = scrubTicks(first, last, width).filter(
    ({ day }) => x(day) < width - 56 && placed.every(({ at, half }) => x(day) + 56 < at - half || x(day) > at + half + 6),
  );
  return (
    <div className={styles['axis']} aria-hidden="true">
      {free.map(({ day, words }) => (
        <span key={day} style={{ left: `${x(day)}px` }}>
          {words}
        </span>
      ))}
      {placed.map(({ key, at, half, words }) => (
        <strong key={key} style={{ left: `${at - half}px`, width: `${2 * half}px` }} className={placeClass(at, half, width)}>
          {words}
        </strong>
      ))}
    </div>
  );
}

function placeClass(at: number, half: number, width: number): string | undefined {
  if (at <= half) return styles['fromHere'];
  return at >= width - half ? styles['toHere'] : undefined;
}
