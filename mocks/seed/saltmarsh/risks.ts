/** The register's events: raised, scored, scored again, treated, accepted for a time, closed. */
import type { Score } from '../../../src/domain/audit/events.ts';
import { addDays, toDay, type Day } from '../../../src/domain/time.ts';
import { bandOf } from '../../../src/domain/risk/bands.ts';
import { before, today, workday } from './calendar.ts';
import { pick } from './dice.ts';
import type { Log } from './log.ts';
import { deploymentId } from './models.ts';
import type { PersonKey } from './people.ts';
import { register, type WrittenRisk } from './risk-register.ts';

/** What is done about a risk, by whom, by when, and when it was done. */
type Action = readonly [risk: number, text: string, owner: PersonKey, due: string, done?: string];

const actions: readonly Action[] = [
  [84, 'Compare every draft with the pharmacist’s list', 'woodcock', '2025-08-29', '2025-08-21'],
  [87, 'Load the limits for children', 'gallinule', '2026-11-30'],
  [89, 'Ask for a second photograph when the first is dark', 'stint', '2025-10-31', '2025-10-28'],
  [92, 'Make refusals a heading of their own', 'shoveler', '2026-02-27', '2026-02-20'],
  [95, 'Fill the night seat', 'avocet', '2026-05-29'],
  [95, 'Page the house supervisor until it is filled', 'moorhen', '2026-04-30', '2026-04-24'],
  [96, 'Ask for a name again at the August committee', 'rail', '2026-08-20'],
  [99, 'Second route for images', 'coot', '2026-11-14'],
  [100, 'Raise the threshold on two units and measure', 'tattler', '2026-09-18'],
  [102, 'Delete recordings when consent ends', 'shoveler', '2026-10-09'],
  [103, 'Set a threshold for nights', 'tattler', '2026-06-30', '2026-06-24'],
  [109, 'Hold every letter for a nurse', 'shoveler', '2026-09-30'],
  [111, 'Connect the allergy feed', 'sanderling', '2026-11-27'],
  [113, 'Load the do-not-call list each night', 'gallinule', '2026-07-31', '2026-07-29'],
  [113, 'Show that the list is obeyed', 'pochard', '2026-10-16'],
  [116, 'Calibrate again for the new detectors', 'coot', '2026-11-06'],
  [118, 'Close the reply field until a principal allows it', 'shoveler', '2026-10-23'],
  [124, 'Agree with two payers how a request is withdrawn', 'tern', '2026-11-05'],
  [126, 'Match by slice position as well', 'coot', '2026-12-11'],
];

/** The executive of whoever would be harmed. */
function executiveFor({ category }: WrittenRisk): PersonKey {
  if (category === 'payment' || category === 'financial') return 'heron';
  if (category === 'privacy and security') return 'fieldfare';
  return category === 'patient safety' || category === 'equity' ? 'bittern' : 'kestrel';
}

function oneMore({ severity, likelihood }: Score): Score {
  return { severity, likelihood: Math.min(5, likelihood + 1) };
}

const lineDrawn = toDay('2026-03-12');

/** The cells that hold a release: those the committee calls Extreme. */
function tellReleaseLine(log: Log): void {
  const scores = [1, 2, 3, 4, 5].flatMap((severity) => [1, 2, 3, 4, 5].map((likelihood) => ({ severity, likelihood })));
  log.tell(
    'release line',
    'release-line.set',
    lineDrawn,
    { above: scores.filter((score) => bandOf(score) === 'Extreme'), by: 'whimbrel' },
    'whimbrel',
    '16:30',
  );
}

function tellRisk(log: Log, risk: WrittenRisk): void {
  const { number, deployments, title, category, nature, owner, residual, now } = risk;
  const riskId = `RISK-${String(number).padStart(3, '0')}`;
  const raised = toDay(risk.raised);
  const score = (on: Day, to: Score): void => log.tell(riskId, 'risk.scored', on, { riskId, residual: to, by: owner }, owner);
  log.tell(
    riskId,
    'risk.raised',
    raised,
    { riskId, deploymentIds: deployments.map(deploymentId), title, category, nature, owner, inherent: oneMore(residual) },
    owner,
  );
  const acceptedOn = 'acceptedOn' in now ? toDay(now.acceptedOn) : undefined;
  const first = workday(addDays(raised, 4 + pick(riskId, 6)));
  score(acceptedOn !== undefined && first >= acceptedOn ? before(acceptedOn, 1) : first, residual);
  if (number === 91)
    log.tell(riskId, 'risk.realised', toDay('2025-09-18'), { riskId, incident: 'Two low blood sugars in one night' }, 'teal');
  if ('closedOn' in now) {
    log.tell(riskId, 'risk.closed', toDay(now.closedOn), { riskId, reason: now.reason, by: owner }, owner);
    return;
  }
  const again = acceptedOn === undefined ? before(today, 12 + pick(`${riskId} again`, 60)) : before(acceptedOn, 3);
  if (again > addDays(raised, 60)) score(again, residual);
  // An acceptance runs 90 days, and is given again before it ends: back to the day the release line was drawn.
  for (let on = acceptedOn; on !== undefined && on > raised && on >= lineDrawn; on = before(on, 87)) {
    log.tell(
      riskId,
      'risk.accepted',
      on,
      { riskId, by: ['whimbrel', executiveFor(risk)], expiresOn: addDays(on, 90), purpose: 'go-live' },
      'whimbrel',
    );
  }
}

export function tellRisks(log: Log): void {
  tellReleaseLine(log);
  for (const risk of register) tellRisk(log, risk);
  actions.forEach(([number, text, owner, due, done], place) => {
    const riskId = `RISK-${String(number).padStart(3, '0')}`;
    const actionId = `${riskId} ${place + 1}`;
    const risk = register.find((one) => one.number === number);
    const set = workday(addDays(toDay(risk?.raised ?? '2026-01-05'), 12));
    log.tell(riskId, 'risk.action-set', set, { riskId, actionId, text, owner, due: toDay(due) }, owner);
    if (done !== undefined) log.tell(riskId, 'risk.action-done', toDay(done), { riskId, actionId }, owner);
  });
}
