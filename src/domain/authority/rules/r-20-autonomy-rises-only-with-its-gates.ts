import type { LinkId } from '../../accountability/links.ts';
import { holderOf, isHere } from '../../accountability/holding.ts';
import { linkOf } from '../../accountability/links.ts';
import type { ActionClass } from '../../audit/decided-events.ts';
import type { Autonomy } from '../../audit/events.ts';
import type { Deployment } from '../../audit/state.ts';
import { gateOf, type GateId } from '../../gates/catalogue.ts';
import { gateStatus } from '../../gates/gate-status.ts';
import { addMonths, daysBetween, later, type Day } from '../../time.ts';
import { dayWords, inSentence } from '../../words.ts';
import { isOf, placeOf, type Ask } from '../ask.ts';
import { autonomyOf, isRaise } from '../autonomy.ts';
import { refuses, type Objection } from '../objection.ts';
import { ruleOver } from '../rule.ts';
import { holdersOf, holdersOfRight, link, role } from '../seats.ts';
import { rightToSign } from '../signing.ts';
import { rightWords } from '../who-holds.ts';

const gates: readonly GateId[] = ['G-AGL', 'G-AGT', 'G-OVR'];
const links: readonly LinkId[] = ['L2', 'LA1', 'LA2'];

/** When a link was last signed by who still holds it; null where no such signature runs. For L2 only one that names what the agent may do. */
function signedFor(ask: Ask, deployment: Deployment, id: LinkId): Day | null {
  const holder = holderOf(deployment, id);
  const person = holder === null ? undefined : ask.state.people.get(holder);
  if (person === undefined || !isHere(person, ask.day)) return null;
  const step = deployment.links.get(id)?.findLast((one) => one.kind === 'accepted');
  if (step === undefined || (id === 'L2' && (step.actions ?? []).length === 0)) return null;
  const { termMonths } = linkOf(id);
  const expires = step.expiresOn ?? (termMonths === null ? null : addMonths(step.on, termMonths));
  return expires !== null && expires < ask.day ? null : step.on;
}

/** When the stop was last tried; null where it never was. */
function lastDrill({ overridePath }: Deployment): Day | null {
  const days = (overridePath ?? []).flatMap(({ step, drilledOn }) => (step === 'stop' && drilledOn !== null ? [drilledOn] : []));
  return days.length === 0 ? null : days.reduce(later);
}

function raise(ask: Ask<'autonomy.change'>): Objection[] {
  const { deployment, state, day, payload } = ask;
  if (deployment === null || !isRaise(ask)) return [];
  const place = placeOf(ask);
  const raising = `Raising ${deployment.deploymentId} to ${payload.to}`;
  const unpassed = gates
    .filter((gate) => !gateStatus(deployment, gateOf(gate), state.ruleset.gatesOn, day).passes)
    .map((gate) => {
      const right = rightToSign(ask, gate);
      return refuses(
        'R-20',
        `${raising} needs ${gate} (${inSentence(gateOf(gate).name)}), and it is not passed.`,
        `Have it decided by ${rightWords(place, right)}.`,
        holdersOfRight(place, right),
      );
    });
  const unsigned = links
    .filter((id) => signedFor(ask, deployment, id) === null)
    .map((id) =>
      refuses(
        'R-20',
        `${raising} needs the ${inSentence(linkOf(id).role)} to sign for it anew${id === 'L2' ? ', naming what it may do' : ''}; nobody has.`,
        `Ask the ${inSentence(linkOf(id).role)} to sign.`,
        holdersOf(place, link(id)),
      ),
    );
  const drilled = lastDrill(deployment);
  const within = state.settings.overrideDrillDaysAgent;
  const late = drilled === null || daysBetween(drilled, day) > within;
  const drill = late
    ? [
        refuses(
          'R-20',
          `${raising} needs a stop that was tried in the last ${within} days. Last tried: ${drilled === null ? 'never' : dayWords(drilled)}.`,
          'Try the stop, and record the drill in the override path.',
          holdersOf(place, link('L10')),
        ),
      ]
    : [];
  return [...unpassed, ...unsigned, ...drill];
}

const beyond: Readonly<Record<Autonomy, readonly ActionClass[] | 'any'>> = {
  advisory: [],
  'semi-agentic': ['read', 'route', 'draft'],
  agentic: 'any',
};

/** To act beyond what was given is to raise it by deed. */
function act(ask: Ask<'agent.act'>): Objection[] {
  const { deployment, payload, model } = ask;
  if (deployment === null) return [];
  const autonomy = autonomyOf({ model });
  const may = beyond[autonomy];
  if (deployment.suspended !== null) {
    return [
      refuses(
        'R-20',
        `${deployment.deploymentId} has been suspended since ${dayWords(deployment.suspended.since)}: it does nothing until it is resumed.`,
        'Resume it first, or do it by hand.',
        holdersOf(placeOf(ask), link('L10')),
      ),
    ];
  }
  if (may === 'any' || may.includes(payload.action)) return [];
  return [
    refuses(
      'R-20',
      `${deployment.deploymentId} is ${autonomy}: “${payload.action}” is beyond what it may do by itself.`,
      'Let a person do it, or raise its autonomy with everything that takes.',
      holdersOf(placeOf(ask), role('Enterprise architect')),
    ),
  ];
}

/** Autonomy rises only with its gates passed, its people signed and its stop tried; it may fall at once. */
export const autonomyRisesOnlyWithItsGates = ruleOver({
  id: 'R-20',
  statement: 'Autonomy rises only with its gates passed, its people signed anew and its stop tried; it may fall at once.',
  subject: 'safety',
  appealable: true,
  watches: ['autonomy.change', 'agent.act'],
  speaks: (ask) => (isOf(ask, 'autonomy.change') ? raise(ask) : act(ask)),
});
