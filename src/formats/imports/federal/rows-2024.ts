/** The 2024 form's rows in our terms. @source federal inventory, sections 2 and 3 */
import type { Evidence, Fact } from '../../../domain/audit/events.ts';
import type { ImportRow } from '../../../domain/imports/row.ts';
import { notReported, type Reported } from '../../../domain/reported.ts';
import type { When } from '../../../domain/time.ts';
import { plain, shown } from '../cells.ts';
import { partFormerName } from '../former-names.ts';
import { listIn } from '../list-cell.ts';
import { warning } from '../problems.ts';
import { beyond, contradictionIn, spellsOf, type StageDates } from '../spells.ts';
import { answers2024, yesOrNo } from './answers.ts';
import type { FormRow, FormRules } from './blanks.ts';
import type { Key2024 } from './form-2024.ts';
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
import { autonomy2024, impactOf, sourcingOf, stageOf, topicFlags, vendorFlag } from './values.ts';

const always: ReadonlySet<Key2024> = new Set([
  'name',
  'agency',
  'abbreviation',
  'bureau',
  'topic',
  'topicOther',
  'commercial',
  'purpose',
  'outputs',
  'stage',
  'impact',
  'id',
]);
const practices: ReadonlySet<Key2024> = new Set([
  'impactAssessment',
  'testing',
  'risks',
  'independent',
  'monitoring',
  'autonomy',
  'notice',
  'adverse',
  'disparities',
  'consultation',
  'appeal',
  'optOut',
]);
/** Asked only where rights are touched. */
const rightsOnly: ReadonlySet<Key2024> = new Set(['adverse', 'disparities', 'consultation', 'appeal', 'optOut']);
const fromUse: ReadonlySet<Key2024> = new Set(['implemented', 'informs', 'pii', 'saop', 'customCode', 'codeAccess', 'extension']);
const usedStages: ReadonlySet<string> = new Set(['pilot', 'production']);

/** When the form asks: by stage, by impact, and never of general commercial products. */
export const rules2024: FormRules<Key2024> = {
  asked: (key, answer) => {
    if (always.has(key)) return true;
    const stage = stageOf(2024, answer('stage'))?.stage ?? null;
    // A stage we do not know asks everything: better "left blank" than a reason we made up.
    const used = stage === null || usedStages.has(stage);
    if (practices.has(key) || key === 'extension') {
      const impact = plain(answer('impact'));
      return used && impact !== '' && !impact.startsWith('neither') && !(rightsOnly.has(key) && impact.startsWith('safety'));
    }
    const product = plain(answer('commercial'));
    if (product !== '' && !product.startsWith('none of the above') && !/^n\/?a/.test(product)) return false;
    if (key === 'retired') return stage === null || stage === 'ended';
    if (key === 'initiated') return stage !== 'ended';
    if (key === 'system') return used && plain(answer('ato')).startsWith('yes');
    if (key === 'contracts') return /contract/.test(plain(answer('developedBy')));
    if (fromUse.has(key)) return used;
    return used || stage === 'build';
  },
  deferred: (key, answer) => practices.has(key) && plain(answer('extension')).startsWith('yes'),
};

const evidence: readonly EvidenceQuestion<Key2024>[] = [
  { about: 'Security authorisation', gate: 'G-SEC', key: 'ato', read: yesOrNo },
  { about: 'Privacy assessment', gate: 'G-PRV', key: 'saop', read: yesOrNo },
  { about: 'Impact assessment', gate: null, key: 'impactAssessment', read: answers2024.impactAssessment },
  { about: 'Operational testing', gate: 'G-VAL', key: 'testing', read: answers2024.testing },
  { about: 'Independent evaluation', gate: 'G-VAL', key: 'independent', read: answers2024.independent },
  { about: 'Monitoring', gate: 'G-MON', key: 'monitoring', read: answers2024.monitoring },
  { about: 'A human in the loop', gate: 'G-OVR', key: 'autonomy', read: answers2024.humanInLoop },
  { about: 'Appeal', gate: null, key: 'appeal', read: answers2024.appeal },
  { about: 'Notice to people', gate: 'G-TRN', key: 'notice', read: answers2024.notice },
  { about: 'Opt-out', gate: null, key: 'optOut', read: answers2024.optOut },
  { about: 'Consultation', gate: null, key: 'consultation', read: answers2024.consultation },
];

/** Facts shown as written, in order. */
const asWritten: readonly (readonly [string, Key2024])[] = [
  ['Personal data', 'pii'],
  ['What it puts out', 'outputs'],
  ['Key risks', 'risks'],
  ['Adverse effect on people', 'adverse'],
  ['Authorised system (not a place)', 'system'],
  ['Data used', 'data'],
  ['Data catalogue', 'catalog'],
  ['Data documentation', 'dataDocs'],
  ['Wait for developer tools', 'waitTools'],
  ['Infrastructure through one intake', 'infrastructure'],
  ['Process to request computing', 'compute'],
  ['Resources provided in time', 'timely'],
];

export function rowOf2024(
  reading: Reading<Key2024>,
  row: FormRow<Key2024>,
  agency: Reported<string>,
): Omit<ImportRow, 'externalId' | 'notes'> {
  const { name, formerNames } = partFormerName(row.answer('name'));
  const stage = stageOf(2024, row.answer('stage'));
  const dates: StageDates = {
    intake: dateOf(reading, row, 'initiated'),
    build: dateOf(reading, row, 'began'),
    production: dateOf(reading, row, 'implemented'),
    ended: dateOf(reading, row, 'retired'),
  };
  const spells = stage === null ? [] : spellsOf(stage.stage, dates);
  reportContradiction(reading, row, spells);
  return {
    row: row.row.row,
    name,
    formerNames,
    agency,
    bureau: lineFact(row, 'bureau'),
    // The form's nearest word for a business area.
    businessFunction: lineFact(row, 'topic'),
    purpose: textFact(row, 'purpose'),
    vendorName: notReported('no column'),
    flags: {
      ...topicFlags(row.answer('topic'), row.why('topic')),
      autonomy: autonomy2024(row.answer('autonomy'), row.why('autonomy')),
      vendor: vendorFlag(row.answer('developedBy'), row.why('developedBy')),
    },
    deployments: [
      {
        site: notReported('no column'),
        stage: stage?.stage ?? stageMissing(reading, row),
        ...(stage?.mapped === true ? { mapped: shown(row.answer('stage')) } : {}),
        spells,
        plannedEnd: notReported('no column'),
      },
    ],
    named: [],
    evidence: evidence.map((question): Evidence => evidenceOf(reading, row, question)),
    costs: [],
    facts: factsOf(reading, row, stage === null ? [] : beyond(stage.stage, dates).map(({ stage: at, when }) => [at, when] as const)),
  };
}

function stageMissing(reading: Reading<Key2024>, row: FormRow<Key2024>): ReturnType<typeof notReported> {
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

function reportContradiction(reading: Reading<Key2024>, row: FormRow<Key2024>, spells: ReturnType<typeof spellsOf>): void {
  const found = contradictionIn(spells);
  if (found === null) return;
  const key = ({ build: 'began', production: 'implemented', ended: 'retired' } as const)[
    found.later.stage as 'build' | 'production' | 'ended'
  ];
  reading.problems.push(
    warning(
      row.row.row,
      columnOf(reading, key) ?? '',
      found.later.from,
      `It entered ${found.later.stage} in ${found.later.from}, before ${found.earlier.stage} in ${found.earlier.from}.`,
      'Both dates are kept as written. Correct the wrong one.',
    ),
  );
}

function factsOf(reading: Reading<Key2024>, row: FormRow<Key2024>, planned: readonly (readonly [string, When])[]): readonly Fact[] {
  const impact = row.answer('impact').trim();
  const read = impactOf(2024, impact);
  const sourcing = row.answer('developedBy').trim();
  const extension = plain(row.answer('extension'));
  const demographics = listIn(row.answer('demographics'));
  const keyOf = { intake: 'initiated', build: 'began', production: 'implemented', ended: 'retired' } as const;
  return [
    factOf(reading, 'Impact', impact === '' ? notReported(row.why('impact')) : (read ?? notReported('unrecognised', impact)), 'impact'),
    factOf(reading, 'Topic', textFact(row, 'topic'), 'topic'),
    factOf(
      reading,
      'Bought or built',
      sourcing === '' ? notReported(row.why('developedBy')) : (sourcingOf(sourcing) ?? notReported('unrecognised', sourcing)),
      'developedBy',
    ),
    factOf(reading, 'Who decides', decides(row), 'autonomy'),
    factOf(
      reading,
      'Extension',
      extension === ''
        ? notReported(row.why('extension'))
        : extension.startsWith('yes')
          ? 'requested'
          : extension.startsWith('no')
            ? 'not requested'
            : notReported('unrecognised', row.answer('extension').trim()),
      'extension',
    ),
    // Dates of stages not reached: kept, and never read as the start of anything.
    ...planned.map(([at, when]) => factOf(reading, `Date of ${at}, as the file gives it`, when as string, keyOf[at as keyof typeof keyOf])),
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

function decides(row: FormRow<Key2024>): Reported<string> {
  const said = row.answer('autonomy').trim();
  if (said === '') return notReported(row.why('autonomy'));
  const status = answers2024.humanInLoop(said);
  return status === 'met' ? 'a human in the loop' : status === 'not met' ? 'the software alone' : notReported('unrecognised', said);
}

/** Keys whose cells are shown somewhere and need no note. */
export const read2024: ReadonlySet<Key2024> = new Set<Key2024>([
  'name',
  'agency',
  'bureau',
  'purpose',
  'stage',
  'impact',
  'topic',
  'developedBy',
  'autonomy',
  'extension',
  'initiated',
  'began',
  'implemented',
  'retired',
  'demographics',
  'id',
  ...evidence.map(({ key }) => key),
  ...asWritten.map(([, key]) => key),
]);
