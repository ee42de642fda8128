import type { DomainEvent } from '../../audit/events.ts';
import type { Ask } from '../ask.ts';
import { nextAdrId, nextItemId } from '../next-ids.ts';
import { rightOf } from '../rights.ts';
import { decidersIn } from './deciders-in.ts';
import { actorIn, happened, type Effects } from './effect.ts';

function committed(ask: Ask<'sprint.commit'> | Ask<'pi.commit'>): DomainEvent[] {
  return [
    happened(ask, 'sprint.committed', {
      itemId: nextItemId(ask.state),
      kind: ask.type === 'pi.commit' ? 'pi' : 'sprint',
      ...ask.payload,
      by: actorIn(ask),
    }),
  ];
}

/** Architecture decisions, and the work committed under them. */
export const architectureEffects: Effects<'adr.propose' | 'adr.accept' | 'adr.supersede' | 'sprint.commit' | 'pi.commit'> = {
  'adr.propose': (ask) => [happened(ask, 'adr.proposed', { adrId: nextAdrId(ask.state), ...ask.payload, by: actorIn(ask) })],
  // A decision that was proposed to supersede another does so when it is accepted.
  'adr.accept': (ask) => {
    const { adrId } = ask.payload;
    const by = decidersIn(ask, rightOf(ask));
    const old = ask.state.adrs.get(adrId)?.supersedes;
    return [
      happened(ask, 'adr.accepted', { adrId, by }),
      ...(old === undefined ? [] : [happened(ask, 'adr.superseded', { adrId: old, successor: adrId, by })]),
    ];
  },
  // What takes its place stands from the same moment: nothing is left undecided between the two.
  'adr.supersede': (ask) => {
    const { adrId, successor } = ask.payload;
    const by = decidersIn(ask, rightOf(ask));
    const stands = ask.state.adrs.get(successor)?.status === 'accepted';
    return [
      ...(stands ? [] : [happened(ask, 'adr.accepted', { adrId: successor, by })]),
      happened(ask, 'adr.superseded', { adrId, successor, by }),
    ];
  },
  'sprint.commit': committed,
  'pi.commit': committed,
};
