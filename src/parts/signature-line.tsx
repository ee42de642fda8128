import type { ReactNode } from 'react';
import type { Assurance } from '../domain/audit/events.ts';
import type { LinkFace } from './link-face.ts';
import styles from './signature-line.module.css';

interface SignatureLineProps {
  readonly face: Pick<LinkFace, 'ink' | 'line' | 'struck'>;
  /** A printed name, or what stands in its place: "No name". Without a line it is left to the state. */
  readonly text: string;
  /** How sure the name is; null where what stands here is no signature. */
  readonly assurance: Assurance | null;
  /** At the end of the line: a title, or who was asked. */
  readonly beside: string;
  /** What a person says by signing here. */
  readonly meaning: string;
  /** Opens the words agreed to; absent where nobody signed. */
  readonly opens?: { readonly label: string; readonly isOpen: boolean; readonly controls: string; readonly toggle: () => void };
}

/**
 * A signature, or the place where one is missing: as wide and as high either
 * way. The italic face is a person's own act, or the fictional demonstration's.
 */
export function SignatureLine({ face, text, assurance, beside, meaning, opens }: SignatureLineProps) {
  const own = assurance === 'authenticated' || assurance === 'demonstration';
  const without = { signed: 'absent', due: 'printed', held: 'missing', unknown: 'absent', quiet: 'idle' } as const;
  const kind = styles[assurance === null ? without[face.ink] : own ? 'own' : 'printed'];
  return (
    <div className={styles['signature']}>
      <div className={`${styles['line']} ${styles[face.line]} ${styles[face.ink]}`} data-line={face.line}>
        <Name className={`${kind} ${face.struck ? styles['struck'] : ''}`} opens={opens}>
          {face.line === 'none' ? meaning : text}
        </Name>
        {beside !== '' && (
          <span className={styles['beside']} aria-hidden="true">
            {beside}
          </span>
        )}
      </div>
      {face.line !== 'none' && (
        <p className={styles['meaning']} aria-hidden="true">
          {meaning}
        </p>
      )}
    </div>
  );
}

function Name({ className, opens, children }: { className: string; opens: SignatureLineProps['opens']; children: ReactNode }) {
  if (opens === undefined) {
    return (
      <span className={`${styles['name']} ${className}`} aria-hidden="true">
        {children}
      </span>
    );
  }
  return (
    <button
      type="button"
      className={styles['opener']}
      aria-expanded={opens.isOpen}
      aria-controls={opens.controls}
      aria-label={opens.label}
      onClick={opens.toggle}
    >
      <span className={`${styles['name']} ${className}`}>{children}</span>
      <svg className={styles['turn']} viewBox="0 0 10 10" aria-hidden="true">
        <path d="M2 3.5 5 6.5l3-3" />
      </svg>
    </button>
  );
}
