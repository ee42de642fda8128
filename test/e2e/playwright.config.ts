import { defineConfig, devices } from '@playwright/test';
import { chromiumLaunch } from '../support/chromium.ts';

const port = Number(process.env['E2E_PORT'] ?? 4199);

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results',
  workers: 1,
  retries: 0,
  timeout: 90_000,
  // A busy machine is slow, and no less right.
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json']],
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1440, height: 900 },
    baseURL: `http://localhost:${port}`,
    launchOptions: await chromiumLaunch(),
    timezoneId: 'America/Los_Angeles',
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --port ${port} --strictPort`,
    cwd: '../..',
    url: `http://localhost:${port}`,
    reuseExistingServer: process.env['CI'] === undefined,
    timeout: 60_000,
  },
});
