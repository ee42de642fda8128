import { chromium } from 'playwright';
import { chromiumLaunch } from './support/chromium.ts';
const [base, out, ...paths] = process.argv.slice(2);
const browser = await chromium.launch(await chromiumLaunch());
for (const [w, h, tag, theme] of [
  [1440, 900, '1440', 'light'],
  [390, 844, '390', 'light'],
  [1440, 900, 'dark', 'dark'],
] as const) {
  const page = await browser.newPage({ viewport: { width: w, height: h } });
  page.on('pageerror', (e) => console.log('ERR', e.message));
  page.on('console', (m) => m.type() === 'error' && console.log('CON', m.text()));
  for (const path of paths) {
    const url = `${base}${path}${path.includes('?') ? '&' : '?'}theme=${theme}`;
    await page.goto(url);
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(2500);
    await page.screenshot({ path: `${out}/${path.replace(/[^a-z0-9]+/gi, '_')}-${tag}.png`, fullPage: true });
  }
  await page.close();
}
await browser.close();
