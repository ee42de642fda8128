/** Which column of a list holds what, by the words of its header. */
import { plain, shown, textOf } from '../imports/cells.ts';
import { shapeOf } from '../imports/column-shape.ts';
import { bareHeader } from '../imports/match-columns.ts';
import type { Table } from '../imports/table.ts';
import type { PeopleChoices, PersonColumn, PersonField } from './person-row.ts';

interface Words {
  readonly field: Exclude<PersonField, 'not read'>;
  readonly exact: readonly string[];
  readonly like?: RegExp;
}

/** In the order they are tried: the narrower before the wider. */
const headers: readonly Words[] = [
  {
    field: 'left on',
    exact: ['left', 'left on', 'last day', 'end date', 'departed', 'terminated', 'until', 'leaver', 'leaving'],
    like: /\b(?:leaving|leave|leaver|left|exit|termination|separation|departure|resignation|retirement)\b.*\b(?:date|day|on)\b|\bdate (?:left|of leaving)\b|\blast (?:working )?day\b|\b(?:employment|service|end of) (?:end(?:ed|s)?|employment|service)\b/,
  },
  { field: 'status', exact: ['status', 'employment status', 'active', 'active?', 'staff status', 'employee status', 'still here'] },
  {
    field: 'manager',
    exact: ['manager', 'line manager', 'reports to', 'supervisor', 'managed by', 'boss', 'report to', 'reporting to', 'line management'],
    like: /\b(?:managers?|supervisors?|reports? to)\b/,
  },
  { field: 'first name', exact: ['first name', 'given name', 'forename', 'firstname', 'first', 'given names', 'preferred first name'] },
  { field: 'last name', exact: ['last name', 'surname', 'family name', 'lastname', 'last'] },
  {
    field: 'role',
    exact: ['role', 'roles', 'governance role', 'our role', 'ai role', 'seat', 'role in governance', 'responsibility', 'responsibilities'],
  },
  {
    field: 'title',
    exact: ['title', 'job title', 'position', 'post', 'job', 'designation', 'position title', 'business title', 'job role', 'occupation'],
  },
  {
    field: 'site',
    exact: ['site', 'sites', 'hospital', 'hospitals', 'location', 'campus', 'facility', 'base', 'office', 'clinic'],
    like: /\b(?:site|hospital|campus|facility|work location|office location)\b/,
  },
  {
    field: 'function',
    exact: [
      'function',
      'department',
      'dept',
      'dept.',
      'division',
      'directorate',
      'team',
      'unit',
      'business unit',
      'service',
      'specialty',
      'speciality',
      'area',
    ],
    like: /\b(?:department|function|division|directorate|org(?:anisation(?:al)?|anization(?:al)?)? unit)\b/,
  },
  {
    field: 'name',
    exact: ['name', 'person', 'people', 'employee', 'staff', 'staff member', 'member', 'colleague', 'who', 'worker', 'contact', 'user'],
    like: /\b(?:full|printed|display|employee|staff|person|member|worker|preferred|legal|contact|user)(?:'s)? name\b|^name\b/,
  },
];

/** About a person, and not them. */
const NOT_IT = /\be-?mail\b|\bphone\b|\btelephone\b|\bext(?:ension)?\b|\bid\b|\bnumber\b|\bno\.?$|\bcode\b|\blogin\b|\busername\b/;
const SALUTATION = /^(?:dr|mr|mrs|ms|mx|miss|prof|professor|sir|dame|rev)\.?$/;

function fieldOf(header: string): PersonField | null {
  const said = bareHeader(header);
  if (said === '' || NOT_IT.test(said)) return null;
  const exact = headers.find((words) => words.exact.includes(said));
  return (exact ?? headers.find(({ like }) => like?.test(said) === true))?.field ?? null;
}

/** How many headers of a row are known words: finds the header under a title. */
export function knownPersonHeaders(row: readonly string[]): number {
  return row.filter((header) => header.length < 80 && fieldOf(header) !== null).length;
}

/** Match every column of a table. What is chosen wins; of two that claim a field, the first. */
export function personColumns(table: Table, choices: PeopleChoices): readonly PersonColumn[] {
  const taken = new Map<PersonField, string>();
  const columns = table.labels.map((column, index): PersonColumn => {
    const samples = samplesOf(table, index);
    const chosen = choices.columns?.[column];
    if (chosen !== undefined) {
      taken.set(chosen, column);
      return { column, field: chosen, by: chosen === 'not read' ? 'not read' : 'chosen', samples };
    }
    return { column, field: 'not read', by: 'not read', samples };
  });
  const matched = columns.map((plan, index): PersonColumn => {
    if (choices.columns !== undefined && Object.hasOwn(choices.columns, plan.column)) return plan;
    const field = fieldOf(table.headers[index] ?? '');
    if (field === null || field === 'not read') return plan;
    if (field === 'title' && isSalutation(table, index)) return { ...plan, remark: 'Forms of address: not read.' };
    const earlier = taken.get(field);
    if (earlier !== undefined) return { ...plan, remark: `“${earlier}” was read as ${field}.` };
    taken.set(field, plan.column);
    return { ...plan, field, by: 'header' };
  });
  return taken.has('name') || taken.has('last name') || taken.has('first name') ? matched : byShape(table, matched);
}

/** A list without a word over its names: the one column that looks like people. */
function byShape(table: Table, columns: readonly PersonColumn[]): readonly PersonColumn[] {
  const likely = columns.flatMap(({ field }, index) => (field === 'not read' && shapeOf(table, index).people >= 0.6 ? [index] : []));
  if (likely.length !== 1) return columns;
  return columns.map((plan, index) => (index === likely[0] ? { ...plan, field: 'name', by: 'shape of values' } : plan));
}

function isSalutation({ rows }: Table, index: number): boolean {
  const said = rows.map(({ cells }) => plain(textOf(cells[index]))).filter((text) => text !== '');
  return said.length > 0 && said.filter((text) => SALUTATION.test(text)).length >= said.length / 2;
}

function samplesOf({ rows }: Table, index: number): readonly string[] {
  return [...new Set(rows.slice(0, 200).map(({ cells }) => shown(textOf(cells[index]))))].filter((text) => text !== '').slice(0, 3);
}
