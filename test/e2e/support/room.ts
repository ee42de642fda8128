/** The triage room as a walk goes into it, by keyboard. */
import { expect, type Locator, type Page } from '@playwright/test';
import { filled } from '../../../src/features/triage/filled.ts';
import type { TriageItemAnswer } from '../../../src/formats/api/triage.ts';
import { ask } from './asking.ts';

/** Reading a record, or putting six answers to the rules, may take so long on a busy machine. */
export const slow = { timeout: 40_000 };

export const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 });
export const queue = (page: Page): Locator => page.getByRole('navigation', { name: 'Queue' });

/** Somebody acts from now on; the page is read again. */
export async function actAs(page: Page, path: string, personId: string): Promise<void> {
  await page.goto(path);
  await expect(heading(page)).toBeVisible(slow);
  const status = await page.evaluate(async ([search, body]) => (await fetch(`/api/v1/session${search}`, { method: 'PUT', body })).status, [
    new URL(path, 'http://nowhere').search,
    JSON.stringify({ personId }),
  ] as const);
  expect(status).toBe(200);
  await page.reload();
}

/** Tab until something has focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible(slow);
  for (let pressed = 0; pressed < 80; pressed += 1) {
    if (await target.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not lead there');
}

/** Open the next meeting from the list of meetings, by keyboard. */
export async function openFromList(page: Page, minutes: string): Promise<void> {
  await tabTo(page, page.getByRole('spinbutton', { name: 'Minutes' }));
  await page.keyboard.press('Control+A');
  await page.keyboard.type(minutes);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/triage\/MEET-\d+/, slow);
}

/** Open the next meeting of the demonstration: its registrar keeps the minutes. */
export async function openMeeting(page: Page, minutes: string): Promise<void> {
  await actAs(page, '/triage', 'sora');
  await openFromList(page, minutes);
}

/** The room is ready for an answer to its current item. */
export async function ready(page: Page): Promise<void> {
  await expect(page.locator('[data-room][data-hand=driving]')).toBeVisible(slow);
  await expect(page.getByRole('button', { name: /Defer it, with a reason/ })).toBeVisible(slow);
}

export async function settled(page: Page, count: number, of = 28): Promise<void> {
  await expect(queue(page)).toContainText(`${count} of ${of} settled`, slow);
}

/** End a pilot as the room would, through the API: whatever the room gives is said in a few words. */
export async function endInTheRoom(page: Page, meetingId: string, itemId: string): Promise<void> {
  const { options, head } = await ask<TriageItemAnswer>(page, `/triage/${meetingId}/items/${encodeURIComponent(itemId)}`);
  const option = options.find(({ key }) => key === 5);
  if (option === undefined || 'why' in option) throw new Error(`${itemId} cannot end`);
  const typed = Object.fromEntries(option.needs.map(({ path }) => [`5 ${path}`, 'As the room says']));
  const { accompaniment, ...command } = filled(option, typed);
  const answer = await ask<{ decisionId?: string }>(page, '/commands', {
    command,
    accompaniment,
    key: `end ${itemId}`,
    decidedOn: head.seq,
  });
  expect(answer.decisionId, JSON.stringify(answer)).toMatch(/^DEC-/);
}
