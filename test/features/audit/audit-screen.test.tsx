import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { answerFromLog } from '../../support/log-backend.ts';
import { model, opened, people, staged, type Line } from '../../support/record-of.ts';
import { showApp } from '../../support/show-app.tsx';

vi.setConfig({ testTimeout: 30_000 });

const story: Line[] = [
  opened,
  ...people,
  ...model(1),
  staged(1, 'pilot', '2025-02-01'),
  [
    '2025-02-02',
    'link.accepted',
    { deploymentId: 'DEP-1', link: 'L2', personId: 'P-1', statement: 'My name is on it', assurance: 'in the room' },
  ],
  ['2025-02-03', 'gate.decided', { deploymentId: 'DEP-1', gate: 'G-USE', outcome: 'passed', by: ['P-1'] }],
  ['2025-02-04', 'activity.seen', { deploymentId: 'DEP-1' }],
  ['2025-03-01', 'link.declined', { deploymentId: 'DEP-1', link: 'L1', personId: 'P-2', reason: 'Not mine' }],
  ...model(2, { from: '2025-03-05' }),
  ['2025-05-01', 'activity.seen', { deploymentId: 'DEP-1' }],
];

async function open(address: string, change?: Parameters<typeof answerFromLog>[1]) {
  const log = await answerFromLog(story, change);
  return { ...showApp(address), ...log };
}

const rows = () => within(screen.getByRole('list', { name: /Entries, the newest first/ })).getAllByRole('listitem');

describe('the audit trail', () => {
  it('compares two dates in one sentence, its numbers open on their own day', async () => {
    await open('/audit?in=test&asof=2025-06-15&cmp=2025-01-15');
    const title = await screen.findByRole('heading', { level: 1, name: /On 15 Jan 2025 the record showed 0 .* On 15 Jun 2025 it shows 1/ });
    const hrefs = within(title)
      .getAllByRole('link')
      .map((link) => link.getAttribute('href'));
    expect(hrefs).toEqual([expect.stringMatching(/^\/portfolio\?asof=2025-01-15&in=test&show=/), expect.stringMatching(/asof=2025-06-15/)]);
    const table = screen.getByRole('table', { name: 'Measures on 15 Jan 2025 and 15 Jun 2025' });
    const pilots = within(table).getByRole('row', { name: /In pilot/ });
    expect(pilots).toHaveTextContent('In pilot01+1');
    expect(within(pilots).getByRole('link', { name: 'In pilot on 15 Jun 2025: 1 of 2' })).toHaveAttribute(
      'href',
      expect.stringContaining('show=stage:pilot'),
    );
  });

  it('lists who did what, as whom, refusals like any other, and leaves facts out only until they are asked for', async () => {
    const { address } = await open('/audit?in=test&cmp=2025-01-15');
    await waitFor(() => expect(rows()).toHaveLength(6));
    expect(screen.getByText('6 of 9 entries between the dates, without facts and signs of use')).toBeVisible();
    expect(rows()[2]).toHaveTextContent('1 MarDeclinedBen KnotDirector; recorded by TestM-1 Model 1Executive sponsor: “Not mine”');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'What' }), 'refusals');
    await waitFor(() => expect(rows()).toHaveLength(1));
    expect(address()).toContain('what=refusals');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'What' }), 'Everything');
    await waitFor(() => expect(rows()).toHaveLength(9));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Who' }), 'Ada Plover');
    await waitFor(() => expect(rows()).toHaveLength(2));
  });

  it('says which filter let nothing through, and offers all', async () => {
    await open('/audit?in=test&cmp=2025-01-15&what=imports');
    expect(await screen.findByText('None of the 9 entries between the two dates is one of these.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Show all of them' }));
    await waitFor(() => expect(rows()).toHaveLength(9));
  });

  it('never calls a signature signed that was given in the room', async () => {
    await open('/audit?in=test&cmp=2025-01-15&what=signatures');
    await waitFor(() => expect(rows()).toHaveLength(1));
    expect(rows()[0]).toHaveTextContent('Given in the room');
    await waitFor(() => expect(screen.getAllByText('Given in the room').length, 'in its row, and opened').toBeGreaterThan(1));
    expect(screen.queryByText('Signed')).toBeNull();
  });

  it('walks the entries with J and K, and keeps the place in the link', async () => {
    const { address } = await open('/audit?in=test&cmp=2025-01-15');
    await waitFor(() => expect(rows()).toHaveLength(6));
    await userEvent.keyboard('jj');
    await waitFor(() => expect(rows()[1]).toHaveAttribute('aria-current', 'true'));
    await userEvent.keyboard('k');
    await waitFor(() => expect(address()).toContain('sel=15'));
  });
});

describe('one decision rebuilt', () => {
  const panel = () => screen.getByRole('figure', { name: /elements|decides nothing/ });

  it('says of an old entry what is kept, and plainly what is not on record', async () => {
    await open('/audit?in=test&cmp=2025-01-15&sel=10');
    expect(await screen.findByRole('heading', { level: 2, name: '4 of 9 elements were kept; 5 are not on record' })).toBeVisible();
    expect(panel()).toHaveTextContent('Names only. What they agreed to word for word, and how surely it was they, is not on record.');
    expect(panel()).toHaveTextContent('no ruleset had been adopted here yet');
  });

  it('leads to the portfolio just before it and just after it', async () => {
    await open('/audit?in=test&cmp=2025-01-15&sel=14');
    const before = await screen.findByRole('link', { name: 'Portfolio just before' });
    expect(before).toHaveAttribute('href', '/portfolio?asof=2025-03-05&in=test&seq=13');
    expect(screen.getByRole('link', { name: 'Portfolio just after' })).toHaveAttribute('href', '/portfolio?asof=2025-03-05&in=test&seq=14');
    expect(panel()).toHaveTextContent('This entry decides nothing');
    expect(panel()).toHaveTextContent('M-2: new in the record');
  });

  it('shows the exact words, and the chain as it stood just before', async () => {
    await open('/audit?in=test&cmp=2025-01-15&sel=9');
    expect(await screen.findByText('“My name is on it”')).toBeVisible();
    await userEvent.click(screen.getByText('Link by link, on 2 Feb 2025'));
    const link = within(panel()).getByText('Decision signatory').closest('li')!;
    expect(link).toHaveTextContent('No name');
  });
});

describe('reading between two entries', () => {
  it('says which entry came last and which came next, that nothing can be signed, and goes on or back', async () => {
    const { address } = await open('/portfolio?in=test&seq=9&asof=2025-02-03');
    const strip = (): HTMLElement => screen.getByRole('region', { name: 'Between two entries' });
    await waitFor(() =>
      expect(strip()).toHaveTextContent(
        'just after entry 9 (Given in the room, M-1 Model 1, Ada Plover) and just before entry 10 (Passed, M-1 Model 1, Ada Plover). Nothing can be signed here.',
      ),
    );
    expect(screen.queryByRole('region', { name: 'Another day than today' })).toBeNull();
    await userEvent.click(within(strip()).getByRole('button', { name: 'One entry on' }));
    await waitFor(() => expect(address()).toContain('seq=10'));
    await userEvent.click(screen.getByRole('button', { name: 'Return to today' }));
    await waitFor(() => expect(address()).toBe('/portfolio?in=test'));
  });

  it('names a number that is none in the link', async () => {
    await open('/portfolio?in=test&seq=minus');
    expect(await screen.findByRole('region', { name: 'Ignored in the link' })).toHaveTextContent('seq=minus');
  });
});

describe('the two dates', () => {
  it('are set by fields, and by two sliders', async () => {
    const { address } = await open('/audit?in=test&cmp=2025-01-15');
    const slider = await screen.findByRole('slider', { name: 'Earlier date' });
    expect(slider).toHaveAttribute('aria-valuetext', '15 Jan 2025');
    const field = screen.getByLabelText('with');
    await userEvent.clear(field);
    await userEvent.type(field, '2025-05-20');
    await waitFor(() => expect(address()).toContain('asof=2025-05-20'));
    expect(address()).toContain('cmp=2025-01-15');
  });

  it('step with [ and ] to the days on which something was recorded, on any screen', async () => {
    const { address } = await open('/portfolio?in=test');
    await screen.findByRole('heading', { level: 1 });
    await userEvent.keyboard('{[}');
    await waitFor(() => expect(address()).toContain('asof=2025-05-01'));
    await userEvent.keyboard('{[}');
    await waitFor(() => expect(address()).toContain('asof=2025-03-05'));
    await userEvent.keyboard(']');
    await waitFor(() => expect(address()).toContain('asof=2025-05-01'));
    await userEvent.keyboard(']');
    await waitFor(() => expect(address()).toBe('/portfolio?in=test'));
  });

  it('go along to the Portfolio, where each measure says what it was', async () => {
    await open('/portfolio?in=test&cmp=2025-01-15');
    const line = await screen.findByRole('region', { name: 'Measures' });
    await waitFor(() => expect(line).toHaveTextContent('on 15 Jan 2025'));
  });
});

const broken = (lines: readonly string[]) => lines.map((line, at) => (at === 9 ? line.replace('"passed"', '"waived"') : line));

describe('a record that is not as it was recorded', () => {
  it('is named across the page by its entry, and the product stays usable', async () => {
    await open('/portfolio?in=test', broken);
    const strip = await screen.findByRole('region', { name: 'This record is damaged' });
    expect(strip).toHaveTextContent(
      'The content of entry 10 was changed after it was recorded. You are reading the 9 of 16 entries before it',
    );
    expect(strip.className).toContain('strip-held');
    expect(await screen.findByRole('heading', { level: 1, name: /reached pilot/ })).toBeVisible();
  });

  it('says what was found, and what can still be relied on', async () => {
    await open('/audit?in=test&cmp=2025-01-15', broken);
    expect(await screen.findByRole('heading', { level: 2, name: 'Broken at entry 10' })).toBeVisible();
    await waitFor(() => expect(rows().length).toBeLessThan(6));
  });

  it('shows a cut end against a head noted elsewhere, and without one promises no more than it can', async () => {
    const { head } = await open('/audit?in=test&cmp=2025-01-15');
    expect(await screen.findByRole('heading', { level: 2, name: 'Every entry follows the one before it' })).toBeVisible();
    expect(screen.getByText(/whoever holds this browser could write the whole record anew/)).toBeVisible();
    const figure = screen.getByRole('figure', { name: 'Every entry follows the one before it' });
    await userEvent.type(within(figure).getByLabelText('Entries'), String(head.seq + 3));
    await userEvent.type(within(figure).getByLabelText(/Head hash/), head.hash.slice(0, 16));
    await userEvent.click(within(figure).getByRole('button', { name: 'Compare' }));
    expect(await screen.findByText(`The record ends at entry ${head.seq}; it was last seen with ${head.seq + 3} entries.`)).toBeVisible();
    expect(screen.queryByRole('region', { name: 'This record is damaged' })).toBeNull();
  });
});

describe('an export brought back', () => {
  const give = async (name: string, text: string) =>
    userEvent.upload(await screen.findByLabelText('The saved or exported file'), new File([text], name, { type: 'application/x-ndjson' }));

  it('opens beside the record that has its id, never over it', async () => {
    const { file } = await open('/records');
    const shorter = file.split('\n').slice(0, 9).join('\n');
    await give('test.jsonl', shorter);
    expect(await screen.findByText(/Test Health is here already, with \d+ entries\. The file is older/)).toBeVisible();
    expect(within(screen.getByRole('table')).getAllByRole('row')).toHaveLength(2);
    await userEvent.click(screen.getByRole('button', { name: 'Keep both' }));
    expect(await screen.findByText(/Test Health is back, with 9 entries/)).toBeVisible();
    await waitFor(() => expect(within(screen.getByRole('table')).getAllByRole('row')).toHaveLength(3));
  });

  it('is refused by number where one byte was changed', async () => {
    const { file } = await open('/records');
    await give('test.jsonl', file.replace('Not mine', 'Not wine'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The content of entry 12 was changed after it was recorded. Nothing was written.',
    );
  });
});

describe('the timeline of a model', () => {
  it('goes from top to bottom, each row with its entry', async () => {
    await open('/models/M-1/timeline?in=test');
    expect(await screen.findByRole('heading', { level: 2, name: '1 signature' })).toBeVisible();
    const list = screen.getAllByRole('list').find((one) => one.textContent.includes('Declined'))!;
    const words = within(list)
      .getAllByRole('listitem')
      .map((row) => row.textContent);
    expect(words.join(' | ')).toMatch(/Intake.*Pilot.*Given in the room.*Passed.*Declined/);
    expect(within(list).getByRole('link', { name: 'Entry 10 in the audit trail' })).toHaveAttribute(
      'href',
      '/audit?in=test&sel=10&what=all',
    );
  });
});
