/** The built forms of the product, in a real Chromium: one file from the disk, and a build for a real server. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL, fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumLaunch } from '../support/chromium.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);
let place = '';

async function build(outDir: string, mode: string, more: Record<string, string> = {}): Promise<void> {
  const { VITEST: _running, ...env } = process.env;
  await run(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--mode', mode, '--outDir', outDir, '--emptyOutDir'], {
    cwd: root,
    env: { ...env, ...more },
  });
}

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'countersign-'));
});
afterAll(() => rm(place, { recursive: true, force: true }));

describe('one file, opened from the disk', () => {
  it('shows the demonstration, keeps what it is given over a restart, and asks no server', async () => {
    const out = join(place, 'file');
    await build(out, 'file');
    expect((await readdir(out)).filter((name) => /\.(js|css|jsonl|csv)$/.test(name))).toEqual([]);

    /** One sitting: open the browser anew over the same profile, and ask. */
    const sit = async (asked: string): Promise<unknown> => {
      const browser = await chromium.launchPersistentContext(join(place, 'profile'), { ...(await chromiumLaunch()), headless: true });
      const page = await browser.newPage();
      const beyond: string[] = [];
      page.on('request', (request) => {
        if (!/^(file|data|blob):/.test(request.url())) beyond.push(request.url());
      });
      await page.goto(pathToFileURL(join(out, 'index.html')).href);
      const answer: unknown = await page.evaluate(asked);
      expect(beyond).toEqual([]);
      await browser.close();
      return answer;
    };
    const session = (init: string) => `fetch('/api/v1/session'${init}).then((response) => response.json())`;
    expect(await sit(`fetch('/api/v1/records').then((response) => response.json())`)).toMatchObject({
      durable: true,
      records: [{ id: 'saltmarsh' }],
    });
    await sit(session(`, { method: 'PUT', body: '{"personId":null}' }`));
    expect(await sit(session(''))).toMatchObject({ person: null, durable: true });
  });
});

describe('a build for a real server', () => {
  it('carries nothing of the mocked backend', async () => {
    const out = join(place, 'api');
    await build(out, 'production', { VITE_API_URL: 'https://api.example.org' });
    const names = (await readdir(out, { recursive: true })).filter((name) => /\.(js|html|jsonl|csv)$/.test(name));
    expect(names.filter((name) => /jsonl|va-20|engine/.test(name))).toEqual([]);
    const texts = await Promise.all(names.map((name) => readFile(join(out, name), 'utf8')));
    expect(texts.some((text) => text.includes('https://api.example.org'))).toBe(true);
    for (const trace of ['FetchInterceptor', 'countersign-backend', 'mswjs', 'x-msw']) {
      expect(
        names.filter((_, at) => texts[at]!.includes(trace)),
        trace,
      ).toEqual([]);
    }
  });
});
