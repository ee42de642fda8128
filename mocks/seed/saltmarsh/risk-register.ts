/** The risk register, written out in the order the risks were raised. The six at the end of their story are closed; sixteen are High and accepted for go-live. */
import type { RiskCategory, Score } from '../../../src/domain/audit/events.ts';
import type { Nature } from '../../../src/domain/gates/catalogue.ts';
import type { PersonKey } from './people.ts';

export interface WrittenRisk {
  readonly number: number;
  readonly raised: string;
  readonly deployments: readonly number[];
  readonly title: string;
  readonly category: RiskCategory;
  readonly nature: Nature;
  readonly owner: PersonKey;
  readonly residual: Score;
  /** Open, accepted for go-live on a day, or closed on a day with a reason. */
  readonly now: { readonly open: true } | { readonly acceptedOn: string } | { readonly closedOn: string; readonly reason: string };
}

type Row = readonly [
  number: number,
  raised: string,
  deployments: readonly number[],
  title: string,
  category: RiskCategory,
  nature: 'G' | 'T',
  owner: PersonKey,
  severity: number,
  likelihood: number,
  now: string,
  reason?: string,
];

const rows: readonly Row[] = [
  [81, '2025-02-18', [1], 'A patient who falls was not flagged', 'patient safety', 'T', 'phalarope', 3, 3, 'accepted 2026-09-15'],
  [82, '2025-03-03', [2], 'A small bleed is sorted as routine', 'patient safety', 'T', 'knot', 4, 2, 'accepted 2026-08-18'],
  [
    83,
    '2025-03-20',
    [2],
    'Scans of children are sorted with those of adults',
    'patient safety',
    'T',
    'knot',
    3,
    1,
    'closed 2025-06-12',
    'Scans of children are left out',
  ],
  [84, '2025-04-08', [3], 'A draft leaves out a home medication', 'patient safety', 'T', 'woodcock', 3, 3, 'accepted 2026-08-11'],
  [85, '2025-04-24', [4], 'Long operations are booked too short', 'operational', 'T', 'shelduck', 2, 4, 'accepted 2026-10-06'],
  [
    86,
    '2025-05-27',
    [6],
    'A true second claim is held as a duplicate',
    'payment',
    'T',
    'godwit',
    2,
    1,
    'closed 2025-11-18',
    'An examiner looks at every held claim',
  ],
  [87, '2025-06-02', [8], 'A dose for a child is checked against adult limits', 'patient safety', 'T', 'teal', 4, 3, 'accepted 2026-09-22'],
  [
    88,
    '2025-06-26',
    [1],
    'The score is missing after a transfer',
    'operational',
    'T',
    'phalarope',
    2,
    1,
    'closed 2025-10-09',
    'The interface sends it again',
  ],
  [89, '2025-07-01', [10], 'A photograph too dark to read is passed', 'patient safety', 'T', 'rail', 3, 3, 'accepted 2026-08-25'],
  [90, '2025-07-08', [10], 'An eye that needs treatment is read as healthy', 'patient safety', 'T', 'rail', 4, 3, 'accepted 2026-08-25'],
  [
    91,
    '2025-07-24',
    [13],
    'A dose is suggested to a patient who is not eating',
    'patient safety',
    'T',
    'teal',
    4,
    4,
    'closed 2025-09-30',
    'The pilot was stopped',
  ],
  [92, '2025-09-22', [14], 'A note leaves out that treatment was refused', 'patient safety', 'T', 'phalarope', 3, 3, 'accepted 2026-08-04'],
  [93, '2025-09-30', [17, 5], 'Staff take a trial alert for settled practice', 'patient safety', 'G', 'phalarope', 3, 2, 'open'],
  [94, '2025-10-21', [17, 12], 'Scores arrive late when the interface is busy', 'operational', 'T', 'sanderling', 2, 2, 'open'],
  [95, '2025-11-03', [17], 'A sepsis alert at night reaches nobody', 'patient safety', 'G', 'redshank', 5, 5, 'open'],
  [96, '2025-11-18', [12], 'Nobody answers for a patient left off the call list', 'patient safety', 'G', 'rail', 4, 4, 'open'],
  [97, '2025-12-04', [20], 'Clean claims are held back for edits', 'payment', 'T', 'godwit', 2, 4, 'accepted 2026-10-13'],
  [
    98,
    '2025-12-09',
    [29],
    'The agent calls a family in mourning',
    'reputational',
    'G',
    'pochard',
    3,
    3,
    'closed 2026-05-14',
    'The pilot was stopped',
  ],
  [99, '2026-01-05', [22], 'A scan lost from the feed is never sorted', 'patient safety', 'T', 'knot', 5, 3, 'open'],
  [100, '2026-01-15', [19], 'Nurses stop reading alerts that are mostly false', 'patient safety', 'T', 'oystercatcher', 4, 4, 'open'],
  [101, '2026-01-22', [17, 19], 'Two alerts for one patient contradict each other', 'patient safety', 'T', 'phalarope', 2, 3, 'open'],
  [102, '2026-02-02', [9], 'Recordings of visits are kept past consent', 'privacy and security', 'G', 'pochard', 4, 4, 'open'],
  [103, '2026-02-11', [1, 65], 'Too many patients are flagged at night', 'operational', 'T', 'oystercatcher', 2, 5, 'accepted 2026-09-15'],
  [104, '2026-02-24', [8], 'Pharmacists pass a question without reading it', 'patient safety', 'G', 'teal', 3, 4, 'accepted 2026-09-22'],
  [105, '2026-03-06', [22, 26], 'Old studies are sorted in with new ones', 'patient safety', 'T', 'knot', 3, 2, 'open'],
  [
    106,
    '2026-03-13',
    [20],
    'It learned from one payer’s claims only',
    'payment',
    'T',
    'shoveler',
    2,
    2,
    'closed 2026-07-08',
    'Trained again on five payers',
  ],
  [107, '2026-03-19', [33, 31], 'The note is written to suit the code', 'payment', 'T', 'tern', 2, 2, 'open'],
  [108, '2026-04-02', [2], 'Other scans wait while likely bleeds are read', 'patient safety', 'T', 'knot', 3, 4, 'accepted 2026-08-18'],
  [109, '2026-04-20', [44], 'An appeal goes out that no clinician has read', 'payment', 'G', 'godwit', 3, 5, 'open'],
  [110, '2026-04-28', [22, 51], 'Paper records from a downtime are never entered', 'operational', 'T', 'sanderling', 2, 3, 'open'],
  [111, '2026-05-04', [51], 'A known allergy is missing from the list', 'patient safety', 'T', 'teal', 5, 4, 'open'],
  [112, '2026-05-14', [19, 51], 'The vendor changes a threshold without notice', 'vendor', 'G', 'sanderling', 3, 2, 'open'],
  [113, '2026-05-19', [38], 'Patients who asked not to be called are called', 'regulatory', 'G', 'shelduck', 3, 5, 'open'],
  [114, '2026-05-28', [9, 47], 'Drafts all read alike, and nobody reads them', 'patient safety', 'G', 'pochard', 2, 3, 'open'],
  [115, '2026-06-08', [41], 'The alert comes after the kidney is hurt', 'patient safety', 'T', 'phalarope', 4, 2, 'accepted 2026-09-29'],
  [116, '2026-06-11', [26], 'Urgent studies slip down the list as scores drift', 'patient safety', 'T', 'knot', 4, 4, 'open'],
  [117, '2026-06-18', [41], 'The alert repeats when a patient changes units', 'operational', 'T', 'phalarope', 1, 2, 'open'],
  [118, '2026-06-30', [31], 'The agent answers a payer without authority', 'payment', 'G', 'fieldfare', 4, 5, 'open'],
  [119, '2026-07-06', [31, 44], 'A payer changes its form and the agent fills in the old one', 'payment', 'T', 'tern', 4, 1, 'open'],
  [120, '2026-07-14', [48], 'Blood is made ready and not used', 'financial', 'T', 'phalarope', 1, 1, 'open'],
  [121, '2026-07-20', [44, 51], 'A source is older than the text makes it look', 'operational', 'T', 'sanderling', 3, 1, 'open'],
  [122, '2026-08-03', [31, 38], 'Letters and calls are in a language the patient does not read', 'equity', 'G', 'shelduck', 1, 3, 'open'],
  [123, '2026-08-12', [45], 'A claim is chased that was already paid', 'payment', 'T', 'godwit', 3, 4, 'accepted 2026-08-14'],
  [124, '2026-08-31', [31], 'A request sent to a payer cannot be recalled', 'payment', 'G', 'fieldfare', 5, 4, 'open'],
  [125, '2026-09-08', [45], 'The payer’s website signs the agent out', 'operational', 'T', 'shelduck', 2, 1, 'open'],
  [
    126,
    '2026-09-14',
    [46],
    'A growing nodule is matched to the wrong scan',
    'patient safety',
    'T',
    'oystercatcher',
    4,
    3,
    'accepted 2026-09-18',
  ],
  [127, '2026-10-08', [49], 'An antibiotic is narrowed too soon', 'patient safety', 'T', 'teal', 3, 3, 'accepted 2026-10-15'],
];

function nowOf(text: string, reason = ''): WrittenRisk['now'] {
  const [word, day = ''] = text.split(' ');
  if (word === 'accepted') return { acceptedOn: day };
  return word === 'closed' ? { closedOn: day, reason } : { open: true };
}

export const register: readonly WrittenRisk[] = rows.map(
  ([number, raised, deployments, title, category, nature, owner, severity, likelihood, now, reason]) => ({
    number,
    raised,
    deployments,
    title,
    category,
    owner,
    nature: nature === 'G' ? 'governance' : 'technical',
    residual: { severity, likelihood },
    now: nowOf(now, reason),
  }),
);
