import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { answerFromBackend } from '../../support/real-backend.ts';
import { model, opened, staged } from '../../support/record-of.ts';
import { asDemonstration } from '../../support/risk-stories.ts';
import { showApp } from '../../support/show-app.tsx';

afterEach(() => vi.unstubAllGlobals());

it('shows the first 40 items of a section, and the others when they are asked for', async () => {
  const waiting = Array.from({ length: 45 }, (_, n) => [
    ...model(n + 1, { from: '2026-09-01' }),
    staged(n + 1, 'intake', '2026-10-05'),
  ]).flat();
  await answerFromBackend({ demonstration: asDemonstration([opened, ...waiting]) });
  showApp('/triage');
  const more = await screen.findAllByRole('button', { name: /^Show all \d+$/ }, { timeout: 15_000 });
  const section = more[0]!.closest('section')!;
  const all = Number(/\d+/.exec(more[0]!.textContent ?? '')?.[0]);
  expect(all).toBeGreaterThan(40);
  expect(within(section).getAllByRole('listitem')).toHaveLength(40);
  await userEvent.click(more[0]!);
  expect(within(section).getAllByRole('listitem')).toHaveLength(all);
  expect(within(section).queryByRole('button', { name: /^Show all/ })).toBeNull();
});
