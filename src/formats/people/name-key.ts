import { plain } from '../imports/cells.ts';

/** A name for comparison: "Reyes, Dana" is "Dana Reyes", and "Dr. Dana Reyes, MD" too. */
export function nameKey(name: string): string {
  const bare = plain(name).replace(/^(?:dr|mr|mrs|ms|mx|prof|professor)\.?\s+/, '');
  const [first = '', second] = bare.split(/\s*,\s*/);
  const key =
    second === undefined || !/^\p{L}{2,}/u.test(second) || /^(?:md|do|rn|np|pa|phd|mph|mba|jd|esq|frcp|facp|bsn|msn|dnp)\b/.test(second)
      ? first
      : `${second} ${first}`;
  return key.replaceAll('.', '').trim();
}
