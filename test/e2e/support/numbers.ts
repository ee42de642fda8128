import type { Page } from '@playwright/test';

/** A number a screen shows, and what it opens. */
export interface ShownNumber {
  readonly text: string;
  /** The address it leads to; null where it is text. */
  readonly href: string | null;
  /** For text: what traces it. Null where nothing does. */
  readonly traced: 'row' | 'same number linked' | 'explained' | null;
  /** Where it stands, for whoever has to find it. */
  readonly place: string;
}

/** Every number in the main part of a screen, dates and ids apart. */
export function numbersOn(page: Page): Promise<ShownNumber[]> {
  return page.evaluate(() => {
    const main = document.querySelector('main');
    if (main === null) return [];
    const months = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
    const noNumber = new RegExp(
      [
        `\\b\\d{1,2} (?:${months})[a-z]*\\.?(?: \\d{4})?`, // 30 Oct 2026
        `\\b(?:${months})[a-z]* \\d{4}`, // Oct 2026
        `\\bQ[1-4](?: \\d{4})?`,
        `\\b\\d{4}-\\d{2}(?:-\\d{2})?`,
        `\\b\\d{1,2}:\\d{2}(?::\\d{2})?`,
        `\\b\\d+ [ap]\\.m\\.`,
        `\\b[A-Z][A-Z0-9]{0,5}-[A-Z0-9-]*\\d[A-Z0-9-]*`, // M-012, RISK-3, R-06, VA-24-1938
        `\\b(?:L|H|Q|S|LA)\\d{1,2}\\b`,
        `\\bv\\d[\\d.]*`,
        `\\bversion \\d[\\d.]*`,
        `\\b(?:19|20)\\d{2}\\b`,
        `\\b[0-9a-f]{12,64}\\b`,
        `95% (?:interval|limits)`,
      ].join('|'),
      'g',
    );
    const figures = (text: string): string[] => text.replace(noNumber, ' ').match(/\d[\d,]*(?:\.\d+)?/g) ?? [];
    const isSeen = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
    const placeOf = (element: Element): string => {
      const figure = element.closest('figure, section, table, [role="region"]');
      const name = figure?.querySelector('h1, h2, h3, caption')?.textContent ?? '';
      return `${name.slice(0, 60)} › ${(element.textContent ?? '').trim().slice(0, 90)}`;
    };
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const found: { text: string; element: Element; link: HTMLAnchorElement | null }[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      if (element === null || element.closest('select, option, script, style, kbd, code, title, [popover]') !== null || !isSeen(element))
        continue;
      const link = element.closest('a');
      for (const text of figures(node.textContent ?? '')) found.push({ text, element, link });
    }
    const linkedIn = (scope: Element): Set<string> =>
      new Set(
        [...scope.querySelectorAll('a')].flatMap((link) => figures(`${link.textContent ?? ''} ${link.getAttribute('aria-label') ?? ''}`)),
      );
    const known = new Map<Element, Set<string>>();
    const linked = (scope: Element): Set<string> => {
      const set = known.get(scope) ?? linkedIn(scope);
      known.set(scope, set);
      return set;
    };
    return found.map(({ text, element, link }) => {
      if (link !== null) return { text, href: link.getAttribute('href'), traced: null, place: placeOf(element) };
      const row = element.closest('tr, li, [role="row"], article, dl > div');
      const scope = element.closest('figure, section, [role="region"]') ?? main;
      const traced =
        element.closest('[data-explains]') !== null
          ? ('explained' as const)
          : row !== null && row.querySelector('a[href]') !== null
            ? ('row' as const)
            : linked(scope).has(text) || linked(main).has(text)
              ? ('same number linked' as const)
              : null;
      return { text, href: null, traced, place: placeOf(element) };
    });
  });
}
