import { configure, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { advisory, model, opened, staged, type Line } from '../../support/record-of.ts';
import { answerFromBackend, shippedDemonstration } from '../../support/real-backend.ts';
import { asDemonstration } from '../../support/risk-stories.ts';
import { showApp } from '../../support/show-app.tsx';

vi.setConfig({ testTimeout: 90_000 });
configure({ asyncUtilTimeout: 30_000 });
afterEach(() => vi.unstubAllGlobals());

describe('vendors', () => {
  it('says signed pilots to paid renewals in full, vendor by vendor, and who has to act on what is due', async () => {
    await answerFromBackend({ demonstration: await shippedDemonstration() });
    showApp('/portfolio/vendors', { doorsClosed: true });
    await screen.findByRole('heading', {
      level: 1,
      name: 'Of 21 signed vendor pilots, 7 were followed by a paid contract, and 2 of those were renewed with payment.',
    });
    expect(screen.getByRole('img', { name: /^Cordgrass Health Records: 4 signed pilots, 2 followed/ })).toBeVisible();
    const link = screen.getByRole<HTMLAnchorElement>('link', { name: '4 signed pilots: Cordgrass Health Records' });
    expect(decodeURIComponent(new URL(link.href).pathname)).toBe('/measures/vendor-pilots:Cordgrass Health Records');
    const due = screen.getByRole('figure', { name: '2 renewals are due within 120 days; for 2 the review has not started' });
    expect(within(due).getByText('Marcus Heron (Executive sponsor) and Desmond Limpkin (Procurement lead)')).toBeVisible();
    await userEvent.click(within(due).getByRole('button', { name: /^Table/ }));
    expect(within(due).getAllByRole('row')).toHaveLength(3);
  });

  it('makes no 0 of contracts that nobody recorded', async () => {
    const lines: readonly Line[] = [opened, ...model(1, { flags: { ...advisory, vendor: true } }), staged(1, 'pilot', '2025-02-01')];
    await answerFromBackend({ demonstration: asDemonstration(lines) });
    showApp('/portfolio/vendors', { doorsClosed: true });
    await screen.findByRole('heading', { level: 1, name: /^What was signed with vendors is not reported/ });
    expect(screen.getByRole('heading', { level: 2, name: 'Whether a renewal is due, the record does not say' })).toBeVisible();
    expect(screen.getByRole('main').textContent).not.toMatch(/\b0 (signed|paid|renewals)/);
  });
});
