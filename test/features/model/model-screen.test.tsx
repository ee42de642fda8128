import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ModelScreen } from '../../../src/features/model/model-screen.tsx';
import { agenticStory, answerOf } from '../../support/model-views.ts';
import { showAt } from '../../support/render-model.tsx';

function answering(answers: Readonly<Record<string, () => Response | Promise<Response>>>): void {
  vi.stubGlobal('fetch', (address: string) => {
    const path = new URL(address).pathname.replace('/api/v1', '');
    return Promise.resolve(answers[path]?.() ?? Response.json({ records: [], durable: true, default: 'R-test' }));
  });
}

function problem(status: number, detail: string): Response {
  return Response.json({ type: 'urn:countersign:problem:test', title: 'No', status, detail, instance: '/' }, { status });
}

afterEach(() => vi.unstubAllGlobals());

describe('ModelScreen', () => {
  it('reads the model from the backend and shows its chain', async () => {
    answering({ '/models/M-1': () => Response.json(answerOf(agenticStory)) });
    await showAt((tab) => <ModelScreen modelId="M-1" tab={tab} />, '/models/M-1');
    expect(await screen.findByText('Nobody has put a name on the decisions this agent makes.')).toBeVisible();
  });

  it('says that the record has no such model, and offers the list', async () => {
    answering({ '/models/M-999': () => problem(404, 'No model M-999 was known on 30 Oct 2026.') });
    await showAt((tab) => <ModelScreen modelId="M-999" tab={tab} />, '/models/M-999?asof=2026-01-01');
    expect(await screen.findByRole('heading', { name: 'The record in use has no model M-999 on 1 Jan 2026.' })).toBeVisible();
    expect(screen.getByText('It may stand in another record, or have been registered later, or the link may be mistyped.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'All its models' })).toHaveAttribute('href', '/portfolio?asof=2026-01-01');
    expect(screen.getByRole('link', { name: 'Look for it today' })).toHaveAttribute('href', '/models/M-999');
  });

  it('says what failed and what still holds, and tries again', async () => {
    const user = userEvent.setup();
    let works = false;
    answering({ '/models/M-1': () => (works ? Response.json(answerOf(agenticStory)) : problem(500, 'The record could not be read.')) });
    await showAt((tab) => <ModelScreen modelId="M-1" tab={tab} />, '/models/M-1');
    expect(
      await screen.findByText(/The record could not be read\. The record and the other screens are not affected\./, {}, { timeout: 4000 }),
    ).toBeVisible();
    works = true;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Nobody has put a name on the decisions this agent makes.')).toBeVisible();
  });
});
