import { describe, expect, it } from 'vitest';
import type { ToAsk } from '../../../src/domain/measures/to-ask.ts';
import { notReported } from '../../../src/domain/reported.ts';
import { toDay } from '../../../src/domain/time.ts';
import { byOwner, isChosen, modelsOfOnePack, modelsShown, packsToWrite, unnamedOf } from '../../../src/features/ask/choosing.ts';
import { insteadOf } from '../../../src/features/ask/instead.ts';
import { filled, namesTyped, suggested } from '../../../src/features/ask/naming.ts';

function toAsk(n: number, more: Partial<ToAsk> = {}): ToAsk {
  return {
    deploymentId: `DEP-${n}`,
    modelId: `M-${n}`,
    externalId: null,
    name: `Model ${n}`,
    site: notReported('no column'),
    stage: 'pilot',
    group: 'pilot',
    owner: null,
    suggestions: [],
    answered: [],
    waitingIn: null,
    ...more,
  };
}

const dana = { name: 'Dana Reyes', contact: null };
const waitingIn = { packId: 'PACK-001', owner: 'Dana Reyes', due: toDay('2026-03-15') };

describe('which models are shown', () => {
  const models = [toAsk(1), toAsk(2, { answered: ['Q1'] }), toAsk(3, { answered: ['Q1', 'Q2', 'Q3', 'Q4', 'Q5'] })];
  const ids = (asked: Parameters<typeof modelsShown>[1]) => modelsShown(models, asked).map(({ modelId }) => modelId);

  it('are those with no answer; on request, those with a question open', () => {
    expect(ids({ any: false })).toEqual(['M-1']);
    expect(ids({ any: true })).toEqual(['M-1', 'M-2']);
  });

  it('are those picked, or behind a number, whatever is answered; picking comes first', () => {
    expect(ids({ pick: 'DEP-3,DEP-1,DEP-99', any: false })).toEqual(['M-1', 'M-3']);
    expect(ids({ show: 'asked', any: false })).toEqual(['M-1', 'M-2', 'M-3']);
    expect(ids({ pick: 'DEP-2', show: 'asked', any: false })).toEqual(['M-2']);
  });
});

describe('owners and models without one', () => {
  it('takes two spellings for one owner, keeps an address one of them has, and stands the owner of most first', () => {
    const owners = byOwner([
      toAsk(1, { owner: { name: 'Kim Osei', contact: null } }),
      toAsk(2, { owner: dana }),
      toAsk(3, { owner: { name: 'dana  reyes', contact: 'dana@example.org' } }),
      toAsk(4),
    ]);
    expect(owners.map(({ name, contact, models }) => [name, contact, models.length])).toEqual([
      ['Dana Reyes', 'dana@example.org', 2],
      ['Kim Osei', null, 1],
    ]);
  });

  it('names a model at two sites once', () => {
    const unnamed = unnamedOf([toAsk(1), toAsk(2, { owner: dana }), toAsk(1, { deploymentId: 'DEP-9' })]);
    expect(unnamed.map(({ modelId, models }) => [modelId, models.length])).toEqual([['M-1', 2]]);
  });
});

describe('the packs to write', () => {
  const choice = { turned: new Map<string, boolean>(), due: toDay('2026-03-15'), questions: ['Q1', 'Q5'] as const };
  const all = (n: number) => byOwner(Array.from({ length: n }, (_, at) => toAsk(at + 1, { owner: dana })));

  it('leave out a model whose answer is waited for or whose five answers are there, unless somebody says otherwise', () => {
    const waits = toAsk(1, { owner: dana, waitingIn });
    const full = toAsk(2, { owner: dana, answered: ['Q1', 'Q2', 'Q3', 'Q4', 'Q5'] });
    expect([isChosen(waits, choice.turned), isChosen(full, choice.turned), isChosen(toAsk(3), choice.turned)]).toEqual([
      false,
      false,
      false,
    ]);
    expect(isChosen(waits, new Map([['DEP-1', true]]))).toBe(true);
    expect(isChosen(toAsk(4, { owner: dana }), new Map([['DEP-4', false]]))).toBe(false);
    expect(isChosen(toAsk(5), new Map([['DEP-5', true]]))).toBe(false);
  });

  it('are numbered on from the last, one for each owner, and name the person where there is one of that name', () => {
    const owners = byOwner([toAsk(1, { owner: dana }), toAsk(2, { owner: { name: 'Kim Osei', contact: 'kim@example.org' } })]);
    expect(packsToWrite(owners, choice, 7, (name) => (name === 'Kim Osei' ? 'osei' : null))).toEqual([
      { packId: 'PACK-007', to: { name: 'Dana Reyes' }, deploymentIds: ['DEP-1'], questions: ['Q1', 'Q5'], due: '2026-03-15' },
      {
        packId: 'PACK-008',
        to: { name: 'Kim Osei', contact: 'kim@example.org', personId: 'osei' },
        deploymentIds: ['DEP-2'],
        questions: ['Q1', 'Q5'],
        due: '2026-03-15',
      },
    ]);
  });

  it('are several for an owner of very many, and none for one of whom nothing is chosen', () => {
    const packs = packsToWrite(all(modelsOfOnePack + 1), choice, 1, () => null);
    expect(packs.map(({ packId, deploymentIds }) => [packId, deploymentIds.length])).toEqual([
      ['PACK-001', modelsOfOnePack],
      ['PACK-002', 1],
    ]);
    expect(packsToWrite(all(1), { ...choice, turned: new Map([['DEP-1', false]]) }, 1, () => null)).toEqual([]);
  });
});

describe('names typed for models nobody is named for', () => {
  const unnamed = unnamedOf([
    toAsk(1),
    toAsk(2, { suggestions: [{ name: 'Kim Osei', contact: null, column: 'Clinical owner' }] }),
    toAsk(3),
  ]);
  const typed = { 'M-1': { name: 'Dana Reyes', contact: ' dana@example.org ' }, 'M-3': { name: ' ', contact: '' } };

  it('fill in only where none stands', () => {
    const words = { name: 'Nora', contact: '' };
    expect(filled(unnamed, typed, words)).toEqual({ 'M-1': typed['M-1'], 'M-2': words, 'M-3': words });
    expect(suggested(unnamed, typed)).toEqual({ 'M-2': { name: 'Kim Osei', contact: '' } });
    expect(suggested(unnamed, { 'M-2': words })).toEqual({});
  });

  it('are recorded without blanks at their ends, and not where nothing was typed', () => {
    expect(namesTyped(unnamed, typed)).toEqual([{ modelId: 'M-1', name: 'Dana Reyes', contact: 'dana@example.org' }]);
  });
});

describe('whom returned files say to ask instead', () => {
  it('is each named once, with every model they are named for', () => {
    const model = (n: number) => ({ deploymentId: `DEP-${n}`, modelId: 'M-1', name: 'Model 1', site: 'North', stage: 'pilot' }) as const;
    const packs = [{ models: [model(1), model(2)] }] as unknown as Parameters<typeof insteadOf>[1];
    const notMine = (n: number, ask: string) => ({ deploymentId: `DEP-${n}`, question: 'Q1', kind: 'not mine', ask }) as const;
    expect(
      insteadOf(
        [
          { answers: [notMine(1, 'Kim Osei'), notMine(2, ' kim  osei'), notMine(1, '')] },
          { answers: [{ deploymentId: 'DEP-1', question: 'Q2', kind: 'do not know' }] },
        ],
        packs,
      ),
    ).toEqual([{ key: 'kim osei', ask: 'Kim Osei', deploymentIds: ['DEP-1', 'DEP-2'], modelIds: ['M-1'] }]);
  });
});
