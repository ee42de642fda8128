import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { defineConfig } from 'vitest/config';
import { chromiumLaunch } from './test/support/chromium.ts';

const launch = process.env['VITEST'] ? await chromiumLaunch() : {};
const port = Number(process.env['PORT'] ?? 4173);
const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig(({ mode }) => {
  const singleFile = mode === 'file';
  const testing = process.env['VITEST'] !== undefined;
  return {
    base: singleFile ? './' : '/',
    plugins: [react({ compiler: true }), ...(singleFile ? [viteSingleFile({ removeViteModuleLoader: true })] : [])],
    resolve: {
      // The mocked backend uses no cookies; msw's cookie jar would bring the public-suffix list (370 kB) along.
      alias: testing ? [] : [{ find: 'tough-cookie', replacement: at('./mocks/tough-cookie-stub.ts') }],
    },
    // A page opened from disk may start a classic worker from its own text, and no module worker.
    worker: { format: singleFile ? ('iife' as const) : ('es' as const) },
    build: {
      outDir: singleFile ? 'dist-file' : 'dist',
      assetsInlineLimit: singleFile ? 100_000_000 : 4096,
      rolldownOptions: singleFile
        ? {}
        : {
            output: {
              codeSplitting: {
                // What most screens share comes as one file each: small ones pack worse, and are asked for one by one.
                groups: [
                  { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
                  { name: 'tanstack', test: /node_modules[\\/]@tanstack[\\/]/, minShareCount: 8 },
                  { name: 'shared', test: /src[\\/].*\.tsx?$/, minShareCount: 16 },
                ],
              },
            },
          },
    },
    server: { port: Number(process.env['PORT'] ?? 5173), strictPort: process.env['PORT'] !== undefined },
    preview: { port, strictPort: true, host: process.env['HOST'] ?? 'localhost' },
    test: {
      reporters: ['default', './test/support/count-reporter.ts'],
      // Both cores of the machine this has to be quick on; left to itself, one of two stays idle.
      maxWorkers: 2,
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            environment: 'node',
            include: ['test/**/*.test.ts'],
            exclude: ['test/**/*.long.test.ts'],
            // Two cores, and some tests draw hundreds of portfolios: a busy machine is not a failed rule.
            testTimeout: 60_000,
          },
        },
        { extends: true, test: { name: 'long', environment: 'node', include: ['test/**/*.long.test.ts'], testTimeout: 600_000 } },
        {
          extends: true,
          test: {
            name: 'dom',
            environment: 'jsdom',
            include: ['test/**/*.test.tsx'],
            exclude: ['test/**/*.browser.test.tsx'],
            setupFiles: ['test/support/dom-setup.ts'],
            testTimeout: 60_000,
          },
        },
        {
          extends: true,
          test: {
            name: 'browser',
            include: ['test/**/*.browser.test.tsx'],
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              provider: playwright({ launchOptions: launch }),
              instances: [{ browser: 'chromium' }],
            },
          },
        },
      ],
    },
  };
});
