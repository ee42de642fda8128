import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';

async function openAudit(page: Page, search = ''): Promise<void> {
  await page.goto(`/audit${search}`);
  await expect(page.getByRole('heading', { level: 1, name: /record showed|differs/ })).toBeVisible({ timeout: 20_000 });
}

/** Change one character of a stored entry, as a disk fault or a curious hand would. */
async function alterStored(page: Page, from: string, to: string): Promise<void> {
  await page.evaluate(
    async ([before, after]) => {
      const open = indexedDB.open('countersign');
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        open.addEventListener('success', () => resolve(open.result));
        open.addEventListener('error', () => reject(new Error('The database could not be opened.')));
      });
      const tx = db.transaction('segments', 'readwrite');
      const store = tx.objectStore('segments');
      await new Promise<void>((resolve, reject) => {
        const cursor = store.openCursor();
        cursor.addEventListener('success', () => {
          const at = cursor.result;
          if (at === null) return;
          const { text, ...rest } = at.value as { text: string; lastSeq: number };
          if (text.includes(before!)) at.update({ ...rest, text: text.replace(before!, after!) });
          else at.continue();
        });
        tx.addEventListener('complete', () => resolve());
        tx.addEventListener('error', () => reject(new Error('Nothing was changed.')));
      });
      db.close();
    },
    [from, to],
  );
}

test('one altered byte in the stored log is named by its entry, and the product stays usable', async ({ page }) => {
  await openAudit(page);
  await expect(page.getByText(/entries, hash chain checked .*, unbroken/).first()).toBeVisible({ timeout: 20_000 });
  const changed = await page.evaluate(async () => {
    const { entries } = (await (await fetch('/api/v1/events?what=decisions&limit=400')).json()) as {
      entries: { seq: number; hash: string; type: string; payload: { outcome?: string } }[];
    };
    return entries.find(({ type, payload }) => type === 'gate.decided' && payload.outcome === 'passed')!;
  });
  // One letter of its id: its line is the only one with its hash as its own.
  await alterStored(page, `"hash":"${changed.hash}","id":"E-${changed.seq}"`, `"hash":"${changed.hash}","id":"F-${changed.seq}"`);
  await page.goto('/portfolio');
  const strip = page.getByRole('region', { name: 'This record is damaged' });
  await expect(strip).toContainText(new RegExp(`entry ${changed.seq}\\b`, 'i'), { timeout: 30_000 });
  await expect(strip).toContainText('Nothing can be added');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto('/audit');
  await expect(
    page.getByRole('heading', { level: 2, name: new RegExp(`Broken at entry ${changed.seq.toLocaleString('en-US')}`) }),
  ).toBeVisible({ timeout: 30_000 });
  await expect(
    page
      .getByRole('list', { name: /Entries/ })
      .or(page.getByText(/Nothing was recorded between/))
      .first(),
  ).toBeVisible();
  await page.goto('/models/M-001');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 20_000 });
});

test('an entry that cannot be read at all does not make a blank page', async ({ page }) => {
  await openAudit(page);
  await alterStored(page, '"id":"E-2000"', '"id":E-2000"');
  await page.reload();
  await expect(page.getByRole('region', { name: 'This record is damaged' })).toContainText('Entry 2000 cannot be read', {
    timeout: 30_000,
  });
  await expect(page.getByRole('heading', { level: 1, name: /record showed|differs|record stands|nothing/i })).toBeVisible();
});

test('an export brought back is the same record, to the last hash; a damaged copy is refused by number @long', async ({ page }) => {
  await openAudit(page);
  const { head } = await page.evaluate(
    async () => (await (await fetch('/api/v1/measures')).json()) as { head: { seq: number; hash: string } },
  );
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export the record' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe(`saltmarsh-${head.seq}-${head.hash.slice(0, 16)}.jsonl`);
  const text = readFileSync(await file.path(), 'utf8');
  expect(text.split('\n').filter(Boolean)).toHaveLength(head.seq);

  await page.goto('/records');
  const give = (body: string) =>
    page
      .getByLabel('The saved or exported file')
      .setInputFiles({ name: file.suggestedFilename(), mimeType: 'application/x-ndjson', buffer: Buffer.from(body) });
  await give(text);
  await expect(page.getByText(/is here already, with the same/)).toBeVisible({ timeout: 30_000 });
  await give(text.replace('Marguerite Kestrel', 'Marguerite Kestral'));
  await expect(page.getByRole('alert')).toContainText(/entry \d+ was changed/i, { timeout: 30_000 });

  // Another browser: nothing is there but what its own start puts in place; its record of that id is another.
  await alterStored(page, '"institution":"Saltmarsh Health"', '"institution":"Saltmarsh Heulth"');
  await page.goto('/records');
  await give(text);
  await expect(page.getByText(/it stands beside saltmarsh, which is left as it is/)).toBeVisible({ timeout: 30_000 });
  const restored = await page.evaluate(
    async () => (await (await fetch('/api/v1/verification?in=saltmarsh-2')).json()) as { result: { headHash: string; count: number } },
  );
  expect(restored.result).toMatchObject({ headHash: head.hash, count: head.seq });
});

test('any entry shows the portfolio just before it and just after it', async ({ page }) => {
  await openAudit(page, '?cmp=2026-03-12&what=stages');
  const list = page.getByRole('list', { name: /Entries/ });
  const row = list.getByRole('listitem').filter({ hasText: 'To pilot' }).first();
  await row.getByRole('link').click();
  await expect(page).toHaveURL(/sel=\d+/);
  const seq = Number(/sel=(\d+)/.exec(page.url())![1]);
  await page.getByRole('link', { name: 'Portfolio just before' }).click();
  await expect(page).toHaveURL(new RegExp(`seq=${seq - 1}`));
  const strip = page.getByRole('region', { name: 'Between two entries' });
  await expect(strip).toContainText('To pilot');
  await expect(strip).toContainText('Nothing can be signed');
  const counted = () =>
    page.evaluate(async () => {
      const keys = new URLSearchParams(location.search);
      const { stages } = (await (await fetch(`/api/v1/measures?${keys}`)).json()) as { stages: { stage: string; count: number }[] };
      return stages.find(({ stage }) => stage === 'pilot')!.count;
    });
  const before = await counted();
  await strip.getByRole('button', { name: 'One entry on' }).click();
  await expect(page).toHaveURL(new RegExp(`seq=${seq}`));
  expect(await counted()).toBe(before + 1);
});

test('the two dates live in the link, and step with the keyboard', async ({ page }) => {
  await openAudit(page, '?cmp=2026-03-12');
  await page.keyboard.press('[');
  await expect(page).toHaveURL(/asof=2026-10-2\d/);
  await page.getByRole('slider', { name: 'Earlier date' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/cmp=2026-03-13/);
  // The sentence follows the two days: it is read once it speaks of them.
  await expect(page.getByRole('heading', { level: 1 })).toContainText('On 13 Mar 2026', { timeout: 20_000 });
  const told = await page.getByRole('heading', { level: 1 }).textContent();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(told!, { timeout: 20_000 });
});
