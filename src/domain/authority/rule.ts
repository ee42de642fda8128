import type { Ask } from './ask.ts';
import type { CommandType } from './command.ts';
import type { Objection, RuleId, Subject } from './objection.ts';

/** One rule of the hierarchy: pure, small, and with words of its own. */
export interface Rule {
  readonly id: RuleId;
  /** What it demands, in one sentence. */
  readonly statement: string;
  /** What it protects: it decides the order in which objections are told. */
  readonly subject: Subject;
  /** False for what no appeal can set aside. @source reference 5c */
  readonly appealable: boolean;
  /** The commands it listens to. */
  readonly watches: readonly CommandType[] | 'every command';
  /** What it says against a command; nothing where it has no objection. */
  readonly speaks: (ask: Ask) => readonly Objection[];
}

interface Written<T extends CommandType> extends Omit<Rule, 'watches' | 'speaks'> {
  readonly watches: readonly T[];
  readonly speaks: (ask: { [K in T]: Ask<K> }[T]) => readonly Objection[];
}

/** Write a rule over the payloads of the commands it watches. */
export function ruleOver<T extends CommandType>(rule: Written<T>): Rule {
  // A rule is only ever asked about commands it watches: `objectionsTo` sees to it.
  return rule as unknown as Rule;
}

/** Does a rule listen to a command? */
export function watches(rule: Rule, type: CommandType): boolean {
  return rule.watches === 'every command' || rule.watches.includes(type);
}
