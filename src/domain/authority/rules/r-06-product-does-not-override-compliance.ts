import type { PersonId } from '../../audit/events.ts';
import type { Decision, RecordState } from '../../audit/state.ts';
import { productRoleOf } from '../../accountability/holding.ts';
import type { GateId } from '../../gates/catalogue.ts';
import { gatesToEnter } from '../../gates/required-gates.ts';
import { complianceGates } from '../../gates/signers.ts';
import { hasReached } from '../../lifecycle/stages.ts';
import { dayWords, inSentence, listed } from '../../words.ts';
import { aboveRefuser, lineOf } from '../appeal-line.ts';
import { placeOf, type Ask } from '../ask.ts';
import { declinedGates, hasNewEvidence, standingDecline } from '../declines.ts';
import { refuses, type Objection } from '../objection.ts';
import { ruleOver } from '../rule.ts';
import { holdersOfRight, role } from '../seats.ts';
import { gateOfQuestion, rightToSign } from '../signing.ts';
import { rightWords } from '../who-holds.ts';

type Watched = Ask<'gate.decide'> | Ask<'gate.waive'> | Ask<'condition.meet'> | Ask<'question.accept'>;

function namesOf({ people }: RecordState, ids: readonly PersonId[]): string {
  return listed(ids.map((id) => people.get(id)?.printedName ?? id));
}

/** "Adaeze Lapwing declined G-REG on 12 Jun 2026." */
function declinedBy(state: RecordState, gate: GateId, { by, on }: Decision): string {
  return `${namesOf(state, by)} declined ${gate} on ${dayWords(on)}`;
}

/** Who hears an appeal against a gate's decline. */
function hearer(ask: Ask, gate: GateId): { readonly words: string; readonly right: ReturnType<typeof rightToSign> } {
  const line = lineOf({ subject: `${ask.deployment?.deploymentId} ${gate}`, rules: [] });
  const right = [(line === 'committee' ? (['Committee chair'] as const) : aboveRefuser(line)).map(role)];
  return { words: rightWords(placeOf(ask), right), right };
}

/** A product role at a compliance gate: it decides nothing there, and records nothing. */
function productAt(ask: Watched, gate: GateId, decline: Decision | null): Objection | null {
  if (!complianceGates.includes(gate)) return null;
  const product = ask.signers.map(({ person }) => person).find((person) => productRoleOf(ask.state, person) !== null);
  if (product === undefined) return null;
  const right = rightToSign(ask, gate);
  const who = `${product.printedName} is ${inSentence(productRoleOf(ask.state, product) ?? 'product')}`;
  const sentence =
    decline === null
      ? `${gate} is for ${rightWords(placeOf(ask), right)} to decide. ${who}: product can neither pass nor waive it, nor record it for them.`
      : `${declinedBy(ask.state, gate, decline)}. ${who}: product can neither pass nor waive it.`;
  return refuses('R-06', sentence, remedyFor(ask, gate), holdersOfRight(placeOf(ask), right));
}

function remedyFor(ask: Ask, gate: GateId): string {
  return `Supply new evidence, or appeal to ${hearer(ask, gate).words}.`;
}

function atGate(ask: Watched): readonly Objection[] {
  const { deployment } = ask;
  if (deployment === null) return [];
  const gate = ask.type === 'question.accept' ? gateOfQuestion(ask.payload.question) : ask.payload.gate;
  const decline = standingDecline(deployment, gate);
  const product = productAt(ask, gate, decline);
  if (product !== null) return [product];
  const lets = ask.type === 'question.accept' || (ask.type === 'gate.decide' && letsPass(ask));
  if (decline === null || !lets || hasNewEvidence(deployment, gate, decline)) return [];
  const { right } = hearer(ask, gate);
  return [
    refuses(
      'R-06',
      `${declinedBy(ask.state, gate, decline)}. Nothing new has been shown since, so the decline stands.`,
      remedyFor(ask, gate),
      holdersOfRight(placeOf(ask), [...rightToSign(ask, gate), ...right]),
    ),
  ];
}

function letsPass({ payload: { outcome } }: Ask<'gate.decide'>): boolean {
  return outcome !== 'returned' && outcome !== 'declined';
}

function pastDecline(ask: Ask<'deployment.transition'>): readonly Objection[] {
  const { deployment, model, payload, state } = ask;
  const here = deployment?.spells.at(-1)?.stage;
  const { to } = payload;
  if (deployment === null || model === null || here === undefined || to === 'ended' || here === 'ended' || hasReached(here, to)) return [];
  const needed = new Set(gatesToEnter(to, model.flags).map(({ id }) => id));
  return declinedGates(deployment)
    .filter(({ gate }) => needed.has(gate))
    .map(({ gate, decline }) =>
      refuses(
        'R-06',
        `${declinedBy(state, gate, decline)}. ${deployment.deploymentId} does not enter ${to} past that.`,
        remedyFor(ask, gate),
        holdersOfRight(placeOf(ask), rightToSign(ask, gate)),
      ),
    );
}

/** The product manager does not override the compliance lead, and nobody steps past a decline. */
export const productDoesNotOverrideCompliance = ruleOver({
  id: 'R-06',
  statement: 'The product manager does not override the compliance lead, and nobody steps past a decline.',
  subject: 'law',
  appealable: true,
  watches: ['gate.decide', 'gate.waive', 'question.accept', 'condition.meet', 'deployment.transition'],
  speaks: (ask) => (ask.type === 'deployment.transition' ? pastDecline(ask) : atGate(ask)),
});
