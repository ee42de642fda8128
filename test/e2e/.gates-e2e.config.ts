import { defineConfig, devices } from '/work/main/node_modules/@playwright/test/index.mjs';
import { chromiumLaunch } from '/work/main/test/support/chromium.ts';
export default defineConfig({ testDir: '/work/main/test/e2e', testMatch: '*.spec.ts', outputDir: '/tmp/gates-results', workers: 1, timeout: 60_000, reporter: [['list']],
 use: { ...devices['Desktop Chrome'], viewport: {width:1440,height:900}, baseURL: 'http://localhost:4371', launchOptions: await chromiumLaunch(), timezoneId: 'America/Los_Angeles' } });
