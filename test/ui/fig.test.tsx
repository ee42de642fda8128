import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Fig, type FigProps, type FigQuery } from '../../src/ui/fig.tsx';

const question = 'Where do models stop?';
const read: FigQuery<number> = { data: 14, error: null, isPending: false };

function show(props: Partial<FigProps<number>> = {}) {
  return render(
    <Fig question={question} query={read} message={(n) => `${n} stalled`} {...props}>
      {(n) => <p>drawn: {n}</p>}
    </Fig>,
  );
}

describe('a figure', () => {
  it('is named by what it says, and draws it', () => {
    show({ subtitle: () => 'pilots, today', foot: () => 'Of 19.' });
    expect(screen.getByRole('figure', { name: '14 stalled' })).toHaveTextContent('pilots, today');
    expect(screen.getByText('drawn: 14')).toBeVisible();
    expect(screen.getByText('Of 19.')).toBeVisible();
  });

  it('keeps its heading while it is first read, and says what is read only after a moment', async () => {
    vi.useFakeTimers();
    show({ query: { data: undefined, error: null, isPending: true }, reading: 'Reading 64 records' });
    expect(screen.getByRole('heading', { name: question })).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent('');
    await vi.advanceTimersByTimeAsync(400);
    vi.useRealTimers();
    expect(await screen.findByText('Reading 64 records')).toBeVisible();
  });

  it('keeps the old drawing while it is refreshed', () => {
    show({ query: { ...read, isFetching: true } });
    expect(screen.getByRole('figure')).toHaveAttribute('aria-busy', 'true');
    expect(screen.getByText('drawn: 14')).toBeVisible();
  });

  it('says what failed, what still holds, and tries again', async () => {
    const refetch = vi.fn<() => void>();
    show({ query: { data: undefined, error: new Error('The register did not answer (504).'), isPending: false, refetch } });
    expect(screen.getByRole('alert')).toHaveTextContent('The register did not answer (504). Other figures are not affected.');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(refetch).toHaveBeenCalledOnce();
  });

  it('keeps the last drawing when a refresh failed, and says that it is the last', () => {
    show({ query: { ...read, error: new Error('No answer.') } });
    expect(screen.getByRole('alert')).toHaveTextContent('The figure below is the last that was read.');
    expect(screen.getByText('drawn: 14')).toBeVisible();
  });

  it.each(['stale', 'offline', 'too few', 'not reported in part'] as const)('stands and says so when it is %s', (kind) => {
    show({ notice: () => ({ kind, words: `Because: ${kind}` }) });
    expect(screen.getByText(`Because: ${kind}`)).toBeVisible();
    expect(screen.getByText('drawn: 14')).toBeVisible();
  });

  it.each(['empty by filter', 'empty record', 'not reported', 'before the record'] as const)(
    'gives way to words when there is nothing to draw: %s',
    async (kind) => {
      const onClick = vi.fn<() => void>();
      show({
        instead: () => ({ kind, words: 'No models match Imaging.', cures: [{ label: 'Clear Imaging', onClick }] }),
        table: () => <table />,
      });
      expect(screen.getByRole('heading', { name: '14 stalled' })).toBeVisible();
      expect(screen.getByText('No models match Imaging.')).toBeVisible();
      expect(screen.queryByText('drawn: 14')).toBeNull();
      expect(screen.queryByRole('button', { name: /Table/ })).toBeNull();
      await userEvent.click(screen.getByRole('button', { name: 'Clear Imaging' }));
      expect(onClick).toHaveBeenCalledOnce();
    },
  );

  it('draws a true zero', () => {
    show({ query: { ...read, data: 0 } });
    expect(screen.getByText('drawn: 0')).toBeVisible();
  });

  it('turns into its table and back', async () => {
    show({
      table: (n) => (
        <table>
          <tbody>
            <tr>
              <td>{n}</td>
            </tr>
          </tbody>
        </table>
      ),
    });
    const toggle = screen.getByRole('button', { name: 'Table' });
    await userEvent.click(toggle);
    expect(screen.getByRole('cell', { name: '14' })).toBeVisible();
    expect(screen.queryByText('drawn: 14')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Figure' }));
    expect(screen.getByText('drawn: 14')).toBeVisible();
  });
});
