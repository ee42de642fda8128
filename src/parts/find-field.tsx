import { useEffect, useRef } from 'react';
import { usePreferences } from '../state/preferences.ts';
import { useChangeView, useView } from '../state/use-view.ts';
import { useKeys } from '../ui/use-keys.ts';

interface FindFieldProps {
  /** What is found by what: "Find a person: name, title, role". */
  readonly label: string;
  readonly placeholder: string;
  readonly className: string | undefined;
}

/** How long typing rests before the list is narrowed to it. */
const rest = 150;

/** Free text in the address: it narrows the list, and Back does not undo letters. */
export function FindField({ label, placeholder, className = '' }: FindFieldProps) {
  const { q = '' } = useView();
  const change = useChangeView();
  const { singleKeys } = usePreferences();
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useKeys({ '/': () => field.current?.focus() }, singleKeys);
  useEffect(() => {
    // The URL changed by another hand than the typing one: a cleared filter, Back.
    if (field.current !== null && field.current !== document.activeElement) field.current.value = q;
  }, [q]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <input
      ref={field}
      type="search"
      className={`field ${className}`}
      aria-label={label}
      placeholder={placeholder}
      defaultValue={q}
      onChange={({ currentTarget }) => {
        clearTimeout(timer.current);
        const typed = currentTarget.value.trim();
        timer.current = setTimeout(() => change({ q: typed === '' ? undefined : typed, sel: undefined }, 'replace'), rest);
      }}
    />
  );
}
