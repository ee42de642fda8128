import './dots.css';

interface DotsProps {
  /** In order; null is a gap, never a zero. */
  readonly values: readonly (number | null)[];
  /** The end of the scale, shared by all that stand together; it begins at zero. */
  readonly most: number;
  /** What the dots say, in a sentence. */
  readonly sentence: string;
}

const width = 112;
const height = 22;
const edge = 3;

/** A short series, one dot a value, joined where neighbours are known. The numbers stand in a table beside it. */
export function Dots({ values, most, sentence }: DotsProps) {
  const step = values.length < 2 ? 0 : (width - 2 * edge) / (values.length - 1);
  const points = values.map((value, place) =>
    value === null ? null : { place, x: edge + place * step, y: height - edge - (value / Math.max(most, 1)) * (height - 2 * edge) },
  );
  const known = points.filter((point) => point !== null);
  return (
    <svg className="dots" width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={sentence}>
      <path className="dots-zero" d={`M0 ${height - 0.5}H${width}`} />
      {known.map((point, at) => {
        const next = known[at + 1];
        // A month in which nothing was decided leaves a gap: no line is drawn across it.
        if (next === undefined || next.place !== point.place + 1) return null;
        return <path key={point.place} className="dots-join" d={`M${point.x} ${point.y}L${next.x} ${next.y}`} />;
      })}
      {known.map(({ place, x, y }, at) => (
        <circle
          key={place}
          className={at === known.length - 1 ? 'dots-last' : 'dots-dot'}
          cx={x}
          cy={y}
          r={at === known.length - 1 ? 2.6 : 1.8}
        />
      ))}
    </svg>
  );
}
