import { fireEvent, configure, screen, within } from '@testing-library/react';
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

/** A record that began with the rules every imported record begins with. */
const started: readonly Line[] = [
  opened,
  ['2026-06-01', 'ruleset.adopted', { ruleset: 'starter', gatesOn: questions.map(({ gate }) => gate), linksOn: ['L1', 'L2', 'L9', 'L10'] }],
  ...model(1, { governance: 'not reported' }),
  staged(1, 'pilot', '2026-01-05'),
];

describe('definitions', () => {
  it('tells off from not reported, inherited, not needed and vacant', async () => {
    await answerFromBackend({ demonstration: asDemonstration(started) });
    showApp('/definitions', { doorsClosed: true });
    await screen.findByRole('heading', { level: 1, name: 'What the words and the numbers say' });
    const terms = screen.getAllByRole('term').map(({ textContent }) => textContent.trim());
    for (const word of ['Not reported', 'Off', 'Inherited', 'Not needed', 'Vacant']) expect(terms).toContain(word);
    const says = screen.getAllByRole('definition').map(({ textContent }) => textContent);
    expect(new Set(says).size, 'no two say the same').toBe(says.length);
  });

  it('lists every gate and link that is off in this record, and leads to where it is switched on', async () => {
    await answerFromBackend({ demonstration: asDemonstration(started) });
    const { address } = showApp('/definitions', { doorsClosed: true });
    const off = await screen.findByRole('region', { name: 'Off in this record: 23 of 28 gates and 11 of 15 links' });
    expect(within(off).getAllByRole('listitem')).toHaveLength(34);
    expect(off).toHaveTextContent('Local validation');
    expect(off).not.toHaveTextContent('On-call ownership');
    await userEvent.click(within(off).getByRole('link', { name: 'Rules and settings' }));
    expect(address()).toBe('/settings');
  });

  it('shows a family in one row, and reads its numbers when it is opened', async () => {
    const { asked } = await answerFromBackend({ demonstration: asDemonstration(started) });
    showApp('/definitions', { doorsClosed: true });
    const gates = await screen.findByRole('region', { name: 'Gates' });
    const paths = (): number => asked.filter(({ path }) => path === '/api/v1/definitions').length;
    expect(paths()).toBe(1);
    expect(within(gates).queryByText('Passed the first time: Local validation')).toBeNull();
    const summary = within(gates).getAllByText('Per gate (28)')[1]!;
    await userEvent.click(summary);
    // jsdom opens no details by a click of its own.
    const details = summary.closest('details')!;
    details.open = true;
    fireEvent(details, new Event('toggle'));
    expect(await within(details).findAllByRole('listitem')).toHaveLength(28);
    expect(paths()).toBe(2);
    expect(within(details).getByText('Passed the first time: Local validation')).toBeInTheDocument();
  });

  it('names the numbers that are found by their name alone, and what the name takes', async () => {
    await answerFromBackend({ demonstration: asDemonstration(started) });
    showApp('/definitions', { doorsClosed: true });
    const pilots = await screen.findByRole('region', { name: 'Time in pilot' });
    expect(pilots).toHaveTextContent('Pilots started in a quarterFound by name, with a quarter.cohort:<quarter>');
    expect(screen.getByRole('region', { name: 'Vendors' })).toHaveTextContent('vendor-pilots:<vendor>');
    expect(screen.getByRole('region', { name: 'Money' })).toHaveTextContent('no-cost:<stage>');
  });
});
