import { deploymentIn, modelIn, type Appliers } from './context.ts';

/** The life of a deployment: stages, charters, suspensions, versions, signs of use. */
export const deploymentEvents: Appliers<
  | 'deployment.opened'
  | 'deployment.staged'
  | 'pilot.chartered'
  | 'pilot.extended'
  | 'target.set'
  | 'deployment.suspended'
  | 'deployment.resumed'
  | 'deployment.inherited'
  | 'deployment.placed'
  | 'version.released'
  | 'activity.seen'
  | 'safety.reported'
  | 'scope.changed'
  | 'autonomy.changed'
  | 'lapse.answered'
  | 'agent.acted'
> = {
  'deployment.opened': (state, { deploymentId, modelId, siteId, scope, governance, restartOf }, said) => {
    modelIn(state, modelId, said).deploymentIds.push(deploymentId);
    state.deployments.set(deploymentId, {
      deploymentId,
      modelId,
      siteId,
      scope,
      governance,
      openedOn: said.on,
      openedIn: said.importId,
      statedOn: null,
      spells: [],
      plannedEnd: null,
      extensions: 0,
      extendedOn: null,
      targets: {},
      suspended: null,
      inherited: null,
      versions: [],
      lastActivity: null,
      lastGovernance: null,
      lastForward: null,
      gates: new Map(),
      questions: new Map(),
      links: new Map(),
      namedInFile: new Map(),
      rota: null,
      overridePath: null,
      blockers: [],
      endpoints: null,
      scopeChanges: [],
      autonomyChanges: [],
      changesMade: [],
      restartOf: restartOf ?? null,
      lapsesAnswered: [],
    });
  },
  'deployment.staged': (state, { deploymentId, ...spell }, said) => {
    const deployment = deploymentIn(state, deploymentId, said);
    deployment.spells.push(spell);
    if (spell.stage === 'ended') deployment.suspended = null;
  },
  'pilot.chartered': (state, { deploymentId, plannedEnd, endpoints }, said) => {
    const deployment = deploymentIn(state, deploymentId, said);
    deployment.plannedEnd = plannedEnd;
    deployment.endpoints = endpoints ?? deployment.endpoints;
  },
  'pilot.extended': (state, { deploymentId, plannedEnd }, said) => {
    const deployment = deploymentIn(state, deploymentId, said);
    deployment.plannedEnd = plannedEnd;
    deployment.extensions += 1;
    deployment.extendedOn = said.on;
  },
  'target.set': (state, { deploymentId, stage, target }, said) => {
    deploymentIn(state, deploymentId, said).targets[stage] = target;
  },
  'deployment.suspended': (state, { deploymentId, by, reason }, said) => {
    deploymentIn(state, deploymentId, said).suspended = { since: said.on, by, reason };
  },
  'deployment.resumed': (state, { deploymentId }, said) => {
    deploymentIn(state, deploymentId, said).suspended = null;
  },
  'deployment.inherited': (state, { deploymentId, catchUpBy, by, reason }, said) => {
    deploymentIn(state, deploymentId, said).inherited = { catchUpBy, by, on: said.on, reason: reason ?? null };
  },
  'deployment.placed': (state, { deploymentId, siteId }, said) => {
    deploymentIn(state, deploymentId, said).siteId = siteId;
  },
  'version.released': (state, { deploymentId, version, major, what }, said) => {
    deploymentIn(state, deploymentId, said).versions.push({ version, major, what, on: said.on, seq: said.seq });
  },
  'scope.changed': (state, { deploymentId, scope, what }, said) => {
    const deployment = deploymentIn(state, deploymentId, said);
    deployment.scope = scope;
    deployment.scopeChanges.push({ on: said.on, seq: said.seq, what });
  },
  'autonomy.changed': (state, { deploymentId, modelId, to, raised }, said) => {
    deploymentIn(state, deploymentId, said).autonomyChanges.push({ on: said.on, seq: said.seq, to, raised });
    const model = modelIn(state, modelId, said);
    model.flags = { ...model.flags, autonomy: to };
  },
  'lapse.answered': (state, { deploymentId, answer, lapsedOn }, said) => {
    deploymentIn(state, deploymentId, said).lapsesAnswered.push({ on: said.on, answer, lapsedOn });
  },
  'agent.acted': () => {},
  // These leave only their day: the fold keeps when a deployment was last seen in use or spoken of.
  'activity.seen': () => {},
  'safety.reported': (state, report, { on, seq }) => {
    state.safetyReports.push({ ...report, on, seq });
  },
};
