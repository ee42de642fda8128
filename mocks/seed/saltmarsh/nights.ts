/** Who answers at night, how it is tested, and how the thing is stopped. */
import type { OverrideStep } from '../../../src/domain/audit/events.ts';
import { addDays, type Day } from '../../../src/domain/time.ts';
import { before, today } from './calendar.ts';
import { isAgent } from './card.ts';
import { pick } from './dice.ts';
import type { Log } from './log.ts';
import { personOf } from './people.ts';
import { crewOf, fullRota } from './teams.ts';
import { entryOf, type Way } from './way.ts';

/** The rota, entered anew with each page test. */
export function tellNights(log: Log, way: Way): void {
  const pilot = entryOf(way, 'pilot');
  if (pilot === undefined || way.twist.night === 'by hand') return;
  const { deploymentId } = way;
  const tested = (on: Day): void =>
    log.tell(deploymentId, 'rota.set', on, { deploymentId, shifts: fullRota(deploymentId), pageTestedOn: on }, 'avocet');
  const first = before(pilot, 4);
  tested(first);
  if (way.end !== today) return;
  // From 2026 on tested every twelve weeks, the last time within the quarter before the day the record stands at.
  const last = before(today, 8 + pick(`${deploymentId} page`, 60));
  for (let on = last; on > addDays(first, 30) && on >= '2026-01-01'; on = before(on, 84)) tested(on);
}

/** Stop, hold, recall, restart: for what touches care or money or acts by itself. */
export function tellOverride(log: Log, way: Way): void {
  const pilot = entryOf(way, 'pilot');
  const { card, deploymentId, team, twist } = way;
  const touches = card.care === true || card.payment === true || isAgent(card);
  if (pilot === undefined || !touches || twist.overrides === 'by hand') return;
  const drill = (on: Day): void => {
    const seconds = 30 + pick(`${deploymentId} stop`, 150);
    const whose = personOf(team.L10).name;
    const steps: OverrideStep[] = [
      { step: 'stop', who: `${whose}, from any workstation`, seconds, drilledOn: on },
      { step: 'hold', who: `${personOf(crewOf(deploymentId).day[0]).name} or the night engineer`, seconds: seconds + 40, drilledOn: on },
      {
        step: 'recall',
        who: isAgent(card) ? `${whose}, by telephone to the payer or patient` : 'The clinician who saw it',
        seconds: null,
        drilledOn: null,
      },
      { step: 'restart', who: `${personOf(team.L10).name} and ${personOf(team.L4).name} together`, seconds: null, drilledOn: null },
    ];
    log.tell(deploymentId, 'override.set', on, { deploymentId, steps }, team.L10);
  };
  drill(before(pilot, 6));
  if (way.end !== today) return;
  const again = before(today, 12 + pick(`${deploymentId} drill`, 60));
  if (again > addDays(pilot, 60)) drill(again);
}
