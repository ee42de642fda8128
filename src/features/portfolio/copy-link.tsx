import { useState } from 'react';

/** Copies the address of exactly this view. */
export function CopyLink() {
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(location.href);
      setSaid('Copied');
    } catch {
      setSaid('Copy it from the address bar: this page may not write to the clipboard');
    }
    setTimeout(() => setSaid(''), 4000);
  };
  return (
    <>
      <button type="button" className="button" onClick={() => void copy()}>
        Copy link
      </button>
      <span role="status" className="quiet">
        {said}
      </span>
    </>
  );
}
