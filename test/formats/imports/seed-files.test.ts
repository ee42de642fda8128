import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../../', import.meta.url);
const published = {
  'mocks/seed/va-2024.csv': '97da0fe90bae0d627f4c2703e8a516aee4e08a7c0875ce5fef1f7141ab93035f',
  'test/data/va-2025.csv': '2e29d6488985b0e2903a9895292871414f2bb3d7f87743102bd5f42d18192964',
} as const;

describe('the published files', () => {
  it.each(Object.entries(published))('%s is the published file, byte for byte', (path, sha256) => {
    expect(
      createHash('sha256')
        .update(readFileSync(new URL(path, root)))
        .digest('hex'),
    ).toBe(sha256);
  });

  it('are kept from git’s line-end conversion, and their notes name source, commit and sha256', () => {
    expect(readFileSync(new URL('.gitattributes', root), 'utf8')).toMatch(/va-2024\.csv -text[\s\S]*test\/data\/\*\* -text/);
    for (const [path, sha256] of Object.entries(published)) {
      const note = readFileSync(new URL(path.replace('.csv', '.md'), root), 'utf8');
      expect(note).toContain(sha256);
      expect(note).toMatch(/github\.com\/ombegov\/\S+, commit \w{7}, `[^`]+`, blob \w{7}/);
    }
  });
});
