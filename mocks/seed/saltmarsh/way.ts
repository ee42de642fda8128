/** One deployment on its way: what the builders of its gates, chain, nights and endings all need to know. */
import type { Day } from '../../../src/domain/time.ts';
import type { LinkId } from '../../../src/domain/accountability/links.ts';
import type { GateId } from '../../../src/domain/gates/catalogue.ts';
import type { QuestionId } from '../../../src/domain/gates/questions.ts';
import type { OpenStage } from '../../../src/domain/lifecycle/stages.ts';
import { adoption, today, type Life } from './calendar.ts';
import type { Card } from './card.ts';
import type { Course } from './courses.ts';
import { deploymentId } from './models.ts';
import type { PersonKey } from './people.ts';
import type { SiteKey } from './sites.ts';
import { teamOf, type Team } from './teams.ts';

/** What goes otherwise than usual. Whatever is left out here, the story tells by hand. */
export interface Twist {
  /** Links told by hand, or never signed. */
  readonly links?: readonly LinkId[];
  /** Questions told by hand, or never answered. */
  readonly questions?: readonly QuestionId[];
  /** Gates told by hand, or never opened. */
  readonly gates?: readonly GateId[];
  /** Other people than the office's own. */
  readonly team?: Partial<Team>;
  /** The rota is told by hand, or there is none. */
  readonly night?: 'by hand';
  readonly overrides?: 'by hand';
  /** Nothing moved it forward after this day: what would expire is renewed by then. */
  readonly lastForward?: Day;
}

export interface Way {
  readonly card: Card;
  readonly deploymentId: string;
  readonly site: SiteKey;
  readonly course: Course;
  readonly team: Team;
  readonly twist: Twist;
  readonly life: Life;
  /** The last day of its life, or the day the demonstration stands at. */
  readonly end: Day;
}

export function wayOf(card: Card, course: Course, twist: Twist = {}, site: SiteKey = card.site, id: string = deploymentId(card.n)): Way {
  const end = course.stopped?.on ?? course.quietSince ?? today;
  const until = twist.lastForward ?? (end === today ? ('2026-10-26' as Day) : end);
  return {
    card,
    course,
    site,
    twist,
    end,
    deploymentId: id,
    team: { ...teamOf(card, site, id), ...twist.team },
    life: { until, ahead: twist.lastForward !== undefined },
  };
}

/** The product manager who brings its gates to decision. They sign nothing themselves. */
export function submitterOf({ card }: Way): PersonKey {
  return card.fn === 'Revenue & claims' ? 'sandpiper' : 'crane';
}

/** The day a stage was entered. */
export function entryOf({ course }: Way, stage: OpenStage): Day | undefined {
  return course.entered[stage];
}

const order = ['build', 'silent', 'pilot', 'production'] as const;

/** The stages it entered after intake, each with its day. */
export function entries(way: Way): { stage: (typeof order)[number]; on: Day }[] {
  return order.flatMap((stage) => {
    const on = entryOf(way, stage);
    return on === undefined ? [] : [{ stage, on }];
  });
}

/** Its first step under Countersign's rules: by then everything asked so far stands. */
export function firstBoundStep(way: Way): Day | undefined {
  return entries(way).find(({ on }) => on >= adoption)?.on;
}
