import { describe, expect, it } from 'vitest';
import { toDay } from '../../../src/domain/time.ts';
import { reminderText } from '../../../src/formats/packs/reminder-text.ts';
import { harbourPack } from './support/packs.ts';

const open = { today: toDay('2026-10-20'), asked: 15, replied: 0, models: harbourPack.models };

describe('the words of a reminder', () => {
  it('speak of the same pack, its day, and the models still waited for', () => {
    const { to, subject, body } = reminderText(harbourPack, { ...open, replied: 11, models: harbourPack.models.slice(0, 1) });
    expect(to).toBe('dana.reyes@example.org');
    expect(subject).toBe('Reminder: 5 questions about 3 models, due 14 Oct 2026');
    expect(body).toContain('On 30 Sep 2026 I wrote to you for Harbourlight Regional Health');
    expect(body).toContain('11 of 15 questions have a reply');
    expect(body).toContain('- Sepsis Early Warning, St. Brannoc Hospital');
    expect(body).not.toContain('Prior Authorisation');
    expect(body).toContain('questions-dana-reyes-PACK-003.xlsx');
  });

  it('say nothing of a date passed before it has, and nothing of thanks where nothing came', () => {
    const { subject, body } = reminderText(harbourPack, { ...open, today: harbourPack.due }, 'html');
    expect(subject).toContain('please answer by 14 Oct 2026');
    expect(body).toContain('The date is 14 Oct 2026.');
    expect(body).toContain('Nothing has reached me yet.');
    expect(body).toContain('questions-dana-reyes-PACK-003.html');
    expect(reminderText(harbourPack, open).body).toContain('The date was 14 Oct 2026');
  });

  it('name twelve models and count the rest, and leave out what is no mail address', () => {
    const models = Array.from({ length: 14 }, (_, n) => ({ ...harbourPack.models[0]!, modelName: `Tool ${n + 1}` }));
    const { to, body } = reminderText({ ...harbourPack, owner: { name: 'Dana', contact: 'room 4' } }, { ...open, models });
    expect(to).toBeNull();
    expect(body).toContain('- Tool 12, ');
    expect(body).not.toContain('- Tool 13');
    expect(body).toContain('- and 2 more, listed in the file');
  });
});
