/** The single key that does the same as a button. Shown, never read out: the sheet of keys says it. */
export function KeyHint({ of }: { of: string }) {
  return (
    <kbd className="key-hint" aria-hidden="true">
      {of}
    </kbd>
  );
}
