import { useIsFetching } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { whenIdle } from '../ui/when-idle.ts';

/** Once the first screen stands, fetches the screen a click in its table opens, so that the click does not wait for it. */
export function WarmUp() {
  const reading = useIsFetching();
  const hasRead = useRef(false);
  useEffect(() => {
    if (reading > 0) hasRead.current = true;
    else if (hasRead.current) void whenIdle().then(() => import('../features/model/model-screen.tsx'));
  }, [reading]);
  return null;
}
