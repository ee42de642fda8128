import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { useKeys } from '../../src/ui/use-keys.ts';

function Screen({ keys, on }: { keys: Record<string, () => void>; on: boolean }) {
  useKeys(keys, on);
  return (
    <>
      <input aria-label="Field" />
      <button type="button">Button</button>
    </>
  );
}

describe('single keys', () => {
  it('act on the page, and in no field', async () => {
    const j = vi.fn<() => void>();
    render(<Screen keys={{ j }} on />);
    await userEvent.keyboard('j');
    expect(j).toHaveBeenCalledTimes(1);
    await userEvent.type(screen.getByLabelText('Field'), 'j');
    expect(j).toHaveBeenCalledTimes(1);
  });

  it('override no shortcut of the browser', async () => {
    const j = vi.fn<() => void>();
    render(<Screen keys={{ j }} on />);
    await userEvent.keyboard('{Control>}j{/Control}{Meta>}j{/Meta}{Alt>}j{/Alt}');
    expect(j).not.toHaveBeenCalled();
  });

  it('leave Enter to the button that has focus', async () => {
    const enter = vi.fn<() => void>();
    render(<Screen keys={{ enter }} on />);
    screen.getByRole('button').focus();
    await userEvent.keyboard('{Enter}');
    expect(enter).not.toHaveBeenCalled();
  });

  it('can be switched off', async () => {
    const j = vi.fn<() => void>();
    render(<Screen keys={{ j }} on={false} />);
    await userEvent.keyboard('j');
    expect(j).not.toHaveBeenCalled();
  });
});
