/** Flags, evidence and facts of any other file, from its cells. */
import type { Evidence, EvidenceStatus, Fact, Flags } from '../../domain/audit/events.ts';
import { isReported, notReported, type Reported } from '../../domain/reported.ts';
import { factLabels } from './answerable.ts';
import { plain } from './cells.ts';
import type { FieldId } from './fields.ts';
import type { RowCells } from './row-context.ts';

const factFields = {
  hosting: factLabels.hosting,
  regime: factLabels.regime,
  auditTrail: factLabels.auditTrail,
  version: 'Version',
  impact: 'Impact',
  technique: 'Technique',
  formerName: 'Former name',
} as const;
const evidenceFields = {
  security: ['Security authorisation', 'G-SEC'],
  privacy: ['Privacy assessment', 'G-PRV'],
  impactAssessment: ['Impact assessment', null],
  validation: ['Validation', 'G-VAL'],
  independentReview: ['Independent review', 'G-VAL'],
  monitoring: ['Monitoring', 'G-MON'],
  training: ['Operator training', 'G-TRN'],
  override: ['Fail-safe or override', 'G-OVR'],
} as const satisfies Partial<Record<FieldId, readonly [string, Evidence['gate']]>>;

function yesNo(text: string): boolean | null {
  const said = plain(text);
  if (/^(?:y|yes|true|1|x|✓|✔)\b|^(?:x|✓|✔)$/.test(said)) return true;
  return /^(?:n|no|false|0)\b/.test(said) ? false : null;
}

/** What a model touches, how it acts, and whether a vendor stands behind it. */
export function flagsOf({ line }: RowCells): Flags {
  const flag = (field: FieldId, yes: RegExp, no: RegExp): Reported<boolean> => {
    const said = line(field);
    if (!isReported(said)) return said;
    const answer = yesNo(said);
    if (answer !== null) return answer;
    if (no.test(plain(said))) return false;
    return yes.test(plain(said)) ? true : notReported('unrecognised', said);
  };
  return {
    care: flag('care', /^(?:clinical|direct|patient)/, /^(?:non-?clinical|admin|operational|back office)/),
    payment: flag('payment', /^(?:claims?|payment|billing)/, /^(?:none|not )/),
    autonomy: autonomyOf(line('autonomy')),
    vendor: vendorOf(line('vendorName'), line('sourcing')),
  };
}

function autonomyOf(said: Reported<string>): Flags['autonomy'] {
  if (!isReported(said)) return said;
  const text = plain(said);
  if (/^(?:semi|partly|partial|drafts?|human (?:approves|in the loop))/.test(text)) return 'semi-agentic';
  if (/^(?:agentic|autonomous|fully auto|acts)/.test(text)) return 'agentic';
  return /^(?:advis\w+|assist\w*|decision support|recommend\w*|informs?)/.test(text) ? 'advisory' : notReported('unrecognised', said);
}

const IN_HOUSE = /^(?:in-?\s?house|internal\w*|home-?\s?grown|self-?\s?built|own\b|built (?:in-?house|internally))/;

function vendorOf(name: Reported<string>, sourcing: Reported<string>): Reported<boolean> {
  const said = isReported(sourcing) ? sourcing : name;
  if (!isReported(said)) return said;
  const text = plain(said);
  if (IN_HOUSE.test(text)) return false;
  if (!isReported(sourcing)) return true;
  const answer = yesNo(said);
  if (answer !== null) return !answer;
  return /^(?:vendor|bought|buy|purchas\w*|third[- ]party|external|commercial|both|hybrid|co-?develop\w*)/.test(text)
    ? true
    : /^(?:built|build)/.test(text)
      ? false
      : notReported('unrecognised', said);
}

/** Evidence statuses, as the file reports them. */
export function evidenceIn({ line, plan }: RowCells): readonly Evidence[] {
  return Object.entries(evidenceFields).flatMap(([field, [about, gate]]): Evidence[] => {
    const column = plan(field as FieldId);
    if (column === undefined) return [];
    const said = line(field as FieldId);
    if (!isReported(said))
      return [
        {
          about,
          gate,
          status: /^n/i.test(said.verbatim ?? '') ? 'not applicable' : said,
          column: column.label,
          ...(said.verbatim === undefined ? {} : { verbatim: said.verbatim }),
        },
      ];
    return [{ about, gate, status: statusOf(said), column: column.label, verbatim: said }];
  });
}

function statusOf(text: string): EvidenceStatus {
  const said = plain(text);
  if (/^(?:n\/?a\b|not applicable|not (?:required|needed))/.test(said)) return 'not applicable';
  if (/\bwaive[dr]\b/.test(said)) return 'waived';
  if (/^(?:in[- ]?progress|under ?way|started|planned|pending|partial\w*|draft\w*|ongoing|submitted|in review|to do|scheduled)/.test(said))
    return 'in progress';
  if (/^(?:y|yes|true|complete[d]?|done|passed?|approved|signed|met|✓|✔|x|granted|in place)\b|^[✓✔]/.test(said)) return 'met';
  return /^(?:n|no|not|none|false|fail\w*|missing|outstanding|overdue|declined|rejected|✗|✘)\b|^[✗✘]/.test(said)
    ? 'not met'
    : 'unrecognised';
}

/** Facts of the model card. */
export function factsOf({ line, plan }: RowCells): readonly Fact[] {
  return Object.entries(factFields).flatMap(([field, label]): Fact[] => {
    const column = plan(field as FieldId);
    return column === undefined ? [] : [{ label, value: line(field as FieldId), column: column.label }];
  });
}
