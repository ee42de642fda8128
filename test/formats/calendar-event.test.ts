import { describe, expect, it } from 'vitest';
import { calendarEvent, folded } from '../../src/formats/calendar-event.ts';
import { toDay, toInstant } from '../../src/domain/time.ts';

const event = {
  uid: 'ACT-001@saltmarsh',
  on: toDay('2026-12-31'),
  summary: 'Find a name; ask Ben, then Ada',
  description: 'Line one\nline two\\three',
  stamp: toInstant('2026-10-30T15:00:00Z'),
};

const octets = (text: string): number => new TextEncoder().encode(text).length;

/** A file as a calendar program reads it: unfolded, by property. */
function read(file: string): Map<string, string> {
  const lines = file.replaceAll('\r\n ', '').split('\r\n');
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]));
}

describe('an event of a calendar', () => {
  it('is all day, on its day, and over on the next', () => {
    const lines = read(calendarEvent(event));
    expect(lines.get('DTSTART;VALUE=DATE')).toBe('20261231');
    expect(lines.get('DTEND;VALUE=DATE')).toBe('20270101');
    expect(lines.get('DTSTAMP')).toBe('20261030T150000Z');
    expect(lines.get('UID')).toBe('ACT-001@saltmarsh');
  });

  it('escapes what would end a value', () => {
    const lines = read(calendarEvent(event));
    expect(lines.get('SUMMARY')).toBe('Find a name\\; ask Ben\\, then Ada');
    expect(lines.get('DESCRIPTION')).toBe('Line one\\nline two\\\\three');
  });

  it('cannot be made to hold another property, or a control character', () => {
    const file = calendarEvent({ ...event, summary: 'One\r\nATTACH:https://elsewhere.test\u0007' });
    expect(file).not.toMatch(/^ATTACH/m);
    expect(read(file).get('SUMMARY')).toBe('One\\nATTACH:https://elsewhere.test');
  });

  it('ends every line with CR LF', () => {
    const file = calendarEvent(event);
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});

describe('a long line', () => {
  it('is folded at 75 octets, and reads the same unfolded', () => {
    for (const text of ['x'.repeat(74), 'x'.repeat(75), 'x'.repeat(76), 'x'.repeat(400), 'é'.repeat(120), '🜂'.repeat(60)]) {
      const lines = folded(text).split('\r\n');
      expect(lines.every((line) => octets(line) <= 75)).toBe(true);
      expect(lines.length === 1).toBe(octets(text) <= 75);
      expect(folded(text).replaceAll('\r\n ', '')).toBe(text);
    }
  });
});
