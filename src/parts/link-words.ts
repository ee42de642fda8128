import type { LinkView } from '../domain/accountability/chain.ts';
import { linkOf, type Link } from '../domain/accountability/links.ts';
import type { Assurance, Flags, PersonId } from '../domain/audit/events.ts';
import type { ModelView } from '../domain/measures/model-view.ts';
import { isReported } from '../domain/reported.ts';
import type { Day } from '../domain/time.ts';
import { counted } from '../ui/count.ts';
import { dayWords } from '../ui/day.ts';
import { daysFromTo } from './sentences/calendar.ts';
import { clause, sentence } from './sentences/clause.ts';
import { stageWords } from './words.ts';

/** What the words of a link need to know beside the link. */
export interface Told {
  /** The day that is told of: the day it ended, where what the chain belongs to has ended. */
  readonly asOf: Day;
  readonly people: ModelView['people'];
  readonly flags: Flags;
  /** The file the model's facts come from. */
  readonly fileName: string | null;
  /** Hours of the coming week that rest on one person; null where no rota says. */
  readonly aloneHours: number | null;
  readonly pageTestedOn: Day | null;
  /** What the chain belongs to has ended: nothing is to be signed again. */
  readonly isOver: boolean;
}

/** A person as the record prints them; an id nobody explains is shown as it is. */
export function printedName(people: ModelView['people'], id: PersonId): string {
  return people[id]?.printedName ?? id;
}

/** A version with one v: "v0.9.4". */
export function versionWords(version: string): string {
  return /^\d/.test(version) ? `v${version}` : version;
}

/** The state of a link in a few words, beside its mark. */
export function stateWords(view: LinkView, told: Told): string {
  const { cause, since, days, detail, signature } = view;
  const on = since === null ? '' : ` ${dayWords(since)}`;
  switch (cause) {
    case 'accepted':
      return signature === null ? 'Signed' : signedWords[signature.assurance];
    case 'expiring': {
      const left = detail.until === undefined ? 0 : daysFromTo(told.asOf, detail.until);
      if (told.isOver) return left <= 0 ? 'Expired that day' : `Had ${counted(left, 'day')} left`;
      return left <= 0 ? 'Expires today' : `Expires in ${counted(left, 'day')}`;
    }
    case 'covered':
      return detail.until === undefined ? 'Covered' : `Covered until ${dayWords(detail.until)}`;
    case 'no secondary':
      return 'Nobody behind';
    case 'vacant':
      return days === null ? 'No name' : `No name, ${counted(days, 'day')}`;
    case 'asked':
      return days === null ? 'Asked' : `Asked, ${counted(days, 'day')}`;
    case 'declined':
      return `Declined${on}`;
    case 'void: new version':
    case 'void: new scope':
    case 'void: more autonomy':
      return since === null ? 'Void' : `Void since${on}`;
    case 'duties conflict':
      return 'Duties conflict';
    case 'absent twice':
      return 'Absent, needed twice';
    case 'left':
      return `Left${on}`;
    case 'expired':
      return `Expired${on}`;
    case 'released':
      return `Given up${on}`;
    case 'hours uncovered':
      return detail.uncoveredHours === undefined ? 'Hours uncovered' : `${counted(detail.uncoveredHours, 'hour')} uncovered`;
    case 'page test overdue':
      return 'Page test overdue';
    case 'not reported':
    case 'named in the file':
      return 'Not reported';
    case 'not needed yet':
      return 'Not needed yet';
    case 'does not apply':
      return 'Does not apply';
    case 'inherited':
      return 'Inherited';
    case 'off':
      return 'Off';
    default:
      return cause satisfies never;
  }
}

/** The bare word "Signed" is for a person who signed here, and for the fictional demonstration. */
const signedWords = {
  authenticated: 'Signed',
  demonstration: 'Signed',
  'in the room': 'Given in the room',
  'attested from a document': 'Attested from a document',
} as const;

/** What stands on the signature line: a name, or the words in its place, and what stands at its end. */
export interface LineWords {
  readonly text: string;
  /** How sure the name is; null where no signature stands here, or ever stood. */
  readonly assurance: Assurance | null;
  readonly beside: string;
}

function missing(text: string, beside = ''): LineWords {
  return { text, assurance: null, beside };
}

/** The signature line of a link. A vacancy has its words where a name would be. */
export function lineWords(view: LinkView, { people }: Told): LineWords {
  const { cause, signature, asked, detail } = view;
  switch (cause) {
    case 'vacant':
      return missing('No name');
    case 'declined': {
      const refused = asked.find(({ outcome }) => outcome === 'declined');
      return missing('No name', refused === undefined ? '' : `${printedName(people, refused.personId)} declined`);
    }
    case 'asked': {
      const [last] = asked;
      return missing('Not signed', last === undefined ? '' : `${printedName(people, last.personId)} asked ${dayWords(last.on)}`);
    }
    case 'not reported':
      return missing('Not reported');
    case 'named in the file':
      return missing(detail.named ?? 'Not reported', 'named in the file');
    case 'not needed yet':
      return missing('Not needed yet');
    case 'does not apply':
      return missing('Not needed');
    case 'off':
      return missing('Off');
    case 'inherited':
      return missing('Not signed yet');
    case 'accepted':
    case 'expiring':
    case 'covered':
    case 'no secondary':
    case 'void: new version':
    case 'void: new scope':
    case 'void: more autonomy':
    case 'duties conflict':
    case 'absent twice':
    case 'left':
    case 'expired':
    case 'released':
    case 'hours uncovered':
    case 'page test overdue':
      if (signature !== null)
        return {
          text: printedName(people, signature.personId),
          assurance: signature.assurance,
          beside: people[signature.personId]?.title ?? '',
        };
      return detail.coveredBy === undefined ? missing('No name') : missing(printedName(people, detail.coveredBy), 'stands in');
    default:
      return cause satisfies never;
  }
}

/** What stands beside the state: who was asked, what changed, until when. Whole sentences. */
export function noteWords(view: LinkView, told: Told): string[] {
  const { cause, detail, days, signature } = view;
  const link = linkOf(view.link);
  const holds = told.isOver ? 'Held' : 'Holds';
  const ago = told.isOver ? 'before it ended' : 'ago';
  const again = told.isOver ? [] : ['To be signed again.'];
  switch (cause) {
    case 'accepted':
      return signature?.expiresOn == null ? [] : [`${holds} until ${dayWords(signature.expiresOn)}.`];
    case 'expiring':
      return detail.until === undefined ? [] : [`${holds} until ${dayWords(detail.until)}.`];
    case 'covered':
      return detail.coveredBy === undefined
        ? []
        : [
            `Covered by ${printedName(told.people, detail.coveredBy)}${detail.until === undefined ? '' : ` until ${dayWords(detail.until)}`}.`,
          ];
    case 'no secondary':
      if (told.isOver) return ['One person alone answered.'];
      return [
        told.aloneHours === null
          ? 'One person alone answers.'
          : `${counted(told.aloneHours, 'hour rests', 'hours rest')} on one person in the coming week.`,
      ];
    case 'vacant':
    case 'asked':
    case 'declined':
      return [...askWords(view, told), ...lastSigned(view, told), ...(view.tone === 'inherited' ? inheritedWords(view, told) : [])];
    case 'void: new version':
      return [...(detail.what === undefined ? [] : [sentence(versionWords(detail.what))]), ...again];
    case 'void: new scope':
      return [detail.what === undefined ? 'The scope changed.' : `The scope changed: ${clause(detail.what)}.`, ...again];
    case 'void: more autonomy':
      return ['It was signed while the model could do less by itself.', ...again];
    case 'duties conflict':
      return [detail.what === undefined ? 'One person may not hold both duties.' : sentence(detail.what)];
    case 'absent twice':
      return ['More than one link is covered for the same absent person: that is one too many.'];
    case 'left':
      return ['The signature is void.'];
    case 'expired':
      return [...(days === null || days === 0 ? [] : [`${counted(days, 'day')} ${ago}.`]), ...again];
    case 'released':
      return detail.what === undefined ? [] : [`“${clause(detail.what)}”.`];
    case 'hours uncovered':
      return [`Of the 168 hours of the ${told.isOver ? 'week that followed' : 'coming week'}.`];
    case 'page test overdue':
      return [
        told.pageTestedOn === null
          ? 'Never tested.'
          : `Last tested ${dayWords(told.pageTestedOn)}, ${counted(daysFromTo(told.pageTestedOn, told.asOf), 'day')} ${ago}.`,
      ];
    case 'not reported':
      return [whyNotKnown(link, told)];
    case 'named in the file':
      return [`The file names ${detail.named ?? 'a person'} in column “${detail.column ?? '?'}”; whether they accepted is not reported.`];
    case 'not needed yet':
      return [`${told.isOver ? 'Was required' : 'Required'} from ${stageWords[link.requiredFrom].toLowerCase()}.`];
    case 'does not apply':
      return [ruledOut(link, told.flags)];
    case 'inherited':
      return inheritedWords(view, told);
    case 'off':
      return [];
    default:
      return cause satisfies never;
  }
}

function inheritedWords({ detail }: LinkView, told: Told): string[] {
  return [detail.until === undefined ? 'In use before the rules.' : `In use before the rules; ${dueWords(detail.until, told)}.`];
}

/** Who was asked, oldest first, and what came of it. A refusal keeps its reason. */
function askWords({ asked }: LinkView, { people, asOf }: Told): string[] {
  return asked.toReversed().map(({ personId, on, outcome, reason, outcomeOn }) => {
    const who = printedName(people, personId);
    if (outcome === 'declined')
      return `Asked ${who}: declined ${dayWords(outcomeOn ?? on)}${reason === undefined ? '' : `, “${clause(reason)}”`}.`;
    return `Asked ${who} ${dayWords(on)}: no answer, ${counted(daysFromTo(on, asOf), 'day')}.`;
  });
}

function lastSigned({ signature }: LinkView, { people }: Told): string[] {
  return signature === null ? [] : [`Last signed by ${printedName(people, signature.personId)}, ${dayWords(signature.at)}.`];
}

const flagOf = { care: 'care', payment: 'payment', vendor: 'vendor', agentic: 'autonomy' } as const;

const unruled = {
  care: 'whether it touches care is not reported',
  payment: 'whether it touches payment is not reported',
  vendor: 'whether a vendor supplies it is not reported',
  agentic: 'whether it acts by itself is not reported',
} as const;

function whyNotKnown({ applies }: Link, { flags, fileName }: Told): string {
  const who = fileName === null ? 'Nothing in this record says who.' : `${fileName} does not say who.`;
  if (applies === 'always' || isReported(flags[flagOf[applies]])) return who;
  return `Required unless ruled out: ${unruled[applies]}.`;
}

function ruledOut({ applies }: Link, { care, payment }: Flags): string {
  switch (applies) {
    case 'care':
    case 'payment':
      if (care === false && payment === false) return 'Touches neither care nor payment.';
      return applies === 'care' ? `Touches no care${isReported(payment) ? '' : `; ${unruled.payment}`}.` : 'Touches no payment.';
    case 'vendor':
      return 'No vendor supplies it.';
    case 'agentic':
      return 'Advisory: it does not act by itself.';
    case 'always':
      return 'Ruled out for this model.';
    default:
      return applies satisfies never;
  }
}

function dueWords(until: Day, { asOf, isOver }: Told): string {
  if (isOver) return `was to be signed by ${dayWords(until)}`;
  const late = daysFromTo(until, asOf);
  return late > 0 ? `was to be signed by ${dayWords(until)}, ${counted(late, 'day')} ago` : `to be signed by ${dayWords(until)}`;
}
