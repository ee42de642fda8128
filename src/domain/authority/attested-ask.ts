import type { Document } from '../audit/decided-events.ts';
import type { PersonId } from '../audit/events.ts';
import { toWhen, type Day } from '../time.ts';
import { isOf, type Ask, type Session, type Signer } from './ask.ts';
import type { CommandPayloads } from './command.ts';
import { committee } from './seats.ts';
import { rightToSign } from './signing.ts';

type OnPaper = 'link.accept' | 'gate.decide';

/**
 * What a document is said to hold: the acceptance or the decision itself, on the
 * day it bears, by those it names. The rules are asked about it as if it were
 * taken here, so that paper lets nobody sign what they could not.
 * Null for a command that attests nothing.
 */
export function attestedAsk(ask: Ask): Ask<OnPaper> | null {
  if (isOf(ask, 'link.attest')) {
    const { personId, signedOn, document, ...signed } = ask.payload;
    return onPaper(ask, 'link.accept', signed, { by: [personId], day: signedOn, document });
  }
  if (!isOf(ask, 'gate.attest')) return null;
  const { by, decidedOn, document, ...decided } = ask.payload;
  const reason = `Attested from “${document.title}”.`;
  return onPaper(ask, 'gate.decide', { ...decided, reason }, { by, day: decidedOn, document });
}

interface Paper {
  readonly by: readonly PersonId[];
  readonly day: Day;
  readonly document: Document;
}

function onPaper<T extends OnPaper>(ask: Ask, type: T, payload: CommandPayloads[T], { by, day, document }: Paper): Ask<OnPaper> {
  const [recorder] = ask.signers;
  const people = [...new Set(by)].flatMap((id) => ask.state.people.get(id) ?? []);
  const named = people.map((person): Signer => ({
    person,
    assurance: 'attested from a document',
    recordedBy: ask.actor?.personId ?? null,
    document,
    actingFor: null,
  }));
  const beside = { day, at: toWhen(day), delegation: null, delegationId: null, statement: null, paper: document };
  const signers = recorder === undefined ? named : [{ ...recorder, document: null, actingFor: null }, ...named];
  const inner = { ...ask, ...beside, type, payload, signers, session: null } as unknown as Ask<OnPaper>;
  return isOf(inner, 'gate.decide') ? { ...inner, session: sessionOf(inner, people) } : inner;
}

/** A committee's paper is its minutes: whoever they name was there. */
function sessionOf(ask: Ask<'gate.decide'>, present: Session['present']): Session | null {
  const committees = rightToSign(ask, ask.payload.gate).some((group) => group.includes(committee));
  return committees ? { meetingId: 'on paper', present } : null;
}
