import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PackAnswer } from '../../../src/domain/authority/command.ts';
import type { PacksAnswer } from '../../../src/formats/api/packs.ts';
import { ANSWERS_FORMAT, ANSWERS_VERSION } from '../../../src/formats/packs/answers-json.ts';
import { answerFromBackend } from '../../support/real-backend.ts';
import { day, model, opened, people, staged, type Line } from '../../support/record-of.ts';
import { asDemonstration } from '../../support/risk-stories.ts';
import { showApp } from '../../support/show-app.tsx';

vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 15_000 });
afterEach(() => vi.unstubAllGlobals());

const registrar: Line = [
  '2025-01-01',
  'person.joined',
  {
    personId: 'P-9',
    printedName: 'Maren Sora',
    title: 'Registrar',
    roles: ['Registrar'],
    function: 'AI governance office',
    employer: 'staff',
  },
];

/** Four models nobody has an answer for: one of them names somebody in its file. */
const story: readonly Line[] = [
  opened,
  ...people,
  registrar,
  ...[1, 2, 3, 4].flatMap((n) => [...model(n, { governance: 'not reported', from: '2026-01-02' }), staged(n, 'pilot', '2026-02-01')]),
  ['2026-02-01', 'link.named-in-file', { deploymentId: 'DEP-2', link: 'L3', name: 'Kim Osei', column: 'Clinical owner' }],
];

const named = (n: number, name: string): Line => ['2026-03-01', 'owner.named', { modelId: `M-${n}`, name, by: 'P-9' }];

const asked: readonly Line[] = [
  ...story,
  ...[1, 2].map((n) => named(n, 'Dana Reyes')),
  named(3, 'Kim Osei'),
  [
    '2026-10-01',
    'pack.written',
    {
      packId: 'PACK-001',
      to: { name: 'Dana Reyes' },
      deploymentIds: ['DEP-1', 'DEP-2'],
      questions: ['Q1', 'Q2'],
      due: day('2026-10-15'),
      by: 'P-9',
    },
  ],
];

async function open(lines: readonly Line[], address = '/ask', { acts = 'P-9' }: { readonly acts?: string | null } = {}) {
  const { asked: requests } = await answerFromBackend({ demonstration: asDemonstration(lines) });
  await fetch('/api/v1/session', { method: 'PUT', body: JSON.stringify({ personId: acts }) });
  const shown = showApp(address, { doorsClosed: true });
  await screen.findByRole('heading', { level: 1, name: 'Ask the owners' });
  await screen.findByText('Whom do you ask, about what, by when?');
  return { ...shown, requests };
}

async function packs(): Promise<PacksAnswer> {
  return (await (await fetch('/api/v1/packs')).json()) as PacksAnswer;
}

/** The small file the form saves. */
function fileOf(name: string, returnedBy: string, answers: readonly PackAnswer[]): File {
  return new File(
    [JSON.stringify({ format: ANSWERS_FORMAT, version: ANSWERS_VERSION, recordId: 'saltmarsh', packId: 'PACK-001', returnedBy, answers })],
    name,
  );
}

async function drop(files: readonly File[]): Promise<void> {
  const input = screen.getByLabelText('Returned files');
  await userEvent.upload(input, [...files]);
  await screen.findByRole('heading', { level: 3, name: /^\d+ files?: / });
}

const said = (n: number, question: PackAnswer['question'], text: string): PackAnswer => ({
  deploymentId: `DEP-${n}`,
  question,
  kind: 'answered',
  text,
});

describe('whom to ask', () => {
  it('stands models nobody is named for first, takes the names of the file, fills one name down, and records them at once', async () => {
    const { requests } = await open(story);
    expect(screen.getByRole('heading', { level: 2, name: '4 models: for 4 nobody is named to ask.' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Take the 1 name the file gives' }));
    expect(screen.getByLabelText('Owner to ask about Model 2')).toHaveValue('Kim Osei');
    fireEvent.change(screen.getByLabelText('Owner to ask about Model 1'), { target: { value: 'Dana Reyes' } });
    await userEvent.click(screen.getByRole('button', { name: 'Fill down Dana Reyes from Model 1' }));
    expect(screen.getByLabelText('Owner to ask about Model 2')).toHaveValue('Kim Osei');
    expect(screen.getByLabelText('Owner to ask about Model 4')).toHaveValue('Dana Reyes');
    await userEvent.click(screen.getByRole('button', { name: 'Name the owner of 4 models' }));
    expect(await screen.findByRole('heading', { level: 3, name: '2 owners to ask' })).toBeVisible();
    expect(requests.filter(({ path }) => path === '/api/v1/commands/batch')).toHaveLength(1);
    const { models } = await packs();
    expect(models.map(({ modelId, owner }) => [modelId, owner?.name])).toEqual([
      ['M-1', 'Dana Reyes'],
      ['M-2', 'Kim Osei'],
      ['M-3', 'Dana Reyes'],
      ['M-4', 'Dana Reyes'],
    ]);
  });

  it('writes one pack for each owner, with the words to paste, and sends nothing', async () => {
    const { requests } = await open([...story, ...[1, 2, 3].map((n) => named(n, 'Dana Reyes')), named(4, 'Kim Osei')]);
    expect(screen.getByText(/Countersign sends nothing: you send them\./)).toBeVisible();
    await userEvent.click(screen.getByRole('checkbox', { name: 'What audit trail is generated when it is wrong?' }));
    fireEvent.change(screen.getByLabelText('To be answered by'), { target: { value: '2026-11-20' } });
    await userEvent.click(screen.getByRole('button', { name: 'Write 2 packs' }));
    expect(await screen.findByRole('heading', { level: 2, name: '2 packs are written. Save them, and send them yourself.' })).toBeVisible();
    expect(screen.getByRole('heading', { level: 2, name: '2 owners asked: 2 have not replied.' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'File and mail for Dana Reyes' }));
    const mail = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Words of the mail to Dana Reyes' });
    expect(mail.value).toContain('Who owns it on call at 2 a.m.?');
    expect(mail.value).not.toContain('audit trail');
    expect(mail.value).toContain('20 Nov 2026');
    const written = (await packs()).asked.packs;
    expect(written.map(({ packId, to, models, questions, due }) => [packId, to.name, models.length, questions.length, due])).toEqual([
      ['PACK-001', 'Dana Reyes', 3, 4, '2026-11-20'],
      ['PACK-002', 'Kim Osei', 1, 4, '2026-11-20'],
    ]);
    expect(new Set(requests.filter(({ method }) => method === 'POST').map(({ path }) => path))).toEqual(
      new Set(['/api/v1/commands/batch']),
    );
  });

  it('asks about a model in one open pack at a time, unless somebody says otherwise', async () => {
    await open(asked);
    expect(screen.getByRole('button', { name: 'Write 1 pack' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '1 owner has been asked about all of theirs already' }));
    await userEvent.click(screen.getByRole('button', { name: '0 of 2 models of Dana Reyes' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Ask about Model 2' }));
    expect(screen.getByRole('button', { name: 'Write 2 packs' })).toBeVisible();
  });

  it('is narrowed to models picked on the Portfolio, and to those behind a number', async () => {
    const { unmount } = await open(asked, '/ask?pick=DEP-3,DEP-4');
    expect(screen.getByText('2 models: picked on the Portfolio.')).toBeVisible();
    expect(screen.getByLabelText('Owner to ask about Model 4')).toBeVisible();
    expect(screen.queryByText('Model 1')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Show all without an answer' }));
    expect(await screen.findByText('Models in use or in the making with no answer on record.')).toBeVisible();
    unmount();
    showApp('/ask?show=asked', { doorsClosed: true });
    expect(await screen.findByText('2 models: asked about.')).toBeVisible();
  });

  it('says what it lacks: a day to come, a question, somebody who acts, today', async () => {
    const { unmount } = await open(asked);
    fireEvent.change(screen.getByLabelText('To be answered by'), { target: { value: '2026-10-01' } });
    for (const box of within(screen.getByRole('group', { name: 'Questions' })).getAllByRole('checkbox')) await userEvent.click(box);
    const write = screen.getByRole('button', { name: 'Write 1 pack' });
    expect(write).toHaveAccessibleDescription(/No question is chosen.*1 Oct 2026 has passed/);
    await userEvent.click(write);
    expect((await packs()).asked.packs).toHaveLength(1);
    unmount();
    await open(asked, '/ask', { acts: null });
    expect(await screen.findByText(/^Nobody acts in this record\./)).toBeVisible();
  });

  it('reads a past day, and writes nothing on it', async () => {
    await open(asked, '/ask?asof=2026-09-01');
    expect(screen.queryByText(/owners? asked:/)).toBeNull();
    expect(screen.getByText('You are reading a past day. Return to today to record anything.')).toBeVisible();
  });
});

describe('whom to remind', () => {
  it('says who is late, what they owe, and gives the words of a reminder for the same pack', async () => {
    await open(asked);
    expect(screen.getByRole('heading', { level: 2, name: '1 owner still owes a reply; it is late.' })).toBeVisible();
    const row = screen.getByRole('row', { name: /Dana Reyes/ });
    expect(row).toHaveTextContent('15 Oct 2026, passed');
    expect(row).toHaveTextContent('0 of 4');
    expect(row).toHaveTextContent('nothing yet');
    expect(within(row).getByRole('link', { name: '2 models of Dana Reyes' })).toHaveAttribute(
      'href',
      expect.stringContaining('asked-pack'),
    );
    await userEvent.click(within(row).getByRole('button', { name: 'Remind Dana Reyes' }));
    const papers = await screen.findByRole('region', { name: 'PACK-001, Dana Reyes' });
    expect(papers).toHaveTextContent('Reminder: 2 questions about 2 models, due 15 Oct 2026');
    expect(within(papers).getByRole<HTMLTextAreaElement>('textbox').value).toContain('Nothing has reached me yet.');
    await userEvent.click(within(papers).getByRole('radio', { name: 'First mail' }));
    expect(within(papers).getByRole<HTMLTextAreaElement>('textbox').value).not.toContain('Nothing has reached me');
  });

  it('opens the models behind each number', async () => {
    await open(asked);
    const link = screen.getByRole('link', { name: '1 owner asked: the models' });
    expect(link).toHaveAttribute('href', expect.stringContaining('show=asked'));
    expect(screen.queryByRole('link', { name: /answers received/ })).toBeNull();
  });
});

describe('what came back', () => {
  it('loads what was answered in the name of whoever returned it, and what is no answer as it was said', async () => {
    await open(asked);
    await drop([
      fileOf('dana.json', 'Dana Reyes', [
        said(1, 'Q1', 'In our own data centre'),
        { deploymentId: 'DEP-1', question: 'Q2', kind: 'do not know' },
        { deploymentId: 'DEP-2', question: 'Q2', kind: 'not mine', ask: 'Kim Osei' },
      ]),
      new File(['PK'], 'broken.xlsx'),
    ]);
    expect(screen.getByRole('heading', { level: 3, name: '2 files: 1 answer, 1 “I do not know” and 1 “not mine” to load.' })).toBeVisible();
    expect(screen.getByText('1 file cannot be read.')).toBeVisible();
    expect(screen.getByRole('button', { name: /1 of 4 silent of dana\.json/ })).toBeVisible();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Ask Kim Osei about Model 2' }));
    await userEvent.click(screen.getByRole('button', { name: 'Load 1 file, 3 replies' }));
    expect(await screen.findByText('1 file is loaded: 3 replies in the names of those who gave them.')).toBeVisible();
    const { asked: after, models } = await packs();
    expect(after.count).toEqual({ answered: 1, 'do not know': 1, 'not mine': 1, silent: 1 });
    expect(after.packs[0]?.asked[0]?.onRecord).toMatchObject({ kind: 'answered', by: 'Dana Reyes', packId: 'PACK-001' });
    expect(models.find(({ modelId }) => modelId === 'M-2')?.owner?.name).toBe('Kim Osei');
  });

  it('shows two answers that contradict each other side by side, and loads neither until one is chosen', async () => {
    await open([
      ...asked,
      ['2026-10-05', 'question.answered', { deploymentId: 'DEP-1', question: 'Q1', text: 'At the vendor', by: 'P-2' }],
    ]);
    await drop([fileOf('dana.json', 'Dana Reyes', [said(1, 'Q1', 'In our own data centre'), said(2, 'Q1', 'Here')])]);
    const conflict = screen.getByRole('group', { name: 'Model 1: Where does the model run?' });
    expect(within(conflict).getByRole('radio', { name: /On record already: Ben Knot, 5 Oct 2026: At the vendor/ })).not.toBeChecked();
    expect(within(conflict).getByRole('radio', { name: /^Leave open/ })).toBeChecked();
    expect(screen.getByRole('button', { name: 'Load 1 file, 1 reply' })).toBeVisible();
    await userEvent.click(within(conflict).getByRole('radio', { name: /In our own data centre/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Load 1 file, 2 replies' }));
    await screen.findByText(/^1 file is loaded/);
    const { asked: after } = await packs();
    expect(after.packs[0]?.asked[0]?.onRecord).toMatchObject({ text: 'In our own data centre', by: 'Dana Reyes' });
  });

  it('loads nothing that looks like a patient’s identifier before somebody has looked', async () => {
    await open(asked);
    await drop([fileOf('dana.json', 'Dana Reyes', [said(1, 'Q1', 'See MRN 00482913 for the case')])]);
    const alarm = screen.getByRole('region', { name: 'Words that look like patients’ data' });
    expect(alarm).toHaveTextContent('dana.json');
    expect(alarm).not.toHaveTextContent('00482913');
    const load = screen.getByRole('button', { name: 'Load 1 file, 1 reply' });
    await userEvent.click(load);
    expect((await packs()).asked.count.answered).toBe(0);
    await userEvent.click(within(alarm).getByRole('checkbox'));
    await userEvent.click(load);
    await waitFor(async () => expect((await packs()).asked.count.answered).toBe(1));
  });

  it('takes files put together with those already read, and puts all aside when asked', async () => {
    await open(asked);
    await drop([fileOf('dana.json', 'Dana Reyes', [said(1, 'Q1', 'Here')])]);
    await drop([fileOf('dana-2.json', 'Dana Reyes', [said(1, 'Q1', 'There')])]);
    expect(await screen.findByRole('heading', { level: 3, name: '2 files: nothing new to load.' })).toBeVisible();
    expect(screen.getByText('1 contradiction waits for your choice.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Put them aside' }));
    expect(screen.queryByRole('heading', { level: 3, name: /files:/ })).toBeNull();
    expect((await packs()).asked.packs[0]?.returned).toEqual([]);
  });
});
