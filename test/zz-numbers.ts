import { chromium } from 'playwright';
import { chromiumLaunch } from './support/chromium.ts';
import { numbersOn } from './e2e/support/numbers.ts';
const [base, ...paths] = process.argv.slice(2);
const browser = await chromium.launch(await chromiumLaunch());
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
for (const path of paths) {
  await page.goto(`${base}${path}`);
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(2500);
  const all = await numbersOn(page as never);
  const naked = all.filter((n) => n.href === null && n.traced === null);
  console.log(
    path,
    'all',
    all.length,
    'linked',
    all.filter((n) => n.href !== null).length,
    'row',
    all.filter((n) => n.traced === 'row').length,
    'same',
    all.filter((n) => n.traced === 'same number linked').length,
    'naked',
    naked.length,
  );
  for (const n of naked.slice(0, 25)) console.log('   ', n.text, '|', n.place);
}
await browser.close();
