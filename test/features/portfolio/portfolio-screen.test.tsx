import { configure, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { parseSearch, readScreenView } from '../../../src/state/view.ts';
import { oneFile, rowOf, sixtyFour } from '../../support/portfolio-rows.ts';
import { answerFrom, rowsOfView } from '../../support/rows-backend.ts';
import { showApp } from '../../support/show-app.tsx';

vi.setConfig({ testTimeout: 20_000 });
// Roles are looked up in a large page: what is hidden is not weighed each time.
configure({ defaultHidden: true });

const verdict =
  'Of 38 that reached pilot: 9 in production, 14 stalled, 8 ended quietly, 2 stopped by decision, 5 on time: a Scale Gap of 22.';
const rows = sixtyFour();
const models = async (count: string) =>
  waitFor(() => expect(within(screen.getByRole('region', { name: /Which models/ })).getAllByRole('status')[0]).toHaveTextContent(count), {
    timeout: 8000,
  });

async function open(address = '/portfolio') {
  answerFrom({
    saltmarsh: { rows },
    va: {
      rows: oneFile({ production: 138, pilot: 21, build: 136, ended: 72 }),
      kind: 'public',
      institution: 'VA',
      snapshot: { day: '2025-12-31' as never, assumed: true, fileName: 'va-2025.csv' },
    },
  });
  const shown = showApp(address);
  await screen.findByRole('heading', { level: 1 }, { timeout: 4000 });
  return shown;
}

describe('the portfolio', () => {
  it('answers in five seconds: how big is the gap, what holds it, are the numbers whole', async () => {
    await open();
    expect(await screen.findByRole('heading', { level: 1, name: verdict })).toBeVisible();
    expect(screen.getByText(/What holds the/, { selector: 'p:not([class*=question])' })).toHaveTextContent(
      'What holds the 14 stalled: governance alone 8, technology alone 2, both 3, not reported 1.',
    );
    const status = screen.getByRole('list', { name: 'Data status' });
    expect(status).toHaveTextContent('64 of 64 models');
    expect(status).toHaveTextContent('1 reports no hold');
    expect(status).toHaveTextContent('Read 06:10');
  });

  it('opens behind every number exactly that many rows', async () => {
    await open();
    await screen.findByRole('heading', { level: 1, name: verdict });
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href*="show="]')];
    const wrong = links.flatMap((link) => {
      const said = /[\d,]+/.exec(link.textContent)?.[0]?.replace(',', '');
      if (said === undefined) return [];
      const { view } = readScreenView(parseSearch(new URL(link.href).search));
      const count = rowsOfView(rows, view).length;
      return count === Number(said) ? [] : [`${link.textContent} opens ${count} (${view.show})`];
    });
    expect(links.length).toBeGreaterThan(60);
    expect(wrong).toEqual([]);
  });

  it('draws one mark per model, and measures under the pilot row exactly the marks of the gap', async () => {
    await open();
    await screen.findByRole('heading', { level: 1, name: verdict });
    const figure = screen.getByRole('figure', { name: '38 reached pilot, 9 reached production' });
    const marks = (show: string): number =>
      figure.querySelectorAll(`a[href*="show=${encodeURI(show).replaceAll('%20', '+')}#"][aria-hidden] > span`).length;
    expect(marks('funnel:pilot:stalled')).toBe(14);
    expect(marks('funnel:pilot:ended quietly')).toBe(8);
    expect(marks('funnel:intake:moved on')).toBe(52);
    const line = within(figure).getByRole('link', { name: 'Scale Gap 22' }).parentElement?.parentElement;
    const pitch = Number.parseFloat(figure.querySelector<HTMLElement>('a[aria-hidden] > span')!.style.width) + 1;
    expect(Number.parseFloat(line?.style.left ?? '')).toBe(14 * pitch);
    expect(Number.parseFloat(line?.style.width ?? '')).toBe(22 * pitch - 1);
  });

  it('shows the rows behind a number that was followed, named with its rule, and goes back', async () => {
    const { address } = await open();
    await userEvent.click(await screen.findByRole('link', { name: 'Scale Gap of 22' }));
    expect(address()).toContain('show=scale-gap');
    await models('22 models');
    expect(screen.getByText(/22 models: Scale Gap\./)).toBeVisible();
    expect(screen.getByText(/those that stalled there or ended quietly/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Show all' }));
    await models('64 models');
    expect(address()).not.toContain('show=');
  });

  it('stands first with the stalled, the longest first, and sorts by a column, without a step for Back', async () => {
    const { address, history } = await open();
    const first = async (name: string) => waitFor(() => expect(screen.getAllByRole('row')[1]).toHaveTextContent(name));
    await models('64 models');
    await first('M-001');
    const steps = history.length;
    await userEvent.click(screen.getByRole('button', { name: /^Id/ }));
    await userEvent.click(screen.getByRole('button', { name: /^Id/ }));
    await first('M-064');
    expect(address()).toContain('sort=-id');
    expect(screen.getByRole('columnheader', { name: /Id/ })).toHaveAttribute('aria-sort', 'descending');
    expect(history.length).toBe(steps);
    await userEvent.click(screen.getByRole('button', { name: /^Id/ }));
    await first('M-001');
    expect(address()).not.toContain('sort=');
  });

  it('walks the list with J and K, and opens with Enter', async () => {
    const { address } = await open();
    await models('64 models');
    await userEvent.keyboard('jj');
    await waitFor(() => expect(address()).toContain('sel=DEP-M-002'));
    await userEvent.keyboard('k');
    await waitFor(() => expect(address()).toContain('sel=DEP-M-001'));
    await waitFor(() => expect(screen.getAllByRole('row')[1]).toHaveAttribute('aria-selected', 'true'));
  });

  it('takes the row one stands on to triage with T, and nothing where one stands on none', async () => {
    const { address } = await open();
    await models('64 models');
    await userEvent.keyboard('t');
    await userEvent.keyboard('j');
    await waitFor(() => expect(address()).toContain('sel=DEP-M-001'));
    expect(address()).not.toContain('do=');
    await userEvent.keyboard('t');
    await waitFor(() => expect(decodeURIComponent(address())).toContain('do=triage.request(deploymentId:DEP-M-001)'));
  });

  it('narrows every figure by what is typed, and says which filter lets nothing through', async () => {
    const { address } = await open();
    await models('64 models');
    await userEvent.keyboard('/');
    await userEvent.keyboard('M-001');
    await models('1 model');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Of 1 that reached pilot: 1 stalled');
    await userEvent.keyboard('zzz');
    expect(await screen.findByRole('heading', { level: 1, name: 'No models match “M-001zzz”.' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Clear “M-001zzz”' }));
    await models('64 models');
    expect(address()).not.toContain('q=');
  });

  it('filters by function and type together, each a step for Back', async () => {
    const { address } = await open();
    await models('64 models');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Function' }), 'Imaging');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Type' }), 'Agentic');
    const wanted = rows.filter(({ businessFunction, autonomy }) => businessFunction === 'Imaging' && autonomy === 'agentic').length;
    await models(`${wanted} model`);
    expect(address()).toMatch(/fn=Imaging.*type=agentic/);
  });

  it('turns its funnel into a table with W', async () => {
    await open();
    await models('64 models');
    await userEvent.keyboard('w');
    expect(await screen.findByRole('table', { name: /reached each stage/ })).toHaveTextContent('Pilot');
  });

  it('leaves out the second site where deployments are counted', async () => {
    await open('/portfolio?unit=deployments');
    const funnel = await screen.findByRole('figure', { name: /reached pilot/ });
    expect(within(funnel).queryByText(/second site/i)).toBeNull();
    expect(screen.queryByText(/at a second site/i)).toBeNull();
  });

  it('says a link’s measure that nobody knows, and shows all rows', async () => {
    await open('/portfolio?show=nonsense');
    await models('64 models');
    expect(screen.getByText('show=nonsense')).toBeVisible();
  });
});

describe('the portfolio of one file', () => {
  it('says what the file can and cannot say, and shows no zero, no “no” and nothing vacant for it', async () => {
    await open('/portfolio?in=va');
    expect(
      await screen.findByRole('heading', {
        level: 1,
        name: /^As the file of 31 Dec 2025 reports: 138 models in production and 21 in pilot; 136 in build\./,
      }),
    ).toBeVisible();
    const measures = screen.getByRole('region', { name: 'Measures' });
    expect(measures).toHaveTextContent('Cannot tell');
    expect(within(measures).queryByText('0')).toBeNull();
    expect(screen.queryByRole('figure', { name: /^What holds/ })).toBeNull();
    await models('367 models');
    const table = screen.getByRole('table', { name: 'Models' });
    expect(table.textContent).not.toMatch(/No name|vacant|broken|Not held/i);
    expect(within(table).getAllByText('Not reported').length).toBeGreaterThan(3);
    expect(screen.getByText('Governance not reported')).toBeVisible();
  });

  it('says what it cannot answer, of how many models, and whom to ask in which order, in place of figures that would be empty', async () => {
    await open('/portfolio?in=va');
    expect(await screen.findByText(/^No answer and no name is on record/)).toHaveTextContent(
      'No answer and no name is on record for 295 of 295. Ask first about the 138 in production, then 21 in pilot, then 136 not in use yet.',
    );
    const facts = await screen.findByRole('figure', { name: '17 of 18 questions have no answer for any model' }, { timeout: 8000 });
    expect(within(facts).getByRole('link', { name: '295 of 295: Who owns it on call at 2 a.m.?' })).toBeVisible();
    expect(within(facts).getByRole('link', { name: '159 of 159: Who answers at 2 a.m. tonight' })).toBeVisible();
    const order = screen.getByRole('figure', { name: 'First 138 models in production' });
    const asks = within(order).getAllByRole('link', { name: /^Ask the owners of/ });
    expect(asks.map((link) => link.getAttribute('aria-label'))).toEqual([
      'Ask the owners of 138 models: in production',
      'Ask the owners of 21 models: in pilot',
      'Ask the owners of 136 models: not in use yet',
    ]);
    expect(asks.map((link) => new URL((link as HTMLAnchorElement).href))).toMatchObject([
      { pathname: '/ask', search: '?in=va&show=ask-first:production' },
      { pathname: '/ask', search: '?in=va&show=ask-first:pilot' },
      { pathname: '/ask', search: '?in=va&show=ask-first:before-pilot' },
    ]);
    expect(screen.getByRole('figure', { name: 'No answer and no name has come in yet' })).toHaveTextContent('none on record');
    for (const name of [/gate, which function/, /hold release/, /The one decision/]) expect(screen.queryByText(name)).toBeNull();
  });

  it('opens behind every number exactly that many rows', async () => {
    const ofFile = oneFile({ production: 138, pilot: 21, build: 136, ended: 72 });
    await open('/portfolio?in=va');
    await screen.findByRole('figure', { name: /questions have no answer/ }, { timeout: 8000 });
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a.count[href*="show="]')];
    const wrong = links.flatMap((link) => {
      const said = /[\d,]+/.exec(link.textContent)?.[0]?.replace(',', '');
      if (said === undefined) return [];
      const { view } = readScreenView(parseSearch(new URL(link.href).search));
      const count = rowsOfView(ofFile, view).length;
      return count === Number(said) ? [] : [`${link.textContent} opens ${count} (${view.show})`];
    });
    expect(links.length).toBeGreaterThan(25);
    expect(wrong).toEqual([]);
  });

  it('gives way once most governance facts are answered, and not before', async () => {
    const answered = (count: number) =>
      Array.from({ length: 10 }, (_, n) => rowOf({ id: `M-${n + 1}`, stage: 'pilot', watched: n < count }));
    answerFrom({ saltmarsh: { rows: answered(5) }, most: { rows: answered(4) } });
    const half = showApp('/portfolio');
    expect(await screen.findByRole('figure', { name: /stalled|Nothing/ })).toBeVisible();
    expect(screen.queryByText('What this record cannot answer yet')).toBeNull();
    half.unmount();
    showApp('/portfolio?in=most');
    expect(await screen.findByText('What this record cannot answer yet', {}, { timeout: 8000 })).toBeVisible();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/10 models in pilot/);
    expect(screen.getByRole('heading', { level: 1 }).textContent).not.toMatch(/Scale Gap/);
  });

  it('says where each model is, and nothing of who went on', async () => {
    await open('/portfolio?in=va');
    const figure = await screen.findByRole('figure', { name: 'In pilot 21, in production 138, as the file reports' });
    expect(figure).toHaveTextContent('138 models in production now.');
    expect(figure.textContent).not.toMatch(/Scale Gap|stalled|moved on/i);
  });
});

describe('other sizes', () => {
  it('draws segments for ten thousand, and only the rows in sight', async () => {
    const many = sixtyFour(157);
    answerFrom({ saltmarsh: { rows: many } });
    showApp('/portfolio');
    await models('10,048 models');
    expect(document.querySelectorAll('table[aria-rowcount="10049"] tbody tr').length).toBeLessThan(80);
    expect(document.querySelectorAll('figure a[aria-hidden] > span').length).toBeLessThan(80);
  });

  it('holds for a record without models, and for one where nothing is stalled', async () => {
    answerFrom({ saltmarsh: { rows: [] }, quiet: { rows: [rowOf({ id: 'M-1', stage: 'pilot' })] } });
    const empty = showApp('/portfolio');
    expect(await screen.findByRole('heading', { level: 1, name: 'This record holds no models yet.' })).toBeVisible();
    empty.unmount();
    showApp('/portfolio?in=quiet');
    expect(await screen.findByRole('figure', { name: 'Nothing is stalled' })).toBeVisible();
  });
});
