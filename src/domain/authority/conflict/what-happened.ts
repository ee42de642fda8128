import { linkOf } from '../../accountability/links.ts';
import type { Entry } from '../../audit/entry.ts';
import { gateOf, type GateId } from '../../gates/catalogue.ts';
import { questions, type QuestionId } from '../../gates/questions.ts';

/** What somebody did, as it follows their name: "declined regime determination (G-REG) on DEP-031". */
export function whatHappened(entry: Entry): string {
  switch (entry.type) {
    case 'gate.decided': {
      const { gate, outcome, deploymentId, reason } = entry.payload;
      return `${outcomes[outcome]} ${gateWords(gate)} on ${deploymentId}${reason === undefined ? '' : `: “${reason}”`}`;
    }
    case 'gate.signed':
      return `signed ${gateWords(entry.payload.gate)} on ${entry.payload.deploymentId}, as one of several`;
    case 'gate.submitted':
      return `submitted ${gateWords(entry.payload.gate)} on ${entry.payload.deploymentId}`;
    case 'gate.evidenced':
      return `added evidence to ${gateWords(entry.payload.gate)} on ${entry.payload.deploymentId}`;
    case 'question.answered':
      return `answered ${questionWords(entry.payload.question)} on ${entry.payload.deploymentId}`;
    case 'question.evidenced':
      return `gave evidence for ${questionWords(entry.payload.question)} on ${entry.payload.deploymentId}`;
    case 'question.accepted':
      return `accepted the answer to ${questionWords(entry.payload.question)} on ${entry.payload.deploymentId}`;
    case 'question.disputed':
      return `disputed the answer to ${questionWords(entry.payload.question)} on ${entry.payload.deploymentId}`;
    case 'link.offered':
      return `asked ${entry.payload.personId} to be ${linkWords(entry.payload.link)} of ${entry.payload.deploymentId}`;
    case 'link.accepted':
      return `signed as ${linkWords(entry.payload.link)} of ${entry.payload.deploymentId}`;
    case 'link.declined':
      return `declined to be ${linkWords(entry.payload.link)} of ${entry.payload.deploymentId}`;
    case 'link.released':
      return `gave up being ${linkWords(entry.payload.link)} of ${entry.payload.deploymentId}`;
    case 'link.covered':
      return `arranged who stands in as ${linkWords(entry.payload.link)} of ${entry.payload.deploymentId}`;
    case 'deployment.staged':
      return `moved ${entry.payload.deploymentId} to ${entry.payload.stage}`;
    case 'deployment.suspended':
      return `suspended ${entry.payload.deploymentId}`;
    case 'deployment.resumed':
      return `resumed ${entry.payload.deploymentId}`;
    case 'version.released':
      return `recorded version ${entry.payload.version} of ${entry.payload.deploymentId}`;
    case 'risk.raised':
      return `raised ${entry.payload.riskId}`;
    case 'risk.scored':
      return `scored ${entry.payload.riskId} at severity ${entry.payload.residual.severity}, likelihood ${entry.payload.residual.likelihood}`;
    case 'risk.accepted':
      return `accepted ${entry.payload.riskId}`;
    case 'risk.closed':
      return `closed ${entry.payload.riskId}`;
    case 'adr.accepted':
      return `accepted ${entry.payload.adrId}`;
    case 'adr.superseded':
      return `superseded ${entry.payload.adrId} with ${entry.payload.successor}`;
    case 'release.scheduled':
      return `scheduled ${entry.payload.releaseId}`;
    case 'release.moved':
      return `moved ${entry.payload.releaseId}`;
    case 'release.executed':
      return `carried out ${entry.payload.releaseId}`;
    case 'person.left':
      return `recorded that ${entry.payload.personId} left`;
    case 'setting.changed':
      return `changed the setting ${entry.payload.name} to ${entry.payload.value}`;
    default:
      return `recorded “${entry.type.replaceAll(/[.-]/g, ' ')}”`;
  }
}

const outcomes = {
  passed: 'passed',
  'passed with conditions': 'passed, with conditions,',
  returned: 'returned',
  declined: 'declined',
  waived: 'waived',
  'not applicable': 'ruled out',
} as const;

function gateWords(id: GateId): string {
  const { name } = gateOf(id);
  return `${name.charAt(0).toLowerCase()}${name.slice(1)} (${id})`;
}

function questionWords(id: QuestionId): string {
  return `“${questions.find((one) => one.id === id)?.words ?? id}”`;
}

function linkWords(id: Parameters<typeof linkOf>[0]): string {
  const { role } = linkOf(id);
  return `${role.charAt(0).toLowerCase()}${role.slice(1)}`;
}
