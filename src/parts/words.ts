import type { Subject } from '../domain/authority/objection.ts';
import type { LinkCause, Tone } from '../domain/accountability/chain.ts';
import type { Assurance, Autonomy } from '../domain/audit/events.ts';
import { gateOf } from '../domain/gates/catalogue.ts';
import type { QuestionId, QuestionState } from '../domain/gates/questions.ts';
import type { EndKind, Stage } from '../domain/lifecycle/stages.ts';
import type { HoldKind } from '../domain/measures/blockers.ts';
import type { Fate, FunnelStage } from '../domain/measures/funnel.ts';
import type { HeldAt } from '../domain/measures/held-at.ts';
import type { Unit } from '../domain/measures/model-row.ts';
import type { Reported, WhyNotReported } from '../domain/reported.ts';

/** Every label the product shows for a value of the domain. */

export const stageWords: Readonly<Record<FunnelStage | Stage | 'not reported', string>> = {
  intake: 'Intake',
  build: 'Build',
  silent: 'Silent',
  pilot: 'Pilot',
  production: 'Production',
  'second site': 'Second site',
  ended: 'Ended',
  'not reported': 'Stage not reported',
};

export const fateWords: Readonly<Record<Fate, string>> = {
  'moved on': 'Moved on',
  'here, on time': 'Here, on time',
  'here, past its end but moving': 'Here, past its end but moving',
  'here, not reported': 'Here, whether stalled not reported',
  suspended: 'Suspended',
  stalled: 'Here, stalled',
  'sent back': 'Sent back',
  'ended by decision': 'Ended by decision',
  'ended, kind not reported': 'Ended, how not reported',
  'ended quietly': 'Ended quietly',
};

export const holdWords: Readonly<Record<HoldKind, string>> = {
  governance: 'Governance',
  technical: 'Technical',
  both: 'Both',
  'not reported': 'Not reported',
};

/** Where a model is held, as a filter says it. */
export function heldPlaceWords(place: HeldAt): string {
  if (place === 'no gate') return 'Held by no gate';
  if (place === 'not reported') return 'Held, where not reported';
  return `Held at ${gateOf(place).name}`;
}

export const typeWords: Readonly<Record<Autonomy | 'not reported', string>> = {
  advisory: 'Advisory',
  'semi-agentic': 'Semi-agentic',
  agentic: 'Agentic',
  'not reported': 'Not reported',
};

export const endWords: Readonly<Record<EndKind, string>> = {
  stopped: 'Stopped',
  retired: 'Retired',
  superseded: 'Superseded',
  lapsed: 'Ended quietly',
  'not reported': 'Ended',
};

export const toneWords: Readonly<Record<Tone, string>> = {
  sound: 'sound',
  weak: 'weak',
  broken: 'broken',
  'not reported': 'not reported',
  'not needed': 'not needed',
  inherited: 'inherited',
  off: 'off',
};

export const causeWords: Readonly<Record<LinkCause, string>> = {
  accepted: 'Accepted',
  expiring: 'Expires soon',
  covered: 'Covered for a time',
  'no secondary': 'No second on call',
  vacant: 'No name',
  asked: 'Asked',
  declined: 'Declined',
  'void: new version': 'Void, new version',
  'void: new scope': 'Void, new scope',
  'void: more autonomy': 'Void, more autonomy',
  'duties conflict': 'Duties conflict',
  'absent twice': 'Absent, and needed twice',
  left: 'Left the organisation',
  expired: 'Expired',
  released: 'Released',
  'hours uncovered': 'Hours nobody covers',
  'page test overdue': 'Page test overdue',
  'not reported': 'Not reported',
  'named in the file': 'Named in the file; acceptance not reported',
  'not needed yet': 'Not needed yet',
  'does not apply': 'Not needed',
  inherited: 'Inherited',
  off: 'Off',
};

/** What each square of the week-one strip asks, in two or three words. */
export const questionWords: Readonly<Record<QuestionId, string>> = {
  Q1: 'where it runs',
  Q2: 'on call at 2 a.m.',
  Q3: 'compliance regime',
  Q4: 'audit trail',
  Q5: 'name on the decision',
};

export const answerWords: Readonly<Record<QuestionState, string>> = {
  accepted: 'answered and accepted',
  evidenced: 'answered with evidence, not yet accepted',
  'answered, no evidence': 'answered, no evidence',
  unanswered: 'not answered',
  expired: 'answer expired',
  disputed: 'answer disputed',
  'not reported': 'not reported',
  inherited: 'inherited, not caught up yet',
};

export const assuranceWords: Readonly<Record<Assurance, string>> = {
  authenticated: 'Signed in person, authenticated',
  'in the room': 'Given in the room',
  'attested from a document': 'Attested from a document',
  demonstration: 'Demonstration',
};

export const whyNotReportedWords: Readonly<Record<WhyNotReported, string>> = {
  'no column': 'the file has no such column',
  'left blank': 'the cell is blank',
  'not asked': 'not asked at this stage or impact',
  'column empty': 'the publisher left the whole column empty',
  deferred: 'the answer was put off',
  unrecognised: 'the answer is none we know',
  'not on record': 'nothing in this record speaks of it',
};

export const recordKindWords = {
  demonstration: 'Fictional',
  public: 'Public file',
  own: 'Your file',
} as const;

export const unitWords: Readonly<Record<Unit, { readonly one: string; readonly many: string }>> = {
  models: { one: 'model', many: 'models' },
  deployments: { one: 'deployment', many: 'deployments' },
};

/** A fact in words; what is not reported says so and is never blank. */
export function factWords<T>(fact: Reported<T>, words: (known: T) => string = String): string {
  return typeof fact === 'object' && fact !== null && 'notReported' in fact ? 'Not reported' : words(fact);
}

/** What a rule or an act protects, in the order in which objections are told. */
export const subjectWords: Readonly<Record<Subject, string>> = {
  law: 'Law',
  safety: 'Safety',
  chain: 'Accountability',
  risk: 'Risk',
  architecture: 'Architecture',
  process: 'Process',
};
