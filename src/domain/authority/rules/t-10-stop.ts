import { transitionOf } from '../../lifecycle/transitions.ts';
import { isOf, type Ask } from '../ask.ts';
import { concerned } from '../concerned.ts';
import { declinedGates } from '../declines.ts';
import { refuses, type Objection } from '../objection.ts';
import type { Right, Seat } from '../seats.ts';
import { transitionRule } from '../transition-rule.ts';

/** The sponsor by name, signed or not, and everybody whose decline stands on a gate. */
function decides(ask: Ask): Right {
  const { deployment, model } = concerned(ask);
  const sponsor: Seat[] = model.sponsor === null ? [] : [{ kind: 'person', personId: model.sponsor, as: 'Sponsor named at registration' }];
  const decliners = declinedGates(deployment).flatMap(({ gate, decline }) =>
    decline.by.map((personId): Seat => ({ kind: 'person', personId, as: `Authority that declined ${gate}` })),
  );
  return transitionOf('T-10').decides.map((group) => [...group, ...sponsor, ...decliners]);
}

function guard(ask: Ask): readonly Objection[] {
  if (!isOf(ask, 'deployment.end')) return [];
  const { reason, text, learned, disposal } = ask.payload;
  const wanting = [
    ...(reason === undefined ? ['the reason'] : []),
    ...(text.trim() === '' ? ['what happened'] : []),
    ...(learned.trim() === '' ? ['what was learned'] : []),
    ...(disposal.trim() === '' ? ['what becomes of data and access'] : []),
  ];
  if (wanting.length === 0) return [];
  return [
    refuses(
      'T-10',
      `A stop leaves an account of itself. Missing here: ${wanting.join(', ')}.`,
      'Fill in what is missing, in a sentence each.',
    ),
  ];
}

/** Stopped by decision, before production. */
export const stop = transitionRule('T-10', { subject: 'process', what: 'To stop it', decides, guards: { 'account of the end': guard } });
