import { linkOf, type LinkId } from '../../accountability/links.ts';
import { addMonths, type Day } from '../../time.ts';
import { acceptorIn } from '../acceptor-in.ts';
import type { Ask, Signer } from '../ask.ts';
import { concerned } from '../concerned.ts';
import { actorIn, happened, type Effects } from './effect.ts';

/** A signature never outlasts its term, whatever day was asked for. */
function endOf(link: LinkId, on: Day, asked: Day | undefined): Day | undefined {
  const { termMonths } = linkOf(link);
  if (asked === undefined || termMonths === null) return asked;
  const longest = addMonths(on, termMonths);
  return asked < longest ? asked : longest;
}

/** Whoever was asked, among those who sign. R-07 lets nobody else through. */
function acceptor(ask: Ask<'link.accept'> | Ask<'link.decline'>): Signer {
  const signer = acceptorIn(ask);
  if (signer === undefined) throw new RangeError(`Nobody who signs was asked for ${ask.payload.link}`);
  return signer;
}

/** Who stands behind what, who answers at night, and who can stop it. */
export const linkEffects: Effects<
  'link.offer' | 'link.accept' | 'link.attest' | 'link.decline' | 'link.hand-over' | 'link.delegate' | 'rota.set' | 'override-path.set'
> = {
  'link.offer': (ask) => [happened(ask, 'link.offered', { ...ask.payload, by: actorIn(ask) })],
  'link.accept': (ask) => {
    const { deploymentId, link, statement, actions } = ask.payload;
    const { person, assurance, document, recordedBy } = acceptor(ask);
    // What was signed on paper was signed for the version of its day.
    const version = concerned(ask).deployment.versions.findLast(({ on }) => on <= ask.day)?.version;
    const expiresOn = endOf(link, ask.day, ask.payload.expiresOn);
    return [
      happened(ask, 'link.accepted', {
        deploymentId,
        link,
        personId: person.personId,
        statement,
        assurance,
        ...(version === undefined ? {} : { version }),
        ...(expiresOn === undefined ? {} : { expiresOn }),
        ...(actions === undefined ? {} : { actions }),
        ...(ask.paper === null || document === null ? {} : { document }),
        ...(ask.paper === null || recordedBy === null ? {} : { recordedBy }),
      }),
    ];
  },
  // What was signed on paper follows from the signature itself, asked about beside this command.
  'link.attest': () => [],
  'link.decline': (ask) => [happened(ask, 'link.declined', { ...ask.payload, personId: acceptor(ask).person.personId })],
  'link.hand-over': (ask) => {
    const { deploymentId, link, to, due } = ask.payload;
    return [happened(ask, 'link.offered', { deploymentId, link, personId: to, by: actorIn(ask), how: 'handed over', due, handover: true })];
  },
  'link.delegate': (ask) => {
    const { deploymentId, link, to, until } = ask.payload;
    return [happened(ask, 'link.covered', { deploymentId, link, personId: to, until })];
  },
  'rota.set': (ask) => [happened(ask, 'rota.set', ask.payload)],
  'override-path.set': (ask) => [happened(ask, 'override.set', ask.payload)],
};
