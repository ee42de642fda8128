import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { notReported } from '../../../src/domain/reported.ts';
import { answerFromBackend } from '../../support/real-backend.ts';
import { model, opened, staged, type Line } from '../../support/record-of.ts';
import { asDemonstration } from '../../support/risk-stories.ts';
import { showApp } from '../../support/show-app.tsx';

vi.setConfig({ testTimeout: 90_000 });
configure({ asyncUtilTimeout: 30_000 });
afterEach(() => vi.unstubAllGlobals());

const unknown = notReported('no column');

/** Four models a file names, and a registrar who acts; the third is in build. */
const story: readonly Line[] = [
  opened,
  [
    '2025-01-01',
    'person.joined',
    {
      personId: 'K',
      printedName: 'Marguerite Kestrel',
      title: 'Registrar',
      roles: ['Registrar'],
      function: 'AI office',
      employer: 'staff',
    },
  ],
  [
    '2025-01-01',
    'person.joined',
    { personId: 'P', printedName: 'Ada Plover', title: 'Chief of medicine', roles: ['Executive'], function: 'Medicine', employer: 'staff' },
  ],
  ['2025-01-01', 'site.added', { siteId: 'north', name: 'North' }],
  ['2026-06-01', 'ruleset.adopted', { ruleset: 'starter', gatesOn: ['G-ARC'], linksOn: ['L1', 'L2'] }],
  ...[1, 2, 3, 4].flatMap((n) => [
    ...model(n, { governance: 'not reported', flags: { care: unknown, payment: unknown, autonomy: unknown, vendor: unknown } }),
    staged(n, n === 3 ? 'build' : 'pilot', '2026-01-05'),
  ]),
];

async function open(address = '/bulk?sort=id', lines = story) {
  const { asked } = await answerFromBackend({ demonstration: asDemonstration(lines) });
  const shown = showApp(address, { doorsClosed: true });
  const grid = await screen.findByRole('grid', { name: 'Models to edit together' });
  return { ...shown, asked, grid };
}

const heads = [
  'Owner to ask',
  'Sponsor',
  'Due',
  'Catch up by',
  'Site',
  'Function',
  'Touches care',
  'Touches payment',
  'Acts',
  'From a vendor',
  'Vendor',
];

/** A cell by the model’s number and the column’s head. */
function cell(n: number, head: string): HTMLElement {
  const row = screen.getByRole('rowheader', { name: `Model ${n}` }).closest<HTMLElement>('[role=row]');
  const found = row?.querySelector<HTMLElement>(`[data-column="${heads.indexOf(head)}"]`);
  if (found == null) throw new Error(`No cell ${head} of model ${n}`);
  return found;
}

async function stand(n: number, head: string): Promise<void> {
  fireEvent.pointerDown(cell(n, head), { button: 0, pointerType: 'mouse' });
  await waitFor(() => expect(cell(n, head)).toHaveFocus());
}

async function type(n: number, head: string, text: string): Promise<void> {
  await stand(n, head);
  await userEvent.keyboard(`${text}{Enter}`);
}

function paste(text: string): void {
  fireEvent.paste(document.activeElement ?? document.body, { clipboardData: { getData: () => text } });
}

/** What was said in the one batch that was sent. */
function batchOf(asked: readonly { path: string; body: string | null }[], path = '/api/v1/commands/batch') {
  const sent = asked.filter((one) => one.path === path);
  expect(sent).toHaveLength(1);
  return (
    (JSON.parse(sent[0]?.body ?? '{}') as { items: { command: { type: string; payload: Record<string, unknown> } }[]; shownAs: string }) ??
    {}
  );
}

describe('editing many models together', () => {
  it('shows what the record says, and not reported as itself', async () => {
    await open();
    expect(screen.getByRole('heading', { level: 1, name: 'Edit 4 models together' })).toBeVisible();
    expect(cell(1, 'Touches care')).toHaveTextContent('Not reported');
    expect(cell(1, 'Function')).toHaveTextContent('Imaging');
    expect(cell(1, 'Catch up by')).toHaveTextContent('None set');
    expect(cell(3, 'Catch up by')).toHaveTextContent('Not in use');
    expect(screen.getByText(/Acceptances and signatures are never given here/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Record changes' })).toHaveAttribute('aria-disabled', 'true');
  });

  it('fills, pastes, previews and records in one batch under the name of whoever acts; the rows then say so', async () => {
    const { asked } = await open();
    await type(1, 'Owner to ask', 'Ana Ruiz');
    expect(cell(1, 'Owner to ask')).toHaveTextContent('Ana Ruiz, not recorded yet; on record: Not reported');
    await stand(1, 'Owner to ask');
    await userEvent.click(screen.getByRole('button', { name: 'Fill to the last row' }));
    expect(cell(4, 'Owner to ask')).toHaveTextContent('Ana Ruiz');

    await stand(1, 'Touches care');
    paste('Touches care\tTouches payment\nYes\tNo\nmaybe\tNo\n');
    expect(await screen.findByText(/4 cells changed. The first row held the heads/)).toBeVisible();
    const unread = screen.getByRole('region', { name: 'Cells not understood' });
    expect(unread).toHaveTextContent('Row 2, Touches care (Model 2): “maybe” is neither yes nor no. Write yes or no.');
    expect(cell(2, 'Touches care')).toHaveAttribute('aria-invalid', 'true');

    await userEvent.click(screen.getByRole('button', { name: 'Record 7 changes' }));
    const dialog = await screen.findByRole('dialog', { name: 'Record these changes' });
    expect(await within(dialog).findByText(/4 owners to ask and 2 models’ flags/)).toBeVisible();
    expect(dialog).toHaveTextContent('1 cell not understood');
    expect(asked.some(({ path }) => path === '/api/v1/commands/batch')).toBe(false);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Record 7 changes as Marguerite Kestrel' }));
    expect(await within(dialog).findByText(/On record: 4 owners to ask and 2 models’ flags/)).toBeVisible();
    const { items, shownAs } = batchOf(asked);
    expect(shownAs).toBe('K');
    expect(items.map(({ command }) => command.type)).toEqual([
      'owner.name',
      'flags.state',
      'owner.name',
      'flags.state',
      'owner.name',
      'owner.name',
    ]);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Back to the sheet' }));
    await waitFor(() => expect(cell(1, 'Touches care').textContent).toBe('Yes'));
    expect(cell(4, 'Owner to ask').textContent).toBe('Ana Ruiz');
    // What was not understood is still there, and still not recorded.
    expect(cell(2, 'Touches care')).toHaveTextContent('maybe');
  });

  it('asks a sponsor by when and how, and never accepts for one', async () => {
    const { asked } = await open();
    await type(1, 'Sponsor', 'Ada Plover');
    await userEvent.click(screen.getByRole('button', { name: 'Record 1 change' }));
    const dialog = await screen.findByRole('dialog', { name: 'Record these changes' });
    fireEvent.change(await within(dialog).findByLabelText('Sponsors are to answer by'), { target: { value: '2026-11-30' } });
    await userEvent.click(await within(dialog).findByRole('button', { name: /^Record 1 change as/ }));
    expect(await within(dialog).findByText('On record: 1 sponsor asked')).toBeVisible();
    expect(batchOf(asked).items[0]?.command).toEqual({
      type: 'link.offer',
      payload: { deploymentId: 'DEP-1', link: 'L1', personId: 'P', how: 'By e-mail', due: '2026-11-30' },
    });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Back to the sheet' }));
    await waitFor(() => expect(cell(1, 'Sponsor')).toHaveTextContent('Asked: Ada Plover'));
  });

  it('wants a reason for what is inherited before it records it', async () => {
    const { asked } = await open();
    await type(1, 'Catch up by', '31 Mar 2027');
    await userEvent.click(screen.getByRole('button', { name: 'Record 1 change' }));
    const dialog = await screen.findByRole('dialog', { name: 'Record these changes' });
    const record = await within(dialog).findByRole('button', { name: /^Record 1 change as/ });
    expect(record).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(record);
    await userEvent.type(within(dialog).getByLabelText(/Why these models are inherited/), 'They ran before');
    await userEvent.click(record);
    expect(await within(dialog).findByText('On record: 1 catch-up date')).toBeVisible();
    expect(batchOf(asked).items[0]?.command.payload).toEqual({ deploymentId: 'DEP-1', catchUpBy: '2027-03-31', reason: 'They ran before' });
  });

  it('says what the rules refuse, why, and who could, and records the rest', async () => {
    const clerk = story.map((line) =>
      line[1] === 'person.joined' && line[2].personId === 'K'
        ? (['2025-01-01', 'person.joined', { ...line[2], roles: ['Executive'], title: 'Clerk' }] as Line)
        : line[1] === 'person.joined'
          ? (['2025-01-01', 'person.joined', { ...line[2], roles: ['Registrar'] }] as Line)
          : line,
    );
    const { asked } = await open('/bulk?sort=id', clerk);
    await type(1, 'Touches care', 'yes');
    await type(1, 'Sponsor', 'Ada Plover');
    await userEvent.click(screen.getByRole('button', { name: 'Record 2 changes' }));
    const dialog = await screen.findByRole('dialog', { name: 'Record these changes' });
    const refused = await within(dialog).findByRole('region', { name: 'Refused, and not recorded' });
    expect(refused).toHaveTextContent('Marguerite Kestrel may ask for it, and does not hold that seat');
    expect(refused).toHaveTextContent('R-07. 1 model’s flags: Model 1. Who could: Ada Plover (Registrar)');
    await userEvent.click(within(dialog).getByRole('button', { name: /^Record 1 change as/ }));
    expect(await within(dialog).findByText('On record: 1 sponsor asked')).toBeVisible();
    expect(batchOf(asked).items.map(({ command }) => command.type)).toEqual(['link.offer']);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Back to the sheet' }));
    expect(cell(1, 'Touches care')).toHaveAttribute('aria-invalid', 'true');
  });

  it('is walked and filled by the keyboard alone, and lets Tab leave after Escape', async () => {
    await open();
    await stand(1, 'Function');
    await userEvent.keyboard('{ArrowRight}{ArrowDown}');
    await waitFor(() => expect(cell(2, 'Touches care')).toHaveFocus());
    await userEvent.keyboard('y{Tab}');
    expect(cell(2, 'Touches care')).toHaveTextContent('Yes');
    await waitFor(() => expect(cell(2, 'Touches payment')).toHaveFocus());
    await userEvent.keyboard('n{Enter}');
    await waitFor(() => expect(cell(3, 'Touches payment')).toHaveFocus());
    await userEvent.keyboard('{ArrowUp}');
    await waitFor(() => expect(cell(2, 'Touches payment')).toHaveFocus());
    await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'd', ctrlKey: true });
    await waitFor(() => expect(cell(4, 'Touches payment')).toHaveTextContent('No'));
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'z', ctrlKey: true });
    await waitFor(() => expect(cell(4, 'Touches payment')).toHaveTextContent('Not reported'));
    // What is typed and then escaped from is not kept.
    await userEvent.keyboard('x{Escape}');
    await waitFor(() => expect(cell(4, 'Touches payment')).toHaveFocus());
    expect(cell(4, 'Touches payment')).toHaveTextContent('Not reported');
    await userEvent.keyboard('{Escape}{Tab}');
    expect(document.activeElement?.closest('[role=grid]')).toBeNull();
  });

  it('says why a cell is not changed here', async () => {
    await open();
    await type(1, 'Due', '2');
    expect(await screen.findByText(/A pilot ends by its charter/, { selector: '[role=status]' })).toBeVisible();
    expect(cell(1, 'Due')).toHaveAttribute('aria-readonly', 'true');
  });

  it('asks before what was typed is lost', async () => {
    const { address } = await open();
    await type(1, 'Touches care', 'yes');
    await userEvent.click(screen.getAllByRole('link', { name: 'Portfolio' })[0]!);
    const asks = await screen.findByRole('dialog', { name: 'Leave without recording?' });
    expect(asks).toHaveTextContent('1 cell you typed into would be lost');
    await userEvent.click(within(asks).getByRole('button', { name: 'Stay' }));
    expect(address()).toContain('/bulk');
    expect(cell(1, 'Touches care')).toHaveTextContent('Yes');
    await userEvent.click(screen.getAllByRole('link', { name: 'Portfolio' })[0]!);
    await userEvent.click(await screen.findByRole('button', { name: 'Leave, and lose what was typed' }));
    await waitFor(() => expect(address()).toContain('/portfolio'));
  });

  it('shows only what was picked, and says which ids of the link are not here', async () => {
    await open('/bulk?pick=DEP-2,DEP-9');
    expect(screen.getByRole('heading', { level: 1, name: 'Edit 1 model together' })).toBeVisible();
    expect(screen.getByText(/1 id of the link is not in this record/)).toHaveTextContent('DEP-9');
    expect(screen.getByRole('rowheader', { name: 'Model 2' })).toBeVisible();
  });

  it('can be read and not written on another day than today', async () => {
    await open('/bulk?asof=2026-07-01');
    expect(screen.getByText(/nothing can be changed there/)).toBeVisible();
    await stand(1, 'Touches care');
    await userEvent.keyboard('y');
    expect(screen.queryByRole('textbox', { name: /Touches care/ })).toBeNull();
    expect(screen.getByRole('button', { name: 'Record changes' })).toHaveAttribute('aria-disabled', 'true');
  });
});
