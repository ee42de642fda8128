import { useRef, useState } from 'react';
import styles from './ask.module.css';

/** Words to paste elsewhere. Where the page may not write to the clipboard, they are selected instead. */
export function CopyText({ label, text }: { label: string; text: string }) {
  const [said, setSaid] = useState('');
  const area = useRef<HTMLTextAreaElement>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('Copied');
    } catch {
      area.current?.focus();
      area.current?.select();
      setSaid('Selected: copy it with the keyboard. This page may not write to the clipboard.');
    }
  };
  return (
    <div className={styles['copy']}>
      <textarea ref={area} className="field" readOnly rows={9} aria-label={label} value={text} />
      <p className={styles['tools']}>
        <button type="button" className="button" onClick={() => void copy()}>
          Copy the words<span className="unseen">: {label}</span>
        </button>
        <span role="status" className="quiet">
          {said}
        </span>
      </p>
    </div>
  );
}
