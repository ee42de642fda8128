import { readFile } from 'node:fs/promises';
import { configure, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answerFromBackend, shippedDemonstration } from '../../support/real-backend.ts';
import { model, opened, type Line } from '../../support/record-of.ts';
import { asDemonstration } from '../../support/risk-stories.ts';
import { showApp } from '../../support/show-app.tsx';

vi.setConfig({ testTimeout: 40_000 });
configure({ asyncUtilTimeout: 10_000 });
afterEach(() => vi.unstubAllGlobals());

let record = 0;

/** A record with models and sites, and nobody in it; a new one each time, as drafts are kept by record while a page lives. */
async function emptyRecord(more: readonly Line[] = []) {
  record += 1;
  const story: readonly Line[] = [
    opened,
    ['2026-01-05', 'site.added', { siteId: 'north', name: 'North Hospital' }],
    ['2026-01-05', 'site.added', { siteId: 'south', name: 'South Hospital' }],
    ['2026-01-05', 'ruleset.adopted', { ruleset: 'Starter', gatesOn: ['G-ARC', 'G-ONC'], linksOn: ['L1'] }],
    ...model(1, { from: '2026-01-06', site: 'north' }),
    ...more,
  ];
  return answerFromBackend({ demonstration: asDemonstration(story) });
}

async function open(address = '/people') {
  const shown = showApp(address, { doorsClosed: true });
  await screen.findByRole('heading', { level: 1 });
  return shown;
}

const field = (name: string | RegExp) => screen.getByLabelText(name);
const heading = (level: 1 | 2, name: string | RegExp) => screen.findByRole('heading', { level, name });

async function declare(): Promise<void> {
  await userEvent.type(await screen.findByLabelText('Your name, as it is printed'), 'Cordelia Harrier');
  await userEvent.type(field('Title'), 'Director of AI Governance');
  await userEvent.click(screen.getByRole('button', { name: 'Declare yourself steward of this record' }));
  await heading(2, 'Add people and seats quickly');
}

async function line(name: string, role: string, site = ''): Promise<void> {
  await userEvent.type(field('Name, as it is printed'), name);
  await userEvent.selectOptions(field('Decides as'), role);
  if (site !== '') await userEvent.type(field('Site'), site);
  await userEvent.keyboard('{Enter}');
}

const grid = () => screen.getByRole('table', { name: 'Seats by function and site' });
const rowOf = (role: string) =>
  within(grid())
    .getByRole('rowheader', { name: new RegExp(`^${role}`) })
    .closest('tr')!;
const taken = () => screen.queryByRole('table', { name: 'Lines taken, not recorded yet' });

describe('a record without people', () => {
  it('lets the first person declare herself, says that she recorded herself, and then acts as her', async () => {
    await emptyRecord();
    await open();
    expect(await heading(1, 'Nobody is on record yet.')).toBeVisible();
    expect(screen.getByText(/you recorded yourself, and that nobody has confirmed it yet/)).toBeVisible();
    await declare();
    expect(await heading(1, '1 person is on record. 1 seat, filled.')).toBeVisible();
    expect(screen.getByText('Cordelia Harrier recorded their own appointment, and nobody has confirmed it yet.')).toBeVisible();
    expect(rowOf('Registrar').textContent).toMatch(/recorded by the holder, no document named.*Not confirmed by a second person/);
    expect(await screen.findByRole('button', { name: /^Acting as/ })).toHaveTextContent('Cordelia Harrier');
    // Nobody confirms what they recorded themselves.
    expect(screen.queryByRole('link', { name: /^Confirm/ })).toBeNull();
  });

  it('names the first field that is empty, and sends nothing', async () => {
    const { asked } = await emptyRecord();
    await open();
    await userEvent.type(await screen.findByLabelText('Your name, as it is printed'), 'Cordelia Harrier');
    await userEvent.click(screen.getByRole('button', { name: 'Declare yourself steward of this record' }));
    expect(field('Title')).toHaveFocus();
    expect(field('Title')).toHaveAccessibleDescription('Please fill it in: it stands on every signature.');
    expect(asked.filter(({ method }) => method === 'POST')).toEqual([]);
  });

  it('is reached from where nobody acts', async () => {
    document.head.innerHTML = '<style>[popover] { display: block !important }</style>';
    await emptyRecord();
    await open('/records');
    await userEvent.click(await screen.findByRole('button', { name: /Nobody yet: add people first/ }));
    const panel = screen.getByRole('dialog', { name: 'Acting as' });
    panel.dispatchEvent(Object.assign(new Event('toggle'), { newState: 'open' }));
    await userEvent.click(await within(panel).findByRole('link', { name: 'Declare yourself its steward' }));
    expect(await heading(2, 'Who keeps this record?')).toBeVisible();
  });

  it('cannot be begun on a past day', async () => {
    await emptyRecord();
    await open('/people?asof=2026-02-01');
    expect(await screen.findByText('On this day nobody had declared themselves, and nobody could act.')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Declare/ })).toBeNull();
  });
});

describe('adding people and seats quickly', () => {
  it('takes line after line by keyboard, and records them as one batch', async () => {
    const { asked } = await emptyRecord();
    await open();
    await declare();
    await line('Ann Lee', 'Committee chair');
    expect(field('Name, as it is printed')).toHaveFocus();
    expect(field('Name, as it is printed')).toHaveValue('');
    await line('Bo Reed', 'Service owner', 'north hospital');
    await line('Cy Down', 'No seat: only the person');
    expect(within(taken()!).getAllByRole('row')).toHaveLength(4);
    expect(taken()).toHaveTextContent('Bo ReedService ownerNorth HospitalAdds the person, opens the seat and fills it.');
    asked.length = 0;
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText('3 lines recorded.')).toBeVisible();
    expect(asked.filter(({ method }) => method === 'POST').map(({ path }) => path)).toEqual(['/api/v1/commands/batch']);
    expect(await heading(1, '4 people are on record. 3 seats, all filled.')).toBeVisible();
    expect(rowOf('Service owner')).toHaveTextContent('Bo Reed');
    expect(
      within(grid())
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['Decides as', 'Whole institution', 'North Hospital', 'South Hospital', 'Open a seat']);
    expect(within(rowOf('Service owner')).getAllByText('no seat')).toHaveLength(2);
    expect(taken()).toBeNull();
  });

  it('says what a line lacks, and keeps what was typed', async () => {
    await emptyRecord();
    await open();
    await declare();
    await userEvent.type(field('Name, as it is printed'), 'Ann Lee{Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent('Choose what Ann Lee decides as, or that they hold no seat.');
    expect(field('Decides as')).toHaveFocus();
    expect(field('Name, as it is printed')).toHaveValue('Ann Lee');
    expect(taken()).toBeNull();
  });

  it('keeps lines that were not recorded while the reader looks elsewhere', async () => {
    await emptyRecord();
    const { unmount } = await open();
    await declare();
    await line('Ann Lee', 'Committee chair');
    unmount();
    await open();
    expect(await screen.findByRole('table', { name: 'Lines taken, not recorded yet' })).toHaveTextContent('Ann Lee');
    await userEvent.click(screen.getByRole('button', { name: 'Leave out Ann Lee' }));
    expect(taken()).toBeNull();
  });
});

describe('seats', () => {
  it('are confirmed by a second person only', async () => {
    await emptyRecord();
    await open();
    await declare();
    await line('Ann Lee', 'Committee chair');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByText('1 line recorded.');
    await userEvent.click(await screen.findByRole('button', { name: /^Acting as/ }));
    const panel = screen.getByRole('dialog', { name: 'Acting as' });
    panel.dispatchEvent(Object.assign(new Event('toggle'), { newState: 'open' }));
    // Her role is her seat's, and she is found by it.
    await userEvent.click(await within(panel).findByRole('button', { name: /^Ann Lee, Committee chair\s*Committee chair$/ }));
    await userEvent.click(await screen.findByRole('link', { name: 'Confirm it: Cordelia Harrier, Registrar' }));
    const dialog = await screen.findByRole('dialog', { name: /Confirm/ });
    const button = await within(dialog).findByRole('button', { name: /as Ann Lee$/ });
    // The rules are asked before it can be pressed.
    await waitFor(() => expect(button).toHaveAttribute('aria-disabled', 'false'));
    await userEvent.click(button);
    await waitFor(() => expect(rowOf('Registrar').textContent).toMatch(/Confirmed by Ann Lee on/));
    // Her own seat was recorded by the steward: she may not confirm that she sits on it.
    expect(screen.queryByRole('link', { name: 'Confirm it: Ann Lee, Committee chair' })).toBeNull();
  });

  it('that are vacant are told from functions of which nothing is said', async () => {
    await emptyRecord([
      [
        '2026-02-01',
        'person.joined',
        { personId: 'reg', printedName: 'Rae Gistrar', title: 'Registrar', roles: ['Registrar'], function: 'Office', employer: 'staff' },
      ],
      ['2026-02-01', 'seat.opened', { seatId: 'S-1', function: 'IT operations', siteId: 'north', role: 'Service owner' }],
    ]);
    await open();
    expect(await heading(2, '3 functions the rules ask for have nobody yet')).toBeVisible();
    const service = rowOf('Service owner');
    expect(within(service).getByText('Vacant')).toBeVisible();
    expect(within(service).getByRole('link', { name: 'Fill it: Service owner' })).toHaveAttribute(
      'href',
      '/people?do=seat.fill%28seatId:S-1%29',
    );
    expect(within(rowOf('Enterprise architect')).queryByText('Vacant')).toBeNull();
    expect(within(rowOf('Enterprise architect')).getAllByText('no seat')).toHaveLength(3);
    expect(rowOf('Registrar')).toHaveTextContent('Rae Gistrarby role, no seat');
  });
});

describe('a list of people', () => {
  async function drop(name: string, content: string | Uint8Array<ArrayBuffer>): Promise<void> {
    await userEvent.upload(await screen.findByLabelText('The list of people'), new File([content], name));
  }

  it('of sixty rows shows what it would change, asks what it must, and is recorded in one go', async () => {
    const { asked } = await emptyRecord(
      ['Oakridge Main', 'Cedar Fork', 'Pine Hollow', 'Bellhaven', 'Stillwater Creek'].map((name): Line => [
        '2026-01-05',
        'site.added',
        { siteId: name.toLowerCase().replace(' ', '-'), name },
      ]),
    );
    await open();
    await declare();
    await drop('oakridge-people.csv', new Uint8Array(await readFile('test/data/people/oakridge-people.csv')));
    expect(await heading(2, 'oakridge-people.csv, not recorded yet')).toHaveFocus();
    expect(screen.getByText(/^57 people: 54 new and 3 who left before they were on record\./)).toBeVisible();
    expect(screen.getByText(/^1 person on record is not named in the list: nothing is recorded about them\.$/)).toBeVisible();
    const button = screen.getByRole('button', { name: 'Record the list as Cordelia Harrier' });
    expect(button).toHaveAttribute('aria-disabled', 'true');
    expect(button).toHaveAccessibleDescription('Choose for 2 sites first.');
    const misspelt = screen.getByLabelText(/“Pine Holow”/);
    expect(within(misspelt).getAllByRole('option')[1]).toHaveTextContent('It is Pine Hollow');
    await userEvent.selectOptions(misspelt, 'It is Pine Hollow');
    await userEvent.selectOptions(screen.getByLabelText(/“Quarry Road Clinic”/), 'Add it as a new site');
    await userEvent.selectOptions(screen.getByLabelText(/“AI Safety Wizard”/), 'Clinical safety officer');
    expect(screen.getByText(/^Manager “Nobody Known”$/)).toBeVisible();
    expect(screen.getByText('Row 45')).toBeVisible();
    asked.length = 0;
    await userEvent.click(button);
    expect(await heading(1, /^55 people are on record\. 37 seats, all filled\.$/)).toBeVisible();
    expect(asked.filter(({ method }) => method === 'POST').map(({ path }) => path)).toEqual(['/api/v1/commands/batch']);
    // The row without a name was not recorded, and is still there.
    expect(await screen.findByText('56 rows recorded.')).toBeVisible();
    expect(screen.getByText('Row 45')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Put the list away' }));
    expect(await screen.findByRole('button', { name: 'Load a list of people' })).toBeVisible();
  });

  it('that is none is met with what to do, and nothing is lost', async () => {
    await emptyRecord();
    await open();
    await declare();
    await drop('people.csv', '');
    expect(await screen.findByRole('alert')).toHaveTextContent('people.csv was not read: The file is empty.');
    await drop('people.csv', 'Colour,Shape\nred,round\nblue,square\n');
    expect(await screen.findByText('Which column holds the names?')).toBeVisible();
    await drop('people.csv', 'Name,Left on\nAnn Lee,04/05/2026\n');
    await userEvent.click(await screen.findByRole('button', { name: 'The month' }));
    expect(await screen.findByText(/^1 person: 1 who left before they were on record\./)).toBeVisible();
  });
});

describe('the demonstration', () => {
  it('finds, narrows and orders sixty people, in the URL', async () => {
    await answerFromBackend({ demonstration: await shippedDemonstration() });
    const { address } = await open();
    const table = () => screen.getByRole('table', { name: 'People of this record' });
    const names = () =>
      within(table())
        .getAllByRole('rowheader')
        .map(({ textContent }) => textContent);
    await heading(2, '61 people');
    expect(names()[0]).toBe('Adaeze Lapwing');
    await userEvent.type(screen.getByRole('searchbox', { name: /^Find a person/ }), 'pharm');
    await waitFor(() => expect(names()).toHaveLength(4));
    expect(address()).toBe('/people?q=pharm');
    expect(names()).toContain('Dr. Ilse Tringa');
    await userEvent.selectOptions(screen.getByLabelText('Show'), 'left');
    await waitFor(() => expect(address()).toBe('/people?q=pharm&show=left'));
    expect(table()).toHaveTextContent('Left 12 Jun 2026: 1 link still in their name');
    await userEvent.clear(screen.getByRole('searchbox', { name: /^Find a person/ }));
    await userEvent.selectOptions(screen.getByLabelText('Show'), 'everybody');
    await userEvent.selectOptions(screen.getByLabelText('By'), 'what rests on them');
    await waitFor(() => expect(names()).toHaveLength(61));
    expect(names()[0]).toBe('Dr. Hal Bittern');
  });

  it('shows one person with what rests on them, what waits for them, and what would break', async () => {
    await answerFromBackend({ demonstration: await shippedDemonstration() });
    await open('/people/lapwing');
    expect(await heading(1, 'Adaeze Lapwing')).toBeVisible();
    expect(screen.getByText('If they left today, 28 links on 25 models would break.')).toBeVisible();
    expect(screen.getByText('Nobody else here decides as Compliance lead.')).toBeVisible();
    const region = (name: string) => screen.getByRole('region', { name });
    expect(within(region('25 models')).getAllByRole('listitem')).toHaveLength(28);
    expect(within(region('1 question')).getByRole('listitem')).toHaveTextContent('Ambient visit notes');
    expect(within(region('4 gates')).getAllByRole('listitem')[0]).toHaveTextContent('CT head triageRegime determination, 550 days');
    expect(screen.getByText('No risk on the register is theirs and no rota names them.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Record that they leave' })).toHaveAttribute(
      'href',
      '/people/lapwing?do=person.leave%28personId:lapwing%29',
    );
  });

  it('says of somebody who left what is broken for it, and offers nothing to decide about them', async () => {
    await answerFromBackend({ demonstration: await shippedDemonstration() });
    await open('/people/tringa');
    expect(await screen.findByText('Left 12 Jun 2026. 1 link on 1 model is broken for it.')).toBeVisible();
    expect(screen.getByRole('region', { name: '1 model' })).toHaveTextContent('Medication reconciliation');
    expect(screen.queryByRole('link', { name: 'Record that they leave' })).toBeNull();
  });

  it('says so where the record knows nobody of that id', async () => {
    await answerFromBackend({ demonstration: await shippedDemonstration() });
    await open('/people/nobody');
    expect(await heading(1, 'The record in use knows nobody nobody.')).toBeVisible();
  });

  it('offers nothing to decide on a past day', async () => {
    await answerFromBackend({ demonstration: await shippedDemonstration() });
    await open('/people?asof=2026-03-12');
    await heading(2, /people$/);
    expect(screen.queryByLabelText('Name, as it is printed')).toBeNull();
    expect(screen.queryByRole('link', { name: /^(Open a seat|Add a person|Fill|Confirm)/ })).toBeNull();
  });
});
