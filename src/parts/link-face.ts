import type { LinkCause, LinkView } from '../domain/accountability/chain.ts';
import { defaultSettings } from '../domain/settings.ts';
import type { StatusName } from './status-mark.tsx';

/** The silhouette of a link in the gutter. */
export type Glyph = 'closed' | 'half' | 'open' | 'dashed' | 'slashed' | 'dotted' | 'bar' | 'carried';

/** Which ink a link wears: a person's name, a warning, a call to act, an unknown, or none of these. */
export type Ink = 'signed' | 'due' | 'held' | 'unknown' | 'quiet';

/** What the joining line does at this link: it stands, it is torn, or nothing hangs on it. */
export type End = 'stands' | 'torn' | 'passes';

/** How one link looks. The words are in link-words. */
export interface LinkFace {
  readonly glyph: Glyph;
  readonly ink: Ink;
  readonly mark: StatusName;
  readonly end: End;
  /** The rule under the name. */
  readonly line: 'solid' | 'dashed' | 'dotted' | 'none';
  /** A name that no longer stands is kept, struck through. */
  readonly struck: boolean;
}

function face(glyph: Glyph, ink: Ink, mark: StatusName, end: End, line: LinkFace['line'], struck = false): LinkFace {
  return { glyph, ink, mark, end, line, struck };
}

const vacancy = face('dashed', 'held', 'vacant', 'torn', 'dashed');
const fallen = face('slashed', 'held', 'void', 'torn', 'solid', true);
const unknown = face('dotted', 'unknown', 'not reported', 'torn', 'dotted');
const notNeeded = face('bar', 'quiet', 'not needed', 'passes', 'none');

const faces: Record<LinkCause, LinkFace> = {
  accepted: face('closed', 'signed', 'signed', 'stands', 'solid'),
  expiring: face('half', 'due', 'due', 'stands', 'solid'),
  covered: face('half', 'due', 'partial', 'stands', 'solid'),
  'no secondary': face('half', 'due', 'partial', 'stands', 'solid'),
  vacant: vacancy,
  declined: vacancy,
  asked: face('dashed', 'held', 'asked', 'torn', 'dashed'),
  'void: new version': fallen,
  'void: new scope': fallen,
  'void: more autonomy': fallen,
  'duties conflict': fallen,
  'absent twice': face('open', 'held', 'partial', 'torn', 'solid'),
  left: fallen,
  expired: fallen,
  released: fallen,
  'hours uncovered': face('open', 'held', 'partial', 'torn', 'solid'),
  'page test overdue': face('open', 'held', 'due', 'torn', 'solid'),
  'not reported': unknown,
  'named in the file': unknown,
  'not needed yet': notNeeded,
  'does not apply': notNeeded,
  inherited: face('carried', 'quiet', 'inherited', 'passes', 'solid'),
  off: face('bar', 'quiet', 'off', 'passes', 'none'),
};

/** To ask, or to hear no, neither breaks what was inherited nor tells who holds what no source reported. */
const unreportedAsked = face('dotted', 'unknown', 'asked', 'torn', 'dotted');
const inheritedAsked = face('carried', 'quiet', 'asked', 'passes', 'dashed');

/** An offer nobody answered within this many days is late. */
export function isLateAsk({ cause, days }: Pick<LinkView, 'cause' | 'days'>): boolean {
  return cause === 'asked' && days !== null && days > defaultSettings.offerLateDays;
}

/**
 * How a link looks on this day. An offer is grey until it is late.
 * @param isOver what it belongs to has ended: nobody has to act any more
 */
export function faceOf(view: Pick<LinkView, 'cause' | 'days' | 'tone'>, isOver = false): LinkFace {
  if (view.tone === 'inherited' && view.cause !== 'inherited') return inheritedAsked;
  if (view.tone === 'not reported' && view.cause === 'asked') return unreportedAsked;
  const found = faces[view.cause];
  const isCalm = view.cause === 'asked' && !isLateAsk(view);
  const calls = found.ink === 'held' || found.ink === 'due';
  return isCalm || (isOver && calls) ? { ...found, ink: 'unknown' } : found;
}

/** What joins two links: solid when both ends stand, torn when either does not, a thin line where nothing hangs on one. */
export function joinBetween(above: LinkFace, below: LinkFace): 'solid' | 'torn' | 'thin' {
  if (above.end === 'torn' || below.end === 'torn') return 'torn';
  return above.end === 'stands' && below.end === 'stands' ? 'solid' : 'thin';
}
