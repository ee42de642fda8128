import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyHead, toEntries } from '../../../src/domain/audit/append.ts';
import type { DomainEvent, EventType, Payloads } from '../../../src/domain/audit/events.ts';
import { canonicalJson } from '../../../src/domain/audit/hash.ts';
import { toDay, toInstant, toWhen } from '../../../src/domain/time.ts';
import { answerFromLog } from '../../support/answer-from-log.ts';
import { showApp } from '../../support/show-app.tsx';

const flags = { care: true, payment: false, autonomy: 'advisory', vendor: false } as const;
const unknown = { notReported: 'not on record' } as const;

function said<T extends EventType>(type: T, on: string, payload: Payloads[T]): DomainEvent {
  return { type, occurredAt: toWhen(on), payload } as DomainEvent;
}

function model(n: number, name: string, businessFunction: string, governance: 'kept' | 'not reported' = 'kept'): DomainEvent[] {
  const id = { modelId: `M-00${n}`, deploymentId: `DEP-00${n}` };
  return [
    said('model.registered', '2026-01-05', { modelId: id.modelId, name, businessFunction, purpose: unknown, flags, vendorName: unknown }),
    said('deployment.opened', '2026-01-05', { ...id, siteId: unknown, scope: unknown, governance }),
    said('deployment.staged', '2026-02-01', { deploymentId: id.deploymentId, stage: 'pilot', from: toWhen('2026-02-01') }),
  ];
}

const opened = said('record.opened', '2026-01-02', {
  institution: 'Small Harbour',
  zone: 'America/New_York',
  kind: 'demonstration',
  standsAt: toDay('2026-10-30'),
});

const answers = (['Q1', 'Q2', 'Q3', 'Q4', 'Q5'] as const).flatMap((question) =>
  ['DEP-001', 'DEP-002'].map((deploymentId) => said('question.accepted', '2026-01-10', { deploymentId, question, by: 'P-1' })),
);

/** Two pilots: one whose data were returned to Odo Godwit, one whose silent report waits for a validator's seat nobody sits on. */
const kept: readonly DomainEvent[] = [
  opened,
  said('person.joined', '2026-01-02', {
    personId: 'P-1',
    printedName: 'Odo Godwit',
    title: 'Sponsor',
    roles: ['Executive'],
    function: 'Medicine',
    employer: 'staff',
  }),
  ...model(1, 'Sepsis early warning for adults in the emergency departments of all four hospitals', 'Critical care'),
  ...model(2, 'Readmission risk', 'Care management'),
  ...answers,
  said('gate.submitted', '2026-09-01', {
    deploymentId: 'DEP-001',
    gate: 'G-DAT',
    by: 'P-1',
    evidence: [{ title: 'Missingness by site, August' }],
  }),
  said('gate.decided', '2026-09-20', {
    deploymentId: 'DEP-001',
    gate: 'G-DAT',
    outcome: 'returned',
    by: ['P-1'],
    reason: 'Late on Sundays',
  }),
  said('gate.submitted', '2026-10-10', { deploymentId: 'DEP-002', gate: 'G-SIL', by: 'P-1' }),
  said('activity.seen', '2026-10-28', { deploymentId: 'DEP-001' }),
  said('activity.seen', '2026-10-28', { deploymentId: 'DEP-002' }),
];

function log(events: readonly DomainEvent[], source: 'command' | 'import' = 'command'): string {
  const recording = {
    recordedAt: toInstant('2026-10-30T10:00:00Z'),
    actor: { personId: null, printedName: 'Tests', role: 'software' },
    source,
  } as const;
  return toEntries([...events], emptyHead, recording)
    .map((entry) => canonicalJson(entry))
    .join('\n');
}

const patience = { timeout: 10_000 };

describe('the Gates screen', { timeout: 20_000 }, () => {
  beforeEach(() => answerFromLog(log(kept)));

  it('says where decisions wait, in the order of the process, with a count in the menu', async () => {
    showApp('/gates');
    expect(await screen.findByRole('heading', { level: 1, name: /wait at a gate/ }, patience)).toHaveTextContent(
      '2 models wait at a gate.',
    );
    expect(await screen.findByRole('link', { name: /^Gates,? 2 models held$/ }, patience)).toBeInTheDocument();
    const table = screen.getByRole('table', { name: 'Gates in the order of the process' });
    const names = within(table)
      .getAllByRole('rowheader')
      .map(({ textContent }) => textContent);
    expect(names).toHaveLength(28);
    expect(names[0]).toBe('Hosting and integration architecture G-ARC');
    expect(within(table).getByRole('link', { name: '1 held at Data fitness' })).toHaveAttribute(
      'href',
      expect.stringContaining('gate=G-DAT'),
    );
  });

  it('names a seat without a person before any person, and tells what a person has', async () => {
    showApp('/gates');
    const figure = await screen.findByRole('figure', { name: /1 of 2 open gates waits for a name/ }, patience);
    const rows = within(figure)
      .getAllByRole('listitem')
      .filter((item) => item.hasAttribute('data-party'));
    expect(rows.map((row) => row.getAttribute('data-party'))).toEqual(['vacant seat', 'person']);
    expect(rows[0]).toHaveTextContent('No name: independent validator');
    expect(rows[1]).toHaveTextContent('Odo Godwit, Sponsor');
    expect(rows[1]).toHaveTextContent('has 1, longest 40 days');
    expect(within(rows[1]!).getByRole('link', { hidden: true })).toHaveAttribute('href', expect.stringContaining('/models/M-001/gates'));
  });

  it('walks the gates by key and opens the one stood on', async () => {
    const user = userEvent.setup();
    const { address } = showApp('/gates');
    await screen.findByRole('table', { name: 'Gates in the order of the process' }, patience);
    await user.keyboard('jj');
    await waitFor(() => expect(address()).toContain('sel=G-ONC'));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(address()).toContain('/gates/G-ONC'));
    expect(await screen.findByRole('heading', { level: 1, name: 'Nothing waits at On-call ownership.' }, patience)).toBeInTheDocument();
  });

  it('turns its figure into the months as a table, where a month without a decision says none', async () => {
    const user = userEvent.setup();
    showApp('/gates');
    const figure = await screen.findByRole('figure', { name: /held, the longest/ }, patience);
    await user.click(within(figure).getByRole('button', { name: /Table/ }));
    const row = within(figure).getByRole('row', { name: /Data fitness/ });
    expect(within(row).getByRole('cell', { name: '19' })).toBeInTheDocument();
    expect(within(row).getAllByRole('cell', { name: 'none' })).toHaveLength(11);
  });

  it('reads by discipline from its address, with yields as counts below a base of 20 and the rule that binds', async () => {
    showApp('/gates?by=discipline');
    const section = await screen.findByRole('region', { name: 'Lean Six Sigma' }, patience);
    expect(section).toHaveTextContent('0 of 1');
    expect(section).toHaveTextContent('The product manager does not override the compliance lead. R-06');
    expect(screen.getByRole('region', { name: 'SAFe' })).toHaveTextContent('None decided');
  });

  it('shows one gate from inside, with what was asked, given and is missing, and what can be done', async () => {
    showApp('/gates/G-DAT');
    const table = await screen.findByRole('table', { name: 'Held here: Data fitness' }, patience);
    const row = within(table).getAllByRole('row')[1]!;
    expect(row).toHaveTextContent('2 asked, 1 given, 1 missing');
    expect(row).toHaveTextContent('40 days with the submitter');
    expect(row).toHaveTextContent('Returned 20 Sep 2026');
    expect(within(row).getByRole('link', { name: /^Decide: Data fitness/ })).toHaveAttribute(
      'href',
      expect.stringContaining('do=gate.decide%28deploymentId:DEP-001'),
    );
  });

  it('offers nothing to sign once entries have followed the one that is read', async () => {
    showApp('/gates/G-DAT?seq=23');
    await screen.findByRole('table', { name: 'Held here: Data fitness' }, patience);
    expect(screen.queryByRole('link', { name: /^Decide/ })).not.toBeInTheDocument();
  });

  it('knows no gate of another name, and leads back to all of them', async () => {
    showApp('/gates/G-FOO');
    expect(await screen.findByRole('heading', { level: 1, name: 'There is no gate “G-FOO”.' }, patience)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'All 28 gates' })).toBeInTheDocument();
  });

  it('shows the gate ledger of a model as one of its parts', async () => {
    showApp('/models/M-001/gates');
    const table = await screen.findByRole('table', { name: 'Gates in the order of the process' }, patience);
    expect(screen.getByRole('link', { name: 'Gate ledger' })).toHaveAttribute('aria-current', 'page');
    const row = within(table)
      .getAllByRole('row')
      .find((one) => one.id === 'G-DAT')!;
    expect(row).toHaveTextContent('Odo Godwit has had it since 20 Sep 2026');
    expect(row).toHaveTextContent('in all 19 days with reviewers, 40 days with submitters');
    expect(within(row).getByText(/Missingness by site: 1 Sep 2026, Odo Godwit/)).toBeInTheDocument();
  });
});

describe('the Gates screen of one file', { timeout: 20_000 }, () => {
  beforeEach(() => answerFromLog(log([opened, ...model(1, 'Read from a file', 'Imaging', 'not reported')], 'import')));

  it('says that no record says where decisions wait, and counts nothing', async () => {
    showApp('/gates');
    expect(await screen.findByRole('heading', { level: 1, name: 'No record says where decisions wait.' }, patience)).toBeInTheDocument();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    expect(screen.getByText(/1 model: the file names a stage for each and no gate/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Gates' })).toBeInTheDocument();
  });

  it('says so in the ledger of a model too', async () => {
    showApp('/models/M-001/gates');
    expect(await screen.findByText(/No record says which gates it passed/, {}, patience)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Where does the model run?' })).toHaveAttribute(
      'href',
      expect.stringContaining('do=question.answer'),
    );
  });
});
