import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * Build the product into a folder.
 * @param apiUrl a real server to talk to: the build then ships no mocked backend
 */
export function buildInto(folder: string, { apiUrl }: { readonly apiUrl?: string } = {}): void {
  const env = { ...process.env, ...(apiUrl === undefined ? {} : { VITE_API_URL: apiUrl }) };
  delete (env as Record<string, string | undefined>)['VITEST'];
  execFileSync(
    process.execPath,
    [join('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'error', '--outDir', folder, '--emptyOutDir'],
    { env, stdio: 'inherit' },
  );
}
