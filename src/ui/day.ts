const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/**
 * A date as people write it, no more precise than it was given:
 * `2026-10-30` is "30 Oct 2026", `2024-05` "May 2024", `2024-Q2` "Q2 2024".
 */
export function dayWords(when: string): string {
  const parts = /^(\d{4})(?:-(?:Q([1-4])|(\d{2})(?:-(\d{2}))?))?/.exec(when);
  if (parts === null) return when;
  const [, year, quarter, month, day] = parts;
  if (quarter !== undefined) return `Q${quarter} ${year}`;
  if (month === undefined) return String(year);
  const name = months[Number(month) - 1] ?? month;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** Ends of the quarters before a day, latest first. */
export function quarterEndsBefore(day: string, count: number): string[] {
  const ends = ['03-31', '06-30', '09-30', '12-31'];
  const found: string[] = [];
  for (let year = Number(day.slice(0, 4)); found.length < count; year -= 1) {
    found.push(
      ...ends
        .map((end) => `${year}-${end}`)
        .filter((end) => end < day)
        .toReversed(),
    );
  }
  return found.slice(0, count);
}
