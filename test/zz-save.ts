import { chromium } from 'playwright';
import { chromiumLaunch } from './support/chromium.ts';
const [base, path, out, which] = process.argv.slice(2);
const browser = await chromium.launch(await chromiumLaunch());
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, acceptDownloads: true });
page.on('pageerror', (e) => console.log('ERR', e.message));
page.on('console', (m) => m.type()==='error' && console.log('CON', m.text()));
await page.goto(`${base}${path}`); await page.waitForLoadState('networkidle'); await page.waitForTimeout(2000);
for (const [words, ext] of [['Picture as PNG','png'],['Picture as SVG','svg'],['Numbers as CSV','csv']] as const) {
  await page.getByRole('button', { name: 'Save' }).nth(Number(which ?? 0)).click();
  await page.waitForTimeout(300);
  await page.screenshot({ path: `${out}-menu.png` });
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 30000 }), page.getByRole('button', { name: words }).first().click()]);
  console.log(download.suggestedFilename());
  await download.saveAs(`${out}.${ext}`);
}
await page.setContent('<p>'); 
const svgPage = await browser.newPage({ viewport: { width: 1440, height: 900 } });
await svgPage.goto(`file://${out}.svg`); await svgPage.screenshot({ path: `${out}-svg.png` });
await browser.close();
