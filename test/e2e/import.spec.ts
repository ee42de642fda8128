import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';

const va2024 = 'mocks/seed/va-2024.csv';
const va2025 = 'test/data/va-2025.csv';

async function choose(page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await page.goto('/import/file');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 20_000 });
  await page.locator('input[type=file]').first().setInputFiles(file);
}

async function load(page: Page, models: number): Promise<void> {
  await page.getByRole('button', { name: `Load ${models} models` }).click({ timeout: 30_000 });
  await expect(page.getByRole('heading', { level: 1, name: `${models} models loaded.` })).toBeVisible({ timeout: 30_000 });
}

async function stagesOf(page: Page, record: string): Promise<Record<string, number>> {
  return page.evaluate(async (id) => {
    const answer = (await (await fetch(`/api/v1/measures?in=${id}`)).json()) as { stages: { stage: string; count: number }[] };
    return Object.fromEntries(answer.stages.filter(({ count }) => count > 0).map(({ stage, count }) => [stage, count]));
  }, record);
}

test('the VA’s two years load without one question, and the second finds the first', async ({ page }) => {
  test.setTimeout(120_000);
  await choose(page, va2024);
  await expect(page).toHaveURL(/\/import\/load/, { timeout: 30_000 });
  await load(page, 229);
  await page.getByRole('link', { name: 'See the portfolio' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('131 models in production and 17 in pilot', { timeout: 20_000 });
  const record = new URL(page.url()).searchParams.get('in') ?? '';
  expect(await stagesOf(page, record)).toEqual({ intake: 27, build: 53, pilot: 17, production: 131, ended: 1 });

  await choose(page, va2025);
  await expect(page).toHaveURL(/\/import\/load/, { timeout: 30_000 });
  await expect(page.getByRole('main').getByText(/78/).first()).toBeVisible({ timeout: 20_000 });
  await load(page, 367);
  await page.getByRole('link', { name: 'See the portfolio' }).click();
  const verdict = page.getByRole('heading', { level: 1 });
  await expect(verdict).toContainText('138', { timeout: 20_000 });
  expect(new URL(page.url()).searchParams.get('in')).toBe(record);
  expect(await stagesOf(page, record)).toMatchObject({ pilot: 21, production: 138 });
  await expect(page.getByRole('main')).toContainText(/78 models not in the file of 31 Dec 2025/);

  // A hard reload loses nothing, and needs no second one.
  const words = await verdict.textContent();
  const client = await page.context().newCDPSession(page);
  await client.send('Page.reload', { ignoreCache: true });
  await expect(verdict).toHaveText(words ?? '', { timeout: 20_000 });
});

test('for the VA’s 2025 file every governance answer is not reported, and nothing is zero, vacant, broken or held', async ({ page }) => {
  test.setTimeout(120_000);
  await choose(page, va2025);
  await load(page, 367);
  await page.getByRole('link', { name: 'See the portfolio' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('138', { timeout: 20_000 });
  const portfolio = (await page.getByRole('main').innerText()).replaceAll(/\s+/g, ' ');
  expect(portfolio).toContain('Cannot tell');
  expect(portfolio).not.toMatch(/\bvacant\b|\bbroken\b|No name\b|\bHeld\b/);
  expect(portfolio).not.toMatch(/(^| )0 of \d+/);
  await page.getByRole('link', { name: 'Automated Claims Processing' }).first().click();
  await expect(page.getByRole('main')).toContainText('cannot show who answers', { timeout: 20_000 });
  const model = (await page.getByRole('main').innerText()).replaceAll(/\s+/g, ' ');
  expect(model).toContain('Not reported');
  expect(model).not.toMatch(/\bvacant\b|\bbroken\b|No name\b|nobody answers/i);
  await page.getByRole('link', { name: 'Facts' }).click();
  await expect(page.getByRole('main')).toContainText(/empty|no such column/i);
});

test('a load can be undone, and the record is as it was', async ({ page }) => {
  test.setTimeout(120_000);
  await choose(page, va2024);
  await load(page, 229);
  await page.getByRole('button', { name: /^Undo this load/ }).click();
  await expect(page.getByText(/undone/i).first()).toBeVisible({ timeout: 20_000 });
  const records = await page.evaluate(
    async () => (await (await fetch('/api/v1/records')).json()) as { records: { kind: string; counts: { models: number } }[] },
  );
  expect(records.records.filter(({ kind }) => kind !== 'demonstration').every(({ counts }) => counts.models === 0)).toBe(true);
});

test('the shipped public file opens through its own door', async ({ page }) => {
  await page.goto('/');
  await page
    .getByRole('link', { name: /VA 2024/ })
    .first()
    .click({ timeout: 20_000 });
  await expect(page.getByRole('button', { name: 'Load 229 models' })).toBeVisible({ timeout: 30_000 });
});

const damaged: readonly (readonly [name: string, bytes: Buffer, says: RegExp])[] = [
  ['empty.csv', Buffer.alloc(0), /empty|nothing/i],
  ['header-only.csv', Buffer.from('Tool,Status,Hospital\n'), /no rows|no row|only/i],
  [
    'picture.csv',
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...Array.from({ length: 400 }, (_, n) => n % 256)]),
    /picture|image|not a table|cannot be read|no table/i,
  ],
  ['deep.json', Buffer.from(`${'['.repeat(100_000)}${']'.repeat(100_000)}`), /deep|nested/i],
];

for (const [name, buffer, says] of damaged) {
  test(`${name} is refused with a sentence, and nothing is lost${name === 'empty.csv' ? '' : ' @long'}`, async ({ page }) => {
    await choose(page, { name, mimeType: 'application/octet-stream', buffer });
    await expect(page.getByRole('main')).toContainText(says, { timeout: 20_000 });
    await expect(page.getByRole('button', { name: /^Load \d/ })).toHaveCount(0);
    await page.goto('/portfolio');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Scale Gap of 22', { timeout: 20_000 });
  });
}

test('script and formula cells are text', async ({ page }) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const rows = [
    'Tool,Status,Hospital',
    '<img src=x onerror=alert(1)>,Live,North',
    '"=HYPERLINK(""http://example.invalid"",""x"")",Pilot,South',
    '__proto__,Live,North',
  ];
  await choose(page, { name: 'scripts.csv', mimeType: 'text/csv', buffer: Buffer.from(`${rows.join('\n')}\n`) });
  await expect(page.getByRole('main')).toContainText(/snapshot|day/i, { timeout: 20_000 });
  await expect(page.locator('main img')).toHaveCount(0);
  expect(dialogs).toEqual([]);
});

test('the whole import and the way down to a chain need no mouse', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('/portfolio');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 20_000 });
  const tabTo = async (name: RegExp): Promise<void> => {
    for (let n = 0; n < 80; n += 1) {
      await page.keyboard.press('Tab');
      const label = await page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
      );
      if (name.test(label.trim())) return;
    }
    throw new Error(`Tab never reached ${name}`);
  };
  await tabTo(/^Set up$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Ask the owners' })).toBeFocused();
  await tabTo(/^Import$/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/import\/file/);
  // A new screen takes focus to its beginning, and its parts arrive when asked for: from there the way goes on.
  await expect(page.getByRole('main')).toBeFocused({ timeout: 20_000 });
  await expect(page.getByRole('button', { name: 'Choose a file' })).toBeVisible({ timeout: 20_000 });
  // The browser has to know that we wait for the chooser before Enter comes: on a busy page a key overtakes that word.
  // So the waiting begins before the walk, whose answers come behind it.
  const opened = page.waitForEvent('filechooser');
  await tabTo(/^Choose a file$/);
  await page.keyboard.press('Enter');
  await (await opened).setFiles(va2024);
  await expect(page.getByRole('button', { name: 'Load 229 models' })).toBeVisible({ timeout: 30_000 });
  await tabTo(/^Load 229 models$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '229 models loaded.' })).toBeVisible({ timeout: 30_000 });
  await tabTo(/^See the portfolio$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('131', { timeout: 20_000 });
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/models\/M-/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('main')).toContainText('cannot show who answers');
});

test('a hospital’s own spreadsheet asks two things, then loads what its owner meant', async ({ page }) => {
  test.setTimeout(120_000);
  interface Expected {
    answers: { snapshotDate: string };
    models: { stage: string }[];
  }
  const { answers, models } = JSON.parse(readFileSync('test/data/hospitals/oakridge.expected.json', 'utf8')) as Expected;
  await choose(page, 'test/data/hospitals/oakridge.tsv');
  const main = page.getByRole('main');
  await main.getByLabel('Day', { exact: true }).fill(answers.snapshotDate, { timeout: 20_000 });
  await main.getByRole('button', { name: 'Use this day' }).click();
  await main.getByRole('link', { name: /Match values/ }).click();
  await main.getByRole('button', { name: 'Silent' }).click();
  await main.getByRole('link', { name: /^Load|5 ?Load/ }).click();
  await main.getByLabel('Institution').fill('Oakridge Health');
  await load(page, models.length);
  await page.getByRole('link', { name: 'See the portfolio' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 20_000 });
  const expected = Object.fromEntries(
    Object.entries(Object.groupBy(models, ({ stage }) => (stage === 'notReported' ? 'not reported' : stage))).map(([stage, found]) => [
      stage,
      found?.length,
    ]),
  );
  expect(await stagesOf(page, new URL(page.url()).searchParams.get('in') ?? '')).toEqual(expected);
});
