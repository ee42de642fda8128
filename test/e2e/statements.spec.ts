/**
 * What each of the three who use the product can state, and from where: every
 * statement is read from the accessibility tree of one region, reached from the
 * screen they start on by at most two actions.
 */
import { expect, test, type Page } from '@playwright/test';
import { board } from './statements/board.ts';
import { portfolio } from './statements/portfolio.ts';
import { triage } from './statements/triage.ts';

for (const { who, start, prepare, statements } of [portfolio, board, triage]) {
  test.describe(who, () => {
    let page: Page;
    test.beforeAll(async ({ browser }) => {
      page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await prepare?.(page);
    });
    test.afterAll(() => page.close());
    for (const { within, states, actions, readFrom, tree } of statements) {
      test(`within ${within}: ${states}`, async () => {
        expect(actions.length).toBeLessThanOrEqual(2);
        const { pathname, search } = new URL(page.url(), 'http://nowhere');
        if (`${pathname}${search}` !== start) await page.goto(start);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 20_000 });
        for (const act of actions) await act(page);
        await expect(readFrom(page)).toMatchAriaSnapshot(typeof tree === 'string' ? tree : await tree(page));
      });
    }
  });
}
