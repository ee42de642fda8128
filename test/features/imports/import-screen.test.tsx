import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useImport } from '../../../src/features/imports/import-store.ts';
import { emptyBackend, fileAt, fileOf, forget, showImport } from './show-import.tsx';

const va2024 = 'mocks/seed/va-2024.csv';
const va2025 = 'test/data/va-2025.csv';
const tallgrass = 'test/data/hospitals/tallgrass.csv';

let served: ReturnType<typeof emptyBackend>;

beforeEach(() => {
  forget();
  served = emptyBackend();
  served.server.listen({ onUnhandledFrame: 'error' });
});

afterEach(() => {
  served.server.close();
  vi.unstubAllGlobals();
});

const recordsWritten = async (): Promise<number> => (await served.backend.store.list()).length;
const press = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const heading = (name: string): Promise<HTMLElement> => screen.findByRole('heading', { name });
const steps = (): HTMLElement => screen.getByRole('navigation', { name: 'Steps of the import' });

describe('a federal inventory', { timeout: 60_000 }, () => {
  it('goes straight to the last step, with no question asked and nothing written before Load', async () => {
    const { choose, address, user } = await showImport();
    await choose(fileAt(va2024));
    expect(await heading('229 models to load')).toHaveFocus();
    expect(address()).toBe('/import/load');
    expect(within(steps()).getAllByText(', done')).toHaveLength(4);

    const stages = await screen.findByRole('list', { name: 'Models by stage' });
    const bars = within(stages)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    expect(bars).toEqual(['Intake27', 'Build53', 'Pilot17', 'Production131', 'Ended1', '97 not yet in production']);
    expect(screen.getByText('(mapped)').parentElement).toHaveTextContent('17 Pilot (mapped)');
    expect(screen.getByText(/Assumed: the form of that year shows the state on 31 Dec 2024/)).toBeVisible();
    for (const question of [
      'Where does the model run?',
      'Who owns it on call at 2 a.m.?',
      'Which compliance regime governs its outputs?',
    ]) {
      expect(screen.getByText(question).parentElement).toHaveTextContent(`${question} No column`);
    }
    expect(await recordsWritten()).toBe(0);

    await user.click(press('Load 229 models'));
    expect(await heading('229 models loaded.')).toHaveFocus();
    expect(screen.getByRole('link', { name: 'See the portfolio' })).toHaveAttribute('href', expect.stringMatching(/^\/portfolio\?in=./));
    expect(await recordsWritten()).toBe(1);
    await waitFor(() => expect(address()).toMatch(/^\/import\/load\?in=./));
  });

  it('is read from the product itself where a link names it', async () => {
    const { address } = await showImport('/import/file?example=va-2024');
    await heading('229 models to load');
    expect(address()).toContain('/import/load');
    expect(screen.getByLabelText('Institution')).toHaveValue('U.S. Department of Veterans Affairs');
  });

  it('is compared with last year’s: found again by name, likely, or untraced, and never said to have ended', async () => {
    const { choose, user } = await showImport('/import/file?example=va-2024');
    await heading('229 models to load');
    await user.click(press('Load 229 models'));
    await heading('229 models loaded.');
    await user.click(press('Load another file'));
    await choose(fileAt(va2025));
    await heading('367 models to load');
    expect(await screen.findByText(/The file is of the same institution/)).toBeVisible();
    await screen.findAllByText(/216 new, 151 changed and 78 not in this file/);
    expect(
      screen.getByText(/^Of 97 not yet in production: 54 found again \(28 Ended, 17 Build, 7 Production, 2 Pilot\)/),
    ).toHaveTextContent('nothing says that it ended');

    // A likely match is linked only by a person's word, and may be taken back.
    const [first] = screen.getAllByRole('radio', { name: /^Yes:/ });
    const row = first!.closest('fieldset')!;
    expect(within(row).getByRole('radio', { name: /^Leave it open/ })).toBeChecked();
    await user.click(first!);
    await screen.findAllByText(/215 new, 152 changed and 77 not in this file/);
    await user.click(within(row).getByRole('radio', { name: /^Leave it open/ }));
    await screen.findAllByText(/216 new, 151 changed and 78 not in this file/);

    // An absent model: unanswered by default; an ending needs who and when.
    const [gone] = screen.getAllByRole('combobox', { name: /^What became of/ });
    expect(gone).toHaveValue('do not know');
    await user.selectOptions(gone!, 'Ended by decision');
    expect(screen.getByLabelText(/^Who decided to end/)).toBeVisible();
    expect(screen.getByLabelText(/^When it was decided to end/)).toBeVisible();
    await user.selectOptions(gone!, 'Do not know');

    await user.click(screen.getByRole('checkbox', { name: /only a part of the portfolio/ }));
    await waitFor(() => expect(screen.queryByText(/not in this file/)).toBeNull());
  });

  it('is not loaded over a newer one, and says which', async () => {
    const { choose, user } = await showImport();
    await choose(fileAt(va2025));
    await heading('367 models to load');
    await user.click(press('Load 367 models'));
    await heading('367 models loaded.');
    await user.click(press('Load another file'));
    await choose(fileAt(va2024));
    await heading('229 models to load');
    expect(await screen.findByText(/va-2025.csv, of 31 Dec 2025, is loaded already/)).toBeVisible();
    expect(press('Load 229 models')).toHaveAttribute('aria-disabled', 'true');
  });
});

describe('any other file', { timeout: 60_000 }, () => {
  it('is asked about only where it matters, and loads as it was answered', async () => {
    const { choose, user, address } = await showImport();
    await choose(fileAt(tallgrass));
    expect(await heading('12 columns matched; 2 need your word')).toHaveFocus();
    expect(address()).toBe('/import/columns');
    expect(screen.getByRole('status')).toHaveTextContent('12 columns matched; 2 need your word.');
    expect(screen.getByRole('combobox', { name: 'Made by is read as' })).toHaveDisplayValue('Vendor');

    await user.click(press('Entered pilot'));
    await heading('12 columns matched; 1 needs your word');
    await waitFor(() => expect(screen.getByLabelText('Day')).toHaveFocus());
    await user.type(screen.getByLabelText('Day'), '2026-09-14');
    await user.click(press('Use this day'));
    await heading('12 columns matched; none needs your word');

    await user.click(press('Next: match values'));
    expect(await heading('1 word of yours could mean more than one stage')).toHaveFocus();
    expect(screen.getByText('“Evaluation”, asked above')).toBeVisible();
    await user.click(press('Pilot'));
    await heading('Every stage word was understood');
    expect(press('Pilot')).toHaveAttribute('aria-pressed', 'true');

    await user.click(press('Next: check rows'));
    await heading('1 of 60 rows needs a hand; 59 are ready');
    const remark = screen.getByText('31/04/2026').closest('tr')!;
    expect(remark).toHaveTextContent('28Trial meant to finish31/04/2026There is no 31 April. Write 30 Apr or 1 May.');

    await user.click(press('Next: load'));
    await heading('59 models to load');
    expect(screen.getByLabelText('Institution')).toHaveValue('Tallgrass');
    expect(screen.getByText(/1 row held back/)).toBeVisible();
    await waitFor(() => expect(press('Load 59 models')).not.toHaveAttribute('aria-disabled', 'true'));
    await user.click(press('Load 59 models'));
    await heading('59 models loaded.');

    // Next time only the day is asked.
    await user.click(press('Load another file'));
    await choose(fileAt(tallgrass));
    await heading('12 columns matched; 1 needs your word');
    expect(screen.getByText('Matched as last time. Change what differs.')).toBeVisible();
    await user.click(press('Undo all matching'));
    await heading('12 columns matched; 2 need your word');
  });

  it('cannot load while a question is open, and says where it is asked', async () => {
    const { choose, goTo } = await showImport();
    await choose(fileAt(tallgrass));
    await heading('12 columns matched; 2 need your word');
    await goTo('Load');
    await heading('59 models to load');
    expect(press('Load 59 models')).toHaveAttribute('aria-disabled', 'true');
    const why = document.getElementById(press('Load 59 models').getAttribute('aria-describedby') ?? '');
    expect(why).toHaveTextContent('2 questions wait for your word: Match columns');
    expect(why).toHaveTextContent('1 question waits for your word: Match values');
  });

  it('needs the name of an institution where it suggests none', async () => {
    const { choose, user, goTo } = await showImport();
    await choose(new File([await fileAt(tallgrass).arrayBuffer()], 'ai-inventory-2026.csv'));
    await heading('12 columns matched; 2 need your word');
    await goTo('Load');
    const institution = await screen.findByLabelText('Institution');
    expect(institution).toHaveValue('');
    expect(screen.getByText('The new record needs the name of its institution.')).toBeVisible();
    await user.type(institution, 'Tallgrass Health');
    expect(screen.queryByText('The new record needs the name of its institution.')).toBeNull();
  });

  it('can be matched by hand', async () => {
    const { choose, user } = await showImport();
    await choose(fileAt(tallgrass));
    await heading('12 columns matched; 2 need your word');
    await user.click(press('Show the 2 columns kept as notes'));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Comments is read as' }), 'Purpose');
    await heading('13 columns matched; 2 need your word');
    expect(screen.getByText('Your choice')).toBeVisible();
  });

  it('hands back the rows that stay behind, with their reasons', async () => {
    const saved: Blob[] = [];
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: (blob: Blob) => (saved.push(blob), 'blob:1'), revokeObjectURL: () => {} }));
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    const { choose, user, goTo } = await showImport();
    await choose(fileAt(tallgrass));
    await heading('12 columns matched; 2 need your word');
    await goTo('Check rows');
    await user.click(press('Download the 1 row with reasons (CSV)'));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(await saved[0]!.text()).toContain('Write the model’s name.');
  });
});

describe('two choices made at once', { timeout: 60_000 }, () => {
  it('are both kept, in their order', async () => {
    const { choose } = await showImport();
    await choose(fileAt(tallgrass));
    await heading('12 columns matched; 2 need your word');
    const { chooseColumn } = useImport.getState();
    await Promise.all([chooseColumn('Comments', 'purpose'), chooseColumn('Kicked off', 'note')]);
    const { file } = useImport.getState();
    expect(file?.choices.columns).toEqual({ Comments: 'purpose', 'Kicked off': 'note' });
    const read = file?.outcome.columns.map(({ column, field }) => [column, field]);
    expect(read).toContainEqual(['Comments', 'purpose']);
    expect(read).toContainEqual(['Kicked off', 'note']);
  });
});

describe('a file dropped on the screen', { timeout: 60_000 }, () => {
  const drop = (file: File): boolean => fireEvent.drop(window, { dataTransfer: { types: ['Files'], files: [file] } });

  it('is read on the first step, wherever it falls', async () => {
    await showImport();
    fireEvent.dragEnter(window, { dataTransfer: { types: ['Files'], files: [] } });
    expect(screen.getByText('Drop the file to read it')).toBeVisible();
    expect(drop(fileAt(tallgrass))).toBe(false);
    await heading('12 columns matched; 2 need your word');
  });

  it('does nothing on a later step, and the browser does not leave the page for it', async () => {
    const { choose } = await showImport();
    await choose(fileAt(tallgrass));
    await heading('12 columns matched; 2 need your word');
    expect(drop(fileAt(va2024))).toBe(false);
    expect(screen.getByText('tallgrass.csv')).toBeVisible();
  });
});

describe('text that looks like patients’ data', { timeout: 60_000 }, () => {
  const file = fileOf('ward.csv', 'Model,Status,Notes', 'Sepsis watch,Live,"MRN 4471283 misfired"', 'Bed flow,Pilot,fine');

  it('is shown first, its digits covered, and loads only once a person has seen it', async () => {
    const { choose, user, goTo } = await showImport();
    await choose(file);
    await screen.findByText('On which day was this how things stood?');
    await user.type(screen.getByLabelText('Day'), '2026-09-14');
    await user.click(press('Use this day'));
    await heading('2 columns matched; none needs your word');
    await goTo('Load');
    expect(press('Load 2 models')).toHaveAttribute('aria-disabled', 'true');
    expect(screen.getByText(/Some text looks as if it identifies patients. Look at it first/)).toBeVisible();

    await user.click(screen.getAllByRole('link', { name: /Check rows/ })[0]!);
    await heading('Text in 1 column looks as if it identifies patients');
    const warning = screen.getByRole('region', { name: 'Text that looks like patients’ data' });
    expect(warning).toHaveTextContent('••••');
    expect(warning).not.toHaveTextContent('4471283');
    await user.click(within(warning).getByRole('checkbox'));
    await heading('No row is held back; 2 models are ready');
    await goTo('Load');
    await waitFor(() => expect(press('Load 2 models')).not.toHaveAttribute('aria-disabled', 'true'));
  });
});

describe('a file that cannot be read', { timeout: 60_000 }, () => {
  it('is refused with the place and the remedy, and what was open stays open', async () => {
    const { choose, goTo, address } = await showImport();
    await choose(fileAt(tallgrass));
    await heading('12 columns matched; 2 need your word');
    await goTo('File');
    await heading('tallgrass.csv is open');
    await choose(fileOf('empty.csv', ''));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('empty.csv was not read.');
    expect(alert).toHaveTextContent('The file is empty.');
    expect(alert).toHaveTextContent('What to do: Load a file with one header row');
    expect(alert).toHaveTextContent('tallgrass.csv is still open as it was.');
    expect(address()).toBe('/import/file');
    await goTo('Load');
    await heading('59 models to load');
  });

  it('may be a shipped one that does not exist', async () => {
    await showImport('/import/file?example=va-1924');
    expect(await screen.findByRole('alert')).toHaveTextContent('No file of that name comes with this product; there is va-2024.');
  });

  it('can be left: reading stops at once, and nothing is lost', async () => {
    const { choose, user, address } = await showImport();
    const many = Array.from({ length: 15_000 }, (_, n) => `Model ${n},Live,,,,,,,`);
    await choose(fileOf('many.csv', 'Name,Status,a,b,c,d,e,f,g', ...many));
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    await heading('Load your portfolio from the inventory you already keep');
    expect(address()).toBe('/import/file');
    expect(press('Choose a file')).toBeEnabled();
  });
});

describe('a step without its file', () => {
  it.each(['columns', 'values', 'rows', 'load'])(
    '/import/%s says that the file is no longer open, and nothing was loaded',
    async (step) => {
      const { user, address } = await showImport(`/import/${step}`);
      await heading('The file is no longer open. Choose it again.');
      expect(screen.getByText(/Nothing was loaded/)).toBeVisible();
      await user.click(press('Choose the file'));
      await heading('Load your portfolio from the inventory you already keep');
      expect(address()).toBe('/import/file');
    },
  );
});

describe('loads of before', { timeout: 60_000 }, () => {
  it('are listed, and one can be undone', async () => {
    const { user } = await showImport('/import/file?example=va-2024');
    await heading('229 models to load');
    await user.click(press('Load 229 models'));
    await heading('229 models loaded.');
    await user.click(press('Load another file'));
    expect(await heading('1 file loaded')).toBeVisible();
    await user.click(press('Undo this load of va-2024.csv'));
    expect(await screen.findByText(/The load of va-2024.csv was undone/)).toHaveFocus();
    expect(await heading('0 files loaded')).toBeVisible();
    expect(screen.getByText('Undone')).toBeVisible();
  });

  it('are not undone while something rests on one: the list says what', async () => {
    const { choose, user } = await showImport('/import/file?example=va-2024');
    await heading('229 models to load');
    await user.click(press('Load 229 models'));
    await heading('229 models loaded.');
    await user.click(press('Load another file'));
    await choose(fileAt(va2025));
    await heading('367 models to load');
    await screen.findAllByText(/216 new/);
    await user.click(press('Load 367 models'));
    await heading('367 models loaded.');
    await user.click(press('Load another file'));
    await heading('2 files loaded');
    await user.click(press('Undo this load of va-2024.csv'));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('This load cannot be undone: later entries rest on it.');
    expect(within(alert).getAllByRole('listitem').length).toBeGreaterThan(0);
    expect(screen.queryByText('Undone')).toBeNull();
  });
});
