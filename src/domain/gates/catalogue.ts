import type { OpenStage } from '../lifecycle/stages.ts';
import type { Change } from '../lifecycle/voiding.ts';

/** What a model touches, and how: it decides which gates and links apply. */
export type Profile = 'ALL' | 'CARE' | 'PAY' | 'AGT' | 'VEN';

/** Whose practice a gate belongs to: SAFe, Lean Six Sigma or ITIL. */
export type Discipline = 'SAFe' | 'Lean Six Sigma' | 'ITIL';

export type Nature = 'governance' | 'technical';

/** The function that owns a gate: the columns of the gate grid. */
export type OwnerFunction =
  | 'Enterprise architecture'
  | 'IT operations'
  | 'Compliance and legal'
  | 'Security and privacy'
  | 'Decision owner'
  | 'Clinical informatics'
  | 'AI governance office'
  | 'Sponsor and finance'
  | 'Procurement'
  | 'Data science and validation'
  | 'Equity'
  | 'Clinical safety'
  | 'AI governance committee'
  | 'Change authority';

export type GateId =
  | 'G-ARC'
  | 'G-ONC'
  | 'G-REG'
  | 'G-AUD'
  | 'G-ACC'
  | 'G-USE'
  | 'G-TIER'
  | 'G-PRV'
  | 'G-FIN'
  | 'G-VEN'
  | 'G-DAT'
  | 'G-SEC'
  | 'G-VAL'
  | 'G-FAIR'
  | 'G-EQT'
  | 'G-CLN'
  | 'G-PAY'
  | 'G-SIL'
  | 'G-WRK'
  | 'G-TRN'
  | 'G-OVR'
  | 'G-AGL'
  | 'G-AGT'
  | 'G-PIL'
  | 'G-MON'
  | 'G-SVC'
  | 'G-CHG'
  | 'G-REN';

export interface Gate {
  readonly id: GateId;
  readonly name: string;
  readonly asks: string;
  readonly owner: OwnerFunction;
  readonly discipline: Discipline;
  readonly nature: Nature;
  /** Reasonable people differ on the nature: the claim is tested both ways. */
  readonly contestable: boolean;
  /** Any one of these profiles makes the gate apply. */
  readonly applies: readonly Profile[];
  /** Stages that may not be entered without it. */
  readonly neededFor: readonly OpenStage[];
  /** Needed anew at each further site, on each change, at each renewal. */
  readonly alsoFor: readonly ('further site' | 'change' | 'renewal')[];
  /** Months until it must be decided again; null where it is decided once or by contract. */
  readonly validMonths: number | null;
  /** What voids the pass when it changes. */
  readonly voidBy: readonly Change[];
}

type Row = [
  id: GateId,
  name: string,
  asks: string,
  owner: OwnerFunction,
  discipline: 'S' | 'L' | 'I',
  nature: 'G' | 'T' | 'T(c)',
  applies: string,
  needed: string,
  validMonths: number | null,
  voidBy: string,
];

const rows: readonly Row[] = [
  [
    'G-ARC',
    'Hosting and integration architecture',
    'Where does the model run?',
    'Enterprise architecture',
    'S',
    'G',
    'ALL',
    'B X',
    24,
    'H',
  ],
  ['G-ONC', 'On-call ownership', 'Who owns it on call at 2 a.m.?', 'IT operations', 'I', 'G', 'ALL', 'B P X', 12, ''],
  [
    'G-REG',
    'Regime determination',
    'Which compliance regime governs its outputs?',
    'Compliance and legal',
    'L',
    'G',
    'ALL',
    'B X',
    12,
    'S',
  ],
  ['G-AUD', 'Audit trail', 'What audit trail is generated when it is wrong?', 'Security and privacy', 'I', 'G', 'ALL', 'B P', 12, 'V'],
  [
    'G-ACC',
    'Named accountability',
    'Who is willing to put their name on the decision the model makes?',
    'Decision owner',
    'S',
    'G',
    'ALL',
    'B R X',
    12,
    'VSA',
  ],
  [
    'G-USE',
    'Intended use',
    'What decision, for whom, used by whom, and what is out of scope?',
    'Clinical informatics',
    'L',
    'G',
    'ALL',
    'B',
    24,
    'S',
  ],
  [
    'G-TIER',
    'Risk tier and opened register',
    'How bad can it be, and who owns each risk?',
    'AI governance office',
    'L',
    'G',
    'ALL',
    'B',
    12,
    '',
  ],
  ['G-PRV', 'Privacy', 'May we use these data, and no more than needed?', 'Security and privacy', 'L', 'G', 'ALL', 'B', 24, ''],
  [
    'G-FIN',
    'Value case and run cost',
    'Who pays in year two, and how is the benefit proven?',
    'Sponsor and finance',
    'S',
    'G',
    'ALL',
    'P',
    null,
    '',
  ],
  [
    'G-VEN',
    'Vendor due diligence and contract',
    'What must the vendor tell us, show us and do?',
    'Procurement',
    'L',
    'G',
    'VEN',
    'B',
    null,
    '',
  ],
  [
    'G-DAT',
    'Data fitness',
    'Are the inputs there, on time and representative at this site?',
    'Data science and validation',
    'L',
    'T',
    'ALL',
    'S X',
    12,
    '',
  ],
  ['G-SEC', 'Security test', 'Does it withstand attack?', 'Security and privacy', 'I', 'T', 'ALL', 'S', 12, 'VT'],
  [
    'G-VAL',
    'Local validation',
    'Does it work on our data, tested by someone who did not build it?',
    'Data science and validation',
    'L',
    'T',
    'ALL',
    'S X',
    12,
    'V',
  ],
  ['G-FAIR', 'Subgroup measurement', 'For whom does it work worse?', 'Data science and validation', 'L', 'T', 'CARE PAY', 'S X', 12, 'V'],
  ['G-EQT', 'Equity decision', 'Is the difference acceptable or mitigated, and who says so?', 'Equity', 'L', 'G', 'CARE PAY', 'P', 12, ''],
  ['G-CLN', 'Clinical safety case', 'Are the remaining hazards acceptable?', 'Clinical safety', 'L', 'G', 'CARE', 'P', 12, 'V'],
  [
    'G-PAY',
    'Coverage and payment conformance',
    'Does a clinician decide every denial on the individual record?',
    'Compliance and legal',
    'L',
    'G',
    'PAY',
    'P',
    12,
    '',
  ],
  [
    'G-SIL',
    'Silent evaluation',
    'How did it do on live data against endpoints fixed beforehand?',
    'Data science and validation',
    'L',
    'T',
    'CARE PAY AGT',
    'P',
    null,
    '',
  ],
  [
    'G-WRK',
    'Workflow and usability',
    'Does it fit the work, and what does it add to it?',
    'Clinical informatics',
    'L',
    'T(c)',
    'ALL',
    'P X',
    24,
    '',
  ],
  [
    'G-TRN',
    'Training and notice',
    'Are users trained, and patients or members told where that is due?',
    'Compliance and legal',
    'L',
    'G',
    'CARE PAY',
    'P',
    12,
    '',
  ],
  [
    'G-OVR',
    'Override pathway defended',
    'Who may disagree, stop and reverse, and was it tried at 2 a.m.?',
    'Clinical safety',
    'I',
    'G',
    'CARE PAY AGT',
    'P',
    12,
    '',
  ],
  [
    'G-AGL',
    'Agent authority limits',
    'Which tools, records and amounts may it touch?',
    'Enterprise architecture',
    'S',
    'G',
    'AGT',
    'S',
    6,
    'TL',
  ],
  [
    'G-AGT',
    'Agent containment test',
    'Does the stop switch work, and do the limits hold under attack?',
    'Security and privacy',
    'I',
    'T',
    'AGT',
    'P R',
    3,
    '',
  ],
  ['G-PIL', 'Pilot result', 'Were the endpoints fixed beforehand met?', 'AI governance committee', 'L', 'T(c)', 'ALL', 'R', null, ''],
  [
    'G-MON',
    'Control plan',
    'What is watched, who reacts, and when is it switched off?',
    'Data science and validation',
    'L',
    'T(c)',
    'ALL',
    'R',
    12,
    '',
  ],
  ['G-SVC', 'Service acceptance', 'Can Operations run it?', 'IT operations', 'I', 'G', 'ALL', 'R X', 12, ''],
  ['G-CHG', 'Change authorisation', 'Is this release or version authorised?', 'Change authority', 'I', 'G', 'ALL', 'R C', null, ''],
  ['G-REN', 'Renewal', 'Did it earn its keep, and do we pay again?', 'Procurement', 'S', 'G', 'VEN', 'N', null, ''],
];

const disciplines = { S: 'SAFe', L: 'Lean Six Sigma', I: 'ITIL' } as const;
const entries = { B: 'build', S: 'silent', P: 'pilot', R: 'production' } as const;
const changes = { V: 'major version', S: 'scope', T: 'tool', L: 'limit', H: 'hosting', A: 'autonomy' } as const;
const occasions = { X: 'further site', C: 'change', N: 'renewal' } as const;

/** The 28 gates in catalogue (process) order. @source reference 3b */
export const catalogue: readonly Gate[] = rows.map(([id, name, asks, owner, discipline, nature, applies, needed, validMonths, voidBy]) => {
  const marks = needed.split(' ');
  return {
    id,
    name,
    asks,
    owner,
    discipline: disciplines[discipline],
    nature: nature === 'G' ? 'governance' : 'technical',
    contestable: nature === 'T(c)',
    applies: applies.split(' ') as Profile[],
    neededFor: marks.flatMap((mark) => (mark in entries ? [entries[mark as keyof typeof entries]] : [])),
    alsoFor: marks.flatMap((mark) => (mark in occasions ? [occasions[mark as keyof typeof occasions]] : [])),
    validMonths,
    voidBy: voidBy.split('').map((mark) => changes[mark as keyof typeof changes]),
  };
});

const byId = new Map(catalogue.map((gate) => [gate.id, gate]));

/**
 * One gate of the catalogue.
 * @throws RangeError for an id the catalogue does not hold
 */
export function gateOf(id: GateId): Gate {
  const gate = byId.get(id);
  if (gate === undefined) throw new RangeError(`No such gate: ${id}`);
  return gate;
}
