import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Line } from '../../support/record-of.ts';
import { action, raised, scheduled, scored, setting } from '../../support/risk-stories.ts';
import { day } from '../../support/record-of.ts';
import { showApp } from '../../support/show-app.tsx';
import { answerFromStory } from '../../support/story-backend.ts';

vi.setConfig({ testTimeout: 30_000 });
afterEach(() => vi.unstubAllGlobals());

const story: readonly Line[] = [
  ...setting,
  raised({ n: 1, title: 'A scan lost from the feed is never sorted' }),
  scored(5, 4, { n: 1 }),
  action('2026-11-14', { n: 1 }),
  scheduled('REL-001', '2026-10-20'),
  ['2026-09-20', 'release.moved', { releaseId: 'REL-001', on: day('2026-11-10'), by: 'P-3' }],
  scheduled('REL-002', '2026-11-17', { n: 2 }),
  scheduled('REL-003', '2026-10-05', { n: 2 }),
  ['2026-10-06', 'release.executed', { releaseId: 'REL-003', by: 'P-3' }],
  [
    '2026-10-22',
    'command.refused',
    {
      command: 'release.execute',
      subject: 'REL-001',
      rules: ['R-03', 'H1'],
      by: 'P-3',
      sentence: 'RISK-001 is Extreme.',
      refusalId: 'REF-0001',
    },
  ],
  [
    '2026-10-23',
    'command.refused',
    { command: 'release.schedule', subject: 'DEP-7', rules: ['R-03'], by: 'P-3', sentence: 'It is held by another risk.' },
  ],
];

async function open(address: string, lines = story) {
  await answerFromStory(lines);
  const shown = showApp(address, { doorsClosed: true });
  await screen.findByRole('heading', { level: 1 });
  return shown;
}

const plan = () => screen.getByRole('figure', { name: '1 can ship, 1 cannot' });

describe('the Releases screen', () => {
  it('says how many planned releases the register holds', async () => {
    await open('/releases');
    expect(await screen.findByRole('heading', { level: 1, name: '1 of 2 planned releases is held by the register.' })).toBeVisible();
    expect(plan()).toBeVisible();
  });

  it('says of each that is held by which risk, whose, and by when; that a move lifted nothing; and what was refused', async () => {
    await open('/releases');
    const held = (await screen.findByRole('link', { name: 'Model 1 2.0' })).closest('li')!;
    expect(held).toHaveTextContent('Planned 10 Nov 2026.');
    expect(held).toHaveTextContent('Held: RISK-001, owner Ada Plover, due 14 Nov 2026.');
    expect(held).toHaveTextContent('Not before 14 Nov 2026, and only if all that holds it is lifted by then.');
    expect(held).toHaveTextContent('Moved once, from 20 Oct 2026. Moving a date lifts nothing.');
    expect(held).toHaveTextContent('Requested 22 Oct 2026 by Cy Dunlin: refused by R-03, H1.');
  });

  it('says of one that is clear how many names stand behind it, and of one that went when it did', async () => {
    await open('/releases');
    const rows = await screen.findAllByRole('listitem');
    const texts = rows.map((row) => row.textContent);
    expect(texts.some((text) => /REL-002.*Planned 17 Nov 2026\. Clear: 0 of \d+ required names stand\./.test(text))).toBe(true);
    expect(texts.some((text) => /REL-003.*Released 6 Oct 2026\./.test(text))).toBe(true);
  });

  it('always shows the three sentences, each with its subject and an attempt where there is one', async () => {
    await open('/releases');
    const strip = await screen.findByRole('region', { name: 'What outranks what' });
    expect(
      within(strip)
        .getAllByRole('listitem')
        .map((item) => item.querySelector('p')!.textContent),
    ).toEqual(['Architectureoutrankssprint', 'Risk registeroutranksrelease', 'Complianceoutranksproduct']);
    const attempt = within(strip).getByRole('link', { name: 'Try it: release what a risk holds' });
    expect(decodeURIComponent(attempt.getAttribute('href')!)).toBe('/releases?do=release.execute(releaseId:REL-001)');
    expect(strip).toHaveTextContent('Nothing in this record to try it on.');
    expect(strip).toHaveTextContent('Refused 2 times here.');
  });

  it('keeps requests refused for what is in no plan', async () => {
    await open('/releases');
    expect(await screen.findByRole('heading', { name: '1 request refused for releases that are in no plan' })).toBeVisible();
    expect(screen.getByText('It is held by another risk.')).toBeVisible();
  });

  it('opens behind each count its releases', async () => {
    const { address } = await open('/releases');
    await userEvent.click(await screen.findByRole('link', { name: '1 held' }));
    expect(address()).toBe('/releases?show=held');
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Model 2 2.0' })).toBeNull());
    expect(screen.getByRole('link', { name: 'Model 1 2.0' })).toBeVisible();
  });

  it('turns into a table, and is walked with J and opened with Enter', async () => {
    const { address } = await open('/releases');
    await screen.findByRole('link', { name: 'Model 1 2.0' });
    await userEvent.keyboard('w');
    const table = await screen.findByRole('table', { name: 'Releases in the order of their planned days' });
    expect(within(table).getAllByRole('row')).toHaveLength(4);
    await userEvent.keyboard('j{Enter}');
    expect(address()).toBe('/releases/REL-001');
  });

  it('says that nothing is planned, or that plans are not reported, and not the one for the other', async () => {
    await open('/releases', setting);
    expect(await screen.findByText(/No release is planned\. Whatever/)).toBeVisible();
    expect(screen.queryByText(/not reported/)).toBeNull();
  });

  it('says of a record that keeps no governance that releases are not reported', async () => {
    await open('/releases', setting.slice(0, 1));
    expect(await screen.findByRole('heading', { level: 1, name: 'Releases are not reported.' })).toBeVisible();
    expect(screen.queryByText(/No release is planned/)).toBeNull();
  });
});

describe('the screen of one release', () => {
  it('says “Cannot release”, and why, and who can lift it, and opens the attempt all the same', async () => {
    await open('/releases/REL-001');
    expect(await screen.findByText('Cannot release: 1 risk holds it.')).toBeVisible();
    const why = screen.getByRole('figure', { name: 'Cannot release' });
    expect(why).toHaveTextContent('RISK-001 is Extreme');
    expect(why).toHaveTextContent('Who can: Ada Plover (Risk owner).');
    expect(why).toHaveTextContent('What is planned against it is due 14 Nov 2026.');
    const button = screen.getByRole('link', { name: 'Cannot release: see why' });
    expect(decodeURIComponent(button.getAttribute('href')!)).toContain('do=release.execute(releaseId:REL-001)');
    expect(screen.getByRole('region', { name: 'What outranks what' })).toBeVisible();
  });

  it('offers to release one that nothing holds', async () => {
    await open('/releases/REL-002');
    expect(await screen.findByText('Nothing in the record holds it.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Release it' })).toBeVisible();
  });

  it('offers nothing on one that went', async () => {
    await open('/releases/REL-003');
    expect(await screen.findByText('Released on 6 Oct 2026.')).toBeVisible();
    expect(screen.queryByRole('link', { name: /Release it|Cannot release|Move its day/ })).toBeNull();
  });

  it('shows what was asked for it and refused, by its rule', async () => {
    await open('/releases/REL-001');
    const refused = await screen.findByRole('figure', { name: '1 request refused' });
    expect(refused).toHaveTextContent('Asked 22 Oct 2026 by Cy Dunlin, Director; refused by R-03, H1 · REF-0001');
  });

  it('says that the plan has no such release', async () => {
    await open('/releases/REL-404');
    expect(await screen.findByRole('heading', { name: /no release REL-404/ })).toBeVisible();
  });
});
