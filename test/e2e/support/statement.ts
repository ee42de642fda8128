import type { Locator, Page } from '@playwright/test';

/** What somebody can state after looking for so long, and where it is read. */
export interface Statement {
  readonly within: '5 s' | '30 s' | '120 s' | '45 min' | 'afterwards';
  readonly states: string;
  /** At most two things done on the way. */
  readonly actions: readonly ((page: Page) => Promise<void>)[];
  readonly readFrom: (page: Page) => Locator;
  /** Lines of the region's accessibility tree, in this order among others; or how they follow from the record. */
  readonly tree: string | ((page: Page) => Promise<string>);
}

/** What one of the three who use the product states, from the screen they start on. */
export interface Situation {
  readonly who: string;
  readonly start: string;
  /** What is so before they look. */
  readonly prepare?: (page: Page) => Promise<void>;
  readonly statements: readonly Statement[];
}

/** One line of an accessibility tree; what it holds follows, indented. */
export function line(role: string, name: string, holds = ''): string {
  const quoted = `${role} ${JSON.stringify(name)}`.replaceAll("'", "''");
  return `- '${quoted}'${holds === '' ? '' : `:\n${holds.replaceAll(/^/gm, '  ')}`}`;
}

/** A line of words. */
export function words(role: string, said: string): string {
  return `- ${role}: ${JSON.stringify(said)}`;
}
