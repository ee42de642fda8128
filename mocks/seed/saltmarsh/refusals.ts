/** What somebody asked for and the rules refused: kept, because each says what would have happened. */
import { toDay } from '../../../src/domain/time.ts';
import type { Log } from './log.ts';
import type { PersonKey } from './people.ts';

type Time = `${number}:${number}`;

type Refused = readonly [
  on: string,
  time: Time,
  by: PersonKey,
  command: string,
  subject: string,
  rules: readonly string[],
  sentence: string,
];

const refused: readonly Refused[] = [
  [
    '2026-07-21',
    '11:10',
    'sandpiper',
    'deployment.transition',
    'DEP-033',
    ['T-06'],
    'Coding assist cannot enter production: local validation was returned on 30 Jun (validation set below agreed size) and no pilot result is on record.',
  ],
  [
    '2026-08-03',
    '15:30',
    'crane',
    'gate.waive',
    'DEP-017 G-ONC',
    ['R-08'],
    'The 2 a.m. question has no waiver. Name someone for the sepsis warning’s nights, or do not go live.',
  ],
  [
    '2026-08-11',
    '09:45',
    'crane',
    'deployment.transition',
    'DEP-047',
    ['R-05'],
    'Inbox reply drafts cannot go forward: nobody has signed for the decision. Ask one person, not “the clinician who sends the reply”.',
  ],
  [
    '2026-08-25',
    '16:05',
    'coot',
    'gate.decide',
    'DEP-046 G-VAL',
    ['R-14', 'SD-01'],
    'Bernard Coot owns this model, so he cannot validate it. Ask Corwin Ruff or Beatrix Turnstone.',
  ],
  [
    '2026-09-02',
    '10:20',
    'stilt',
    'deployment.end',
    'DEP-038',
    ['R-18'],
    'Nobody can record that a pilot ended quietly. Close it as stopped, with your reason, or promote it.',
  ],
  [
    '2026-09-16',
    '13:15',
    'godwit',
    'risk.accept',
    'RISK-118',
    ['R-16'],
    'Nobody can accept an Extreme risk for a new go-live. Treat it or stop.',
  ],
  [
    '2026-09-29',
    '08:50',
    'heron',
    'gate.decide',
    'DEP-045 G-AGT',
    ['R-07'],
    'The containment test is decided by the CISO’s delegate and the service owner. The Chief Financial Officer may ask for a faster review, not sign it.',
  ],
  [
    '2026-10-17',
    '10:08',
    'sandpiper',
    'gate.waive',
    'DEP-031 G-TRN',
    ['R-06'],
    'Adaeze Lapwing (compliance lead) returned training and notice on 14 Oct. Product cannot waive it. Supply the notice to members she asked for, or appeal to the chief compliance officer.',
  ],
  [
    '2026-10-22',
    '14:40',
    'sandpiper',
    'release.execute',
    'REL-011',
    ['R-03', 'H1'],
    'The prior-authorization agent cannot be released on 3 Nov: RISK-118 and RISK-124 are Extreme, and no date changes a risk.',
  ],
];

export function tellRefusals(log: Log): void {
  for (const [at, [on, time, by, command, subject, rules, sentence]] of refused.entries()) {
    const refusalId = `REF-${String(at + 1).padStart(4, '0')}`;
    log.tell(`refusal ${on}`, 'command.refused', toDay(on), { command, subject, rules, by, sentence, refusalId }, by, time);
  }
}
