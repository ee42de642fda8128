import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { parseSearch } from '../../../src/state/view.ts';
import { rowOf } from '../../support/portfolio-rows.ts';
import { answerFrom } from '../../support/rows-backend.ts';
import { showApp } from '../../support/show-app.tsx';

vi.setConfig({ testTimeout: 90_000 });
configure({ defaultHidden: true, asyncUtilTimeout: 30_000 });
afterEach(() => vi.unstubAllGlobals());

function models(count: number) {
  return Array.from({ length: count }, (_, at) =>
    rowOf({ id: String(at + 1).padStart(3, '0'), name: `Model ${at + 1}`, stage: 'build', fn: 'Imaging' }),
  );
}

async function open(count: number, address = '/portfolio?sort=name') {
  answerFrom({ saltmarsh: { rows: models(count) } });
  const shown = showApp(address, { doorsClosed: true });
  await screen.findByRole('table', { name: 'Models' });
  const picked = (): string | undefined => parseSearch(new URL(shown.address(), 'http://x').search)['pick'];
  return { ...shown, picked };
}

const boxes = () => screen.getAllByRole('checkbox', { name: /^Select Model/ });
const bar = () => screen.findByRole('region', { name: 'Selection' });

describe('a selection on the Portfolio', () => {
  it('stands in the address, is counted, and leads to the sheet and to the owners', async () => {
    const { picked } = await open(5);
    expect(screen.queryByRole('region', { name: 'Selection' })).toBeNull();
    await userEvent.click(boxes()[1]!);
    await waitFor(() => expect(picked()?.split(',')).toHaveLength(1));
    expect(await bar()).toHaveTextContent('1 model selected');
    expect(boxes()[1]).toBeChecked();
    expect(within(await bar()).getByRole('link', { name: 'Edit together' })).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/bulk\?.*pick=/),
    );
    expect(within(await bar()).getByRole('link', { name: 'Ask their owners' })).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/ask\?.*pick=/),
    );
    await userEvent.click(within(await bar()).getByRole('button', { name: 'Clear' }));
    await waitFor(() => expect(picked()).toBeUndefined());
    expect(boxes()[1]).not.toBeChecked();
  });

  it('takes all between two with Shift, and takes them back the same way', async () => {
    const { picked } = await open(6);
    await userEvent.click(boxes()[1]!);
    await waitFor(() => expect(boxes()[1]).toBeChecked());
    fireEvent.click(boxes()[4]!, { shiftKey: true });
    await waitFor(() => expect(picked()?.split(',')).toHaveLength(4));
    fireEvent.click(boxes()[2]!, { shiftKey: true });
    await waitFor(() => expect(picked()?.split(',')).toHaveLength(1));
  });

  it('takes the row one stands on with X', async () => {
    const { picked } = await open(3);
    await userEvent.keyboard('jjx');
    await waitFor(() => expect(picked()?.split(',')).toHaveLength(1));
    expect(boxes()[1]).toBeChecked();
    await userEvent.keyboard('x');
    await waitFor(() => expect(picked()).toBeUndefined());
  });

  it('takes all that are shown, one by one where an address can carry them, and else by the filter itself', async () => {
    const few = await open(4);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select all 4 shown' }));
    await waitFor(() => expect(few.picked()?.split(',')).toHaveLength(4));
    expect(await bar()).toHaveTextContent('4 models selected');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select all 4 shown' }));
    await waitFor(() => expect(few.picked()).toBeUndefined());
    few.unmount();

    const many = await open(201, '/portfolio?fn=Imaging');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select all 201 shown' }));
    await waitFor(() => expect(many.picked()).toBe('shown'));
    expect(await bar()).toHaveTextContent('All 201 models shown are selected');
    const link = within(await bar()).getByRole('link', { name: 'Edit together' });
    expect(link.getAttribute('href')).toContain('fn=Imaging');
    expect(link.getAttribute('href')).not.toContain('pick=');
  });

  it('survives a narrower list, and says how many are out of sight', async () => {
    const { picked } = await open(5, '/portfolio?sort=name&pick=DEP-001,DEP-002');
    const before = picked();
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'Model 5' } });
    await waitFor(() => expect(boxes()).toHaveLength(1));
    expect(picked()).toBe(before);
    await waitFor(async () => expect(await bar()).toHaveTextContent('2 models selected, 2 of them not in the list as it is narrowed'));
  });
});
