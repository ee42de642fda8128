import type { Beginning } from '../../data/commands.ts';
import type { TriageOption } from '../../domain/triage/options.ts';
import type { RoomDraft } from './room-draft.ts';

type Payload = Readonly<Record<string, unknown>>;

function at(payload: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inside, name) => (typeof inside === 'object' && inside !== null ? Reflect.get(inside, name) : undefined),
    payload,
  );
}

function withAt(payload: Payload, [name = '', ...rest]: readonly string[], value: string): Payload {
  const inside = payload[name];
  return { ...payload, [name]: rest.length === 0 ? value : withAt((inside ?? {}) as Payload, rest, value) };
}

/** What stands in a field by now: what was typed, else what the option suggests. */
export function valueOf({ key, command }: TriageOption, path: string, typed: RoomDraft['typed']): string {
  const suggested = at(command.payload, path.split('.'));
  return typed[`${key} ${path}`] ?? (typeof suggested === 'string' ? suggested : '');
}

/** An option's command with every field as it stands. */
export function filled(option: TriageOption, typed: RoomDraft['typed']): Beginning {
  const { command, needs, accompaniment } = option;
  const payload = needs.reduce(
    (whole: Payload, { path }) => withAt(whole, path.split('.'), valueOf(option, path, typed).trim()),
    command.payload as unknown as Payload,
  );
  return { type: command.type, payload, accompaniment: { ...accompaniment } };
}

/** The first field that is still empty; null where none is. */
export function firstEmpty(option: TriageOption, typed: RoomDraft['typed']): string | null {
  return option.needs.find(({ path }) => valueOf(option, path, typed).trim() === '')?.path ?? null;
}
