import { useRef } from 'react';
import { CartesianGrid, Line, LineChart, ReferenceLine, XAxis, YAxis } from 'recharts';
import { useWidth } from '../use-width.ts';
import { apart, namedPlaces, scaleFor, type ChartLine } from './xmr-lines.ts';
import './xmr-chart.css';

export interface XmrMark {
  /** Under the axis: "Oct 26". */
  readonly label: string;
  /** Null is a gap, never a zero. */
  readonly value: number | null;
  readonly shape: 'square' | 'diamond' | 'disc';
}

/** What held before limits began anew: lines that end where the next begin. Places are those of the marks. */
export interface XmrEarlier {
  readonly from: number;
  readonly to: number;
  readonly centre: number | null;
  readonly limits: readonly number[];
  readonly trial: boolean;
}

interface XmrChartProps {
  readonly marks: readonly XmrMark[];
  /** The mean, or of a short series the median. */
  readonly centre: ChartLine | null;
  /** Dashed; lighter while they are on trial. */
  readonly limits: readonly ChartLine[];
  readonly trial: boolean;
  readonly target: ChartLine;
  /** Oldest first; none where the limits never began anew. */
  readonly earlier: readonly XmrEarlier[];
  /** What the chart says, in sentences. */
  readonly sentence: string;
  /** Values the scale has to hold as well. */
  readonly within?: readonly number[];
}

const nothing: readonly number[] = [];

const height = 190;
const margin = { top: 10, right: 74, bottom: 4, left: 0 };
const axis = { width: 32, height: 22 };
const labelPitch = 14;

/**
 * A series with its mean, its limits and its target. The scale need not begin at zero: what is read is how far
 * points lie from each other. The numbers stand in a table beside it.
 */
export function XmrChart({ marks, centre, limits, trial, target, earlier, sentence, within = nothing }: XmrChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = Math.floor(useWidth(box, 420));
  const values = marks.flatMap(({ value }) => (value === null ? [] : [value]));
  const lines = [
    ...(centre === null ? [] : [{ ...centre, kind: 'centre' }]),
    ...limits.map((limit) => ({ ...limit, kind: trial ? 'trial' : 'limit' })),
    { ...target, kind: 'target' },
  ];
  const before = earlier.flatMap((stretch) => {
    const from = Math.max(0, stretch.from - 0.5);
    const kind = stretch.trial ? 'trial' : 'limit';
    const drawn = [
      ...(stretch.centre === null ? [] : [{ value: stretch.centre, kind: 'centre' }]),
      ...stretch.limits.map((value) => ({ value, kind })),
    ];
    return drawn.map((one) => ({ ...one, from, to: stretch.to + 0.5 }));
  });
  const begun = earlier.at(-1);
  const { low, high, ticks } = scaleFor([...within, ...values, ...[...lines, ...before].map(({ value }) => value)]);
  const foot = height - margin.bottom - axis.height;
  const at = (value: number): number => margin.top + ((high - value) / (high - low)) * (foot - margin.top);
  const labels = apart(
    lines.map(({ value }) => at(value)),
    labelPitch,
    foot,
  );
  const plot = width - axis.width - margin.right;
  const named = namedPlaces(marks.length, Math.floor(plot / 46));
  const data = marks.map(({ value, shape }, place) => ({ place, value, shape }));
  return (
    <div ref={box} className="xmr-chart" role="img" aria-label={sentence}>
      <LineChart data={data} width={width} height={height} margin={margin} accessibilityLayer={false}>
        <CartesianGrid vertical={false} className="xmr-grid" />
        <XAxis
          dataKey="place"
          type="number"
          domain={[0, Math.max(1, marks.length - 1)]}
          padding={{ left: 8, right: 8 }}
          height={axis.height}
          ticks={named}
          interval={0}
          tickLine={false}
          tickFormatter={(place: number) => marks[place]?.label ?? ''}
        />
        <YAxis width={axis.width} domain={[low, high]} ticks={[...ticks]} interval={0} tickLine={false} axisLine={false} />
        {lines.map(({ kind, value, words }) =>
          begun === undefined || kind === 'target' ? (
            <ReferenceLine key={words} y={value} className={`xmr-line xmr-${kind}`} />
          ) : (
            <ReferenceLine key={words} segment={across(value, begun.to + 0.5, marks.length - 1)} className={`xmr-line xmr-${kind}`} />
          ),
        )}
        {before.map(({ kind, value, from, to }) => (
          <ReferenceLine key={`${from} ${value}`} segment={across(value, from, to)} className={`xmr-line xmr-${kind}`} />
        ))}
        {earlier.map(({ to }) => (
          <ReferenceLine key={to} x={to + 0.5} className="xmr-line xmr-anew" />
        ))}
        <Line
          dataKey="value"
          className="xmr-series"
          type="linear"
          connectNulls={false}
          isAnimationActive={false}
          activeDot={false}
          dot={({ cx, cy, index, payload }: { cx?: number; cy?: number; index?: number; payload?: (typeof data)[number] }) =>
            cx === undefined || cy === undefined || payload == null || payload.value === null ? (
              <g key={index} />
            ) : (
              <Shape key={index} of={payload.shape} x={cx} y={cy} />
            )
          }
        />
      </LineChart>
      {lines.map(({ kind, words }, place) => (
        <span key={words} className={`xmr-label xmr-label-${kind}`} style={{ top: labels[place], left: width - margin.right + 6 }}>
          {words}
        </span>
      ))}
    </div>
  );
}

/** A level line between two places. */
function across(y: number, from: number, to: number): readonly [{ x: number; y: number }, { x: number; y: number }] {
  return [
    { x: from, y },
    { x: to, y },
  ];
}

/** Concern is a square, improvement a diamond, chance a disc: told apart without colour. */
function Shape({ of, x, y }: { readonly of: XmrMark['shape']; readonly x: number; readonly y: number }) {
  if (of === 'square') return <rect className="xmr-square" x={x - 4.5} y={y - 4.5} width={9} height={9} />;
  if (of === 'diamond') return <path className="xmr-diamond" d={`M${x} ${y - 6}L${x + 6} ${y}L${x} ${y + 6}L${x - 6} ${y}Z`} />;
  return <circle className="xmr-disc" cx={x} cy={y} r={3.5} />;
}
