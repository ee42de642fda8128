import type { Page } from '@playwright/test';

/**
 * Why a number may stand as text. Everything else has to be a link.
 * - `row`: in a row that links to what it is of: a model, a gate, a person.
 * - `same number linked`: the same number is a link in the same sentence, figure or section. Elsewhere on the page
 *   it may be another number that happens to be equal, and does not count.
 * - `listed`: it counts what is listed in the same figure, section or disclosure, and is exactly so many.
 * - `drawn`: a mark or a label inside a drawing whose figure turns into a table of the same numbers.
 * - `scale`: an axis, or the words that name it (`data-scale`).
 * - `explained`: part of a rule, a definition or a legend, and so of no model (`data-explains`).
 * - `its own`: on the page of one thing, a fact of that thing.
 */
export type Traced = 'row' | 'same number linked' | 'listed' | 'drawn' | 'scale' | 'explained' | 'its own';

/** A number a screen shows, and what it opens. */
export interface ShownNumber {
  readonly text: string;
  /** The address it leads to; null where it is text. */
  readonly href: string | null;
  /** Is it the first number of its link? A second one is about what the list holds: the longest wait among it. */
  readonly isFirst: boolean;
  /** Of a link to a list of the same page: how many entries it counts there; null for every other. */
  readonly listed: number | null;
  /** For text: what traces it. Null where nothing does. */
  readonly traced: Traced | null;
  /** Where it stands, for whoever has to find it. */
  readonly place: string;
}

interface Options {
  /** The screen is the page of one thing, a model or a risk, and its numbers are facts of that thing. */
  readonly ofOne?: boolean;
}

/**
 * Every number in the main part of a screen. No numbers, and left out: dates, times and years, ids, versions, hashes, the
 * places of an order ("3 of 13, clinical owner"), the level of an interval, and the span that belongs to a measure's name ("within 12 months", "at 2 a.m.").
 */
export function numbersOn(page: Page, { ofOne = false }: Options = {}): Promise<ShownNumber[]> {
  return page.evaluate((isOfOne) => {
    const main = document.querySelector('main');
    if (main === null) return [];
    const months = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
    const noNumber = new RegExp(
      [
        `\\b\\d{1,2} (?:${months})[a-z]*\\.?(?: \\d{4})?`, // 30 Oct 2026
        `\\b(?:${months})[a-z]* (?:\\d{4}|\\d{2})\\b`, // Oct 2026, Oct 26
        `\\bQ[1-4](?: \\d{4})?`,
        `\\b\\d{4}-\\d{2}(?:-\\d{2})?`,
        `\\b\\d+ FR \\d+`, // the Federal Register
        `\\b[SH]B \\d+-\\d+`, // a bill of a state
        `\\b\\d{1,2}:\\d{2}(?::\\d{2})?`,
        `\\b\\d+ [ap]\\.m\\.`,
        `\\b[A-Z][A-Z0-9]{0,5}-[A-Z0-9-]*\\d[A-Z0-9-]*`, // M-012, RISK-3, R-06, VA-24-1938
        `\\b(?:L|H|Q|S|LA)\\d{1,2}\\b`,
        `\\bv\\d[\\d.]*`,
        `\\bversion \\d[\\d.]*`,
        `\\b[Ee]ntry \\d[\\d,]*`,
        `\\b(?:19|20)\\d{2}\\b`,
        `\\b[0-9a-f]{12,64}\\b`,
        `95 ?% (?:interval|limits)`,
        `\\b(?:[Ww]ithin|at least) \\d+ (?:months|days)(?: ago)?`,
        `\\b(?:fewer than 1|more than 99) in 100\\b`,
        `\\b(?:severity|likelihood) \\d`,
        `(?<=\\d) in 100\\b`,
      ].join('|'),
      'g',
    );
    const figures = (text: string): string[] => text.replace(noNumber, ' ').match(/(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/g) ?? [];
    const isSeen = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
    const part = 'figure, section, [role="region"], details';
    const placeOf = (element: Element): string => {
      const figure = element.closest('figure, section, table, [role="region"]');
      const name = figure?.querySelector('h1, h2, h3, caption')?.textContent ?? '';
      return `${name.slice(0, 60)} › ${(element.textContent ?? '').trim().slice(0, 90)}`;
    };
    const sentenceOf = (element: Element): Element => element.closest('p, li, h1, h2, h3, dd, td, th, figcaption, nav, header') ?? element;

    const linkedIn = (scope: Element): Set<string> =>
      new Set(
        [...scope.querySelectorAll('a[href]')].flatMap((link) =>
          figures(`${link.textContent ?? ''} ${link.getAttribute('aria-label') ?? ''}`),
        ),
      );
    const known = new Map<Element, Set<string>>();
    const linked = (scope: Element): Set<string> => {
      const set = known.get(scope) ?? linkedIn(scope);
      known.set(scope, set);
      return set;
    };

    const rowsOf = (list: Element): number => {
      const counts = list.matches('[data-count]') ? Number(list.getAttribute('data-count')) : null;
      if (counts !== null) return counts;
      if (list.matches('[aria-rowcount]')) return Number(list.getAttribute('aria-rowcount')) - 1;
      const whole = list.matches('table') ? list : list.querySelector('table');
      if (whole != null) return whole.querySelectorAll('tbody > tr').length;
      return (list.matches('ul, ol') ? list : (list.querySelector('ul, ol') ?? list)).querySelectorAll(':scope > li').length;
    };
    /** How long each list of a part is. A list behind a disclosure belongs to that disclosure alone. */
    const lists = (scope: Element): Set<number> =>
      new Set(
        [...scope.querySelectorAll('[data-count], [aria-rowcount], table, ul, ol')]
          .filter((list) => list.closest('details') === scope.closest('details'))
          .map(rowsOf),
      );
    const lengths = new Map<Element, Set<number>>();
    const listed = (scope: Element): Set<number> => {
      const set = lengths.get(scope) ?? lists(scope);
      lengths.set(scope, set);
      return set;
    };
    const isHead = (element: Element): boolean =>
      element.closest('h1, h2, h3, h4, caption, summary, thead, .fig-message, [role="status"]') !== null;

    const tracedBy = (element: Element, text: string) => {
      if (element.closest('[data-explains]') !== null) return 'explained' as const;
      if (element.closest('[data-scale]') !== null) return 'scale' as const;
      if (element.closest('[role="img"], [data-drawn]') !== null && element.closest('figure[data-figure]') !== null)
        return 'drawn' as const;
      if (element.closest('tr, li, [role="row"], article, dl > div')?.querySelector('a[href]') != null) return 'row' as const;
      const near = element.closest(part);
      if (linked(sentenceOf(element)).has(text) || (near !== null && linked(near).has(text))) return 'same number linked' as const;
      if (near !== null && isHead(element) && listed(near).has(Number(text.replaceAll(',', '')))) return 'listed' as const;
      return isOfOne ? ('its own' as const) : null;
    };
    const countedBy = (link: HTMLAnchorElement): number | null => {
      if (link.hash === '' || link.pathname !== location.pathname || link.search !== location.search) return null;
      const list = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (list === null) return -1;
      const rows = link.dataset['rows'];
      return rows === undefined ? rowsOf(list) : list.querySelectorAll(rows).length;
    };

    /** The text an element has of its own, as it is read: pieces side by side are one, and another element between them parts them. */
    const ownText = (element: Element): string =>
      [...element.childNodes]
        .map((node) => (node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : node.nodeType === Node.ELEMENT_NODE ? ' · ' : ''))
        .join('');
    /** Its pieces apart: a figure in bold and the words beside it run together otherwise. */
    const wordsOf = (element: Element): string => {
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const words: string[] = [];
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) words.push(node.textContent ?? '');
      return words.join(' ');
    };
    const found: ShownNumber[] = [];
    for (const element of main.querySelectorAll('*')) {
      const numbers = figures(ownText(element));
      if (
        numbers.length === 0 ||
        element.closest('select, option, script, style, kbd, code, title, [popover]') !== null ||
        !isSeen(element)
      )
        continue;
      const link = element.closest<HTMLAnchorElement>('a[href]');
      for (const text of numbers) {
        found.push({
          text,
          href: link === null ? null : link.getAttribute('href'),
          isFirst: link !== null && figures(wordsOf(link))[0] === text,
          listed: link === null ? null : countedBy(link),
          traced: link === null ? tracedBy(element, text) : null,
          place: placeOf(element),
        });
      }
    }
    return found;
  }, ofOne);
}
