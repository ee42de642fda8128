/**
 * The stalled pilots, by hand (the prior-authorization agent has a file of its
 * own, and of the bed-flow forecast nothing is known). Most passed what they
 * were tested on and stopped at a signature.
 */
import { toDay } from '../../../src/domain/time.ts';
import type { Hand } from './hand.ts';
import { crewOf, dayRota, fullRota } from './teams.ts';
import type { Twist } from './way.ts';

export interface Stalled {
  readonly n: number;
  readonly twist: Twist;
  readonly tell: (hand: Hand) => void;
}

export const stalledPilots: readonly Stalled[] = [
  {
    n: 17, // Sepsis early warning
    twist: { lastForward: toDay('2026-03-12'), links: ['L2', 'L9'], questions: ['Q2', 'Q5'], night: 'by hand', team: { L2: 'redshank' } },
    tell({ asked, signed, released, answered, accepted, disputed, passed, returned, noted, rota, version, safety }) {
      asked('L2', 'redshank', '2025-03-25');
      signed('L2', 'redshank', '2025-04-03');
      accepted('Q5', '2025-04-03', 'redshank');
      answered('Q2', '2025-09-29', 'The nursing supervisor’s phone');
      rota('2025-10-03', dayRota('willet'), '2025-10-03');
      version('2025-09-30', 'v1.0', 'First version shown to nurses');
      passed('G-PIL', '2026-02-20');
      passed('G-MON', '2026-03-05');
      released('L2', 'redshank', '2026-03-18', 'I will not answer for alerts that nobody hears at night.');
      noted('G-ONC', '2026-02-12', 'Nobody on call at 2 a.m.', 'avocet');
      noted('G-ACC', '2026-03-18', 'No name on the decision', 'redshank');
      safety(
        '2026-04-11',
        '06:10',
        'Alert raised at 02:05 and first seen at 05:40. The patient went to intensive care and recovered.',
        'moorhen',
      );
      disputed('Q2', '2026-05-04', 'avocet', 'A shared phone is nobody.');
      asked('L9', 'dowitcher', '2026-05-04');
      returned('G-SVC', '2026-05-06', 'No night cover');
      rota('2026-09-29', dayRota('willet'), '2026-09-29');
    },
  },
  {
    n: 12, // Readmission risk
    twist: { lastForward: toDay('2026-03-27'), links: ['L2', 'L9'], questions: ['Q2', 'Q5'], night: 'by hand', team: { L4: 'tattler' } },
    tell({ answered, passed, noted }) {
      answered('Q2', '2025-10-27', 'Case management, during business hours');
      passed('G-PIL', '2026-03-20');
      noted('G-ACC', '2026-03-02', 'No name on the decision', 'rail');
      noted('G-ONC', '2026-03-02', 'Nobody on call at 2 a.m.', 'avocet');
    },
  },
  {
    n: 5, // Pressure-injury risk
    twist: { lastForward: toDay('2026-04-29'), links: ['L2', 'L9'], questions: ['Q2', 'Q5'], night: 'by hand' },
    tell({ asked, signed, answered, accepted, passed, returned, noted, rota }) {
      asked('L2', 'woodcock', '2025-07-22');
      signed('L2', 'woodcock', '2025-08-01');
      accepted('Q5', '2025-08-01', 'woodcock');
      answered('Q2', '2025-12-05', 'The wound team’s pager, until eleven at night');
      signed('L9', 'curlew', '2025-12-08');
      rota('2025-12-08', dayRota('curlew', [1, 2, 3, 4, 5, 6, 7], '07:00', '23:00'), '2025-12-08');
      passed('G-PIL', '2026-04-22');
      noted('G-ONC', '2026-04-14', 'Nobody on call at 2 a.m.', 'avocet');
      returned('G-SVC', '2026-06-17', 'No night cover');
      noted('G-ACC', '2026-08-03', 'No name on the decision', 'woodcock');
      rota('2026-09-14', dayRota('curlew', [1, 2, 3, 4, 5, 6, 7], '07:00', '23:00'), '2026-09-14');
    },
  },
  {
    n: 22, // CT head triage
    twist: { lastForward: toDay('2026-05-08'), links: ['L5'], questions: ['Q3'], gates: ['G-DAT'], night: 'by hand' },
    tell({ way, answered, disputed, passed, returned, noted, rota, version }) {
      answered('Q3', '2025-05-20', 'Not a device');
      const { night } = crewOf(way.deploymentId);
      const nightsAlone = fullRota(way.deploymentId).map((shift) => (shift.primary === night[0] ? { ...shift, secondary: null } : shift));
      for (const on of ['2025-12-29', '2026-03-23', '2026-06-08', '2026-09-03']) rota(on, nightsAlone, on);
      passed('G-DAT', '2025-10-08');
      disputed('Q3', '2026-02-17', 'lapwing', 'It reads images. The four device criteria have to be worked through.');
      noted('G-REG', '2026-02-17', 'Regime not determined', 'lapwing');
      version('2026-03-16', 'v1.4', 'Faster on thin slices');
      returned('G-DAT', '2026-06-24', 'Image feed drops 4%');
      noted('G-DAT', '2026-06-24', 'Image feed drops 4%', 'coot');
    },
  },
  {
    n: 19, // Deterioration index
    twist: { lastForward: toDay('2026-05-15'), links: ['L2', 'L11'], questions: ['Q1', 'Q4', 'Q5'] },
    tell({ asked, answered, disputed, returned, noted, safety }) {
      answered('Q1', '2025-04-15', 'A workstation in the command center');
      answered('Q4', '2025-12-15', 'The vendor keeps logs');
      disputed('Q1', '2026-03-09', 'dunlin', 'A workstation has no failover and nobody may switch it off.');
      noted('G-ARC', '2026-03-09', 'No runtime chosen', 'dunlin');
      safety('2026-04-27', '14:20', 'A true warning was the 31st of the shift and was closed unread. No harm.', 'oystercatcher');
      returned('G-PIL', '2026-05-28', 'Alert rate too high');
      noted('G-PIL', '2026-05-28', 'Alert rate too high', 'tattler');
      asked('L2', 'woodcock', '2026-06-18');
      noted('G-ACC', '2026-06-18', 'No name on the decision', 'woodcock');
    },
  },
  {
    n: 9, // Ambient visit notes
    twist: { lastForward: toDay('2026-06-12'), links: ['L5', 'L11'], questions: ['Q3', 'Q4'], team: { L2: 'plover' } },
    tell({ way, log, asked, answered, passed, noted, version }) {
      answered('Q3', '2025-02-10', 'HIPAA');
      answered('Q4', '2025-09-15', 'The note is kept; the recording is deleted after a day');
      version('2026-04-06', 'v3.2', 'Shorter notes');
      passed('G-PIL', '2026-06-05');
      asked('L11', 'killdeer', '2026-06-10');
      const { deploymentId } = way;
      log.tell(
        deploymentId,
        'question.evidenced',
        toDay('2026-07-24'),
        { deploymentId, question: 'Q3', evidence: 'Memorandum on recording and consent in two states' },
        'plover',
      );
      log.tell(
        deploymentId,
        'gate.submitted',
        toDay('2026-07-26'),
        { deploymentId, gate: 'G-REG', by: 'crane', waitingOn: 'Adaeze Lapwing' },
        'crane',
        '20:15',
      );
      asked('L5', 'lapwing', '2026-07-26');
      noted('G-REG', '2026-07-26', 'Compliance sign-off', 'lapwing');
      noted('G-AUD', '2026-07-26', 'A note cannot be checked once the recording is gone', 'killdeer');
    },
  },
  {
    n: 26, // Chest X-ray queue
    twist: { lastForward: toDay('2026-06-26'), links: ['L7'], team: { L7: 'turnstone' } },
    tell({ signed, returned, noted, version }) {
      signed('L7', 'turnstone', '2025-11-20');
      version('2026-05-18', 'v2.1', 'Reads the two new detectors');
      returned('G-VAL', '2026-07-16', 'Calibration drift since v2.1');
      noted('G-VAL', '2026-07-16', 'Calibration drift since v2.1', 'coot');
    },
  },
  {
    n: 33, // Coding assist
    twist: { lastForward: toDay('2026-06-19') },
    tell({ covered, returned, noted }) {
      returned('G-VAL', '2026-06-30', 'Validation set below agreed size');
      noted('G-VAL', '2026-06-30', 'Validation set below agreed size', 'shoveler');
      covered('L4', 'tattler', '2026-09-21', '2026-11-21');
    },
  },
  {
    n: 44, // Denial-appeal drafter
    twist: { lastForward: toDay('2026-07-31'), links: ['L2', 'L5', 'L9', 'L11'], questions: ['Q2', 'Q3', 'Q4', 'Q5'], night: 'by hand' },
    tell({ asked, declined, answered, noted }) {
      answered('Q2', '2026-03-30', 'The vendor of the mail service, on business days');
      answered('Q3', '2026-03-30', 'HIPAA');
      asked('L5', 'lapwing', '2026-05-11');
      asked('L2', 'godwit', '2026-06-22');
      declined('L2', 'godwit', '2026-07-29', 'I will not sign letters that nobody has read.');
      noted('G-ACC', '2026-07-29', 'No name on the decision', 'godwit');
      declined('L5', 'lapwing', '2026-08-05', 'Not until counsel rules on who decides an appeal.');
      noted('G-REG', '2026-08-05', 'Regime not determined', 'lapwing');
    },
  },
  {
    n: 51, // Medication reconciliation
    twist: {
      lastForward: toDay('2026-07-24'),
      links: ['L2', 'L5', 'L9'],
      questions: ['Q2', 'Q3', 'Q5'],
      night: 'by hand',
      team: { L2: 'tringa', L3: 'woodcock' },
    },
    tell({ way, asked, signed, covered, answered, accepted, disputed, returned, noted, rota }) {
      asked('L2', 'tringa', '2025-12-19');
      signed('L2', 'tringa', '2025-12-29');
      accepted('Q5', '2025-12-29', 'tringa');
      answered('Q2', '2026-04-20', 'The pharmacy pager');
      signed('L9', 'willet', '2026-04-21');
      rota('2026-04-21', fullRota(way.deploymentId), '2026-04-21');
      answered('Q3', '2026-03-10', 'HIPAA');
      covered('L5', 'pratincole', '2026-05-20', '2026-12-01');
      disputed('Q5', '2026-06-15', 'egret', 'Dr. Tringa has left. Nobody answers for the list.');
      noted('G-ACC', '2026-06-15', 'No name', 'teal');
      noted('G-ONC', '2026-07-20', 'Nobody on call at 2 a.m.', 'avocet');
      returned('G-DAT', '2026-08-04', 'Allergy feed missing');
      noted('G-DAT', '2026-08-04', 'Allergy feed missing', 'sanderling');
    },
  },
  {
    n: 38, // No-show outreach agent
    twist: { lastForward: toDay('2026-08-03'), links: ['L2', 'L9', 'L11'], questions: ['Q1', 'Q2', 'Q4', 'Q5'], night: 'by hand' },
    tell({ signed, released, answered, noted, rota }) {
      answered('Q1', '2025-10-01', 'In the vendor’s cloud');
      answered('Q2', '2026-05-04', 'The vendor’s help line');
      signed('L11', 'killdeer', '2026-02-16', { until: '2026-08-16' });
      signed('L9', 'snipe', '2026-05-08');
      rota('2026-05-08', dayRota('snipe', [1, 2, 3, 4, 5], '08:00', '18:00'), '2026-05-08');
      noted('G-ARC', '2026-06-02', 'No runtime chosen', 'dunlin');
      noted('G-ACC', '2026-06-02', 'No name on the decision', 'shelduck');
      released('L9', 'snipe', '2026-08-12', 'I moved to the change desk.');
    },
  },
  {
    n: 47, // Inbox reply drafts
    twist: { lastForward: toDay('2026-08-21'), links: ['L2'], questions: ['Q5'] },
    tell({ asked, answered, passed, noted }) {
      answered('Q5', '2025-12-08', 'The clinician who sends the reply');
      passed('G-PIL', '2026-08-18');
      noted('G-ACC', '2026-08-26', 'No name on the decision', 'woodcock');
      asked('L2', 'woodcock', '2026-09-02');
    },
  },
];
