import { useLayoutEffect, useState, type RefObject } from 'react';

/** How wide an element is, in CSS pixels; `before` until it is measured, and where nothing measures. */
export function useWidth(of: RefObject<HTMLElement | null>, before: number): number {
  const [width, setWidth] = useState(before);
  useLayoutEffect(() => {
    const element = of.current;
    if (element === null || typeof ResizeObserver === 'undefined') return;
    const measure = (): void => {
      const { width: found } = element.getBoundingClientRect();
      if (found > 0) setWidth(found);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [of]);
  return width;
}
