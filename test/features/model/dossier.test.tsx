import { configure, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answerFromBackend, shippedDemonstration } from '../../support/real-backend.ts';
import { model, opened, staged } from '../../support/record-of.ts';
import { asDemonstration } from '../../support/risk-stories.ts';
import { showApp } from '../../support/show-app.tsx';

vi.setConfig({ testTimeout: 90_000 });
configure({ asyncUtilTimeout: 30_000 });
afterEach(() => vi.unstubAllGlobals());

const titles = () => screen.getAllByRole('heading', { level: 2, name: /^\d [A-Z]/ }).map(({ textContent }) => textContent);

describe('the dossier of a model', () => {
  it('holds the chain with the words agreed to, gates, risks, decisions and refusals, and says what it is a copy of', async () => {
    await answerFromBackend({ demonstration: await shippedDemonstration() });
    showApp('/models/M-031/dossier', { doorsClosed: true });
    await screen.findByRole('heading', { level: 1, name: /^Prior-authorization agent/ });
    expect(titles()).toEqual([
      '1 The model',
      '2 Who answers for it',
      '3 Which gates it passed, and on what evidence',
      '4 Which risks it carries',
      '5 What was decided, by whom',
      '6 What was refused or declined, and why',
      '7 What happened, in order',
    ]);
    expect(screen.getByText(/^Saltmarsh Health \(fictional\)\. As known on 30 Oct 2026, up to entry 4,173/)).toBeVisible();
    const chain = screen.getByRole('region', { name: '2 Who answers for it' });
    expect(within(chain).getByText('“I answer to the board for what this agent does”')).toBeVisible();
    const refused = screen.getByRole('region', { name: '6 What was refused or declined, and why' });
    expect(await within(refused).findByText(/Nobody can accept an Extreme risk for a new go-live/)).toBeVisible();
    expect(within(refused).getByText(/“outside medical staff authority”|I cannot sign for requests I never see/)).toBeVisible();
    const decided = screen.getByRole('region', { name: '5 What was decided, by whom' });
    expect(within(decided).getAllByText(/Leopold Fieldfare, Chief Information Security Officer, approved it:/).length).toBeGreaterThan(1);
    expect(decided).not.toHaveTextContent('Reason: “”');
    const risks = screen.getByRole('region', { name: '4 Which risks it carries' });
    expect(await within(risks).findByRole('figure', { name: /^5 risks on the register/ })).toBeVisible();
  });

  it('leaves out for clinicians what they do not need', async () => {
    await answerFromBackend({ demonstration: await shippedDemonstration() });
    showApp('/models/M-031/dossier?for=clinicians', { doorsClosed: true });
    await screen.findByRole('heading', { level: 1, name: /^Prior-authorization agent/ });
    expect(titles()).toEqual(['1 The model', '2 Who answers for it', '3 Which risks it carries', '4 What was decided, by whom']);
    expect(screen.getByRole('link', { name: 'For clinicians' })).toHaveAttribute('aria-current', 'page');
  });

  it('says of an untouched model that nothing is on record, and that this is no finding', async () => {
    await answerFromBackend({ demonstration: asDemonstration([opened, ...model(1), staged(1, 'intake', '2025-01-03')]) });
    showApp('/models/M-1/dossier', { doorsClosed: true });
    await screen.findByRole('heading', { level: 2, name: /^6 / });
    expect(await screen.findByText('Nothing about it was refused or declined on record.')).toBeVisible();
    expect(screen.getByText(/What is not reported says so, and is not a finding\.$/)).toBeVisible();
  });

  it('names a model the record does not have', async () => {
    await answerFromBackend({ demonstration: await shippedDemonstration() });
    showApp('/models/M-999/dossier', { doorsClosed: true });
    expect(await screen.findByRole('heading', { level: 1, name: /The record in use has no model M-999/ })).toBeVisible();
  });
});
