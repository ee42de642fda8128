/**
 * Official answers, matched on their leading word, never on the whole sentence:
 * the same option is written "Yes", "a) Yes, sufficient monitoring protocols …"
 * and "Yes - Monitoring Established". An answer that belongs to another question,
 * or fits nothing, is unrecognised: shown as written, never guessed.
 */
import type { EvidenceStatus } from '../../../domain/audit/events.ts';
import { plain } from '../cells.ts';
import { listIn } from '../list-cell.ts';

/** The answer without its option letter: "c)  Deployed – The use case …" → "deployed - the use case …". */
export function words(text: string): string {
  return plain(text).replace(/^\(?[a-l][).:]\s*/, '');
}

/** An option letter alone ("c)" or "c"), where nothing else is written. */
export function letter(text: string): string | null {
  return /^\(?([a-l])[).:]?$/.exec(plain(text))?.[1] ?? null;
}

type Options = readonly (readonly [RegExp, EvidenceStatus])[];

const WAIVED: Options[number] = [/\bcaio (?:has )?waived|^waived/, 'waived'];
const NOT_APPLICABLE: Options[number] = [/^(?:n\s*\/?\s*a\b|not applicable|does not apply)/, 'not applicable'];
const IN_PROGRESS: Options[number] = [/^(?:in[- ]?prog|planned or in-?\s?prog|planned$)/, 'in progress'];
const PLAIN_YES: Options[number] = [/^(?:yes|y|true)[.]?$/, 'met'];
const PLAIN_NO: Options[number] = [/^(?:no|n|false)[.]?$/, 'not met'];
const ANY_NO: Options[number] = [/^no\b(?! monitoring| testing)/, 'not met'];

const common: Options = [WAIVED, NOT_APPLICABLE, IN_PROGRESS, PLAIN_YES, PLAIN_NO];

/** One answer against the options of its question. */
function pick(text: string, options: Options): EvidenceStatus {
  const said = words(text);
  return [...options, ...common].find(([pattern]) => pattern.test(said))?.[1] ?? 'unrecognised';
}

/** Several answers at once: any of them met is met; "Other" alone says nothing we know. */
function pickMany(text: string, options: Options): EvidenceStatus {
  const whole = pick(text, []);
  if (whole !== 'unrecognised') return whole;
  const statuses = new Set(listIn(text).map((item) => pick(item, options)));
  for (const status of ['met', 'in progress', 'waived', 'not met', 'not applicable'] as const) {
    if (statuses.has(status)) return status;
  }
  return 'unrecognised';
}

export type AnswerReader = (text: string) => EvidenceStatus;

/** Questions answered yes or no, with or without an explanation after the word. */
export const yesOrNo: AnswerReader = (text) => pick(text, [[/^yes\b/, 'met'], ANY_NO]);

/** 2024 questions. */
export const answers2024 = {
  impactAssessment: (text) => pick(text, [[/^yes\b/, 'met'], ANY_NO]),
  testing: (text) =>
    pick(text, [
      [/^no testing/, 'not met'],
      // A benchmark is no test where it is used.
      [/^benchmark/, 'in progress'],
      [/^(?:performance|impact) evaluation/, 'met'],
    ]),
  independent: (text) => pick(text, [[/^yes - by\b/, 'met']]),
  monitoring: (text) =>
    pick(text, [
      [/^no monitoring/, 'not met'],
      [/^(?:intermittent|automated|established process)/, 'met'],
    ]),
  humanInLoop: (text) =>
    pick(text, [
      [/^no - some\b/, 'met'],
      [/^yes - all\b/, 'not met'],
    ]),
  notice: (text) =>
    pickMany(text, [
      [/^(?:online|e-?mail|in[- ]person|mail|telephone)\b/, 'met'],
      [/^none of the above/, 'not met'],
    ]),
  consultation: (text) =>
    pickMany(text, [
      [/^(?:direct user testing|general solicitations|post[- ]transaction|public hearings|outreach to)/, 'met'],
      [/^none of the above/, 'not met'],
    ]),
  appeal: (text) => pick(text, [[/^no - (?:it is not operationally|law, operational)/, 'not met']]),
  // Both official kinds of "No" are exemptions from the duty, not refusals.
  optOut: (text) => pick(text, [[/^no - (?:this ai use case is not subject|there is law)/, 'not applicable']]),
} as const satisfies Record<string, AnswerReader>;

/** 2025 questions. */
export const answers2025 = {
  testing: (text) => pick(text, []),
  impactAssessment: (text) => pick(text, []),
  independent: (text) => pick(text, [[/^(?:yes - by\b|internal independent review|oversight board review|caio review)/, 'met']]),
  monitoring: (text) =>
    pick(text, [
      [/^yes\s*[-,]?\s*(?:sufficient )?monitoring/, 'met'],
      [/^development of monitoring/, 'in progress'],
    ]),
  training: (text) =>
    pick(text, [
      [/^(?:yes\s*[-,]?\s*(?:sufficient and periodic )?training|training established)/, 'met'],
      [/^(?:training in-?\s?prog|establishment of sufficient and periodic training)/, 'in progress'],
    ]),
  failsafe: (text) => pick(text, []),
  appeal: (text) =>
    pick(text, [
      [/^(?:yes\s*[-,]?\s*an appropriate appeal|appeal process established)/, 'met'],
      [/^(?:appeal process in-?\s?prog|establishment of an appropriate appeal)/, 'in progress'],
      [/^(?:appeal precluded|law, operational)/, 'not met'],
    ]),
  consultation: (text) =>
    pickMany(text, [
      [/^(?:direct usability|usability testing|general solicitations|public feedback|public hearings)/, 'met'],
      [/^none of the above/, 'not met'],
    ]),
} as const satisfies Record<string, AnswerReader>;

/**
 * Privacy in 2025: a published link is met; a promise is in progress; no link
 * and no personal data is the agency's own "not applicable".
 */
export function privacy2025(pia: string, pii: string): EvidenceStatus | null {
  const said = plain(pia);
  if (/https?:\/\/|^www\./.test(said) && !said.startsWith('to be ')) return 'met';
  if (/^to be (?:posted|published)/.test(said)) return 'in progress';
  const noLink = said === '' || /^(?:no|none|n\s*\/?\s*a|not applicable)[.]?$/.test(said);
  if (noLink && PLAIN_NO[0].test(words(pii))) return 'not applicable';
  return said === '' ? null : 'unrecognised';
}
