import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

const screens = [
  '/portfolio',
  '/models/M-031',
  '/models/M-031/facts',
  '/import/file',
  '/gates',
  '/gates?by=discipline',
  '/gates/G-ONC',
  '/models/M-031/gates',
  '/models/M-031/risks',
  '/risks',
  '/risks/RISK-118',
  '/risks/RISK-081',
  '/releases',
  '/releases/REL-011',
  '/audit',
  '/audit?what=refusals&sel=4053',
  '/models/M-031/timeline',
  '/records',
  '/ask',
  '/records/bundle',
  '/bulk?stage=pilot',
  '/settings',
  '/definitions',
  '/triage',
  '/board',
  '/board/draft/the-gap',
];

/** Looked at every day, in light and on the narrowest phone; the dark, and the others, in the long tier. */
const everyday = new Set(['/portfolio', '/models/M-031', '/ask']);
const tier = (screen: string, scheme = 'light'): string => (everyday.has(screen) && scheme === 'light' ? '' : ' @long');

for (const colorScheme of ['light', 'dark'] as const) {
  for (const screen of screens) {
    test(`axe finds nothing on ${screen} in ${colorScheme}${tier(screen, colorScheme)}`, async ({ browser }) => {
      const context = await browser.newContext({ colorScheme, viewport: { width: 1440, height: 900 } });
      const page = await context.newPage();
      await page.goto(screen);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 20_000 });
      // Everything that arrives later is there: no figure is still reading.
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0, { timeout: 20_000 });
      const { violations, passes } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(passes.length).toBeGreaterThan(10);
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
      await context.close();
    });
  }
}

for (const screen of screens) {
  test(`${screen} does not scroll sideways at 320 px${tier(screen)}`, async ({ browser }) => {
    const context = await browser.newContext({ viewport: { width: 320, height: 700 } });
    const page = await context.newPage();
    await page.goto(screen);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 20_000 });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
    await context.close();
  });
}
