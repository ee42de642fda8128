import type { Document } from '../audit/decided-events.ts';
import type { GateId } from './catalogue.ts';

/**
 * What a gate asks to see, at the least. A document answers an item by naming
 * it in its title: a statement alone is not evidence.
 * @source reference 3c
 */
export const evidenceAsked: Readonly<Record<GateId, readonly string[]>> = {
  'G-ARC': ['Approved architecture decision', 'Data-flow diagram', 'Failover and switch-off point'],
  'G-ONC': ['Rota export', 'Two acceptances', 'Test page with response time', 'Runbook'],
  'G-REG': ['Determination memo for each regime', 'FDA four-criteria worksheet', 'State list'],
  'G-AUD': ['Record schema', 'Retention entry', 'Reconstruction drill report'],
  'G-ACC': ['Signed statement'],
  'G-USE': ['Intended-use statement', 'Off-scope list'],
  'G-TIER': ['Tier worksheet', 'Register entries with owners'],
  'G-PRV': ['Privacy review', 'Business associate agreement', 'Data-use terms', 'De-identification note'],
  'G-FIN': ['Benefit measures with baseline', 'Three-year cost', 'Funding line'],
  'G-VEN': [
    'Source attributes or model card',
    'Validation and bias evidence from the vendor',
    'Change-notice clause',
    'Audit right',
    'Exit plan',
    'Subprocessor list',
  ],
  'G-DAT': ['Input availability and latency report', 'Missingness by site'],
  'G-SEC': ['Threat model', 'Security test report', 'Open findings with dates'],
  'G-VAL': ['Validation report on local data'],
  'G-FAIR': ['Subgroup table with intervals'],
  'G-EQT': ['Equity decision memo'],
  'G-CLN': ['Hazard log', 'Failure mode and effects analysis', 'Safety case', 'Residual risk acceptance'],
  'G-PAY': ['Conformance memo', 'Proof that denials go to a clinician', 'Link to the public criteria'],
  'G-SIL': ['Silent report against fixed endpoints', 'Alert volume per shift'],
  'G-WRK': ['Simulation or usability findings', 'Steps added and removed'],
  'G-TRN': ['Training completion', 'Notice text and where it stands'],
  'G-OVR': ['Named authority per shift', 'List of override reasons', 'Drill record'],
  'G-AGL': ['Allow-list', 'Agent identity', 'Limits', 'Human checkpoints', 'Reversibility of each action'],
  'G-AGT': ['Drill log', 'Red-team result', 'Trace completeness score'],
  'G-PIL': ['Endpoint table, met or not'],
  'G-MON': ['Metrics, cadence and limits', 'Who reacts, and how', 'Switch-off floor'],
  'G-SVC': ['Service acceptance criteria', 'Support hours and capacity', 'Known errors'],
  'G-CHG': ['Change record', 'Back-out plan'],
  'G-REN': ['Usage and benefit against the case', 'Incidents', 'Price and alternatives'],
};

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Does a document answer an item asked for? Its title names the item. */
export function isEvidenceOf(asked: string, { title }: Pick<Document, 'title'>): boolean {
  return ` ${plain(title)} `.includes(` ${plain(asked)} `);
}

/** Items of a gate that no document given names, in the order they are asked. */
export function evidenceMissing(gate: GateId, given: readonly Pick<Document, 'title'>[]): string[] {
  return evidenceAsked[gate].filter((asked) => !given.some((document) => isEvidenceOf(asked, document)));
}
