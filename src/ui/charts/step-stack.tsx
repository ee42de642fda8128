import { useId } from 'react';
import { StepFrame, type StepAxis, type StepPlane } from './step-frame.tsx';

export interface StackLayer {
  readonly name: string;
  readonly fill: 'solid' | 'mid' | 'light' | 'striped' | 'dotted' | 'clear';
  /** Its share from the beginning, then after each step: one more than the steps. */
  readonly shares: readonly number[];
}

interface StepStackProps {
  readonly axis: StepAxis;
  /** Where the shares change. */
  readonly at: readonly number[];
  /** From the bottom up; together they are all, everywhere. */
  readonly layers: readonly StackLayer[];
  readonly sentence: string;
}

/** The width from which there is room to write beside the layers. */
const wide = 560;
const room = 170;
const line = 17;

/** Shares of a whole over time, stacked, each written beside its layer. Told apart by pattern, never by colour alone. */
export function StepStack({ axis, at, layers, sentence }: StepStackProps) {
  const id = useId().replaceAll(':', '');
  const fillOf = (layer: StackLayer) =>
    layer.fill === 'striped' || layer.fill === 'dotted'
      ? { className: 'step-layer', fill: `url(#${id}-${layer.fill})` }
      : { className: `step-layer step-${layer.fill}` };
  return (
    <div className="step-stack">
      <StepFrame axis={axis} sentence={sentence} beside={(width) => (width >= wide ? room : 0)}>
        {(plane) => (
          <>
            <Patterns id={id} />
            {layers.map((layer, place) => (
              <path key={layer.name} {...fillOf(layer)} d={layerPath(layers, place, at, axis.end, plane)} />
            ))}
            {plane.width >= wide && <Beside layers={layers} plane={plane} />}
          </>
        )}
      </StepFrame>
      <ul className="step-key">
        {layers.toReversed().map((layer) => (
          <li key={layer.name}>
            <svg viewBox="0 0 16 12" aria-hidden="true">
              <rect {...fillOf(layer)} x="0.5" y="0.5" width="15" height="11" />
            </svg>
            {layer.name}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Patterns({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={`${id}-striped`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="step-stripes-ground" width="6" height="6" />
        <path className="step-stripe" d="M0 3H6" />
      </pattern>
      <pattern id={`${id}-dotted`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect className="step-stripes-ground" width="6" height="6" />
        <circle className="step-dot" cx="3" cy="3" r="1" />
      </pattern>
    </defs>
  );
}

/** Names at the height of their layers' ends, moved apart where those are thin. */
function Beside({ layers, plane: { right, y } }: { readonly layers: readonly StackLayer[]; readonly plane: StepPlane }) {
  const ends = layers.map((_, place) => sumTo(layers, place - 1, -1) + (layers[place]!.shares.at(-1) ?? 0) / 2);
  const heights: number[] = [];
  for (const [place, end] of ends.entries()) heights.push(Math.min(y(end), (heights[place - 1] ?? Infinity) - line));
  const over = Math.min(0, (heights.at(-1) ?? 0) - 6);
  return layers.map(({ name }, place) => (
    <g key={name}>
      <path className="step-lead" d={`M${right + 1} ${y(ends[place]!)}L${right + 14} ${heights[place]! - over}`} />
      <text className="step-beside" x={right + 18} y={heights[place]! - over} dy="0.32em">
        {name}
      </text>
    </g>
  ));
}

/** The layers up to and including one, together, after a step. */
function sumTo(layers: readonly StackLayer[], place: number, step: number): number {
  return layers.slice(0, place + 1).reduce((sum, { shares }) => sum + (shares.at(step) ?? 0), 0);
}

function layerPath(layers: readonly StackLayer[], place: number, at: readonly number[], end: number, { x, y }: StepPlane): string {
  const edges = [0, ...at, end];
  const upper = edges.slice(0, -1).map((_, step) => sumTo(layers, place, step));
  const lower = edges.slice(0, -1).map((_, step) => sumTo(layers, place - 1, step));
  const forth = upper.map((share, step) => `${step === 0 ? `M${x(0)} ${y(share)}` : `V${y(share)}`}H${x(edges[step + 1]!)}`).join('');
  const back = lower
    .map((share, step) => `V${y(share)}H${x(edges[step]!)}`)
    .toReversed()
    .join('');
  return `${forth}${back}Z`;
}
