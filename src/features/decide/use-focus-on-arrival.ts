import { useEffect, useRef } from 'react';

/** What takes the place of the button that was pressed gets focus, so that the keyboard goes on from there. */
export function useFocusOnArrival() {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return button;
}
