/** A record in which everything for a stage is in order, told line by line, so that a test can take one thing away. */
import { links } from '../../src/domain/accountability/links.ts';
import type { DeploymentId, Flags, Tier } from '../../src/domain/audit/events.ts';
import type { Command, SingleCommand } from '../../src/domain/authority/command.ts';
import type { GateId } from '../../src/domain/gates/catalogue.ts';
import { catalogue } from '../../src/domain/gates/catalogue.ts';
import { questionOfGate } from '../../src/domain/gates/questions.ts';
import { gateApplies } from '../../src/domain/gates/required-gates.ts';
import type { OpenStage } from '../../src/domain/lifecycle/stages.ts';
import { stages } from '../../src/domain/lifecycle/stages.ts';
import { toWhen } from '../../src/domain/time.ts';
import { cast, committeePresent, institution } from './authority/institution.ts';
import { advisory, day, stateOf, type Line } from './record-of.ts';
import { today } from './rule-case.ts';

/** The day each stage is entered in a governed story. */
export const enteredOn: Readonly<Record<OpenStage, string>> = {
  intake: '2026-03-02',
  build: '2026-04-01',
  silent: '2026-06-01',
  pilot: '2026-08-03',
  production: '2026-10-01',
};

/** The day on which all is signed and passed. */
const settledOn = '2026-10-12';

export interface Governed {
  readonly n?: number;
  readonly stage: OpenStage;
  readonly flags?: Flags;
  readonly tier?: Tier;
  readonly siteId?: string;
}

/** One model, whose gates all pass and whose links are all signed on the day, in a stage. */
export function governed({ n = 1, stage, flags = advisory, tier = 'High', siteId = 'north' }: Governed): Line[] {
  const deploymentId = `DEP-${n}`;
  const start = enteredOn.intake;
  const way = stages.slice(1, stages.indexOf(stage) + 1).filter((one): one is Exclude<OpenStage, 'intake'> => one !== 'ended');
  return [
    [
      start,
      'model.registered',
      {
        modelId: `M-${n}`,
        name: `Model ${n}`,
        businessFunction: 'Imaging',
        purpose: 'To test',
        flags,
        vendorName: { notReported: 'not on record' },
        problem: 'Late readings',
        sponsor: cast.L1,
        tier,
      },
    ],
    [start, 'deployment.opened', { deploymentId, modelId: `M-${n}`, siteId, scope: 'Adults', governance: 'kept' }],
    [start, 'deployment.staged', { deploymentId, stage: 'intake', from: toWhen(start) }],
    ...way.map((one): Line => [enteredOn[one], 'deployment.staged', { deploymentId, stage: one, from: toWhen(enteredOn[one]) }]),
    [settledOn, 'pilot.chartered', { deploymentId, plannedEnd: day('2026-12-31'), endpoints: 'Readings within the hour' }],
    ...links.map(({ id, meaning }): Line => [
      settledOn,
      'link.accepted',
      { deploymentId, link: id, personId: cast[id], statement: meaning, assurance: 'in the room' },
    ]),
    [
      settledOn,
      'rota.set',
      {
        deploymentId,
        pageTestedOn: day(settledOn),
        shifts: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00', primary: 'oncall', secondary: 'oncall-2' }],
      },
    ],
    ...catalogue.filter((gate) => gateApplies(gate, flags) !== 'no').map(({ id }) => passed(deploymentId, id)),
  ];
}

/** A gate, or the question it asks, passed on the day all is settled. */
export function passed(deploymentId: DeploymentId, gate: GateId, on = settledOn): Line {
  const question = questionOfGate(gate);
  return question === undefined
    ? [on, 'gate.decided', { deploymentId, gate, outcome: 'passed', by: ['chair'] }]
    : [on, 'question.accepted', { deploymentId, question: question.id, by: 'chair' }];
}

/** Is a line about a gate, link, question or other thing of that name? */
export function isAbout(name: string): (line: Line) => boolean {
  return ([, , payload]) => Object.values(payload).includes(name);
}

/** A story without what it says about one thing. */
export function without(lines: readonly Line[], name: string): Line[] {
  return lines.filter((line) => !isAbout(name)(line));
}

/** A record from some stories in one institution, as of the day of the cases. */
export function recordOf(...stories: readonly (readonly Line[])[]): ReturnType<typeof stateOf> {
  return stateOf([...institution(), ...stories.flat()], today);
}

/** The committee decides an item, with everybody it needs present. */
export function inMeeting(item: SingleCommand): Command<'meeting.decide'> {
  return { type: 'meeting.decide', payload: { meetingId: 'MTG-1', present: committeePresent, item } };
}
