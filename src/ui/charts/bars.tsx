import { Bar, BarChart, XAxis, YAxis } from 'recharts';
import { useRef } from 'react';
import { useWidth } from '../use-width.ts';
import './bars.css';

interface BarsProps {
  readonly bars: readonly { readonly name: string; readonly value: number; readonly fill: 'solid' | 'mid' | 'light' }[];
  /** The end of the scale: all that could be counted. */
  readonly most: number;
  /** Pixels from one bar to the next: the labels beside it stand on the same. */
  readonly pitch: number;
  /** What the bars say, in a sentence. */
  readonly sentence: string;
}

/** Lying bars from zero, one scale. The labels, and the same numbers as a list or table, stand beside them. */
export function Bars({ bars, most, pitch, sentence }: BarsProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 160);
  const data = bars.map(({ name, value, fill }) => ({ name, value, className: `bar-${fill}` }));
  return (
    <div ref={box} className="bars" role="img" aria-label={sentence}>
      <BarChart
        data={data}
        layout="vertical"
        width={Math.floor(width)}
        height={bars.length * pitch}
        margin={{ top: 0, right: 1, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <XAxis type="number" domain={[0, most]} hide />
        <YAxis type="category" dataKey="name" hide />
        <Bar dataKey="value" barSize={8} isAnimationActive={false} />
      </BarChart>
    </div>
  );
}
