import type { Deployment, GateFile } from '../../audit/state.ts';
import { sitsOn, type Place } from '../../authority/seats.ts';
import { gateOf, type GateId } from '../../gates/catalogue.ts';
import { gateStatus } from '../../gates/gate-status.ts';
import { questionOfGate } from '../../gates/questions.ts';
import { signersOf } from '../../gates/signers.ts';
import { isReported } from '../../reported.ts';
import { aboutDeployment, type Candidate, type Desk } from '../desk.ts';

/** Gates in review of which only the committee's signature is missing, or whose review has been handed in. */
export function gatesReady(desk: Desk): readonly Candidate[] {
  return desk.rows.flatMap(({ deploymentId, standing }) => {
    const deployment = desk.state.deployments.get(deploymentId);
    if (deployment === undefined || !isReported(standing.stage) || standing.stage === 'ended') return [];
    return [...deployment.gates]
      .filter(([gate, file]) => isReady(desk, deployment, gate, file))
      .map(([gate]) => aboutDeployment(desk, 'gate', deploymentId, { asks: 'gate', gate }));
  });
}

function isReady({ state, day }: Desk, deployment: Deployment, gate: GateId, file: GateFile): boolean {
  if (questionOfGate(gate) !== undefined) return false;
  if (gateStatus(deployment, gateOf(gate), state.ruleset.gatesOn, day).state !== 'in review') return false;
  const submitted = file.submissions.at(-1);
  if (submitted === undefined) return false;
  if (file.attached.some(({ seq }) => seq > submitted.seq)) return true;
  const flags = state.models.get(deployment.modelId)?.flags;
  if (flags === undefined) return false;
  const place: Place = { state, day, deployment };
  const right = signersOf(gate, flags, place);
  const isCommittees = right.some((group) => group.some(({ kind }) => kind === 'committee'));
  return (
    isCommittees &&
    right
      .filter((group) => !group.some(({ kind }) => kind === 'committee'))
      .every((group) =>
        file.signed.some(({ seatOf }) => {
          const person = state.people.get(seatOf);
          return person !== undefined && group.some((seat) => sitsOn(place, person, seat));
        }),
      )
  );
}
