import { cardsOf, type Card } from './card.ts';

const documentation = cardsOf('Documentation', [
  [3, 'Discharge-summary drafts', 'general', 'care', [70, 44], 'Draft the discharge summary from the chart', 'what a discharge summary says before a physician edits it', 'Hospitalists'],
  [9, 'Ambient visit notes', 'clinics', 'care reedmace', [240, 310], 'Write the visit note from the conversation in the room', 'what a visit note says before a clinician signs it', 'Clinic physicians'],
  [14, 'Emergency visit notes', 'general', 'care reedmace', [130, 165], 'Write the emergency note from the conversation at the bedside', 'what an emergency note says before a physician signs it', 'Emergency physicians'],
  [27, 'Emotion reading in visits', 'clinics', 'care sweetflag', null, 'Read a patient’s mood from face and voice', 'what mood is charted', 'Clinic physicians'],
  [32, 'Grievance letter sorting', 'general', '', [18, 6], 'Sort complaint letters by subject', 'which office answers a complaint', 'Patient relations'],
  [43, 'Referral-letter drafts', 'clinics', 'care reedmace', [45, 60], 'Draft the letter that goes with a referral', 'what a referral letter says before a clinician signs it', 'Clinic physicians'],
  [47, 'Inbox reply drafts', 'clinics', 'care cordgrass', [55, 90], 'Draft replies to patients’ messages', 'what a patient is told before a nurse edits it', 'Clinic nurses and physicians'],
  [53, 'Patient message routing', 'clinics', 'care semi', [65, 30], 'Send each patient message to the person who should answer', 'who reads a patient’s message first', 'Clinic staff'],
  [59, 'Nurse handoff summary', 'general', 'care', [50, 0], 'Summarize the shift for the nurse who takes over', 'what the next nurse is told first', 'Floor nurses'],
]);

const operations = cardsOf('Operations & access', [
  [4, 'Operating-room duration', 'general', '', [48, 26], 'Estimate how long each operation will take', 'how long a case is booked for', 'Operating-room schedulers'],
  [7, 'Length-of-stay forecast', 'general', '', [52, 30], 'Forecast the day of discharge', 'which beds are promised for tomorrow', 'Bed managers'],
  [16, 'Parking and arrival forecast', 'general', '', null, 'Forecast visitors by the hour', 'how many attendants are scheduled', 'Facilities'],
  [18, 'Referral sorting', 'clinics', '', [40, 22], 'Sort incoming referrals by specialty and urgency', 'which clinic books a referral first', 'Referral clerks'],
  [24, 'Nurse staffing forecast', 'general', '', [88, 45], 'Forecast nurses needed by unit and shift', 'how many nurses are asked to come in', 'Staffing office'],
  [25, 'Patient transport dispatch', 'general', '', [30, 12], 'Send the nearest free transporter', 'which transporter goes where', 'Transport desk'],
  [29, 'After-visit call agent', 'clinics', 'care agent sweetflag', [115, 130], 'Call patients two days after a visit', 'whom it calls and what it asks', 'Clinic nurses'],
  [35, 'Supply demand forecast', 'general', '', [42, 18], 'Forecast supplies by unit and week', 'what is ordered for each unit', 'Supply chain'],
  [37, 'Physician productivity score', 'general', '', null, 'Score physicians by output', 'how a physician is rated', 'Department chairs'],
  [38, 'No-show outreach agent', 'clinics', 'agent bulrush', [60, 72], 'Call and text patients likely to miss an appointment, and rebook them', 'whose appointment is moved', 'Patient access clerks'],
  [56, 'Bed-flow forecast', 'general', '', [35, 20], 'Forecast free beds by unit for the next twelve hours', 'where an admission is sent', 'Bed managers'],
  [62, 'Blood-use forecast', 'general', '', null, 'Forecast units of blood needed by type', 'how much blood is held', 'Blood bank'],
]);

const revenue = cardsOf('Revenue & claims', [
  [6, 'Duplicate-claim check', 'general', 'pay sedgeway', [35, 58], 'Find claims submitted twice', 'which claims are held as duplicates', 'Claims examiners'],
  [20, 'Claim-edit prediction', 'general', 'pay', [72, 34], 'Predict which claims a payer will return', 'which claims are corrected before they go out', 'Billing staff'],
  [31, 'Prior-authorization agent', 'general', 'pay agent', [280, 190], 'Prepare, submit and follow prior-authorization requests', 'what is asked of a payer, and with which chart notes', 'Prior-authorization nurses'],
  [33, 'Coding assist', 'general', 'pay sedgeway', [85, 104], 'Suggest billing codes from the note', 'which codes a coder is offered', 'Coders'],
  [36, 'Appeal-letter summaries', 'general', 'pay', [38, 16], 'Summarize the chart for an appeal', 'which facts an appeal leads with', 'Appeals nurses'],
  [39, 'Chart audit sampler', 'general', '', [22, 10], 'Choose charts for the coding audit', 'which charts are audited', 'Coding auditors'],
  [40, 'Automated denial letters', 'general', 'pay', null, 'Write and send denial letters to plan members', 'which requests for care are denied', 'Health plan'],
  [44, 'Denial-appeal drafter', 'general', 'pay agent', [125, 85], 'Draft and file appeals of denied claims', 'which denials are appealed, and on what grounds', 'Appeals nurses'],
  [45, 'Claim status agent', 'general', 'pay agent sedgeway', [75, 96], 'Ask payers for the status of a claim and note the answer', 'which claims are chased', 'Billing staff'],
  [52, 'Payment variance finder', 'general', 'pay', [58, 26], 'Find payments below the contracted rate', 'which payments are disputed', 'Contract analysts'],
  [57, 'Eligibility check agent', 'general', 'pay agent sedgeway', [40, 50], 'Check a patient’s coverage before the visit', 'whether a patient is told that coverage has lapsed', 'Registration clerks'],
  [61, 'Underpayment appeal agent', 'general', 'pay agent', null, 'Appeal underpaid claims by itself', 'which underpayments are appealed', 'Contract analysts'],
]);

export const officeModels: readonly Card[] = [...documentation, ...operations, ...revenue];
