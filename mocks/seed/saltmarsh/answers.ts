/** The five week-one questions: who answered, and when the answer was accepted. */
import type { QuestionId } from '../../../src/domain/gates/questions.ts';
import { questions } from '../../../src/domain/gates/questions.ts';
import { gateOf } from '../../../src/domain/gates/catalogue.ts';
import { addDays, later, type Day } from '../../../src/domain/time.ts';
import { adoption, before, renewals, today, workday } from './calendar.ts';
import { vendors, type Card } from './card.ts';
import { oneOf, pick } from './dice.ts';
import type { Log } from './log.ts';
import { personOf, type PersonKey } from './people.ts';
import { crewOf, onDay, type Team } from './teams.ts';
import { entryOf, firstBoundStep, type Way } from './way.ts';

function readsImages({ fn, n }: Card): boolean {
  return fn === 'Imaging' || n === 10;
}

/** What was written down for a question. */
function answerOf(question: QuestionId, { card, team, deploymentId }: Way): string {
  const { night } = crewOf(deploymentId);
  const answers: Record<QuestionId, string> = {
    Q1:
      card.vendor === undefined
        ? oneOf(`${card.n} runs`, [
            'Own data center, inference cluster A',
            'Own data center, inference cluster B',
            'Cloud tenant East, private network',
          ])
        : `${vendors[card.vendor]} tenant, United States, private link`,
    Q2: `${personOf(team.L9).name} by day, ${personOf(night[0]).name} by night; pager tested`,
    Q3:
      card.payment === true
        ? 'Coverage rules 422.101 and 422.566, prior-authorization rule, HIPAA'
        : card.care === true
          ? `HIPAA and Section 1557; ${readsImages(card) ? 'cleared device, inside its intended use' : 'the four device criteria worked through'}`
          : 'HIPAA; no care or coverage decision',
    Q4: 'Input, score, version, who saw it and what was done, kept six years',
    Q5: `${personOf(team.L2).name}: ${card.decides}`,
  };
  return answers[question];
}

function acceptedBy(question: QuestionId, team: Team, on: Day): PersonKey {
  const owner: Record<QuestionId, PersonKey> = { Q1: 'dunlin', Q2: 'avocet', Q3: 'lapwing', Q4: 'killdeer', Q5: team.L2 };
  return onDay(owner[question], on);
}

/**
 * The day an answer was accepted. Before the ruleset each was settled when the
 * next stage could no longer do without it; since then all five stand before
 * the first step.
 */
function acceptedOn(way: Way, question: QuestionId): Day | undefined {
  const step = { Q1: 'build', Q2: 'pilot', Q3: 'silent', Q4: 'pilot', Q5: 'build' } as const;
  // A further site starts in silent: it has no build of its own.
  const entered = entryOf(way, step[question]) ?? (entryOf(way, 'build') === undefined ? entryOf(way, 'silent') : undefined);
  const usual = entered === undefined ? undefined : before(entered, 2 + pick(`${way.deploymentId} ${question}`, 5));
  const bound = firstBoundStep(way);
  if (bound === undefined) return usual;
  const latest = before(bound, 8 + pick(`${way.deploymentId} ${question} bound`, 9));
  return usual === undefined || usual > latest ? latest : usual;
}

/** Answers, acceptances, and the yearly look at them. */
export function tellAnswers(log: Log, way: Way): void {
  const { deploymentId, course, team, twist, life, end } = way;
  const { intake } = course.entered;
  for (const { id: question, gate } of questions) {
    if (twist.questions?.includes(question) === true) continue;
    const accepted = acceptedOn(way, question);
    const week = intake >= adoption ? 6 : 40;
    const wait = 1 + pick(`${deploymentId} ${question} answered`, week);
    const answered = workday(addDays(intake, Math.max(1, wait)));
    const by = onDay(question === 'Q5' ? team.L1 : team.L4, answered);
    if (accepted === undefined) {
      // In intake and build an answer may be written down and not yet accepted, or not be there at all.
      if (answered < end && answered <= today && pick(`${deploymentId} ${question} given`, intake >= adoption ? 5 : 3) > 0) {
        log.tell(deploymentId, 'question.answered', answered, { deploymentId, question, text: answerOf(question, way), by }, by);
      }
      continue;
    }
    const first = accepted <= answered ? before(accepted, 3) : answered;
    const given = first < intake ? intake : first;
    log.tell(deploymentId, 'question.answered', given, { deploymentId, question, text: answerOf(question, way), by }, by);
    if (question === 'Q4') {
      log.tell(
        deploymentId,
        'question.evidenced',
        later(given, before(accepted, 1)),
        { deploymentId, question, evidence: 'Rehearsal of one wrong decision' },
        by,
      );
    }
    const months = gateOf(gate).validMonths ?? 12;
    for (const on of [accepted, ...renewals(accepted, months, life, 14)]) {
      log.tell(
        deploymentId,
        'question.accepted',
        on,
        { deploymentId, question, by: acceptedBy(question, team, on) },
        acceptedBy(question, team, on),
      );
    }
  }
}
