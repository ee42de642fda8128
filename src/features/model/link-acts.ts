import type { LinkCause, LinkView } from '../../domain/accountability/chain.ts';
import { isEnded } from '../../domain/accountability/room-signature.ts';
import type { PersonId } from '../../domain/audit/events.ts';
import type { CommandType } from '../../domain/authority/command.ts';

/** What can be begun from a link of the chain: its command, in words, and whose turn it is where that is known. */
export interface LinkAct {
  readonly type: Extract<CommandType, 'link.offer' | 'link.accept' | 'link.decline' | 'link.attest' | 'signature.confirm'>;
  readonly words: string;
  readonly by: PersonId | null;
  /** What it is about, where that is not the link itself. */
  readonly about?: Readonly<Record<string, unknown>>;
}

/** Whoever signed stands; nobody else is to be asked. */
const settled: ReadonlySet<LinkCause> = new Set<LinkCause>([
  'accepted',
  'covered',
  'no secondary',
  'hours uncovered',
  'page test overdue',
  'does not apply',
  'off',
]);

/** Whoever signed in the room confirms it, while the signature stands. */
function confirming({ cause, signature }: Pick<LinkView, 'cause' | 'signature'>): readonly LinkAct[] {
  const room = signature?.room;
  if (room?.confirmedOn !== null || isEnded(cause)) return [];
  const { decisionId, personId } = room;
  return [{ type: 'signature.confirm', words: 'Confirm', by: personId, about: { decisionId, personId } }];
}

/** What may be done next about a link: whom nobody asked is asked, whoever was asked answers, and what was signed on paper is attested. */
export function actsOn(view: Pick<LinkView, 'cause' | 'asked' | 'signature'>): readonly LinkAct[] {
  return [...confirming(view), ...signingActs(view)];
}

function signingActs({ cause, asked, signature }: Pick<LinkView, 'cause' | 'asked' | 'signature'>): readonly LinkAct[] {
  if (settled.has(cause)) return [];
  const waiting = asked[0]?.outcome === 'no answer' ? asked[0].personId : null;
  if (cause === 'asked' && waiting !== null)
    return [
      { type: 'link.accept', words: 'Accept', by: waiting },
      { type: 'link.decline', words: 'Decline', by: waiting },
      { type: 'link.offer', words: 'Ask somebody else', by: null },
    ];
  return [
    { type: 'link.offer', words: signature === null ? 'Ask somebody' : 'Ask for it anew', by: null },
    { type: 'link.attest', words: 'Attest from a document', by: null },
  ];
}
