import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import type { TriageAnswer, TriageMeetingAnswer, TriageMinutesAnswer } from '../../src/formats/api/triage.ts';
import { ask } from './support/asking.ts';
import { heading, openMeeting, queue, ready, settled, tabTo } from './support/room.ts';

test('a meeting by keyboard alone: all 14 stalled pilots fit, everything that fits is settled, the rest is carried by name @long', async ({
  page,
  context,
}) => {
  test.setTimeout(420_000);
  await openMeeting(page, '54');
  await ready(page);
  const { meeting } = await ask<TriageMeetingAnswer>(page, '/triage/MEET-01');
  expect(meeting.fits).toBe(18);
  expect(await new AxeBuilder({ page }).analyze().then(({ violations }) => violations.map(({ id }) => id))).toEqual([]);

  // Nothing leaves undecided.
  await page.keyboard.press('e');
  const end = page.getByRole('dialog', { name: 'The end of the meeting' });
  await expect(end).toContainText('18 items fit the minutes and are not settled.');
  await expect(end.getByRole('listitem')).toHaveCount(18);
  await page.keyboard.press('Escape');
  await expect(end).toBeHidden();

  // A second tab goes along, and reads.
  const other = await context.newPage();
  await other.goto('/triage/MEET-01');
  await expect(other.locator('[data-hand=following]')).toBeVisible({ timeout: 40_000 });
  await page.bringToFront();

  const presses: number[] = [];
  for (let place = 0; place < meeting.fits; place += 1) {
    await ready(page);
    const question = await heading(page).textContent();
    let pressed = 0;
    const press = async (key: string): Promise<void> => {
      pressed += 1;
      await page.keyboard.press(key);
    };
    if (place === 0) {
      await press('4');
      const reason = page.getByRole('textbox', { name: 'Reason' });
      await expect(reason).toBeFocused();
      await page.keyboard.type('It answers pay');
      // Interrupted: the words, the answer and the item are still there.
      await page.reload();
      await ready(page);
      await expect(heading(page)).toHaveText(question ?? '');
      await expect(reason).toHaveValue('It answers pay');
      await page.keyboard.press('Shift+Tab');
      await expect(reason).toBeFocused();
      await page.keyboard.press('End');
      await page.keyboard.type('ers on its own');
      await expect(page.getByRole('region', { name: 'What it would change' })).toContainText('stopped');
    } else if (place === 1) {
      await press('2');
      await expect(page.getByRole('textbox', { name: 'What is asked' })).toBeFocused();
      await page.keyboard.type('Name who answers');
      await press('Tab');
      await page.keyboard.type('Noor');
    } else if (place === 2) {
      await press('1');
      await expect(page.getByRole('combobox', { name: 'Who' })).toBeFocused();
      await page.keyboard.type('Noor');
      await expect(page.getByRole('button', { name: 'Commit' })).toHaveAttribute('aria-disabled', 'false');
    } else {
      await press('6');
      await expect(page.getByRole('textbox', { name: 'Why it is deferred' })).toBeFocused();
      await page.keyboard.type('Not ready');
    }
    await press('Enter');
    await settled(page, place + 1);
    presses.push(pressed);
    if (place === 1) {
      // Undone by a further entry, and taken again.
      await ready(page);
      await page.keyboard.press('u');
      await page.keyboard.type('The wrong name');
      await page.keyboard.press('Enter');
      await settled(page, 1);
      await expect(heading(page)).toHaveText(question ?? '');
      await ready(page);
      await page.keyboard.press('6');
      await page.keyboard.type('Ask again');
      await page.keyboard.press('Enter');
      await settled(page, 2);
    }
    if (place === 2) {
      await ready(page);
      await expect(heading(other)).toHaveText((await heading(page).textContent()) ?? '');
      await expect(queue(other)).toContainText('3 of 28 settled');
      await expect(other.getByRole('button', { name: 'Commit' })).toHaveCount(0);
    }
  }
  expect(Math.max(...presses)).toBeLessThanOrEqual(4);

  await page.keyboard.press('e');
  await expect(end).toContainText('10 items are carried to the next meeting by name.');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('Clinical informatics triage, 30 Oct 2026: 18 items settled, 10 carried', { timeout: 40_000 });
  await expect(heading(other)).toHaveText('Clinical informatics triage, 30 Oct 2026: 18 items settled, 10 carried', { timeout: 40_000 });
  const { minutes } = await ask<TriageMinutesAnswer>(page, '/triage/MEET-01/minutes');
  expect(minutes.items.filter(({ outcome }) => outcome === null).every(({ carried }) => carried)).toBe(true);
  const stalled = minutes.items.filter(({ item }) => item.reasons.some(({ section }) => section === 'stalled'));
  expect(stalled.map(({ outcome }) => outcome !== null)).toEqual(Array.from({ length: 14 }, () => true));
  expect(minutes.actions, 'the action of the undone answer is withdrawn').toEqual([]);
  await expect(page.getByRole('article')).toContainText('Opened again: The wrong name.');
  expect(await new AxeBuilder({ page }).analyze().then(({ violations }) => violations.map(({ id }) => id))).toEqual([]);

  const download = page.waitForEvent('download');
  await tabTo(page, page.getByRole('button', { name: 'Save as Markdown' }));
  await page.keyboard.press('Enter');
  const file = await download;
  expect(file.suggestedFilename()).toBe('MEET-01-minutes.md');
  expect(await readFile(await file.path(), 'utf8')).toContain('## Carried to the next meeting');

  await page.goto('/triage');
  await expect(page.getByRole('main')).toContainText('MEET-01, 30 Oct 2026', { timeout: 40_000 });
  const { draft } = await ask<TriageAnswer>(page, '/triage');
  expect(draft.filter(({ carriedFrom }) => carriedFrom === 'MEET-01')).toHaveLength(10);
});

test('an action goes into a calendar, the order is the room’s, and the wheel changes hands', async ({ page, context }) => {
  test.setTimeout(180_000);
  await openMeeting(page, '5');
  await ready(page);
  const first = await heading(page).textContent();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(queue(page).getByRole('button').nth(1)).toHaveAttribute('aria-current', 'true', { timeout: 40_000 });
  // Pressed sooner than the record answers: none is lost.
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowUp']) await page.keyboard.press(`Alt+${key}`);
  await expect(queue(page).getByRole('button').first()).toHaveAttribute('aria-current', 'true', { timeout: 40_000 });

  const other = await context.newPage();
  await other.goto('/triage/MEET-01');
  await expect(other.locator('[data-hand=following]')).toBeVisible({ timeout: 40_000 });
  await expect(heading(other)).toHaveText(first ?? '');
  await other.keyboard.press('t');
  await expect(page.locator('[data-hand=following]')).toBeVisible();
  await ready(other);
  await other.keyboard.press('3');
  await other.keyboard.type('Say what follows');
  await other.keyboard.press('Enter');
  await settled(other, 1);
  await settled(page, 1);
  await other.keyboard.press('e');
  await expect(other.getByRole('dialog', { name: 'The end of the meeting' })).toContainText('27 items are carried');
  await other.keyboard.press('Enter');
  const download = other.waitForEvent('download', { timeout: 60_000 });
  await other.getByRole('button', { name: 'Save .ics of ACT-001' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  expect(text).toContain('SUMMARY:Say what follows');
  expect(text).toContain('DTSTART;VALUE=DATE:20261106');
});
