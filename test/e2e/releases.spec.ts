import { expect, test, type Page } from '@playwright/test';

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 20_000 });
}

test('the plan of Saltmarsh says that 3 of 5 are held by the register, which risks, whose, and by when', async ({ page }) => {
  await open(page, '/releases');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('3 of 5 planned releases are held by the register.');
  const plan = page.getByRole('figure', { name: '2 can ship, 3 cannot' });
  await expect(plan).toContainText('Held: RISK-099, owner Dr. Edwin Knot, due 14 Nov 2026');
  await expect(plan).toContainText('Requested 22 Oct 2026 by Priya Sandpiper: refused by R-03, H1');
  await expect(page.getByRole('link', { name: 'Releases 3 held' })).toBeVisible();
});

test('each count of the plan opens that many releases', async ({ page }) => {
  await open(page, '/releases');
  const counts = page.getByRole('navigation', { name: 'Counts of the plan' });
  for (const [name, count] of [
    ['5 planned', 5],
    ['3 held', 3],
    ['2 clear', 2],
  ] as const) {
    await counts.getByRole('link', { name }).click();
    await expect(page.locator('[data-release]')).toHaveCount(count);
  }
});

test('a bar of what is held ends in its mark at today, and reaches its planned day only as an outline', async ({ page }) => {
  await open(page, '/releases');
  const row = page.locator('[data-release="REL-012"]');
  const clear = page.locator('[data-release="REL-013"]');
  const today = (await row.locator('[class*="_now_"]').boundingBox())!;
  const bar = (await row.locator('[class*="_bar_"]').boundingBox())!;
  const mark = (await row.locator('[class*="_heldAt_"]').boundingBox())!;
  expect(Math.abs(bar.x + bar.width - today.x)).toBeLessThan(3);
  expect(Math.abs(mark.x + mark.width / 2 - today.x)).toBeLessThan(3);
  const free = (await clear.locator('[class*="_bar_"]').boundingBox())!;
  expect(free.x + free.width).toBeGreaterThan(today.x + 20);
});

test('the three sentences stand on the plan and on each release, and each opens its attempt @long', async ({ page }) => {
  for (const address of ['/releases', '/releases/REL-011']) {
    await open(page, address);
    const strip = page.getByRole('region', { name: 'What outranks what' });
    await expect(strip.getByRole('listitem')).toHaveCount(3);
    await expect(strip.getByRole('link')).toHaveCount(3);
  }
  for (const [name, command] of [
    ['Try it: commit a sprint item against an architecture decision', 'sprint.commit'],
    ['Try it: release what a risk holds', 'release.execute'],
    ['Try it: pass a gate compliance turned away', 'gate.decide'],
  ] as const) {
    await open(page, '/releases');
    await page.getByRole('link', { name }).click();
    await expect(page).toHaveURL(new RegExp(`do=${command.replace('.', '\\.')}`));
  }
});

test('“Cannot release” says why, and who can lift each reason', async ({ page }) => {
  await open(page, '/releases/REL-011');
  await expect(page.getByText('Cannot release: 2 risks hold it.')).toBeVisible();
  const why = page.getByRole('figure', { name: 'Cannot release' });
  await expect(why.getByRole('listitem')).toHaveCount(2);
  await expect(why).toContainText('RISK-118 is Extreme');
  await expect(why).toContainText('Who can: Leopold Fieldfare (Risk owner)');
  await why.getByRole('link', { name: 'The agent answers a payer without authority' }).click();
  await expect(page).toHaveURL(/\/risks\/RISK-118/);
  await page.getByRole('link', { name: 'REL-011' }).click();
  await expect(page).toHaveURL(/\/releases\/REL-011/);
});

test('the plan prints with its reasons, without buttons', async ({ page }) => {
  await open(page, '/releases');
  await expect(page.getByText('Schedule a release')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Schedule a release')).toBeHidden();
  await expect(page.getByText(/Held: RISK-099/)).toBeVisible();
});
