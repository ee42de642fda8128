import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Line } from '../../support/record-of.ts';
import { accepted, action, closed, raised, riskId, scheduled, scored, setting } from '../../support/risk-stories.ts';
import { showApp } from '../../support/show-app.tsx';
import { answerFromStory } from '../../support/story-backend.ts';

vi.setConfig({ testTimeout: 30_000 });
afterEach(() => vi.unstubAllGlobals());

const story: readonly Line[] = [
  ...setting,
  raised({ n: 1, title: 'A scan lost from the feed is never sorted', inherent: { severity: 5, likelihood: 5 } }),
  scored(5, 4, { n: 1 }),
  action('2026-10-14', { n: 1 }),
  raised({ n: 2, title: 'A dose for a child is checked against adult limits', deployments: [2] }),
  scored(4, 3, { n: 2 }),
  accepted('2026-12-01', { n: 2 }),
  raised({ n: 3, on: '2026-10-25', title: 'The vendor changes a threshold without notice', owner: null }),
  raised({ n: 4 }),
  closed({ n: 4 }),
  scheduled('REL-001', '2026-11-10'),
];

async function open(address: string, lines = story) {
  await answerFromStory(lines);
  const shown = showApp(address, { doorsClosed: true });
  await screen.findByRole('heading', { level: 1 });
  return shown;
}

/** The rows of the list. Selected as elements: to look roles up in 500 rows takes seconds. */
const items = () => [...document.querySelectorAll<HTMLElement>('[data-risk]')];

describe('the Risks screen', () => {
  it('says how many there are and how many stand above the line, in its first words', async () => {
    await open('/risks');
    expect(await screen.findByRole('heading', { level: 1, name: '3 on the register, 1 above the line.' })).toBeVisible();
    expect(await screen.findByRole('heading', { level: 2, name: '2 unresolved, 1 accepted' })).toBeVisible();
  });

  it('writes counts in the cells and never a product of the axes', async () => {
    await open('/risks');
    const cell = await screen.findByRole('link', { name: '1 risk at severity 5, likelihood 4, Extreme: 1 unresolved, 1 holding release' });
    expect(cell).toHaveTextContent('RISK-001');
    expect(screen.getByRole('table', { name: /Risks by likelihood and severity/ })).toBeInTheDocument();
    expect(document.body.textContent).not.toMatch(/\b20\b(?! Oct)/);
  });

  it('names the risks nobody scored, which stand in no cell', async () => {
    await open('/risks');
    const link = await screen.findByRole('link', { name: '1 risk has no severity and likelihood' });
    expect(link).toHaveAttribute('href', '/risks?show=unscored');
    expect(screen.getByRole('link', { name: 'RISK-003 The vendor changes a threshold without notice' })).toBeVisible();
  });

  it('lists what holds release first, and says what each does, whose it is and what is due', async () => {
    await open('/risks');
    await waitFor(() => expect(items()).toHaveLength(3));
    const [first, second, third] = items();
    expect(first).toHaveTextContent('Holds REL-001');
    expect(first).toHaveTextContent('Extreme');
    expect(first).toHaveTextContent('14 Oct 2026action overdue');
    expect(second).toHaveTextContent('Accepted until 1 Dec 2026');
    expect(third).toHaveTextContent('No owner');
    expect(third).toHaveTextContent('Not scored');
  });

  it('narrows the list by a cell, in the URL, and back', async () => {
    const { address } = await open('/risks');
    await userEvent.click(await screen.findByRole('link', { name: /1 risk at severity 4, likelihood 3/ }));
    expect(address()).toBe('/risks?cell=S4L3');
    await waitFor(() => expect(items()).toHaveLength(1));
    expect(screen.getByText(/on the register, at severity 4, likelihood 3/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Clear the cell' }));
    expect(address()).toBe('/risks');
    await waitFor(() => expect(items()).toHaveLength(3));
  });

  it('opens behind each count exactly its risks, and marks the one that is shown', async () => {
    const { address } = await open('/risks');
    const counts = await screen.findByRole('navigation', { name: 'Counts of the register' });
    for (const name of ['1 accepted', '1 closed', '1 without an owner', '1 with an action overdue']) {
      await userEvent.click(within(counts).getByRole('link', { name }));
      await waitFor(() => expect(items()).toHaveLength(1));
      expect(within(counts).getByRole('link', { name })).toHaveAttribute('aria-current');
    }
    expect(address()).toBe('/risks?show=overdue');
  });

  it('says that nothing is left where count and cell have no risk in common, with each way out', async () => {
    const { address } = await open('/risks?cell=S5L4&show=accepted');
    expect(await screen.findByText('No risk is all of this.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Clear the count' }));
    expect(address()).toBe('/risks?cell=S5L4');
  });

  it('is walked with J and K, and Enter opens', async () => {
    const { address } = await open('/risks');
    await waitFor(() => expect(items()).toHaveLength(3));
    await userEvent.keyboard('j');
    expect(address()).toBe(`/risks?sel=${riskId(1)}`);
    await userEvent.keyboard('j');
    expect(address()).toBe(`/risks?sel=${riskId(2)}`);
    await userEvent.keyboard('k{Enter}');
    expect(address()).toBe(`/risks/${riskId(1)}`);
  });

  it('turns into tables with W', async () => {
    await open('/risks');
    await screen.findByRole('table', { name: /Risks by likelihood and severity/ });
    await userEvent.keyboard('w');
    expect(await screen.findByRole('table', { name: 'Risks on the register by severity and likelihood' })).toBeVisible();
  });

  it('begins a risk, and sends nothing', async () => {
    await open('/risks');
    expect(await screen.findByRole('link', { name: 'Raise a risk' })).toHaveAttribute('href', '/risks?do=risk.raise');
  });

  it('says of an empty register that nothing is held, and of a file without risks that they are not reported', async () => {
    await open('/risks', setting);
    expect(await screen.findByRole('heading', { level: 1, name: 'No risk is on the register.' })).toBeVisible();
    expect(await screen.findByText('No risk is on the register, so none holds a release.')).toBeVisible();
    expect(screen.queryByText(/not reported/i)).toBeNull();
  });

  it('says of a record that keeps no governance that risks are not reported, never that there are none', async () => {
    await open('/risks', setting.slice(0, 1));
    expect(await screen.findByRole('heading', { level: 1, name: 'Risks are not reported.' })).toBeVisible();
    expect(screen.queryByText(/No risk is on the register/)).toBeNull();
    expect(screen.queryByRole('navigation', { name: 'Counts of the register' })).toBeNull();
  });

  it('says that the record starts later, on a day before it', async () => {
    await open('/risks?asof=2024-06-01');
    expect(await screen.findByRole('heading', { level: 1, name: 'The record starts 1 Jan 2025.' })).toBeVisible();
  });

  it('shows 500 risks 200 at a time, and counts them all', async () => {
    const many = Array.from({ length: 500 }, (_, place) => [raised({ n: place + 1 }), scored(1 + (place % 5), 2, { n: place + 1 })]).flat();
    await open('/risks', [...setting, ...many]);
    expect(await screen.findByRole('heading', { level: 1, name: /^500 on the register/ })).toBeVisible();
    await waitFor(() => expect(items()).toHaveLength(200));
    await userEvent.click(screen.getByRole('button', { name: 'Show more: 200 of 500 are shown' }));
    await waitFor(() => expect(items()).toHaveLength(400));
  });

  it('stands in the menu with the count that needs somebody, in its name too', async () => {
    await open('/risks');
    expect(await screen.findByRole('link', { name: 'Risks 1 holds release' })).toHaveAttribute('href', '/risks');
    expect(await screen.findByRole('link', { name: 'Releases 1 held' })).toHaveAttribute('href', '/releases');
  });
});

describe('the screen of one risk', () => {
  it('says what it holds, by which rule, what lifts it and who can', async () => {
    await open('/risks/RISK-001');
    expect(await screen.findByText('It holds release REL-001, and keeps Model 1 from production.')).toBeVisible();
    const holds = await screen.findByRole('figure', { name: 'It holds by 1 rule' });
    expect(holds).toHaveTextContent('RISK-001 is Extreme (severity 5, likelihood 4: Extreme)');
    expect(holds).toHaveTextContent('H1');
    expect(holds).toHaveTextContent('Who can: Ada Plover (Risk owner).');
    expect(within(holds).getByRole('link', { name: 'REL-001' })).toHaveAttribute('href', '/releases/REL-001');
  });

  it('draws where it stood before treatment and where it stands now, and says it', async () => {
    await open('/risks/RISK-001');
    expect(
      await screen.findByRole('table', { name: 'Before treatment: severity 5, likelihood 5. Now: severity 5, likelihood 4.' }),
    ).toBeVisible();
  });

  it.each([
    ['Score it', 'do=risk.score(riskId:RISK-001)'],
    ['Plan an action', 'do=risk.plan-action(riskId:RISK-001)'],
    ['Hand it over', 'do=risk.own(riskId:RISK-001)'],
    ['Close it', 'do=risk.close(riskId:RISK-001)'],
    ['Done: Action A-1', 'do=risk.finish-action(riskId:RISK-001,actionId:A-1)'],
  ])('opens the attempt “%s”, filled in as far as it is known', async (name, query) => {
    await open('/risks/RISK-001');
    const [link] = await screen.findAllByRole('link', { name });
    expect(decodeURIComponent(link!.getAttribute('href')!)).toContain(query);
  });

  it('shows who accepted it, until when, and that the words are not on record', async () => {
    await open('/risks/RISK-002');
    const figure = await screen.findByRole('figure', { name: 'Accepted until 1 Dec 2026' });
    expect(figure).toHaveTextContent('Ben Knot');
    expect(figure).toHaveTextContent('Cy Dunlin');
    expect(figure).toHaveTextContent('The words agreed to are not on record.');
  });

  it('says of one nobody scored that it stands in no cell', async () => {
    await open('/risks/RISK-003');
    expect(await screen.findByText(/It stands in no cell/)).toBeVisible();
    expect(screen.getByText('No owner')).toBeVisible();
    expect(screen.getAllByRole('link', { name: 'Name an owner' })[0]).toBeVisible();
  });

  it('offers no decision on a closed one', async () => {
    await open('/risks/RISK-004');
    expect(await screen.findByText('It is closed, and holds nothing.')).toBeVisible();
    expect(document.querySelectorAll('a[href*="do="]')).toHaveLength(0);
  });

  it('says that the register has no such risk, and offers the register', async () => {
    await open('/risks/RISK-999');
    expect(await screen.findByRole('heading', { name: /no risk RISK-999/ })).toBeVisible();
    expect(screen.getByRole('link', { name: 'The register' })).toHaveAttribute('href', '/risks');
  });

  it('goes back to the list with Escape, standing on it', async () => {
    const { address } = await open('/risks/RISK-002?show=accepted');
    await screen.findByRole('figure', { name: 'Accepted until 1 Dec 2026' });
    await userEvent.keyboard('{Escape}');
    expect(address()).toBe('/risks?sel=RISK-002&show=accepted');
  });
});

describe('a model’s risks', () => {
  it('are those that name it, what holds it first', async () => {
    await open('/models/M-1/risks');
    expect(await screen.findByRole('figure', { name: '2 risks on the register, 1 holds it' })).toBeVisible();
    expect(items()[0]).toHaveTextContent('Holds REL-001');
    expect(screen.getByRole('link', { name: 'Risks' })).toHaveAttribute('aria-current', 'page');
  });
});

describe('the Portfolio', () => {
  it('shows which risks hold release, and a cell opens them', async () => {
    await open('/portfolio');
    const figure = await screen.findByRole('figure', { name: '3 on the register, 1 above the line' });
    expect(within(figure).getByRole('link', { name: '1 holds release' })).toHaveAttribute('href', '/risks?show=holding');
    expect(within(figure).getByRole('link', { name: /severity 5, likelihood 4/ })).toHaveAttribute('href', '/risks?cell=S5L4');
  });

  it('counts only the risks of the models its filter lets through', async () => {
    await open('/portfolio?stage=production');
    expect(await screen.findByRole('figure', { name: '1 on the register, 0 above the line' })).toBeVisible();
  });
});
