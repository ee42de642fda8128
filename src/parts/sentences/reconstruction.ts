/** What the record keeps of one decision, in words. */
import type { Element, Keeping } from '../../domain/audit/decision-elements.ts';
import { elements } from '../../domain/audit/decision-elements.ts';
import type { Meaning } from '../../domain/audit/decided-events.ts';
import type { EntryNames } from '../../formats/api/events.ts';
import type { ReconstructionView } from '../../formats/api/reconstruction.ts';
import { counted, listed } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';
import { versionWords } from '../link-words.ts';
import { timeWords } from './calendar.ts';

export const elementWords: Readonly<Record<Element, string>> = {
  request: 'Who asked for it',
  evidence: 'Evidence that was seen',
  version: 'The version it was about',
  chain: 'The chain then in force',
  rules: 'Rules that were asked',
  decision: 'What was decided',
  signers: 'Who decided',
  words: 'The exact words, and how sure',
  effects: 'What followed from it',
};

export const keepingWords: Readonly<Record<Keeping, string>> = {
  kept: 'Kept',
  'in part': 'In part',
  'not on record': 'Not on record',
  'not needed': 'Not needed',
};

const meaningWords: Readonly<Record<Meaning, string>> = {
  authored: 'authored it',
  reviewed: 'reviewed it',
  approved: 'approved it',
  'accepted responsibility': 'accepted responsibility',
  declined: 'declined',
  overrode: 'overrode',
  suspended: 'suspended',
  asked: 'asked',
  recorded: 'recorded it',
};

/** What a signature means, as it follows a name; null where no meaning was kept. */
export function signedMeaning(meaning: Meaning | null): string | null {
  return meaning === null ? null : meaningWords[meaning];
}

/** "6 of 9 elements were kept; 3 are not on record". Elements this decision does not have are left out. */
export function reconstructionMessage({ keeping }: Pick<ReconstructionView, 'keeping'>): string {
  const needed = elements.filter((element) => keeping[element] !== 'not needed');
  const count = (which: Keeping): number => needed.filter((element) => keeping[element] === which).length;
  const [kept, part, lost] = [count('kept'), count('in part'), count('not on record')];
  const rest = [...(part === 0 ? [] : [`${part} in part`]), ...(lost === 0 ? [] : [`${lost} ${lost === 1 ? 'is' : 'are'} not on record`])];
  if (rest.length === 0) return `All ${needed.length} elements were kept`;
  return `${kept} of ${needed.length} elements ${kept === 1 ? 'was' : 'were'} kept; ${listed(rest)}`;
}

/** A moment as the institution's clock showed it. */
export function momentWords(at: string): string {
  const time = timeWords(at as never);
  return time === null ? dayWords(at) : `${dayWords(at)}, ${time}`;
}

/** What an element says in a line. Its details stand below it. */
export function elementLine(element: Element, of: ReconstructionView, names: EntryNames): string {
  const name = (id: string | null): string => (id === null ? 'somebody not named' : (names.people[id]?.printedName ?? id));
  const keeping = of.keeping[element];
  switch (element) {
    case 'request':
      return of.request === null ? 'Nothing on record says who asked, or when.' : `${name(of.request.by)}, ${momentWords(of.request.at)}`;
    case 'evidence':
      if (keeping === 'not needed') return 'A refusal rests on rules, not on evidence.';
      if (of.evidence.length === 0) return 'No document is named. What was looked at is not on record.';
      return keeping === 'in part' ? 'An answer in words was given, which alone is no evidence.' : counted(of.evidence.length, 'document');
    case 'version':
      if (keeping === 'not needed') return 'It was about no one version.';
      return of.version === null ? 'No version was recorded before it.' : versionWords(of.version);
    case 'chain':
      return chainLine(of);
    case 'rules':
      return rulesLine(of);
    case 'decision':
      return of.reason === null ? '' : `“${of.reason}”`;
    case 'signers':
      if (of.signatures.length === 0) return 'No name is on record.';
      return listed(of.signatures.map(({ printedName, title }) => (title === '' ? printedName : `${printedName}, ${title}`)));
    case 'words':
      if (keeping === 'not needed') return 'Nobody signs a refusal; the rules speak it.';
      if (keeping === 'not on record')
        return 'Names only. What they agreed to word for word, and how surely it was they, is not on record.';
      return counted(of.signatures.filter(({ statement }) => statement !== null).length, 'signature');
    case 'effects':
      return of.decisionId === null
        ? 'This entry alone.'
        : of.effects.length === 0
          ? 'Nothing else changed.'
          : counted(of.effects.length, 'entry', 'entries');
    default:
      return element satisfies never;
  }
}

function chainLine({ chain, keeping }: ReconstructionView): string {
  if (chain === null) return 'It was about no one deployment.';
  const { count } = chain;
  const tones = (['sound', 'weak', 'broken', 'not reported'] as const).filter((tone) => count[tone] > 0);
  const said = listed(tones.map((tone) => `${count[tone]} ${tone}`));
  if (keeping.chain === 'not on record') return 'Nobody kept its chain here at the time.';
  return said === '' ? 'No link was asked for yet.' : said;
}

const results = { allows: 'allow', warns: 'warn', 'set aside': 'set aside', refuses: 'refuse' } as const;

function rulesLine({ rules, ruleset, keeping, decisionId }: ReconstructionView): string {
  const adopted = ruleset.adoptedOn === null ? '' : `, adopted ${dayWords(ruleset.adoptedOn)}`;
  if (keeping.rules === 'not on record') {
    return ruleset.adoptedOn === null
      ? 'Which rules were asked is not on record: no ruleset had been adopted here yet.'
      : `Which rules were asked is not on record. The ruleset then in force was “${ruleset.name}”${adopted}.`;
  }
  if (decisionId === null) return `Those that refused it, under ruleset “${ruleset.name}”; those that allowed it were not kept.`;
  if (rules.length === 0) return `Ruleset “${ruleset.name}”${adopted}: no rule watches this.`;
  const said = (['allows', 'warns', 'set aside', 'refuses'] as const).flatMap((result) => {
    const count = rules.filter((rule) => rule.result === result).length;
    return count === 0 ? [] : [`${count} ${results[result]}`];
  });
  return `${counted(rules.length, 'rule')} of “${ruleset.name}”${adopted}: ${listed(said)}`;
}
