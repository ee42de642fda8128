/** LibreOffice Calc without a screen: opens a workbook and saves it as its own XLSX. */
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
  const folder = mkdtempSync(join(tmpdir(), 'countersign-libre-office-'));
  try {
    const [from, to] = [join(folder, 'pack.xlsx'), join(folder, 'saved')];
    writeFileSync(from, bytes);
    // A profile of its own, so that nobody's open LibreOffice is asked.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const ran = spawnSync('soffice', [profile, '--headless', '--norestore', '--convert-to', 'xlsx', '--outdir', to, from], {
      encoding: 'utf8',
      timeout: 180_000,
    });
    const saved = join(to, 'pack.xlsx');
    if (!existsSync(saved)) throw new Error(`LibreOffice saved nothing: ${ran.stderr || ran.stdout || String(ran.error ?? ran.status)}`);
    return new Uint8Array(readFileSync(saved));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
