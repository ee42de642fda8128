/** What a command asks, in words: as a heading, on its button, and as the sentence that is signed. */
import type { CommandType } from '../../domain/authority/command.ts';
import { listed } from '../../ui/count.ts';
import { inner } from './clause.ts';
import { chainAndGates } from './command/chain-and-gates.ts';
import { lifeAndRecord } from './command/life-and-record.ts';
import { meetings } from './command/meetings.ts';
import { peopleAndModels } from './command/people-and-models.ts';
import { risksAndPlans } from './command/risks-and-plans.ts';
import { Told, type Names, type Payload, type Said, type Tellings } from './command/told.ts';

const tellings: Tellings<CommandType> = {
  ...peopleAndModels,
  ...chainAndGates,
  ...risksAndPlans,
  ...lifeAndRecord,
  ...meetings,
  'delegation.grant': (told) => ({
    verb: 'Let',
    what: `${told.person('to')} decide in my place${told.day('starts', 'from')}${told.day('ends', 'to')}`,
    short: `${told.person('to')} decide in my place`,
    also:
      told.list('commands').length === 0
        ? ''
        : `It covers: ${listed(told.list('commands').map((type) => commandWords(type as CommandType).toLowerCase()))}.`,
  }),
  'meeting.decide': (told) => {
    const item = told.payload['item'] as { readonly type?: unknown; readonly payload?: unknown } | undefined;
    const inside =
      typeof item?.type === 'string' && isCommandType(item.type)
        ? tellings[item.type](new Told((item.payload ?? {}) as Payload, told.names))
        : null;
    const what = inside === null ? 'an item' : `${inner(inside.verb)} ${inside.what}`;
    return {
      verb: 'Record',
      what: `that the committee decided to ${what}`,
      short: 'what the committee decided',
      ...(inside?.also === undefined ? {} : { also: inside.also }),
    };
  },
};

/** Is this the type of a command? */
export function isCommandType(type: string): type is CommandType {
  return Object.hasOwn(tellings, type);
}

function saidOf(type: CommandType, payload: Payload, names: Names): Said {
  return tellings[type](new Told(payload, names));
}

/** A kind of command, in general: "Waive a gate". */
export function commandWords(type: CommandType): string {
  const { verb, what } = saidOf(type, {}, {});
  return `${verb} ${what}`;
}

/** What is asked: "Waive training and notice (G-TRN) on Prior-authorization agent (DEP-031)". */
export function commandHeading(type: CommandType, payload: Payload, names: Names): string {
  const { verb, what } = saidOf(type, payload, names);
  return `${verb} ${what}`;
}

/** The same on a button: "Waive G-TRN". */
export function commandButton(type: CommandType, payload: Payload, names: Names): string {
  const { verb, what, short } = saidOf(type, payload, names);
  return `${verb} ${short ?? what}`;
}

/** The exact words that are signed: the act, what goes with it, and the reason given. */
export function commandStatement(type: CommandType, payload: Payload, names: Names): string {
  const { verb, what, also = '' } = saidOf(type, payload, names);
  const reading = new Told(
    type === 'meeting.decide' ? ((payload['item'] as { readonly payload?: Payload } | undefined)?.payload ?? {}) : payload,
    names,
  );
  const because = ['text', 'reason', 'why', 'grounds', 'cause', 'what'].flatMap((key) => reading.text(key) ?? [])[0];
  const already = because !== undefined && what.includes(because);
  return [`I ${inner(verb)} ${what}.`, stopped(also), because === undefined || already ? '' : stopped(because)]
    .filter((part) => part !== '')
    .join(' ');
}

function stopped(words: string): string {
  return words === '' || /[.!?”]$/.test(words) ? words : `${words}.`;
}
