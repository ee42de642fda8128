/** The control against the real handlers: what it chooses is what the backend then says. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { getResponse, http, HttpResponse } from 'msw';
import { startBackend } from '../mocks/asking.ts';
import { showApp } from '../support/show-app.tsx';

vi.setConfig({ testTimeout: 20_000 });

let asked: string[] = [];
let handlers: Awaited<ReturnType<typeof startBackend>>['handlers'];

beforeEach(async () => {
  asked = [];
  // jsdom knows no popover that is open: to it, all inside would stay hidden.
  document.head.innerHTML = '<style>[popover] { display: block !important }</style>';
  ({ handlers } = await startBackend());
  // The page's own signal is jsdom's, which Node's Request does not know.
  vi.stubGlobal('fetch', async (address: string, { method = 'GET', body, headers }: RequestInit = {}) => {
    asked.push(`${method} ${new URL(address, 'http://localhost').pathname}`);
    return getResponse(handlers, new Request(address, { method, body: body ?? null, headers: headers ?? {} }));
  });
});

const control = () => screen.findByRole('button', { name: /^Acting as/ }, { timeout: 4000 });
const panel = () => screen.getByRole('dialog', { name: 'Acting as' });

/** As the platform opens and closes a popover: by telling it. */
function toggle(newState: 'open' | 'closed'): void {
  fireEvent(panel(), Object.assign(new Event('toggle'), { newState }));
}

async function open(address = '/records') {
  const shown = showApp(address);
  await control();
  await userEvent.click(await control());
  toggle('open');
  await within(panel()).findByText(/^In this browser anybody/, {}, { timeout: 4000 });
  return shown;
}

const choices = () => within(panel()).getAllByRole('button');

describe('the Acting as control', () => {
  it('names who acts, and asks for nobody else before it is opened', async () => {
    showApp('/records');
    expect(await control()).toHaveTextContent('Acting asMarguerite KestrelCIO');
    expect(asked).not.toContain('GET /api/v1/people');
  });

  it('lists those who can act with title and roles, who acts marked, and nobody as a choice', async () => {
    await open();
    await waitFor(() => expect(choices()).toHaveLength(3));
    expect(choices().map(({ textContent }) => textContent)).toEqual([
      'Nobody: read only',
      'Odo Godwit, SponsorExecutive',
      'Marguerite Kestrel, CIOCIOacting now',
    ]);
    expect(choices().map((one) => one.getAttribute('aria-current'))).toEqual([null, null, 'true']);
    expect(within(panel()).getByRole('status')).toHaveTextContent('2 people');
  });

  it('says in one sentence what a name here is worth', async () => {
    await open();
    expect(panel()).toHaveTextContent(
      'In this browser anybody can act as anybody, roles are not secret, and nothing here is an authenticated signature.',
    );
  });

  it('lets another act, asks everything anew, and closes', async () => {
    const hide = vi.spyOn(HTMLElement.prototype, 'hidePopover');
    await open();
    await waitFor(() => expect(choices()).toHaveLength(3));
    asked = [];
    await userEvent.click(within(panel()).getByRole('button', { name: /Odo Godwit/ }));
    await waitFor(async () => expect(await control()).toHaveTextContent('Odo Godwit'));
    expect(hide).toHaveBeenCalled();
    await waitFor(() =>
      expect(asked).toEqual(expect.arrayContaining(['PUT /api/v1/session', 'GET /api/v1/session', 'GET /api/v1/records'])),
    );
    expect(within(panel()).getByRole('button', { name: /Odo Godwit/ })).toHaveAttribute('aria-current', 'true');
  });

  it('bears the new name at once, before anything asked anew has answered', async () => {
    await open();
    const other = await within(panel()).findByRole('button', { name: /Odo Godwit/ });
    handlers = [http.get('*/api/v1/*', () => new Promise<never>(() => {})), ...handlers];
    await userEvent.click(other);
    await waitFor(async () => expect(await control()).toHaveTextContent('Odo Godwit'));
  });

  it('lets nobody act, and says so', async () => {
    await open();
    await userEvent.click(within(panel()).getByRole('button', { name: 'Nobody: read only' }));
    await waitFor(async () => expect(await control()).toHaveTextContent('Nobody: read only'));
  });

  it('sends nothing when who acts now is chosen again', async () => {
    await open();
    await userEvent.click(await within(panel()).findByRole('button', { name: /Marguerite Kestrel/ }));
    expect(asked).not.toContain('PUT /api/v1/session');
  });

  it('is walked with the keyboard: Enter takes the only one found, the arrows go between field and names', async () => {
    await open();
    await waitFor(() => expect(choices()).toHaveLength(3));
    const field = within(panel()).getByRole('textbox');
    expect(field).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    expect(within(panel()).getByRole('button', { name: /Marguerite Kestrel/ })).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}');
    expect(within(panel()).getByRole('button', { name: /Odo Godwit/ })).toHaveFocus();
    await userEvent.keyboard('{Home}{ArrowUp}');
    expect(field).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}o');
    expect(field).toHaveFocus();
    await userEvent.keyboard('do');
    expect(field).toHaveValue('odo');
    expect(within(panel()).getByRole('status')).toHaveTextContent('1 of 2');
    await userEvent.keyboard('{Enter}');
    await waitFor(async () => expect(await control()).toHaveTextContent('Odo Godwit'));
  });

  it('chooses nobody by accident: Enter among several goes to the list', async () => {
    await open();
    await waitFor(() => expect(choices()).toHaveLength(3));
    await userEvent.keyboard('od{Backspace}{Enter}');
    expect(asked).not.toContain('PUT /api/v1/session');
    expect(within(panel()).getByRole('button', { name: 'Nobody: read only' })).toHaveFocus();
  });

  it('takes no Enter for nobody while the people are still read', async () => {
    const answering = handlers;
    handlers = [http.get('*/api/v1/people', () => new Promise<never>(() => {})), ...answering];
    await open();
    await userEvent.keyboard('{Enter}');
    expect(asked).toContain('GET /api/v1/people');
    expect(asked).not.toContain('PUT /api/v1/session');
    expect(within(panel()).getByRole('textbox')).toHaveFocus();
  });

  it('says so when nobody is found, and forgets what was typed when it closes', async () => {
    await open();
    await waitFor(() => expect(choices()).toHaveLength(3));
    await userEvent.keyboard('zebra');
    expect(panel()).toHaveTextContent('Nobody here for “zebra”: search for a name, title, role or function.');
    toggle('closed');
    toggle('open');
    await waitFor(() => expect(choices()).toHaveLength(3));
    expect(within(panel()).getByRole('textbox')).toHaveValue('');
  });

  it('keeps who acted when the backend refuses, and says why', async () => {
    await open();
    await waitFor(() => expect(choices()).toHaveLength(3));
    const { handlers: others } = await startBackend({ demonstration: null });
    handlers = others;
    await userEvent.click(within(panel()).getByRole('button', { name: /Odo Godwit/ }));
    expect(await within(panel()).findByRole('alert')).toHaveTextContent('Marguerite Kestrel still acts.');
    expect(await control()).toHaveTextContent('Marguerite Kestrel');
  });

  it('is never blank: where who acts cannot be read it says so, and tries again', async () => {
    const answering = handlers;
    handlers = [http.get('*/api/v1/session', () => HttpResponse.json({}, { status: 500 })), ...answering];
    showApp('/records');
    const again = await screen.findByRole('button', { name: 'Who acts could not be read. Try again' }, { timeout: 4000 });
    handlers = answering;
    await userEvent.click(again);
    expect(await control()).toHaveTextContent('Marguerite Kestrel');
  });

  it('says on a past day that nothing can be signed, and leads back to today', async () => {
    const { address } = await open('/records?asof=2026-06-01');
    expect(await control()).toHaveTextContent('cannot sign on this day');
    expect(panel()).toHaveTextContent('as it stood on 1 Jun 2026. Nothing can be signed in the past.');
    expect(within(panel()).queryByRole('textbox')).toBeNull();
    await userEvent.click(within(panel()).getByRole('button', { name: 'Return to today' }));
    await waitFor(() => expect(address()).toBe('/records'));
  });

  it('says the same of a day that has not come, and of the record as it stood at an entry', async () => {
    const later = await open('/records?asof=2027-01-31');
    expect(panel()).toHaveTextContent('31 Jan 2027 has not come. Nothing can be signed before its day.');
    later.unmount();
    await open('/records?seq=12');
    expect(panel()).toHaveTextContent('as it stood at entry 12. Nothing can be signed in the past.');
  });
});
