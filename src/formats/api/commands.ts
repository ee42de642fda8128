/** What can be asked of a record, and what comes back. */
import * as z from 'zod/mini';
import type { Accompaniment, Command, CommandPayloads, CommandType, SingleCommand } from '../../domain/authority/command.ts';
import { chainPayloads } from './commands/chain.ts';
import { gatePayloads } from './commands/gates.ts';
import { lifePayloads } from './commands/life.ts';
import { modelPayloads } from './commands/models.ts';
import { recordPayloads } from './commands/of-record.ts';
import { boardPayloads } from './commands/board.ts';
import { packPayloads } from './commands/packs.ts';
import { meetingPayloads } from './commands/meetings.ts';
import { peoplePayloads } from './commands/people.ts';
import { planPayloads } from './commands/plans.ts';
import { riskPayloads } from './commands/risks.ts';
import { dissent, document, id, words } from './commands/terms.ts';
import type { DeepReadonly } from './deep-readonly.ts';
import { askedRule, objection } from './objection.ts';
import { count, day, head, named } from './terms.ts';

const singlePayloads = {
  ...peoplePayloads,
  ...modelPayloads,
  ...chainPayloads,
  ...gatePayloads,
  ...packPayloads,
  ...boardPayloads,
  ...meetingPayloads,
  ...riskPayloads,
  ...planPayloads,
  ...lifePayloads,
  ...recordPayloads,
} satisfies { readonly [T in SingleCommand['type']]: z.ZodMiniType<CommandPayloads[T]> };

/** One command of a table of payloads: its type says which payload it has. */
function commandOf<T extends CommandType>(table: Readonly<Record<T, z.ZodMiniType>>): z.ZodMiniType<Command<T>> {
  const commands = (Object.keys(table) as T[]).map((type) => z.strictObject({ type: z.literal(type), payload: table[type] }));
  const [first, ...more] = commands;
  if (first === undefined) throw new RangeError('A table of no commands');
  return z.discriminatedUnion('type', [first, ...more]) as unknown as z.ZodMiniType<Command<T>>;
}

const singleCommand = named('SingleCommand', commandOf(singlePayloads)) as z.ZodMiniType<SingleCommand>;

/** The payload of every command. The compiler asks for a new one; a test, for a new field of an old one. */
export const commandPayloads = {
  ...singlePayloads,
  'meeting.decide': z.strictObject({
    meetingId: id,
    present: z.array(id),
    item: singleCommand,
    dissent: z.exactOptional(dissent),
  }),
} satisfies { readonly [T in CommandType]: z.ZodMiniType<CommandPayloads[T]> };

const meeting = z.strictObject({ type: z.literal('meeting.decide'), payload: commandPayloads['meeting.decide'] });

export const command = named(
  'Command',
  z.discriminatedUnion('type', [singleCommand as unknown as typeof meeting, meeting]),
  'A command carries no actor: the session names one.',
) as unknown as z.ZodMiniType<Command>;

/** What comes with a command: who else signs, by what right, and in which words. */
export const accompaniment = named(
  'Accompaniment',
  z.strictObject({
    signers: z.exactOptional(
      z.array(
        z.strictObject({
          personId: id,
          how: z.enum(['in the room', 'attested from a document']),
          document: z.exactOptional(document),
        }),
      ),
    ),
    delegationId: z.exactOptional(id),
    statement: z.exactOptional(words),
  }),
) satisfies z.ZodMiniType<Accompaniment>;

/** A command as it is sent: under which key, and on which log position it was decided. */
export const commandRequest = named(
  'CommandRequest',
  z.strictObject({
    command,
    accompaniment: z.exactOptional(accompaniment),
    /** One per intention. Sent again under the same key, a command answers the same and writes nothing twice. */
    key: z.string().check(z.minLength(1), z.maxLength(200)),
    /** How many entries the record had when it was decided. What changed since is looked at (409). */
    decidedOn: count,
    /** Whom the screen named as acting. It makes nobody act: where the session names somebody else by now, the command is refused (409). */
    shownAs: z.exactOptional(z.nullable(id)),
  }),
);

export const signatureLine = named(
  'SignatureLine',
  z.object({
    personId: z.string(),
    printedName: z.string(),
    title: z.string(),
    meaning: z.enum([
      'authored',
      'reviewed',
      'approved',
      'accepted responsibility',
      'declined',
      'overrode',
      'suspended',
      'asked',
      'recorded',
    ]),
    statement: z.string(),
    assurance: z.enum(['authenticated', 'in the room', 'attested from a document', 'demonstration']),
    recordedBy: z.exactOptional(z.string()),
    document: z.exactOptional(document),
    actingFor: z.exactOptional(z.string()),
    delegationId: z.exactOptional(z.string()),
  }),
  'Printed name, meaning, the exact words, and how sure it is.',
);

/** A decision that was allowed and written. */
export const commandReceipt = named(
  'CommandReceipt',
  z.object({
    record: z.string(),
    asOf: day,
    decisionId: z.string(),
    /** First and last entry it wrote: the decision, then what follows from it. */
    seqs: z.object({ first: count, last: count }),
    head,
    signatures: z.array(signatureLine),
    warnings: z.array(objection),
    rules: z.array(askedRule),
  }),
);

/** What the rules say of a command that nobody sent. */
const verdict = named(
  'Verdict',
  z.discriminatedUnion('answer', [
    z.object({
      answer: z.literal('allow'),
      warnings: z.array(objection),
      rules: z.array(askedRule),
      /** The signatures as they would be written. */
      signatures: z.array(signatureLine),
      /** How many entries would follow from it. */
      effects: count,
    }),
    z.object({ answer: z.literal('refuse'), objections: z.array(objection).check(z.minLength(1)), rules: z.array(askedRule) }),
    z.object({
      answer: z.literal('not a command'),
      faults: z.array(z.object({ where: z.string(), why: z.string(), todo: z.string() })).check(z.minLength(1)),
    }),
  ]),
);

/** Commands as a screen has them: some may not be whole yet, and their verdict says what they lack. */
export const verdictsRequest = named(
  'VerdictsRequest',
  z.strictObject({
    commands: z
      .array(
        z.strictObject({
          type: z.string(),
          payload: z.record(z.string(), z.unknown()),
          accompaniment: z.exactOptional(z.record(z.string(), z.unknown())),
        }),
      )
      .check(z.minLength(1), z.maxLength(200)),
  }),
);

/** A thing a command speaks of, in words. */
export const spokenOf = z.object({
  kind: z.enum(['person', 'model', 'deployment', 'risk', 'architecture decision', 'release', 'seat', 'site', 'refusal']),
  name: z.string(),
  /** What tells it apart: a title, a site, a date. */
  beside: z.nullable(z.string()),
});

export const verdictsAnswer = named(
  'Verdicts',
  z.object({
    record: z.string(),
    asOf: day,
    head,
    /** Who was taken to act; null: nobody. */
    actor: z.nullable(z.object({ personId: z.string(), printedName: z.string(), title: z.string() })),
    /** How sure a signature made here would be. */
    assurance: z.enum(['authenticated', 'in the room', 'attested from a document', 'demonstration']),
    /** One for each command asked about, in their order. */
    verdicts: z.array(verdict),
    /** By id, what the commands speak of. */
    names: z.record(z.string(), spokenOf),
  }),
);

export type CommandReceipt = DeepReadonly<z.infer<typeof commandReceipt>>;
export type SignatureView = DeepReadonly<z.infer<typeof signatureLine>>;
export type VerdictView = DeepReadonly<z.infer<typeof verdict>>;
export type VerdictsRequest = DeepReadonly<z.infer<typeof verdictsRequest>>;
export type VerdictsAnswer = DeepReadonly<z.infer<typeof verdictsAnswer>>;
export type SpokenOf = DeepReadonly<z.infer<typeof spokenOf>>;
