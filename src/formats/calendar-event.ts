/** One all-day event of a calendar, as a file a calendar program reads (RFC 5545). */
import { addDays, type Day, type Instant } from '../domain/time.ts';

export interface CalendarEvent {
  /** The same for the same thing: a calendar replaces it, and does not show it twice. */
  readonly uid: string;
  readonly on: Day;
  readonly summary: string;
  readonly description: string;
  /** When the file is made. */
  readonly stamp: Instant;
}

/** Octets of a line, without its line break (RFC 5545, 3.1). */
const longestLine = 75;

/** TEXT: what would end a value, or begin another, is escaped (RFC 5545, 3.3.11). Other control characters are no text. */
function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(/(?!\t)\p{Cc}/gu, '');
}

/** Folded at 75 octets, never within a character. A continuation begins with a space, which counts. */
export function folded(line: string): string {
  const encoder = new TextEncoder();
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > longestLine) {
      parts.push(part);
      part = '';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}

/** Write a calendar of one event. */
export function calendarEvent({ uid, on, summary, description, stamp }: CalendarEvent): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Countersign//Triage//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp.replaceAll(/[-:]/g, '')}`,
    `DTSTART;VALUE=DATE:${compact(on)}`,
    `DTEND;VALUE=DATE:${compact(addDays(on, 1))}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function compact(day: Day): string {
  return day.replaceAll('-', '');
}
