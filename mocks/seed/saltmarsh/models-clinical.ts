import { cardsOf, type Card } from './card.ts';

const emergency = cardsOf('Emergency & acute', [
  [1, 'Fall-risk score', 'general', 'care cordgrass', [40, 65], 'Find inpatients likely to fall in the next 24 hours', 'which inpatients get fall precautions', 'Bedside nurses'],
  [5, 'Pressure-injury risk', 'general', 'care', [180, 95], 'Find patients whose skin needs turning and padding before it breaks', 'which patients are turned every two hours', 'Bedside and wound-care nurses'],
  [11, 'Stroke alert routing', 'general', 'care', [75, 30], 'Page the stroke team when triage notes suggest a stroke', 'which arrivals wake the stroke team', 'Triage nurses'],
  [15, 'Wound photo measurement', 'north', 'care', [60, 24], 'Measure wounds from photographs instead of by ruler', 'how large a wound is charted to be', 'Wound-care nurses'],
  [17, 'Sepsis early warning', 'general', 'care', [320, 150], 'Warn of sepsis hours before it is seen at the bedside', 'which patients get the sepsis bundle first', 'Emergency and floor nurses'],
  [19, 'Deterioration index', 'general', 'care cordgrass', [90, 120], 'Warn that a patient on the floor is getting worse', 'which patients the rapid-response team sees', 'Rapid-response nurses'],
  [23, 'Delirium risk', 'south', 'care', [55, 20], 'Find older patients at risk of delirium on admission', 'which patients are screened for delirium each shift', 'Floor nurses'],
  [34, 'Voice-based pain score', 'general', 'care sweetflag', [70, 0], 'Score pain from the voice of patients who cannot rate it', 'how much pain is charted', 'Recovery-room nurses'],
  [41, 'Kidney injury alert', 'general', 'care', [110, 48], 'Warn of acute kidney injury a day before creatinine shows it', 'whose drugs are reviewed for the kidney', 'Hospitalists and pharmacists'],
  [48, 'Postpartum bleeding risk', 'general', 'care', [85, 36], 'Find women at risk of heavy bleeding after birth', 'for whom blood is made ready', 'Labor and delivery nurses'],
  [55, 'Pump alarm filter', 'general', 'care', null, 'Hold back infusion-pump alarms that need no one', 'which pump alarms reach a nurse', 'Intensive-care nurses'],
  [63, 'Suicide-risk screen', 'general', 'care', [45, 0], 'Point out emergency patients who should be asked about suicide', 'which patients are asked', 'Emergency physicians'],
]);

const imaging = cardsOf('Imaging', [
  [2, 'Intracranial bleed worklist', 'general', 'care glasswort', [120, 140], 'Move head scans with a likely bleed to the top of the list', 'which head scans are read first', 'Radiologists'],
  [21, 'Imaging follow-up finder', 'general', 'care glasswort', [65, 80], 'Find follow-up scans that were advised and never ordered', 'which patients are called back for a scan', 'Radiology nurses'],
  [22, 'CT head triage', 'general', 'care arrowgrass', [150, 175], 'Sort emergency head CTs by urgency', 'which head CTs are read within ten minutes', 'Emergency radiologists'],
  [26, 'Chest X-ray queue', 'general', 'care arrowgrass', [95, 110], 'Put chest X-rays with a likely finding first', 'which chest X-rays are read first', 'Radiologists'],
  [46, 'Lung nodule tracking', 'south', 'care arrowgrass', [130, 55], 'Follow lung nodules from scan to scan', 'which nodules go to the nodule clinic', 'Radiologists and lung nurses'],
  [50, 'Pathology slide ordering', 'general', 'care arrowgrass', [210, 0], 'Order slides so that likely cancers are read first', 'which slides are read first', 'Pathologists'],
  [60, 'Polyp detection aid', 'clinics', 'care glasswort', null, 'Mark possible polyps during colonoscopy', 'where the endoscopist looks again', 'Endoscopists'],
]);

const pharmacy = cardsOf('Pharmacy', [
  [8, 'Drug-dose check', 'general', 'care eelgrass', [80, 92], 'Question doses that do not fit weight, age or kidney function', 'which orders a pharmacist stops', 'Pharmacists'],
  [13, 'Insulin dose adviser', 'general', 'care', [140, 60], 'Suggest insulin doses on the floors', 'how much insulin is suggested to the nurse', 'Floor nurses'],
  [49, 'Antibiotic review prompt', 'general', 'care', [50, 22], 'Ask on day two whether an antibiotic can be narrowed or stopped', 'which antibiotics are reviewed today', 'Pharmacists and hospitalists'],
  [51, 'Medication reconciliation', 'general', 'care eelgrass', [105, 88], 'Draft the admission medication list from three sources', 'which home medications are continued', 'Pharmacists'],
  [64, 'Drug shortage planner', 'general', '', null, 'Forecast which drugs will run short', 'which drugs are ordered early', 'Pharmacy buyers'],
]);

const population = cardsOf('Population health', [
  [10, 'Diabetic eye screening', 'clinics', 'care glasswort', [100, 115], 'Read retinal photographs at the clinic visit', 'which patients are sent to an eye doctor', 'Clinic nurses'],
  [12, 'Readmission risk', 'general', 'care', [160, 70], 'Find patients likely to return within 30 days', 'who gets a nurse’s call after discharge', 'Case managers'],
  [28, 'Asthma outreach list', 'clinics', 'care', [35, 15], 'Find children whose asthma is slipping', 'which families are called', 'Clinic nurses'],
  [30, 'High-cost member score', 'clinics', 'care pay', [90, 40], 'Find plan members for case management', 'which members are offered a case manager', 'Case managers'],
  [42, 'Genetic test finder', 'clinics', 'care', null, 'Find patients who meet the criteria for genetic testing', 'who is offered a genetic test', 'Genetic counselors'],
  [54, 'Home-visit priority list', 'clinics', 'care', [60, 28], 'Put home visits in order of need', 'who is visited this week', 'Community nurses'],
  [58, 'Vaccine reminder timing', 'clinics', 'care', [25, 12], 'Send vaccine reminders when they are most likely to be read', 'when a reminder is sent', 'Clinic staff'],
]);

export const clinicalModels: readonly Card[] = [...emergency, ...imaging, ...pharmacy, ...population];
