import './mark.css';

/** Silhouettes of a status: each tells itself apart without colour. */
export type MarkName = 'signed' | 'ok' | 'asked' | 'partial' | 'due' | 'held' | 'vacant' | 'void' | 'override' | 'not reported';

/**
 * A status mark, 16 px. Without its word beside it, it carries the word as its name.
 */
export function Mark({ of, label, late = false }: { of: MarkName; label?: string; late?: boolean }) {
  return (
    <svg
      className={`mark mark-${of.replace(' ', '-')}${late ? ' mark-late' : ''}`}
      viewBox="0 0 16 16"
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      {shapes[of]}
    </svg>
  );
}

const shapes: Readonly<Record<MarkName, React.ReactNode>> = {
  signed: (
    <>
      <circle className="mark-fill" cx="8" cy="8" r="7" />
      <path className="mark-cut" d="M4.5 8.2 7 10.7l4.6-5" />
    </>
  ),
  ok: <path className="mark-line" d="M3 8.4 6.5 12 13 4.5" />,
  asked: (
    <>
      <circle className="mark-line" cx="8" cy="8" r="6" />
      <path className="mark-line" d="M8 4.6V8l2.4 1.6" />
    </>
  ),
  partial: (
    <>
      <circle className="mark-line" cx="8" cy="8" r="6" />
      <path className="mark-fill" d="M8 2a6 6 0 0 0 0 12z" />
    </>
  ),
  due: (
    <>
      <path className="mark-fill" d="M8 1.5 15.2 14H.8z" />
      <path className="mark-cut" d="M8 6v4M8 11.6v1.2" />
    </>
  ),
  held: (
    <>
      <rect className="mark-fill" x="1.5" y="1.5" width="13" height="13" />
      <path className="mark-cut" d="M4.5 8h7" />
    </>
  ),
  vacant: <rect className="mark-line" x="2" y="2" width="12" height="12" strokeDasharray="2.5 2" />,
  void: (
    <>
      <rect className="mark-line" x="2" y="2" width="12" height="12" />
      <path className="mark-line" d="M2.5 13.5 13.5 2.5" />
    </>
  ),
  override: (
    <>
      <path className="mark-line" d="M8 1.2 14.8 8 8 14.8 1.2 8z" />
      <path className="mark-line" d="M4.8 9.4c1-3 5-3 6 0M11.2 6.9l-.3 2.6-2.4-.6" />
    </>
  ),
  'not reported': (
    <>
      <circle className="mark-line" cx="8" cy="8" r="6.2" strokeDasharray="1.2 1.9" />
      <path className="mark-line" d="M5.5 8h5" />
    </>
  ),
};
