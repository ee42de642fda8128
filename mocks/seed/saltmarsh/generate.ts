/** The whole demonstration: two years of Saltmarsh Health as one record. */
import type { Entry } from '../../../src/domain/audit/entry.ts';
import { catalogue } from '../../../src/domain/gates/catalogue.ts';
import { links } from '../../../src/domain/accountability/links.ts';
import { toDay } from '../../../src/domain/time.ts';
import { tellAnswers } from './answers.ts';
import { adoption, opening, today, zone } from './calendar.ts';
import { courses } from './courses.ts';
import { endings } from './endings.ts';
import { tellGates } from './gates.ts';
import { handOf } from './hand.ts';
import { openLog, type Log } from './log.ts';
import { inProduction, livePilots } from './live-pilots.ts';
import { cardOf, deploymentId, models } from './models.ts';
import { tellNights, tellOverride } from './nights.ts';
import { tellPlan } from './plan.ts';
import { people, personOf, type PersonKey } from './people.ts';
import { priorAuthorization } from './prior-authorization.ts';
import { tellRefusals } from './refusals.ts';
import { tellContracts, tellOpening, tellRegistration, tellStages, tellUse } from './registration.ts';
import { openReviews, type Reviews } from './reviews.ts';
import { tellRisks } from './risks.ts';
import { secondSites } from './second-sites.ts';
import { tellSignatures } from './signatures.ts';
import { sites } from './sites.ts';
import { stalledPilots } from './stalled-pilots.ts';
import { wayOf, type Way } from './way.ts';

const told = new Map([...stalledPilots, priorAuthorization, ...livePilots, ...inProduction, ...endings].map((one) => [one.n, one]));

/** Everything one deployment went through, but for its registration. */
function tellWay(log: Log, reviews: Reviews, way: Way): void {
  tellStages(log, way);
  tellUse(log, way);
  tellContracts(log, way);
  // Nobody wrote down anything else about the bed-flow forecast.
  if (way.card.n === 56) return;
  tellAnswers(log, way);
  tellSignatures(log, way);
  tellGates(log, reviews, way);
  tellNights(log, way);
  tellOverride(log, way);
}

function tellInstitution(log: Log): void {
  log.tell(
    'record',
    'record.opened',
    opening,
    { institution: 'Saltmarsh Health', zone, kind: 'demonstration', standsAt: today },
    'sora',
    '08:00',
  );
  for (const [siteId, name] of Object.entries(sites)) log.tell('record', 'site.added', opening, { siteId, name }, 'sora');
  for (const key of Object.keys(people) as PersonKey[]) {
    const { name, title, roles, function: office, reportsTo, employer = 'staff', from, lastDay } = personOf(key);
    const on = from === undefined ? opening : toDay(from);
    log.tell(
      `person ${key}`,
      'person.joined',
      on,
      {
        personId: key,
        printedName: name,
        title,
        roles,
        function: office,
        employer,
        ...(reportsTo === undefined ? {} : { reportsTo }),
      },
      'sora',
    );
    if (lastDay !== undefined)
      log.tell(`person ${key}`, 'person.left', toDay(lastDay), { personId: key, lastDay: toDay(lastDay) }, 'sora', '17:00');
  }
  const seat = (seatId: string, office: string, on: string): void =>
    log.tell('seats', 'seat.opened', toDay(on), { seatId, function: office, siteId: null }, 'sora');
  seat('S-1', 'Independent validation', '2024-11-04');
  log.tell('seats', 'seat.filled', toDay('2024-11-12'), { seatId: 'S-1', personId: 'ruff' }, 'sora');
  seat('S-2', 'IT operations, on call at night', '2026-03-02');
  log.tell(
    'ruleset',
    'ruleset.adopted',
    adoption,
    { ruleset: 'Saltmarsh 2026', gatesOn: catalogue.map(({ id }) => id), linksOn: links.map(({ id }) => id) },
    'whimbrel',
    '08:00',
  );
}

/** What the usage report of the last morning says, ten minutes before the CIO opens the screen. */
function tellThisMorning(log: Log): void {
  const seen = (n: number, what: string, time: `${number}:${number}`): void => {
    log.tell(deploymentId(n), 'activity.seen', today, { deploymentId: deploymentId(n), what }, 'snipe', time);
  };
  seen(17, '96 alerts in the week, 31 of them between seven at night and seven in the morning', '05:58');
  seen(31, '212 requests drafted in the week, 188 submitted', '06:01');
  seen(56, '84 forecasts in the week', '06:04');
}

/** @returns every entry of the demonstration, hashed, in the order it was recorded */
export function generate(): Entry[] {
  const log = openLog();
  const reviews = openReviews(log);
  tellInstitution(log);
  for (const card of models) {
    const course = courses.get(card.n);
    if (course === undefined) throw new RangeError(`No course for model ${card.n}`);
    const story = told.get(card.n);
    const way = wayOf(card, course, story?.twist);
    tellRegistration(log, way);
    tellWay(log, reviews, way);
    story?.tell(handOf(log, reviews, way));
  }
  for (const { n, course, site, deploymentId: id, twist } of secondSites) {
    const way = wayOf(cardOf(n), course, twist, site, id);
    tellOpening(log, way, course.entered.intake, 'kept');
    tellWay(log, reviews, way);
  }
  tellThisMorning(log);
  tellRisks(log);
  tellPlan(log);
  tellRefusals(log);
  reviews.settle();
  return log.entries();
}
