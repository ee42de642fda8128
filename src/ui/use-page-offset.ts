import { useLayoutEffect, useState, type RefObject } from 'react';

/** How far below the top of the page an element begins, kept right while what stands above it changes. */
export function usePageOffset(of: RefObject<HTMLElement | null>): number {
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    const measure = (): void => {
      if (of.current !== null) setOffset(Math.round(of.current.getBoundingClientRect().top + window.scrollY));
    };
    measure();
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [of]);
  return offset;
}
