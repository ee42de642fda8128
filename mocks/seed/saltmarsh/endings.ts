/** How the others ended, or wait: quiet pilots without names, the safety stop, targets moved. */
import type { LinkId } from '../../../src/domain/accountability/links.ts';
import { addDays, toDay, type Day } from '../../../src/domain/time.ts';
import type { Hand } from './hand.ts';
import type { Stalled } from './stalled-pilots.ts';

/** What a quiet pilot never had. Nobody decided anything; their days simply run out. */
const neverSigned: Readonly<Record<number, readonly LinkId[]>> = {
  7: ['L2', 'L5', 'L9', 'L11'],
  11: ['L9', 'L10', 'L11'],
  15: ['L2', 'L5', 'L7', 'L9', 'L11'],
  18: ['L5', 'L9', 'L11'],
  21: ['L2', 'L5', 'L9', 'L11'],
  24: ['L3', 'L9', 'L11'],
  28: ['L2', 'L9', 'L10', 'L11'],
  36: ['L2', 'L5', 'L9', 'L11'],
};

function extend({ way, log }: Hand, on: string, plannedEnd: Day): void {
  const { deploymentId } = way;
  log.tell(deploymentId, 'pilot.extended', toDay(on), { deploymentId, plannedEnd, by: 'whimbrel' }, 'whimbrel');
}

function retarget({ way, log }: Hand, on: string, stage: 'build' | 'silent', target: string): void {
  const { deploymentId } = way;
  log.tell(deploymentId, 'target.set', toDay(on), { deploymentId, stage, target: toDay(target) }, 'whimbrel');
}

const quietPilots: readonly Stalled[] = Object.entries(neverSigned).map(([n, links]) => ({
  n: Number(n),
  twist: { links, questions: links.includes('L2') ? ['Q2', 'Q3', 'Q4', 'Q5'] : ['Q2', 'Q4'], night: 'by hand' },
  tell(hand) {
    const pilot = hand.way.course.entered.pilot ?? hand.way.end;
    if (n === '18' || n === '24') extend(hand, n === '18' ? '2025-12-18' : '2026-02-05', addDays(pilot, hand.way.course.charterDays + 60));
    if (n === '21') hand.answered('Q2', '2025-10-06', 'The vendor, on business days');
    if (n === '11') hand.answered('Q2', '2025-06-09', 'The stroke coordinator');
  },
}));

export const endings: readonly Stalled[] = [
  ...quietPilots,
  {
    n: 13, // Insulin dose adviser: suspended within three hours, stopped twelve days later
    twist: {},
    tell({ way, log, safety }) {
      const { deploymentId } = way;
      safety('2025-09-17', '23:40', 'Full dose suggested to a patient who was not eating. Low blood sugar, treated at once.', 'moorhen');
      safety('2025-09-18', '02:05', 'A second patient, same night, same cause. Low blood sugar, treated at once.', 'moorhen');
      log.tell(
        deploymentId,
        'deployment.suspended',
        toDay('2025-09-18'),
        { deploymentId, by: 'moorhen', reason: 'Two low blood sugars in one night after suggested doses' },
        'moorhen',
        '02:31',
      );
    },
  },
  {
    n: 29, // After-visit call agent: stopped by decision
    twist: {},
    tell({ safety }) {
      safety('2026-03-10', '17:20', 'Called a patient who had died. The chief of medicine called the family.', 'pochard');
    },
  },
  {
    n: 30, // High-cost member score
    twist: {},
    tell({ ruled }) {
      ruled('G-EQT', '2025-11-25', 'declined', 'Past spending stands in for need');
    },
  },
  {
    n: 34, // Voice-based pain score
    twist: {},
    tell({ ruled }) {
      ruled('G-VAL', '2025-10-20', 'declined', 'Agrees with nurses no better than chance');
    },
  },
  {
    n: 48, // Postpartum bleeding risk: three reviews are open
    twist: {},
    tell({ submitted }) {
      submitted('G-CLN', '2026-09-08');
      submitted('G-EQT', '2026-09-14');
      submitted('G-SIL', '2026-10-19');
    },
  },
  {
    n: 52, // Payment variance finder: in review
    twist: {},
    tell({ submitted }) {
      submitted('G-PAY', '2026-10-05');
      submitted('G-FIN', '2026-10-12');
    },
  },
  {
    n: 50, // Pathology slide ordering: the scanner arrives late, and somebody said so
    twist: {},
    tell(hand) {
      retarget(hand, '2026-07-06', 'build', '2026-12-18');
    },
  },
  {
    n: 53, // Patient message routing
    twist: {},
    tell(hand) {
      retarget(hand, '2026-10-20', 'build', '2026-12-04');
    },
  },
];
