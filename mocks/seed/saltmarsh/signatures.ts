/** The names behind a deployment: who was asked, who signed, who signed again, who took over. */
import { isRequired } from '../../../src/domain/accountability/chain.ts';
import { linkOf, links, type Link, type LinkId } from '../../../src/domain/accountability/links.ts';
import { addDays, later, type Day } from '../../../src/domain/time.ts';
import { before, renewals, today } from './calendar.ts';
import { isAgent, type Card } from './card.ts';
import { pick } from './dice.ts';
import type { Log } from './log.ts';
import { personOf, type PersonKey } from './people.ts';
import { onDay } from './teams.ts';
import { entries, firstBoundStep, type Way } from './way.ts';

/** The words a person agrees to. On the decision itself they name the decision. */
function statementFor(link: LinkId, card: Card): string {
  const { meaning } = linkOf(link);
  return link === 'L2' ? `${meaning}: ${card.decides}` : meaning;
}

function applies({ applies: when }: Link, card: Card): boolean {
  const profile = {
    always: true,
    care: card.care === true,
    payment: card.payment === true,
    vendor: card.vendor !== undefined,
    agentic: isAgent(card),
  };
  return profile[when];
}

/** Asked in writing first; the others are signed at the table. */
const askedFirst = new Set<LinkId>(['L2', 'L9']);

/** One signature, as the demonstration shows it. */
export function tellSignature(
  log: Log,
  { deploymentId, card }: Way,
  link: LinkId,
  personId: PersonKey,
  on: Day,
  more: { expiresOn?: Day; statement?: string; time?: `${number}:${number}`; version?: string } = {},
): void {
  const { time, statement = statementFor(link, card), ...rest } = more;
  log.tell(
    deploymentId,
    'link.accepted',
    on,
    { deploymentId, link, personId, statement, assurance: 'demonstration', ...rest },
    personId,
    time,
  );
}

export function tellAsk(log: Log, { deploymentId }: Way, link: LinkId, personId: PersonKey, on: Day): void {
  log.tell(deploymentId, 'link.offered', on, { deploymentId, link, personId, by: 'sora', how: 'In writing' }, 'sora');
}

/** The day a link was signed: a few days before the stage that needs it. */
function signedOn(way: Way, link: Link): Day | undefined {
  if (link.requiredFrom === 'intake') return way.course.entered.intake;
  const entry = entries(way).find(({ stage }) => isRequired(link, stage));
  return entry === undefined
    ? undefined
    : later(way.course.entered.intake, before(entry.on, 1 + pick(`${way.deploymentId} ${link.id}`, 7)));
}

/** All signatures up to the furthest stage, kept alive, and passed on when somebody leaves. */
export function tellSignatures(log: Log, way: Way): void {
  const { card, team, twist, life, end } = way;
  for (const link of links) {
    if (!applies(link, card) || twist.links?.includes(link.id) === true) continue;
    const first = signedOn(way, link);
    if (first === undefined || first > end) continue;
    const person = team[link.id];
    if (askedFirst.has(link.id)) {
      tellAsk(
        log,
        way,
        link.id,
        onDay(person, first),
        later(way.course.entered.intake, before(first, 4 + pick(`${way.deploymentId} ${link.id} asked`, 8))),
      );
    }
    const bound = firstBoundStep(way);
    const signed = bound !== undefined && first >= bound ? before(bound, 1) : first;
    const days = link.termMonths === null ? [signed] : [signed, ...renewals(signed, link.termMonths, life, 35)];
    for (const on of days) tellSignature(log, way, link.id, onDay(person, on), on);
    tellHandover(log, way, link.id, person, days);
  }
}

/** Whoever came after somebody who left signs within a month, where the deployment still lives. */
function tellHandover(log: Log, way: Way, link: LinkId, person: PersonKey, days: readonly Day[]): void {
  const { lastDay } = personOf(person);
  if (lastDay === undefined || way.end !== today) return;
  const on = addDays(lastDay as Day, 17 + pick(`${way.deploymentId} ${link} handover`, 8));
  const signedBefore = days.some((day) => day <= lastDay);
  const signedAfter = days.some((day) => day > lastDay && day <= on);
  const next = onDay(person, on);
  if (signedBefore && !signedAfter && next !== person && on <= way.life.until) tellSignature(log, way, link, next, before(on, 0));
}
