import type { Page } from '@playwright/test';

/** Empties the browser, as *clear site data* does. */
export async function wipe(page: Page): Promise<void> {
  await page.goto('/favicon.svg');
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) {
      await new Promise((done) => {
        const request = indexedDB.deleteDatabase(name!);
        request.onsuccess = done;
        request.onblocked = done;
      });
    }
    localStorage.clear();
  });
}
