import type { DeploymentId, Flags, Role } from '../../audit/events.ts';
import type { Person, RecordState } from '../../audit/state.ts';
import { inSentence, listed } from '../../words.ts';
import { isOf, placeOf } from '../ask.ts';
import type { SingleCommand } from '../command.ts';
import { refuses, type Objection } from '../objection.ts';
import { ruleOver } from '../rule.ts';
import { committee, hasRole, holdersOf, isHere, role } from '../seats.ts';
import { rightToSign } from '../signing.ts';

/** Flags of every model an item of a meeting touches. */
function flagsOf({ deployments, models, risks, releases }: RecordState, { payload }: SingleCommand): Partial<Flags>[] {
  const of = payload as Readonly<Record<string, unknown>>;
  const ids: readonly DeploymentId[] =
    typeof of['riskId'] === 'string'
      ? (risks.get(of['riskId'])?.deploymentIds ?? [])
      : typeof of['releaseId'] === 'string'
        ? [releases.get(of['releaseId'])?.deploymentId ?? '']
        : typeof of['deploymentId'] === 'string'
          ? [of['deploymentId']]
          : [];
  const named = [...ids.map((id) => deployments.get(id)?.modelId), of['modelId']];
  const flags = named.flatMap((id) => (typeof id === 'string' ? (models.get(id)?.flags ?? []) : []));
  return 'flags' in payload ? [...flags, payload.flags] : flags;
}

/** Functions without which the committee decides nothing on such a model. */
function functionsFor(flags: readonly Partial<Flags>[]): Role[] {
  const care = flags.some((one) => one.care === true);
  const payment = flags.some((one) => one.payment === true);
  return [
    ...(care || payment ? (['Compliance lead'] as const) : []),
    ...(care ? (['Clinical safety officer'] as const) : []),
    ...(payment ? (['Plan medical director'] as const) : []),
  ];
}

/** A committee decides with its chair, half of its members, and those whose function it touches. */
export const committeeNeedsAQuorum = ruleOver({
  id: 'R-24',
  statement: 'A committee decides with its chair and half of its members, and with compliance and safety where care or payment is touched.',
  subject: 'process',
  appealable: false,
  watches: ['meeting.decide', 'gate.attest'],
  speaks: (ask) => {
    const { state, payload } = ask;
    // Minutes are a meeting: those they name are those who were there, on their day.
    const onPaper = isOf(ask, 'gate.attest') ? ask.payload : null;
    if (onPaper !== null && !rightToSign(ask, onPaper.gate).some((group) => group.includes(committee))) return [];
    const day = onPaper?.decidedOn ?? ask.day;
    const place = { ...placeOf(ask), day };
    const named = 'present' in payload ? payload.present : payload.by;
    const item: SingleCommand = 'item' in payload ? payload.item : { type: 'gate.attest', payload };
    const isStaff = (person: Person): boolean => person.employer === 'staff' && isHere(person, day);
    const present = [...new Set(named)].flatMap((id) => state.people.get(id) ?? []).filter(isStaff);
    const has = (name: Role): boolean => present.some((person) => hasRole(state, person, name));
    const isMember = (person: Person): boolean => hasRole(state, person, 'Committee chair') || hasRole(state, person, 'Committee member');
    const members = [...state.people.values()].filter((person) => isStaff(person) && isMember(person));
    const needed = Math.ceil((members.length * state.settings.quorumPercent) / 100);
    const here = present.filter(isMember).length;
    const absent = (['Committee chair', ...functionsFor(flagsOf(state, item))] as const).filter((name) => !has(name));
    const found: Objection[] = [];
    if (absent.length > 0) {
      found.push(
        refuses(
          'R-24',
          `No quorum: ${listed(absent.map((name) => `the ${inSentence(name)}`))} ${absent.length === 1 ? 'is' : 'are'} absent. The item stays open.`,
          'Decide it when they are there.',
          absent.flatMap((name) => holdersOf(place, role(name))),
        ),
      );
    }
    if (here < needed) {
      found.push(
        refuses(
          'R-24',
          `No quorum: ${here} of ${members.length} members are present, and it takes ${needed}. The item stays open.`,
          'Decide it when more members are there.',
          holdersOf(place, role('Committee member')),
        ),
      );
    }
    return found;
  },
});
