import { useEffect, useEffectEvent } from 'react';

/** What each single key does on this screen: the key as `event.key`, lower case. */
export type Keys = Readonly<Record<string, () => void>>;

/** A key pressed in a field, or with a modifier, is not ours. */
function isOurs(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false;
  const at = event.target instanceof Element ? event.target : null;
  return (
    at?.closest(
      'input:not([type="radio"], [type="checkbox"], [type="button"]), textarea, select, [contenteditable="true"], dialog, [popover]',
    ) == null
  );
}

/** Single keys, while the reader has them switched on. Enter and Space stay with the control that has focus. */
export function useKeys(keys: Keys, on: boolean): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!isOurs(event)) return;
    const key = event.key.toLowerCase();
    const act = Object.hasOwn(keys, key) ? keys[key] : undefined;
    if (act === undefined) return;
    if (key === ' ' && event.target instanceof Element && event.target.closest('button, summary, input') !== null) return;
    if (key === 'enter' && event.target instanceof Element && event.target.closest('a, button, summary') !== null) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    if (!on) return;
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [on]);
}
