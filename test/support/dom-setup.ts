import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, expect, vi } from 'vitest';

// Screens come in parts that are brought along when they are needed: on a busy machine a second is not enough.
configure({ asyncUtilTimeout: 20_000 });

/** What jsdom leaves out of the platform, in the smallest form a screen can live with. */

function fill(target: object, name: string, value: unknown): void {
  if (typeof Reflect.get(target, name) !== 'function') Object.defineProperty(target, name, { value, configurable: true, writable: true });
}

fill(HTMLDialogElement.prototype, 'showModal', function showModal(this: HTMLDialogElement) {
  this.open = true;
});
fill(HTMLDialogElement.prototype, 'close', function close(this: HTMLDialogElement) {
  if (!this.open) return;
  this.open = false;
  this.dispatchEvent(new Event('close'));
});
fill(HTMLElement.prototype, 'showPopover', function showPopover(this: HTMLElement) {
  this.dataset['open'] = '';
});
fill(HTMLElement.prototype, 'hidePopover', function hidePopover(this: HTMLElement) {
  delete this.dataset['open'];
});
fill(Element.prototype, 'scrollIntoView', () => {});
Object.defineProperty(window, 'scrollTo', { value: () => {}, writable: true });
fill(window, 'matchMedia', (query: string) => ({
  // A window as wide as a laptop's, and no paper.
  matches: query.includes('min-width') || !/max-width|dark|print/.test(query),
  media: query,
  addEventListener: () => {},
  removeEventListener: () => {},
}));

/** A test that makes the console complain fails: recorded here, raised when the test is over. */
let complaints: unknown[][] = [];

beforeEach(() => {
  complaints = [];
  for (const level of ['error', 'warn'] as const)
    vi.spyOn(console, level).mockImplementation((...said: unknown[]) => void complaints.push(said));
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  // oxlint-disable-next-line vitest/no-standalone-expect -- after each test: what it made the console say
  expect(complaints).toEqual([]);
});
