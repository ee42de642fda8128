import { StepFrame, type StepAxis, type StepPlane } from './step-frame.tsx';

export interface CurvePoint {
  readonly at: number;
  readonly share: number;
  /** The range around it; null where it has none. */
  readonly interval: { readonly low: number; readonly high: number } | null;
}

interface StepCurveProps {
  readonly axis: StepAxis;
  readonly points: readonly CurvePoint[];
  /** A point to read off: where the curve reaches one half. */
  readonly marker: { readonly at: number; readonly words: string } | null;
  readonly sentence: string;
}

/** A share that falls in steps from all, with the range around it. */
export function StepCurve({ axis, points, marker, sentence }: StepCurveProps) {
  return (
    <StepFrame axis={axis} sentence={sentence}>
      {(plane) => (
        <>
          <path className="step-band" d={bandPath(points, axis.end, plane)} />
          <path className="step-line" d={linePath(points, axis.end, plane)} />
          {marker !== null && <Marker at={marker.at} words={marker.words} plane={plane} />}
        </>
      )}
    </StepFrame>
  );
}

function Marker({ at, words, plane: { x, y, left, right } }: { readonly at: number; readonly words: string; readonly plane: StepPlane }) {
  // Beside the point where there is room; before it near the end.
  const late = x(at) > right - 150;
  return (
    <>
      <path className="step-marker" d={`M${left} ${y(0.5)}H${x(at)}V${y(0)}`} />
      <circle className="step-marker-dot" cx={x(at)} cy={y(0.5)} r={5} />
      <text className="step-marker-words" x={x(at) + (late ? -10 : 10)} y={y(0.5) - 10} textAnchor={late ? 'end' : 'start'}>
        {words}
      </text>
    </>
  );
}

function linePath(points: readonly CurvePoint[], end: number, { x, y }: StepPlane): string {
  return `M${x(0)} ${y(1)}${points.map(({ at, share }) => `H${x(at)}V${y(share)}`).join('')}H${x(end)}`;
}

/** Along the upper ends, and back along the lower: as far as every point has a range. */
function bandPath(points: readonly CurvePoint[], end: number, { x, y }: StepPlane): string {
  const open = points.findIndex(({ interval }) => interval === null);
  const ranged = points
    .slice(0, open === -1 ? points.length : open)
    .flatMap(({ at, interval }) => (interval === null ? [] : [{ at, interval }]));
  const last = open === -1 ? end : points[open]!.at;
  if (ranged.length === 0) return '';
  const upper = ranged.map(({ at, interval }) => `H${x(at)}V${y(interval.high)}`).join('');
  const lower = ranged
    .toReversed()
    .map(({ at, interval }) => `V${y(interval.low)}H${x(at)}`)
    .join('');
  return `M${x(0)} ${y(1)}${upper}H${x(last)}${lower}V${y(1)}Z`;
}
