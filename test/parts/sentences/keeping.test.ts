import { describe, expect, it } from 'vitest';
import { toWhen } from '../../../src/domain/time.ts';
import { keepingWords, type CopyFault, type Keeping } from '../../../src/parts/sentences/keeping.ts';
import { day } from '../../support/record-of.ts';

const head = { seq: 120, hash: 'b'.repeat(64) };
const fresh: Keeping = {
  durable: true,
  head,
  today: day('2026-11-23'),
  startsOn: day('2026-11-20'),
  copy: null,
  permission: 'granted',
  saving: false,
  fault: null,
  canSaveToFile: true,
};
const file = (seq = 120, at = '2026-11-23T09:12:40-05:00') => ({
  fileName: 'mercy.jsonl',
  way: 'file' as const,
  head: { seq, hash: 'c'.repeat(64) },
  at: toWhen(at),
});

describe('a record that was never saved', () => {
  it('is only in this browser, and can be saved with one click', () => {
    expect(keepingWords(fresh)).toEqual({ tone: 'plain', where: 'Only in this browser.', why: '', act: 'save to a file' });
    expect(keepingWords({ ...fresh, canSaveToFile: false }).act).toBe('save a copy');
  });

  it('is said louder after a week, and where the browser keeps nothing', () => {
    expect(keepingWords({ ...fresh, startsOn: day('2026-11-17') }).tone).toBe('plain');
    expect(keepingWords({ ...fresh, startsOn: day('2026-11-16') })).toMatchObject({
      tone: 'due',
      why: 'If its data are cleared, all of it is gone.',
    });
    expect(keepingWords({ ...fresh, durable: false })).toMatchObject({ tone: 'due', where: 'Only on this page, until it is closed.' });
  });
});

describe('a record saved to a file', () => {
  it('says which, and when by the institution’s clock; the day too where it was not today', () => {
    expect(keepingWords({ ...fresh, copy: file() })).toEqual({ tone: 'plain', where: 'Saved to mercy.jsonl 09:12.', why: '', act: null });
    expect(keepingWords({ ...fresh, copy: file(120, '2026-11-22T23:59:00-05:00') }).where).toBe('Saved to mercy.jsonl 22 Nov 2026, 23:59.');
  });

  it('says how many entries it lacks, and asks for the permission that a reload took', () => {
    expect(keepingWords({ ...fresh, copy: file(117), permission: 'prompt' })).toEqual({
      tone: 'due',
      where: 'Saved to mercy.jsonl 09:12; 3 entries since are only in this browser.',
      why: '',
      act: 'go on saving',
    });
    expect(keepingWords({ ...fresh, copy: file(119), permission: 'denied' }).where).toContain('1 entry since is only in this browser');
    expect(keepingWords({ ...fresh, copy: file(), permission: 'prompt' })).toMatchObject({
      tone: 'plain',
      why: 'What is recorded from now on is not saved until this page may write to it again.',
      act: 'go on saving',
    });
  });

  it('says that it is saving only while it saves', () => {
    expect(keepingWords({ ...fresh, copy: file(118), saving: true }).where).toBe('Saved to mercy.jsonl 09:12; saving 2 new entries.');
    expect(keepingWords({ ...fresh, copy: file(118) }).where).toContain('2 entries since are only in this browser');
  });

  it('lacks nothing where another tab has saved more than this page knows of', () => {
    expect(keepingWords({ ...fresh, copy: file(125) }).where).toBe('Saved to mercy.jsonl 09:12.');
  });

  it.each<[CopyFault, string, string]>([
    ['no permission', 'no longer lets this page write to mercy.jsonl', 'go on saving'],
    ['file gone', 'mercy.jsonl was moved or deleted', 'save to another file'],
    ['no room', 'no room left', 'try again'],
    ['file in use', 'Another program holds mercy.jsonl open', 'try again'],
    ['written by another', 'Somebody else has written to mercy.jsonl since', 'save to another file'],
    ['not as written', 'Read back, mercy.jsonl is not what was written', 'save to another file'],
    ['other', 'mercy.jsonl could not be written', 'try again'],
  ])('says why it could not be written (%s), what is unsaved, and what to do', (fault, why, act) => {
    const words = keepingWords({ ...fresh, copy: file(117), fault });
    expect(words).toMatchObject({ tone: 'due', act });
    expect(words.why).toContain(why);
    expect(words.where).toContain('3 entries since are only in this browser');
  });
});

describe('a record handed over as a download', () => {
  const download = (seq: number, at?: string) => ({ ...file(seq, at), way: 'download' as const });
  const here = { ...fresh, canSaveToFile: false };

  it('is asked for again after twenty entries, or a week in which something was recorded', () => {
    expect(keepingWords({ ...here, copy: download(120) })).toMatchObject({ tone: 'plain', act: null });
    expect(keepingWords({ ...here, copy: download(101) })).toMatchObject({ tone: 'plain', act: 'save a copy', why: '' });
    expect(keepingWords({ ...here, copy: download(100) })).toMatchObject({ tone: 'due', why: 'It is time for a new copy.' });
    expect(keepingWords({ ...here, copy: download(119, '2026-11-16T09:12:00-05:00') })).toMatchObject({ tone: 'due' });
    expect(keepingWords({ ...here, copy: download(119, '2026-11-17T09:12:00-05:00') })).toMatchObject({ tone: 'plain' });
    expect(keepingWords({ ...here, copy: download(120, '2026-01-01T09:12:00-05:00') })).toMatchObject({ tone: 'plain' });
  });
});
