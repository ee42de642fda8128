import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { chromiumLaunch } from '../support/chromium.ts';
import { wipe } from './support/wipe.ts';
import { savedHead, savedName, savedRecord } from '../support/saved-record.ts';

const record = 'sequence-health';

interface Head {
  readonly seq: number;
  readonly hash: string;
}

interface Answer<T> {
  readonly status: number;
  readonly body: T;
}

/** What the API says, asked from inside the page. */
async function ask<T>(page: Page, path: string, init?: { method: string; body: string }): Promise<Answer<T>> {
  return page.evaluate(
    async ([address, how]) => {
      const response = await fetch(address, how);
      return { status: response.status, body: (await response.json()) as T };
    },
    [path, init] as const,
  );
}

async function headOf(page: Page): Promise<Head> {
  return (await ask<{ stored: Head }>(page, `/api/v1/verification?in=${record}`)).body.stored;
}

async function act(page: Page, personId: string): Promise<void> {
  expect((await ask(page, `/api/v1/session?in=${record}`, { method: 'PUT', body: JSON.stringify({ personId }) })).status).toBe(200);
}

let keys = 0;

async function decide(page: Page, type: string, payload: object): Promise<void> {
  keys += 1;
  const { seq } = await headOf(page);
  const body = JSON.stringify({ command: { type, payload }, key: `e2e ${keys} ${seq}`, decidedOn: seq });
  const { status, body: said } = await ask(page, `/api/v1/commands?in=${record}`, { method: 'POST', body });
  expect({ status, said }).toMatchObject({ status: 201 });
}

// Each walk opens the product several times over.
test.describe.configure({ timeout: 120_000 });

const answer = (text: string) => ({ deploymentId: 'DEP-1', question: 'Q1', text });
const offer = { deploymentId: 'DEP-1', link: 'L7', personId: 'validator-2', how: 'By mail', due: '2027-01-31' };

/** Bring the saved record into this browser, through the screen. */
async function restore(page: Page, text = savedRecord, name = savedName): Promise<void> {
  await page.goto('/records');
  await page.getByLabel('The saved or exported file').setInputFiles({ name, mimeType: 'application/x-ndjson', buffer: Buffer.from(text) });
}

function strip(page: Page) {
  return page.getByRole('region', { name: 'Where this record is kept' });
}

/** A file picker that answers at once: the file lies in the page's own folder. */
async function withFilePicker(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    Object.assign(globalThis, {
      showSaveFilePicker: async ({ suggestedName }: { suggestedName: string }) =>
        (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true }),
    });
  });
}

async function withoutFilePicker(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    Object.assign(globalThis, { showSaveFilePicker: undefined });
  });
}

async function fileText(page: Page, name: string): Promise<string> {
  return page.evaluate(async (file) => (await (await (await navigator.storage.getDirectory()).getFileHandle(file)).getFile()).text(), name);
}

test('a record is saved as a copy, wiped, and restored to the same head hash @long', async ({ page, context }) => {
  await withoutFilePicker(context);
  await restore(page);
  await expect(page.getByText(`Sequence Health is back, with ${savedHead.seq} entries`)).toBeVisible({ timeout: 30_000 });
  await page.goto(`/portfolio?in=${record}`);
  await expect(strip(page)).toContainText('Only in this browser.', { timeout: 30_000 });
  await act(page, 'director');
  await decide(page, 'question.answer', answer('Fewer late readings'));
  await page.reload();
  await expect(strip(page)).toContainText('Only in this browser.', { timeout: 30_000 });
  const head = await headOf(page);
  const downloading = page.waitForEvent('download');
  await strip(page).getByRole('button', { name: 'Save a copy' }).click();
  const download = await downloading;
  const name = `${record}-${head.seq}-${head.hash.slice(0, 16)}.jsonl`;
  expect(download.suggestedFilename()).toBe(name);
  await expect(strip(page)).toHaveText(new RegExp(`Saved to ${name} \\d\\d:\\d\\d\\.`));
  const text = await readFile(await download.path(), 'utf8');

  await wipe(page);
  await page.goto('/records');
  await expect(page.getByText('1 record is here')).toBeVisible({ timeout: 30_000 });
  await restore(page, text, name);
  await expect(page.getByText(`Sequence Health is back, with ${head.seq} entries`)).toBeVisible({ timeout: 30_000 });
  expect(await headOf(page)).toEqual(head);

  // Once more, with another entry here: it asks, and keeps both only then.
  await act(page, 'director');
  await decide(page, 'link.offer', offer);
  await restore(page, text, name);
  await expect(page.getByText('The file is older')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Keep both' }).click();
  await expect(page.getByText(`as ${record}-2: it stands beside ${record}`)).toBeVisible({ timeout: 30_000 });

  // Cut and changed files are named by the number of the entry.
  await restore(page, `${text.split('\n').slice(0, -3).join('\n')}\n`, name);
  await expect(page.getByRole('alert')).toContainText(`The record ends at entry ${head.seq - 2}`);
  await restore(page, text.replace('Joan Chair', 'Joan Chari'), name);
  await expect(page.getByRole('alert')).toContainText(/entry \d+ was changed/);
});

test('saved to a file, a record is written again after each change, and says so until it may no longer @long', async ({
  playwright,
}, info) => {
  // A profile of its own: this Chromium cannot read a file handle back in the private window of the other tests.
  const { baseURL = '', viewport = null } = info.project.use;
  const context = await playwright.chromium.launchPersistentContext(info.outputPath('profile'), {
    ...(await chromiumLaunch()),
    baseURL,
    viewport,
  });
  await withFilePicker(context);
  const page = await context.newPage();
  await restore(page);
  await expect(page.getByText('Sequence Health is back')).toBeVisible({ timeout: 30_000 });
  await page.goto(`/models/M-1?in=${record}`);
  await strip(page).getByRole('button', { name: 'Save to a file' }).click();
  await expect(strip(page)).toHaveText(new RegExp(`Saved to ${record}\\.jsonl \\d\\d:\\d\\d\\.`), { timeout: 30_000 });
  const end = JSON.stringify({ end: { count: savedHead.seq, head: savedHead.hash } });
  expect(await fileText(page, `${record}.jsonl`)).toBe(`${savedRecord}${end}\n`);

  // A change is written without a click.
  await act(page, 'director');
  await page.goto(
    `/models/M-1?in=${record}&do=${encodeURIComponent('question.answer(deploymentId:DEP-1,question:Q1,text:Fewer late readings)')}`,
  );
  const dialog = page.getByRole('dialog').filter({ has: page.getByRole('heading', { level: 2 }) });
  await dialog.getByRole('button', { name: /as Dee Director$/ }).click({ timeout: 30_000 });
  await expect(dialog.getByRole('heading', { name: /^On record as DEC-\d+$/ })).toBeVisible({ timeout: 20_000 });
  const head = await headOf(page);
  await expect
    .poll(
      // While the file is being replaced there is none for a moment.
      async () => (await fileText(page, `${record}.jsonl`).catch(() => '')).trimEnd().split('\n').at(-1),
      { timeout: 20_000 },
    )
    .toBe(JSON.stringify({ end: { count: head.seq, head: head.hash } }));
  await dialog.getByRole('button', { name: 'Close' }).first().click();
  await expect(strip(page)).toHaveText(new RegExp(`Saved to ${record}\\.jsonl \\d\\d:\\d\\d\\.`));

  // After a reload the browser may want to be asked again: never silently stale.
  await context.addInitScript(() => {
    let granted = false;
    Object.assign(FileSystemFileHandle.prototype, {
      queryPermission: async () => (granted ? 'granted' : 'prompt'),
      requestPermission: async () => {
        granted = true;
        return 'granted';
      },
    });
  });
  await decide(page, 'link.offer', offer);
  await page.goto(`/portfolio?in=${record}`);
  await expect(strip(page)).toContainText(/Saved to sequence-health\.jsonl \d\d:\d\d; 2 entries since are only in this browser\./, {
    timeout: 30_000,
  });
  await strip(page).getByRole('button', { name: 'Go on saving' }).click();
  await expect(strip(page)).toHaveText(/Saved to sequence-health\.jsonl \d\d:\d\d\./, { timeout: 20_000 });
  expect((await fileText(page, `${record}.jsonl`)).trimEnd().split('\n')).toHaveLength(head.seq + 2 + 1);

  // Somebody else's entries are not written over.
  await page.evaluate(async () => {
    const handle = await (await navigator.storage.getDirectory()).getFileHandle('sequence-health.jsonl');
    const writing = await handle.createWritable();
    await writing.write('{"end":{"count":3,"head":"another"}}\n');
    await writing.close();
  });
  await decide(page, 'safety.report', { deploymentId: 'DEP-1', what: 'A late reading' });
  await page.goto(`/portfolio?in=${record}`);
  await strip(page).getByRole('button', { name: 'Go on saving' }).click();
  await expect(strip(page)).toContainText('Somebody else has written to sequence-health.jsonl since: it was left as it is.', {
    timeout: 20_000,
  });
  expect(await fileText(page, `${record}.jsonl`)).toContain('another');
  await context.close();
});

test('the demonstration says nothing of copies: it can always be had again', async ({ page }) => {
  await page.goto('/portfolio');
  await expect(page.getByRole('region', { name: 'Fictional data' })).toBeVisible({ timeout: 30_000 });
  await expect(strip(page)).toHaveCount(0);
});

test('a colleague’s bundle is previewed with its conflict, and what is taken is recorded as attested', async ({ browser, page }) => {
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await restore(other);
  await expect(other.getByText('Sequence Health is back')).toBeVisible({ timeout: 30_000 });
  await act(other, 'owner');
  await decide(other, 'question.answer', answer('Fewer late readings, says the copy'));
  await decide(other, 'link.offer', offer);
  await act(other, 'validator-2');
  await decide(other, 'link.accept', { deploymentId: 'DEP-1', link: 'L7', statement: 'I answer for it.' });
  await other.goto(`/records/bundle?in=${record}`);
  await expect(other.getByText('This copy came here with')).toBeVisible({ timeout: 30_000 });
  const downloading = other.waitForEvent('download');
  await other.getByRole('button', { name: 'Write the bundle (3 decisions)' }).click();
  const download = await downloading;
  const file = { name: download.suggestedFilename(), mimeType: 'application/json', buffer: await readFile(await download.path()) };
  await elsewhere.close();

  await restore(page);
  await expect(page.getByText('Sequence Health is back')).toBeVisible({ timeout: 30_000 });
  await act(page, 'director');
  await decide(page, 'question.answer', answer('Another answer, from here'));
  await act(page, 'registrar');
  const before = await headOf(page);
  await page.goto(`/records/bundle?in=${record}`);
  await page.getByLabel('Files from other copies').setInputFiles(file);
  const shown = page.getByRole('article', { name: file.name });
  await expect(shown).toContainText('2 can be taken and 1 meets what was decided here meanwhile.', { timeout: 30_000 });
  const conflict = shown.getByRole('listitem').filter({ hasText: 'Decided here meanwhile' }).first();
  await expect(conflict).toContainText('Dee Director answered');
  await expect(conflict.getByRole('checkbox')).not.toBeChecked();
  expect(await headOf(page), 'nothing is written by looking').toEqual(before);

  await conflict.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Record 3 decisions as Rae Registrar' }).click();
  await expect(page.getByText('3 decisions on record: DEC-')).toBeVisible({ timeout: 20_000 });
  await expect(shown).toContainText('3 are here already.');
  const { body } = await ask<{ entries: { type: string; payload: Record<string, unknown> }[] }>(
    page,
    `/api/v1/events?in=${record}&after=${before.seq}&limit=50`,
  );
  expect(body.entries.filter(({ type }) => type !== 'decision.recorded')).toMatchObject([
    { type: 'question.answered', payload: { by: 'owner' } },
    { type: 'link.offered', payload: { by: 'owner' } },
    { type: 'link.accepted', payload: { personId: 'validator-2', assurance: 'attested from a document', document: { title: file.name } } },
  ]);

  // One byte altered: refused, and the place named.
  const altered = Buffer.from(file.buffer.toString('utf8').replace('says the copy', 'says the cop'));
  await page.getByLabel('Files from other copies').setInputFiles({ ...file, buffer: altered });
  await expect(page.getByRole('alert')).toContainText('Command 1 of 3');
});
