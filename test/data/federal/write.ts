/** Writes the files of this folder. Invented rows in the two official forms. */
import { writeFileSync } from 'node:fs';
import { workbook, type TestCell } from '../../formats/imports/support/workbook.ts';

const at = (name: string): URL => new URL(name, import.meta.url);

function csv(rows: readonly (readonly string[])[], newline: string): string {
  return rows.map((row) => row.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')).join(newline) + newline;
}

/** Windows-1252 for the few letters these files use beyond Latin-1. */
function windows1252(text: string): Uint8Array {
  const beyond: Readonly<Record<string, number>> = { '’': 0x92, '–': 0x96, '“': 0x93, '”': 0x94, '•': 0x95 };
  return Uint8Array.from(text, (char) => beyond[char] ?? char.charCodeAt(0));
}

function table(headers: readonly string[], records: readonly Readonly<Record<string, string>>[]): string[][] {
  return records.map((record) => headers.map((header) => record[header] ?? ''));
}

// 2025, short names
const short = [
  'agency', 'agency_name', 'id', 'use_case_name', 'agency_bureau', 'contact_email', 'is_withheld', 'development_stage', 'is_high_impact', 'HI_justification', 'topic_area', 'classification', 'problem_solved', 'benefits', 'system_outputs',
  'operational_date', 'contracting_usage', 'vendor_name', 'have_ato', 'system_name_ato', 'data_description', 'link_to_data', 'has_pii', 'pia_url', 'demographic_features', 'has_custom_code', 'code_url', 'hi_testing_conducted', 'hi_assessment_completed', 'hi_potential_impacts',
  'hi_independent_review', 'hi_ongoing_monitoring', 'hi_training_established', 'hi_failsafe_presence', 'hi_appeal_process', 'hi_public_consultation',
];
const lists = { demographic_features: '[]', hi_public_consultation: '[]' };
const tarn = { agency: 'BTA', agency_name: 'Bureau of Tarn Affairs', ...lists };
const fell = { agency: 'OFH', agency_name: 'Office of Fell Health', ...lists };
const shortRows: readonly Readonly<Record<string, string>>[] = [
  { ...tarn, id: '7', use_case_name: 'Silt Reader', agency_bureau: 'BTA/Water', development_stage: 'Deployed', is_high_impact: 'High-impact', topic_area: 'Health and Medical', classification: 'Computer Vision', problem_solved: 'Silt is counted by hand.', operational_date: '2025-09-08 00:00:00', contracting_usage: 'Vendor Purchased', vendor_name: 'Cairn Optics', have_ato: 'Yes', system_name_ato: 'TARNNET', has_pii: 'No', hi_testing_conducted: 'Yes', hi_assessment_completed: 'In-progress', hi_independent_review: 'CAIO Review', hi_ongoing_monitoring: 'Yes – by an agency AI oversight board not directly involved in the AI’s development', hi_training_established: 'b) Development of monitoring protocols is in-progess', hi_failsafe_presence: 'Not Applicable', hi_appeal_process: 'Appeal Precluded by Law', hi_public_consultation: "['a) Direct usability testing', 'd) Other']" },
  { ...fell, id: '7', use_case_name: 'Bothy Chat', agency_bureau: 'OFH/Clinics/North', contact_email: 'ai.lead@fell.example', development_stage: 'Pilot', is_high_impact: 'Not High-impact', topic_area: 'Benefits Processing', classification: 'Agentic AI', operational_date: 'Jul-25', contracting_usage: 'Contracting and In House', vendor_name: 'Peat & Moss', have_ato: 'No', has_pii: 'Yes', pia_url: 'https://fell.example/pia' },
  { ...fell, id: 'OFH – 9', use_case_name: 'Renamed: Snow Line Forecast\nPreviously: Snow Guess', development_stage: 'Pilot', is_high_impact: 'Presumed High-Impact, but Not High-impact', HI_justification: 'Forecast only.', topic_area: 'Science', classification: 'Classical ML', operational_date: '01/2024', has_pii: 'Yes', pia_url: 'To be posted on https://fell.example/pia, pending review' },
  { ...fell, id: 'OFH-9', use_case_name: 'Moor Fire Watch\n\n(Note: previously named "Heather Smoke Finder")', development_stage: 'Not deployed', is_high_impact: 'Not High-impact', topic_area: 'Emergency Mgmt', classification: 'Other', operational_date: 'Q4FY25', pia_url: 'Not publicly available' },
  { ...fell, id: 'TBD', use_case_name: 'Ledger Sorter', development_stage: 'Retired', is_high_impact: 'Not High-impact', operational_date: '2020' },
  { ...fell, id: 'TBD', use_case_name: 'Scree Counter', development_stage: 'Pre-deployment', is_high_impact: 'High-impact', topic_area: 'Other – Ice & Snow', classification: 'Deep Guessing', operational_date: 'TODO' },
  { ...fell, id: 'OFH-12', use_case_name: 'Col Router', development_stage: 'Deployed', is_high_impact: 'High-impact', topic_area: 'IT', classification: 'NLP', operational_date: '09/24/2027 12:00:00 AM', hi_testing_conducted: 'No', hi_independent_review: 'CAIO Waived', hi_ongoing_monitoring: 'Yes - Monitoring Established', hi_training_established: 'Training In-progress', hi_failsafe_presence: 'Yes', hi_appeal_process: 'Appeal Process Established', hi_public_consultation: "['Other']" },
  { ...fell, id: 'OFH-12', use_case_name: 'Col Router', development_stage: 'Deployed', is_high_impact: 'Not High-impact', operational_date: '1/1/2021' },
  { ...fell, id: 'OFH-15', use_case_name: '', development_stage: 'Deployed', is_high_impact: 'Not High-impact' },
  { ...tarn, id: '11', use_case_name: 'Outflow “Tally”', development_stage: '', is_high_impact: '', operational_date: '11/30/2022' },
];
writeFileSync(at('2025-short.csv'), `\uFEFF${csv([short, ...table(short, shortRows)], '\n')}`);

// 2025, long questions
const long = [
  'Use Case ID\n\n[Agency Abbrev.] – [#]', 'Use Case Name', 'Bureau/Component', 'Email Address', 'Should this AI use case be withheld from public reporting?', 'Stage of Development', 'Is the AI use case high-impact?', 'Justification', 'Use Case Topic Area', 'AI Classification',
  'What problem is the AI intended to solve?', 'What are the expected benefits and positive outcomes from the AI for an agency’s mission and/or the general public?', 'Describe the AI system’s outputs.', 'Date when AI use case became operational or the pilot’s start date',
  'Was the system involved in this use case purchased from a vendor or developed under contract(s) or in-house?', 'Vendor(s) Name', 'Does this AI use case have an associated Authorization to Operate (ATO)?', 'System(s) Name', 'Describe any data used to  train, fine-tune, and/or  evaluate performance of the  model(s) used in this use  case.',
  'Does this AI use case  involve personally  identifiable information (PII)  that is maintained by the  agency?', 'If publicly available, provide  the link to the AI use case’s associated Privacy Impact Assessment (PIA).', 'Which, if any, demographic  variables does the AI use  case explicitly use as model  features?',
  'Does this project include  custom-developed code?', 'If the code is open source, provide the link for the  publicly available source  code.', 'Has pre-deployment testing been conducted for this AI  use case?\n\nPractice: Complete AI Impact Assessment', 'Has an AI impact assessment been completed for this AI use case?\nPractice: Complete AI Impact Assessment',
  'What are the potential  impacts of using the AI for  this particular use case and  how were they identified?\nSubpractice: Complete AI  Impact Assessment', 'Has as independent review  of the AI use case been  conducted?\nSub practice Complete AI  Impact Assessment',
  'Is there a process to conduct ongoing monitoring to identify any adverse impacts to the performance and security of the AI functionality, as well as to privacy, civil rights, and civil liberties?\nPractice: Conduct Ongoing Monitoring', 'Has the agency established sufficient and periodic  training for operators of the  AI to interpret and act on its output?\nPractice: Ensure Adequate Human Training',
  'Does this AI use case have an appropriate fail-safe that minimizes the risk of significant harm?', 'Is there an established appeal process in the event that an impacted individual would like to appeal or  contest the AI system’s  outcome?', 'What steps has the agency taken to consult and incorporate feedback from end users of this AI use case and the public?',
];
const longRows: readonly (readonly TestCell[])[] = [
  ['GHA – 1', 'Tideline Triage', 'Clinics', 'ai@gull.example', 'a) No', 'c)  Deployed – The use case is being actively authorized or utilized to support the functions or mission of an agency.', 'a) High-impact', '', 'Health & Medical', 'Classical/Predictive Machine Learning: Models trained on data', 'Queues.', 'Shorter queues.', 'A rank.', { serial: 45_748, style: 'builtInDay' }, 'a)\u00A0Purchased from a vendor', 'Kittiwake Ltd', true, 'SHORE', 'Visits.', false, '', '[]', false, '', 'a) Yes', 'b) In-progress', 'Wrong order.', 'a) Yes – by another appropriate agency office or reviewer not directly involved in the AI’s development', 'a) Yes, sufficient monitoring protocols have been established', 'b) Establishment of sufficient and periodic training is in-progress', 'd) Agency CAIO has waived this minimum practice and reported such waiver to OMB', 'c) Establishment of an appropriate appeal process is in-progress', 'a) Direct usability testing; c) Public hearings or meetings'],
  ['GHA -2', 'Skua Letters', 'Clinics', 'ai@gull.example', 'No', 'b)  Pilot ñ The use case has been deployed in a limited test or pilot capacity.', 'c) Not high-impact', '', 'Administrative Functions', 'Generative AI', 'Letters.', '', 'A draft.', 'Mar-25', 'b) Developed in-house', 'N/A', 'No', '', '', 'Yes', 'N/A', 'k) None of the above'],
  ['A_G&H-3', 'Dune Planner', 'Estates', 'ai@gull.example', '', 'Pre-deployment - The use case is in a development or acquisition status.', 'b) Presumed high-impact but determined not high-impact', 'Advice only.', 'Other', 'Agentic AI: AI systems that perform tasks'],
  ['GHA-4', 'Old Beacon', 'Estates', 'ai@gull.example', '', 'd) Retired – The use case was reported before, but its use has since been discontinued.', 'Not high-impact'],
  [],
  [],
];
const selections: readonly (readonly TestCell[])[] = [['Stage of Development'], ['a) Pre-deployment'], ['b) Pilot'], ['c) Deployed'], ['d) Retired']];
writeFileSync(
  at('2025-long.xlsx'),
  workbook([
    { name: 'Inventory', rows: [['Gull Harbour Administration: 2025 AI Use Case Inventory (public)'], long, ...longRows], merges: ['A1:AG1'] },
    { name: 'Sheet3', state: 'hidden', rows: [['Use Case Name', 'Stage of Development'], ['Not for the public', 'Pilot']] },
    { name: 'Selections', state: 'hidden', rows: selections },
  ]),
);

// 2025, an agency's own names
const own = ['Use Case ID', 'Use Case Name', 'Bureau', 'Development Stage', 'High-Impact?', 'Topic Area', 'Classification', 'Problem', 'Expected Benefits', 'AI System Outputs', 'Operational Date', 'Development Method', 'Vendor', 'ATO?'];
writeFileSync(
  at('2025-own-names.xlsx'),
  workbook([
    { name: 'Public list', rows: [['Office of Fell Health, as of December 2025'], own, ['OFH-1', 'Cairn Counter', 'North', 'Deployed', 'Yes', 'Health and Medical', 'NLP', 'Counting.', '', '', { serial: 45_000, style: 'day' }, 'Developed in-house', '', 'Yes'], ['OFH-2', 'Ghyll Scribe', 'South', 'Pilot', 'High-impact', 'Science', 'Generative AI', 'Notes.', '', '', '', 'Purchased', 'Peat & Moss', 'No'], ['OFH-3', 'Tor Lamp', 'South', 'Pre-Deployment', 'Not high-impact', 'IT', 'Other']], merges: ['A1:N1'] },
  ]),
);

// 2024, all 62 columns
const explain = 'If Other, please explain.';
const full = [
  'Use Case Name', 'Agency', 'Agency Abbreviation', 'Bureau', 'Use Case Topic Area', 'Other (Use Case Topic Area)', 'Is the AI use case found in the below list of general commercial AI products and services?', 'What is the intended purpose and expected benefits of the AI?', 'Describe the AI system’s outputs.', 'Stage of Development',
  'Is the AI use case rights-impacting, safety-impacting, both, or neither?', 'Date Initiated', 'Date when Acquisition and/or Development began', 'Date Implemented', 'Date Retired', 'Was the AI system involved in this use case developed (or is it to be developed) under contract(s) or in-house? ', 'Provide the Procurement Instrument Identifier(s) (PIID) of the contract(s) used.',
  'Is this AI use case supporting a High-Impact Service Provider (HISP) public-facing service?', 'Which HISP is the AI use case supporting?', 'Which public-facing service is the AI use case supporting?', 'Does this AI use case disseminate information to the public?', 'How is the agency ensuring compliance with Information Quality Act guidelines, if applicable?', 'Does this AI use case involve personally identifiable information (PII) that is maintained by the agency?', 'Has the Senior Agency Official for Privacy (SAOP) assessed the privacy risks associated with this AI use case?',
  'Do you have access to an enterprise data catalog or agency-wide data repository?', explain, 'Describe any agency-owned data used to train, fine-tune, and/or evaluate performance of the model(s).', 'Is there available documentation for the model training and evaluation data?', 'Which, if any, demographic variables does the AI use case explicitly use as model features?', explain, 'Does this project include custom-developed code?', 'Does the agency have access to the code associated with the AI use case?', 'If the code is open-source, provide the link.', 'Does this AI use case have an associated Authority to Operate (ATO) for an AI system?', 'System Name',
  'How long have you waited for the necessary developer tools to implement the AI use case? ', 'For this AI use case, is the required IT infrastructure provisioned via a centralized intake form or process inside the agency?', explain, 'Do you have a process in place to request access to computing resources for model training?', explain, 'Has communication regarding the provisioning of your requested resources been timely?', explain, 'How are existing data science tools being re-used for the current AI use case?', 'Has information regarding the AI use case been made available for review and feedback within the agency?',
  'Has your agency requested an extension to implement the minimum risk management practices for this AI use case?', 'Has an AI impact assessment been conducted for this AI use case?', 'Has the AI use case been tested in operational or real-world environments?', 'What are the key risks from using the AI for this particular use case and how were they identified?', 'Has an independent evaluation of the AI use case been conducted?', 'Is there a process to monitor performance of the AI system’s functionality?', 'For this particular use case, can the AI carry out a decision or action without direct human involvement?', explain,
  'How is the agency providing reasonable and timely notice regarding the use of AI?', explain, 'Is the AI used to significantly influence or inform decisions or actions that could have an adverse or negative impact on specific individuals or groups?', 'What steps has the agency taken to detect and mitigate significant disparities in the model’s performance?', 'What steps has the agency taken to consult and incorporate feedback from groups affected by this AI use case?', explain, 'Is there an established fallback and escalation process in the event that an impacted individual would like to appeal or contest the AI system’s outcome?', 'If No, please explain.', 'Is there an established mechanism for individuals to opt-out from the AI functionality?', explain,
];
function of2024(cells: Readonly<Record<number, string>>): string[] {
  return full.map((_, column) => cells[column] ?? '');
}
const waiting = 'Yes – Agency requested an extension for this use case.';
const ready = 'No – Agency did not request an extension for this use case.';
const rows2024 = [
  of2024({ 0: 'Silt Reader', 1: 'Bureau of Tarn Affairs', 2: 'BTA', 3: 'BTA:\u00A0Water', 4: 'Health & Medical', 6: 'None of the Above', 7: 'Count silt.', 9: 'Operation and Maintenance', 10: 'Both', 11: '22-Nov', 12: '5/1/2023', 13: '6/1/2022', 15: 'Developed with contracting resources.', 16: 'T-1', 22: 'Yes', 23: 'YES', 24: 'Other', 25: 'A shared drive', 28: '["Age"]', 33: 'No.  Engineering Review instead.', 44: ready, 45: 'Planned or in-progress.', 46: 'Benchmark evaluation: Testing with benchmarks', 48: 'TRUE', 49: 'Intermittent and Manually Updated: A plan is in place', 50: 'Yes - All individual decisions or actions are automated and may be rendered without direct human interaction.', 52: 'Online - in the terms or instructions for the service.,In-person,Other', 53: 'By post too', 56: '["None of the above"]', 58: 'No – Law, operational limitations, or governmentwide guidance precludes an opportunity for an individual to appeal.', 60: 'No – There is law or governmentwide guidance that restricts opt-out for this context. ' }),
  of2024({ 0: 'Bothy Chat', 1: 'Bureau of Tarn Affairs ', 2: 'BTA', 3: 'Office of Inspector General', 4: 'Government Services (includes Benefits and Service Delivery)', 6: 'None of the above.', 9: 'Implementation and Assessment', 10: 'Rights-Impacting\n', 11: 'Pre-2021', 13: '10/12023', 15: 'Developed in-house.', 33: 'Yes', 44: waiting, 50: 'Other – Immediate human intervention is not practicable', 52: 'Other' }),
  of2024({ 0: 'Scree Counter', 1: 'Bureau of Tarn Affairs', 2: 'BTA', 3: 'Rocks', 4: 'Deep Learning', 6: 'None of the above.', 9: 'Initiated', 10: 'No, use case is too new to fully assess impacts; will be reassessed before end of initiation stage.', 11: '3/14/2031' }),
  of2024({ 0: 'Ledger Sorter', 1: 'Bureau of Tarn Affairs', 2: 'BTA', 3: 'Money', 6: 'Searching for information using AI.', 9: 'In production', 10: 'Case-by-case assessment' }),
  of2024({ 0: 'Old Beacon', 1: 'Bureau of Tarn Affairs', 2: 'BTA', 3: 'Money', 4: 'Other', 6: 'N/A', 9: 'Retired', 10: 'Neither', 14: 'N/A -Consolidated into another use case.' }),
  of2024({ 0: 'Fog Horn', 1: 'Bureau of Tarn Affairs', 2: 'BTA', 3: 'Money', 4: 'Transportation', 6: 'None of the above.', 9: 'Acquisition and/or Development', 10: 'Safety-Impacting', 11: 'TODO', 12: 'Q4FY25', 33: 'N/A' }),
];
writeFileSync(at('2024-agencies.csv'), windows1252(csv([full, ...rows2024], '\r\n')));

// 2024, part of the questions, numbered, in another order
const part = ['1. Use Case Name', '4. Bureau', '16. Stage of Development', '17. Is the AI use case rights-impacting, safety-impacting, both, or neither?', '19. Date when Acquisition and/or Development began', '18. Date Initiated', '20. Date Implemented', '22. Was the AI system involved in this use case developed under contract(s) or in-house?', '40. Does this AI use case have an associated Authority to Operate (ATO)?'];
writeFileSync(
  at('2024-workbook.xlsx'),
  workbook([{ name: '2024', rows: [['Gull Harbour Administration'], [], part, ['Tideline Triage', 'Clinics', 'Operation and Maintenance', 'Both', { serial: 44_927, style: 'day' }, { serial: 44_562, style: 'day' }, { serial: 45_292, style: 'day' }, 'Developed with both contracting and in-house resources.', 'Yes'], ['Skua Letters', 'Clinics', 'Implementation and Assessment', 'Neither', '', '1/2/2024', '9/1/2024', 'Developed in-house.', 'No'], ['Dune Planner', 'Estates', 'Initiated', 'Neither']], merges: ['A1:I1'] }]),
);
