import { useLayoutEffect, useState } from 'react';

/** The height of a row in the density in force. */
export function useRowHeight(): number {
  const [height, setHeight] = useState(32);
  useLayoutEffect(() => {
    const read = (): void => {
      const style = getComputedStyle(document.documentElement);
      const rem = Number.parseFloat(style.getPropertyValue('--row'));
      if (rem > 0) setHeight(Math.round(rem * (Number.parseFloat(style.fontSize) || 16)));
    };
    read();
    const observer = new MutationObserver(read);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-density'] });
    return () => observer.disconnect();
  }, []);
  return height;
}
