import { starterLinks } from '../accountability/links.ts';
import type { DomainEvent } from '../audit/events.ts';
import { questions } from '../gates/questions.ts';
import { toWhen, type Day, type Zone } from '../time.ts';

/** How a record of an institution's own file begins: the five questions and four links, everything else off. */
export function openingOf({
  institution,
  zone,
  kind,
  today,
}: {
  institution: string;
  zone: Zone;
  kind: 'own' | 'public';
  today: Day;
}): DomainEvent[] {
  const occurredAt = toWhen(today);
  return [
    { type: 'record.opened', occurredAt, payload: { institution, zone, kind } },
    {
      type: 'ruleset.adopted',
      occurredAt,
      payload: { ruleset: 'starter', gatesOn: questions.map(({ gate }) => gate), linksOn: starterLinks },
    },
  ];
}
