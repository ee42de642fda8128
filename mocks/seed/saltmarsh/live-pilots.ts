/** What goes otherwise than usual at models in use: pilots on time, and those in production. */
import { toDay } from '../../../src/domain/time.ts';
import type { Stalled } from './stalled-pilots.ts';
import { crewOf, dayRota } from './teams.ts';

export const livePilots: readonly Stalled[] = [
  {
    n: 41, // Kidney injury alert: asked for nights, and nobody has said yes
    twist: { links: ['L9'], questions: ['Q2'], night: 'by hand' },
    tell({ asked, answered, rota, noted }) {
      answered('Q2', '2026-05-20', 'The renal team, until nine at night');
      rota('2026-05-27', dayRota('sungrebe', [1, 2, 3, 4, 5, 6, 7], '07:00', '21:00'), '2026-05-27');
      asked('L9', 'finfoot', '2026-09-21');
      noted('G-ONC', '2026-09-21', 'Nobody on call after nine at night', 'finfoot');
      rota('2026-09-10', dayRota('sungrebe', [1, 2, 3, 4, 5, 6, 7], '07:00', '21:00'), '2026-09-10');
    },
  },
  {
    n: 43, // Referral-letter drafts: clinic hours only
    twist: { links: ['L9'], questions: ['Q2'], night: 'by hand' },
    tell({ answered, signed, rota }) {
      answered('Q2', '2026-06-29', 'Clinic hours; letters wait until morning');
      signed('L9', 'willet', '2026-07-06');
      rota('2026-07-06', dayRota('willet', [1, 2, 3, 4, 5], '08:00', '18:00'), '2026-07-06');
      rota('2026-09-24', dayRota('willet', [1, 2, 3, 4, 5], '08:00', '18:00'), '2026-09-24');
    },
  },
  {
    n: 45, // Claim status agent: one gate does not apply, and somebody signed that it does not
    twist: { gates: ['G-EQT'] },
    tell({ ruled }) {
      ruled('G-EQT', '2026-08-12', 'not applicable', 'It asks payers about claims; no patient is chosen');
    },
  },
];

export const inProduction: readonly Stalled[] = [
  {
    n: 2, // Intracranial bleed worklist: suspended for a day, and resumed by two people
    twist: {},
    tell({ way, log, safety }) {
      const { deploymentId } = way;
      safety(
        '2026-04-22',
        '13:05',
        'A new scanner sent its images mirrored. Eleven scans were sorted wrongly; all were read in time.',
        'greenshank',
      );
      log.tell(
        deploymentId,
        'deployment.suspended',
        toDay('2026-04-22'),
        { deploymentId, by: 'moorhen', reason: 'Scans sorted wrongly since the new scanner' },
        'moorhen',
        '13:40',
      );
      log.tell(
        deploymentId,
        'deployment.resumed',
        toDay('2026-04-24'),
        { deploymentId, by: ['moorhen', 'coot'], cause: 'Scanner setting corrected; 200 scans checked by hand' },
        'coot',
        '16:15',
      );
    },
  },
  {
    n: 3, // Discharge-summary drafts: usability waived for the pilot, looked at before production
    twist: { gates: ['G-WRK'] },
    tell({ ruled, passed }) {
      ruled(
        'G-WRK',
        '2025-04-14',
        'waived',
        'Drafts open in the screen physicians already use; watched by the chief of medicine',
        '2025-07-13',
      );
      passed('G-WRK', '2025-07-09');
    },
  },
  {
    n: 6, // Duplicate-claim check: live before anybody asked
    twist: {
      links: ['L2', 'L3', 'L5', 'L6-PAY', 'L7', 'L8', 'L9', 'L10', 'L11', 'LV'],
      questions: ['Q1', 'Q2', 'Q3', 'Q4', 'Q5'],
      night: 'by hand',
      overrides: 'by hand',
      gates: ['G-EQT', 'G-FAIR', 'G-OVR', 'G-TRN', 'G-MON', 'G-SVC', 'G-CHG', 'G-PIL', 'G-SIL', 'G-WRK', 'G-PAY'],
    },
    tell({ way, log }) {
      const { deploymentId } = way;
      log.tell(
        deploymentId,
        'deployment.inherited',
        toDay('2026-07-15'),
        { deploymentId, catchUpBy: toDay('2027-01-15'), by: 'whimbrel' },
        'whimbrel',
      );
    },
  },
  {
    n: 8, // Drug-dose check: the one who answered at night has left
    twist: { night: 'by hand' },
    tell({ way, rota, noted }) {
      const { day } = crewOf(way.deploymentId);
      const shifts = [
        { days: [1, 2, 3, 4, 5, 6, 7], from: '07:00', to: '19:00', primary: day[0], secondary: day[1] },
        { days: [1, 2, 3, 4, 5, 6, 7], from: '19:00', to: '07:00', primary: 'pintail', secondary: null },
      ];
      for (const on of ['2025-06-05', '2026-01-28', '2026-04-20', '2026-07-08', '2026-09-02']) rota(on, shifts, on);
      noted('G-ONC', '2026-09-21', 'No one at night since Simon Pintail left', 'teal');
    },
  },
  {
    n: 10, // Diabetic eye screening: the sponsor's signature runs out soon
    twist: { links: ['L1'] },
    tell({ signed }) {
      signed('L1', 'bittern', '2025-01-20');
      signed('L1', 'bittern', '2025-11-20');
    },
  },
  {
    n: 14, // Emergency visit notes: the model owner left, and nobody took over
    twist: { links: ['L4'], team: { L4: 'stint' } },
    tell({ signed }) {
      signed('L4', 'stint', '2025-03-19');
      signed('L4', 'stint', '2026-03-02');
    },
  },
];
