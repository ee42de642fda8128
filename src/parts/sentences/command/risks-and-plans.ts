import type { Tellings, Said, Told } from './told.ts';

const kindWords: Readonly<Record<string, string>> = { standard: 'a standard', normal: 'a normal', emergency: 'an emergency' };

function change(told: Told): string {
  return `${kindWords[told.text('kind') ?? ''] ?? 'a'} change${told.on}${told.text('what') === undefined ? '' : `: ${told.text('what')}`}`;
}

function committed(told: Told, kind: string): Said {
  const title = told.text('title');
  const declares = Object.entries((told.payload['declares'] ?? {}) as Record<string, unknown>).flatMap(([key, value]) =>
    typeof value === 'string' && value !== '' ? [`${key}: ${value}`] : [],
  );
  const said = declares.length === 0 ? '' : ` (${declares.join(', ')})`;
  return {
    verb: 'Commit',
    what: `${title === undefined ? `a ${kind} item` : `“${title}”`}${said} to ${told.text('iteration') ?? `a ${kind}`}${told.on === '' ? '' : `, for ${told.deployment}`}`,
    short: `to ${told.text('iteration') ?? `the ${kind}`}`,
  };
}

/** Both axes, never their product. */
function scored(value: unknown): string {
  const { severity, likelihood } = (value ?? {}) as { readonly severity?: unknown; readonly likelihood?: unknown };
  return typeof severity === 'number' && typeof likelihood === 'number' ? ` at severity ${severity}, likelihood ${likelihood}` : '';
}

/** Risks, architecture, the sprint, releases and changes. */
export const risksAndPlans: Tellings<
  | 'risk.raise'
  | 'risk.own'
  | 'risk.score'
  | 'risk.treat'
  | 'risk.plan-action'
  | 'risk.finish-action'
  | 'risk.verify-control'
  | 'risk.accept'
  | 'risk.close'
  | 'safety.report'
  | 'adr.propose'
  | 'adr.accept'
  | 'adr.supersede'
  | 'sprint.commit'
  | 'pi.commit'
  | 'release.schedule'
  | 'release.move'
  | 'release.execute'
  | 'change.authorise'
  | 'change.execute'
> = {
  'risk.raise': (told) => ({
    verb: 'Raise',
    what: `a risk${told.text('title') === undefined ? '' : `: ${told.text('title')}`}`,
    short: 'the risk',
  }),
  'risk.own': (told) => ({
    verb: 'Make',
    what: `${told.person('owner')} the owner of ${told.risk}`,
    short: `${told.person('owner')} its owner`,
  }),
  'risk.score': (told) => ({
    verb: 'Score',
    what: `${told.risk}${scored(told.payload['residual'])}`,
    short: told.text('riskId') ?? 'the risk',
  }),
  'risk.treat': (told) => ({
    verb: 'Treat',
    what: `${told.risk}${told.text('treatment') === undefined ? '' : `: ${told.text('treatment')}`}`,
    short: told.text('riskId') ?? 'the risk',
  }),
  'risk.plan-action': (told) => ({ verb: 'Plan', what: `an action on ${told.risk}${told.day('due', 'by')}`, short: 'the action' }),
  'risk.finish-action': (told) => ({ verb: 'Record', what: `that an action on ${told.risk} is done`, short: 'the action as done' }),
  'risk.verify-control': (told) => ({
    verb: 'Record',
    what: `that a control of ${told.risk} ${told.payload['works'] === false ? 'failed' : 'works'}`,
    short: told.payload['works'] === false ? 'that it failed' : 'that it works',
  }),
  'risk.accept': (told) => ({
    verb: 'Accept',
    what: `${told.risk}${told.text('purpose') === 'go-live' ? ' for a go-live' : told.text('purpose') === 'continue' ? ', to continue,' : ''}${told.day('expiresOn', 'until')}`,
    short: told.text('riskId') ?? 'the risk',
  }),
  'risk.close': (told) => ({ verb: 'Close', what: told.risk, short: told.text('riskId') ?? 'the risk' }),
  'safety.report': (told) => ({ verb: 'Report', what: `a safety event${told.on}`, short: 'the safety event' }),
  'adr.propose': (told) => ({
    verb: 'Propose',
    what: `the architecture decision${told.text('title') === undefined ? '' : ` “${told.text('title')}”`}`,
    short: 'the decision',
  }),
  'adr.accept': (told) => ({
    verb: 'Accept',
    what: told.thing('adrId', 'an architecture decision'),
    short: told.text('adrId') ?? 'the decision',
  }),
  'adr.supersede': (told) => ({
    verb: 'Supersede',
    what: `${told.thing('adrId', 'an architecture decision')} with ${told.thing('successor', 'another')}`,
    short: told.text('adrId') ?? 'the decision',
  }),
  'sprint.commit': (told) => committed(told, 'sprint'),
  'pi.commit': (told) => committed(told, 'PI'),
  'release.schedule': (told) => ({
    verb: 'Schedule',
    what: `${told.text('title') === undefined ? 'a release' : `“${told.text('title')}”`}${told.text('version') === undefined ? '' : `, ${told.text('version')},`}${told.on === '' ? '' : ` of ${told.deployment}`}${told.day('on', 'for')}`,
    short: 'the release',
  }),
  'release.move': (told) => ({
    verb: 'Move',
    what: `${told.thing('releaseId', 'a release')}${told.day('on', 'to')}`,
    short: told.text('releaseId') ?? 'the release',
  }),
  'release.execute': (told) => ({
    verb: 'Carry out',
    what: told.thing('releaseId', 'a release'),
    short: told.text('releaseId') ?? 'the release',
  }),
  'change.authorise': (told) => ({ verb: 'Authorise', what: change(told), short: 'the change' }),
  'change.execute': (told) => ({ verb: 'Carry out', what: change(told), short: 'the change' }),
};
