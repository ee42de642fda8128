import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { nodeBackend } from '../../../mocks/node.ts';
import { getResponse } from 'msw';
import { memoryStore } from '../../../mocks/store/memory-store.ts';
import { writeAttempt } from '../../../src/formats/attempt.ts';
import { answerFromBackend, shippedDemonstration } from '../../support/real-backend.ts';
import { showApp } from '../../support/show-app.tsx';

vi.setConfig({ testTimeout: 60_000 });

const slow = { timeout: 15_000 };

let demonstration: string;
beforeEach(async () => {
  demonstration ??= await shippedDemonstration();
});

const suspend = { type: 'deployment.suspend', payload: { deploymentId: 'DEP-031', reason: 'It answers payers on its own' } };

/** The records screen with an attempt over it: nothing else is read there. */
async function open(attempt: { type: string; payload: Record<string, unknown> }, more: Record<string, string> = {}, store = memoryStore()) {
  const { backend, asked } = await answerFromBackend({ demonstration, store });
  const keys = new URLSearchParams({ ...more, do: writeAttempt(attempt) });
  const shown = showApp(`/records?${keys}`);
  const dialog = await screen.findByRole('dialog', { name: /./ }, slow);
  return { ...shown, dialog, backend, asked, sent: () => asked.filter(({ path }) => path === '/api/v1/commands') };
}

/** Somebody in another tab, over the same store. */
async function elsewhere(store: ReturnType<typeof memoryStore>, personId: string, command: object) {
  const { handlers } = await nodeBackend({ store, demonstration: null });
  const ask = async (path: string, init: RequestInit) =>
    (await getResponse(handlers, new Request(`http://localhost/api/v1${path}`, init)))!;
  const session = (await (await ask('/session', { method: 'GET' })).json()) as { person: { personId: string } };
  await ask('/session', { method: 'PUT', body: JSON.stringify({ personId }) });
  const { head } = (await (await ask('/events?limit=1', { method: 'GET' })).json()) as { head: { seq: number } };
  const answer = await ask('/commands', { method: 'POST', body: JSON.stringify({ command, key: 'elsewhere', decidedOn: head.seq }) });
  await ask('/session', { method: 'PUT', body: JSON.stringify({ personId: session.person.personId }) });
  return answer.status;
}

describe('the dialog in which things are decided', () => {
  it('says what is asked, why not, who could and what would lift it, and sends nothing by itself', async () => {
    const { dialog, sent } = await open(suspend);
    await within(dialog).findByRole('region', { name: 'Why not' }, slow);
    expect(within(dialog).getByRole('heading', { level: 2 })).toHaveTextContent(
      'Suspend Prior-authorization agent, Saltmarsh General (DEP-031)',
    );
    const why = within(dialog).getByRole('region', { name: 'Why not' });
    expect(why.textContent).toMatch(/RuleT-14/);
    expect(why.textContent).toMatch(/Who could.*Ruth Jacana, RN \(Override authority\)/);
    expect(why.textContent).toMatch(/What would lift it/);
    expect(within(dialog).getByText('Marguerite Kestrel')).toBeVisible();
    expect(within(dialog).getByRole('textbox', { name: 'Reason' })).toHaveValue('It answers payers on its own');
    expect(within(dialog).getByText(/may have to be handed over in a legal dispute/)).toBeVisible();
    expect(sent()).toEqual([]);
  });

  it('puts a refused attempt on record with Enter, and leads to the audit trail', async () => {
    const { dialog, sent } = await open(suspend);
    const button = await within(dialog).findByRole('button', { name: 'Put the attempt on record' }, slow);
    await waitFor(() => expect(button).toHaveAttribute('aria-disabled', 'false'), slow);
    await waitFor(() => expect(button).toHaveFocus());
    await userEvent.keyboard('{Enter}');
    const told = await within(dialog).findByRole('heading', { name: /^Refused, and on record as REF-\d+$/ }, slow);
    const refusalId = /REF-\d+/.exec(told.textContent)![0];
    expect(within(dialog).getByRole('link', { name: 'See it in the audit trail' })).toHaveAttribute('href', `/audit?about=${refusalId}`);
    expect(sent()).toHaveLength(1);
  });

  it('lets somebody else act with one key, then shows the exact words and signs with Enter', async () => {
    const { dialog, sent, address } = await open(suspend, { as: 'jacana' });
    const offer = await within(dialog).findByRole('button', { name: 'Act as Ruth Jacana, RN, Prior-Authorization Nurse Supervisor' }, slow);
    await waitFor(() => expect(offer).toHaveFocus(), slow);
    await userEvent.keyboard('{Enter}');
    const sign = await within(dialog).findByRole('button', { name: 'Suspend DEP-031 as Ruth Jacana, RN' }, slow);
    await waitFor(() => expect(sign).toHaveAttribute('aria-disabled', 'false'), slow);
    const words = 'I suspend Prior-authorization agent, Saltmarsh General (DEP-031). It answers payers on its own.';
    expect(within(dialog).getByRole('region', { name: 'What will be signed' })).toHaveTextContent(words);
    expect(sent()).toEqual([]);
    await waitFor(() => expect(sign).toHaveFocus());
    await userEvent.keyboard('{Enter}');
    expect(await within(dialog).findByRole('heading', { name: /^On record as DEC-\d+$/ }, slow)).toBeVisible();
    expect(sent()).toHaveLength(1);
    expect(JSON.parse(sent()[0]!.body!)).toMatchObject({ command: suspend, accompaniment: { statement: words } });
    expect(JSON.parse(sent()[0]!.body!)).not.toHaveProperty('actor');
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(address()).toBe('/records'));
  });

  it('asks the rules again as the words change, and names what is still missing', async () => {
    const { dialog } = await open({ type: 'deployment.suspend', payload: { deploymentId: 'DEP-031' } });
    const missing = await within(dialog).findByRole('region', { name: 'Before it can be sent' }, slow);
    expect(missing).toHaveTextContent('Reason: Nothing is said here. Fill it in.');
    expect(within(dialog).getByRole('button', { name: /^Suspend DEP-031/ })).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(within(missing).getByRole('button', { name: 'Reason' }));
    expect(within(dialog).getByRole('textbox', { name: 'Reason' })).toHaveFocus();
    await userEvent.keyboard('It is wrong');
    expect(await within(dialog).findByRole('region', { name: 'Why not' }, slow)).toBeVisible();
    expect(within(dialog).queryByRole('region', { name: 'Before it can be sent' })).toBeNull();
  });

  it('tells who decided meanwhile, keeps every typed word, and offers to look again', async () => {
    const store = memoryStore();
    const { dialog, sent } = await open(
      { type: 'deployment.extend', payload: { deploymentId: 'DEP-031', plannedEnd: '2026-12-15' } },
      {},
      store,
    );
    await userEvent.type(await within(dialog).findByRole('textbox', { name: 'Reason' }, slow), 'Two sites were late');
    const button = await within(dialog).findByRole('button', { name: 'Put the attempt on record' }, slow);
    await waitFor(() => expect(button).toHaveAttribute('aria-disabled', 'false'), slow);
    expect(await elsewhere(store, 'jacana', suspend)).toBe(201);
    await userEvent.click(button);
    const told = await within(dialog).findByRole('alert', { name: 'Something it rests on has changed' }, slow);
    expect(told).toHaveTextContent('Ruth Jacana, RN suspended Prior-authorization agent.');
    expect(told).toHaveTextContent('Prior-Authorization Nurse Supervisor · 30 Oct 2026, 06:10 · entry');
    expect(within(dialog).getByRole('textbox', { name: 'Reason' })).toHaveValue('Two sites were late');
    expect(button).toHaveAttribute('aria-disabled', 'true');
    const again = within(told).getByRole('button', { name: 'Look again' });
    expect(again).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(within(dialog).queryByRole('alert')).toBeNull(), slow);
    expect(within(dialog).getByRole('textbox', { name: 'Reason' })).toHaveValue('Two sites were late');
    await waitFor(() => expect(button).toHaveAttribute('aria-disabled', 'false'), slow);
    await userEvent.click(button);
    expect(await within(dialog).findByRole('heading', { name: /^Refused, and on record as REF-/ }, slow)).toBeVisible();
    const [first, second] = sent().map(({ body }) => JSON.parse(body!) as { key: string; decidedOn: number });
    expect(second!.decidedOn).toBeGreaterThan(first!.decidedOn);
  });

  it('closes with Escape, keeps the address otherwise as it was, and gives typed words back', async () => {
    const attempt = { type: 'deployment.suspend', payload: { deploymentId: 'DEP-017' } };
    const { dialog, address, unmount } = await open(attempt, { theme: 'dark' });
    await userEvent.type(await within(dialog).findByRole('textbox', { name: 'Reason' }, slow), 'Half a sentence');
    dialog.dispatchEvent(new Event('close'));
    await waitFor(() => expect(address()).toBe('/records?theme=dark'));
    unmount();
    const again = await open(attempt, { theme: 'dark' });
    expect(await within(again.dialog).findByRole('textbox', { name: 'Reason' }, slow)).toHaveValue('Half a sentence');
  });

  it('signs nothing on a past day, and says why', async () => {
    const { dialog, sent } = await open(suspend, { asof: '2026-03-31' });
    expect(await within(dialog).findByText(/as it stood on 31 Mar 2026. Nothing can be signed in the past/, {}, slow)).toBeVisible();
    const button = within(dialog).getByRole('button', { name: /^Suspend DEP-031/ });
    expect(button).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(button);
    expect(sent()).toEqual([]);
    expect(within(dialog).getByRole('button', { name: 'Return to today' })).toBeVisible();
  });

  it('says that nobody acts, and who could', async () => {
    const store = memoryStore();
    await store.setNote('session saltmarsh', 'null');
    const { dialog } = await open(suspend, {}, store);
    const acts = await within(dialog).findByRole('region', { name: 'Who acts' }, slow);
    expect(acts).toHaveTextContent('Nobody acts in this record. Every decision needs a name.');
    await userEvent.selectOptions(await within(acts).findByRole('combobox', { name: 'Act as' }, slow), 'jacana');
    expect(await within(dialog).findByRole('button', { name: 'Suspend DEP-031 as Ruth Jacana, RN' }, slow)).toBeVisible();
  });

  it('has others sign with whoever acts, in the room or from a document', async () => {
    const { dialog, sent } = await open(suspend, { as: 'jacana' });
    await userEvent.click(await within(dialog).findByRole('button', { name: /^Act as Ruth Jacana/ }, slow));
    await userEvent.click(within(dialog).getByText('Somebody signs with you'));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Add a signer' }));
    await userEvent.selectOptions(await within(dialog).findByRole('combobox', { name: 'Who' }), 'curlew');
    await userEvent.selectOptions(
      within(dialog).getByRole('combobox', { name: 'How their signature was given' }),
      'Attested from a document',
    );
    await userEvent.type(within(dialog).getByRole('textbox', { name: 'Document' }), 'Shift log');
    const sign = await within(dialog).findByRole('button', { name: 'Suspend DEP-031 as Ruth Jacana, RN' }, slow);
    await waitFor(() => expect(sign).toHaveAttribute('aria-disabled', 'false'), slow);
    expect(within(dialog).getByRole('region', { name: 'What will be signed' })).toHaveTextContent('Rafe Curlew');
    await userEvent.click(sign);
    expect(await within(dialog).findByRole('heading', { name: /^On record as DEC-/ }, slow)).toBeVisible();
    expect(JSON.parse(sent()[0]!.body!)).toMatchObject({
      accompaniment: { signers: [{ personId: 'curlew', how: 'attested from a document', document: { title: 'Shift log' } }] },
    });
  });

  it('lets the committee decide in a meeting, with those present', async () => {
    const { dialog, asked } = await open({
      type: 'gate.decide',
      payload: { deploymentId: 'DEP-031', gate: 'G-PIL', outcome: 'passed', reason: 'Endpoints met' },
    });
    await userEvent.click(await within(dialog).findByRole('checkbox', { name: /committee decides this in a meeting/ }, slow));
    await userEvent.type(within(dialog).getByRole('textbox', { name: 'Meeting' }), 'MTG-30-Oct');
    await userEvent.click(await within(dialog).findByRole('checkbox', { name: /^Joan Whimbrel/ }, slow));
    await waitFor(() => {
      const last = asked.findLast(({ path }) => path === '/api/v1/verdicts');
      expect(JSON.parse(last!.body!)).toMatchObject({
        commands: [{ type: 'meeting.decide', payload: { meetingId: 'MTG-30-Oct', present: ['whimbrel'], item: { type: 'gate.decide' } } }],
      });
    }, slow);
  });

  it('says so of a decision there is not, and sends nothing', async () => {
    const { dialog, sent } = await open({ type: 'gate.open', payload: {} });
    expect(dialog).toHaveTextContent('This link asks for gate.open, and there is no such decision. Nothing was sent.');
    expect(sent()).toEqual([]);
  });
});
