import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';

const waive =
  'gate.waive(deploymentId:DEP-031,gate:G-TRN,reason:The release cannot wait for the notice,compensatingControl:A notice on the website,until:2026-12-31,askedBy:stilt)';
const suspend = 'deployment.suspend(deploymentId:DEP-031,reason:It answers payers on its own)';

async function open(page: Page, address: string): Promise<Locator> {
  await page.goto(address);
  const dialog = page.getByRole('dialog').filter({ has: page.getByRole('heading', { level: 2 }) });
  await expect(dialog).toBeVisible({ timeout: 30_000 });
  return dialog;
}

interface Answer<T> {
  readonly status: number;
  readonly body: T;
}

/** What the API says, asked from inside the page: the same mocked backend answers. */
async function ask<T>(page: Page, path: string, init?: { method: string; body: string }): Promise<Answer<T>> {
  return page.evaluate(
    async ([address, how]) => {
      const response = await fetch(address, how);
      return { status: response.status, body: (await response.json()) as T };
    },
    [path, init] as const,
  );
}

async function act(page: Page, personId: string): Promise<void> {
  expect((await ask(page, '/api/v1/session', { method: 'PUT', body: JSON.stringify({ personId }) })).status).toBe(200);
}

async function headOf(page: Page): Promise<number> {
  return (await ask<{ head: { seq: number } }>(page, '/api/v1/events?limit=1')).body.head.seq;
}

test.describe('the three sentences of the hierarchy', () => {
  for (const [sentence, rule] of [
    ['architecture', 'R-01'],
    ['risk register', 'R-03'],
    ['compliance', 'R-06'],
  ] as const) {
    test(`${sentence}: tried from the screen, refused in words, and on record`, async ({ page }) => {
      await page.goto('/releases');
      const strip = page.getByRole('region', { name: 'What outranks what' });
      const row = strip.getByRole('listitem').filter({ hasText: rule });
      await row.getByRole('link').first().click({ timeout: 30_000 });
      const dialog = page.getByRole('dialog').filter({ has: page.getByRole('heading', { level: 2 }) });
      const why = dialog.getByRole('region', { name: 'Why not' });
      const before = await headOf(page);
      const offer = dialog.getByRole('button', { name: /^Act as / });
      await expect(why.or(offer).first()).toBeVisible({ timeout: 30_000 });
      if (await offer.isVisible()) {
        await expect(offer).toBeFocused();
        await page.keyboard.press('Enter');
        await expect(offer).toBeHidden();
      }
      await expect(why).toContainText(rule, { timeout: 20_000 });
      await expect(why).toContainText('What would lift it');
      const send = dialog.getByRole('button', { name: 'Put the attempt on record' });
      await expect(send).toBeFocused();
      await expect(send).toHaveAttribute('aria-disabled', 'false');
      expect(await headOf(page), 'nothing is sent before Enter').toBe(before);
      await page.keyboard.press('Enter');
      const told = dialog.getByRole('heading', { name: /^Refused, and on record as REF-\d+$/ });
      await expect(told).toBeVisible({ timeout: 20_000 });
      expect(await headOf(page)).toBe(before + 1);
      const refusalId = /REF-\d+/.exec((await told.textContent()) ?? '')![0];
      await dialog.getByRole('link', { name: 'See it in the audit trail' }).click();
      await expect(page).toHaveURL(new RegExp(`/audit\\?.*about=${refusalId}`));
      await expect(page.getByRole('main')).toContainText('Refused', { timeout: 20_000 });
      await expect(page.getByRole('dialog').filter({ has: page.getByRole('heading', { level: 2 }) })).toHaveCount(0);
    });
  }

  test('a product manager who waives what compliance returned is refused from a link, and from the API', async ({ page }) => {
    const dialog = await open(page, `/models/M-031?as=sandpiper&do=${encodeURIComponent(waive)}`);
    const offer = dialog.getByRole('button', { name: 'Act as Priya Sandpiper, Product Manager, Revenue Products' });
    await expect(offer).toBeFocused({ timeout: 30_000 });
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('region', { name: 'Why not' })).toContainText('product can neither pass nor waive it', {
      timeout: 20_000,
    });
    await expect(dialog.getByRole('heading', { level: 2 })).toHaveText(
      'Waive training and notice (G-TRN) on Prior-authorization agent, Saltmarsh General (DEP-031) until 31 Dec 2026',
    );
    const command = {
      type: 'gate.waive',
      payload: {
        deploymentId: 'DEP-031',
        gate: 'G-TRN',
        until: null,
        compensatingControl: '',
        reason: 'The release cannot wait',
        askedBy: 'stilt',
      },
    };
    const body = JSON.stringify({ command, key: 'from the API', decidedOn: await headOf(page) });
    const answer = await ask<{ refusal: { objections: { ruleId: string }[] } }>(page, '/api/v1/commands', { method: 'POST', body });
    expect(answer.status).toBe(403);
    expect(answer.body.refusal.objections.map(({ ruleId }) => ruleId)).toContain('R-06');
  });
});

test('a decision is signed by keyboard alone, shows behind the dialog, and survives a hard reload', async ({ page }) => {
  const dialog = await open(page, `/models/M-031?as=jacana&do=${encodeURIComponent(suspend)}`);
  await expect(dialog.getByRole('button', { name: /^Act as Ruth Jacana/ })).toBeFocused({ timeout: 30_000 });
  await page.keyboard.press('Enter');
  const sign = dialog.getByRole('button', { name: 'Suspend DEP-031 as Ruth Jacana, RN' });
  await expect(sign).toBeFocused({ timeout: 20_000 });
  await expect(sign).toHaveAttribute('aria-disabled', 'false', { timeout: 20_000 });
  await expect(dialog.getByRole('region', { name: 'What will be signed' })).toContainText(
    'I suspend Prior-authorization agent, Saltmarsh General (DEP-031). It answers payers on its own.',
  );
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('heading', { name: /^On record as DEC-\d+$/ })).toBeVisible({ timeout: 20_000 });
  const { body: then } = await ask<{ total: number }>(page, '/api/v1/decisions');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page).not.toHaveURL(/do=/);
  await expect(page.getByRole('main')).toContainText('Suspended since 30 Oct 2026', { timeout: 20_000 });
  const client = await page.context().newCDPSession(page);
  await client.send('Page.reload', { ignoreCache: true });
  await expect(page.getByRole('main')).toContainText('Suspended since 30 Oct 2026', { timeout: 30_000 });
  const { body } = await ask<{ total: number; decisions: object[] }>(page, '/api/v1/decisions?limit=1');
  expect(body.total).toBe(then.total);
  expect(body.decisions[0]).toMatchObject({ command: 'deployment.suspend', subject: 'DEP-031' });
});

test('two tabs decide the same gate: one wins, the other is told who and what, and loses no typed text', async ({ context, page }) => {
  test.setTimeout(120_000);
  await page.goto('/records');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 30_000 });
  await act(page, 'lapwing');
  const gate = (outcome: string): string =>
    `/models/M-031?do=${encodeURIComponent(`gate.decide(deploymentId:DEP-031,gate:G-TRN,outcome:${outcome})`)}`;
  const other = await context.newPage();
  const mine = await open(page, gate('passed'));
  const theirs = await open(other, gate('declined'));
  const typed = 'Members were told by letter on 20 October';
  await mine.getByRole('textbox', { name: 'Reason' }).fill(typed);
  await theirs.getByRole('textbox', { name: 'Reason' }).fill('The letter names no agent');
  const pass = mine.getByRole('button', { name: 'Pass G-TRN as Adaeze Lapwing' });
  const decline = theirs.getByRole('button', { name: 'Decline G-TRN as Adaeze Lapwing' });
  await expect(pass).toHaveAttribute('aria-disabled', 'false', { timeout: 30_000 });
  await expect(decline).toHaveAttribute('aria-disabled', 'false', { timeout: 30_000 });
  await decline.click();
  await expect(theirs.getByRole('heading', { name: /^On record as DEC-/ })).toBeVisible({ timeout: 30_000 });
  await pass.click();
  const told = mine.getByRole('alert', { name: 'Something it rests on has changed' });
  await expect(told).toContainText('Adaeze Lapwing declined training and notice (G-TRN)', { timeout: 30_000 });
  await expect(told).toContainText('The letter names no agent');
  await expect(told).toContainText('30 Oct 2026, 06:10');
  await expect(mine.getByRole('textbox', { name: 'Reason' })).toHaveValue(typed);
  await expect(told.getByRole('button', { name: 'Look again' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(told).toBeHidden({ timeout: 20_000 });
  await expect(mine.getByRole('textbox', { name: 'Reason' })).toHaveValue(typed);
  // Now the rules know of the decline.
  await expect(mine.getByRole('region', { name: 'Why not' })).toContainText('R-06', { timeout: 20_000 });
});

test('Escape closes the dialog, the address is as it was, and focus is where it was', async ({ page }) => {
  await page.goto('/releases');
  const link = page.getByRole('region', { name: 'What outranks what' }).getByRole('link').first();
  await link.focus({ timeout: 30_000 });
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog').filter({ has: page.getByRole('heading', { level: 2 }) });
  await expect(dialog).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page).toHaveURL(/\/releases$/);
  await expect(link).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the dialog in ${colorScheme} @long`, async ({ browser }) => {
    const context = await browser.newContext({ colorScheme, viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    for (const attempt of [suspend, 'gate.decide(deploymentId:DEP-031,gate:G-TRN)']) {
      const dialog = await open(page, `/records?do=${encodeURIComponent(attempt)}`);
      await expect(dialog.getByRole('region', { name: /^(Why not|Before it can be sent)$/ })).toBeVisible({ timeout: 30_000 });
      await dialog.getByText('Somebody signs with you').click();
      await dialog.getByRole('button', { name: 'Add a signer' }).click();
      const { violations } = await new AxeBuilder({ page })
        .include('dialog[open]')
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    }
    await context.close();
  });
}

test('the dialog fits a phone of 320 px, and its button is in sight', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  const dialog = await open(page, `/records?do=${encodeURIComponent(waive)}`);
  await expect(dialog.getByRole('region', { name: 'Why not' })).toBeVisible({ timeout: 30_000 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
  await expect(dialog.getByRole('button', { name: 'Put the attempt on record' })).toBeInViewport();
  await context.close();
});
