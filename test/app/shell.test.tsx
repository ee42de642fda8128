import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { usePreferences } from '../../src/state/preferences.ts';
import { oneFile, sixtyFour } from '../support/portfolio-rows.ts';
import { answerFrom } from '../support/rows-backend.ts';
import { showApp } from '../support/show-app.tsx';

vi.setConfig({ testTimeout: 20_000 });

const records = {
  saltmarsh: { rows: sixtyFour() },
  va: {
    rows: oneFile({ pilot: 3 }),
    institution: 'Veterans Affairs',
    kind: 'public' as const,
    snapshot: { day: '2025-12-31' as never, assumed: true, fileName: 'va-2025.csv' },
  },
};

async function open(address: string, options: Parameters<typeof answerFrom>[1] & { lastRecord?: string } = {}) {
  answerFrom(records, options);
  const shown = showApp(address, options.lastRecord === undefined ? {} : { lastRecord: options.lastRecord });
  await screen.findByRole('heading', { level: 1 }, { timeout: 4000 });
  return shown;
}

describe('the shell', () => {
  it('opens the record last looked at from the bare address, else the demonstration', async () => {
    const first = await open('/');
    expect(first.address()).toBe('/portfolio');
    first.unmount();
    const { address } = await open('/', { lastRecord: 'va' });
    expect(address()).toBe('/portfolio?in=va');
  });

  it('names the record, the day and who acts, on every screen', async () => {
    await open('/records');
    const banner = screen.getByRole('banner');
    await waitFor(() => expect(banner).toHaveTextContent('Saltmarsh HealthFictional'));
    expect(banner).toHaveTextContent('As of30 Oct 2026');
    await waitFor(() => expect(banner).toHaveTextContent('Acting asMarguerite Kestrel'));
  });

  it('has nobody act in an imported record', async () => {
    await open('/portfolio?in=va');
    await waitFor(() => expect(screen.getByRole('banner')).toHaveTextContent('Nobody yet: add people first'));
  });

  it('leads only to screens that are there', async () => {
    await open('/portfolio');
    expect(
      within(screen.getByRole('navigation', { name: 'Screens' }))
        .getAllByRole('link', { hidden: true })
        .map(({ textContent }) => textContent.trim()),
    ).toEqual([
      'Portfolio',
      'Gates',
      'Risks',
      'Releases',
      'People',
      'Triage',
      'Board',
      'Audit trail',
      'Ask the owners',
      'Import',
      'Records',
      'Rules and settings',
      'Definitions',
    ]);
  });

  it('offers the three doors over the demonstration, until one is taken', async () => {
    await open('/portfolio');
    const doors = await screen.findByRole('region', { name: 'Fictional data' });
    expect(doors).toHaveTextContent('Fictional. Load your own.');
    expect(
      within(doors)
        .getAllByRole('link')
        .map((link) => link.getAttribute('href')),
    ).toEqual(['/import/file', '/import/file?example=va-2024']);
    await userEvent.click(within(doors).getByRole('button', { name: 'Stay with Saltmarsh Health' }));
    expect(screen.queryByRole('region', { name: 'Fictional data' })).toBeNull();
    expect(usePreferences.getState().doorsClosed).toBe(true);
  });

  it('names the keys of a link that mean nothing, and drops them when dismissed', async () => {
    const { address } = await open('/portfolio?gate=foo&fn=Imaging');
    const strip = await screen.findByRole('region', { name: 'Ignored in the link' });
    expect(strip).toHaveTextContent('gate=foo');
    await userEvent.click(within(strip).getByRole('button', { name: 'Dismiss' }));
    await waitFor(() => expect(address()).toBe('/portfolio?fn=Imaging'));
  });

  it('says across the page that another day is read, and returns to today', async () => {
    const { address } = await open('/portfolio?asof=2026-03-31');
    expect(await screen.findByRole('region', { name: 'Another day than today' })).toHaveTextContent(
      'as it stood on 31 Mar 2026. Nothing can be signed.',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Return to today' }));
    await waitFor(() => expect(address()).toBe('/portfolio'));
  });

  it('says when the record starts, for a day before it', async () => {
    await open('/portfolio?asof=2020-01-01');
    expect(await screen.findByRole('heading', { level: 1, name: 'The record starts 1 Nov 2024.' })).toBeVisible();
  });

  it('says of a day after the record’s that nothing is known of it yet, and nothing else', async () => {
    const { address } = await open('/portfolio?asof=2027-06-01');
    expect(await screen.findByRole('heading', { level: 1, name: 'The record stands at 30 Oct 2026.' })).toBeVisible();
    expect(screen.getByRole('main').textContent).toBe(
      'The record stands at 30 Oct 2026.Nothing is known of 1 Jun 2027 yet.Return to today',
    );
    expect(screen.queryByText(/as it stood/)).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Return to today' }));
    await waitFor(() => expect(address()).toBe('/portfolio'));
  });

  it('shows no other data for a record that is not in this browser', async () => {
    await open('/portfolio?in=elsewhere');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('This link names a record that is not in this browser.');
    expect(screen.getByText('elsewhere')).toBeVisible();
    expect(screen.queryByText(/reached pilot/)).toBeNull();
  });

  it('says so when data are not kept', async () => {
    await open('/portfolio', { durable: false });
    expect(await screen.findByRole('region', { name: 'Data are not kept' })).toBeVisible();
  });

  it('switches theme and single keys in one sheet, opened by “?”', async () => {
    await open('/portfolio?theme=dark');
    expect(document.documentElement.dataset['theme']).toBe('dark');
    await userEvent.keyboard('?');
    const sheet = await screen.findByRole('dialog', { name: 'Keys and display' }, { timeout: 10_000 });
    await userEvent.click(within(sheet).getByRole('radio', { name: 'Light' }));
    await waitFor(() => expect(document.documentElement.dataset['theme']).toBe('light'));
    await userEvent.click(within(sheet).getByRole('checkbox', { name: 'Single keys are on' }));
    await userEvent.click(within(sheet).getByRole('button', { name: 'Close' }));
    await userEvent.keyboard('?');
    expect(screen.queryByRole('dialog', { name: 'Keys and display' })).toBeNull();
  });

  it('says plainly that there is no such page', async () => {
    await open('/nowhere');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('There is no page at this address.');
  });

  it('says so of a step no import has', async () => {
    await open('/import/zzz');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('There is no page at this address.');
  });

  it('marks Import as the screen on every step', async () => {
    const { address } = await open('/import/rows');
    const link = within(screen.getByRole('navigation', { name: 'Screens' })).getByRole('link', { name: 'Import', hidden: true });
    expect(link).toHaveAttribute('aria-current', 'page');
    await userEvent.click(link);
    await waitFor(() => expect(address()).toBe('/import/file'));
  });

  it('lists every record with what it is and the day it stands at', async () => {
    await open('/records');
    const table = await screen.findByRole('table');
    expect(within(table).getByRole('row', { name: /Veterans Affairs/ })).toHaveTextContent('Public file');
    expect(within(table).getByRole('row', { name: /Veterans Affairs/ })).toHaveTextContent('va-2025.csv, as of 31 Dec 2025 (assumed)');
    expect(within(table).getByRole('link', { name: 'Veterans Affairs' })).toHaveAttribute('href', '/portfolio?in=va');
  });

  it('lists the records as cards on a phone', async () => {
    vi.spyOn(window, 'matchMedia').mockImplementation(
      () => ({ matches: true, addEventListener: () => {}, removeEventListener: () => {} }) as unknown as MediaQueryList,
    );
    await open('/records');
    const link = await screen.findByRole('link', { name: 'Veterans Affairs' });
    expect(link.closest('dl')).toHaveTextContent('Newest fileva-2025.csv, as of 31 Dec 2025 (assumed)');
    vi.restoreAllMocks();
  });
});
