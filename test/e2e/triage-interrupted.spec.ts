import { execFileSync } from 'node:child_process';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import type { TriageMeetingAnswer } from '../../src/formats/api/triage.ts';
import { chromiumLaunch } from '../support/chromium.ts';
import { ask } from './support/asking.ts';
import { heading, openMeeting, queue, ready, settled, slow } from './support/room.ts';

/** The browser of one profile: its first process, and none of those it started. */
function browserOf(profile: string): number {
  const processes = execFileSync('ps', ['-axww', '-o', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  const found = processes.filter((line) => line.includes(`--user-data-dir=${profile}`) && !line.includes('--type='));
  expect(found).toHaveLength(1);
  return Number.parseInt(found[0]!, 10);
}

/** Back the way somebody comes who has lost the page: by the list of meetings. */
async function comeBack(page: Page): Promise<Page> {
  await page.goto('/triage');
  await page.getByRole('link', { name: 'Go into the meeting' }).click(slow);
  return page;
}

/** What was noted last is on disk. */
async function onDisk(page: Page, words: string): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          new Promise<string>((done) => {
            const opening = indexedDB.open('countersign-notes');
            opening.onsuccess = () => {
              const reading = opening.result.transaction('notes').objectStore('notes').getAll();
              reading.onsuccess = () => {
                opening.result.close();
                done(reading.result.map(({ text }: { text: string | null }) => text).join('\n'));
              };
            };
          }),
      ),
    )
    .toContain(words);
}

const subject = (page: Page) => page.getByRole('region', { name: 'The question' }).getByRole('link').first();

/** Every state an item may be in when the page goes, one after another, and each is found again as it was. */
async function interruptedEverywhere(first: Page, interrupt: (page: Page) => Promise<Page>): Promise<void> {
  let page = first;
  let count = (await ask<TriageMeetingAnswer>(page, '/triage/MEET-01')).meeting.counts.settled;
  const back = async (): Promise<void> => {
    page = await interrupt(page);
    await ready(page);
  };
  const again = async (): Promise<{ readonly model: string; readonly question: string }> => {
    await ready(page);
    return { model: (await subject(page).textContent()) ?? '', question: (await heading(page).textContent()) ?? '' };
  };

  // Nothing typed, at an item that is not the next one.
  await ready(page);
  const before = await again();
  await page.keyboard.press('j');
  await expect(subject(page)).not.toHaveText(before.model);
  const at = await again();
  await onDisk(page, new URL(page.url()).searchParams.get('sel') ?? 'nowhere');
  await back();
  await expect(subject(page)).toHaveText(at.model);
  await expect(heading(page)).toHaveText(at.question);

  // An answer chosen.
  await page.keyboard.press('2');
  const what = page.getByRole('textbox', { name: 'What is asked' });
  await expect(what).toBeFocused();
  await onDisk(page, '"key":2');
  await back();
  await expect(subject(page)).toHaveText(at.model);
  await expect(page.getByRole('button', { name: /^2 Ask somebody/ })).toHaveAttribute('aria-pressed', 'true');

  // Half typed, with a name and a day.
  await page.getByRole('textbox', { name: 'What is asked' }).focus();
  await page.keyboard.type('Say what it wai');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Noor');
  await page.getByLabel('By', { exact: true }).fill('2026-11-19');
  await onDisk(page, '2026-11-19');
  await back();
  await expect(subject(page)).toHaveText(at.model);
  await expect(page.getByRole('textbox', { name: 'What is asked' })).toHaveValue('Say what it wai');
  await expect(page.getByRole('combobox', { name: 'Who' })).toHaveValue('avocet');
  await expect(page.getByLabel('By', { exact: true })).toHaveValue('2026-11-19');

  // Just committed: the page goes before it has answered. The item is settled, or as it was; never in between.
  await page.getByRole('textbox', { name: 'What is asked' }).focus();
  await page.keyboard.press('End');
  await page.keyboard.type('ts on');
  await onDisk(page, 'waits on');
  await page.keyboard.press('Enter');
  page = await interrupt(page);
  await expect(page.locator('[data-room][data-hand=driving]')).toBeVisible(slow);
  const open = await ask<TriageMeetingAnswer>(page, '/triage/MEET-01');
  const item = open.meeting.items.find(({ models }) => models.named[0]?.name === at.model)!;
  test.info().annotations.push({ type: 'just committed', description: item.outcome === null ? 'open, as it was' : 'settled' });
  if (item.outcome === null) {
    await expect(subject(page)).toHaveText(at.model);
    await expect(page.getByRole('textbox', { name: 'What is asked' })).toHaveValue('Say what it waits on');
    await page.getByRole('textbox', { name: 'What is asked' }).press('Enter');
  } else if ((await subject(page).textContent()) === at.model) {
    // A reload stays where the address says, and shows how the item left the room.
    await expect(page.getByRole('region', { name: 'How it left the room' })).toBeVisible(slow);
    await page.keyboard.press('j');
  }
  count += 1;
  await settled(page, count);
  const outcome = await ask<TriageMeetingAnswer>(page, '/triage/MEET-01');
  expect(outcome.meeting.items.find(({ itemId }) => itemId === item.itemId)?.outcome).toEqual({
    kind: 'action',
    what: 'Say what it waits on',
    owner: 'avocet',
    due: '2026-11-19',
  });
  // Sent once: one action for one answer.
  expect(outcome.meeting.actions.filter(({ itemId }) => itemId === item.itemId)).toHaveLength(1);

  // A dialog open, its words half typed; the item behind it is the same.
  const next = await again();
  await page.keyboard.press('u');
  const why = page.getByRole('dialog').getByRole('textbox', { name: 'Why' });
  await expect(why).toBeFocused();
  await page.keyboard.type('The wrong na');
  await onDisk(page, 'The wrong na');
  await back();
  await expect(subject(page)).toHaveText(next.model);
  await settled(page, count);
  await page.keyboard.press('u');
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Why' })).toHaveValue('The wrong na');
  await page.keyboard.press('Escape');
  await expect(queue(page)).toBeVisible();
}

test('a meeting is interrupted at any item by a reload, or by a closed tab, and nothing is lost @long', async ({ page, context }) => {
  test.setTimeout(240_000);
  await openMeeting(page, '45');
  await interruptedEverywhere(page, async (gone) => {
    await gone.reload();
    return gone;
  });
  await interruptedEverywhere(page, async (gone) => {
    await gone.close();
    return comeBack(await context.newPage());
  });
});

test('a meeting is interrupted at any item by a browser that is killed, and nothing is lost @long', async ({ playwright }, info) => {
  test.setTimeout(300_000);
  const profile = info.outputPath('profile');
  const { baseURL = '', viewport = null } = info.project.use;
  const launch = async (): Promise<BrowserContext> =>
    playwright.chromium.launchPersistentContext(profile, { ...(await chromiumLaunch()), baseURL, viewport });
  const opened = await launch();
  const page = await opened.newPage();
  await openMeeting(page, '45');
  let last = opened;
  await interruptedEverywhere(page, async (gone) => {
    const context = gone.context();
    const closed = context.waitForEvent('close');
    process.kill(browserOf(profile), 'SIGKILL');
    await closed;
    last = await launch();
    return comeBack(await last.newPage());
  });
  await last.close();
});
