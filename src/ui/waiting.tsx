import { useEffect, useState } from 'react';

/** A place that waits for its content: still, and only after a moment with words. */
export function Waiting({ words, after = 400 }: { words: string; after?: number }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), after);
    return () => clearTimeout(timer);
  }, [after]);
  return (
    <div className="waiting" role="status">
      {late && words}
    </div>
  );
}
