import { useRef, type ReactNode } from 'react';
import { useWidth } from '../use-width.ts';
import './step-frame.css';

/** Where things stand in a plot of shares over days. Pixels of its own viewBox. */
export interface StepPlane {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly x: (at: number) => number;
  readonly y: (share: number) => number;
}

export interface StepAxis {
  /** The end of the scale: how far anything was followed. */
  readonly end: number;
  readonly ticks: readonly number[];
  /** What the axis counts: "days since the start". */
  readonly title: string;
  /** A row of numbers under the marks of the axis, and what they are. */
  readonly under?: { readonly title: string; readonly at: (tick: number) => ReactNode };
}

interface StepFrameProps {
  readonly axis: StepAxis;
  /** What the chart says, in a sentence. */
  readonly sentence: string;
  /** Room at the right for what is written beside the marks, on a plot of a width. */
  readonly beside?: (width: number) => number;
  readonly children: (plane: StepPlane) => ReactNode;
}

const height = 260;
const top = 10;
const bottom = 8;
const left = 56;

const levels = [
  { share: 1, words: 'all' },
  { share: 0.75, words: '' },
  { share: 0.5, words: 'half' },
  { share: 0.25, words: '' },
  { share: 0, words: 'none' },
] as const;

/** The plot of a share over days: from all to none, in words, since a percentage of few says more than is known. */
export function StepFrame({ axis, sentence, beside, children }: StepFrameProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = Math.floor(useWidth(box, 640));
  const right = width - Math.max(12, beside?.(width) ?? 0);
  const x = (at: number): number => left + (axis.end === 0 ? 0 : (at / axis.end) * (right - left));
  const y = (share: number): number => top + (1 - share) * (height - top - bottom);
  const place = (at: number): { left: string } => ({ left: `${(x(at) / width) * 100}%` });
  return (
    <div ref={box} className="step-frame">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={sentence}>
        {levels.map(({ share, words }) => (
          <g key={share}>
            <path className={share === 0 ? 'step-zero' : 'step-grid'} d={`M${left} ${y(share)}H${right}`} />
            <text className="step-level" x={left - 8} y={y(share)} dy="0.32em" textAnchor="end">
              {words}
            </text>
          </g>
        ))}
        {children({ width, height, left, right, x, y })}
        {axis.ticks.map((tick) => (
          <path key={tick} className="step-zero" d={`M${x(tick)} ${y(0)}v5`} />
        ))}
      </svg>
      <div className="step-row" aria-hidden="true">
        {axis.ticks.map((tick) => (
          <span key={tick} style={place(tick)}>
            {tick}
          </span>
        ))}
      </div>
      <p className="step-title" style={{ paddingLeft: `${(left / width) * 100}%` }}>
        {axis.title}
      </p>
      {axis.under !== undefined && (
        <>
          <div className="step-row step-under">
            {axis.ticks.map((tick) => (
              <span key={tick} style={place(tick)}>
                {axis.under?.at(tick)}
              </span>
            ))}
          </div>
          <p className="step-title" style={{ paddingLeft: `${(left / width) * 100}%` }}>
            {axis.under.title}
          </p>
        </>
      )}
    </div>
  );
}
