import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/domain/authority/command.ts';
import { carrying } from '../../../src/domain/bundles/carrying.ts';
import { commandsAfter } from '../../../src/domain/bundles/commands-after.ts';
import type { DomainEvent } from '../../../src/domain/audit/events.ts';
import { governed } from '../../support/governed.ts';
import { broughtFrom, copyOf, decided, effectsIn, withEvents, type Copy } from '../../support/authority/copies.ts';
import type { Step } from '../../support/authority/helpful-step.ts';
import { institution } from '../../support/authority/institution.ts';
import { randomStep, type Dice } from '../../support/authority/random-step.ts';
import { advisory, day } from '../../support/record-of.ts';

const common = copyOf([...institution(), ...governed({ n: 1, stage: 'pilot' })]);
const since = common.entries.length;

let keys = 0;

/** A copy on which all of these were decided; each of them has to be allowed. */
function after(copy: Copy, ...steps: readonly Step[]): Copy {
  return steps.reduce((now, step) => {
    keys += 1;
    const { verdict, copy: next } = decided(now, step, `key ${keys}`);
    if (verdict.answer !== 'allow') throw new Error(`${step.command.type}: ${JSON.stringify(verdict)}`);
    return next;
  }, copy);
}

const register = (name: string): Step => ({
  by: 'chair',
  command: {
    type: 'model.register',
    payload: {
      name,
      problem: 'Late readings',
      sponsor: 'sponsor',
      tier: 'Low',
      flags: advisory,
      businessFunction: 'Imaging',
      vendorName: null,
      siteId: 'north',
      scope: 'Adults',
    },
  },
});
const answer = (deploymentId: string, text: string, by = 'owner'): Step => ({
  by,
  command: { type: 'question.answer', payload: { deploymentId, question: 'Q1', text } },
});
const offer = (deploymentId: string, personId: string, link: 'L2' | 'L7' = 'L2'): Step => ({
  by: 'director',
  command: { type: 'link.offer', payload: { deploymentId, link, personId, how: 'By mail', due: day('2026-11-01') } },
});
const accept = (deploymentId: string, by: string, link: 'L2' | 'L7' = 'L2'): Step => ({
  by,
  command: { type: 'link.accept', payload: { deploymentId, link, statement: 'I answer for it.' } },
});
const ask = ({ outcomes }: ReturnType<typeof broughtFrom>) => outcomes.map(({ answer: { answer: said } }) => said);

describe('what a copy decided', () => {
  it('is turned back into what was asked, by whom, and what it brought about', () => {
    const copy = after(common, register('New'), offer('DEP-002', 'signatory'), answer('DEP-002', 'Fewer late readings'));
    const { commands, notCarried, refused } = commandsAfter(copy.entries, since);
    expect(commands.map(({ command, by, made }) => [command.type, by.personId, made])).toEqual([
      ['model.register', 'chair', ['M-002', 'DEP-002']],
      ['link.offer', 'director', []],
      ['question.answer', 'owner', []],
    ]);
    expect({ notCarried, refused }).toEqual({ notCarried: [], refused: 0 });
  });

  it('leaves out what no person decided: a loaded file, an older decision, a refused attempt', () => {
    const copy = after(common, answer('DEP-1', 'One'));
    const kept = copy.entries.slice(0, since);
    const [decision, effect] = copy.entries.slice(since);
    const { asked: _asked, ...older } = decision!.payload as { readonly asked?: unknown };
    const refused = { ...effect!, type: 'command.refused', payload: { command: 'x', subject: 's', rules: [], by: 'pm', sentence: 'No' } };
    const loaded = {
      ...effect!,
      type: 'import.loaded',
      source: 'import',
      importId: 'IMP-9',
      payload: { importId: 'IMP-9', source: { name: 'va.csv', sha256: '', format: 'csv', encoding: 'utf-8' } },
    };
    const listed = commandsAfter(
      [
        ...kept,
        { ...decision!, payload: older },
        effect!,
        { ...refused, seq: since + 3 },
        { ...loaded, seq: since + 4 },
      ] as unknown as Copy['entries'],
      since,
    );
    expect(listed).toEqual({
      commands: [],
      refused: 1,
      notCarried: [
        { seq: since + 1, why: 'the decision does not keep what was asked', what: 'question.answer', made: [] },
        { seq: since + 4, why: 'a file was loaded', what: 'va.csv', made: [] },
      ],
    });
  });
});

describe('brought home where nothing was decided meanwhile', () => {
  it('has the same effects as on the copy, by the same people, recorded by the session’s person as attested from the file', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(), { minLength: 14, maxLength: 14 }), { minLength: 4, maxLength: 16 }), (numbers) => {
        let copy = common;
        for (const [at, dice] of numbers.entries()) {
          const step = stepOf(copy, dice);
          if (
            step === null ||
            step.by === null ||
            step.by === 'custodian' ||
            carrying[step.command.type] !== 'attested' ||
            step.accompaniment?.delegationId !== undefined
          )
            continue;
          const { verdict, copy: next } = decided(copy, step, `random ${at}`);
          if (verdict.answer === 'allow') copy = next;
        }
        const brought = broughtFrom(copy, common, since, { by: 'custodian' });
        const refusing = brought.outcomes.filter(({ taken }) => !taken);
        expect(refusing.map(({ command, answer: said }) => [command.type, said])).toEqual([]);
        expect(effectsIn(brought.events).map(withoutRecorder)).toEqual(effectsIn(copy.entries.slice(since)).map(withoutRecorder));
        for (const event of brought.events)
          if (event.type === 'decision.recorded' && !enteredAgain.has(event.payload.command)) expectAttested(event);
      }),
      { numRuns: 150 },
    );
  });

  it('takes ids of its own where they are taken, and everything that spoke of them follows', () => {
    fc.assert(
      fc.property(fc.nat(4), fc.integer({ min: 1, max: 4 }), fc.nat(3), (here, there, risks) => {
        const raise = (title: string): Step => ({
          by: 'director',
          command: {
            type: 'risk.raise',
            payload: { deploymentIds: ['DEP-1'], title, category: 'operational', nature: 'governance', owner: 'director' },
          },
        });
        const original = after(
          common,
          ...Array.from({ length: here }, (_, n) => register(`Here ${n}`)),
          ...Array.from({ length: risks }, (_, n) => raise(`Here ${n}`)),
        );
        let copy = after(common, raise('There'));
        copy = after(copy, {
          by: 'director',
          command: { type: 'risk.plan-action', payload: { riskId: 'RISK-001', text: 'Watch', owner: 'director', due: day('2026-12-01') } },
        });
        for (let n = 0; n < there; n += 1) {
          copy = after(copy, register(`There ${n}`));
          const id = [...copy.state.deployments.keys()].at(-1)!;
          copy = after(copy, offer(id, 'signatory'), answer(id, `Answer ${n}`));
        }
        const { state, outcomes } = broughtFrom(copy, original, since);
        expect(outcomes.filter(({ taken }) => !taken)).toEqual([]);
        const names = [...state.models.values()].map(({ name }) => name);
        expect(new Set(names).size).toBe(1 + here + there);
        for (const model of state.models.values()) {
          if (!model.name.startsWith('There')) continue;
          const deployment = state.deployments.get(model.deploymentIds[0]!)!;
          expect(deployment.questions.get('Q1')?.answered?.text).toBe(`Answer ${model.name.slice(6)}`);
          expect(deployment.links.get('L2')).toMatchObject([{ kind: 'offered', personId: 'signatory' }]);
        }
        const risk = [...state.risks.values()].find(({ title }) => title === 'There')!;
        expect(risk.actions.map(({ text }) => text)).toEqual(['Watch']);
      }),
      { numRuns: 25 },
    );
  });

  it('finishes the action that was planned there, under the number it has here', () => {
    const risk = after(common, {
      by: 'director',
      command: {
        type: 'risk.raise',
        payload: { deploymentIds: ['DEP-1'], title: 'R', category: 'operational', nature: 'governance', owner: 'director' },
      },
    });
    const plan = (text: string): Step => ({
      by: 'director',
      command: { type: 'risk.plan-action', payload: { riskId: 'RISK-001', text, owner: 'director', due: day('2026-12-01') } },
    });
    const finish: Step = { by: 'director', command: { type: 'risk.finish-action', payload: { riskId: 'RISK-001', actionId: 'A-1' } } };
    const copy = after(risk, plan('Watch there'), finish);
    const here = after(risk, plan('Watch here'));
    const keysThere = commandsAfter(copy.entries, risk.entries.length).commands.map(({ key }) => key);
    const { state } = broughtFrom(copy, here, risk.entries.length, { take: new Set(keysThere) });
    expect(state.risks.get('RISK-001')!.actions.map(({ text, doneOn }) => [text, doneOn !== null])).toEqual([
      ['Watch here', false],
      ['Watch there', true],
    ]);
  });

  it('comes home once, however often the file is opened', () => {
    const copy = after(common, register('New'), answer('DEP-002', 'Fewer late readings'));
    const first = broughtFrom(copy, common, since);
    const here = withEvents(common, first.events, 'registrar');
    const again = broughtFrom(copy, here, since);
    expect(ask(again)).toEqual(['here already', 'here already']);
    expect(again.events).toEqual([]);
    // What was left out the first time still finds what came home then.
    const some = withEvents(common, broughtFrom(copy, common, since, { take: new Set([first.outcomes[0]!.key]) }).events, 'registrar');
    const rest = broughtFrom(copy, some, since);
    expect(ask(rest)).toEqual(['here already', 'allow']);
    expect(rest.outcomes[1]!.clashes).toEqual([]);
  });
});

describe('where something was decided meanwhile', () => {
  it('names who decided what it rests on, and takes nothing until the reader says so', () => {
    const copy = after(common, answer('DEP-1', 'From the copy'));
    const original = after(common, answer('DEP-1', 'From here', 'director'));
    const brought = broughtFrom(copy, original, since);
    expect(brought.outcomes[0]).toMatchObject({
      taken: false,
      clashes: [{ type: 'question.answered', seq: since + 2 }],
      answer: { answer: 'allow' },
    });
    expect(brought.events).toEqual([]);
    const taken = broughtFrom(copy, original, since, { take: new Set([brought.outcomes[0]!.key]) });
    expect(effectsIn(taken.events)).toMatchObject([{ type: 'question.answered', payload: { text: 'From the copy', by: 'owner' } }]);
  });

  it('says where just the same was decided here', () => {
    const step: Step = { by: 'registrar', command: newPerson };
    const brought = broughtFrom(after(common, step), after(common, step), since);
    expect(brought.outcomes[0]).toMatchObject({ taken: false, same: { seq: since + 1 } });
  });

  it('is refused by the rules of today, in their words', () => {
    const copy = after(common, offer('DEP-1', 'nurse'));
    const original = after(common, {
      by: 'registrar',
      command: { type: 'person.leave', payload: { personId: 'director', lastDay: day('2026-10-01') } },
    });
    const [outcome] = broughtFrom(copy, original, since).outcomes;
    expect(outcome?.answer).toMatchObject({
      answer: 'refuse',
      objections: [{ ruleId: 'R-07', sentence: expect.stringContaining('Dee Director left') }],
    });
  });

  it('waits for the command that brings what it speaks of, and for what a loaded file brought', () => {
    const copy = after(common, register('New'), answer('DEP-002', 'Fewer'));
    const all = commandsAfter(copy.entries, since).commands;
    const only = broughtFrom(copy, common, since, { take: new Set([all[1]!.key]) });
    expect(only.outcomes[1]!.answer).toEqual({ answer: 'waits', id: 'DEP-002', key: all[0]!.key });
    // The same id here is another model: nothing is recorded on it by mistake.
    const other = broughtFrom(copy, after(common, register('Another')), since, { take: new Set([all[1]!.key]) });
    expect(other.outcomes[1]!.answer).toMatchObject({ answer: 'waits', id: 'DEP-002' });
    expect(other.events).toEqual([]);
  });
});

describe('a signature on another copy', () => {
  const copy = after(common, offer('DEP-1', 'validator-2', 'L7'), accept('DEP-1', 'validator-2', 'L7'));

  it('comes home as taken from the file, with its hash and the day, recorded by whoever brings it', () => {
    const { outcomes, events } = broughtFrom(copy, common, since);
    expect(ask({ outcomes } as ReturnType<typeof broughtFrom>)).toEqual(['allow', 'allow']);
    expect(outcomes[1]!.command).toMatchObject({
      type: 'link.attest',
      payload: {
        personId: 'validator-2',
        statement: 'I answer for it.',
        signedOn: '2026-10-12',
        document: { title: 'from-ana.json', sha256: 'a'.repeat(64) },
      },
    });
    expect(effectsIn(events).at(-1)).toMatchObject({
      type: 'link.accepted',
      payload: { personId: 'validator-2', assurance: 'attested from a document' },
    });
  });

  it('that no document can stand for is left to its maker: approvals, meetings, what was done for somebody else', () => {
    const risk: Step = {
      by: 'director',
      command: {
        type: 'risk.raise',
        payload: { deploymentIds: ['DEP-1'], title: 'R', category: 'operational', nature: 'governance', owner: 'director' },
      },
    };
    const suspend: Step = { by: 'safety', command: { type: 'deployment.suspend', payload: { deploymentId: 'DEP-1', reason: 'Odd' } } };
    const brought = broughtFrom(after(common, risk, suspend), common, since);
    expect(brought.outcomes.map(({ answer: said, by }) => [said.answer, by.printedName])).toEqual([
      ['allow', 'Printed director'],
      ['left to its maker', 'Printed safety'],
    ]);
  });

  it('is left where the file does not say whose it is', () => {
    const told = after(common, answer('DEP-1', 'One'));
    const nameless = told.entries.map((entry) => ({ ...entry, actor: { ...entry.actor, personId: null } })) as unknown as Copy['entries'];
    expect(broughtFrom({ ...told, entries: nameless }, common, since).outcomes[0]!.answer).toEqual({
      answer: 'left to its maker',
      because: 'nobody this record knows',
    });
  });

  it('is nobody’s to record where nobody acts', () => {
    expect(broughtFrom(after(common, answer('DEP-1', 'One')), common, since, { by: null }).outcomes[0]!.answer).toMatchObject({
      answer: 'refuse',
      objections: [{ ruleId: 'R-07' }],
    });
  });
});

const newPerson: Command = {
  type: 'person.add',
  payload: { printedName: 'New Person', title: 'Engineer', roles: ['Engineer'], function: 'Data', employer: 'staff' },
};

/** What rests on a document of its own: it is entered here from that. */
const enteredAgain: ReadonlySet<string> = new Set(['pack.return', 'link.attest', 'gate.attest']);

/** Who wrote down what a document says is another one on each copy. */
function withoutRecorder({ type, payload }: ReturnType<typeof effectsIn>[number]): object {
  const { recordedBy: _recorder, ...said } = payload as { readonly recordedBy?: string };
  return { type, payload: type === 'pack.returned' ? { ...said, by: null } : said };
}

function stepOf(copy: Copy, numbers: readonly number[]): Step | null {
  let at = 0;
  const dice: Dice = (sides) => (numbers[at++ % numbers.length]! + at) % sides;
  return randomStep(copy.state, 'DEP-1', day('2026-10-12'), dice);
}

function expectAttested({ payload }: Extract<DomainEvent, { type: 'decision.recorded' }>): void {
  const [maker] = payload.signatures;
  expect(maker?.personId).not.toBe('custodian');
  expect(maker).toMatchObject({
    assurance: 'attested from a document',
    recordedBy: 'custodian',
    document: { title: 'from-ana.json', sha256: 'a'.repeat(64) },
  });
}
