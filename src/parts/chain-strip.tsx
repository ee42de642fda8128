import type { Tone } from '../domain/accountability/chain.ts';
import type { ModelRow } from '../domain/measures/model-row.ts';
import { toneWords } from './words.ts';
import styles from './chain-strip.module.css';

const pitch = 9;
const order: readonly Tone[] = ['sound', 'weak', 'broken', 'not reported', 'inherited', 'not needed'];

/** The accountability chain of a model in one line: a link each, joined where both ends stand. */
export function ChainStrip({ of, over = false }: { of: Pick<ModelRow['chain'], 'links' | 'count'>; over?: boolean }) {
  const drawn = of.links.filter(({ tone }) => tone !== 'off');
  return (
    <svg
      className={`${styles['strip']} ${over ? styles['over'] : ''}`}
      width={Math.max(1, drawn.length) * pitch}
      height="14"
      viewBox={`0 0 ${Math.max(1, drawn.length) * pitch} 14`}
      role="img"
      aria-label={chainSentence(of.count)}
    >
      {joins(drawn) !== '' && <path className={styles['join']} d={joins(drawn)} />}
      {order.flatMap((tone) => {
        const places = drawn.flatMap((link, place) => (link.tone === tone ? [centre(place)] : []));
        return places.length === 0 ? [] : [<path key={tone} className={styles[looks[tone]]} d={places.map(shapes[tone]).join('')} />];
      })}
      {halves(drawn) !== '' && <path className={styles['half']} d={halves(drawn)} />}
    </svg>
  );
}

type Drawn = readonly { readonly tone: Tone }[];

function centre(place: number): number {
  return place * pitch + pitch / 2;
}

function circle(radius: number): (x: number) => string {
  return (x) => `M${x - radius} 7a${radius} ${radius} 0 1 1 ${2 * radius} 0a${radius} ${radius} 0 1 1 ${-2 * radius} 0z`;
}

const bar = (x: number): string => `M${x - 2.5} 7h5`;

/** A row has up to fifteen links: all of one tone are one path. */
const shapes: Readonly<Record<Tone, (x: number) => string>> = {
  sound: circle(3),
  weak: circle(2.6),
  broken: circle(2.7),
  'not reported': circle(2.7),
  inherited: (x) => `M${x - 2.5} 3.5v2.6q0 2.4 2.4 2.4h2.4`,
  'not needed': bar,
  off: bar,
};

const looks = {
  sound: 'sound',
  weak: 'weak',
  broken: 'broken',
  'not reported': 'unknown',
  inherited: 'carried',
  'not needed': 'bar',
  off: 'bar',
} as const;

/** The joining lines: only between two links that stand. */
function joins(drawn: Drawn): string {
  return drawn
    .map(({ tone }, place) => (stands(tone) && stands(drawn[place + 1]?.tone ?? 'off') ? `M${centre(place) + 3} 7h${pitch - 6}` : ''))
    .join('');
}

/** The filled half of a weak link. */
function halves(drawn: Drawn): string {
  return drawn.map(({ tone }, place) => (tone === 'weak' ? `M${centre(place)} 4.4a2.6 2.6 0 0 0 0 5.2z` : '')).join('');
}

function stands(tone: Tone): boolean {
  return tone === 'sound' || tone === 'weak';
}

/** "4 sound, 2 weak, 3 broken." Tones nothing has are left out. */
function chainSentence(count: Readonly<Record<Tone, number>>): string {
  const said = order.filter((tone) => count[tone] > 0).map((tone) => `${count[tone]} ${toneWords[tone]}`);
  return said.length === 0 ? 'No link is switched on.' : `${said.join(', ')}.`;
}
