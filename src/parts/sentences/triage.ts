/** The triage meeting in words: every headline is a question a person can answer. */
import { linkOf } from '../../domain/accountability/links.ts';
import { gateOf } from '../../domain/gates/catalogue.ts';
import type { QuestionId } from '../../domain/gates/questions.ts';
import type { OpenStage } from '../../domain/lifecycle/stages.ts';
import type { ItemView } from '../../domain/triage/meeting-view.ts';
import type { NoPlan, OptionDoes } from '../../domain/triage/option-plans.ts';
import type { Outcome, TriageQuestion, TriageSection } from '../../domain/triage/terms.ts';
import { counted, countWords } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';
import { inner } from './clause.ts';

export const sectionWords: Readonly<Record<TriageSection, string>> = {
  safety: 'Safety and stops',
  chain: 'Broken chains and empty nights',
  release: 'Holds on dated releases',
  'pilot end': 'Pilots past their end, or near it',
  stalled: 'Stalled pilots',
  gate: 'Gate decisions ready',
  intake: 'New intake',
  expiring: 'What runs out soon',
  'overdue action': 'Overdue actions',
  request: 'Asked for by name',
};

/** The heading of the section, with the days the record looks ahead. */
export function sectionHeading(section: TriageSection, expiringSoonDays: number): string {
  return section === 'expiring' ? `What runs out within ${counted(expiringSoonDays, 'day')}` : sectionWords[section];
}

const asked: Readonly<Record<QuestionId, string>> = {
  Q1: 'Where will it run?',
  Q2: 'Who answers at 2 a.m.?',
  Q3: 'Which compliance regime governs its outputs?',
  Q4: 'What is kept when it is wrong?',
  Q5: 'Whose name goes on the decisions it makes?',
};

/** What one model, or several, do not report. */
export const silentAbout: Readonly<Record<QuestionId, readonly [one: string, many: string]>> = {
  Q1: ['where it runs', 'where they run'],
  Q2: ['who answers at night', 'who answers at night'],
  Q3: ['which compliance regime governs its outputs', 'which compliance regime governs their outputs'],
  Q4: ['what is kept when it is wrong', 'what is kept when they are wrong'],
  Q5: ['whose name goes on its decisions', 'whose name goes on their decisions'],
};

export const inStage: Readonly<Record<OpenStage, string>> = {
  intake: 'in intake',
  build: 'in build',
  silent: 'in silent running',
  pilot: 'in pilot',
  production: 'in production',
};

/** The one question of an item. */
export function triageQuestion(question: TriageQuestion): string {
  switch (question.asks) {
    case 'safety':
      return `What follows from the report of ${dayWords(question.on)}?`;
    case 'stop':
      return `It was stopped on ${dayWords(question.since)}. Does it run again, or does it end?`;
    case 'question':
      return asked[question.question];
    case 'night':
      return asked.Q2;
    case 'link':
      return `Who signs as ${inner(linkOf(question.link).role)}?`;
    case 'risk':
      return `Is ${question.riskId} acceptable until a date?`;
    case 'gate':
      return `Does it pass ${inner(gateOf(question.gate).name)}?`;
    case 'release':
      return `Does ${question.releaseId} go ahead on ${dayWords(question.on)}?`;
    case 'pilot end':
      return `Extend, end or promote it?`;
    case 'waits on what':
      return 'What exactly is it waiting on, whose is that, and by when?';
    case 'intake':
      return 'Which tier is it, which path does it take, and who answers for it?';
    case 'waiver':
      return `Is the waiver of ${inner(gateOf(question.gate).name)} renewed beyond ${dayWords(question.expiresOn)}?`;
    case 'override':
      return `What follows when ${question.overrideId} runs out on ${dayWords(question.expiresOn)}?`;
    case 'acceptance':
      return `Is ${question.riskId} acceptable beyond ${dayWords(question.expiresOn)}?`;
    case 'action':
      return `It was due on ${dayWords(question.due)}: is it done, and if not, by when?`;
    case 'request':
      return `What follows from what ${question.who} asks, whose is that, and by when?`;
    default:
      return question satisfies never;
  }
}

/** Why something is on the agenda, in a line. */
export function triageReason(question: TriageQuestion): string {
  switch (question.asks) {
    case 'safety':
      return `Reported on ${dayWords(question.on)}: ${question.what}`;
    case 'stop':
      return `Stopped since ${dayWords(question.since)}: ${question.reason}`;
    case 'question':
      return `No accepted answer: ${asked[question.question]}`;
    case 'night':
      return 'Nobody answers in the coming night';
    case 'link':
      return `No standing signature: ${inner(linkOf(question.link).role)}`;
    case 'risk':
      return `${question.riskId} holds it: ${question.title}`;
    case 'gate':
      return `Ready to decide: ${inner(gateOf(question.gate).name)}`;
    case 'release':
      return `${question.releaseId} is planned for ${dayWords(question.on)}, and ${counted(question.holding, 'thing holds', 'things hold')} it`;
    case 'pilot end':
      return question.overdue > 0
        ? `Its end was ${dayWords(question.end)}, ${counted(question.overdue, 'day')} ago`
        : `It ends on ${dayWords(question.end)}`;
    case 'waits on what':
      return question.days === null
        ? 'Stalled; since when it is in pilot is not reported'
        : `Stalled; ${counted(question.days, 'day')} in pilot`;
    case 'intake':
      return 'New in intake';
    case 'waiver':
      return `The waiver of ${inner(gateOf(question.gate).name)} runs out on ${dayWords(question.expiresOn)}`;
    case 'override':
      return `${question.overrideId} runs out on ${dayWords(question.expiresOn)}`;
    case 'acceptance':
      return `The acceptance of ${question.riskId} runs out on ${dayWords(question.expiresOn)}: ${question.title}`;
    case 'action':
      return `${question.riskId === null ? question.actionId : `An action on ${question.riskId}`} was due on ${dayWords(question.due)}: ${question.what}`;
    case 'request':
      return `Asked for by ${question.who} on ${dayWords(question.on)}: ${question.why}`;
    default:
      return question satisfies never;
  }
}

/** What the room is asked by an item: of one model, or of all that say the same. */
export function itemHeadline({ headline, group, models }: Pick<ItemView, 'headline' | 'group' | 'models'>): string {
  if (group === null) return triageQuestion(headline);
  const many = models.named.length + models.more;
  const who = `${counted(many, 'model')} ${inStage[group.stage]}`;
  const [verb, they] = many === 1 ? ['does', 'does it'] : ['do', 'do they'];
  if (headline.asks !== 'question') return `${who} ${verb} not report a tier. Which path ${they} take, and who asks?`;
  const [one, several] = silentAbout[headline.question];
  return `${who} ${verb} not report ${many === 1 ? one : several}. Who asks, and by when?`;
}

/** How often it has come: nothing the first time. */
export function timesWords(times: number): string | null {
  if (times < 2) return null;
  const last = times % 10;
  const teen = times % 100 >= 11 && times % 100 <= 13;
  const ending = teen ? 'th' : last === 1 ? 'st' : last === 2 ? 'nd' : last === 3 ? 'rd' : 'th';
  return `For the ${countWords(times)}${ending} time`;
}

export const doesWords: Readonly<Record<OptionDoes, string>> = {
  'name somebody': 'Name somebody',
  'answer it': 'Answer it',
  extend: 'Extend it',
  'ask somebody': 'Ask somebody, with a date',
  'escalate to the CIO': 'Escalate to the CIO',
  'accept the risk': 'Accept the risk until a date',
  'decide the gate': 'Decide the gate',
  'renew the waiver': 'Renew the waiver',
  'finish the action': 'Say that it is done',
  promote: 'Promote it',
  suspend: 'Suspend it',
  resume: 'Let it run again',
  end: 'End it',
  defer: 'Defer it, with a reason',
};

export const noPlanWords: Readonly<Record<NoPlan['why'], string>> = {
  'a group takes no signature': 'One ask answers a group; a signature is given for one model.',
  'nothing to name': 'No name is missing here.',
  'no such seat': 'The seat of the CIO is vacant.',
  'nothing to decide': 'There is nothing to decide here.',
  'nothing to end': 'There is nothing to end here.',
};

/** How an item left the room. */
export function outcomeSentence(outcome: Outcome, person: (id: string) => string): string {
  switch (outcome.kind) {
    case 'decision':
      return `Decided: ${outcome.decisionIds.join(', ')}`;
    case 'action':
      return `${person(outcome.owner)}, by ${dayWords(outcome.due)}: ${outcome.what}`;
    case 'deferral':
      return `Deferred until ${dayWords(outcome.until)}: ${outcome.why}`;
    default:
      return outcome satisfies never;
  }
}

/**
 * The timer, which is text and blocks nothing.
 * @param minutes left of those planned; below zero it is over time
 * @param items that may not leave undecided: what lies behind them is carried, and waits for no minute
 */
export function timerWords(minutes: number, items: number): string {
  const left = counted(items, 'item');
  if (items === 0) return minutes > 0 ? `All that fit is settled, ${countWords(minutes)} min to spare` : 'All that fit is settled';
  return minutes >= 0 ? `${countWords(minutes)} min left for ${left}` : `${countWords(-minutes)} min over, ${left} left`;
}
