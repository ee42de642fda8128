import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asDemonstration } from '../../support/risk-stories.ts';
import { answerFromBackend, shippedDemonstration } from '../../support/real-backend.ts';
import { model, opened, staged } from '../../support/record-of.ts';
import { showApp } from '../../support/show-app.tsx';
import { committeeHere } from '../../support/triage-room.ts';

vi.setConfig({ testTimeout: 120_000 });

async function send(
  command: object,
  key: string,
  accompaniment: object = {},
): Promise<{ readonly status: number; readonly decisionId: string }> {
  const { head } = (await (await fetch('/api/v1/triage')).json()) as { head: { seq: number } };
  const body = JSON.stringify({ command, accompaniment, key, decidedOn: head.seq });
  const answer = await fetch('/api/v1/commands', { method: 'POST', body });
  const { decisionId } = (await answer.json()) as { decisionId: string };
  return { status: answer.status, decisionId };
}

beforeEach(async () => {
  localStorage.clear();
  await answerFromBackend({ demonstration: await shippedDemonstration() });
  await fetch('/api/v1/session', { method: 'PUT', body: JSON.stringify({ personId: 'sora' }) });
});

afterEach(() => vi.unstubAllGlobals());

async function openRoom(minutes: number) {
  const payload = { meetingId: 'MEET-01', forum: 'AI triage', minutes, present: committeeHere };
  expect((await send({ type: 'meeting.open', payload }, 'open')).status).toBe(201);
  const shown = showApp('/triage/MEET-01');
  await screen.findByRole('button', { name: /Defer it, with a reason/ });
  await waitFor(() => expect(document.querySelector('[data-hand=driving]')).not.toBeNull());
  return shown;
}

describe('the triage room', () => {
  it('asks one question, says who is away, and draws the line the minutes allow', async () => {
    const { address } = await openRoom(9);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('What follows from the report of 12 Oct 2026?');
    const seats = within(screen.getByRole('list', { name: 'Functions in the room' }));
    expect(seats.getByText('CMO absent')).toBeVisible();
    expect(seats.getByText('Compliance')).toBeVisible();
    const queue = screen.getByRole('navigation', { name: 'Queue' });
    expect(within(queue).getAllByRole('button')).toHaveLength(28);
    const line = within(queue).getByText('Carried if time runs out');
    expect(line.nextElementSibling).toHaveTextContent('Emergency visit notes');
    expect(screen.getByText(/^9 min left for 3 items$/)).toBeVisible();
    await waitFor(() => expect(decodeURIComponent(address())).toContain('sel=safety:DEP-031'));
    expect(screen.queryByRole('navigation', { name: 'Screens' })).toBeNull();
  });

  it('keeps what was typed, under its key, when the page is gone', async () => {
    await openRoom(9);
    const user = userEvent.setup();
    await user.keyboard('6');
    const why = await screen.findByRole('textbox', { name: 'Why it is deferred' });
    expect(why).toHaveFocus();
    expect(screen.getByText(/may have to be handed over in a legal dispute/)).toBeVisible();
    await user.keyboard('Half a rea');
    cleanup();
    showApp('/triage/MEET-01?sel=safety:DEP-031');
    expect(await screen.findByRole('textbox', { name: 'Why it is deferred' })).toHaveValue('Half a rea');
  });

  it('takes an answer with Enter, writes it in the minutes, and goes on', async () => {
    const { address } = await openRoom(9);
    const user = userEvent.setup();
    await user.keyboard('6');
    await screen.findByRole('textbox', { name: 'Why it is deferred' });
    await user.keyboard('{Enter}');
    expect(screen.getByText('0 of 28 settled')).toBeVisible();
    await user.keyboard('The vendor answers on Monday{Enter}');
    expect(await screen.findByText('1 of 28 settled')).toBeVisible();
    const minutes = screen.getByRole('region', { name: 'Minutes' });
    expect(await within(minutes).findByText(/The vendor answers on Monday/)).toBeVisible();
    await waitFor(() => expect(decodeURIComponent(address())).toContain('sel=chain:DEP-041'));
    await user.keyboard('e');
    const end = await screen.findByRole('dialog', { name: 'The end of the meeting' });
    expect(end).toHaveTextContent('2 items fit the minutes and are not settled.');
    expect(within(end).getByText('Drug-dose check')).toBeVisible();
    expect(within(end).getByRole('button', { name: 'Close the meeting' })).toHaveAttribute('aria-disabled', 'true');
  });

  it('notes a sentence on the item or on the meeting, and skips an item to the last that must leave', async () => {
    const { address } = await openRoom(9);
    const user = userEvent.setup();
    await user.keyboard('n');
    const dialog = await screen.findByRole('dialog', { name: 'A note to the minutes' });
    expect(within(dialog).getByRole('textbox', { name: 'Note' })).toHaveFocus();
    await user.keyboard('The vendor was asked before{Enter}');
    const minutes = screen.getByRole('region', { name: 'Minutes' });
    expect(await within(minutes).findByText(/^Note: The vendor was asked before\.$/)).toBeVisible();
    await waitFor(() => expect(within(minutes).getByRole('status')).toHaveTextContent('The note is in the minutes.'));
    await user.click(within(minutes).getByRole('button', { name: /Add a note/ }));
    await user.click(await screen.findByRole('radio', { name: 'On the meeting' }));
    await user.type(screen.getByRole('textbox', { name: 'Note' }), 'It began late');
    await user.click(screen.getByRole('button', { name: 'Add the note' }));
    expect(await within(minutes).findByRole('heading', { name: 'The meeting' })).toBeVisible();
    expect(within(minutes).getByText(/^Note: It began late\.$/)).toBeVisible();
    const queue = screen.getByRole('navigation', { name: 'Queue' });
    const first = within(queue).getAllByRole('button')[0]!.textContent;
    await user.keyboard('s');
    await waitFor(() => expect(decodeURIComponent(address())).toContain('sel=chain:DEP-041'));
    expect(within(minutes).getByRole('status')).toHaveTextContent('comes back as number 3, the last of those that must still leave.');
    await waitFor(() => expect(within(queue).getAllByRole('button')[2]).toHaveTextContent(first.replace(/^\d+/, '')));
    expect(screen.getByText('0 of 28 settled')).toBeVisible();
  });

  it('asks, on the minutes of a closed meeting, whoever signed in the room to confirm it, and dates it once they have', async () => {
    const link = { deploymentId: 'DEP-012', link: 'L2' };
    const meetingId = 'MEET-01';
    await send({ type: 'meeting.open', payload: { meetingId, forum: 'AI triage', minutes: 5, present: committeeHere } }, 'open');
    await send({ type: 'link.offer', payload: { ...link, personId: 'egret', how: 'in the room', due: '2026-11-13' } }, 'offer');
    const inRoom = { signers: [{ personId: 'egret', how: 'in the room' }] };
    const { decisionId } = await send({ type: 'link.accept', payload: { ...link, statement: 'I answer for it.' } }, 'accept', inRoom);
    const outcome = { kind: 'decision', decisionIds: [decisionId] };
    await send({ type: 'meeting.settle', payload: { meetingId, itemId: 'stalled:DEP-012', outcome } }, 'settle');
    expect((await send({ type: 'meeting.close', payload: { meetingId } }, 'close')).status).toBe(201);
    const confirm = { type: 'signature.confirm', payload: { decisionId, personId: 'egret' } };
    expect((await send(confirm, 'by another')).status).toBe(403);

    showApp('/triage/MEET-01');
    const open = await screen.findByRole('region', { name: 'Not confirmed yet' });
    expect(open).toHaveTextContent('1 signature given in the room and recorded by somebody else, not confirmed yet.');
    expect(within(open).getByRole('link', { name: `Confirm what Dr. Amara Egret signed, ${decisionId}` })).toBeVisible();
    expect(screen.getByText(/recorded by Maren Sora; not confirmed yet\)/)).toBeVisible();
    cleanup();

    await fetch('/api/v1/session', { method: 'PUT', body: JSON.stringify({ personId: 'egret' }) });
    expect((await send(confirm, 'in person')).status).toBe(201);
    showApp('/triage/MEET-01');
    expect(await screen.findByText(/recorded by Maren Sora; confirmed by Dr\. Amara Egret on 30 Oct 2026\)/)).toBeVisible();
    expect(screen.getByText('Every signature given in the room is confirmed.')).toBeVisible();
    expect(screen.queryByRole('link', { name: /^Confirm what/ })).toBeNull();
  });

  it('is not opened where the record names nobody', async () => {
    await answerFromBackend({ demonstration: asDemonstration([opened, ...model(1), staged(1, 'intake', '2025-01-03')]) });
    showApp('/triage', { doorsClosed: true });
    expect(await screen.findByText(/^This record names nobody who could meet/)).toBeVisible();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Nothing waits for a triage meeting');
    expect(screen.queryByRole('button', { name: 'Open the meeting' })).toBeNull();
  });

  it('says that a meeting is not there', async () => {
    showApp('/triage/MEET-09');
    expect(await screen.findByRole('heading', { level: 1, name: 'MEET-09 is no meeting of this record.' })).toBeVisible();
  });
});
