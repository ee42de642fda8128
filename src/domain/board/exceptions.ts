/** The second page: what the board must see by name. @source reference 9b */
import { allRisksIn } from '../measures/risks-in.ts';
import { isReported } from '../reported.ts';
import { counted, countWords, dayWords, listed, sentenceCase } from '../words.ts';
import { tellerOf, type Desk } from './desk.ts';
import { mostTableRows } from './model-table.ts';
import type { BoardException, ExceptionKind, Pack, Printed } from './pack.ts';
import { executiveOf } from './people.ts';

const measureOfKind: Readonly<Record<ExceptionKind, string>> = {
  'extreme risk': 'risks-open:Extreme',
  'override in force': 'overrides-in-force',
  'ended quietly': 'left-pilot:lapsed',
  'agent in care or payment': 'agents-in-care-or-payment',
};

const kindWords: Readonly<Record<ExceptionKind, readonly [one: string, many: string]>> = {
  'extreme risk': ['Extreme risk', 'Extreme risks'],
  'override in force': ['refusal set aside', 'refusals set aside'],
  'ended quietly': ['pilot that ended quietly', 'pilots that ended quietly'],
  'agent in care or payment': ['agent that touches care or payment', 'agents that touch care or payment'],
};

const kinds = Object.keys(measureOfKind) as ExceptionKind[];

/** Of each kind so many are listed at most; an override in force always. The others are behind their number. */
const mostOfKind = mostTableRows;

/** Every Extreme risk, override in force, quiet ending, and agent on care or payment, with the executive who answers for each. */
export function exceptionsOf(desk: Desk): Pack['exceptions'] {
  const { state, asOf, rows } = desk.ground;
  if (rows.length === 0) return { sentence: 'Nothing is on record.', all: [], measures: [], untold: [] };
  const tell = tellerOf(desk);
  const told = kinds.map((kind) => ({ kind, told: tell.told(measureOfKind[kind]) }));
  const executive = (deploymentId: string | null): Printed | null => {
    const personId = executiveOf(state, asOf, deploymentId);
    return personId === null ? null : desk.who(personId);
  };
  const nameOf = (modelId: string | null): string | null => (modelId === null ? null : (state.models.get(modelId)?.name ?? modelId));
  const plain = { objections: [], objected: 0 } as const;
  const counts = (kind: ExceptionKind) => {
    const all = desk.rowsOf(measureOfKind[kind]).filter(({ standing }) => standing === 'counted');
    return kind === 'override in force' ? all : all.slice(0, mostOfKind);
  };
  const risksById = new Map(allRisksIn(desk.ground).map((risk) => [risk.riskId, risk]));
  const rowsById = new Map(rows.map((row) => [row.modelId, row]));

  const extreme = counts('extreme risk').map(({ id, modelId, deploymentId }): BoardException => {
    const risk = risksById.get(id);
    return {
      kind: 'extreme risk',
      id,
      modelId,
      deploymentId,
      modelName: nameOf(modelId),
      what:
        risk === undefined
          ? id
          : `${risk.title}; raised ${dayWords(risk.raisedOn)}${risk.owner === null || risk.orphan ? '; nobody owns it' : ''}`,
      executive: executive(deploymentId),
      ...plain,
    };
  });
  const overrides = counts('override in force').map(({ id, modelId, deploymentId }): BoardException => {
    const override = state.overrides.find(({ overrideId }) => id.endsWith(overrideId));
    const dissent = override?.dissent ?? [];
    return {
      kind: 'override in force',
      id: override?.overrideId ?? id,
      modelId,
      deploymentId,
      modelName: nameOf(modelId),
      what:
        override === undefined
          ? id
          : `${listed(override.rules)} set aside ${dayWords(override.on)} until ${dayWords(override.expiresOn)}; meanwhile: ${override.compensatingControl}`,
      executive: override?.decidedBy[0] === undefined ? executive(deploymentId) : desk.who(override.decidedBy[0]),
      // By name and word for word: for the committee, and for nobody else.
      objections: desk.audience === 'committee' ? dissent.map(({ personId, words }) => ({ by: desk.who(personId), words })) : [],
      objected: dissent.length,
    };
  });
  const lapsed = counts('ended quietly').map(({ modelId, deploymentId }): BoardException => {
    const end = rowsById.get(modelId)?.standing.end ?? null;
    const on = end !== null && isReported(end.on) ? `Last sign of life ${dayWords(end.on)}` : 'The day is not reported';
    return {
      kind: 'ended quietly',
      id: modelId,
      modelId,
      deploymentId,
      modelName: nameOf(modelId),
      what: `${on}; ${end?.confirmedOn === undefined ? 'nobody has decided to end it' : `decided late, on ${dayWords(end.confirmedOn)}`}`,
      executive: executive(deploymentId),
      ...plain,
    };
  });
  const agents = counts('agent in care or payment').map(({ modelId, deploymentId }): BoardException => {
    const row = rowsById.get(modelId);
    const touches = [row?.care === true ? 'care' : null, row?.payment === true ? 'payment' : null].filter((one) => one !== null);
    const how = row !== undefined && isReported(row.autonomy) ? row.autonomy : 'not reported how far';
    const stage = row !== undefined && isReported(row.standing.stage) ? `; in ${row.standing.stage}` : '';
    return {
      kind: 'agent in care or payment',
      id: modelId,
      modelId,
      deploymentId,
      modelName: nameOf(modelId),
      what: `Acts by itself (${how}) on ${listed(touches)}${stage}`,
      executive: executive(deploymentId),
      ...plain,
    };
  });
  return {
    sentence: sentenceOf(told.map((one) => ({ kind: one.kind, count: one.told.value }))),
    all: [...extreme, ...overrides, ...lapsed, ...agents],
    measures: tell.measures(),
    untold: told.flatMap(({ kind, told: one }) => {
      if (one.value === null) return [`${sentenceCase(kindWords[kind][1])}: not reported. ${one.why ?? ''}`.trim()];
      const name = sentenceCase(kindWords[kind][1]);
      const unlisted = kind !== 'override in force' && one.value > mostOfKind;
      return [
        ...(one.unknown === 0 ? [] : [`${name}: for ${countWords(one.unknown)} of ${countWords(one.base)} it is not reported.`]),
        ...(unlisted ? [`${name}: ${countWords(mostOfKind)} of ${countWords(one.value)} are listed; all are on the screen.`] : []),
      ];
    }),
  };
}

/** "3 Extreme risks, 1 refusal set aside, 8 quiet endings and 2 agents that touch care or payment." */
export function sentenceOf(counts: readonly { readonly kind: ExceptionKind; readonly count: number | null }[]): string {
  const there = counts.filter(({ count }) => count !== null && count > 0);
  const untold = counts.some(({ count }) => count === null);
  if (there.length === 0) return untold ? 'No exception is known; not all of it is reported.' : 'There is no exception to report.';
  return `${listed(there.map(({ kind, count }) => counted(count ?? 0, ...kindWords[kind])))}.`;
}
