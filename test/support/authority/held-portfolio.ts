/** Random portfolios of pilots that are held, by gates, questions, links and risks in any mixture. */
import { links } from '../../../src/domain/accountability/links.ts';
import type { RecordState } from '../../../src/domain/audit/state.ts';
import { gatesToEnter } from '../../../src/domain/gates/required-gates.ts';
import { questionOfGate } from '../../../src/domain/gates/questions.ts';
import { stateOf, type Line } from '../record-of.ts';
import { cast, institution, kinds } from './institution.ts';
import { pickOf, type Dice } from './random-step.ts';

const from = '2026-02-02';
const said = '2026-03-02';
export const heldOn = '2026-06-01';

/**
 * A portfolio of some pilots, and the ids of their deployments.
 * @param calm how many times rarer trouble is than at worst
 */
export function heldPortfolio(
  dice: Dice,
  count: number,
  calm = 1,
): { readonly state: RecordState; readonly deploymentIds: readonly string[] } {
  const lines: Line[] = institution();
  const deploymentIds: string[] = [];
  for (let n = 1; n <= count; n += 1) {
    const id = `DEP-${n}`;
    deploymentIds.push(id);
    lines.push(...pilot(n, dice, calm));
    for (let risk = Math.max(0, dice(3 * calm) - 3 * (calm - 1)); risk > 0; risk -= 1) lines.push(...riskOn(id, `RISK-${n}${risk}`, dice));
  }
  // Now and then one risk is about two pilots: treating it once helps both.
  if (count > 1 && dice(2) === 0) lines.push(...riskOn('DEP-1', 'RISK-900', dice, ['DEP-1', 'DEP-2']));
  return { state: stateOf(lines, heldOn), deploymentIds };
}

function pilot(n: number, dice: Dice, calm: number): Line[] {
  const { flags } = pickOf(dice, kinds);
  const deploymentId = `DEP-${n}`;
  const lines: Line[] = [
    [
      from,
      'model.registered',
      {
        modelId: `M-${n}`,
        name: `Model ${n}`,
        businessFunction: 'Imaging',
        purpose: 'To test',
        flags,
        vendorName: { notReported: 'not on record' },
      },
    ],
    [from, 'deployment.opened', { deploymentId, modelId: `M-${n}`, siteId: 'north', scope: 'All', governance: 'kept' }],
    [from, 'deployment.staged', { deploymentId, stage: 'pilot', from: from as never }],
    [from, 'pilot.chartered', { deploymentId, plannedEnd: '2026-12-01' as never, endpoints: 'Fixed' }],
  ];
  for (const { id } of links) {
    const personId = cast[id];
    const kind = dice(8 * calm);
    if (kind === 0) continue;
    if (kind === 1) lines.push([said, 'link.offered', { deploymentId, link: id, personId }]);
    else if (kind === 2) lines.push([said, 'link.declined', { deploymentId, link: id, personId, reason: 'Not mine' }]);
    else lines.push([said, 'link.accepted', { deploymentId, link: id, personId, statement: 'I do', assurance: 'in the room' }]);
  }
  if (dice(3 * calm) > 0) {
    const shift = { days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00', primary: 'oncall', secondary: 'oncall-2' };
    lines.push([said, 'rota.set', { deploymentId, shifts: [shift], pageTestedOn: dice(3 * calm) === 0 ? null : ('2026-05-20' as never) }]);
  }
  for (const gate of gatesToEnter('production', flags)) {
    const question = questionOfGate(gate.id);
    const kind = dice(9 * calm);
    if (question !== undefined) {
      if (kind > 2) lines.push([said, 'question.accepted', { deploymentId, question: question.id, by: 'architect' }]);
      else if (kind > 0) lines.push([said, 'question.answered', { deploymentId, question: question.id, text: 'Somewhere' }]);
      continue;
    }
    if (kind === 0) continue;
    lines.push([said, 'gate.submitted', { deploymentId, gate: gate.id, by: 'engineer-2' }]);
    if (kind === 1)
      lines.push(['2026-03-20', 'gate.decided', { deploymentId, gate: gate.id, outcome: 'returned', by: ['chair'], reason: 'Too little' }]);
    else if (kind === 2) {
      lines.push([
        '2026-03-20',
        'gate.decided',
        {
          deploymentId,
          gate: gate.id,
          outcome: 'passed with conditions',
          by: ['chair'],
          conditions: [{ id: 'c1', text: 'Close it', due: '2026-04-01' as never }],
        },
      ]);
    } else if (kind > 3) lines.push(['2026-03-20', 'gate.decided', { deploymentId, gate: gate.id, outcome: 'passed', by: ['chair'] }]);
  }
  return lines;
}

function riskOn(deploymentId: string, riskId: string, dice: Dice, deploymentIds: readonly string[] = [deploymentId]): Line[] {
  const owner = dice(5) === 0 ? null : pickOf(dice, ['director', 'director-2']);
  const lines: Line[] = [
    [
      '2026-03-10',
      'risk.raised',
      {
        riskId,
        deploymentIds,
        title: 'Something may go wrong',
        category: pickOf(dice, ['patient safety', 'payment', 'operational'] as const),
        nature: dice(2) === 0 ? 'technical' : 'governance',
        owner,
      },
    ],
  ];
  if (dice(5) > 0) {
    lines.push(['2026-03-11', 'risk.scored', { riskId, residual: { severity: 1 + dice(5), likelihood: 1 + dice(5) }, by: 'director' }]);
  }
  if (dice(4) === 0) {
    lines.push([
      '2026-03-12',
      'risk.action-set',
      { riskId, actionId: 'a1', text: 'Mend it', owner: 'director', due: '2026-04-01' as never },
    ]);
  }
  if (dice(6) === 0) lines.push(['2026-04-12', 'risk.realised', { riskId, incident: 'It happened' }]);
  return lines;
}
