import type { LinkId } from '../../accountability/links.ts';
import type { DraftLinkStep, DraftState } from '../draft.ts';
import { deploymentIn, type Appliers, type Said } from './context.ts';

function addStep(state: DraftState, { deploymentId, link }: { deploymentId: string; link: LinkId }, said: Said, step: DraftLinkStep): void {
  const deployment = deploymentIn(state, deploymentId, said);
  deployment.links.set(link, [...(deployment.links.get(link) ?? []), step]);
}

/** Who was asked to stand behind what, and what they said; who answers at night, and who can stop it. */
export const linkEvents: Appliers<
  'link.offered' | 'link.accepted' | 'link.declined' | 'link.released' | 'link.covered' | 'link.named-in-file' | 'rota.set' | 'override.set'
> = {
  'link.offered': (state, payload, said) => {
    const { deploymentId: _deployment, link: _link, ...offer } = payload;
    addStep(state, payload, said, { kind: 'offered', on: said.on, ...offer });
  },
  'link.accepted': (state, payload, said) => {
    const { deploymentId: _deployment, link: _link, ...signature } = payload;
    addStep(state, payload, said, { kind: 'accepted', at: said.at, on: said.on, seq: said.seq, ...signature });
  },
  'link.declined': (state, payload, said) => {
    addStep(state, payload, said, { kind: 'declined', on: said.on, personId: payload.personId, reason: payload.reason });
  },
  'link.released': (state, payload, said) => {
    addStep(state, payload, said, { kind: 'released', on: said.on, personId: payload.personId, reason: payload.reason });
  },
  'link.covered': (state, payload, said) => {
    addStep(state, payload, said, { kind: 'covered', on: said.on, personId: payload.personId, until: payload.until });
  },
  'link.named-in-file': (state, { deploymentId, link, name, column }, said) => {
    deploymentIn(state, deploymentId, said).namedInFile.set(link, { name, column });
  },
  'rota.set': (state, { deploymentId, shifts, pageTestedOn }, said) => {
    deploymentIn(state, deploymentId, said).rota = { shifts, pageTestedOn };
  },
  'override.set': (state, { deploymentId, steps }, said) => {
    deploymentIn(state, deploymentId, said).overridePath = steps;
  },
};
