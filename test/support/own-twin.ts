/** The demonstration as somebody's own record, made in a browser: the same story, and not one signature that is authenticated. */
import { readFileSync } from 'node:fs';
import { emptyHead, toEntry, type Head } from '../../src/domain/audit/append.ts';
import type { Entry } from '../../src/domain/audit/entry.ts';
import type { DomainEvent, EventType, Payloads } from '../../src/domain/audit/events.ts';
import { canonicalJson } from '../../src/domain/audit/hash.ts';

/** @returns its lines, hashed anew, as an export writes them */
export function ownTwin(): string {
  const lines = readFileSync(new URL('../../mocks/seed/saltmarsh.jsonl', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  let head: Head = emptyHead;
  return lines
    .map((line) => {
      const { type, occurredAt, recordedAt, actor, source, payload } = JSON.parse(line) as Entry;
      const entry = toEntry({ type, occurredAt, payload: asOwn(type, payload) } as DomainEvent, head, { recordedAt, actor, source });
      head = { seq: entry.seq, hash: entry.hash };
      return `${canonicalJson(entry)}\n`;
    })
    .join('');
}

function asOwn(type: EventType, payload: Payloads[EventType]): Payloads[EventType] {
  if (type === 'record.opened') return { institution: 'Twin Health', zone: 'America/New_York', kind: 'own' };
  if (type === 'link.accepted') return { ...(payload as Payloads['link.accepted']), assurance: 'in the room' };
  if (type !== 'decision.recorded') return payload;
  const decision = payload as Payloads['decision.recorded'];
  return { ...decision, signatures: decision.signatures.map((one) => ({ ...one, assurance: 'in the room', recordedBy: one.personId })) };
}
