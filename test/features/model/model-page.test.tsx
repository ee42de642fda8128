import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { whyNotReportedWords } from '../../../src/parts/words.ts';
import { agenticStory, answerOf, importedStory, inheritedStory, intactStory, intakeStory } from '../../support/model-views.ts';
import { showModel } from '../../support/render-model.tsx';

function fact(label: string): string {
  return screen.getByText(label, { selector: 'dt' }).nextElementSibling!.textContent.trim();
}

describe('the head of a model', () => {
  it('says what it is, how long it has been there, by when it was due, what holds it and how it answers', async () => {
    await showModel(answerOf(agenticStory));
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Prior-authorization agent v0.9.4');
    expect(screen.getByText('Agentic: acts on the institution’s behalf')).toBeVisible();
    expect(fact('In pilot')).toBe('214 days');
    expect(fact('Decision was due')).toBe('28 Jun 2026, 124 days ago');
    expect(fact('Held by')).toBe('Both');
    expect(fact('Week-one questions')).toContain('2 of 5 accepted');
    expect(fact('Open risks')).toBe('2, 2 hold release');
  });

  it('asks each week-one question word for word among the facts, with its state', async () => {
    await showModel(answerOf(agenticStory), '/models/M-1/facts');
    expect(screen.getByRole('row', { name: /^Who owns it on call at 2 a.m.\? Not answered/ })).toBeVisible();
    expect(screen.getByRole('row', { name: /^Where does the model run\? Answered and accepted, since 2 Apr 2026/ })).toBeVisible();
  });

  it('runs no age past the file of an imported model, and says what was mapped and what was assumed', async () => {
    await showModel(answerOf(importedStory, '2026-11-22'));
    expect(fact('In pilot')).toBe('since May 2024 (mapped from “Implementation and Assessment”)');
    expect(fact('What holds it')).toBe('Not reported');
    expect(fact('Open risks')).toBe('Not reported');
    expect(screen.queryByText('Decision was due')).toBeNull();
    expect(screen.getByText('As va-2024.csv of 31 Dec 2024 (day assumed) reports.')).toBeVisible();
    expect(screen.getByText('Site not reported')).toBeVisible();
  });

  it('shows a true zero where the record is kept', async () => {
    await showModel(answerOf(intactStory));
    expect(fact('Open risks')).toBe('0');
    expect(screen.queryByText('Held by')).toBeNull();
    cleanup();
    await showModel(answerOf(intakeStory));
    expect(fact('Decision due')).toBe('30 Dec 2026, in 61 days (no charter; assumed)');
  });
});

describe('the way to triage', () => {
  it('is the T key and a link, with the deployment one looks at filled in', async () => {
    const user = userEvent.setup();
    const { address } = await showModel(answerOf(agenticStory), '/models/M-1?hold=both');
    const asked = 'do=triage.request(deploymentId:DEP-1)';
    const link = screen.getByRole('link', { name: 'Take to triage' });
    expect(decodeURIComponent(link.getAttribute('href')!)).toContain(asked);
    expect(address()).not.toContain('do=');
    await user.keyboard('t');
    expect(decodeURIComponent(address())).toBe(`/models/M-1?${asked}&hold=both`);
  });
});

describe('the way through the list', () => {
  it('goes to the next and the previous model by J, K and their links, in the list one came from', async () => {
    const user = userEvent.setup();
    const { address } = await showModel(answerOf(agenticStory), '/models/M-1?hold=both&sort=-days&sel=DEP-1');
    expect(screen.getByText('2 of 3 in the list')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Next: The one after' })).toHaveAttribute('href', '/models/M-2?hold=both&sort=-days');
    await user.keyboard('j');
    expect(address()).toBe('/models/M-2?hold=both&sort=-days');
    await user.keyboard('k');
    expect(address()).toBe('/models/M-0?hold=both&sort=-days');
  });

  it('leads back to the list, and to the function, by its crumbs', async () => {
    await showModel(answerOf(agenticStory), '/models/M-1?hold=both');
    const crumbs = within(screen.getByRole('navigation', { name: 'Where you are' }));
    expect(crumbs.getByRole('link', { name: 'Portfolio' })).toHaveAttribute('href', '/portfolio?hold=both&sel=M-1');
    expect(crumbs.getByRole('link', { name: 'Revenue & claims' })).toHaveAttribute('href', '/portfolio?fn=Revenue+%26+claims');
  });

  it('stays silent at the ends of the list, and where there is none', async () => {
    await showModel({ ...answerOf(agenticStory), next: null });
    expect(screen.queryByRole('link', { name: /^Next/ })).toBeNull();
    cleanup();
    await showModel({ ...answerOf(agenticStory), place: null, previous: null, next: null });
    expect(screen.queryByText(/in the list/)).toBeNull();
  });
});

async function field(name: RegExp): Promise<string> {
  return (await screen.findByRole('row', { name })).textContent;
}

describe('the facts', () => {
  it('gives for each field its value or why it is not reported, and the column it was read from', async () => {
    const user = userEvent.setup();
    const { address } = await showModel(answerOf(importedStory, '2026-11-22'));
    await user.click(screen.getByRole('link', { name: 'Facts' }));
    expect(address()).toBe('/models/M-1/facts');
    expect(await field(/^Intended output/)).toBe('Intended outputA risk scoreDescription of outputs');
    expect(await field(/^Impact/)).toContain('unrecognised: “Presumed but not”');
    expect(await field(/^Vendor/)).toMatch(/Not reported/);
    expect(await field(/^Touches payment/)).toContain('what depends on it is required unless ruled out');
    expect(await field(/^Authority to operate/)).toContain('Met, as the file reports; passes nothing here');
    expect(await field(/^Independent evaluation/)).toMatch(/Not reported/);
    expect(await field(/^Every year/)).toContain('240,000, currency not reported');
    expect(await field(/^Who is willing to put their name/)).toContain('va-2024.csv does not say');
    expect(screen.getByText(/^va-2024.csv, as of 31 Dec 2024 \(assumed\), loaded/)).toBeVisible();
    expect(screen.getByText('1 more column, word for word')).toBeVisible();
    expect(document.body.textContent).not.toContain('Which column is not on record');
    expect(whyNotReportedWords['not asked']).toBe('not asked at this stage or impact');
  });

  it('says that a record keeps a model by itself, and leaves no cell blank', async () => {
    await showModel(answerOf(inheritedStory), '/models/M-1/facts');
    expect(screen.getByText('Kept in this record by its own entries.')).toBeVisible();
    for (const cell of screen.getAllByRole('cell')) expect(cell.textContent).not.toBe('');
  });
});
