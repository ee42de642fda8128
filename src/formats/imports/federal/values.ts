/** Stage, impact, topic, autonomy and sourcing of the official forms, in our terms. */
import type { Flags } from '../../../domain/audit/events.ts';
import type { Stage } from '../../../domain/lifecycle/stages.ts';
import { notReported, type NotReported, type Reported, type WhyNotReported } from '../../../domain/reported.ts';
import { letter, words } from './answers.ts';

export interface StageReading {
  readonly stage: Stage;
  /** Read as ours by judgement, not by the form's own meaning. */
  readonly mapped: boolean;
}

const stages2024: readonly (readonly [RegExp, StageReading])[] = [
  [/^initiat/, { stage: 'intake', mapped: false }],
  [/^acquisition (?:and|or|&)/, { stage: 'build', mapped: false }],
  // The 2024 form had no pilot: our decision, shown as mapped.
  [/^implementation (?:and|or|&)/, { stage: 'pilot', mapped: true }],
  [/^operations? (?:and|or|&)/, { stage: 'production', mapped: false }],
  [/^retired\b/, { stage: 'ended', mapped: false }],
  // Some agencies wrote words of their own; these mean only one thing.
  [/^(?:in production|in operation|operational)\b/, { stage: 'production', mapped: true }],
  [/^ideation\b/, { stage: 'intake', mapped: true }],
];

const stages2025: readonly (readonly [RegExp, StageReading])[] = [
  [/^pre-?\s?deployment\b/, { stage: 'build', mapped: false }],
  [/^pilot\b/, { stage: 'pilot', mapped: false }],
  // "Not deployed" holds the word too; only a leading one counts.
  [/^deployed\b/, { stage: 'production', mapped: false }],
  [/^retired\b/, { stage: 'ended', mapped: false }],
];

const letters2025: Readonly<Record<string, Stage>> = { a: 'build', b: 'pilot', c: 'production', d: 'ended' };

/** A stage of the form; null for anything that is none of its options. */
export function stageOf(year: number, text: string): StageReading | null {
  const said = words(text);
  const found = (year === 2024 ? stages2024 : stages2025).find(([pattern]) => pattern.test(said));
  if (found !== undefined) return found[1];
  const only = year === 2025 ? letters2025[letter(text) ?? ''] : undefined;
  return only === undefined ? null : { stage: only, mapped: false };
}

export type Impact = 'high' | 'not high' | 'not determined';

/** High impact; "too new to assess" is not a no. */
export function impactOf(year: number, text: string): Impact | null {
  const said = words(text);
  if (year === 2024) {
    if (/^(?:both|rights|safety)\b/.test(said)) return 'high';
    if (/^neither\b/.test(said)) return 'not high';
    return said.startsWith('no, use case is too new') ? 'not determined' : null;
  }
  if (/^(?:high-?\s?impact|yes$)/.test(said) || letter(text) === 'a') return 'high';
  return /^(?:no$|not high|presumed high-?\s?impact,? but)/.test(said) || letter(text) === 'b' || letter(text) === 'c' ? 'not high' : null;
}

const KNOWN_TOPIC =
  /^(?:government services|diplomacy|education|energy|emergency|law\b|science|transportation|mission-enabling|other\b|admin|cybersecurity|human resources|hr\b|information technology|it\b|international|procurement|service delivery)/;

/** What the topic says of care and payment. A topic says what a model is for, not what it leaves alone. */
export function topicFlags(text: string, blank: WhyNotReported): Pick<Flags, 'care' | 'payment'> {
  const said = words(text);
  if (said === '') return { care: notReported(blank), payment: notReported(blank) };
  const silent: NotReported = notReported(
    KNOWN_TOPIC.test(said) || /^health\b|benefits processing/.test(said) ? 'not on record' : 'unrecognised',
    text.trim(),
  );
  return { care: /^health\b/.test(said) ? true : silent, payment: /^(?:government )?benefits processing/.test(said) ? true : silent };
}

/** 2025: only "Agentic AI" says who decides; every other class names a technique. */
export function autonomy2025(text: string, blank: WhyNotReported): Flags['autonomy'] {
  if (text.trim() === '') return notReported(blank);
  const said = words(text);
  if (/^agentic\b/.test(said)) return 'agentic';
  const technique = /^(?:classical|generative|natural|nlp\b|computer vision|reinforcement|other\b)/.test(said);
  return notReported(technique ? 'not on record' : 'unrecognised', text.trim());
}

/** 2024: who decides. "Some decisions need a human" leaves open what the others are. */
export function autonomy2024(text: string, blank: WhyNotReported): Flags['autonomy'] {
  if (text.trim() === '') return notReported(blank);
  if (/^yes - all\b/.test(words(text))) return 'agentic';
  return notReported(/^no - some\b|^n\/?a\b|^not applicable/.test(words(text)) ? 'not on record' : 'unrecognised', text.trim());
}

export type Sourcing = 'vendor or contract' | 'in-house' | 'both';

/** Bought, built, or both. */
export function sourcingOf(text: string): Sourcing | null {
  const said = words(text);
  if (/^(?:developed with (?:both|a combination)|contracting and in|both\b)/.test(said)) return 'both';
  if (/^(?:developed in-?\s?house|in-?\s?house|no contract)/.test(said)) return 'in-house';
  if (/^(?:developed with contract|exclusively developed with contract|purchased|vendor|contract)/.test(said)) return 'vendor or contract';
  const only = letter(text);
  return only === 'a' ? 'vendor or contract' : only === 'b' ? 'in-house' : only === 'c' ? 'both' : null;
}

/** Is a vendor involved? */
export function vendorFlag(text: string, blank: WhyNotReported): Reported<boolean> {
  if (text.trim() === '') return notReported(blank);
  const sourcing = sourcingOf(text);
  if (sourcing === null) return notReported('unrecognised', text.trim());
  return sourcing !== 'in-house';
}
