import { linkOf, links, type LinkId } from '../../../domain/accountability/links.ts';
import type { CommandType } from '../../../domain/authority/command.ts';
import { catalogue, gateOf, type GateId } from '../../../domain/gates/catalogue.ts';
import { questions } from '../../../domain/gates/questions.ts';
import type { SpokenOf } from '../../../formats/api/commands.ts';
import { dayWords } from '../../../ui/day.ts';
import { inner } from '../clause.ts';

export type Payload = Readonly<Record<string, unknown>>;

/** By id, what a command speaks of. */
export type Names = Readonly<Record<string, SpokenOf>>;

/** A command in words. The verb stands in its plain form, so that "I" can go before it. */
export interface Said {
  readonly verb: string;
  /** What it is done to, in full. */
  readonly what: string;
  /** The same on a button. */
  readonly short?: string;
  /** What else is agreed to: until when, with what in its place. */
  readonly also?: string;
}

/** How each of some types of command is told. */
export type Tellings<T extends CommandType> = { readonly [K in T]: (told: Told) => Said };

/** Reads a payload that may not be whole yet. */
export class Told {
  readonly payload: Payload;
  readonly names: Names;

  constructor(payload: Payload, names: Names) {
    this.payload = payload;
    this.names = names;
  }

  text(key: string): string | undefined {
    const value = this.payload[key];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  }

  /** A thing by its id: its name, what tells it apart, and the id. */
  thing(key: string, otherwise: string): string {
    const id = this.text(key);
    if (id === undefined) return otherwise;
    const known = this.names[id];
    if (known === undefined) return id;
    if (known.kind === 'person') return known.name;
    const beside = known.kind === 'deployment' && known.beside !== null ? `, ${known.beside}` : '';
    return `${known.name}${beside} (${id})`;
  }

  person(key: string, otherwise = 'somebody'): string {
    return this.thing(key, otherwise);
  }

  get deployment(): string {
    return this.thing('deploymentId', 'a deployment');
  }

  get on(): string {
    return this.text('deploymentId') === undefined ? '' : ` on ${this.deployment}`;
  }

  get of(): string {
    return this.text('deploymentId') === undefined ? '' : ` of ${this.deployment}`;
  }

  get model(): string {
    return this.thing('modelId', 'a model');
  }

  get risk(): string {
    return this.thing('riskId', 'a risk');
  }

  get gate(): string {
    const id = this.text('gate');
    return catalogue.some((one) => one.id === id) ? `${inner(gateOf(id as GateId).name)} (${id})` : 'a gate';
  }

  get link(): string {
    const id = this.text('link');
    return links.some((one) => one.id === id) ? inner(linkOf(id as LinkId).role) : 'a link of the chain';
  }

  get question(): string {
    const id = this.text('question');
    const asked = questions.find((one) => one.id === id);
    return asked === undefined ? 'a week-one question' : `“${asked.words}”`;
  }

  day(key: string, before: string): string {
    const day = this.text(key);
    return day === undefined ? '' : ` ${before} ${dayWords(day)}`;
  }

  /** A text after some words; nothing where it is not said. */
  said(before: string, key: string): string {
    const text = this.text(key);
    return text === undefined ? '' : `${before}${text}`;
  }

  list(key: string): readonly string[] {
    const value = this.payload[key];
    return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
  }
}
