import { chainOf, isRequired, withEveryLinkOn, type LinkCause, type LinkView } from '../accountability/chain.ts';
import { linkOf } from '../accountability/links.ts';
import type { Deployment, RecordState } from '../audit/state.ts';
import type { OpenStage } from '../lifecycle/stages.ts';
import type { Day } from '../time.ts';
import { dayWords, inSentence, listed } from '../words.ts';
import type { Ask } from './ask.ts';
import { personWords } from './concerned.ts';
import { link as linkSeat, type Right } from './seats.ts';

/**
 * The links a stage needs that are neither accepted nor covered on the day. For a
 * command, not reported, inherited and switched off count as not there.
 * @source R-05, shared rule 16
 */
export function linksMissing(state: RecordState, deployment: Deployment, stage: OpenStage, day: Day): LinkView[] {
  return chainOf(withEveryLinkOn(state), deployment, day, stage).links.filter(
    ({ link, tone, cause }) => isRequired(linkOf(link), stage) && cause !== 'does not apply' && tone !== 'sound' && tone !== 'weak',
  );
}

/** Why a link does not hold, in a few words: "asked Noor Avocet on 4 May 2026, who has not accepted". */
export function linkWords(ask: Pick<Ask, 'state'>, view: LinkView): string {
  return `${inSentence(linkOf(view.link).role)}, ${whyNot(ask, view)}`;
}

function whyNot(ask: Pick<Ask, 'state'>, { cause, since, signature, asked, detail }: LinkView): string {
  const on = since === null ? '' : ` on ${dayWords(since)}`;
  const who = signature === null ? 'whoever signed' : personWords(ask, signature.personId);
  const [last] = asked;
  switch (cause) {
    case 'vacant':
      return last === undefined ? 'where nobody is named' : `where ${personWords(ask, last.personId)} was asked and nobody has accepted`;
    case 'asked':
      return last === undefined
        ? 'which nobody has accepted'
        : `which ${personWords(ask, last.personId)} was asked to accept on ${dayWords(last.on)}, and has not`;
    case 'declined': {
      // Somebody else may have been asked since, and not have answered.
      const refuser = asked.find(({ outcomeOn }) => outcomeOn === since);
      return `which ${refuser === undefined ? 'the person asked' : personWords(ask, refuser.personId)} declined${on}`;
    }
    case 'void: new version':
      return `void since the new version${on}`;
    case 'void: new scope':
      return `void since the scope changed${on}`;
    case 'void: more autonomy':
      return `void since it may act more by itself${on}`;
    case 'duties conflict':
      return 'suspended by a conflict of duties';
    case 'absent twice':
      return `covered for ${who}, who is absent and needed twice`;
    case 'left':
      return `empty since ${who} left${on}`;
    case 'expired':
      return `expired${on}`;
    case 'released':
      return `given up by ${who}${on}`;
    case 'hours uncovered':
      return 'with hours of the week nobody covers';
    case 'page test overdue':
      return 'with no page test in time';
    case 'not reported':
    case 'off':
      return 'not reported';
    case 'named in the file':
      return `not reported: the file names ${detail.named ?? 'somebody'}, and whether they accepted it does not say`;
    case 'inherited':
      return 'inherited and not signed yet';
    case 'not needed yet':
      return 'not signed';
    case 'does not apply':
    case 'accepted':
    case 'expiring':
    case 'covered':
    case 'no secondary':
      throw new RangeError(`${cause}: that link is not missing`);
    default:
      return cause satisfies never;
  }
}

/** Who could repair it: whoever was asked, else the seat of the link itself. */
export function repairers(views: readonly LinkView[]): Right {
  return views.map(({ link, asked }) => {
    const waiting = asked.filter(({ outcome }) => outcome === 'no answer');
    if (waiting.length === 0) return [linkSeat(link)];
    return waiting.map(({ personId }) => ({ kind: 'person' as const, personId, as: linkOf(link).role }));
  });
}

type Repair = 'accept' | 'sign again' | 'cover' | 'test' | 'part' | 'name' | 'ask';

const repairs: Readonly<Record<LinkCause, Repair>> = {
  asked: 'accept',
  'void: new version': 'sign again',
  'void: new scope': 'sign again',
  'void: more autonomy': 'sign again',
  expired: 'sign again',
  'hours uncovered': 'cover',
  'page test overdue': 'test',
  'duties conflict': 'part',
  'not reported': 'ask',
  'named in the file': 'ask',
  off: 'ask',
  vacant: 'name',
  declined: 'name',
  released: 'name',
  left: 'name',
  'absent twice': 'name',
  inherited: 'name',
  'not needed yet': 'name',
  // These stand, or were never needed: nothing has to be mended.
  accepted: 'name',
  expiring: 'name',
  covered: 'name',
  'no secondary': 'name',
  'does not apply': 'name',
};

/** "the model owner and the service owner". */
function the(names: readonly string[]): string {
  return listed(names.map((name) => `the ${name}`));
}

/** What would mend the chain, in one sentence: "Have Noor Avocet accept; name somebody as service owner." */
export function repairWords(ask: Pick<Ask, 'state'>, views: readonly LinkView[]): string {
  const needing = Map.groupBy(views, ({ cause }) => repairs[cause]);
  const roles = (repair: Repair): string[] => (needing.get(repair) ?? []).map(({ link }) => inSentence(linkOf(link).role));
  const asked = (needing.get('accept') ?? []).flatMap((view) => view.asked.slice(0, 1).map(({ personId }) => personWords(ask, personId)));
  const parts = [
    ...(asked.length > 0 ? [`have ${listed([...new Set(asked)])} accept`] : []),
    ...(needing.has('name') ? [`name somebody as ${listed(roles('name'))}, and have them accept`] : []),
    ...(needing.has('sign again') ? [`have ${the(roles('sign again'))} sign again`] : []),
    ...(needing.has('cover') ? ['put somebody on call for every hour of the week'] : []),
    ...(needing.has('test') ? ['test the page'] : []),
    ...(needing.has('part') ? [`part the duties of ${the(roles('part'))}`] : []),
    ...(needing.has('ask') ? [`ask who ${the(roles('ask'))} ${roles('ask').length === 1 ? 'is' : 'are'}, and have them accept`] : []),
  ];
  const sentence = parts.join('; ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}
