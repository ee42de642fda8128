/**
 * The words people use for a stage. A word that can mean two stages is asked
 * about, with a suggestion; a word we do not know is kept and asked about too.
 */
import type { Stage } from '../../domain/lifecycle/stages.ts';
import { isPlaceholder, plain } from './cells.ts';

export type StageWord =
  | { readonly kind: 'blank' }
  | { readonly kind: 'stage'; readonly stage: Stage }
  /** Could be several stages; a suggestion where one is likelier. */
  | { readonly kind: 'ambiguous'; readonly suggested: Stage | null }
  | { readonly kind: 'unknown' };

/** Words that mean one stage, by stage: the beginning of what a cell says. */
const certain: Readonly<Record<Stage, RegExp>> = {
  intake:
    /^(?:idea|ideation|concept|propos(?:ed|al)|request(?:ed)?|new(?: request| idea)?$|submitted|intake|triage|(?:under|in|awaiting|pending) (?:review|consideration|approval|triage|decision)|review$|governance review|scoping|scoped|explor(?:ing|ation|atory)|discovery|feasibility|business case|backlog|pipeline|planned|planning|initiat(?:ed|ion)|not (?:yet )?started|prospect(?:ive)?|horizon|wish ?list|enquiry|logged|registered|early (?:discussion|engagement|interest)|interest(?:ed)?$)\b/,
  build:
    /^(?:in[- ])?(?:development|dev\b|develop(?:ing|ed)|build(?:ing)?\b|being (?:built|developed|configured|procured|integrated|installed|set up)|design(?:ing)?\b|configur(?:ation|ing)|integrat(?:ion|ing)|procur(?:ement|ing)|purchas(?:e|ing)\b|tender(?:ing)?|rfp\b|vendor selection|selecting|contracting|contract(?:s|ing)?\b|under contract|uat\b|user acceptance|sandbox|prototyp(?:e|ing)|pre-?\s?production|pre-?\s?deployment|pre-?\s?live|staging|install(?:ation|ing)|set-?\s?up\b|onboarding)/,
  silent:
    /^(?:silent(?:ly)?|shadow(?:ing)?|running silently|running in (?:the )?(?:background|shadow)|(?:in (?:the )?)?background|passive|dark launch|monitor(?:ing)? only)\b/,
  pilot:
    /^(?:(?:live |small |limited |phase \w+ |clinical )?pilot(?:s|ing|ed)?|(?:on |in |live |limited |small )?trial(?:s|ling|led|ing|ed)?|limited (?:release|roll-?\s?out|use|deployment)|early adopters?|beta|soft launch|test of change)\b/,
  production:
    /^(?:(?:fully |now |gone |went |go-?\s?)?live|in (?:(?:live|routine|clinical|full|general|daily|regular|active|everyday) )?(?:use|service|production|operation)|production|prod\b|operational|operating|deployed|implemented|bau\b|business[- ]as[- ]usual|routine|(?:everyday|daily|regular|normal|live|full|clinical|general|widespread) use|rolled[- ]?out|full(?:y)? (?:deploy\w*|roll\w*|implement\w*|adopt\w*|operational)|embedded|released|launched|general availability|ga$|running$|switched on|steady state|adopted|scaled(?: up)?|system-?wide use|in[- ]use|hypercare|post go-?\s?live|optimi[sz](?:ation|ing)|monitor(?:ing|ed)|maintenance|operations?$|operations? (?:and|&) (?:maintenance|management))\b/,
  ended:
    /^(?:retired?|decommission(?:ed|ing)?|stopped|withdrawn|withdrew|closed|cancell?ed|ended|terminated|switched off|turned off|discontinued|not (?:proceeding|taken forward|going ahead|progressed|renewed)|abandoned|rejected|declined|archived|sunset|removed|no longer (?:in use|used|live|running|active)|shelved|dropped|expired|off$|replaced|superseded|ceased|disabled|killed|dead|died|wound down|pulled|scrapped)\b/,
};

/** Words that could mean several stages; the likelier one, where there is one. */
const ambiguous: readonly (readonly [RegExp, Stage | null])[] = [
  [/^(?:poc|proofs?[- ]of[- ](?:concept|value)|pov|demo(?:nstration)?)\b/, 'build'],
  [/^(?:in )?(?:test|testing|tests|qa)\b/, 'build'],
  [/^(?:in )?(?:validat(?:ion|ing|ed)|verification|local validation)\b/, 'silent'],
  [/^(?:in |under )?(?:evaluat(?:ion|ing|ed)|assess(?:ment|ing)|clinical (?:trial|study|evaluation)|research|study)\b/, 'pilot'],
  [/^(?:in )?implement(?:ation|ing)\b/, 'build'],
  [/^(?:active|current|in place|enabled|on$|available|limited (?:production|live))\b/, 'production'],
  [
    /^(?:rolling[- ]out|roll-?\s?out|deploy(?:ing|ment)|phased|partial(?:ly)?|part[- ]live|scaling|expand(?:ing|ed)|go-?\s?live planned)\b/,
    'production',
  ],
  [/^(?:in[- ]progress|on-?going|under ?way|wip|started|in flight|work in progress)\b/, 'build'],
  [/^(?:approved|agreed|funded|contracted|signed|ready|awaiting|pending|scheduled|due)\b/, 'build'],
  [/^(?:paused|pause|on[- ]hold|hold|suspended|parked|stalled|deferred|delayed|dormant|inactive|frozen)\b/, null],
  [/^(?:completed?|done|finished|concluded)\b/, null],
  [/^(?:phase|stage|step|gate|wave)\b/, null],
];

const ENDING = /\b(?:ended|stopped|cancell?ed|withdrawn|abandoned|terminated|discontinued|ceased|closed)\b/;
const HALTED = /^(?:paused|on[- ]hold|suspended|stalled|planned|pending)\b/;
const HEDGE = /^(?:not|pre|post|near|nearly|almost|before|after|prior|until|was|were|former|formerly|previously|to go|about|moving|no)\b/;
const FILLER = /^(?:just|only|currently|now|being|still|already|it is|is|remains?|under ?going|at|the|an?|fully|in|on|under|our)\s+/;
const NUMBERING = /^(?:(?:stage|phase|step)\s*)?\(?\d{1,2}\s*[).:-]\s*/;

function stageStarting(text: string): Stage | null {
  // Ended first: "no longer live" begins with no other stage's word.
  for (const stage of ['ended', 'silent', 'pilot', 'build', 'intake', 'production'] as const) {
    if (certain[stage].test(text)) return stage;
  }
  return null;
}

function ambiguityStarting(text: string): Stage | null | undefined {
  return ambiguous.find(([pattern]) => pattern.test(text))?.[1];
}

/** Stages named after the first word: "live, pilot at Gull Point" names two. */
function furtherStages(text: string): Set<Stage> {
  const found = new Set<Stage>();
  const parts = text.split(/\s+/);
  for (let at = 1; at < parts.length; at += 1) {
    const stage = stageStarting(parts.slice(at).join(' '));
    if (stage !== null && stage !== 'intake') found.add(stage);
  }
  return found;
}

function readPart(part: string): StageWord {
  const bare = part.replace(FILLER, '').replace(FILLER, '').replace(FILLER, '').trim();
  // "Being built" is known whole; "being piloted" without its first word.
  const text = stageStarting(part) === null ? bare : part;
  const stage = stageStarting(text);
  if (stage !== null) {
    // "No longer in use" and "pilot stopped" are over, whatever else they name.
    if (stage === 'ended' || ENDING.test(text)) return { kind: 'stage', stage: 'ended' };
    const further = furtherStages(text);
    further.delete(stage);
    const unsure = /\b(?:complete[d]?|paused|on hold|suspended|planned|pending|awaiting)\b/.test(text) && stage !== 'intake';
    const one = further.size === 0 || (stage === 'pilot' && further.size === 1 && /^live\b/.test(text));
    return one && !unsure ? { kind: 'stage', stage } : { kind: 'ambiguous', suggested: stage };
  }
  const suggested = ambiguityStarting(text);
  if (suggested !== undefined) return { kind: 'ambiguous', suggested };
  return HEDGE.test(text) && furtherStages(text).size > 0 ? { kind: 'ambiguous', suggested: null } : { kind: 'unknown' };
}

/** Words already read: a column holds the same few, thousands of times. */
const known = new Map<string, StageWord>();

/** Read one stage word. */
export function readStageWord(text: string): StageWord {
  const before = known.get(text);
  if (before !== undefined) return before;
  const word = readWord(text);
  if (known.size > 5_000) known.clear();
  known.set(text, word);
  return word;
}

function readWord(text: string): StageWord {
  const said = plain(text)
    .replace(NUMBERING, '')
    .replaceAll(/["']/g, '')
    .replace(/[.!*]+$/, '')
    .trim();
  if (said === '' || isPlaceholder(said)) return { kind: 'blank' };
  const outside = said
    .replaceAll(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const inside = [...said.matchAll(/[([]([^)\]]*)[)\]]/g)].flatMap(([, words = '']) => {
    const reading = readPart(words.trim());
    return reading.kind === 'stage' || HALTED.test(words.trim()) ? [reading] : [];
  });
  const parts = (outside === '' ? said : outside).split(/\s+[-/|]\s+|[;:/|]\s*|,\s+/).filter((part) => part !== '');
  // "Live (pilot)" names two stages as "live, pilot" does.
  const readings = [...parts.map(readPart), ...(outside === '' ? [] : inside)].filter(({ kind }) => kind !== 'unknown');
  const [first] = readings;
  if (first === undefined) return { kind: 'unknown' };
  const named = new Set(readings.flatMap((reading) => (reading.kind === 'stage' ? [reading.stage] : [])));
  if (named.size > 1) return { kind: 'ambiguous', suggested: first.kind === 'stage' ? first.stage : null };
  const unsure = readings.find(({ kind }) => kind === 'ambiguous');
  if (named.size === 1 && first.kind === 'stage' && unsure === undefined) return first;
  if (first.kind === 'ambiguous') return first;
  return unsure?.kind === 'ambiguous' && unsure.suggested === null
    ? { kind: 'ambiguous', suggested: first.kind === 'stage' ? first.stage : null }
    : first;
}
