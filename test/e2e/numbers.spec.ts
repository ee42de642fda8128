import { expect, test, type Page } from '@playwright/test';
import { numbersOn, type ShownNumber, type Traced } from './support/numbers.ts';

interface Screen {
  readonly path: string;
  /** The page of one thing: its numbers are facts of that thing. */
  readonly ofOne?: boolean;
}

/** Screens of many models: whatever they count opens. Left out are those on which one works (ask, edit together, import): they count what is being worked on. */
/** Where a week begins: walked every day. */
const first = ['/portfolio', '/gates', '/risks', '/releases', '/people'];
const others = [
  '/portfolio/time-in-pilot',
  '/portfolio/claim',
  '/portfolio/second-site',
  '/portfolio/vendors',
  '/portfolio/money',
  '/gates?by=discipline',
  '/gates/G-ONC',
  '/gates/G-SEC',
  '/gates/yield',
  '/definitions',
  '/settings',
  '/ask',
  ...[
    'vital',
    'exceptions',
    'decisions',
    'the-gap',
    'where-models-stop',
    'which-gate',
    'the-register',
    'is-waiting-normal',
    'names-we-need',
    'rule-dates',
    'last',
  ].map((slide) => `/board/draft/${slide}`),
];

/** Go to a screen as a link would: the page stays, so that all are walked in the time a few would take to load. */
async function open(page: Page, path: string): Promise<void> {
  const go = (to: string): Promise<void> =>
    page.evaluate((address) => {
      history.pushState({}, '', address);
      dispatchEvent(new PopStateEvent('popstate'));
    }, to);
  const heading = page.getByRole('heading', { level: 1 });
  // By way of a page that is none: what is read next is the screen's own, and not what stood there before.
  await go('/nowhere');
  await expect(heading).toHaveText(/no page at this address/, { timeout: 20_000 });
  await go(path);
  await expect(heading).not.toHaveText(/no page at this address/, { timeout: 20_000 });
  await expect(page.locator('main [aria-busy="true"], main .waiting')).toHaveCount(0, { timeout: 20_000 });
  // A screen is whole once nothing more is added to it: figures of the Portfolio come one after another.
  await page.waitForFunction(
    () =>
      new Promise((done) => {
        let last = setTimeout(() => done(true), 300);
        const watch = new MutationObserver(() => {
          clearTimeout(last);
          last = setTimeout(() => done(true), 300);
        });
        watch.observe(document.querySelector('main') ?? document.body, { childList: true, subtree: true });
      }),
  );
  await expect(page.locator('main [aria-busy="true"], main .waiting')).toHaveCount(0, { timeout: 20_000 });
}

interface Walked {
  numbers: number;
  linked: number;
  readonly text: Map<Traced, number>;
  /** Each address once, with the numbers that lead there. */
  readonly ways: Map<string, { readonly path: string; readonly numbers: Set<string>; readonly firsts: Set<string> }>;
}

/** What says how many are folded away is opened: then its number is held against them. */
async function unfold(page: Page): Promise<void> {
  const folded = page.locator('main details:not([open]) > summary').filter({ hasText: /\(\d[\d,]*\)$/ });
  for (const one of (await folded.all()).toReversed()) await one.click();
  await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0, { timeout: 60_000 });
}

/** Read every number of some screens; none may stand without a way to what is behind it. */
async function walk(page: Page, screens: readonly Screen[]): Promise<Walked> {
  const walked: Walked = { numbers: 0, linked: 0, text: new Map(), ways: new Map() };
  for (const { path, ofOne = false } of screens) {
    await open(page, path);
    await unfold(page);
    const shown = await numbersOn(page, { ofOne });
    expect.soft(shown.length, `numbers on ${path}`).toBeGreaterThan(0);
    expect.soft(shown.filter(isNaked).map(said), `on ${path}, numbers that open nothing`).toEqual([]);
    expect
      .soft(shown.filter(({ text, listed }) => listed !== null && listed !== valueOf(text)).map(said), `on ${path}, counts of a list below`)
      .toEqual([]);
    walked.numbers += shown.length;
    for (const one of shown) note(walked, path, one);
  }
  return walked;
}

function isNaked({ href, traced }: ShownNumber): boolean {
  return href === null && traced === null;
}

function said({ text, place, listed }: ShownNumber): string {
  return `${text} in ${place}${listed === null ? '' : `: ${listed} are listed`}`;
}

function valueOf(text: string): number {
  return Number(text.replaceAll(',', ''));
}

function note(walked: Walked, path: string, { href, traced, text, isFirst, listed }: ShownNumber): void {
  if (traced !== null) walked.text.set(traced, (walked.text.get(traced) ?? 0) + 1);
  if (href === null) return;
  walked.linked += 1;
  if (listed !== null) return;
  const way = walked.ways.get(href) ?? { path, numbers: new Set(), firsts: new Set() };
  way.numbers.add(text);
  if (isFirst) way.firsts.add(text);
  walked.ways.set(href, way);
}

interface Told {
  readonly measure: {
    readonly kind: string;
    readonly value: number | null;
    readonly interval: { readonly low: number; readonly high: number } | null;
    readonly base: number;
    readonly counted: number;
    readonly unknown: number;
  };
  readonly rows: readonly { readonly standing: string; readonly amount: number | null }[];
}

/** What the API says, asked from inside the page, many at once: the same mocked backend answers. */
async function ask<T>(page: Page, paths: readonly string[]): Promise<T[]> {
  return page.evaluate(async (addresses) => {
    const answers: unknown[] = [];
    for (const address of addresses) {
      const answer = await fetch(address);
      answers.push(answer.ok ? await answer.json() : { status: answer.status });
    }
    return answers as never;
  }, paths);
}

/** Is a printed number this value, whole, in percent, or to as many places as are printed? */
function prints(text: string, value: number): boolean {
  const places = text.split('.')[1]?.length ?? 0;
  const shown = Math.abs(valueOf(text));
  return [value, value * 100].some((one) => shown === Number(Math.abs(one).toFixed(places)) || shown === Math.round(Math.abs(one)));
}

/** Follow every measure: its rows are as many as it says, and the number shown is the measure, or counts rows of it. */
async function follow(page: Page, { ways }: Walked): Promise<number> {
  const links = [...ways].filter(([href]) => href.startsWith('/measures/'));
  const answers = await ask<Told>(
    page,
    links.map(([href]) => `/api/v1${href}`),
  );
  for (const [place, [href, { path, numbers }]] of links.entries()) {
    const { measure, rows } = answers[place]!;
    expect.soft(measure, `${href} on ${path}`).toBeDefined();
    if (measure === undefined) continue;
    const standing = (of: string): number => rows.filter((row) => row.standing === of).length;
    const [counted, rest, unknown] = [standing('counted'), standing('not counted'), standing('not reported')];
    expect.soft([measure.base, measure.counted, measure.unknown], `${href}: its rows`).toEqual([rows.length, counted, unknown]);
    if (measure.kind === 'count' && measure.value !== null) expect.soft(measure.value, `${href}: rows counted`).toBe(counted);
    const ends = measure.interval === null ? [] : [measure.interval.low, measure.interval.high];
    const known = [measure.value, ...ends].filter((one) => one !== null);
    const lists = [counted, rest, unknown, rows.length, rows.length - unknown];
    for (const text of numbers) {
      const isTold = known.some((value) => prints(text, value)) || lists.includes(valueOf(text));
      expect.soft(isTold, `${text} on ${path} opens ${href}: ${measure.value} of ${lists.join(', ')}`).toBe(true);
    }
  }
  return links.length;
}

/** Follow every list of models, risks and releases: it holds as many as the number says. */
async function count(page: Page, { ways }: Walked): Promise<number> {
  const lists = [...ways].flatMap(([href, way]) => {
    const { pathname, searchParams } = new URL(href, 'http://localhost');
    const isOwn =
      ['/portfolio', '/risks', '/releases'].includes(pathname) &&
      (searchParams.has('show') || searchParams.has('cell') || pathname === '/risks');
    return isOwn ? [{ href, ...way, api: `/api/v1${pathname}?${searchParams}` }] : [];
  });
  const answers = await ask<{ total?: number; rows: readonly unknown[] }>(
    page,
    lists.map(({ api }) => api),
  );
  for (const [place, { href, path, firsts }] of lists.entries()) {
    const { total, rows } = answers[place]!;
    const length = total ?? rows.length;
    expect.soft([...firsts].map(valueOf), `${href} on ${path}`).toEqual([length]);
  }
  return lists.length;
}

// Should the screens be empty, nothing would be naked either: at least so many numbers, links, measures and lists.
for (const [words, paths, atLeast] of [
  ['the screens a week begins with', first, { numbers: 500, linked: 300, measures: 30, lists: 100 }],
  ['all other screens of a portfolio @long', others, { numbers: 2500, linked: 1000, measures: 500, lists: 8 }],
] as const) {
  test(`every number on ${words} opens its rows, and they are as many as it says`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.goto('/portfolio');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('reached pilot', { timeout: 20_000 });
    const walked = await walk(
      page,
      paths.map((path) => ({ path })),
    );
    const [measures, lists] = [await follow(page, walked), await count(page, walked)];
    const { numbers, linked } = walked;
    console.log(JSON.stringify({ numbers, linked, measures, lists, ways: walked.ways.size, text: Object.fromEntries(walked.text) }));
    for (const [what, found] of Object.entries({ numbers, linked, measures, lists }))
      expect(found, what).toBeGreaterThan(atLeast[what as keyof typeof atLeast]);
  });
}

/** The page of one thing each, and those of a measure: what others open. */
async function screensOfOne(page: Page): Promise<Screen[]> {
  const [portfolio, risks, releases, people] = await ask<Record<string, readonly Record<string, string>[]>>(page, [
    '/api/v1/portfolio?limit=1000&show=stalled',
    '/api/v1/risks',
    '/api/v1/releases',
    '/api/v1/people',
  ]);
  const model = portfolio!['rows']![0]!['modelId'];
  const paths = [
    ...['', '/gates', '/risks', '/timeline', '/facts'].flatMap((tab) => [`/models/${model}${tab}`, `/models/M-031${tab}`]),
    ...risks!['rows']!.slice(0, 3).map(({ riskId }) => `/risks/${riskId}`),
    ...releases!['rows']!.slice(0, 3).map(({ releaseId }) => `/releases/${releaseId}`),
    ...people!['people']!.slice(0, 3).map(({ personId }) => `/people/${personId}`),
    '/models/M-031/dossier',
    '/audit',
    '/records',
  ];
  return paths.map((path) => ({ path, ofOne: true }));
}

test('on the page of one model, risk, release or person, what opens a list opens as many as it says @long', async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto('/portfolio');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('reached pilot', { timeout: 20_000 });
  const walked = await walk(page, await screensOfOne(page));
  const measures = await follow(page, walked);
  const lists = await count(page, walked);
  test.info().annotations.push({
    type: 'numbers',
    description: JSON.stringify({ ...walked, ways: walked.ways.size, text: Object.fromEntries(walked.text), measures, lists }),
  });
  expect(walked.numbers).toBeGreaterThan(400);
});

test('a measure’s own page lists every row of its base, under how many they are', async ({ page }) => {
  const names = [
    'scale-gap',
    'median-days-in-pilot',
    'first-pass-in:ITIL',
    'open-gates-without-name',
    'spend-to-date',
    'taken-to-second-site',
  ];
  await page.goto('/portfolio');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('reached pilot', { timeout: 20_000 });
  for (const name of names) {
    await open(page, `/measures/${name}`);
    const [told] = await ask<Told>(page, [`/api/v1/measures/${name}`]);
    const sections = page.locator('main section[data-count]');
    const counts = await sections.evaluateAll((all) => all.map((section) => Number((section as HTMLElement).dataset['count'])));
    expect(
      counts.reduce((sum, one) => sum + one, 0),
      name,
    ).toBe(told!.measure.base);
    // The first rows are listed, the rest behind the button that says how many.
    for (const section of await sections.all()) {
      const length = Number(await section.getAttribute('data-count'));
      const button = section.getByRole('button', { name: /^Show all/ });
      if (length > 50) await button.click();
      await expect(section.locator('tbody tr')).toHaveCount(length);
    }
  }
});
