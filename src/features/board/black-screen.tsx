import { useEffect, useEffectEvent, useRef } from 'react';
import styles from './presenter.module.css';

/** Nothing to look at but the one who speaks. Any key, or a click, brings the slide back, and does nothing else. */
export function BlackScreen({ onBack }: { readonly onBack: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  const back = useEffectEvent((event: KeyboardEvent) => {
    event.preventDefault();
    event.stopPropagation();
    onBack();
  });
  useEffect(() => {
    const before = document.activeElement;
    button.current?.focus();
    window.addEventListener('keydown', back, true);
    return () => {
      window.removeEventListener('keydown', back, true);
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <button
      ref={button}
      type="button"
      className={styles['black']}
      aria-label="Black screen: any key brings the slide back"
      onClick={onBack}
    />
  );
}
