/** The gates a deployment passed on its way, renewed before they ran out. */
import type { Condition } from '../../../src/domain/audit/events.ts';
import { gateOf, type Gate, type GateId } from '../../../src/domain/gates/catalogue.ts';
import { questionOfGate } from '../../../src/domain/gates/questions.ts';
import { gatesToEnter } from '../../../src/domain/gates/required-gates.ts';
import type { OpenStage } from '../../../src/domain/lifecycle/stages.ts';
import { addDays, type Day } from '../../../src/domain/time.ts';
import { before, renewals, today } from './calendar.ts';
import { oneOf, pick } from './dice.ts';
import type { Log } from './log.ts';
import { flagsOf } from './registration.ts';
import type { Reviews } from './reviews.ts';
import { signersOf } from './teams.ts';
import { entries, entryOf, submitterOf, type Way } from './way.ts';

/** Why a first submission came back. */
const sentBackFor: Partial<Record<GateId, readonly string[]>> = {
  'G-FIN': ['Year two has no budget line', 'The benefit has no starting measure'],
  'G-EQT': ['No decision on the gap found for patients over 80', 'Language was not looked at'],
  'G-CLN': ['Two hazards have no control', 'The night shift was not asked'],
  'G-PAY': ['Does not show who decides a denial'],
  'G-TRN': ['The notice to patients is missing', 'Night staff not on the training list'],
  'G-OVR': ['Nobody tried to stop it at night'],
  'G-VAL': ['Sample too small for patients under 40', 'Tested by the team that built it'],
  'G-SEC': ['Two findings without a date'],
  'G-DAT': ['Weekend results arrive a day late'],
  'G-SVC': ['No runbook for a lost feed'],
  'G-WRK': ['Adds four clicks to admission'],
};

const conditionsFor: Partial<Record<GateId, string>> = {
  'G-SEC': 'Close the finding on service accounts',
  'G-FIN': 'Name the budget line for year two',
  'G-CLN': 'Look at the first 50 cases with the safety officer',
  'G-TRN': 'Train the night staff',
  'G-FAIR': 'Measure again for patients under 18',
};

/** Decided at intake from the registration form, without a submission of its own. */
const atIntake = new Set<GateId>(['G-USE', 'G-TIER', 'G-PRV', 'G-VEN', 'G-CHG']);

const drilled = new Set<GateId>(['G-AGT']);

function firstStageOf(gate: Gate): OpenStage {
  return gate.neededFor[0] ?? 'production';
}

/** Days before entering a stage on which its gates were decided: bunched, as committee days are. */
function decisionDay(way: Way, gate: GateId, entered: Day): Day {
  const committee = pick(`${way.deploymentId} ${entered} committee`, 3);
  return before(entered, 1 + committee + (pick(`${way.deploymentId} ${gate}`, 3) === 0 ? 7 : 0));
}

function tellGate(log: Log, reviews: Reviews, way: Way, gate: Gate, on: Day, earliest: Day, isFirst: boolean): void {
  const { deploymentId, team, twist } = way;
  const by = signersOf(gate.id, team, on);
  if (atIntake.has(gate.id)) {
    log.tell(deploymentId, 'gate.decided', on, { deploymentId, gate: gate.id, outcome: 'passed', by }, by[0]!);
    return;
  }
  const key = `${deploymentId} ${gate.id} first`;
  const reasons = sentBackFor[gate.id];
  const text = conditionsFor[gate.id];
  const conditional = isFirst && text !== undefined && pick(`${key} condition`, 4) === 0;
  const due = addDays(on, 60);
  const conditions: Condition[] = conditional ? [{ id: `${deploymentId} ${gate.id}`, text: text ?? '', due }] : [];
  reviews.decide({
    deploymentId,
    gate: gate.id,
    on,
    by,
    submitter: submitterOf(way),
    earliest,
    outcome: conditional ? 'passed with conditions' : 'passed',
    ...(isFirst && way.end === today ? {} : { repeated: true as const }),
    ...(conditional ? { conditions } : {}),
    ...(isFirst && reasons !== undefined && pick(`${key} sent back`, 3) === 0 ? { sentBack: oneOf(key, reasons) } : {}),
  });
  const met = before(addDays(on, 20 + pick(key, 35)), 0);
  if (conditional && met <= way.life.until && met < today && (twist.lastForward === undefined || met <= twist.lastForward)) {
    log.tell(deploymentId, 'condition.met', met, { deploymentId, gate: gate.id, conditionId: `${deploymentId} ${gate.id}` }, by[0]!);
  }
}

/** Every gate up to the furthest stage it entered, but for those the story tells by hand. */
export function tellGates(log: Log, reviews: Reviews, way: Way): void {
  const reached = entries(way).at(-1);
  if (reached === undefined) return;
  for (const { id } of gatesToEnter(reached.stage, flagsOf(way.card))) {
    const gate = gateOf(id);
    if (questionOfGate(id) !== undefined || way.twist.gates?.includes(id) === true) continue;
    const entered = entryOf(way, firstStageOf(gate)) ?? entryOf(way, 'silent') ?? entryOf(way, 'pilot');
    if (entered === undefined) continue;
    const first = decisionDay(way, id, entered);
    const earliest =
      gate.neededFor.includes('production') && !drilled.has(id)
        ? (entryOf(way, 'pilot') ?? way.course.entered.intake)
        : way.course.entered.intake;
    tellGate(log, reviews, way, gate, first, addDays(earliest, 2), true);
    if (gate.validMonths === null) continue;
    let last = first;
    for (const on of renewals(first, gate.validMonths, way.life, 14)) {
      tellGate(log, reviews, way, gate, on, addDays(last, 1), false);
      last = on;
    }
  }
}
