import { useEffect, useRef } from 'react';
import { useKeys } from './use-keys.ts';

interface FindFieldProps {
  /** What is found by what: "Find a person: name, title, role". */
  readonly label: string;
  readonly placeholder: string;
  readonly className: string | undefined;
  /** What is looked for by now; empty for nothing. */
  readonly value: string;
  /** Told once typing rests; undefined for nothing. */
  readonly onFind: (typed: string | undefined) => void;
  /** May “/” alone come here? */
  readonly singleKeys: boolean;
}

/** How long typing rests before the list is narrowed to it. */
const rest = 150;

/** Free text that narrows a list. */
export function FindField({ label, placeholder, className = '', value, onFind, singleKeys }: FindFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useKeys({ '/': () => field.current?.focus() }, singleKeys);
  useEffect(() => {
    // It changed by another hand than the typing one: a cleared filter, Back.
    if (field.current !== null && field.current !== document.activeElement) field.current.value = value;
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <input
      ref={field}
      type="search"
      className={`field ${className}`}
      aria-label={label}
      placeholder={placeholder}
      defaultValue={value}
      onChange={({ currentTarget }) => {
        clearTimeout(timer.current);
        const typed = currentTarget.value.trim();
        timer.current = setTimeout(() => onFind(typed === '' ? undefined : typed), rest);
      }}
    />
  );
}
