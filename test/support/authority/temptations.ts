/** Small stories that lead to what a rule is there for: a risk above the line, a lapsed pilot, one person in two duties. */
import type { LinkId } from '../../../src/domain/accountability/links.ts';
import type { Score } from '../../../src/domain/audit/events.ts';
import type { RecordState } from '../../../src/domain/audit/state.ts';
import type { EndKind } from '../../../src/domain/lifecycle/stages.ts';
import type { SingleCommand } from '../../../src/domain/authority/command.ts';
import { standingOf } from '../../../src/domain/lifecycle/standing.ts';
import { addDays, type Day } from '../../../src/domain/time.ts';
import { helpfulSteps, inMeeting, stageAhead, type Step } from './helpful-step.ts';
import { cast } from './institution.ts';

/** Where a story stands when its next step is asked for. */
export interface Scene {
  readonly state: RecordState;
  readonly day: Day;
  readonly deploymentId: string;
}

/** One step of a story, and the days that pass before it. */
export interface Beat {
  readonly after: number;
  readonly step: (scene: Scene) => Step | null;
}

const say = (by: string, command: (scene: Scene) => SingleCommand | null, after = 0, beside: readonly string[] = []): Beat => ({
  after,
  step: (scene) => {
    const made = command(scene);
    if (made === null) return null;
    return { by, command: made, accompaniment: { signers: beside.map((personId) => ({ personId, how: 'in the room' as const })) } };
  },
});

const meet = (command: (scene: Scene) => SingleCommand | null, after = 0, beside: readonly string[] = []): Beat => ({
  after,
  step: (scene) => {
    const item = command(scene);
    if (item === null) return null;
    const signers = beside.map((personId) => ({ personId, how: 'in the room' as const }));
    return { by: 'chair', command: inMeeting(item, `MTG-${scene.day}`), accompaniment: { signers } };
  },
});

const lastRisk = ({ state }: Scene): string | null => [...state.risks.keys()].at(-1) ?? null;

const onRisk =
  (make: (riskId: string, scene: Scene) => SingleCommand) =>
  (scene: Scene): SingleCommand | null => {
    const id = lastRisk(scene);
    return id === null ? null : make(id, scene);
  };

const raise = (
  inherent: Score | null,
  owner: string | null = 'director',
  category: 'patient safety' | 'operational' = 'operational',
): Beat =>
  say('nurse', ({ deploymentId }) => ({
    type: 'risk.raise',
    payload: {
      deploymentIds: [deploymentId],
      title: 'A risk',
      category,
      nature: 'technical',
      owner,
      ...(inherent === null ? {} : { inherent }),
    },
  }));

const schedule = (by = 'release', on = 10): Beat =>
  say(by, ({ deploymentId, day }) => ({
    type: 'release.schedule',
    payload: { deploymentId, title: 'Release', version: '2', on: addDays(day, on), declares: { hosting: 'on premises' } },
  }));

const scheduleLater = (after: number): Beat => ({ ...schedule(), after });

const execute = (after = 0): Beat =>
  say(
    'change',
    ({ state }) => {
      const id = [...state.releases.keys()].at(-1);
      return id === undefined ? null : { type: 'release.execute', payload: { releaseId: id } };
    },
    after,
  );

const ahead = (after = 0, charter = true): Beat =>
  meet(({ state, deploymentId, day }) => {
    const to = stageAhead(state, deploymentId, day);
    if (to === null) return null;
    return {
      type: 'deployment.transition',
      payload: {
        deploymentId,
        to,
        reason: 'It is time',
        ...(to === 'pilot' && charter ? { charter: { plannedEnd: addDays(day, 90), endpoints: 'Fixed' } } : {}),
      },
    };
  }, after);

const promote = (after = 0): Beat =>
  say(
    cast.L2,
    ({ deploymentId }) => ({ type: 'deployment.transition', payload: { deploymentId, to: 'production', reason: 'It is time' } }),
    after,
    ['chair'],
  );

const takes = (link: LinkId, personId: string): Beat[] => [
  say('chair', ({ deploymentId, day }) => ({
    type: 'link.offer',
    payload: { deploymentId, link, personId, how: 'in person', due: addDays(day, 14) },
  })),
  say(personId, ({ deploymentId }) => ({ type: 'link.accept', payload: { deploymentId, link, statement: 'I stand for it' } })),
];

const ending = ({ deploymentId }: Scene, kind: EndKind): SingleCommand => ({
  type: 'deployment.end',
  payload: { deploymentId, kind, reason: 'cost', text: 'Enough', learned: 'Much', disposal: 'Deleted' },
});

const end = (by: string, kind: EndKind): Beat => say(by, (scene) => ending(scene, kind));

const extension = (scene: Scene): SingleCommand | null => {
  if (!isStage(scene, 'pilot')) return null;
  const { plannedEnd } = scene.state.deployments.get(scene.deploymentId)!;
  return {
    type: 'deployment.extend',
    payload: { deploymentId: scene.deploymentId, plannedEnd: addDays(plannedEnd ?? scene.day, 60), reason: 'More time' },
  };
};

const isStage = (scene: Scene, ...stages: string[]): boolean => {
  const deployment = scene.state.deployments.get(scene.deploymentId);
  if (deployment === undefined) return false;
  const { stage } = standingOf(deployment, scene.day, scene.state.settings);
  return typeof stage === 'string' && stages.includes(stage);
};

const accept = (purpose: 'go-live' | 'continue', days: number) =>
  onRisk((riskId, { day }) => ({ type: 'risk.accept', payload: { riskId, purpose, expiresOn: addDays(day, days) } }));

/** A story whose moment is rare is told more often. */
function threeTimes(story: readonly Beat[]): readonly (readonly Beat[])[] {
  return [story, story, story];
}

/** Every story, by what it leads to. */
export const temptations: readonly (readonly Beat[])[] = [
  // the register holds the release
  [raise({ severity: 5, likelihood: 4 }), schedule(), promote(), execute()],
  [raise({ severity: 4, likelihood: 3 }), schedule(), say('director', accept('go-live', 30)), meet(accept('go-live', 200), 0, ['cmo'])],
  [schedule('release', 40), raise({ severity: 4, likelihood: 3 }), execute()],
  [
    raise({ severity: 3, likelihood: 2 }, 'director', 'patient safety'),
    say(
      'director',
      onRisk((riskId, { day }) => ({
        type: 'risk.plan-action',
        payload: { riskId, text: 'Mend', owner: 'director', due: addDays(day, 1) },
      })),
    ),
    scheduleLater(40),
  ],
  [raise(null), scheduleLater(20)],
  [
    raise({ severity: 2, likelihood: 3 }, null),
    schedule(),
    say(
      'pm',
      onRisk((riskId) => ({ type: 'risk.own', payload: { riskId, owner: 'pm' } })),
    ),
  ],
  [
    raise({ severity: 3, likelihood: 2 }),
    say(
      'director',
      onRisk((riskId) => ({ type: 'risk.score', payload: { riskId, residual: { severity: 3, likelihood: 2 }, evidence: [] } })),
    ),
    say('director-2', accept('go-live', 60)),
    say(
      'validator',
      onRisk((riskId) => ({ type: 'risk.verify-control', payload: { riskId, control: 'A check', works: false } })),
    ),
    schedule(),
  ],
  [
    raise({ severity: 3, likelihood: 2 }),
    say('nurse', (scene) => {
      const riskId = lastRisk(scene);
      return {
        type: 'safety.report',
        payload: { deploymentId: scene.deploymentId, what: 'It happened', ...(riskId === null ? {} : { riskId }) },
      };
    }),
    schedule(),
  ],
  [raise({ severity: 3, likelihood: 2 }), say('director-2', accept('go-live', 5)), scheduleLater(10)],
  // accepting what is not theirs to accept
  [raise({ severity: 5, likelihood: 5 }), say('ceo', accept('go-live', 20)), meet(accept('go-live', 20), 0, ['cmo'])],
  [raise({ severity: 4, likelihood: 3 }, 'cmo', 'patient safety'), meet(accept('go-live', 60), 0, ['cmo'])],
  [raise({ severity: 2, likelihood: 2 }), say('nurse', accept('continue', 60)), say('director-2', accept('continue', 500))],
  [
    raise({ severity: 4, likelihood: 3 }),
    say(
      'director',
      onRisk((riskId) => ({ type: 'risk.score', payload: { riskId, residual: { severity: 4, likelihood: 3 }, evidence: [] } })),
    ),
    schedule('release', 6),
    say(
      'director',
      onRisk((riskId) => ({ type: 'risk.score', payload: { riskId, residual: { severity: 2, likelihood: 2 }, evidence: [] } })),
    ),
  ],
  [
    schedule('release', 6),
    raise({ severity: 4, likelihood: 2 }),
    say(
      'director',
      onRisk((riskId) => ({ type: 'risk.score', payload: { riskId, residual: { severity: 2, likelihood: 2 }, evidence: [] } })),
    ),
  ],
  // architecture outranks the sprint
  [
    say('architect', ({ state, deploymentId }) => ({
      type: 'adr.propose',
      payload: {
        title: 'On premises',
        modelIds: [state.deployments.get(deploymentId)!.modelId],
        constraints: [{ attribute: 'hosting', op: 'in', values: ['on premises'] }],
      },
    })),
    say('pm', ({ state }) => ({ type: 'adr.accept', payload: { adrId: [...state.adrs.keys()].at(-1)! } })),
    say('architect', ({ state }) => ({ type: 'adr.accept', payload: { adrId: [...state.adrs.keys()].at(-1)! } })),
    say('pm', ({ deploymentId }) => ({
      type: 'sprint.commit',
      payload: { deploymentId, iteration: 'Sprint 2', title: 'Move it', declares: { hosting: 'vendor' } },
    })),
    say('pm-2', ({ deploymentId }) => ({
      type: 'pi.commit',
      payload: { deploymentId, iteration: 'PI 2', title: 'Keep it', declares: { hosting: 'on premises' } },
    })),
  ],
  // gates that were passed and count no more
  [ahead()],
  [ahead(0, false)],
  [ahead(400)],
  ...threeTimes([ahead(100), promote(5)]),
  // diligence, for once
  Array.from({ length: 48 }, () => ({
    after: 0,
    step: ({ state, deploymentId, day }) => helpfulSteps(state, deploymentId, day)[0] ?? null,
  })),
  [
    say('engineer-2', ({ deploymentId, day }) => ({
      type: 'gate.submit',
      payload: { deploymentId, gate: 'G-USE', evidence: [{ title: 'R', day }] },
    })),
    say(
      'owner',
      ({ deploymentId, day }) => ({
        type: 'gate.decide',
        payload: {
          deploymentId,
          gate: 'G-USE',
          outcome: 'passed with conditions',
          reason: 'Almost',
          conditions: [{ id: 'c1', text: 'Close it', due: addDays(day, 1) }],
        },
      }),
      0,
      ['cmio', 'sponsor'],
    ),
    ahead(5),
    promote(),
  ],
  [
    say(cast.L4, ({ deploymentId }) => ({
      type: 'version.record',
      payload: { deploymentId, version: '9', major: true, what: 'Trained again' },
    })),
    ahead(1),
    promote(),
  ],
  // the night, the stop, the way back
  [
    say('override', ({ deploymentId }) => ({ type: 'deployment.suspend', payload: { deploymentId, reason: 'It fails' } })),
    say('override', ({ deploymentId }) => ({ type: 'deployment.resume', payload: { deploymentId, cause: 'A feed', fix: 'Mended' } })),
    say('pm', ({ deploymentId }) => ({ type: 'deployment.resume', payload: { deploymentId, cause: 'A feed', fix: 'Mended' } })),
    say('override', ({ deploymentId }) => ({ type: 'deployment.resume', payload: { deploymentId, cause: 'A feed', fix: 'Mended' } }), 0, [
      cast.L4,
      'safety',
    ]),
  ],
  // endings
  [
    end('sponsor', 'lapsed'),
    end('sponsor', 'stopped'),
    say('sponsor', ({ deploymentId }) => ({ type: 'deployment.reopen', payload: { deploymentId } })),
  ],
  [
    say(
      'nurse',
      (scene) =>
        isStage(scene, 'ended')
          ? { type: 'lapse.correct', payload: { deploymentId: scene.deploymentId, evidence: { title: 'A log' }, activeOn: scene.day } }
          : null,
      300,
    ),
    say('nurse', ({ deploymentId }) => ({ type: 'lapse.confirm', payload: { deploymentId, reason: 'cost', text: 'It had ended' } })),
    meet(({ deploymentId }) => ({ type: 'lapse.confirm', payload: { deploymentId, reason: 'cost', text: 'It had ended' } })),
  ],
  [
    say('nurse', (scene) =>
      isStage(scene, 'production', 'pilot')
        ? { type: 'deployment.transition', payload: { deploymentId: scene.deploymentId, to: 'build', reason: 'Again' } }
        : null,
    ),
    say('nurse', (scene) =>
      isStage(scene, 'production')
        ? { type: 'deployment.transition', payload: { deploymentId: scene.deploymentId, to: 'pilot', reason: 'Again' } }
        : null,
    ),
  ],
  ...threeTimes([
    meet((scene) =>
      isStage(scene, 'build')
        ? {
            type: 'deployment.transition',
            payload: {
              deploymentId: scene.deploymentId,
              to: 'pilot',
              reason: 'No silent run',
              charter: { plannedEnd: addDays(scene.day, 60), endpoints: 'Fixed' },
            },
          }
        : extension(scene),
    ),
    meet(extension),
    meet(extension),
    say('nurse', (scene) => (isStage(scene, 'production') ? ending(scene, 'superseded') : ending(scene, 'stopped'))),
    say('nurse', (scene) => (isStage(scene, 'production') ? ending(scene, 'retired') : null)),
  ]),
  // one person, two duties
  takes('L7', cast.L4),
  takes('L2', cast.L4),
  takes('L5', 'sponsor'),
  takes('L11', cast.L4),
  takes('L1', 'vendor'),
  takes('L8', 'agent'),
  [...takes('L1', 'nurse'), ...takes('L3', 'nurse'), ...takes('L8', 'nurse'), ...takes('L10', 'nurse')],
  [
    say('chair', () => ({ type: 'setting.change', payload: { name: 'concentrationSignatory', value: 0, reason: 'A small house' } })),
    ...takes('L2', 'signatory-2'),
  ],
  [
    say('service', ({ deploymentId, day }) => ({
      type: 'rota.set',
      payload: {
        deploymentId,
        shifts: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00', primary: 'oncall', secondary: 'oncall' }],
        pageTestedOn: day,
      },
    })),
  ],
  // somebody else's right
  [
    say('compliance', ({ day }) => ({
      type: 'delegation.grant',
      payload: { to: 'nurse', commands: ['gate.decide', 'question.accept'], starts: day, ends: addDays(day, 2) },
    })),
    {
      after: 5,
      step: ({ state, deploymentId }) => {
        const delegationId = [...state.delegations.keys()].at(-1);
        if (delegationId === undefined) return null;
        return {
          by: 'nurse',
          command: { type: 'question.accept', payload: { deploymentId, question: 'Q3' } },
          accompaniment: { delegationId },
        };
      },
    },
  ],
  [
    say('pm', ({ deploymentId, day }) => ({
      type: 'gate.waive',
      payload: { deploymentId, gate: 'G-TRN', until: addDays(day, 30), compensatingControl: 'A notice', reason: 'Time', askedBy: 'pm' },
    })),
    say('cco', ({ deploymentId, day }) => ({
      type: 'gate.waive',
      payload: { deploymentId, gate: 'G-TRN', until: addDays(day, 30), compensatingControl: 'A notice', reason: 'Time', askedBy: 'owner' },
    })),
    say('cco', ({ deploymentId }) => ({
      type: 'gate.waive',
      payload: { deploymentId, gate: 'G-TRN', until: null, compensatingControl: '', reason: 'Time', askedBy: 'cco' },
    })),
  ],
  [
    say('change', ({ deploymentId }) => ({
      type: 'change.execute',
      payload: { deploymentId, kind: 'emergency', effect: 'new tool', what: 'A tool' },
    })),
    say('engineer', ({ deploymentId }) => ({ type: 'agent.act', payload: { deploymentId, action: 'deny', approvedBy: 'nurse' } })),
  ],
  // another model comes in while this one is under way
  [
    say('registrar', () => ({
      type: 'model.register',
      payload: {
        name: 'One more',
        problem: 'It is needed',
        sponsor: 'sponsor',
        tier: 'Low',
        flags: { care: false, payment: false, autonomy: 'advisory', vendor: false },
        businessFunction: 'Imaging',
        vendorName: null,
        siteId: 'north',
        scope: 'One ward',
      },
    })),
  ],
];
