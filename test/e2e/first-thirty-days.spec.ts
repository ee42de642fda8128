import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { all, ask, packsIn, returned, workbookType, type Reply } from './support/asking.ts';
import { wipe } from './support/wipe.ts';

const hospitals = ['Harrow Bay General', 'St. Agnes', 'Northfield', 'Lakeside', 'Riverbend', 'Pine Hollow'];
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
  'Nora Lindqvist',
];

/** Sixty tools in six hospitals, each with somebody the file calls its owner: no gate, no person with a seat, no risk. */
const inventory = [
  'Model name,Hospital,Stage,Clinical owner',
  ...Array.from(
    { length: 60 },
    (_, n) => `Tool ${String(n + 1).padStart(2, '0')},${hospitals[n % 6]},${n % 3 === 0 ? 'In production' : 'Pilot'},${owners[n % 14]}`,
  ),
].join('\n');

/** The people of the first meeting, as an office keeps them. */
const people = [
  'Name,Title,Role,Site',
  'Dr. Ada Sedge,Chief Medical Information Officer,CMIO,All sites',
  'Ben Horsetail,Lead Architect,Enterprise architect,All sites',
  'Cleo Burdock,Director of Compliance,Compliance lead,All sites',
  'Esi Cottongrass,Health Information Manager,Audit custodian,All sites',
  'Finn Sorrel,"Chair, AI Committee",Committee chair,All sites',
  'Gita Marigold,Clinical Safety Officer,Clinical safety officer,All sites',
  'Hugo Butterbur,Chief Information Security Officer,CISO,All sites',
].join('\n');

const file = (name: string, text: string, mimeType = 'text/csv') => ({ name, mimeType, buffer: Buffer.from(text) });

const verdictOf = (page: Page): Locator => page.getByRole('heading', { level: 1 });

async function loadInventory(page: Page): Promise<string> {
  await page.goto('/import/file');
  await page.locator('input[type=file]').first().setInputFiles(file('ai-inventory.csv', inventory));
  await page.getByLabel('Day', { exact: true }).fill('2026-09-30', { timeout: 30_000 });
  await page.getByRole('button', { name: 'Use this day' }).click();
  await page.getByRole('link', { name: /^(\d )?Load/ }).click();
  await page.getByLabel('Institution', { exact: true }).fill('Six Rivers Health');
  await page.getByRole('button', { name: 'Load 60 models' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '60 models loaded.' })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('link', { name: 'See the portfolio' }).click();
  await expect(verdictOf(page)).toContainText('20 models in production and 40 in pilot', { timeout: 30_000 });
  return new URL(page.url()).searchParams.get('in') ?? '';
}

/** Somebody declares herself, and brings the list of people: eight seats. */
async function fillSeats(page: Page, record: string): Promise<void> {
  await page.goto(`/people?in=${record}`);
  await page.getByLabel('Your name, as it is printed').fill('Marta Kowalska', { timeout: 30_000 });
  await page.keyboard.press('Tab');
  await page.keyboard.type('Director of AI Governance');
  await page.keyboard.press('Enter');
  await expect(verdictOf(page)).toHaveText('1 person is on record. 1 seat, filled.', { timeout: 30_000 });
  await page.getByLabel('The list of people').setInputFiles(file('first-meeting.csv', people));
  await expect(page.getByText(/^7 people/)).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Record the list as Marta Kowalska' }).click();
  await expect(verdictOf(page)).toHaveText('8 people are on record. 8 seats, all filled.', { timeout: 30_000 });
  await expect(page.getByText(/8 appointments are not confirmed by a second person yet/)).toBeVisible();
}

/** Names the owners the file gives, and writes a pack for each: the files, by the name of whom they ask. */
async function writePacks(page: Page, record: string): Promise<(owner: string) => Uint8Array> {
  await page.goto(`/ask?in=${record}`);
  await page.getByRole('button', { name: 'Take the 60 names the file gives' }).click({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Name the owner of 60 models' }).click();
  await expect(page.getByRole('heading', { level: 3, name: '14 owners to ask' })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Write 14 packs' }).click();
  await expect(page.getByRole('heading', { level: 2, name: /^14 packs are written\./ })).toBeVisible({ timeout: 30_000 });
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save all 14 files and mails as one zip' }).click();
  const files = unzipSync(new Uint8Array(readFileSync(await (await download).path())));
  expect(Object.keys(files).filter((name) => name.endsWith('.xlsx'))).toHaveLength(14);
  await page.getByRole('button', { name: 'Done' }).click();
  const { packs } = (await packsIn(page, record)).asked;
  const packOf = (owner: string) => packs.find(({ to }) => to.name === owner)!;
  return (owner) => files[Object.keys(files).find((name) => name.includes(`-${packOf(owner).packId}.xlsx`))!]!;
}

/** Nine files at once: one cut short, one that came twice, two that contradict each other. What is right loads; the contradiction is left open. */
async function takeNineBack(page: Page, record: string, bytesOf: (owner: string) => Uint8Array): Promise<void> {
  const { packs } = (await packsIn(page, record)).asked;
  const back = async (owner: string, name: string, reply: Reply) => ({
    name,
    mimeType: workbookType,
    buffer: await returned(
      bytesOf(owner),
      packs.find(({ to }) => to.name === owner)!,
      reply,
    ),
  });
  const says =
    (where: string): Reply =>
    (deploymentId, question, model) =>
      model === 0 && question === 'Q1' ? { deploymentId, question, kind: 'answered', text: where } : null;
  const dana = await back('Dana Reyes', 'dana.xlsx', all);
  const omar = await back('Omar Haddad', 'omar.xlsx', all);
  await page
    .getByLabel('Returned files', { exact: true })
    .setInputFiles([
      dana,
      await back('Kim Osei', 'kim.xlsx', all),
      await back('Priya Nair', 'priya.xlsx', all),
      await back('Tom Albrecht', 'tom (final).xlsx', all),
      await back('Lena Fischer', 'lena.xlsx', (deploymentId, question) => ({ deploymentId, question, kind: 'do not know' })),
      { ...omar, buffer: omar.buffer.subarray(0, Math.floor(omar.buffer.length / 2)) },
      { ...dana, name: 'dana-again.xlsx' },
      await back('Grace Lin', 'grace.xlsx', says('In the cloud of the vendor, in Ohio')),
      await back('Grace Lin', 'grace-corrected.xlsx', says('In our own data centre')),
    ]);
  await expect(page.getByRole('heading', { level: 3, name: /^9 files: / })).toBeVisible({ timeout: 60_000 });
  const preview = page.getByRole('region', { name: /^Drop the returned files/ });
  await expect(preview).toContainText('1 contradiction waits for your choice, 1 file cannot be read and 1 file brings nothing new.');
  await expect(preview.getByRole('listitem').filter({ hasText: 'omar.xlsx' })).toContainText('Cannot be read');
  const conflict = preview.getByRole('group', { name: /Where does the model run\?/ });
  await expect(conflict).toContainText('In the cloud of the vendor, in Ohio');
  await expect(conflict).toContainText('In our own data centre');
  await expect(conflict.getByRole('radio', { name: /^Leave open/ })).toBeChecked();
  await preview.getByRole('button', { name: /^Load \d files/ }).click();
  await expect(preview.getByText(/^\d files are loaded/)).toBeVisible({ timeout: 30_000 });
}

/** The models of which at least one question has an answer on record. */
async function answeredModels(page: Page, record: string): Promise<string[]> {
  const { packs } = (await packsIn(page, record)).asked;
  const answered = packs.flatMap(({ asked }) => asked.filter(({ state }) => state === 'answered').map(({ deploymentId }) => deploymentId));
  return [...new Set(answered)];
}

/** One model’s decision signatory is asked, and accepts: her own words, as herself. */
async function acceptTheDecision(page: Page, record: string, modelId: string): Promise<void> {
  await page.goto(`/models/${modelId}?in=${record}`);
  await page.getByRole('link', { name: 'Ask somebody: decision signatory' }).click({ timeout: 30_000 });
  const dialog = page.getByRole('dialog').filter({ has: page.getByRole('heading', { level: 2 }) });
  const whom = dialog.getByLabel('Whom you ask');
  await whom.selectOption((await whom.getByRole('option', { name: /Ada Sedge/ }).getAttribute('value')) ?? '');
  await dialog.getByLabel('How you asked').fill('In the first meeting');
  await dialog.getByLabel('Answer by').fill('2026-12-15');
  await dialog.getByRole('button', { name: /as Marta Kowalska$/ }).click({ timeout: 30_000 });
  await expect(dialog.getByRole('heading', { name: /^On record as DEC-\d+$/ })).toBeVisible({ timeout: 30_000 });
  await dialog.getByRole('button', { name: 'Close' }).first().click();

  await page.getByRole('link', { name: 'Accept: decision signatory' }).click({ timeout: 30_000 });
  await dialog.getByRole('button', { name: /^Act as Dr\. Ada Sedge/ }).click({ timeout: 30_000 });
  await dialog.getByLabel('The words you sign').fill('My name is on the decision this model makes at Six Rivers Health.');
  await dialog.getByRole('button', { name: /as Dr\. Ada Sedge$/ }).click({ timeout: 30_000 });
  await expect(dialog.getByRole('heading', { name: /^On record as DEC-\d+$/ })).toBeVisible({ timeout: 30_000 });
  await dialog.getByRole('button', { name: 'Close' }).first().click();
  const signed = page.getByRole('listitem').filter({ hasText: 'Decision signatory' }).first();
  await expect(signed).toContainText('Dr. Ada Sedge', { timeout: 30_000 });
  // One browser passed around the table: the record says so, and claims no more.
  await expect(signed).toContainText('Given in the room');
}

interface Head {
  readonly seq: number;
  readonly hash: string;
}

async function headOf(page: Page, record: string): Promise<Head> {
  return (await ask<{ stored: Head }>(page, `/verification?in=${record}`)).stored;
}

test('from a spreadsheet of sixty tools to names: seats, packs, answers, one signature, and the record saved, wiped and restored', async ({
  page,
  context,
}) => {
  test.setTimeout(300_000);
  // The way every browser has: a copy is a download.
  await context.addInitScript(() => Object.assign(globalThis, { showSaveFilePicker: undefined }));

  const record = await loadInventory(page);
  await fillSeats(page, record);
  const bytesOf = await writePacks(page, record);
  await takeNineBack(page, record, bytesOf);

  const answered = await answeredModels(page, record);
  expect(answered).toHaveLength(20);
  const { asked } = await packsIn(page, record);
  expect(asked.ownersBy).toEqual({ answered: 5, 'in part': 0, silent: 9 });
  const dana = asked.packs.find(({ to }) => to.name === 'Dana Reyes')!.models[0]!;

  await acceptTheDecision(page, record, dana.modelId);

  // The Portfolio says how far it has come, and gives each number its rows.
  await page.goto(`/portfolio?in=${record}`);
  await expect(page.getByRole('figure', { name: /20 of 60 have an answer/ })).toBeVisible({ timeout: 30_000 });

  // Saved, wiped, restored: the same record, to the hash of its last entry.
  const head = await headOf(page, record);
  const strip = page.getByRole('region', { name: 'Where this record is kept' });
  await expect(strip).toContainText('Only in this browser.');
  const downloading = page.waitForEvent('download');
  await strip.getByRole('button', { name: 'Save a copy' }).click();
  const download = await downloading;
  await expect(strip).toContainText(`Saved to ${download.suggestedFilename()}`);
  const text = readFileSync(await download.path(), 'utf8');
  await wipe(page);
  await page.goto('/records');
  await expect(page.getByText('1 record is here')).toBeVisible({ timeout: 30_000 });
  await page.getByLabel('The saved or exported file').setInputFiles(file(download.suggestedFilename(), text, 'application/x-ndjson'));
  await expect(page.getByText(`Six Rivers Health is back, with ${head.seq.toLocaleString('en-US')} entries`)).toBeVisible({
    timeout: 30_000,
  });
  expect(await headOf(page, record)).toEqual(head);
  expect(await answeredModels(page, record)).toEqual(answered);
  await page.goto(`/models/${dana.modelId}?in=${record}`);
  await expect(page.getByRole('listitem').filter({ hasText: 'Decision signatory' }).first()).toContainText('Dr. Ada Sedge', {
    timeout: 30_000,
  });
});
