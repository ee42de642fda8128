import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { questions } from '../../../src/domain/gates/questions.ts';
import { mailText } from '../../../src/formats/packs/mail-text.ts';
import { packFileName } from '../../../src/formats/packs/pack-file-name.ts';
import { zipPacks } from '../../../src/formats/packs/zip-packs.ts';
import { harbourPack, readBytes, taken } from './support/packs.ts';

describe('the mail that goes with a pack', () => {
  it('says who asks, about what, in which file, by when, and that nothing is accepted by answering', () => {
    const { to, subject, body } = mailText(harbourPack);
    expect(to).toBe('dana.reyes@example.org');
    expect(subject).toBe('5 questions about 3 models: please answer by 14 Oct 2026');
    for (const said of [
      'Dear Dana Reyes,',
      'Harbourlight Regional Health',
      'questions-dana-reyes-PACK-003.xlsx',
      '14 Oct 2026',
      'By answering you accept nothing',
      ...questions.map(({ words }) => words),
      ...harbourPack.models.map(({ modelName }) => modelName),
    ])
      expect(body).toContain(said);
  });

  it('counts the models it does not list', () => {
    const models = Array.from({ length: 20 }, (_, at) => ({
      ...harbourPack.models[0]!,
      deploymentId: `DEP-${at}`,
      modelName: `Model ${at}.`,
    }));
    const { body } = mailText({ ...harbourPack, models });
    expect(body).toContain('Model 11.');
    expect(body).not.toContain('Model 12.');
    expect(body).toContain('and 8 more, listed in the file');
  });

  it('has no address where the contact is none, and speaks of one question and one model as one', () => {
    const { to, subject } = mailText({
      ...harbourPack,
      owner: { name: 'Bo', contact: 'ext. 4410' },
      models: harbourPack.models.slice(0, 1),
      questions: ['Q1'],
    });
    expect(to).toBeNull();
    expect(subject).toBe('1 question about 1 model: please answer by 14 Oct 2026');
  });

  it('explains the form where the form is sent', () => {
    expect(mailText(harbourPack, 'html').body).toContain('questions-dana-reyes-PACK-003.html');
    expect(mailText(harbourPack, 'html').body).toContain('Save the answers');
  });
});

describe('the name of a pack’s file', () => {
  it.each([
    ['Dana Reyes', 'questions-dana-reyes-PACK-003.xlsx'],
    ['Zoë Ångström-Łuk / CMIO', 'questions-zoe-angstrom-uk-cmio-PACK-003.xlsx'],
    ['../../etc/passwd', 'questions-etc-passwd-PACK-003.xlsx'],
    ['田中', 'questions-owner-PACK-003.xlsx'],
  ])('of %s is safe on every system', (name, file) => {
    expect(packFileName({ owner: { name }, packId: 'PACK-003' })).toBe(file);
  });
});

describe('many packs in one zip', () => {
  it('holds each pack and its mail', async () => {
    const bo = { ...harbourPack, packId: 'PACK-004', owner: { name: 'Bo Lindqvist' } };
    const files = unzipSync(await zipPacks([harbourPack, bo], 'xlsx'));
    expect(Object.keys(files)).toEqual([
      'questions-dana-reyes-PACK-003.xlsx',
      'questions-dana-reyes-PACK-003-mail.txt',
      'questions-bo-lindqvist-PACK-004.xlsx',
      'questions-bo-lindqvist-PACK-004-mail.txt',
    ]);
    expect(strFromU8(files['questions-dana-reyes-PACK-003-mail.txt']!)).toMatch(/^To: dana\.reyes@example\.org\nSubject: 5 questions/);
    expect(taken(await readBytes(files['questions-dana-reyes-PACK-003.xlsx']!)).packId).toBe('PACK-003');
    expect(Object.keys(unzipSync(await zipPacks([bo], 'html')))).toEqual([
      'questions-bo-lindqvist-PACK-004.html',
      'questions-bo-lindqvist-PACK-004-mail.txt',
    ]);
    await expect(zipPacks([], 'xlsx')).rejects.toThrow(RangeError);
  });
});
