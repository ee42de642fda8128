import { useEffect, useState } from 'react';

/** How often it is looked at, in milliseconds. */
const beat = 5000;

function secondsKept(name: string): number {
  try {
    const kept = Number(localStorage.getItem(name));
    return Number.isFinite(kept) && kept > 0 ? kept : 0;
  } catch {
    return 0;
  }
}

/**
 * Seconds the room has been open in front of whoever drives it, kept by the browser. A stopwatch and no clock: the
 * record's time may stand still, and a break with the page closed is nobody's minute.
 * @param runs false for a tab that follows: it reads what the driving one counts
 */
export function useStopwatch(room: string, runs: boolean): number {
  const name = `countersign-triage-time ${room}`;
  const [seconds, setSeconds] = useState(() => secondsKept(name));
  useEffect(() => {
    let last = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      const counted = secondsKept(name) + (runs ? (now - last) / 1000 : 0);
      last = now;
      try {
        if (runs) localStorage.setItem(name, counted.toFixed(1));
      } catch {
        // Then it counts from the last reload.
      }
      setSeconds((before) => Math.max(before + (runs ? beat / 1000 : 0), counted));
    }, beat);
    return () => clearInterval(timer);
  }, [name, runs]);
  return seconds;
}
