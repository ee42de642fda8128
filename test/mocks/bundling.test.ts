import { describe, expect, it } from 'vitest';
import { memoryStore } from '../../mocks/store/memory-store.ts';
import { emptyHead } from '../../src/domain/audit/append.ts';
import type { Entry } from '../../src/domain/audit/entry.ts';
import { canonicalJson } from '../../src/domain/audit/hash.ts';
import { verify } from '../../src/domain/audit/verify.ts';
import type { Command } from '../../src/domain/authority/command.ts';
import type { BundleChoice, BundlePreview, BundleReceipt } from '../../src/formats/api/bundles.ts';
import { institution } from '../support/authority/institution.ts';
import { governed } from '../support/governed.ts';
import { entriesOf } from '../support/record-of.ts';
import { startBackend } from './asking.ts';

const entries = entriesOf([...institution(), ...governed({ n: 1, stage: 'pilot' })]);
const lines = entries.map((entry) => canonicalJson(entry));
const head = { seq: entries.length, hash: entries.at(-1)!.hash };
const whole = lines.map((line) => `${line}\n`).join('');

type Started = Awaited<ReturnType<typeof startBackend>>;

/** The browser that keeps the original. */
async function original(): Promise<Started> {
  const store = memoryStore();
  await store.append('test', emptyHead, lines, head);
  const started = await startBackend({ store, demonstration: null });
  await act(started, 'registrar');
  return started;
}

/** A colleague’s browser, into which the saved file was restored. */
async function copy(): Promise<Started> {
  const started = await startBackend({ demonstration: null });
  const { body } = await started.ask('/api/v1/restore?as=test', { method: 'POST', body: whole });
  expect(body).toMatchObject({ outcome: 'restored', head });
  return started;
}

async function act({ ask }: Started, personId: string | null): Promise<void> {
  expect((await ask('/api/v1/session?in=test', { method: 'PUT', body: JSON.stringify({ personId }) })).status).toBe(200);
}

let keys = 0;

async function send({ ask }: Started, command: Command): Promise<void> {
  keys += 1;
  const seq = ((await ask('/api/v1/bundle/choice?in=test')).body['head'] as { seq: number }).seq;
  const { status, body } = await ask('/api/v1/commands?in=test', {
    method: 'POST',
    body: JSON.stringify({ command, key: `key ${keys}`, decidedOn: seq }),
  });
  expect({ status, body }).toMatchObject({ status: 201 });
}

const answer = (text: string): Command => ({ type: 'question.answer', payload: { deploymentId: 'DEP-1', question: 'Q1', text } });
const offer: Command = {
  type: 'link.offer',
  payload: { deploymentId: 'DEP-1', link: 'L7', personId: 'validator-2', how: 'By mail', due: '2026-12-01' },
} as Command;
const accept: Command = { type: 'link.accept', payload: { deploymentId: 'DEP-1', link: 'L7', statement: 'I answer for it.' } };

interface File {
  readonly name: string;
  readonly text: string;
}

async function written({ ask }: Started, query = ''): Promise<File> {
  const { response } = await ask(`/api/v1/bundle?in=test${query}`);
  expect(response.status).toBe(200);
  return { name: /filename="([^"]+)"/.exec(response.headers.get('content-disposition')!)![1]!, text: await response.text() };
}

async function preview({ ask }: Started, files: readonly File[], take: readonly string[] | null = null): Promise<BundlePreview> {
  const { status, body } = await ask('/api/v1/bundle/preview?in=test', { method: 'POST', body: JSON.stringify({ files, take }) });
  expect({ status, body }).toMatchObject({ status: 200 });
  return body as unknown as BundlePreview;
}

function commandsOf({ files }: BundlePreview) {
  return files.flatMap((file) => (file.read === 'refused' ? [] : file.commands));
}

async function takeAll(started: Started, files: readonly File[], take: readonly string[]) {
  const { head: seenOn } = await preview(started, files);
  return started.ask('/api/v1/bundle?in=test', { method: 'POST', body: JSON.stringify({ files, take, seenOn, shownAs: 'registrar' }) });
}

describe('a colleague’s bundle', () => {
  it('comes home: previewed with its conflict, taken, and recorded as attested from the file', async () => {
    const [here, there] = [await original(), await copy()];
    await act(there, 'owner');
    await send(there, answer('Fewer late readings'));
    await act(there, 'nurse');
    await send(there, offer);
    await act(here, 'director');
    await send(here, answer('Another answer, from here'));
    await act(here, 'registrar');

    const file = await written(there);
    expect(file.name).toMatch(/^test-bundle-\d+-\d+-[0-9a-f]{8}\.json$/);
    const seen = await preview(here, [file]);
    expect(seen.files[0]).toMatchObject({ read: 'bundle', maker: { personId: 'nurse' }, madeOn: head });
    expect(commandsOf(seen)).toMatchObject([
      {
        type: 'question.answer',
        by: { personId: 'owner', printedName: 'Oli Owner' },
        taken: false,
        clashes: [{ seq: head.seq + 2, actor: { personId: 'director' } }],
      },
      { type: 'link.offer', by: { personId: 'nurse' }, taken: true, clashes: [], outcome: { answer: 'allow' } },
    ]);
    expect(seen.names['validator-2']).toMatchObject({ name: 'Bea Validator' });

    const take = commandsOf(seen).map(({ key }) => key);
    const { status, body } = await takeAll(here, [file], take);
    expect(status).toBe(201);
    const receipt = body as unknown as BundleReceipt;
    expect(receipt).toMatchObject({ recorded: [{ key: take[0] }, { key: take[1] }], notRecorded: [] });
    const log = (await here.ask('/api/v1/events?in=test&limit=5000')).body['entries'] as Entry[];
    expect(verify(log)).toMatchObject({ intact: true, headHash: receipt.head.hash });
    const [decision, effect] = log.slice(head.seq + 2);
    expect(decision).toMatchObject({
      actor: { personId: 'registrar' },
      payload: {
        signatures: [
          {
            personId: 'owner',
            assurance: 'attested from a document',
            recordedBy: 'registrar',
            document: { title: file.name, sha256: (seen.files[0] as { sha256: string }).sha256 },
          },
        ],
      },
    });
    expect(effect).toMatchObject({ type: 'question.answered', payload: { by: 'owner', text: 'Fewer late readings' } });
    expect(commandsOf(await preview(here, [file])).map(({ outcome }) => outcome.answer)).toEqual(['here already', 'here already']);
  });

  it('is refused as a whole where the record moved on after the preview, and nothing is written', async () => {
    const [here, there] = [await original(), await copy()];
    await act(there, 'owner');
    await send(there, answer('One'));
    const file = await written(there);
    const seen = await preview(here, [file]);
    const { head: seenOn } = seen;
    await send(here, offer);
    const take = commandsOf(seen).map(({ key }) => key);
    const late = await here.ask('/api/v1/bundle?in=test', { method: 'POST', body: JSON.stringify({ files: [file], take, seenOn }) });
    expect(late).toMatchObject({ status: 409, body: { type: 'urn:countersign:problem:overtaken' } });
    const wrong = await preview(here, [file]);
    const body = JSON.stringify({ files: [file], take, seenOn: wrong.head, shownAs: 'nurse' });
    expect(await here.ask('/api/v1/bundle?in=test', { method: 'POST', body })).toMatchObject({
      status: 409,
      body: { type: 'urn:countersign:problem:acting-changed' },
    });
    expect((await preview(here, [file])).head.seq).toBe(head.seq + 2);
  });

  it('meets another colleague’s bundle as it meets what was recorded here', async () => {
    const here = await original();
    const files = await Promise.all(
      ['owner', 'director'].map(async (personId, at) => {
        const there = await copy();
        await act(there, personId);
        await send(there, answer(`Answer ${at}`));
        return written(there);
      }),
    );
    expect(commandsOf(await preview(here, files)).map(({ taken, clashes }) => [taken, clashes.length])).toEqual([
      [true, 0],
      [false, 1],
    ]);
    expect(commandsOf(await preview(here, [files[0]!, files[0]!]))[1]!.outcome).toMatchObject({
      answer: 'here already',
      inFileAbove: true,
    });
  });

  it('is named where it is another record’s, made on entries that are not here, or changed on its way', async () => {
    const [here, there] = [await original(), await copy()];
    await act(there, 'owner');
    await send(there, answer('One'));
    const file = await written(there);
    const said = async (started: Started, text: string, name = file.name) => (await preview(started, [{ name, text }])).files[0];
    expect(await said(here, file.text.replace('One', 'Two'))).toMatchObject({ read: 'refused', where: 'Command 1 of 1' });
    const other = entriesOf([...institution().slice(0, 1), ...institution().slice(2)]);
    const store = memoryStore();
    await store.append(
      'test',
      emptyHead,
      other.map((entry) => canonicalJson(entry)),
      { seq: other.length, hash: other.at(-1)!.hash },
    );
    const behind = await startBackend({ store, demonstration: null });
    expect(await said(behind, file.text)).toMatchObject({
      read: 'refused',
      where: 'The head it was made on',
      why: expect.stringContaining(`entry ${head.seq}`),
    });
    expect(await said(here, whole.replace('Joan Chair', 'Joan Chari'), 'test.jsonl')).toMatchObject({
      read: 'refused',
      where: expect.stringMatching(/^Entry \d+$/),
    });
    expect(await said(here, '{}', 'x.json')).toMatchObject({ read: 'refused', why: 'This is no command bundle.' });
  });
});

describe('a whole copy that was changed', () => {
  it('brings home what was decided after the last common entry, without a bundle', async () => {
    const [here, there] = [await original(), await copy()];
    await act(there, 'owner');
    await send(there, answer('One'));
    await send(here, offer);
    const text = await (await there.ask('/api/v1/export?in=test')).response.text();
    const seen = await preview(here, [{ name: 'theirs.jsonl', text }]);
    expect(seen.files[0]).toMatchObject({ read: 'copy', maker: null, madeOn: head, until: { seq: head.seq + 2 } });
    expect(commandsOf(seen)).toMatchObject([{ type: 'question.answer', by: { personId: 'owner' }, taken: true }]);
  });
});

describe('an acceptance slip', () => {
  it('holds one answer of the person asked, and comes home as taken from a document', async () => {
    const here = await original();
    await send(here, offer);
    const text = await (await here.ask('/api/v1/export?in=test')).response.text();
    const there = await startBackend({ demonstration: null });
    await there.ask('/api/v1/restore?as=test', { method: 'POST', body: text });
    await act(there, 'validator-2');
    await send(there, accept);
    const choice = (await there.ask('/api/v1/bundle/choice?in=test')).body as unknown as BundleChoice;
    expect(choice).toMatchObject({
      since: head.seq + 2,
      cameWith: head.seq + 2,
      maker: { personId: 'validator-2' },
      commands: [{ type: 'link.accept', carrying: 'on paper', isSlip: true }],
    });
    const slip = await written(there, `&key=${encodeURIComponent(choice.commands[0]!.key)}`);
    expect(slip.name).toMatch(/^test-slip-/);
    const seen = await preview(here, [slip]);
    expect(seen.files[0]).toMatchObject({ read: 'slip', maker: { personId: 'validator-2' } });
    expect(commandsOf(seen)).toMatchObject([
      { type: 'link.attest', was: 'link.accept', taken: true, payload: { personId: 'validator-2' } },
    ]);
    const { status } = await takeAll(here, [slip], [choice.commands[0]!.key]);
    expect(status).toBe(201);
    const log = (await here.ask('/api/v1/events?in=test&limit=5000')).body['entries'] as Entry[];
    expect(log.at(-1)).toMatchObject({
      type: 'link.accepted',
      payload: { personId: 'validator-2', assurance: 'attested from a document', document: { title: slip.name } },
    });
  });
});

describe('what a copy can write', () => {
  it('is nothing where nobody acts, or nothing was chosen', async () => {
    const there = await copy();
    expect(await there.ask('/api/v1/bundle?in=test')).toMatchObject({ status: 409, body: { type: 'urn:countersign:problem:nobody-acts' } });
    await act(there, 'owner');
    expect(await there.ask('/api/v1/bundle?in=test')).toMatchObject({
      status: 409,
      body: { type: 'urn:countersign:problem:nothing-decided' },
    });
    expect((await there.ask('/api/v1/bundle/choice?in=test&since=0')).status).toBe(400);
  });

  it('says of what was left out that it was, so that nothing rests on it unseen', async () => {
    const [here, there] = [await original(), await copy()];
    await act(there, 'chair');
    await send(there, {
      type: 'risk.raise',
      payload: { deploymentIds: ['DEP-1'], title: 'R', category: 'operational', nature: 'governance', owner: 'chair' },
    });
    await send(there, { type: 'risk.treat', payload: { riskId: 'RISK-001', treatment: 'mitigate' } });
    const { commands } = (await there.ask('/api/v1/bundle/choice?in=test')).body as unknown as BundleChoice;
    const file = await written(there, `&key=${encodeURIComponent(commands[1]!.key)}`);
    const seen = await preview(here, [file]);
    expect(commandsOf(seen)[0]!.outcome).toEqual({ answer: 'waits', id: 'RISK-001', on: null });
    expect(seen.files[0]).toMatchObject({ notCarried: [{ why: 'it was left out', what: 'risk.raise' }] });
  });
});

describe('a record that is here in another state', () => {
  it('asks before both are kept, and says how they differ', async () => {
    const here = await original();
    await send(here, offer);
    const asked = await here.ask('/api/v1/restore?as=test&beside=ask', { method: 'POST', body: whole });
    expect(asked.body).toMatchObject({ outcome: 'asks', here: { record: 'test', head: { seq: head.seq + 2 }, common: head.seq } });
    expect(((await here.ask('/api/v1/records')).body['records'] as unknown[]).length).toBe(1);
    const both = await here.ask('/api/v1/restore?as=test&beside=both', { method: 'POST', body: whole });
    expect(both.body).toMatchObject({ outcome: 'restored', record: 'test-2', beside: 'test', head });
  });

  it('asks nothing beside a damaged record: the sound file opens', async () => {
    const store = memoryStore();
    const damaged = lines.map((line) => line.replace('Joan Chair', 'Joan Chari'));
    await store.append('test', emptyHead, damaged, head);
    const { ask } = await startBackend({ store, demonstration: null });
    const { body } = await ask('/api/v1/restore?as=test&beside=ask', { method: 'POST', body: whole });
    expect(body).toMatchObject({ outcome: 'restored', record: 'test-2', beside: 'test' });
  });

  it('shows a cut end by the last line of a saved file, whatever its name', async () => {
    const { ask } = await startBackend({ demonstration: null });
    const end = JSON.stringify({ end: { count: head.seq, head: head.hash } });
    const cut = `${lines.slice(0, -3).join('\n')}\n${end}\n`;
    expect((await ask('/api/v1/restore', { method: 'POST', body: cut })).body['errors']).toMatchObject([
      { where: `Entry ${head.seq - 2}` },
    ]);
    const more = `${lines.join('\n')}\n${JSON.stringify({ end: { count: head.seq - 1, head: entries.at(-2)!.hash } })}\n`;
    expect((await ask('/api/v1/restore', { method: 'POST', body: more })).body['errors']).toMatchObject([{ where: `Entry ${head.seq}` }]);
    expect((await ask('/api/v1/restore', { method: 'POST', body: `${whole}${end}\n` })).body).toMatchObject({
      outcome: 'restored',
      head,
      endKnown: true,
    });
  });
});
