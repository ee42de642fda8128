import { linkOf } from '../../accountability/links.ts';
import type { Entry } from '../../audit/entry.ts';
import type { EventType, Payloads } from '../../audit/events.ts';
import { gateOf, type GateId } from '../../gates/catalogue.ts';
import { questions, type QuestionId } from '../../gates/questions.ts';
import { monthWords } from '../../words.ts';

const outcomes = {
  passed: 'passed',
  'passed with conditions': 'passed, with conditions,',
  returned: 'returned',
  declined: 'declined',
  waived: 'waived',
  'not applicable': 'ruled out',
} as const;

type Tellings = { readonly [T in EventType]?: (of: Payloads[T]) => string };

/** What decisions rest on most; of anything else its kind is said. */
const tellings: Tellings = {
  'gate.decided': ({ gate, outcome, deploymentId, reason }) =>
    `${outcomes[outcome]} ${gateWords(gate)} on ${deploymentId}${reason === undefined ? '' : `: “${reason}”`}`,
  'gate.signed': (of) => `signed ${gateWords(of.gate)} on ${of.deploymentId}, as one of several`,
  'gate.submitted': (of) => `submitted ${gateWords(of.gate)} on ${of.deploymentId}`,
  'gate.evidenced': (of) => `added evidence to ${gateWords(of.gate)} on ${of.deploymentId}`,
  'question.answered': (of) => `answered ${questionWords(of.question)} on ${of.deploymentId}`,
  'question.evidenced': (of) => `gave evidence for ${questionWords(of.question)} on ${of.deploymentId}`,
  'question.accepted': (of) => `accepted the answer to ${questionWords(of.question)} on ${of.deploymentId}`,
  'question.disputed': (of) => `disputed the answer to ${questionWords(of.question)} on ${of.deploymentId}`,
  'question.passed-on': (of) => `loaded a pack that does not answer ${questionWords(of.question)} on ${of.deploymentId}`,
  'pack.written': (of) => `wrote ${of.packId} to ${of.to.name}`,
  'pack.returned': (of) => `loaded ${of.packId} as ${of.returnedBy} returned it`,
  'seat.filled': (of) => `seated ${of.personId} on ${of.seatId}`,
  'seat.confirmed': (of) => `confirmed the appointment to ${of.seatId}`,
  'deployment.inherited': (of) => `took ${of.deploymentId} over as inherited`,
  'ruleset.adopted': () => 'changed what the ruleset asks for',
  'link.offered': (of) => `asked ${of.personId} to be ${linkWords(of.link)} of ${of.deploymentId}`,
  'link.accepted': (of) => `signed as ${linkWords(of.link)} of ${of.deploymentId}`,
  'link.declined': (of) => `declined to be ${linkWords(of.link)} of ${of.deploymentId}`,
  'link.released': (of) => `gave up being ${linkWords(of.link)} of ${of.deploymentId}`,
  'link.covered': (of) => `arranged who stands in as ${linkWords(of.link)} of ${of.deploymentId}`,
  'deployment.staged': (of) => `moved ${of.deploymentId} to ${of.stage}`,
  'deployment.suspended': (of) => `suspended ${of.deploymentId}`,
  'deployment.resumed': (of) => `resumed ${of.deploymentId}`,
  'version.released': (of) => `recorded version ${of.version} of ${of.deploymentId}`,
  'risk.raised': (of) => `raised ${of.riskId}`,
  'risk.scored': (of) => `scored ${of.riskId} at severity ${of.residual.severity}, likelihood ${of.residual.likelihood}`,
  'risk.accepted': (of) => `accepted ${of.riskId}`,
  'risk.closed': (of) => `closed ${of.riskId}`,
  'adr.accepted': (of) => `accepted ${of.adrId}`,
  'adr.superseded': (of) => `superseded ${of.adrId} with ${of.successor}`,
  'release.scheduled': (of) => `scheduled ${of.releaseId}`,
  'release.moved': (of) => `moved ${of.releaseId}`,
  'release.executed': (of) => `carried out ${of.releaseId}`,
  'person.left': (of) => `recorded that ${of.personId} left`,
  'limits.rebased': ({ from, reason }) => `re-based the limits of the waits from ${monthWords(from)} on: “${reason}”`,
  'board-pack.frozen': (of) => `froze the board pack ${of.packId}`,
  'board-pack.titled': (of) => `put other words above a slide of ${of.packId}`,
  'board-pack.asked': (of) => `drafted ${of.askId} of ${of.packId}`,
  'board-pack.adopted': (of) => `adopted ${of.askId} of ${of.packId}`,
  'board-pack.labelled': (of) => `labelled ${of.packId}`,
  'meeting.opened': (of) => `opened the meeting ${of.meetingId}`,
  'meeting.attended': (of) => `recorded who is in ${of.meetingId}`,
  'meeting.ordered': (of) => `reordered ${of.meetingId}`,
  'meeting.settled': (of) => `settled ${of.itemId} in ${of.meetingId}`,
  'meeting.undone': (of) => `opened ${of.itemId} of ${of.meetingId} again`,
  'meeting.noted': (of) => `noted something in the minutes of ${of.meetingId}`,
  'meeting.closed': (of) => `closed the meeting ${of.meetingId}`,
  'triage.requested': (of) => `asked for ${of.deploymentId} in triage`,
  'action.finished': (of) => `finished ${of.actionId}`,
  'signature.confirmed': (of) => `confirmed having signed ${of.decisionId}`,
  'setting.changed': (of) => `changed the setting ${of.name} to ${of.value}`,
};

/** What somebody did, as it follows their name: "declined regime determination (G-REG) on DEP-031". */
export function whatHappened({ type, payload }: Pick<Entry, 'type' | 'payload'>): string {
  // The table pairs each type with its own payload; TypeScript cannot follow the pair through the lookup.
  const tell = tellings[type] as ((of: Payloads[EventType]) => string) | undefined;
  return tell === undefined ? `recorded “${type.replaceAll(/[.-]/g, ' ')}”` : tell(payload);
}

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
