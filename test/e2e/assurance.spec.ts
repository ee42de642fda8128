import { expect, test, type Page } from '@playwright/test';
import { ownTwin } from '../support/own-twin.ts';

const screens = [
  '/portfolio',
  '/gates',
  '/gates/G-VAL',
  '/risks',
  '/risks/RISK-081',
  '/releases',
  '/releases/REL-013',
  '/models/M-001',
  '/models/M-001/gates',
  '/models/M-001/risks',
  '/models/M-001/timeline',
  '/models/M-001/facts',
  '/models/M-031',
  '/audit?what=signatures',
  '/audit',
  '/records',
  '/records/bundle',
  '/people',
  '/people/tringa',
  '/ask',
  '/settings',
  '/definitions',
  '/import/file',
];

/** The signature face is the italic one; the bare word is *Signed* with nothing after it that says how sure. */
async function pretended(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll('body *')) {
      if (!(element instanceof HTMLElement) || element.closest('script, style') !== null) continue;
      const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '');
      if (!own) continue;
      const text = (element.textContent ?? '').trim();
      const style = getComputedStyle(element);
      if (style.fontStyle === 'italic' && /serif/i.test(style.fontFamily) && !/sans/i.test(style.fontFamily)) found.push(`face: ${text}`);
      if (/^Signed\.?$/.test(text) || /\bSigned(?=[.,;]|$)/.test(text)) found.push(`word: ${text}`);
    }
    for (const element of document.querySelectorAll('[aria-label]')) {
      const label = element.getAttribute('aria-label') ?? '';
      if (/\bsigned(?=[.,;]|$)/i.test(label) && !/not signed/i.test(label)) found.push(`label: ${label}`);
    }
    return found;
  });
}

async function open(page: Page, screen: string, record: string): Promise<void> {
  await page.goto(`${screen}${screen.includes('?') ? '&' : '?'}in=${record}&asof=2026-10-30`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 20_000 });
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0, { timeout: 20_000 });
}

test('no signature made in a browser wears the signature face or the bare word, on any screen, in print, or in an export @long', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await page.goto('/portfolio');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Scale Gap', { timeout: 20_000 });

  // The demonstration itself may: it shows that the search finds what it looks for.
  await page.goto('/models/M-001');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText('Signed', { exact: true }).first()).toBeVisible({ timeout: 20_000 });
  const wears = await pretended(page);
  expect(wears.some((one) => one.startsWith('face: '))).toBe(true);
  expect(wears.some((one) => one.startsWith('word: '))).toBe(true);

  const record = await page.evaluate(async (body) => {
    const answer = await fetch('/api/v1/restore', { method: 'POST', headers: { 'content-type': 'application/x-ndjson' }, body });
    const said = (await answer.json()) as { record?: string; id?: string };
    if (!answer.ok) throw new Error(JSON.stringify(said));
    return said.record ?? said.id ?? '';
  }, ownTwin());
  expect(record).not.toBe('');

  for (const screen of screens) {
    await open(page, screen, record);
    expect(await pretended(page), screen).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await pretended(page), `${screen}, printed`).toEqual([]);
    await page.emulateMedia({ media: 'screen' });
  }

  // Every signature of an export carries its level, and none of them claims more than it has.
  const exported = await page.evaluate(async (id) => {
    const [lines, table] = await Promise.all([fetch(`/api/v1/export?in=${id}`), fetch(`/api/v1/export?in=${id}&format=csv`)]);
    return { lines: await lines.text(), table: await table.text() };
  }, record);
  const accepted = exported.lines.split('\n').filter((line) => line.includes('"type":"link.accepted"'));
  expect(accepted.length).toBeGreaterThan(100);
  for (const line of accepted) expect(line).toContain('"assurance":"in the room"');
  expect(exported.table).not.toMatch(/\bSigned\b(?! as| in the room| from)/);
});
