import { links, type LinkId } from '../accountability/links.ts';
import { catalogue } from '../gates/catalogue.ts';
import { notReported } from '../reported.ts';
import { defaultSettings } from '../settings.ts';
import { endOfDay, firstDayOf, later, toWhen, type Day, type Instant } from '../time.ts';
import type { DisposedEntry, Entry } from './entry.ts';
import type { EventType, ImportId } from './events.ts';
import type { Deployment, GateFile, LinkStep, Model, QuestionFile, RecordState, Risk, Spell } from './state.ts';
import { upcast } from './upcast.ts';

/** The same shape, open to writing: only while the fold builds it. */
type Draft<T> =
  T extends ReadonlyMap<infer K, infer V> ? Map<K, Draft<V>>
  : T extends ReadonlySet<infer V> ? Set<V>
  : T extends readonly (infer V)[] ? Draft<V>[]
  : T extends string | number | boolean | null | undefined ? T
  : { -readonly [K in keyof T]: Draft<T[K]> };

type DraftDeployment = Draft<Deployment>;

const forward = new Set<EventType>([
  'question.accepted', 'link.accepted', 'risk.closed', 'condition.met', 'deployment.staged', 'pilot.extended',
]);

const activity = new Set<EventType>(['activity.seen']);

function emptyState(): Draft<RecordState> {
  return {
    institution: '',
    zone: 'UTC',
    kind: 'own',
    standsAt: null,
    ruleset: { name: 'full', adoptedOn: '1970-01-01' as Day, gatesOn: new Set(catalogue.map(({ id }) => id)), linksOn: new Set(links.map(({ id }) => id)) },
    settings: { ...defaultSettings },
    releaseLine: [],
    sites: new Map(),
    people: new Map(),
    models: new Map(),
    deployments: new Map(),
    risks: new Map(),
    imports: [],
    undone: new Set(),
    refusals: [],
    entries: 0,
  };
}

/** Entries known by the end of a day: the record is in order of recording, so this is a prefix. */
export function knownBy<T extends Pick<Entry, 'recordedAt'>>(entries: readonly T[], asOf: Day, zone: string): readonly T[] {
  const last: Instant = endOfDay(asOf, zone);
  let count = entries.length;
  while (count > 0 && entries[count - 1]!.recordedAt > last) count -= 1;
  return entries.slice(0, count);
}

/**
 * Fold a record into what was known on a day.
 *
 * Entries of an import that was undone (by that day) leave no trace but their
 * place in the log. A disposed payload says nothing.
 *
 * @param entries one record, in order, from its first entry
 * @param asOf everything recorded by the end of this day, in the record's zone
 * @throws RangeError when an event speaks of a model or deployment nobody opened
 */
export function fold(entries: readonly (Entry | DisposedEntry)[], asOf: Day): RecordState {
  const first = entries[0];
  const zone = first !== undefined && 'payload' in first && first.type === 'record.opened' ? first.payload.zone : 'UTC';
  const known = knownBy(entries, asOf, zone);
  const undone = new Set<ImportId>();
  for (const entry of known) {
    if (entry.type === 'import.undone' && 'payload' in entry) undone.add(entry.payload.importId);
  }
  const state = emptyState();
  state.undone = undone;
  state.entries = known.length;
  for (const entry of known) {
    if (!('payload' in entry) || entry.payload === undefined) continue;
    if (entry.importId !== undefined && undone.has(entry.importId) && entry.type !== 'import.undone') continue;
    const newest = entry.v === 1 ? entry : ({ ...entry, payload: upcast(entry.type, entry.v, entry.payload) } as Entry);
    apply(state, newest);
  }
  for (const deployment of state.deployments.values()) deployment.spells = inOrder(deployment.spells);
  return state;
}

/** Spells in the order they happened; one without a date keeps its place in the record. */
function inOrder(spells: readonly Spell[]): Draft<Spell>[] {
  let last = '';
  return spells
    .map((spell, place) => {
      const day: string = typeof spell.from === 'string' ? firstDayOf(spell.from) : last;
      last = day;
      return { spell, place, day };
    })
    .toSorted((a, b) => (a.day === b.day ? a.place - b.place : a.day < b.day ? -1 : 1))
    .map(({ spell }) => spell as Draft<Spell>);
}

function gateFile(deployment: DraftDeployment, gate: Parameters<DraftDeployment['gates']['get']>[0]): Draft<GateFile> {
  const file = deployment.gates.get(gate) ?? { submissions: [], decisions: [] };
  deployment.gates.set(gate, file);
  return file;
}

function questionFile(deployment: DraftDeployment, question: Parameters<DraftDeployment['questions']['get']>[0]): Draft<QuestionFile> {
  const file = deployment.questions.get(question) ?? { answered: null, evidencedOn: null, accepted: null, disputed: null };
  deployment.questions.set(question, file);
  return file;
}

function addStep(deployment: DraftDeployment, link: LinkId, step: LinkStep): void {
  const steps = deployment.links.get(link) ?? [];
  steps.push(step);
  deployment.links.set(link, steps);
}

function apply(state: Draft<RecordState>, entry: Entry): void {
  const on = firstDayOf(entry.occurredAt);

  const modelOf = (id: string): Draft<Model> => {
    const model = state.models.get(id);
    if (model === undefined) throw new RangeError(`Entry ${entry.seq} speaks of ${id}, a model nobody registered`);
    return model;
  };
  const deploymentOf = (id: string): DraftDeployment => {
    const deployment = state.deployments.get(id);
    if (deployment === undefined) throw new RangeError(`Entry ${entry.seq} speaks of ${id}, a deployment nobody opened`);
    return deployment;
  };
  const riskOf = (id: string): Draft<Risk> => {
    const risk = state.risks.get(id);
    if (risk === undefined) throw new RangeError(`Entry ${entry.seq} speaks of ${id}, a risk nobody raised`);
    return risk;
  };
  const touch = (deployment: DraftDeployment, isForward = forward.has(entry.type)): void => {
    if (activity.has(entry.type)) {
      deployment.lastActivity = deployment.lastActivity === null ? on : later(deployment.lastActivity, on);
      return;
    }
    if (entry.source === 'import' && deployment.governance === 'not reported') return;
    deployment.lastGovernance = deployment.lastGovernance === null ? on : later(deployment.lastGovernance, on);
    if (isForward) deployment.lastForward = deployment.lastForward === null ? on : later(deployment.lastForward, on);
  };

  switch (entry.type) {
    case 'record.opened': {
      const { institution, zone, kind, standsAt } = entry.payload;
      Object.assign(state, { institution, zone, kind, standsAt: standsAt ?? null });
      break;
    }
    case 'ruleset.adopted': {
      const { ruleset, gatesOn, linksOn } = entry.payload;
      state.ruleset = { name: ruleset, adoptedOn: on, gatesOn: new Set(gatesOn), linksOn: new Set(linksOn) };
      break;
    }
    case 'setting.changed':
      state.settings[entry.payload.name] = entry.payload.value;
      break;
    case 'release-line.set':
      state.releaseLine = [...entry.payload.above];
      break;
    case 'site.added':
      state.sites.set(entry.payload.siteId, { ...entry.payload });
      break;
    case 'person.joined':
      state.people.set(entry.payload.personId, { ...entry.payload, leftOn: null } as Draft<RecordState>['people'] extends Map<string, infer V> ? V : never);
      break;
    case 'person.left': {
      const person = state.people.get(entry.payload.personId);
      if (person !== undefined) person.leftOn = entry.payload.lastDay as typeof person.leftOn;
      break;
    }
    case 'seat.opened':
    case 'seat.filled':
      break;

    case 'model.registered': {
      const { payload } = entry;
      state.models.set(payload.modelId, {
        modelId: payload.modelId,
        externalId: payload.externalId ?? null,
        name: payload.name,
        formerNames: [],
        businessFunction: payload.businessFunction,
        purpose: payload.purpose,
        bureau: payload.bureau ?? notReported('no column'),
        flags: payload.flags,
        vendorName: payload.vendorName,
        registeredOn: entry.occurredAt,
        facts: [],
        notes: {},
        evidence: [],
        costs: [],
        contracts: [],
        deploymentIds: [],
        absent: null,
        lastImport: entry.importId ?? null,
      });
      break;
    }
    case 'model.renamed': {
      const model = modelOf(entry.payload.modelId);
      if (entry.payload.name !== model.name) model.formerNames.push(model.name);
      model.name = entry.payload.name;
      if (entry.payload.externalId !== undefined) model.externalId = entry.payload.externalId;
      break;
    }
    case 'model.flagged': {
      const model = modelOf(entry.payload.modelId);
      model.flags = { ...model.flags, ...entry.payload.flags };
      break;
    }
    case 'model.described': {
      const model = modelOf(entry.payload.modelId);
      model.facts = [...entry.payload.facts] as Draft<Model>['facts'];
      model.notes = { ...entry.payload.notes };
      if (entry.importId !== undefined) {
        model.lastImport = entry.importId;
        model.absent = null;
      }
      break;
    }
    case 'evidence.reported':
      modelOf(entry.payload.modelId).evidence = [...entry.payload.evidence] as Draft<Model>['evidence'];
      break;
    case 'cost.reported':
      modelOf(entry.payload.modelId).costs = [...entry.payload.costs] as Draft<Model>['costs'];
      break;
    case 'contract.signed':
      modelOf(entry.payload.modelId).contracts.push({ ...entry.payload, on });
      break;
    case 'model.absent': {
      const { modelId, ...absence } = entry.payload;
      modelOf(modelId).absent = absence;
      break;
    }
    case 'absence.answered': {
      const { modelId, answer, on: endedOn } = entry.payload;
      const model = modelOf(modelId);
      if (answer === 'do not know') break;
      model.absent = null;
      if (answer !== 'ended by decision') break;
      for (const id of model.deploymentIds) {
        deploymentOf(id).spells.push({ stage: 'ended', from: endedOn === undefined ? notReported('left blank') : toWhen(endedOn), end: { kind: 'stopped' } });
      }
      break;
    }

    case 'deployment.opened': {
      const { deploymentId, modelId, siteId, scope, governance } = entry.payload;
      modelOf(modelId).deploymentIds.push(deploymentId);
      state.deployments.set(deploymentId, {
        deploymentId, modelId, siteId, scope, governance,
        openedOn: on,
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
      });
      break;
    }
    case 'deployment.staged': {
      const { deploymentId, ...spell } = entry.payload;
      const deployment = deploymentOf(deploymentId);
      deployment.spells.push(spell);
      if (spell.stage === 'ended') deployment.suspended = null;
      touch(deployment);
      break;
    }
    case 'pilot.chartered': {
      const deployment = deploymentOf(entry.payload.deploymentId);
      deployment.plannedEnd = entry.payload.plannedEnd as DraftDeployment['plannedEnd'];
      touch(deployment);
      break;
    }
    case 'pilot.extended': {
      const deployment = deploymentOf(entry.payload.deploymentId);
      deployment.plannedEnd = entry.payload.plannedEnd as DraftDeployment['plannedEnd'];
      deployment.extensions += 1;
      deployment.extendedOn = on as DraftDeployment['extendedOn'];
      touch(deployment);
      break;
    }
    case 'target.set': {
      const deployment = deploymentOf(entry.payload.deploymentId);
      deployment.targets[entry.payload.stage] = entry.payload.target;
      touch(deployment);
      break;
    }
    case 'deployment.suspended': {
      const { deploymentId, by, reason } = entry.payload;
      const deployment = deploymentOf(deploymentId);
      deployment.suspended = { since: on, by, reason } as DraftDeployment['suspended'];
      touch(deployment);
      break;
    }
    case 'deployment.resumed': {
      const deployment = deploymentOf(entry.payload.deploymentId);
      deployment.suspended = null;
      touch(deployment);
      break;
    }
    case 'deployment.inherited': {
      const { deploymentId, catchUpBy, by } = entry.payload;
      const deployment = deploymentOf(deploymentId);
      deployment.inherited = { catchUpBy, by } as DraftDeployment['inherited'];
      touch(deployment);
      break;
    }
    case 'version.released': {
      const { deploymentId, version, major, what } = entry.payload;
      const deployment = deploymentOf(deploymentId);
      deployment.versions.push({ version, major, what, on });
      break;
    }
    case 'activity.seen':
      touch(deploymentOf(entry.payload.deploymentId));
      break;

    case 'question.answered': {
      const { deploymentId, question, text, by } = entry.payload;
      const deployment = deploymentOf(deploymentId);
      questionFile(deployment, question).answered = { on, text, ...(by === undefined ? {} : { by }) } as Draft<QuestionFile>['answered'];
      touch(deployment);
      break;
    }
    case 'question.evidenced': {
      const deployment = deploymentOf(entry.payload.deploymentId);
      questionFile(deployment, entry.payload.question).evidencedOn = on as Draft<QuestionFile>['evidencedOn'];
      touch(deployment);
      break;
    }
    case 'question.accepted': {
      const { deploymentId, question, by, expiresOn } = entry.payload;
      const deployment = deploymentOf(deploymentId);
      const file = questionFile(deployment, question);
      file.accepted = { on, by, ...(expiresOn === undefined ? {} : { expiresOn }) } as Draft<QuestionFile>['accepted'];
      file.disputed = null;
      touch(deployment);
      break;
    }
    case 'question.disputed': {
      const { deploymentId, question, by, why } = entry.payload;
      const deployment = deploymentOf(deploymentId);
      questionFile(deployment, question).disputed = { on, by, why } as Draft<QuestionFile>['disputed'];
      touch(deployment);
      break;
    }

    case 'gate.submitted': {
      const { deploymentId, gate, by, waitingOn } = entry.payload;
      const deployment = deploymentOf(deploymentId);
      gateFile(deployment, gate).submissions.push({ on, by, ...(waitingOn === undefined ? {} : { waitingOn }) });
      touch(deployment);
      break;
    }
    case 'gate.decided': {
      const { deploymentId, gate, conditions = [], ...decision } = entry.payload;
      const deployment = deploymentOf(deploymentId);
      gateFile(deployment, gate).decisions.push({
        ...decision, on, conditions: conditions.map((condition) => ({ ...condition, metOn: null })),
      } as unknown as Draft<GateFile>['decisions'][number]);
      touch(deployment, decision.outcome === 'passed' || decision.outcome === 'passed with conditions');
      break;
    }
    case 'condition.met': {
      const { deploymentId, gate, conditionId } = entry.payload;
      const deployment = deploymentOf(deploymentId);
      for (const decision of gateFile(deployment, gate).decisions) {
        for (const condition of decision.conditions) if (condition.id === conditionId) condition.metOn = on as typeof condition.metOn;
      }
      touch(deployment);
      break;
    }
    case 'blocker.noted': {
      const { deploymentId, ...blocker } = entry.payload;
      const deployment = deploymentOf(deploymentId);
      deployment.blockers.push({ ...blocker, since: on });
      touch(deployment);
      break;
    }
    case 'blocker.cleared': {
      const deployment = deploymentOf(entry.payload.deploymentId);
      deployment.blockers = deployment.blockers.filter(({ blockerId }) => blockerId !== entry.payload.blockerId);
      touch(deployment);
      break;
    }

    case 'link.offered': {
      const { deploymentId, link, personId, due } = entry.payload;
      const deployment = deploymentOf(deploymentId);
      addStep(deployment, link, { kind: 'offered', on, personId, ...(due === undefined ? {} : { due }) });
      touch(deployment);
      break;
    }
    case 'link.accepted': {
      const { deploymentId, link, ...signature } = entry.payload;
      const deployment = deploymentOf(deploymentId);
      addStep(deployment, link, { kind: 'accepted', at: entry.occurredAt, on, ...signature });
      touch(deployment);
      break;
    }
    case 'link.declined': {
      const { deploymentId, link, personId, reason } = entry.payload;
      const deployment = deploymentOf(deploymentId);
      addStep(deployment, link, { kind: 'declined', on, personId, reason });
      touch(deployment);
      break;
    }
    case 'link.released': {
      const { deploymentId, link, personId, reason } = entry.payload;
      const deployment = deploymentOf(deploymentId);
      addStep(deployment, link, { kind: 'released', on, personId, reason });
      touch(deployment);
      break;
    }
    case 'link.covered': {
      const { deploymentId, link, personId, until } = entry.payload;
      const deployment = deploymentOf(deploymentId);
      addStep(deployment, link, { kind: 'covered', on, personId, until });
      touch(deployment);
      break;
    }
    case 'link.named-in-file': {
      const { deploymentId, link, name, column } = entry.payload;
      deploymentOf(deploymentId).namedInFile.set(link, { name, column });
      break;
    }
    case 'rota.set': {
      const { deploymentId, shifts, pageTestedOn } = entry.payload;
      const deployment = deploymentOf(deploymentId);
      deployment.rota = { shifts, pageTestedOn } as unknown as DraftDeployment['rota'];
      touch(deployment);
      break;
    }
    case 'override.set': {
      const deployment = deploymentOf(entry.payload.deploymentId);
      deployment.overridePath = [...entry.payload.steps] as DraftDeployment['overridePath'];
      touch(deployment);
      break;
    }

    case 'risk.raised': {
      const { riskId, deploymentIds, title, category, nature, owner, inherent } = entry.payload;
      state.risks.set(riskId, {
        riskId, deploymentIds: [...deploymentIds], title, category, nature, owner,
        raisedOn: on,
        inherent: inherent ?? null,
        residual: null,
        acceptance: null,
        actions: [],
        realisedOn: null,
        controlFailedOn: null,
        closedOn: null,
      });
      break;
    }
    case 'risk.scored': {
      const risk = riskOf(entry.payload.riskId);
      risk.residual = { ...entry.payload.residual, on } as Draft<Risk>['residual'];
      touchRisk(risk, false);
      break;
    }
    case 'risk.accepted': {
      const { riskId, by, expiresOn, purpose } = entry.payload;
      const risk = riskOf(riskId);
      risk.acceptance = { on, by, expiresOn, purpose } as unknown as Draft<Risk>['acceptance'];
      touchRisk(risk, false);
      break;
    }
    case 'risk.action-set': {
      const { riskId, actionId, text, due } = entry.payload;
      riskOf(riskId).actions.push({ actionId, text, due, doneOn: null });
      break;
    }
    case 'risk.action-done': {
      const action = riskOf(entry.payload.riskId).actions.find(({ actionId }) => actionId === entry.payload.actionId);
      if (action !== undefined) action.doneOn = on as typeof action.doneOn;
      break;
    }
    case 'risk.realised':
      riskOf(entry.payload.riskId).realisedOn = on as Draft<Risk>['realisedOn'];
      break;
    case 'risk.control-failed':
      riskOf(entry.payload.riskId).controlFailedOn = on as Draft<Risk>['controlFailedOn'];
      break;
    case 'risk.closed': {
      const risk = riskOf(entry.payload.riskId);
      risk.closedOn = on as Draft<Risk>['closedOn'];
      touchRisk(risk, true);
      break;
    }

    case 'safety.reported':
      touch(deploymentOf(entry.payload.deploymentId));
      break;
    case 'command.refused':
      state.refusals.push({ on, ...entry.payload, rules: [...entry.payload.rules] });
      break;

    case 'import.loaded':
      state.imports.push({ ...entry.payload, on, firstSeq: entry.seq, lastSeq: entry.seq } as unknown as Draft<RecordState>['imports'][number]);
      break;
    case 'import.undone':
    case 'payload.disposed':
      break;
    default:
      entry satisfies never;
  }

  if (entry.importId !== undefined) {
    const load = state.imports.find(({ importId }) => importId === entry.importId);
    if (load !== undefined) load.lastSeq = entry.seq;
  }

  function touchRisk(risk: Draft<Risk>, isForward: boolean): void {
    for (const id of risk.deploymentIds) touch(deploymentOf(id), isForward);
  }
}
