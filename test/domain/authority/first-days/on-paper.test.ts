/** Signatures and decisions given on paper: entered by somebody else, and asked of the rules as if they were given here. */
import { describe, expect, it } from 'vitest';
import { chainOf } from '../../../../src/domain/accountability/chain.ts';
import type { LinkId } from '../../../../src/domain/accountability/links.ts';
import type { DecidedPayloads } from '../../../../src/domain/audit/decided-events.ts';
import { project } from '../../../../src/domain/audit/project.ts';
import type { RecordState } from '../../../../src/domain/audit/state.ts';
import type { Command, CommandPayloads } from '../../../../src/domain/authority/command.ts';
import type { GateId } from '../../../../src/domain/gates/catalogue.ts';
import { catalogue } from '../../../../src/domain/gates/catalogue.ts';
import { gateStatus } from '../../../../src/domain/gates/gate-status.ts';
import { committeePresent } from '../../../support/authority/institution.ts';
import { governed, recordOf, without } from '../../../support/governed.ts';
import { clinical, day, type Line } from '../../../support/record-of.ts';
import { attempt, today } from '../../../support/rule-case.ts';

const deploymentId = 'DEP-1';
const minutes = { title: 'Minutes of 20 October', day: day('2026-10-20') };
const story = governed({ stage: 'pilot' });

const signature = (personId: string, link: LinkId = 'L2', more: Partial<CommandPayloads['link.attest']> = {}): Command => ({
  type: 'link.attest',
  payload: { deploymentId, link, personId, statement: 'My name is on it', signedOn: day('2026-10-20'), document: minutes, ...more },
});
const decision = (gate: GateId, by: readonly string[], more: Partial<CommandPayloads['gate.attest']> = {}): Command => ({
  type: 'gate.attest',
  payload: { deploymentId, gate, outcome: 'passed', by, decidedOn: day('2026-10-20'), document: minutes, ...more },
});

function answer(state: RecordState, command: Command, by = 'registrar'): string {
  const verdict = attempt({ state, by, command });
  if (verdict.answer === 'allow') return 'allow';
  return verdict.answer === 'refuse'
    ? verdict.objections.map(({ ruleId, sentence }) => `${ruleId}: ${sentence}`).join('\n')
    : verdict.faults.map(({ at, what }) => `${at}: ${what}`).join('\n');
}

function put(
  state: RecordState,
  command: Command,
  by = 'registrar',
): { state: RecordState; decision: DecidedPayloads['decision.recorded'] } {
  const verdict = attempt({ state, by, command });
  if (verdict.answer !== 'allow') throw new Error(answer(state, command, by));
  const [first] = verdict.events;
  if (first?.type !== 'decision.recorded') throw new Error('No decision was recorded');
  return { state: project(state, verdict.events), decision: first.payload };
}

const statusOf = (state: RecordState, gate: GateId) =>
  gateStatus(
    state.deployments.get(deploymentId)!,
    catalogue.find(({ id }) => id === gate)!,
    state.ruleset.gatesOn,
    today,
  );

describe('a signature on paper', () => {
  const state = recordOf(without(story, 'L2'));
  const done = put(state, signature('signatory'));
  const step = done.state.deployments.get(deploymentId)?.links.get('L2')?.at(-1);

  it('stands from the day it bears, attested from its document, and says who entered it', () => {
    expect(step).toMatchObject({
      kind: 'accepted',
      on: '2026-10-20',
      personId: 'signatory',
      statement: 'My name is on it',
      assurance: 'attested from a document',
      document: minutes,
      recordedBy: 'registrar',
    });
    const link = chainOf(done.state, done.state.deployments.get(deploymentId)!, today).links.find((one) => one.link === 'L2');
    expect(link).toMatchObject({ tone: 'sound', signature: { assurance: 'attested from a document', expiresOn: '2027-10-20' } });
  });

  it('is never the act of whoever enters it', () => {
    expect(done.decision.command).toBe('link.attest');
    expect(done.decision.signatures).toMatchObject([
      {
        personId: 'registrar',
        meaning: 'recorded',
        assurance: 'in the room',
        statement: expect.stringContaining('I enter from “Minutes of 20 October”'),
      },
      {
        personId: 'signatory',
        meaning: 'accepted responsibility',
        statement: 'My name is on it',
        assurance: 'attested from a document',
        recordedBy: 'registrar',
        document: minutes,
      },
    ]);
  });

  it('needs nobody to have been asked here, and takes nothing from who was', () => {
    const asked: Line = ['2026-10-25', 'link.offered', { deploymentId, link: 'L2', personId: 'signatory-2' }];
    expect(answer(recordOf(without(story, 'L2'), [asked]), signature('signatory'))).toBe('allow');
  });

  it.each<[string, Command, string, string]>([
    [
      'one’s own',
      signature('registrar'),
      'registrar',
      'SD-06: Rae Registrar enters this document, so it cannot be Rae Registrar’s own signature.',
    ],
    ['by the model owner', signature('engineer'), 'registrar', 'SD-03: Eng One is the model owner of DEP-1'],
    ['by who speaks for the product', signature('pm'), 'registrar', 'SD-02: Priya Product is product manager'],
    ['by a vendor', signature('vendor'), 'registrar', 'SD-10: Ven Dor is employed by the vendor'],
    ['by software', signature('agent'), 'registrar', 'SD-11: The Agent is software'],
    ['entered by who keeps nothing', signature('signatory'), 'nurse', 'R-07: To enter a signature from a document is for the registrar'],
    ['entered by nobody', signature('signatory'), '', 'R-07: Nobody acts'],
    ['of tomorrow', signature('signatory', 'L2', { signedOn: day('2026-10-31') }), 'registrar', 'signedOn: 31 Oct 2026 is still to come'],
    [
      'that ended before it began',
      signature('signatory', 'L2', { expiresOn: day('2026-10-19') }),
      'registrar',
      'expiresOn: It cannot have ended',
    ],
    ['by a stranger', signature('nobody'), 'registrar', 'personId: This record has no person nobody'],
  ])('is refused %s', (_, command, by, sentence) => {
    const said = by === '' ? attempt({ state, by: null, command }) : null;
    expect(said === null ? answer(state, command, by) : said.answer === 'refuse' ? `R-07: ${said.objections[0].sentence}` : '').toContain(
      sentence,
    );
  });

  it('of today is taken, and its neighbours in person too', () => {
    expect(answer(state, signature('signatory', 'L2', { signedOn: today }))).toBe('allow');
    expect(answer(state, signature('signatory', 'L2', { expiresOn: day('2026-10-20') }))).toBe('allow');
    expect(answer(recordOf(without(story, 'LV')), signature('vendor', 'LV'))).toBe('allow');
    expect(answer(recordOf(without(story, 'L4')), signature('registrar', 'L4'), 'chair')).toBe('allow');
  });

  it('by somebody who has left holds for the days they were here', () => {
    const left = (lastDay: string): Line => ['2026-10-25', 'person.left', { personId: 'signatory-2', lastDay: day(lastDay) }];
    expect(answer(recordOf(without(story, 'L2'), [left('2026-10-20')]), signature('signatory-2'))).toBe('allow');
    expect(answer(recordOf(without(story, 'L2'), [left('2026-10-19')]), signature('signatory-2'))).toContain(
      'R-07: Sec Natory left on 19 Oct 2026',
    );
  });

  it('undoes nothing that was said after it', () => {
    const declined: Line = ['2026-10-25', 'link.declined', { deploymentId, link: 'L2', personId: 'signatory', reason: 'Not mine' }];
    const before: Line = ['2026-10-20', 'link.declined', { deploymentId, link: 'L2', personId: 'signatory', reason: 'Not mine' }];
    expect(answer(recordOf(without(story, 'L2'), [declined]), signature('signatory'))).toContain(
      'signedOn: More was said of this link on 25 Oct 2026',
    );
    expect(answer(recordOf(without(story, 'L2'), [before]), signature('signatory'))).toBe('allow');
  });

  it('ends no later than its term, and is void where a new version came after it', () => {
    const capped = put(state, signature('signatory', 'L2', { expiresOn: day('2029-01-01') }));
    expect(capped.state.deployments.get(deploymentId)?.links.get('L2')?.at(-1)).toMatchObject({ expiresOn: '2027-10-20' });
    const version: Line = ['2026-10-24', 'version.released', { deploymentId, version: '2.0', major: true, what: 'Trained anew' }];
    const earlier: Line = ['2026-10-14', 'version.released', { deploymentId, version: '1.0', major: false, what: 'First' }];
    const after = put(recordOf(without(story, 'L2'), [earlier, version]), signature('signatory'));
    expect(after.state.deployments.get(deploymentId)?.links.get('L2')?.at(-1)).toMatchObject({ version: '1.0' });
    expect(chainOf(after.state, after.state.deployments.get(deploymentId)!, today).links.find(({ link }) => link === 'L2')?.cause).toBe(
      'void: new version',
    );
  });
});

describe('a decision on paper', () => {
  const state = recordOf(without(story, 'G-SEC'));

  it('is decided on the day it bears by those it names, attested, with its document', () => {
    const done = put(state, decision('G-SEC', ['ciso']));
    expect(done.state.deployments.get(deploymentId)?.gates.get('G-SEC')?.decisions.at(-1)).toMatchObject({
      on: '2026-10-20',
      outcome: 'passed',
      by: ['ciso'],
      reason: 'Attested from “Minutes of 20 October”.',
      assurance: 'attested from a document',
      document: minutes,
      recordedBy: 'registrar',
    });
    expect(statusOf(done.state, 'G-SEC').state).toBe('passed');
    expect(done.decision).toMatchObject({
      command: 'gate.attest',
      signatures: [
        { personId: 'registrar', meaning: 'recorded' },
        { personId: 'ciso', meaning: 'approved', assurance: 'attested from a document', document: minutes },
      ],
    });
  });

  it('is not made by whoever enters it, though they hold the seat too', () => {
    const twice: Line[] = [
      ['2026-09-01', 'seat.opened', { seatId: 'S-1', function: 'Security', siteId: null, role: 'CISO' }],
      ['2026-09-01', 'seat.filled', { seatId: 'S-1', personId: 'registrar' }],
    ];
    const done = put(recordOf(without(story, 'G-SEC'), twice), decision('G-SEC', ['ciso']));
    expect(done.state.deployments.get(deploymentId)?.gates.get('G-SEC')?.decisions.at(-1)?.by).toEqual(['ciso']);
    expect(done.decision.signatures.map(({ personId, meaning }) => [personId, meaning])).toEqual([
      ['registrar', 'recorded'],
      ['ciso', 'approved'],
    ]);
    expect(answer(recordOf(without(story, 'G-SEC'), twice), decision('G-SEC', ['nurse']))).toContain('R-07: G-SEC is for the CISO');
  });

  it('of a question answers it, accepted by whoever signed', () => {
    const done = put(recordOf(without(without(story, 'G-REG'), 'Q3')), decision('G-REG', ['compliance']));
    expect(done.state.deployments.get(deploymentId)?.questions.get('Q3')?.accepted).toMatchObject({ by: 'compliance', on: '2026-10-20' });
  });

  it('keeps its conditions', () => {
    const conditions = [{ id: 'C1', text: 'Report monthly', due: day('2026-12-01') }];
    const done = put(state, decision('G-SEC', ['ciso'], { outcome: 'passed with conditions', conditions }));
    expect(done.state.deployments.get(deploymentId)?.gates.get('G-SEC')?.decisions.at(-1)).toMatchObject({
      outcome: 'passed with conditions',
      conditions: [{ id: 'C1', metOn: null }],
    });
  });

  it.each<[string, Command, string, string]>([
    ['by who signs no such gate', decision('G-SEC', ['nurse']), 'registrar', 'R-07: G-SEC is for the CISO'],
    ['by one more than signs it', decision('G-SEC', ['ciso', 'nurse']), 'registrar', 'Nia Nurse holds none of these seats'],
    [
      'with a signature missing',
      decision('G-TRN', ['owner']),
      'registrar',
      'R-07: The document does not bear every signature G-TRN takes: the compliance lead (Ada Compliance) is missing.',
    ],
    ['by whoever enters it', decision('G-SEC', ['ciso']), 'ciso', 'SD-06: Leo Ciso enters this document'],
    ['by a vendor', decision('G-SEC', ['vendor']), 'registrar', 'R-23: Ven Dor is employed by the vendor'],
    ['entered by the product', decision('G-SEC', ['ciso']), 'pm', 'SD-02: Priya Product is product manager'],
    ['by nobody', decision('G-SEC', []), 'registrar', 'by: Nobody is named who decided.'],
    ['by a stranger', decision('G-SEC', ['ciso', 'nobody']), 'registrar', 'by.1: This record knows nobody called nobody.'],
    ['of tomorrow', decision('G-SEC', ['ciso'], { decidedOn: day('2026-10-31') }), 'registrar', 'decidedOn: 31 Oct 2026 is still to come'],
    [
      'with conditions it does not name',
      decision('G-SEC', ['ciso'], { outcome: 'passed with conditions' }),
      'registrar',
      'conditions: It passed with conditions, and none is named.',
    ],
    [
      'passed, with conditions named',
      decision('G-SEC', ['ciso'], { conditions: [{ id: 'C1', text: 'T', due: day('2026-12-01') }] }),
      'registrar',
      'conditions: It passed, and conditions are named.',
    ],
  ])('is refused %s', (_, command, by, sentence) => {
    expect(answer(state, command, by)).toContain(sentence);
  });

  it('with every signature is taken', () => {
    expect(answer(recordOf(without(story, 'G-TRN')), decision('G-TRN', ['owner', 'compliance']))).toBe('allow');
    expect(answer(state, decision('G-SEC', ['ciso']))).toBe('allow');
    expect(answer(state, decision('G-SEC', ['ciso'], { decidedOn: today }))).toBe('allow');
  });

  it('by who submitted it is refused, as here', () => {
    const submitted: Line = ['2026-10-15', 'gate.submitted', { deploymentId, gate: 'G-SEC', by: 'ciso' }];
    expect(answer(recordOf(without(story, 'G-SEC'), [submitted]), decision('G-SEC', ['ciso']))).toContain(
      'SD-06: Leo Ciso submitted G-SEC',
    );
  });

  it('does not step past a decline, nor before a later decision', () => {
    const declined = (on: string): Line => [on, 'gate.decided', { deploymentId, gate: 'G-SEC', outcome: 'declined', by: ['ciso'] }];
    expect(answer(recordOf(without(story, 'G-SEC'), [declined('2026-10-18')]), decision('G-SEC', ['ciso']))).toContain(
      'so the decline stands',
    );
    expect(answer(recordOf(without(story, 'G-SEC'), [declined('2026-10-21')]), decision('G-SEC', ['ciso']))).toContain(
      'decidedOn: G-SEC was decided on 21 Oct 2026',
    );
  });

  it('by the committee takes minutes that name a quorum, its chair and the report', () => {
    const piloted = recordOf(without(governed({ stage: 'pilot', flags: clinical }), 'G-PIL'));
    const byAll = (absent: string): string =>
      answer(
        piloted,
        decision(
          'G-PIL',
          committeePresent.filter((id) => id !== absent),
        ),
      );
    expect(byAll('')).toBe('allow');
    expect(byAll('chair')).toContain('R-24: No quorum: the committee chair is absent');
    expect(byAll('safety')).toContain('R-24: No quorum: the clinical safety officer is absent');
    expect(byAll('validator')).toContain('R-07: The committee decides G-PIL on a report');
    expect(answer(piloted, decision('G-PIL', ['chair', 'validator', 'compliance', 'safety']))).toContain(
      '4 of 10 members are present, and it takes 5',
    );
    // Somebody who has left since was there on the day of the minutes.
    const left: Line = ['2026-10-25', 'person.left', { personId: 'safety', lastDay: day('2026-10-25') }];
    const since = recordOf(without(governed({ stage: 'pilot', flags: clinical }), 'G-PIL'), [left]);
    expect(answer(since, decision('G-PIL', committeePresent))).toBe('allow');
    expect(
      put(piloted, decision('G-PIL', committeePresent)).state.deployments.get(deploymentId)?.gates.get('G-PIL')?.decisions.at(-1)?.by,
    ).toEqual(['validator', 'chair']);
  });
});
