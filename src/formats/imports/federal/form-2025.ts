/** The 2025 form: 36 columns in the publisher's short names, about 33 in the agencies' long questions. */
import type { OfficialColumn, OfficialForm } from './official-columns.ts';

const columns = [
  { key: 'abbreviation', field: 'note', reads: 'Short name of the organisation', named: ['agency abbreviation', 'agency abbr'] },
  { key: 'agency', field: 'organisation', reads: 'Organisation', named: ['agency_name', 'agency name', 'department'] },
  { key: 'agencyShort', field: 'note', reads: 'Organisation, short', named: ['agency'] },
  { key: 'id', field: 'id', reads: 'Model id', named: ['id', 'use case id', 'use_case_id'], asks: /^use case id\b/ },
  { key: 'name', field: 'name', reads: 'Model name', named: ['use_case_name', 'use case name', 'use case title', 'ai use case name'] },
  { key: 'bureau', field: 'bureau', reads: 'Division or bureau', named: ['agency_bureau', 'bureau/component', 'bureau / component', 'bureau', 'component', 'office', 'bureau or component'] },
  { key: 'contact', field: 'note', reads: 'Mailbox (not an owner)', named: ['contact_email', 'email address', 'contact email', 'email'] },
  { key: 'withheld', field: 'note', reads: 'Withheld from the public', named: ['is_withheld'], asks: /withheld from public/ },
  { key: 'stage', field: 'stage', reads: 'Stage', named: ['development_stage', 'stage of development', 'development stage', 'stage'] },
  { key: 'impact', field: 'impact', reads: 'Impact', named: ['is_high_impact', 'high-impact', 'high impact', 'high-impact?', 'high impact?', 'high-impact determination'], asks: /use case high-?\s?impact/ },
  { key: 'justification', field: 'note', reads: 'Reason for not high-impact', named: ['hi_justification', 'justification', 'high-impact justification'] },
  { key: 'topic', field: 'care', reads: 'Topic: touches care or payment', named: ['topic_area', 'use case topic area', 'topic area'] },
  { key: 'classification', field: 'technique', reads: 'Technique', named: ['classification', 'ai classification'] },
  { key: 'problem', field: 'purpose', reads: 'Purpose', named: ['problem_solved', 'problem solved', 'problem'], asks: /problem is the ai intended/ },
  { key: 'benefits', field: 'fact', reads: 'Expected benefits', named: ['benefits', 'expected benefits'], asks: /expected benefits/ },
  { key: 'outputs', field: 'fact', reads: 'What it puts out', named: ['system_outputs', 'system outputs', 'ai system outputs', 'outputs'], asks: /ai system's outputs/ },
  { key: 'operational', field: 'pilotStart', reads: 'Start of the pilot or of production', named: ['operational_date', 'operational date', 'start date'], asks: /became operational/ },
  { key: 'contracting', field: 'sourcing', reads: 'Bought or built', named: ['contracting_usage', 'contracting usage', 'development method'], asks: /purchased from a vendor or developed/ },
  { key: 'vendor', field: 'vendorName', reads: 'Vendor', named: ['vendor_name', 'vendor(s) name', 'vendor name', 'vendor(s)', 'vendor', 'vendors'] },
  { key: 'ato', field: 'security', reads: 'Security authorisation, as reported', named: ['have_ato', 'ato', 'ato?'], asks: /authori(?:ty|[sz]ation) to operate/ },
  { key: 'system', field: 'fact', reads: 'Authorised system', named: ['system_name_ato', 'system(s) name', 'system name'] },
  { key: 'data', field: 'fact', reads: 'Data used', named: ['data_description', 'data description'], asks: /describe any data used/ },
  { key: 'dataLink', field: 'note', reads: 'Link to the data', named: ['link_to_data'], asks: /federal data catalog/ },
  { key: 'pii', field: 'fact', reads: 'Personal data', named: ['has_pii', 'pii', 'pii?'], asks: /personally identifiable/ },
  { key: 'pia', field: 'privacy', reads: 'Privacy, as reported', named: ['pia_url', 'pia', 'pia link'], asks: /privacy impact assessment/ },
  { key: 'demographics', field: 'fact', reads: 'Demographic features', named: ['demographic_features'], asks: /demographic\s+variables/ },
  { key: 'customCode', field: 'note', reads: 'Custom code', named: ['has_custom_code'], asks: /custom-?\s?developed code/ },
  { key: 'codeLink', field: 'note', reads: 'Link to the code', named: ['code_url'], asks: /code is open-?\s?source/ },
  { key: 'testing', field: 'validation', reads: 'Testing, as reported', named: ['hi_testing_conducted'], asks: /pre-?deployment testing/ },
  { key: 'impactAssessment', field: 'impactAssessment', reads: 'Impact assessment, as reported', named: ['hi_assessment_completed'], asks: /impact assessment been completed/ },
  { key: 'risks', field: 'fact', reads: 'Possible impacts', named: ['hi_potential_impacts'], asks: /potential impacts/ },
  { key: 'independent', field: 'independentReview', reads: 'Independent review, as reported', named: ['hi_independent_review'], asks: /independent review/ },
  { key: 'monitoring', field: 'monitoring', reads: 'Monitoring, as reported', named: ['hi_ongoing_monitoring'], asks: /ongoing monitoring/ },
  { key: 'training', field: 'training', reads: 'Operator training, as reported', named: ['hi_training_established'], asks: /training for operators/ },
  { key: 'failsafe', field: 'override', reads: 'Fail-safe, as reported', named: ['hi_failsafe_presence'], asks: /fail-?\s?safe/ },
  { key: 'appeal', field: 'fact', reads: 'Appeal, as reported', named: ['hi_appeal_process'], asks: /appeal process/ },
  { key: 'consultation', field: 'fact', reads: 'Consultation, as reported', named: ['hi_public_consultation'], asks: /consult and incorporate/ },
] as const satisfies readonly OfficialColumn<string>[];

export type Key2025 = (typeof columns)[number]['key'];

export const form2025: OfficialForm<Key2025> = {
  format: 'federal-2025',
  year: 2025,
  columns,
  telling: ['impact', 'classification', 'operational', 'contracting', 'withheld', 'problem', 'testing', 'training', 'failsafe', 'justification'],
  stages: /^(?:pre-?\s?deployment|pilot|deployed|retired)/,
};
