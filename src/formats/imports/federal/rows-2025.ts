/** The 2025 form's rows in our terms. @source federal inventory, sections 2 and 3 */
import type { Evidence, Fact } from '../../../domain/audit/events.ts';
import type { ImportRow } from '../../../domain/imports/row.ts';
import { isReported, notReported, type NotReported, type Reported } from '../../../domain/reported.ts';
import type { When } from '../../../domain/time.ts';
import { shown } from '../cells.ts';
import { partFormerName } from '../former-names.ts';
import { listIn } from '../list-cell.ts';
import { warning } from '../problems.ts';
import { spellsOf } from '../spells.ts';
import { answers2025, privacy2025, words, yesOrNo } from './answers.ts';
import type { FormRow, FormRules } from './blanks.ts';
import type { Key2025 } from './form-2025.ts';
import {
  columnOf,
  dateOf,
  evidenceOf,
  factOf,
  lineFact,
  textFact,
  worthShowing,
  type EvidenceQuestion,
  type Reading,
} from './form-reader.ts';
import { autonomy2025, impactOf, sourcingOf, stageOf, topicFlags, vendorFlag } from './values.ts';

const always: ReadonlySet<Key2025> = new Set([
  'abbreviation',
  'agency',
  'agencyShort',
  'id',
  'name',
  'bureau',
  'contact',
  'withheld',
  'stage',
  'impact',
]);
const notOfRetired: ReadonlySet<Key2025> = new Set(['topic', 'classification', 'problem', 'benefits', 'outputs', 'dataLink', 'codeLink']);
const practices: ReadonlySet<Key2025> = new Set([
  'testing',
  'impactAssessment',
  'risks',
  'independent',
  'monitoring',
  'training',
  'failsafe',
  'appeal',
  'consultation',
]);

/** When the form asks: descriptions of all that go on, most of pilots and deployed, practices of deployed high-impact ones. */
export const rules2025: FormRules<Key2025> = {
  asked: (key, answer) => {
    if (always.has(key)) return true;
    const stage = stageOf(2025, answer('stage'))?.stage ?? null;
    if (key === 'justification') return words(answer('impact')).startsWith('presumed');
    if (notOfRetired.has(key)) return stage !== 'ended';
    if (practices.has(key)) return (stage === null || stage === 'production') && impactOf(2025, answer('impact')) !== 'not high';
    const used = stage === null || stage === 'pilot' || stage === 'production';
    if (key === 'vendor') return used && sourcingOf(answer('contracting')) !== 'in-house';
    if (key === 'system') return used && words(answer('ato')).startsWith('yes');
    return used;
  },
  deferred: () => false,
};

const beforeConsultation: readonly EvidenceQuestion<Key2025>[] = [
  { about: 'Impact assessment', gate: null, key: 'impactAssessment', read: answers2025.impactAssessment },
  { about: 'Pre-deployment testing', gate: 'G-VAL', key: 'testing', read: answers2025.testing },
  { about: 'Independent review', gate: 'G-VAL', key: 'independent', read: answers2025.independent },
  { about: 'Monitoring', gate: 'G-MON', key: 'monitoring', read: answers2025.monitoring },
  { about: 'Operator training', gate: 'G-TRN', key: 'training', read: answers2025.training },
  { about: 'Fail-safe or override', gate: 'G-OVR', key: 'failsafe', read: answers2025.failsafe },
  { about: 'Appeal', gate: null, key: 'appeal', read: answers2025.appeal },
  { about: 'Consultation', gate: null, key: 'consultation', read: answers2025.consultation },
];

const security: EvidenceQuestion<Key2025> = { about: 'Security authorisation', gate: 'G-SEC', key: 'ato', read: yesOrNo };

const asWritten: readonly (readonly [string, Key2025])[] = [
  ['Technique', 'classification'],
  ['Expected benefits', 'benefits'],
  ['What it puts out', 'outputs'],
  ['Possible impacts', 'risks'],
  ['Personal data', 'pii'],
  ['Authorised system (not a place)', 'system'],
  ['Data used', 'data'],
];

export function rowOf2025(
  reading: Reading<Key2025>,
  row: FormRow<Key2025>,
  agency: Reported<string>,
): Omit<ImportRow, 'externalId' | 'notes'> {
  const { name, formerNames } = partFormerName(row.answer('name'));
  const stage = stageOf(2025, row.answer('stage'))?.stage ?? null;
  const operational = dateOf(reading, row, 'operational');
  // One column for two starts: the pilot's of a pilot, production's of a deployed use; of others it dates nothing we know.
  const spells =
    stage === null
      ? []
      : spellsOf(stage, stage === 'pilot' || stage === 'production' ? { [stage]: operational } : {}, unknownStart(reading, row, stage));
  return {
    row: row.row.row,
    name,
    formerNames,
    agency,
    bureau: lineFact(row, 'bureau'),
    // The form's nearest word for a business area.
    businessFunction: lineFact(row, 'topic'),
    purpose: textFact(row, 'problem'),
    vendorName: lineFact(row, 'vendor'),
    flags: {
      ...topicFlags(row.answer('topic'), row.why('topic')),
      autonomy: autonomy2025(row.answer('classification'), row.why('classification')),
      vendor: vendorFlag(row.answer('contracting'), row.why('contracting')),
    },
    deployments: [
      { site: notReported('no column'), stage: stage ?? stageMissing(reading, row), spells, plannedEnd: notReported('no column') },
    ],
    named: [],
    evidence: [
      evidenceOf(reading, row, security),
      privacyOf(reading, row),
      ...beforeConsultation.map((question): Evidence => evidenceOf(reading, row, question)),
    ],
    costs: [],
    facts: factsOf(reading, row, stage === 'pilot' || stage === 'production' ? null : operational),
  };
}

function unknownStart(reading: Reading<Key2025>, row: FormRow<Key2025>, stage: string): NotReported {
  return notReported(
    stage === 'pilot' || stage === 'production' || !reading.matched.at.has('operational') ? row.why('operational') : 'not asked',
  );
}

function stageMissing(reading: Reading<Key2025>, row: FormRow<Key2025>): NotReported {
  const said = row.answer('stage').trim();
  if (said === '') return notReported(row.why('stage'));
  reading.problems.push(
    warning(
      row.row.row,
      columnOf(reading, 'stage') ?? '',
      said,
      'This is none of the form’s stages.',
      'It is kept as written, and the stage counts as not reported.',
    ),
  );
  return notReported('unrecognised', said);
}

function privacyOf(reading: Reading<Key2025>, row: FormRow<Key2025>): Evidence {
  const said = row.answer('pia').trim();
  const status = privacy2025(said, row.answer('pii'));
  const column = columnOf(reading, 'pia');
  if (status === 'unrecognised') {
    reading.problems.push(
      warning(
        row.row.row,
        column ?? '',
        said,
        'This is neither a link to a privacy assessment nor the promise of one.',
        'It is kept as written and counts as neither met nor not met.',
      ),
    );
  }
  return {
    about: 'Privacy assessment',
    gate: 'G-PRV',
    status: status ?? notReported(row.why('pia')),
    ...(said === '' ? {} : { verbatim: said }),
    ...(status === null || column === undefined ? {} : { column }),
  };
}

function factsOf(reading: Reading<Key2025>, row: FormRow<Key2025>, undated: Reported<When> | null): readonly Fact[] {
  const impact = row.answer('impact').trim();
  const sourcing = row.answer('contracting').trim();
  const demographics = listIn(row.answer('demographics')).map((item) => shown(item.replace(/^[a-l]\)\s*/i, '')));
  return [
    factOf(
      reading,
      'Impact',
      impact === '' ? notReported(row.why('impact')) : (impactOf(2025, impact) ?? notReported('unrecognised', impact)),
      'impact',
    ),
    factOf(reading, 'Topic', textFact(row, 'topic'), 'topic'),
    factOf(
      reading,
      'Bought or built',
      sourcing === '' ? notReported(row.why('contracting')) : (sourcingOf(sourcing) ?? notReported('unrecognised', sourcing)),
      'contracting',
    ),
    ...(undated !== null && isReported(undated)
      ? [factOf(reading, 'Start of its pilot or of production, as the file gives it', undated as string, 'operational')]
      : []),
    ...asWritten.flatMap(([label, key]) => worthShowing(factOf(reading, label, textFact(row, key), key))),
    ...worthShowing(
      factOf(
        reading,
        'Demographic features',
        demographics.length === 0 ? notReported(row.why('demographics')) : demographics.join(', '),
        'demographics',
      ),
    ),
  ];
}

/** Keys whose cells are shown somewhere and need no note. */
export const read2025: ReadonlySet<Key2025> = new Set<Key2025>([
  'name',
  'agency',
  'bureau',
  'problem',
  'stage',
  'impact',
  'topic',
  'contracting',
  'vendor',
  'operational',
  'demographics',
  'id',
  'ato',
  'pia',
  ...beforeConsultation.map(({ key }) => key),
  ...asWritten.map(([, key]) => key),
]);
