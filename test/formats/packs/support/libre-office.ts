/** LibreOffice without a screen: opens a workbook or a presentation and saves it anew. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Why LibreOffice cannot be asked here; null where it can. */
export function whyNoLibreOffice(): string | null {
  return spawnSync('soffice', ['--version']).status === 0 ? null : 'LibreOffice is not installed: no soffice in the path.';
}

/**
 * Open a workbook in LibreOffice and save it anew.
 * @throws Error with what LibreOffice said, if it saved nothing
 */
export function savedByLibreOffice(bytes: Uint8Array): Uint8Array {
  return convertedByLibreOffice(bytes, 'xlsx', 'xlsx');
}

/**
 * Open a file in LibreOffice and save it as another kind.
 * @param from how its name ends, as `xlsx`
 * @param as what LibreOffice is to write: `pdf`, `odp`
 * @throws Error with what LibreOffice said, if it saved nothing
 */
export function convertedByLibreOffice(bytes: Uint8Array, from: string, as: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-libre-office-'));
  try {
    const [source, to] = [join(folder, `pack.${from}`), join(folder, 'saved')];
    writeFileSync(source, bytes);
    // A profile of its own, so that nobody's open LibreOffice is asked.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const ran = spawnSync('soffice', [profile, '--headless', '--norestore', '--convert-to', as, '--outdir', to, source], {
      encoding: 'utf8',
      timeout: 180_000,
    });
    const saved = join(to, `pack.${as}`);
    if (!existsSync(saved)) throw new Error(`LibreOffice saved nothing: ${ran.stderr || ran.stdout || String(ran.error ?? ran.status)}`);
    return new Uint8Array(readFileSync(saved));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
