import { useState } from 'react';
import { KeyHint } from './key-hint.tsx';

/**
 * Put the address of exactly this view on the clipboard.
 * @returns what to tell the reader
 */
export async function copyAddress(): Promise<string> {
  try {
    await navigator.clipboard.writeText(location.href);
    return 'Link copied';
  } catch {
    return 'Copy it from the address bar: this page may not write to the clipboard';
  }
}

/** Copies the address of exactly this view. */
export function CopyLink({ words = 'Copy link' }: { words?: string }) {
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    setSaid(await copyAddress());
    setTimeout(() => setSaid(''), 4000);
  };
  return (
    <>
      <button type="button" className="button" onClick={() => void copy()}>
        {words}
        <KeyHint of="Y" />
      </button>
      <span role="status" className="quiet">
        {said}
      </span>
    </>
  );
}
