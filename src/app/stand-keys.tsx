import { useEffect, useRef, useState } from 'react';
import { usePreferences } from '../state/preferences.ts';
import { copyAddress } from '../ui/copy-link.tsx';
import { useKeys } from '../ui/use-keys.ts';
import { useDaySteps } from './use-day-steps.ts';

/** [ and ] step to the day before and after on which something was recorded; Y copies the link. What came of it is said. */
export function StandKeys() {
  const { singleKeys } = usePreferences();
  const step = useDaySteps();
  const [said, setSaid] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const tell = (words: string): void => {
    setSaid(words);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setSaid(''), 3000);
  };
  const go = async (direction: 'before' | 'after'): Promise<void> => {
    const found = await step(direction);
    if (found !== null) tell(found);
  };
  useKeys({ '[': () => void go('before'), ']': () => void go('after'), y: () => void copyAddress().then(tell) }, singleKeys);
  return (
    <p className="stand-said" role="status">
      {said}
    </p>
  );
}
