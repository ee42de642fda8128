/** The list for one deployment, piece by piece: what holds it, what is related to what, and in which order it is told. */
import { describe, expect, it } from 'vitest';
import type { Moment } from '../../../../src/domain/authority/ask.ts';
import type { Action } from '../../../../src/domain/authority/release/action.ts';
import { blockingNow, inOrder, isFree, whatReleases } from '../../../../src/domain/authority/release/what-releases.ts';
import { toInstant, toWhen } from '../../../../src/domain/time.ts';
import { risk, submitted } from '../../../support/authority/record-lines.ts';
import { governed, isAbout, recordOf } from '../../../support/governed.ts';
import { clinical, day, type Line } from '../../../support/record-of.ts';
import { today } from '../../../support/rule-case.ts';

const moment: Moment = { at: toInstant(`${today}T12:00:00Z`), day: today, authenticated: false };
const deploymentId = 'DEP-1';

const isLacking =
  (...lacks: readonly string[]) =>
  (line: Line): boolean =>
    !lacks.some((name) => isAbout(name)(line));

/** A pilot whose compliance regime nobody determined. */
const undetermined = governed({ stage: 'pilot' }).filter(isLacking('Q3'));

describe('what holds a deployment', () => {
  it('is what its next stage lacks', () => {
    expect(blockingNow(recordOf(undetermined), deploymentId, moment)).toMatchObject([{ kind: 'question', id: 'Q3' }]);
  });

  it.each<[string, readonly Line[]]>([
    [
      'it has ended',
      [
        ...undetermined,
        ['2026-10-20', 'deployment.staged', { deploymentId, stage: 'ended', from: toWhen('2026-10-20'), end: { kind: 'stopped' } }],
      ],
    ],
    ['no source names its stage', undetermined.filter(([, type]) => type !== 'deployment.staged')],
  ])('is nothing where %s', (_, lines) => {
    expect(blockingNow(recordOf(lines), deploymentId, moment)).toEqual([]);
  });

  it('cannot be told of a deployment the record does not have, nor of one whose model it does not have', () => {
    const state = recordOf(undetermined);
    const unknown = new RangeError('No such deployment: DEP-9');
    expect(() => blockingNow(state, 'DEP-9', moment)).toThrow(unknown);
    expect(() => whatReleases(state, 'DEP-9', moment)).toThrow(unknown);
    expect(() => isFree(state, 'DEP-9', [], moment)).toThrow(unknown);
    expect(() => whatReleases({ ...state, models: new Map() }, deploymentId, moment)).toThrow(new RangeError('No such deployment: DEP-1'));
  });
});

describe('a list that frees', () => {
  const told = (...stories: readonly (readonly Line[])[]) => {
    const { actions, frees } = whatReleases(recordOf(...stories), deploymentId, moment);
    return [frees, ...actions.map(({ does, about }) => `${does} ${about}`)];
  };

  it('has the answer accepted that is missing, and the name put under the decision first', () => {
    expect(told(undetermined)).toEqual([true, 'accept the answer Q3']);
    expect(told(governed({ stage: 'pilot' }).filter(isLacking('Q5', 'L2')))).toEqual([true, 'sign the link L2', 'accept the answer Q5']);
  });

  it('treats its own risk and no other’s, and has it accepted where what remains is still high', () => {
    const extreme = risk({ score: { severity: 5, likelihood: 5 } });
    const others = governed({ n: 2, stage: 'pilot' });
    const elsewhere = extreme.map(([on, type, payload]) =>
      type === 'risk.raised'
        ? [on, type, { ...payload, riskId: 'RISK-002', deploymentIds: ['DEP-2'] }]
        : [on, type, { ...payload, riskId: 'RISK-002' }],
    ) as Line[];
    expect(told(governed({ stage: 'pilot' }), others, risk({ score: { severity: 4, likelihood: 5 } }), elsewhere)).toEqual([
      true,
      'treat the risk RISK-001',
    ]);
    expect(told(governed({ stage: 'pilot' }), others, extreme, elsewhere)).toEqual([
      true,
      'treat the risk RISK-001',
      'accept the risk RISK-001',
    ]);
    expect(told(governed({ stage: 'pilot' }), others, elsewhere)).toEqual([true]);
  });

  it('leaves out what a later act makes needless: a risk accepted anew after its control failed', () => {
    const failed: readonly Line[] = [
      ...risk({ score: { severity: 3, likelihood: 3 } }),
      ['2026-09-05', 'risk.accepted', { riskId: 'RISK-001', by: ['director'], expiresOn: day('2026-10-01'), purpose: 'go-live' }],
      ['2026-09-20', 'risk.control-failed', { riskId: 'RISK-001', control: 'A second reader' }],
    ];
    expect(told(governed({ stage: 'pilot' }), failed)).toEqual([true, 'accept the risk RISK-001']);
  });

  it('has another validator sign, where whoever signed built it: its own decisions say who did', () => {
    const built = (subject: string): Line => [
      '2026-10-13',
      'decision.recorded',
      {
        decisionId: 'DEC-0001',
        command: 'version.record',
        subject,
        effects: 0,
        signatures: [
          {
            personId: 'validator',
            printedName: 'Cor Validator',
            title: 'Independent validator',
            meaning: 'recorded',
            statement: 'I record version 2.',
            assurance: 'in the room',
          },
        ],
        rules: [],
        ruleset: 'full',
        decidedOn: 0,
        key: 'K-1',
      },
    ];
    const state = (subject: string) => recordOf(governed({ stage: 'pilot' }), [built(subject)]);
    expect(blockingNow(state(deploymentId), deploymentId, moment)).toMatchObject([{ kind: 'link', id: 'L7' }]);
    expect(whatReleases(state(deploymentId), deploymentId, moment)).toMatchObject({
      actions: [{ does: 'sign the link', about: 'L7', who: [{ kind: 'vacant seat', seat: 'Independent validator' }] }],
      frees: true,
    });
    expect(isFree(state(deploymentId), deploymentId, [], moment)).toBe(false);
    expect(isFree(state('DEP-9'), deploymentId, [], moment)).toBe(true);
  });

  it('keeps a signature nothing else asks for, where somebody decides as its holder', () => {
    const lines = governed({ stage: 'silent', flags: clinical }).filter(isLacking('G-OVR', 'L10'));
    const { actions, frees } = whatReleases(recordOf(lines, [submitted('G-OVR', 'engineer')]), deploymentId, moment);
    expect(frees).toBe(true);
    expect(actions.map(({ does, about }) => [does, about])).toEqual([
      ['sign the link', 'L10'],
      ['decide the gate', 'G-OVR'],
    ]);
  });
});

describe('the order of a list', () => {
  const action = (more: Partial<Action>): Action => ({
    key: `${more.does} ${more.about}`,
    does: 'decide the gate',
    about: 'G-SEC',
    deploymentId,
    who: [{ kind: 'vacant seat', seat: 'CISO' }],
    together: [],
    commands: [],
    protects: 'architecture',
    after: null,
    role: null,
    ...more,
  });
  const signature = (about: string, more: Partial<Action> = {}): Action =>
    action({ does: 'sign the link', about, protects: 'chain', ...more });
  const order = (...actions: readonly Action[]): string[] => inOrder(actions).map(({ does, about }) => `${does} ${about}`);
  const law = action({ about: 'G-REG', protects: 'law' });
  const safety = action({ about: 'G-OVR', protects: 'safety', after: 'L10' });
  const process = action({ about: 'G-MON', protects: 'process' });

  it('tells a signature as the chain’s, whatever it protects: after the law, before the process', () => {
    const expected = ['decide the gate G-REG', 'sign the link L4', 'decide the gate G-MON'];
    expect(order(process, signature('L4'), law)).toEqual(expected);
    expect(order(process, signature('L4', { protects: 'process' }), law)).toEqual(expected);
    expect(order(process, signature('L4', { protects: 'law' }), law)).toEqual(expected);
  });

  it('tells a signature before what rests on it, on the same deployment', () => {
    expect(order(signature('L10'), safety, law)).toEqual(['decide the gate G-REG', 'sign the link L10', 'decide the gate G-OVR']);
    expect(order(signature('L10', { deploymentId: 'DEP-2' }), safety)).toEqual(['decide the gate G-OVR', 'sign the link L10']);
  });

  it('puts nothing but the signature before it, though more is done about the same link', () => {
    const rota = action({ does: 'set the rota', about: 'L9', protects: 'chain' });
    const night = action({ about: 'G-ONC', protects: 'safety', after: 'L9' });
    expect(order(signature('L9'), rota, night)).toEqual(['sign the link L9', 'decide the gate G-ONC', 'set the rota L9']);
  });
});
