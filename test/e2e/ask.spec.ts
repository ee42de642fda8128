import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { all, ask, packsIn, returned, workbookType, type Reply } from './support/asking.ts';

const owners = [
  'Dana Reyes',
  'Kim Osei',
  'Priya Nair',
  'Tom Albrecht',
  'Lena Fischer',
  'Omar Haddad',
  'Grace Lin',
  'Peter Novak',
  'Ines Duarte',
  'Sam Whitfield',
  'Yuki Tanaka',
  'Aoife Byrne',
  'Raj Patel',
];
const hospitals = ['Harrow Bay General', 'St. Agnes', 'Northfield', 'Lakeside', 'Riverbend', 'Pine Hollow'];
const stages = ['In production', 'Pilot', 'Development'];

/** Sixty models in six hospitals; for all but four of them the file names somebody. */
const sheet = [
  'Model name,Hospital,Stage,Clinical owner',
  ...Array.from(
    { length: 60 },
    (_, n) => `Tool ${String(n + 1).padStart(2, '0')},${hospitals[n % 6]},${stages[n % 3]},${owners[n % 14] ?? ''}`,
  ),
].join('\n');

/** A record of that sheet, with one person in it who acts. */
async function recordOf(page: Page, csv = sheet, count = 60): Promise<string> {
  await page.goto('/import/file');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'tools.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await page.getByLabel('Day', { exact: true }).fill('2026-09-30', { timeout: 30_000 });
  await page.getByRole('button', { name: 'Use this day' }).click();
  await page.getByRole('link', { name: /^(\d )?Load/ }).click();
  await page.getByLabel('Institution', { exact: true }).fill('Six Rivers Health');
  await page.getByRole('button', { name: `Load ${count} models` }).click();
  await expect(page.getByRole('heading', { level: 1, name: `${count} models loaded.` })).toBeVisible({ timeout: 30_000 });
  const { records } = await ask<{ records: { id: string; kind: string }[] }>(page, '/records');
  const record = records.find(({ kind }) => kind !== 'demonstration')?.id ?? '';
  const { head } = await ask<{ head: { seq: number } }>(page, `/events?in=${record}&limit=1`);
  await ask(page, `/commands?in=${record}`, {
    command: {
      type: 'steward.declare',
      payload: { printedName: 'Marta Kowalska', title: 'Informatics director', function: 'AI governance office', siteId: null },
    },
    key: 'steward',
    decidedOn: head.seq,
  });
  return record;
}

test('fourteen owners are asked, nine files come back at once, and what they say stands in their names @long', async ({ page }) => {
  test.setTimeout(240_000);
  const record = await recordOf(page);
  await page.goto(`/ask?in=${record}`);
  await expect(page.getByRole('heading', { level: 2, name: /60 models: for 60 nobody is named to ask/ })).toBeVisible({ timeout: 30_000 });

  // Whom to ask: the names the file gives, and one name for those it gives none for.
  await page.getByRole('button', { name: 'Take the 56 names the file gives' }).click();
  for (const group of await page
    .getByRole('textbox', { name: /^One name for all/ })
    .or(page.getByRole('combobox', { name: /^One name for all/ }))
    .all()) {
    await group.fill('Marta Kowalska');
    await group.press('Tab');
    await page.keyboard.press('Enter');
  }
  await page.getByRole('button', { name: 'Name the owner of 60 models' }).click();
  await expect(page.getByRole('heading', { level: 3, name: '14 owners to ask' })).toBeVisible({ timeout: 30_000 });

  // The packs.
  await page.getByRole('button', { name: 'Write 14 packs' }).click();
  await expect(page.getByRole('heading', { level: 2, name: /^14 packs are written\./ })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('heading', { level: 2, name: '14 owners asked: 14 have not replied.' })).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save all 14 files and mails as one zip' }).click();
  const files = unzipSync(new Uint8Array(readFileSync(await (await download).path())));
  expect(Object.keys(files).filter((name) => name.endsWith('.xlsx'))).toHaveLength(14);
  await page.getByRole('button', { name: 'File and mail for Dana Reyes' }).click();
  await expect(page.getByLabel('Words of the mail to Dana Reyes')).toHaveValue(/Who owns it on call at 2 a\.m\.\?/);
  await page.getByRole('button', { name: 'Done' }).click();

  // Nine files, at once: five answered, one damaged, one returned twice, two that contradict each other.
  const { packs } = (await packsIn(page, record)).asked;
  const packOf = (owner: string) => packs.find(({ to }) => to.name === owner)!;
  const bytesOf = (owner: string) => files[Object.keys(files).find((name) => name.includes(`-${packOf(owner).packId}.xlsx`))!]!;
  const back = async (owner: string, name: string, reply: Reply) => ({
    name,
    mimeType: workbookType,
    buffer: await returned(bytesOf(owner), packOf(owner), reply),
  });
  const some: Reply = (deploymentId, question, model) => {
    if (model === 0) return all(deploymentId, question, model);
    if (question === 'Q3') return { deploymentId, question, kind: 'do not know' };
    return question === 'Q5' ? { deploymentId, question, kind: 'not mine', ask: 'Nora Lindqvist' } : null;
  };
  const first = await back('Dana Reyes', 'dana.xlsx', all);
  const damaged = await back('Omar Haddad', 'omar.xlsx', all);
  const nine = [
    first,
    await back('Kim Osei', 'kim.xlsx', all),
    await back('Priya Nair', 'priya.xlsx', all),
    await back('Tom Albrecht', 'tom (final).xlsx', all),
    await back('Lena Fischer', 'lena.xlsx', some),
    { ...damaged, buffer: damaged.buffer.subarray(0, Math.floor(damaged.buffer.length / 2)) },
    { ...first, name: 'dana-again.xlsx' },
    await back('Grace Lin', 'grace.xlsx', (id, question, model) => (model === 0 ? all(id, question, model) : null)),
    await back('Grace Lin', 'grace-corrected.xlsx', (id, question, model) =>
      model > 0
        ? null
        : question === 'Q1'
          ? { deploymentId: id, question, kind: 'answered', text: 'In our own data centre' }
          : all(id, question, model),
    ),
  ];
  await page.getByLabel('Returned files', { exact: true }).setInputFiles(nine);
  await expect(page.getByRole('heading', { level: 3, name: /^9 files: / })).toBeVisible({ timeout: 60_000 });
  const preview = page.getByRole('region', { name: /^Drop the returned files/ });
  await expect(preview).toContainText('1 contradiction waits for your choice, 1 file cannot be read and 1 file brings nothing new.');
  await expect(preview.getByRole('listitem').filter({ hasText: 'omar.xlsx' })).toContainText('Cannot be read');
  await expect(preview.getByRole('listitem').filter({ hasText: 'dana-again.xlsx' })).toContainText('dana.xlsx');
  const conflict = preview.getByRole('group', { name: /Where does the model run\?/ });
  await expect(conflict.getByRole('radio', { name: /^Leave open/ })).toBeChecked();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);

  await conflict.getByRole('radio', { name: /In our own data centre/ }).check();
  await preview.getByRole('checkbox', { name: /Nora Lindqvist/ }).check();
  await preview.getByRole('button', { name: /^Load 7 files/ }).click();
  await expect(preview.getByText(/^7 files are loaded/)).toBeVisible({ timeout: 30_000 });

  // What stands: answers in the names of those who gave them, replies that are none, and silence.
  const after = (await packsIn(page, record)).asked;
  const answered = new Set(
    after.packs.flatMap(({ asked }) => asked.filter(({ state }) => state === 'answered').map(({ deploymentId }) => deploymentId)),
  );
  expect(answered.size).toBe(5 + 5 + 5 + 5 + 1 + 1);
  expect(after.ownersBy).toEqual({ answered: 4, 'in part': 2, silent: 8 });
  await expect(
    page.getByRole('heading', {
      level: 2,
      name: '14 owners asked: 4 replied to all they were asked, 2 replied in part and 8 have not replied.',
    }),
  ).toBeVisible();
  const { deploymentId, modelId } = packOf('Grace Lin').models[0]!;
  const chosen = after.packs.flatMap(({ asked }) => asked).find((one) => one.deploymentId === deploymentId && one.question === 'Q1');
  expect(chosen?.onRecord).toMatchObject({ kind: 'answered', text: 'In our own data centre', by: 'Grace Lin' });

  // The models behind a number, and the model itself.
  await page.getByRole('link', { name: /answers received of questions asked: the models$/ }).click();
  await expect(page.getByRole('status').filter({ hasText: '22 models' })).toBeVisible({ timeout: 30_000 });
  await page.goto(`/models/${modelId}/facts?in=${record}`);
  await expect(page.getByRole('main')).toContainText('returned by Grace Lin in grace-corrected.xlsx, recorded by Marta Kowalska', {
    timeout: 30_000,
  });

  // The same file a second time brings nothing.
  await page.goto(`/ask?in=${record}`);
  await page.getByLabel('Returned files', { exact: true }).setInputFiles([first], { timeout: 30_000 });
  await expect(page.getByRole('heading', { level: 3, name: '1 file: nothing new to load.' })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('button', { name: 'Nothing to load' })).toHaveAttribute('aria-disabled', 'true');
});

/** Tab on until something is focused; fails after as many steps as a patient person would take. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let steps = 0; steps < 80; steps += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Eighty steps, and it was never reached');
}

test('an owner is named, asked, and the mail copied, with the keyboard alone', async ({ page }) => {
  test.setTimeout(180_000);
  const record = await recordOf(page);
  const { models } = await packsIn(page, record);
  const [first, second] = models;
  await page.goto(`/ask?in=${record}&pick=${first?.deploymentId},${second?.deploymentId}`);
  const name = page.getByLabel(`Owner to ask about ${first?.name}`, { exact: true });
  await expect(name).toBeVisible({ timeout: 30_000 });
  await tabTo(page, name);
  await page.keyboard.type('Nora Lindqvist');
  const down = page.getByRole('button', { name: /^Fill down/ });
  await tabTo(page, down);
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Name the owner of 2 models' }));
  await page.keyboard.press('Enter');
  const write = page.getByRole('button', { name: 'Write 1 pack' });
  await expect(write).toBeVisible({ timeout: 30_000 });
  await tabTo(page, write);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: /^1 pack is written\./ })).toBeVisible({ timeout: 30_000 });
  await tabTo(page, page.getByRole('button', { name: /^Copy the words/ }).first());
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Copied|^Selected: copy it/).first()).toBeVisible();
  const chooser = page.waitForEvent('filechooser');
  await tabTo(page, page.getByRole('button', { name: 'Choose the files' }));
  await page.keyboard.press('Enter');
  expect((await chooser).isMultiple()).toBe(true);
});

test('axe finds nothing where owners are asked, in light and dark, and nothing scrolls sideways at 320 px @long', async ({ page }) => {
  test.setTimeout(180_000);
  const record = await recordOf(page);
  await page.goto(`/ask?in=${record}`);
  await page.getByRole('button', { name: /^Take the 56 names/ }).click({ timeout: 30_000 });
  const expectNothing = async (): Promise<void> => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations, passes } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(passes.length).toBeGreaterThan(10);
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    }
  };
  await expectNothing();
  await page.getByRole('button', { name: 'Name the owner of 56 models' }).click();
  await page.getByRole('button', { name: /models of Dana Reyes$/ }).click({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Write 13 packs' }).click();
  await page.getByRole('button', { name: 'File and mail for Kim Osei' }).click({ timeout: 30_000 });
  await expectNothing();
  await page.setViewportSize({ width: 320, height: 700 });
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('five hundred packs back at once are read beside the page, which stays usable meanwhile @long', async ({ page }) => {
  test.setTimeout(600_000);
  const many = [
    'Model name,Hospital,Stage,Clinical owner',
    ...Array.from({ length: 500 }, (_, n) => `Tool ${n + 1},${hospitals[n % 6]},${stages[n % 3]},Owner ${String(n + 1).padStart(3, '0')}`),
  ].join('\n');
  const record = await recordOf(page, many, 500);
  await page.goto(`/ask?in=${record}`);
  await page.getByRole('button', { name: 'Take the 500 names the file gives' }).click({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Name the owner of 500 models' }).click();
  await page.getByRole('button', { name: 'Write 500 packs' }).click({ timeout: 120_000 });
  await expect(page.getByRole('heading', { level: 2, name: /^500 packs are written\./ })).toBeVisible({ timeout: 120_000 });
  const { packs } = (await packsIn(page, record)).asked;
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save all 500 files and mails as one zip' }).click();
  const files = unzipSync(new Uint8Array(readFileSync(await (await download).path())));
  const folder = mkdtempSync(join(tmpdir(), 'countersign-packs-'));
  const paths: string[] = [];
  for (const pack of packs) {
    const bytes = files[Object.keys(files).find((name) => name.endsWith(`-${pack.packId}.xlsx`))!]!;
    const path = join(folder, `${pack.packId}.xlsx`);
    writeFileSync(path, await returned(bytes, pack, all));
    paths.push(path);
  }
  await page.getByRole('button', { name: 'Done' }).click();
  await page.evaluate(() => {
    const seen = { longest: 0 };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.longest = Math.max(seen.longest, entry.duration);
    }).observe({ type: 'longtask' });
    Object.assign(globalThis, { seen });
  });
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  const started = Date.now();
  await page.getByLabel('Returned files', { exact: true }).setInputFiles(paths);
  // Usable meanwhile: something else opens before the reading is done.
  await expect(page.getByText(/^Reading \d+ of 500 files$/)).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'File and mail Owner 001' }).click();
  await expect(page.getByLabel('Words of the mail to Owner 001')).toBeVisible();
  await expect(page.getByRole('heading', { level: 3, name: '500 files: 2,500 answers to load.' })).toBeVisible({ timeout: 120_000 });
  const longest = await page.evaluate(() => (globalThis as unknown as { seen: { longest: number } }).seen.longest);
  test.info().annotations.push({
    type: 'measured',
    description: `previewed after ${Date.now() - started} ms, longest task of the page ${longest} ms`,
  });
  expect(workers.some((url) => /returns/.test(url))).toBe(true);
  await page.getByRole('button', { name: 'Load 500 files, 2,500 replies' }).click();
  await expect(page.getByText(/^500 files are loaded: 2,500 replies/)).toBeVisible({ timeout: 300_000 });
  expect((await packsIn(page, record)).asked.count).toEqual({ answered: 2500, 'do not know': 0, 'not mine': 0, silent: 0 });
});
