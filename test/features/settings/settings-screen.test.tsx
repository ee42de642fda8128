import { cleanup, configure, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { questions } from '../../../src/domain/gates/questions.ts';
import { answerFromBackend } from '../../support/real-backend.ts';
import { model, opened, staged, type Line } from '../../support/record-of.ts';
import { asDemonstration } from '../../support/risk-stories.ts';
import { showApp } from '../../support/show-app.tsx';

vi.setConfig({ testTimeout: 90_000 });
configure({ asyncUtilTimeout: 30_000 });
afterEach(() => vi.unstubAllGlobals());

const registrar: Line = [
  '2025-01-01',
  'person.joined',
  { personId: 'K', printedName: 'Marguerite Kestrel', title: 'Steward', roles: ['Registrar'], function: 'AI office', employer: 'staff' },
];
const chair: Line = [
  '2025-01-01',
  'person.joined',
  { personId: 'C', printedName: 'Joan Whimbrel', title: 'Chair', roles: ['Committee chair'], function: 'AI office', employer: 'staff' },
];

/** Two pilots and one model in production that a file names, and the rules a record starts with. */
const story: readonly Line[] = [
  opened,
  registrar,
  ['2026-06-01', 'ruleset.adopted', { ruleset: 'starter', gatesOn: questions.map(({ gate }) => gate), linksOn: ['L1', 'L2', 'L9', 'L10'] }],
  ...[1, 2, 3].flatMap((n) => [...model(n, { governance: 'not reported' }), staged(n, n === 3 ? 'production' : 'pilot', '2026-01-05')]),
];

async function open(lines: readonly Line[] = story, address = '/settings') {
  const { asked } = await answerFromBackend({ demonstration: asDemonstration(lines) });
  const shown = showApp(address, { doorsClosed: true });
  await screen.findByRole('heading', { level: 1, name: /asked for/ });
  return { ...shown, asked };
}

function row(name: RegExp): HTMLElement {
  return screen.getByRole('rowheader', { name }).closest('tr')!;
}

describe('rules and settings', () => {
  it('says what is asked for, what is off, and what is never switched off', async () => {
    await open();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('5 of 28 gates and 4 of 15 links are asked for.');
    expect(row(/^Audit trail/)).toHaveTextContent('On, cannot be switched off');
    expect(within(row(/^Audit trail/)).queryByRole('button')).toBeNull();
    expect(row(/^Local validation/)).toHaveTextContent('OffSwitch onnever switched on');
    expect(row(/^Executive sponsor/)).toHaveTextContent('On, cannot be switched off1 Jun 2026');
    expect(screen.getByText(/It is not “not reported”/)).toBeVisible();
  });

  it('shows what a switch would do before anybody decides it, then opens the decision with exactly that', async () => {
    const { address, asked } = await open();
    await userEvent.click(screen.getByRole('button', { name: 'Switch on Local validation' }));
    const preview = await screen.findByRole('region', { name: 'What this switch does' });
    expect(
      await within(preview).findByText(
        'Local validation (G-VAL) on: asked of 2 models in pilot and 1 in production. All 3 are not reported.',
      ),
    ).toBeVisible();
    expect(preview).toHaveTextContent('No model becomes held by it, and none is freed.');
    expect(row(/^Local validation/)).toHaveTextContent('Off, to be on');
    await userEvent.click(screen.getByRole('button', { name: 'Switch on Compliance signatory' }));
    expect(await within(preview).findByText(/^Compliance signatory \(L5\) on: asked of/)).toBeVisible();
    await userEvent.click(within(preview).getByRole('link', { name: 'Switch 2 gates and links' }));
    const dialog = await screen.findByRole('dialog', { name: 'Set which gates and links the ruleset asks for' });
    expect(dialog).toHaveTextContent('Gates to switch on: Local validation (G-VAL)');
    expect(dialog).toHaveTextContent('Links to switch on: Compliance signatory (L5)');
    expect(within(dialog).queryByRole('checkbox', { name: /Privacy/ })).toBeNull();
    expect(decodeURIComponent(address())).toContain('ruleset.switch(gatesOn:');
    await userEvent.type(within(dialog).getByLabelText('Reason'), 'We can do it now');
    const decide = within(dialog).getByRole('button', { name: /^Set the ruleset as Marguerite Kestrel/ });
    await waitFor(() => expect(decide).toHaveAttribute('aria-disabled', 'false'));
    await userEvent.click(decide);
    expect(await within(dialog).findByText(/On record as/)).toBeVisible();
    expect(asked.find(({ path }) => path === '/api/v1/commands')?.body).toContain('"gatesOn":["G-VAL"],"linksOn":["L5"]');
    await userEvent.click(within(dialog).getAllByRole('button', { name: 'Close' })[0]!);
    await waitFor(() => expect(row(/^Local validation/)).toHaveTextContent('OnSwitch off'));
    expect(row(/^Local validation/)).toHaveTextContent('Marguerite KestrelWe can do it now');
    // What was decided is staged no longer.
    expect(screen.queryByRole('region', { name: 'What this switch does' })).toBeNull();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('6 of 28 gates and 5 of 15 links');
  });

  it('leaves everything as it is when a turn is taken back', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'Switch on Local validation' }));
    await userEvent.click(screen.getByRole('button', { name: 'Take back: leave Local validation off' }));
    expect(screen.queryByRole('region', { name: 'What this switch does' })).toBeNull();
  });

  it('says what the first steward may do, and who is needed for the rest', async () => {
    await open();
    expect(await screen.findByText('Marguerite Kestrel may change what is asked for.')).toBeVisible();
    expect(await screen.findByText('Marguerite Kestrel may change the profile.')).toBeVisible();
    const thresholds = screen.getByRole('region', { name: /threshold/ });
    await waitFor(() => expect(thresholds).toHaveTextContent('Who could: Committee chair: nobody.'));
  });

  it('leaves switching to the chair once there is one', async () => {
    await open([...story.slice(0, 2), chair, ...story.slice(2)]);
    await waitFor(() =>
      expect(screen.getByRole('region', { name: 'What is asked for here, and what is off?' })).toHaveTextContent(
        'Who could: Joan Whimbrel (Committee chair)',
      ),
    );
  });

  it('puts every threshold beside its default, with who changed it and why, and a way to change it', async () => {
    await open([...story, ['2026-07-01', 'setting.changed', { name: 'stallAgeDays', value: 120, reason: 'Pilots here are short' }]]);
    expect(screen.getByRole('heading', { level: 2, name: '1 threshold differs from the default.' })).toBeVisible();
    const changed = row(/^A pilot counts as old from/);
    expect(changed).toHaveTextContent('120 days180 days1 Jul 2026, TestPilots here are short');
    expect(row(/^A pilot runs at most/)).toHaveTextContent('180 days180 daysnever changed');
    await userEvent.click(within(changed).getByRole('link', { name: 'Change: A pilot counts as old from' }));
    const dialog = await screen.findByRole('dialog', { name: /^Change/ });
    expect(within(dialog).getByLabelText('Threshold')).toHaveDisplayValue('A pilot counts as old from … days');
  });

  it('says what a small hospital is allowed, and that the rules that keep duties apart stay', async () => {
    await open();
    const profile = screen.getByRole('region', { name: 'The institution is read as one of standard size.' });
    expect(profile).toHaveTextContent('up to 5 links of one deployment');
    for (const kept of ['SD-01', 'SD-02', 'SD-06', 'SD-11']) expect(profile).toHaveTextContent(kept);
    expect(within(profile).getByRole('link', { name: 'Read it as a small hospital' })).toHaveAttribute(
      'href',
      expect.stringContaining('ruleset.profile'),
    );
  });

  it('changes nothing on another day than today', async () => {
    await open(story, '/settings?asof=2026-08-01');
    await userEvent.click(screen.getByRole('button', { name: 'Switch on Local validation' }));
    expect(screen.queryByRole('region', { name: 'What this switch does' })).toBeNull();
    expect(screen.queryByRole('link', { name: /^Change:/ })).toBeNull();
  });

  it('says on which months the limits of the waits rest, who re-based them and why, and lets the chair do it', async () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((month): Line[] => [
      [`2025-0${month}-02`, 'gate.submitted', { deploymentId: 'DEP-9', gate: 'G-PRV', by: 'K' }],
      [`2025-0${month}-${10 + (month % 2)}`, 'gate.decided', { deploymentId: 'DEP-9', gate: 'G-PRV', outcome: 'returned', by: ['C'] }],
    ]);
    const recorded: Line[] = [opened, registrar, chair, ...model(9), ...waits, ...story.slice(2)];
    await open(recorded);
    expect(
      await screen.findByRole('heading', {
        name: 'The limits of the waits are on trial: they rest on all months so far, Jan 2025 to Sep 2025.',
      }),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'Re-base the limits' })).toHaveAttribute('href', expect.stringContaining('limits.rebase'));
    cleanup();
    const rebased: Line = [
      '2026-06-02',
      'limits.rebased',
      { series: 'governance-wait', from: '2025-02', reason: 'Two boards became one', by: 'C' },
    ];
    await open([...recorded, rebased]);
    const limits = (await screen.findByRole('heading', { name: /limits of the waits/ })).closest('section')!;
    expect(limits).toHaveTextContent('Re-based from Feb 2025 on by Joan Whimbrel, 2 Jun 2026: “Two boards became one”. The entry');
  });
});
