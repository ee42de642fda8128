import { expect, test, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import type { TriageAnswer, TriageItemAnswer, TriageMeetingAnswer, TriageMinutesAnswer } from '../../src/formats/api/triage.ts';
import { itemTitle } from '../../src/parts/sentences/triage-room.ts';
import { itemHeadline } from '../../src/parts/sentences/triage.ts';
import { ask } from './support/asking.ts';
import { heading, openMeeting, queue, ready, settled, slow, tabTo } from './support/room.ts';

type Key = 1 | 2 | 3 | 5 | 6;

/** What is pressed and typed for an answer: a step in quotes is typed, the rest are keys. */
const ways: Readonly<Record<Key, readonly (string | { readonly typed: string })[]>> = {
  1: ['1', { typed: 'Noor' }, 'Enter'],
  2: ['2', { typed: 'Say what it waits on' }, 'Tab', { typed: 'Noor' }, 'Enter'],
  3: ['3', { typed: 'Say who decides' }, 'Enter'],
  5: ['5', { typed: 'Nobody needs it' }, 'Tab', { typed: 'It met no need' }, 'Tab', { typed: 'Deleted' }, 'Enter'],
  6: ['6', { typed: 'Not ready' }, 'Enter'],
};

/** The keys of an item the rules would let the room take. */
async function open(page: Page, itemId: string): Promise<readonly number[]> {
  const { options } = await ask<TriageItemAnswer>(page, `/triage/MEET-01/items/${encodeURIComponent(itemId)}`);
  return options.flatMap((one) => ('why' in one || one.verdict.answer !== 'allowed' ? [] : [one.key]));
}

/** When each item came on a page, and when Enter was pressed: in milliseconds, on the one clock all tabs of a browser share. */
interface Seen {
  readonly items: readonly { readonly what: string; readonly at: number }[];
  readonly entered: readonly number[];
}

function watchItems(): void {
  const seen = { items: [] as { what: string; at: number }[], entered: [] as number[] };
  Object.assign(globalThis, { seen });
  const now = (): number => performance.timeOrigin + performance.now();
  addEventListener('keydown', ({ key }) => key === 'Enter' && seen.entered.push(now()), true);
  new MutationObserver(() => {
    const question = document.querySelector('section[aria-label="The question"]');
    const what = `${question?.querySelector('p code')?.textContent ?? ''} ${question?.querySelector('h1')?.textContent ?? ''}`;
    if (question !== null && seen.items.at(-1)?.what !== what) seen.items.push({ what, at: now() });
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

const seenBy = (page: Page): Promise<Seen> => page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);

function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

test('45 minutes: fifteen items are settled by a few keys each, a second tab goes along, and the rest is carried by name @long', async ({
  page,
  context,
}) => {
  test.setTimeout(420_000);
  await context.addInitScript(watchItems);
  await openMeeting(page, '45');
  await ready(page);
  const { meeting } = await ask<TriageMeetingAnswer>(page, '/triage/MEET-01');
  expect(meeting.fits).toBe(15);
  const carried = meeting.items.slice(meeting.fits);
  expect(carried).toHaveLength(13);
  const other = await context.newPage();
  await other.goto('/triage/MEET-01');
  await expect(other.locator('[data-hand=following]')).toBeVisible(slow);
  await page.bringToFront();

  const end = page.getByRole('dialog', { name: 'The end of the meeting' });
  const presses: number[] = [];
  const turn: readonly Key[] = [6, 1, 2, 5, 3];
  for (const [place, item] of meeting.items.slice(0, meeting.fits).entries()) {
    await ready(page);
    await expect(page.getByRole('region', { name: 'The question' })).toContainText(itemTitle(item));
    // The other tab is at the same question before the room answers it.
    await expect(other.getByRole('region', { name: 'The question' })).toContainText(itemTitle(item), slow);
    await expect(heading(other)).toHaveText(itemHeadline(item));
    const may = await open(page, item.itemId);
    const key = [...turn.slice(place % turn.length), 6 as const].find((one) => may.includes(one))!;
    for (const step of ways[key]) {
      if (typeof step === 'string') await page.keyboard.press(step);
      else await page.keyboard.type(step.typed);
    }
    presses.push(ways[key].filter((step) => typeof step === 'string').length);
    await settled(page, place + 1);
    if (place === 9) {
      // Five that fit are open: the meeting cannot close, and says which.
      await ready(page);
      await page.keyboard.press('e');
      await expect(end).toContainText('5 items fit the minutes and are not settled.');
      await expect(end.getByRole('listitem')).toHaveText(meeting.items.slice(10, 15).map(itemTitle));
      await page.keyboard.press('Enter');
      await expect(end.getByRole('button', { name: 'Close the meeting' })).toHaveAttribute('aria-disabled', 'true');
      await page.keyboard.press('Escape');
      const { head } = await ask<TriageMeetingAnswer>(page, '/triage/MEET-01');
      const refused = await ask<{ detail?: string }>(page, '/commands', {
        command: { type: 'meeting.close', payload: { meetingId: 'MEET-01' } },
        key: 'close',
        decidedOn: head.seq,
      });
      for (const { itemId } of meeting.items.slice(10, 15)) expect(JSON.stringify(refused)).toContain(itemId);
      expect((await ask<TriageMeetingAnswer>(page, '/triage/MEET-01')).meeting.closed).toBeNull();
    }
  }
  const { items } = (await ask<TriageMeetingAnswer>(page, '/triage/MEET-01')).meeting;
  expect(new Set(items.slice(0, 15).map(({ outcome }) => outcome?.kind))).toEqual(new Set(['decision', 'action', 'deferral']));
  expect(medianOf(presses), 'key presses beside typed text').toBeLessThanOrEqual(4);
  expect(Math.max(...presses)).toBeLessThanOrEqual(4);

  // How far behind the other tab was, of each item: behind the driving tab, and behind the Enter that settled the one before.
  const [driving, following] = [await seenBy(page), await seenBy(other)];
  // The first one it found when it came.
  const late = following.items.slice(1).flatMap(({ what, at }) => {
    const own = driving.items.find((one) => one.what === what);
    const entered = driving.entered.findLast((one) => one < at);
    return own === undefined || entered === undefined || own.at < entered ? [] : [{ behind: at - own.at, sinceEnter: at - entered }];
  });
  expect(late).toHaveLength(meeting.fits);
  test.info().annotations.push({
    type: 'a second tab',
    description: `behind the driving one by at most ${Math.round(Math.max(...late.map(({ behind }) => behind)))} ms, median ${Math.round(medianOf(late.map(({ behind }) => behind)))}; since Enter median ${Math.round(medianOf(late.map(({ sinceEnter }) => sinceEnter)))} ms, at most ${Math.round(Math.max(...late.map(({ sinceEnter }) => sinceEnter)))}; ${late.length} items`,
  });

  await ready(page);
  await page.keyboard.press('e');
  await expect(end).toContainText('13 items are carried to the next meeting by name.');
  await expect(end.getByRole('listitem')).toHaveText(carried.map(itemTitle));
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('Clinical informatics triage, 30 Oct 2026: 15 items settled, 13 carried', slow);
  await expect(heading(other)).toHaveText('Clinical informatics triage, 30 Oct 2026: 15 items settled, 13 carried', slow);
  await expect(queue(page)).toHaveCount(0);

  // The minutes name whoever is carried, each with its question.
  const left = page.getByRole('region', { name: 'Carried to the next meeting' });
  await expect(left.getByRole('listitem')).toHaveText(carried.map((item) => `${itemTitle(item)}: ${itemHeadline(item)}`));
  const { minutes } = await ask<TriageMinutesAnswer>(page, '/triage/MEET-01/minutes');
  const markdown = page.waitForEvent('download');
  await tabTo(page, page.getByRole('button', { name: 'Save as Markdown' }));
  await page.keyboard.press('Enter');
  const text = await readFile(await (await markdown).path(), 'utf8');
  for (const item of carried) expect(text.split('## Carried to the next meeting')[1]).toContain(itemTitle(item));

  // Every action goes into a calendar, with its owner and its day.
  expect(minutes.actions.length).toBeGreaterThanOrEqual(2);
  await expect(page.getByRole('button', { name: /^Save \.ics of / })).toHaveCount(minutes.actions.length);
  for (const { actionId, what, owner, due } of minutes.actions) {
    const download = page.waitForEvent('download');
    await tabTo(page, page.getByRole('button', { name: `Save .ics of ${actionId}` }));
    await page.keyboard.press('Enter');
    const event = (await readFile(await (await download).path(), 'utf8')).replaceAll('\r\n ', '');
    expect(event).toContain(`SUMMARY:${what}`);
    expect(event).toContain(`DTSTART;VALUE=DATE:${due.replaceAll('-', '')}`);
    expect(event).toContain(owner?.printedName ?? 'vacant seat');
  }

  // Next week’s agenda has them again, marked; what was settled with a day is quiet until then.
  await page.goto('/triage');
  await expect(heading(page)).toBeVisible(slow);
  const { draft } = await ask<TriageAnswer>(page, '/triage');
  expect(
    draft
      .filter(({ carriedFrom }) => carriedFrom === 'MEET-01')
      .map(({ itemId }) => itemId)
      .toSorted(),
  ).toEqual(carried.map(({ itemId }) => itemId).toSorted());
  const agenda = page.getByRole('region', { name: /^The agenda as of/ });
  for (const item of carried) {
    await expect(agenda.getByRole('listitem').filter({ hasText: `${itemTitle(item)}: ${itemHeadline(item)}` })).toContainText(
      'Carried from MEET-01',
      slow,
    );
  }
  const asked = new Set(minutes.actions.map(({ itemId }) => itemId));
  expect(draft.filter(({ itemId }) => asked.has(itemId))).toEqual([]);
});
