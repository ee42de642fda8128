import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import type { PortfolioPage } from '../../src/formats/api/portfolio.ts';
import type { TriageAnswer, TriageItemAnswer, TriageMeetingAnswer, TriageMinutesAnswer } from '../../src/formats/api/triage.ts';
import { itemTitle } from '../../src/parts/sentences/triage-room.ts';
import { itemHeadline } from '../../src/parts/sentences/triage.ts';
import { ask } from './support/asking.ts';
import { heading, openFromList, queue, ready, settled, slow } from './support/room.ts';

interface File {
  readonly path: string;
  readonly models: number;
}

const va2024: File = { path: 'mocks/seed/va-2024.csv', models: 229 };
const va2025: File = { path: 'test/data/va-2025.csv', models: 367 };

async function load(page: Page, { path, models }: File): Promise<string> {
  await page.goto('/import/file');
  await page.locator('input[type=file]').first().setInputFiles(path);
  await page.getByRole('button', { name: `Load ${models} models` }).click(slow);
  await page.getByRole('heading', { level: 1, name: `${models} models loaded.` }).waitFor(slow);
  await page.getByRole('link', { name: 'See the portfolio' }).click();
  await expect(heading(page)).toContainText('models in production', slow);
  return new URL(page.url()).searchParams.get('in') ?? '';
}

/** So many days later: the clock of the mocked backend, which runs beside the page, is set forward. */
async function passed(page: Page, days: number): Promise<void> {
  const address = /engine\.worker.*\.js$/;
  await page.unroute(address);
  await page.route(address, async (route) => {
    const response = await route.fetch();
    const script = `const Real = Date; globalThis.Date = class extends Real {
      constructor(...given) { super(...(given.length === 0 ? [Real.now() + ${days * 86_400_000}] : given)); }
    };`;
    await route.fulfill({ response, body: `${script}\n${await response.text()}` });
  });
  await page.reload();
}

const silences = [
  'whose name goes on their decisions',
  'who answers at night',
  'which compliance regime governs their outputs',
  'what is kept when they are wrong',
  'where they run',
];

for (const [which, files, production, pilot, intake] of [
  ['VA 2024', [va2024], 131, 17, 27],
  ['VA 2024 and then 2025', [va2024, va2025], 138, 21, 0],
] as const) {
  test(`the first meeting over ${which}: one ask answers a whole group, and nothing is signed @long`, async ({ page }) => {
    test.setTimeout(300_000);
    let record = '';
    for (const file of files) record = await load(page, file);
    const at = `in=${record}`;

    // Nobody acts yet, and nobody could meet: the agenda stands all the same.
    await page.getByRole('link', { name: /^Triage/ }).click();
    const groups = silences.flatMap((silence) => [
      `${production} models in production do not report ${silence}. Who asks, and by when?`,
      `${pilot} models in pilot do not report ${silence}. Who asks, and by when?`,
    ]);
    const questions = [
      ...groups,
      ...(intake === 0 ? [] : [`${intake} models in intake do not report a tier. Which path do they take, and who asks?`]),
    ];
    await expect(heading(page)).toHaveText(`${questions.length} items for the next triage meeting`, slow);
    const agenda = page.getByRole('region', { name: /^The agenda as of/ });
    await expect(agenda.getByRole('listitem')).toHaveText(questions);
    await expect(page.getByRole('button', { name: 'Open the meeting' })).toHaveCount(0);
    await page.getByRole('link', { name: 'Say first who is here' }).click();

    await page.getByLabel('Your name, as it is printed').fill('Marta Kowalska', slow);
    await page.keyboard.press('Tab');
    await page.keyboard.type('Director of AI Governance');
    await page.keyboard.press('Enter');
    await expect(heading(page)).toHaveText('1 person is on record. 1 seat, filled.', slow);
    await page.getByRole('link', { name: /^Triage/ }).click();
    await openFromList(page, '45');
    await ready(page);
    await expect(page.getByRole('list', { name: 'Functions in the room' })).toContainText('Chair not reported');
    expect(await new AxeBuilder({ page }).analyze().then(({ violations }) => violations.map(({ id }) => id))).toEqual([]);
    const { meeting } = await ask<TriageMeetingAnswer>(page, `/triage/MEET-01?${at}`);
    expect(meeting.items.map(itemHeadline)).toEqual(questions);
    expect(meeting.counts.owed).toBe(questions.length);

    const decide = page.getByRole('region', { name: 'Decide one' });
    for (const [place, item] of meeting.items.entries()) {
      await ready(page);
      await expect(heading(page)).toHaveText(itemHeadline(item));
      // No quorum and no seats: a name, a decision and an end are not to be had, and each says why.
      for (const key of [1, 4]) {
        const option = decide.getByRole('button', {
          name: new RegExp(`^${key} .*One ask answers a group; a signature is given for one model`),
        });
        await expect(option).toHaveAttribute('aria-disabled', 'true');
        await page.keyboard.press(String(key));
        await expect(decide.getByRole('button', { name: /^Commit/ })).toHaveCount(0);
        await page.keyboard.press('Escape');
      }
      await expect(decide.getByRole('button', { name: /^3 .*The seat of the CIO is vacant/ })).toHaveAttribute('aria-disabled', 'true');
      await expect(decide.getByRole('button', { name: /^5 .*There is nothing to end here/ })).toHaveAttribute('aria-disabled', 'true');
      const { options } = await ask<TriageItemAnswer>(page, `/triage/MEET-01/items/${encodeURIComponent(item.itemId)}?${at}`);
      expect(options.flatMap((one) => ('why' in one || one.verdict.answer !== 'allowed' ? [] : [one.key]))).toEqual([2, 6]);
      if (place % 2 === 0) {
        await page.keyboard.press('2');
        await page.keyboard.type('Write to whoever runs them');
        await page.keyboard.press('Tab');
        await page.keyboard.type('Marta');
      } else {
        await page.keyboard.press('6');
        await page.keyboard.type('After the others');
      }
      await page.keyboard.press('Enter');
      await settled(page, place + 1, questions.length);
    }
    await expect(queue(page).getByRole('listitem').first()).toContainText('Marta Kowalska, by ');

    await page.keyboard.press('e');
    const end = page.getByRole('dialog', { name: 'The end of the meeting' });
    await expect(end).toContainText('Everything is settled.');
    await page.keyboard.press('Enter');
    await expect(heading(page)).toHaveText(new RegExp(`: ${questions.length} items settled$`), slow);
    const { minutes } = await ask<TriageMinutesAnswer>(page, `/triage/MEET-01/minutes?${at}`);
    expect(minutes.items.flatMap(({ decisions }) => decisions)).toEqual([]);
    expect(minutes.actions).toHaveLength(Math.ceil(questions.length / 2));
    expect(new Set(minutes.actions.map(({ owner }) => owner?.printedName))).toEqual(new Set(['Marta Kowalska']));
    const told = page.getByRole('region', { name: 'Settled' });
    for (const item of meeting.items) {
      await expect(told.getByRole('heading', { level: 3, name: itemTitle(item), exact: true })).toBeVisible();
      await expect(told).toContainText(itemHeadline(item));
    }

    // An ask is no answer: the models are as silent as before.
    const { rows } = await ask<PortfolioPage>(page, `/portfolio?${at}&stage=production`);
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ signatory }) => signatory.tone))).toEqual(new Set(['not reported']));

    // The next agenda is quiet on them until their day, and not a day longer.
    await page.goto(`/triage?${at}`);
    await expect(heading(page)).toHaveText('Nothing waits for a triage meeting', slow);
    const due = minutes.actions[0]!.due;
    const days = (Date.parse(due) - Date.parse(meeting.on)) / 86_400_000;
    const later = async (by: number): Promise<readonly string[]> => {
      await passed(page, by);
      await expect(heading(page)).toHaveText(/triage meeting$/, slow);
      return (await ask<TriageAnswer>(page, `/triage?${at}`)).draft.map(({ itemId }) => itemId);
    };
    expect(await later(days - 1)).toEqual([]);
    const back = await later(days + 1);
    // Intake is new once; what was asked about it comes back as an action that is overdue.
    expect(back.filter((itemId) => !itemId.startsWith('overdue-action:'))).toEqual(
      meeting.items.flatMap(({ itemId, section }) => (section === 'intake' ? [] : [itemId])),
    );
    expect(back.filter((itemId) => itemId.startsWith('overdue-action:'))).toEqual(
      minutes.actions.map(({ actionId }) => `overdue-action:${actionId}`),
    );
    await expect(agenda.getByRole('listitem').first()).toContainText('For the 2nd time.');
  });
}
