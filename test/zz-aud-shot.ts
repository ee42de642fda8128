import { chromium } from 'playwright';
import { chromiumLaunch } from './support/chromium.ts';
const b = await chromium.launch(await chromiumLaunch());
const shots: [string, string, number, number, boolean?, string?][] = JSON.parse(process.argv[2]!);
for (const [name, path, w, h, full, scheme] of shots) {
  const ctx = await b.newContext({ viewport: { width: w, height: h }, colorScheme: (scheme ?? 'light') as 'light', locale: 'en-US' });
  await ctx.addInitScript(() => localStorage.setItem('countersign-preferences', JSON.stringify({ state: { doorsClosed: true, theme: 'auto', density: 'default', singleKeys: true, lastRecord: '' }, version: 1 })));
  const page = await ctx.newPage();
  page.on('console', (m) => { if (m.type() === 'error' || m.type() === 'warning') console.log(name, m.text()); });
  page.on('pageerror', (e) => console.log(name, e.message));
  await page.goto('http://localhost:4387' + path);
  await page.waitForTimeout(6000);
  await page.screenshot({ path: `/tmp/aud/${name}.png`, fullPage: full ?? false });
  await ctx.close();
}
await b.close();
