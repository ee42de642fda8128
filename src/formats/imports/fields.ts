/** What a column can be read as, and the words for it. */
import type { LinkId } from '../../domain/accountability/links.ts';
import type { OpenStage, Stage } from '../../domain/lifecycle/stages.ts';

const labels = {
  id: 'Model id',
  name: 'Model name',
  formerName: 'Former name',
  organisation: 'Organisation',
  bureau: 'Division or bureau',
  businessFunction: 'Business area',
  purpose: 'Purpose',
  stage: 'Stage',
  site: 'Site',
  siteMark: 'One site, marked in each row',
  vendorName: 'Vendor',
  sourcing: 'Bought or built',
  care: 'Touches care',
  payment: 'Touches claims or payment',
  autonomy: 'Advisory or agentic',
  registered: 'Registered (entered intake)',
  buildStart: 'Entered build',
  silentStart: 'Entered silent running',
  pilotStart: 'Entered pilot',
  plannedEnd: 'Planned end of the pilot',
  productionStart: 'Entered production',
  ended: 'Ended',
  sponsor: 'Executive sponsor (L1)',
  decisionSignatory: 'Decision signatory (L2)',
  owner: 'Clinical or business owner (L3)',
  modelOwner: 'Model owner (L4)',
  complianceSignatory: 'Compliance signatory (L5)',
  safetyOfficer: 'Clinical safety officer (L6)',
  medicalDirector: 'Plan medical director (L6)',
  validator: 'Independent validator (L7)',
  serviceOwner: 'Service owner (L8)',
  onCall: 'On-call responder (L9)',
  overrideAuthority: 'Override authority (L10)',
  auditCustodian: 'Audit custodian (L11)',
  vendorContact: 'Vendor contact (LV)',
  costOneOff: 'Cost, one-off',
  costAnnual: 'Cost per year',
  costs: 'Costs, one-off and per year',
  hosting: 'Where the model runs',
  regime: 'Compliance regime',
  auditTrail: 'Audit trail',
  version: 'Version',
  impact: 'Impact or risk tier',
  technique: 'Technique',
  security: 'Security review, as reported',
  privacy: 'Privacy review, as reported',
  impactAssessment: 'Impact assessment, as reported',
  validation: 'Testing or validation, as reported',
  independentReview: 'Independent review, as reported',
  monitoring: 'Monitoring, as reported',
  training: 'Operator training, as reported',
  override: 'Override or fail-safe, as reported',
  fact: 'A fact of the model card',
  note: 'Kept as a note',
} as const;

export type FieldId = keyof typeof labels;

/** Every field, in the order a chooser lists them. */
export const fields: readonly { readonly id: FieldId; readonly label: string }[] = Object.entries(labels).map(([id, label]) => ({
  id: id as FieldId,
  label,
}));

/** The words for a field. */
export function labelOf(field: FieldId): string {
  return labels[field];
}

/** Fields that date the entry into a stage. */
export const stageDates = {
  registered: 'intake',
  buildStart: 'build',
  silentStart: 'silent',
  pilotStart: 'pilot',
  productionStart: 'production',
  ended: 'ended',
} as const satisfies Partial<Record<FieldId, OpenStage | Stage>>;

/** Fields that name a person for a link. A name in a file is no acceptance. */
export const linkFields = {
  sponsor: 'L1',
  decisionSignatory: 'L2',
  owner: 'L3',
  modelOwner: 'L4',
  complianceSignatory: 'L5',
  safetyOfficer: 'L6-CARE',
  medicalDirector: 'L6-PAY',
  validator: 'L7',
  serviceOwner: 'L8',
  onCall: 'L9',
  overrideAuthority: 'L10',
  auditCustodian: 'L11',
  vendorContact: 'LV',
} as const satisfies Partial<Record<FieldId, LinkId>>;
