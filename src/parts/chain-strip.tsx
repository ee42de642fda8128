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
      {drawn.map(({ link, tone }, place) => {
        const x = place * pitch + pitch / 2;
        const next = drawn[place + 1];
        return (
          <g key={link}>
            {next !== undefined && stands(tone) && stands(next.tone) && <path className={styles['join']} d={`M${x + 3} 7h${pitch - 6}`} />}
            <LinkDot tone={tone} x={x} />
          </g>
        );
      })}
    </svg>
  );
}

function LinkDot({ tone, x }: { tone: Tone; x: number }) {
  switch (tone) {
    case 'sound':
      return <circle className={styles['sound']} cx={x} cy="7" r="3" />;
    case 'weak':
      return (
        <g className={styles['weak']}>
          <circle cx={x} cy="7" r="2.6" />
          <path d={`M${x} 4.4a2.6 2.6 0 0 0 0 5.2z`} />
        </g>
      );
    case 'broken':
      return <circle className={styles['broken']} cx={x} cy="7" r="2.7" />;
    case 'not reported':
      return <circle className={styles['unknown']} cx={x} cy="7" r="2.7" />;
    case 'inherited':
    case 'not needed':
    case 'off':
      return <path className={styles['bar']} d={`M${x - 2.5} 7h5`} />;
    default:
      return tone satisfies never;
  }
}

function stands(tone: Tone): boolean {
  return tone === 'sound' || tone === 'weak';
}

/** "4 sound, 2 weak, 3 broken." Tones nothing has are left out. */
export function chainSentence(count: Readonly<Record<Tone, number>>): string {
  const said = order.filter((tone) => count[tone] > 0).map((tone) => `${count[tone]} ${toneWords[tone]}`);
  return said.length === 0 ? 'No link is switched on.' : `${said.join(', ')}.`;
}
