import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const installed = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

export interface Launch {
  readonly executablePath: string;
  readonly args: string[];
  readonly env?: Record<string, string>;
}

/**
 * A browser for the tests: the one CHROMIUM_PATH names, an installed one, or (on
 * Linux x64) the one that came with `npm ci`.
 *
 * @throws Error that says what is missing and what to do
 */
export async function chromiumLaunch(): Promise<Launch> {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && !existsSync(named)) {
    throw new Error(`CHROMIUM_PATH names ${named}, and there is no such file. Point it at a Chromium or Chrome, or unset it.`);
  }
  const found = named ?? (process.env['CHROMIUM_BUNDLED'] ? undefined : installed.find((path) => existsSync(path)));
  if (found !== undefined) return { executablePath: found, args };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('The browser tests need a Chromium, and none was found. Install Chromium or Chrome, or set CHROMIUM_PATH to one.');
  }
  const { default: bundled, inflate } = await import('@sparticuz/chromium');
  mkdirSync(tmpdir(), { recursive: true });
  const bin = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..', 'bin');
  const libraries = await inflate(join(bin, 'al2023.tar.br'));
  const path = [join(libraries, 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  return {
    executablePath: await bundled.executablePath(),
    args,
    env: { ...(process.env as Record<string, string>), LD_LIBRARY_PATH: path },
  };
}
