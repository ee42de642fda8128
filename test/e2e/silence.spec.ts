import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { hospitalSheet, hospitalStages } from '../support/hospital-sheet.ts';

/** What would turn silence into a finding, or into a pass. Words of rules and legends are told apart by what they stand in. */
const findings = [
  /\bvacant\b/i,
  /(?<!neither held nor )\bbroken\b/i,
  /\bNo name\b/,
  /\bNobody (?:answers|accepted|is on call|is on it|has put|can stop|signed)\b/,
  /\bNobody is held\b|\bis held\b|\bare held\b|\bwait at a gate\b/,
  /\bNot answered\b|\bNot started\b/,
  /(?<![\d,.])0 (?:of|models?|pilots?|gates?|risks?|releases?|names?|links?|signatures?|held|stalled|open|live|answers?)\b/,
  /\bNo (?:model|pilot|risk|release) (?:is|has|holds|waits)\b/,
  /\bNothing (?:waits|is stalled|is held|is late)\b/,
  /\b(?:Passed|Sound|Signed(?! statement)|Accepted|Covered)\b/,
] as const;

interface Told {
  readonly text: string[];
  readonly marks: string[];
}

/** Every piece of text a reader of this screen meets, hidden names included, and every mark that is drawn. */
async function told(page: Page): Promise<Told> {
  return page.evaluate(() => {
    const main = document.querySelector('main');
    if (main === null) return { text: [], marks: ['no main'] };
    const text: string[] = [];
    // What a screen explains of itself (rules, legends, the words of forms) is no statement about a model.
    const explains = (element: Element): boolean => element.closest('[data-explains], select, option, script, style') !== null;
    for (const element of main.querySelectorAll('*')) {
      if (explains(element)) continue;
      for (const name of ['aria-label', 'title']) {
        const said = element.getAttribute(name);
        if (said !== null && said.trim() !== '') text.push(said.trim());
      }
      const block = element.matches('p, li, td, th, h1, h2, h3, figcaption, caption, dd, dt, summary, span, a, button');
      if (block && element.querySelector('p, li, td') === null) text.push((element.textContent ?? '').replaceAll(/\s+/g, ' ').trim());
    }
    const drawn = [
      '.mark-held, .mark-vacant, .mark-void, .mark-signed, .mark-ok, .mark-late',
      'svg [class*="_broken_"], svg [class*="_sound_"], svg [class*="_weak_"]',
      '[class*="_square_"][class*="_open_"], [class*="_square_"][class*="_answered_"]',
      '[data-glyph="closed"], [data-glyph="half"], [data-glyph="open"], [data-glyph="dashed"], [data-glyph="slashed"]',
      '[data-held]',
    ];
    // An answer without its evidence lacks what it says it lacks; of an entry a tick says that it stands in the log, of a rule that
    // it is on, of a step of the import that it is done; and who may switch rules in this record is a question about this record, in which nobody sits yet.
    const known = (element: Element): boolean =>
      (element.closest('tr')?.textContent ?? '').includes('Answered, no evidence') ||
      (['/audit', '/import/file'].includes(location.pathname) && element.matches('.mark-ok')) ||
      (location.pathname === '/settings' &&
        (element.matches('.mark-ok') || (element.parentElement?.textContent ?? '').trim().endsWith(': nobody')));
    const marks = [...main.querySelectorAll(drawn.join(', '))]
      .filter((element) => !explains(element) && !known(element))
      .map(
        (element) =>
          `${element.getAttribute('class') ?? ''} in: ${(element.parentElement?.textContent ?? '').slice(0, 80)} ${element.outerHTML.slice(0, 120)}`,
      );
    return { text: [...new Set(text)].filter((one) => one !== ''), marks };
  });
}

async function expectSilence(page: Page, screen: string, except: readonly RegExp[] = []): Promise<void> {
  const { text, marks } = await told(page);
  const found = text.flatMap((one) =>
    findings
      .filter((finding) => finding.test(one) && !except.some((allowed) => allowed.test(one)))
      .map((finding) => `${finding}: ${one.slice(0, 200)}`),
  );
  expect.soft(found, screen).toEqual([]);
  expect.soft(marks, screen).toEqual([]);
}

async function load(page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }, models: number): Promise<string> {
  await page.goto('/import/file');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 20_000 });
  await page.locator('input[type=file]').first().setInputFiles(file);
  const main = page.getByRole('main');
  const ready = page.getByRole('button', { name: `Load ${models} models` });
  const asked = main.getByLabel('Day', { exact: true });
  await expect(ready.or(asked)).toBeVisible({ timeout: 30_000 });
  if (await asked.isVisible()) {
    await asked.fill('2026-09-01');
    await main.getByRole('button', { name: 'Use this day' }).click();
    await main.getByRole('link', { name: /^Load|5 ?Load/ }).click();
    await main.getByLabel('Institution').fill('Six Rivers Health');
  }
  await ready.click({ timeout: 30_000 });
  await page.getByRole('link', { name: 'See the portfolio' }).click({ timeout: 30_000 });
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/models in production/, { timeout: 30_000 });
  return new URL(page.url()).searchParams.get('in') ?? '';
}

/** Go to a screen as a link would: the page stays, so that forty screens are walked in the time a few would take to load. */
async function go(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState({}, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, address);
}

async function open(page: Page, screen: string, record: string): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 });
  // By way of a page that is none: what is read next is the screen's own, and not what stood there before.
  await go(page, `/nowhere?in=${record}`);
  await expect(heading).toHaveText(/no page at this address/, { timeout: 20_000 });
  await go(page, `${screen}${screen.includes('?') ? '&' : '?'}in=${record}`);
  await expect(heading).not.toHaveText(/no page at this address/, { timeout: 20_000 });
  await expect(heading).toBeVisible({ timeout: 20_000 });
  await expect(page.locator('main [aria-busy="true"], main .waiting')).toHaveCount(0, { timeout: 20_000 });
  if (screen.startsWith('/portfolio')) await expect(page.getByRole('figure', { name: /questions/ })).toBeVisible({ timeout: 20_000 });
}

const ofRecord = [
  '/portfolio',
  '/gates',
  '/gates?by=discipline',
  '/gates/G-ONC',
  '/gates/G-VAL',
  '/risks',
  '/releases',
  '/audit',
  '/people',
  '/ask',
  '/bulk',
  '/settings',
  '/definitions',
  '/records',
  '/records/bundle',
  '/import/file',
];
const ofModel = ['', '/gates', '/risks', '/timeline', '/facts'];

async function modelsByStage(page: Page, record: string): Promise<Map<string, { modelId: string; deploymentId: string }[]>> {
  const rows = await page.evaluate(async (id) => {
    const answer = await fetch(`/api/v1/portfolio?in=${id}&limit=1000&sort=id`);
    return ((await answer.json()) as { rows: { modelId: string; deploymentId: string; standing: { stage: unknown } }[] }).rows;
  }, record);
  return Map.groupBy(rows, ({ standing }) => String(standing.stage));
}

async function walk(page: Page, record: string, except: readonly RegExp[] = []): Promise<void> {
  const byStage = await modelsByStage(page, record);
  const models = ['build', 'pilot', 'production'].flatMap((stage) => byStage.get(stage)?.slice(0, 1) ?? []);
  const screens = [...ofRecord, ...models.flatMap(({ modelId }) => ofModel.map((tab) => `/models/${encodeURIComponent(modelId)}${tab}`))];
  for (const screen of screens) {
    await open(page, screen, record);
    await expectSilence(page, screen, except);
  }
  await open(page, '/portfolio', record);
  await page.emulateMedia({ media: 'print' });
  await expectSilence(page, '/portfolio, printed', except);
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '/portfolio', record);
  await expectSilence(page, '/portfolio on a phone', except);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
}

test('the VA’s 2025 file reads as a first week on every screen: nothing that is only silence looks like a finding, or like a pass', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const record = await load(page, 'test/data/va-2025.csv', 367);
  await open(page, '/portfolio', record);
  const main = page.getByRole('main');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('138 models in production and 21 in pilot');
  await expect(main).toContainText(
    'No answer and no name is on record for 295 of 295. Ask first about the 138 in production, then 21 in pilot, then 136 not in use yet.',
  );
  const { violations, passes } = await new AxeBuilder({ page })
    .include('main figure')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(passes.length).toBeGreaterThan(10);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  await walk(page, record);
});

interface Asked {
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Decide, one command after another, as whoever acts. */
async function decide(page: Page, record: string, commands: readonly Asked[]): Promise<void> {
  const outcomes = await page.evaluate(
    async ({ id, items }) => {
      const answers: string[] = [];
      for (const { type, payload } of items) {
        const head = ((await (await fetch(`/api/v1/measures?in=${id}`)).json()) as { head: { seq: number } }).head.seq;
        const body = JSON.stringify({ command: { type, payload }, key: `${type} ${Math.random()}`, decidedOn: head });
        const answer = await fetch(`/api/v1/commands?in=${id}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
        answers.push(answer.ok ? 'done' : `${type}: ${await answer.text()}`);
      }
      return answers;
    },
    { id: record, items: commands },
  );
  expect(outcomes.filter((one) => one !== 'done')).toEqual([]);
}

test('an own spreadsheet of six hospitals keeps silent on every screen while answers, offers and catch-up dates come in @long', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const record = await load(page, { name: 'six-rivers.csv', mimeType: 'text/csv', buffer: Buffer.from(hospitalSheet()) }, 60);
  const byStage = await modelsByStage(page, record);
  expect(Object.fromEntries([...byStage].map(([stage, rows]) => [stage, rows.length]))).toEqual(hospitalStages);
  // One hospital in each row: that none runs at a second one is what the sheet says, and no silence.
  // What may not be done here names the seat it is for: whose it is in this record is no silence of the sheet.
  const bySheet = [/second site/i, /^To change a setting is for the committee chair/];
  await walk(page, record, bySheet);

  const [pilot, otherPilot] = byStage.get('pilot') ?? [];
  const [production, inherited] = byStage.get('production') ?? [];
  const [build] = byStage.get('build') ?? [];
  const answer = (deploymentId: string | undefined, question: string): Asked => ({
    type: 'question.answer',
    payload: { deploymentId, question, text: 'In our own hall, on the imaging cluster; the switch is with the hall manager.' },
  });
  await decide(page, record, [
    {
      type: 'steward.declare',
      payload: { printedName: 'Ines Ruff', title: 'AI governance lead', function: 'AI governance office', siteId: null },
    },
    { type: 'owner.name', payload: { modelId: production?.modelId, name: 'Dr. Rail' } },
    answer(pilot?.deploymentId, 'Q1'),
    answer(production?.deploymentId, 'Q1'),
    answer(build?.deploymentId, 'Q3'),
    {
      type: 'flags.state',
      payload: { modelId: pilot?.modelId, flags: { care: true, payment: false, autonomy: 'advisory', vendor: false } },
    },
    ...[inherited, otherPilot].map((one) => ({
      type: 'deployment.inherit',
      payload: { deploymentId: one?.deploymentId, catchUpBy: '2027-06-30', reason: 'In use before the rules' },
    })),
  ]);
  const { people } = await page.evaluate(
    async (id) => (await (await fetch(`/api/v1/people?in=${id}`)).json()) as { people: { personId: string }[] },
    record,
  );
  await decide(
    page,
    record,
    [pilot, inherited].map((one) => ({
      type: 'link.offer',
      payload: { deploymentId: one?.deploymentId, link: 'L2', personId: people[0]?.personId, how: 'In a letter', due: '2027-02-01' },
    })),
  );
  // Written beside the page, which reads it again from the start.
  await page.reload();
  await open(page, '/portfolio', record);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('36 models in production and 12 in pilot');
  await expect(page.getByRole('figure', { name: '3 of 60 have an answer; no name yet' })).toBeVisible();
  await walk(page, record, bySheet);
  const her = `/people/${encodeURIComponent(people[0]?.personId ?? '')}`;
  await open(page, her, record);
  await expectSilence(page, her, bySheet);
  // What was done is said, and still is no finding.
  for (const one of [pilot, otherPilot, production, inherited, build]) {
    for (const tab of ofModel) {
      const screen = `/models/${one?.modelId}${tab}`;
      await open(page, screen, record);
      await expectSilence(page, screen, bySheet);
    }
  }
  await open(page, `/models/${inherited?.modelId}`, record);
  await expect(page.getByRole('main')).toContainText('was in use before the rules');
  await expect(page.getByRole('main')).toContainText('to be signed by 30 Jun 2027');
  await open(page, `/models/${inherited?.modelId}/gates`, record);
  await expect(page.getByRole('main')).toContainText('No gate is known to count as passed; 5 inherited');
});

test('what this looks for is there to be found: the demonstration has names missing, holds, passes and zeros', async ({ page }) => {
  test.setTimeout(90_000);
  for (const [screen, mark] of [
    ['/portfolio', 'mark-vacant'],
    ['/models/M-031', 'data-glyph'],
    ['/gates', 'mark-'],
  ] as const) {
    await page.goto(screen);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 20_000 });
    await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0, { timeout: 20_000 });
    const { text, marks } = await told(page);
    expect(
      text.some((one) => findings.some((finding) => finding.test(one))),
      screen,
    ).toBe(true);
    expect(
      marks.some((one) => one.includes(mark)),
      screen,
    ).toBe(true);
  }
});
