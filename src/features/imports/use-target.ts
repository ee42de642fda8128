import { isReported } from '../../domain/reported.ts';
import type { ImportRequest } from '../../formats/api/imports.ts';
import type { RecordSummary } from '../../formats/api/records.ts';
import { useRecord } from '../../state/use-record.ts';
import { useImport } from './import-store.ts';
import type { OpenFile, Target } from './import-state.ts';
import { agencyOf, institutionFromFileName, isSameInstitution } from './institution.ts';
import { fileOf } from './outcome-facts.ts';

/** Into which record, and how that came to be suggested. */
export interface TargetView {
  readonly target: Target;
  /** Records a file can be loaded into. */
  readonly records: readonly RecordSummary[];
  /** Why an existing record is suggested; null where a new one is. */
  readonly because: string | null;
  /** A new record as it would be suggested. */
  readonly fresh: { readonly institution: string; readonly zone: string };
}

/** What the person chose, else what the file suggests. */
export function useTarget(): TargetView {
  const { file, target } = useImport();
  const { record: inUse, records: all } = useRecord();
  const records = all.filter(({ kind }) => kind !== 'demonstration');
  const said = file === null ? null : institutionIn(file);
  const fresh = { institution: said?.name ?? '', zone: file?.shipped?.zone ?? browserZone() };
  const known = said === null ? undefined : records.find(({ institution }) => isSameInstitution(institution, said.name));
  if (known !== undefined)
    return {
      target: target ?? { record: known.id },
      records,
      because: `The file is of the same institution: ${known.institution}.`,
      fresh,
    };
  // A file that names no organisation most likely belongs to the record from which the import was begun.
  const here = said?.sure === false && records.find(({ id, kind }) => id === inUse?.id && kind === 'own');
  if (here !== false && here !== undefined)
    return {
      target: target ?? { record: here.id },
      records,
      because: `The file names no institution, and ${here.institution} is the record in use.`,
      fresh,
    };
  return { target: target ?? fresh, records, because: null, fresh };
}

function institutionIn({ name, shipped, outcome }: OpenFile): { readonly name: string; readonly sure: boolean } {
  if (shipped !== null) return { name: shipped.institution, sure: true };
  const agency = agencyIn(outcome);
  return agency === null ? { name: institutionFromFileName(name), sure: false } : { name: agency, sure: true };
}

/** Asked by several parts of a step, and thousands of rows long: looked up once for each reading. */
const agencies = new WeakMap<object, string | null>();

function agencyIn(outcome: OpenFile['outcome']): string | null {
  const known = agencies.get(outcome);
  if (known !== undefined) return known;
  const agency = agencyOf(fileOf(outcome).rows.flatMap((row) => (isReported(row.agency) ? [row.agency] : [])));
  agencies.set(outcome, agency);
  return agency;
}

const zoneHere = Intl.DateTimeFormat().resolvedOptions().timeZone;

function browserZone(): string {
  return zoneHere;
}

/** The part of a request that names the record. */
export function requestedRecord(target: Target, shipped: boolean): Pick<ImportRequest, 'in' | 'newRecord'> {
  if ('record' in target) return { in: target.record };
  const institution = target.institution.trim();
  return {
    newRecord: { institution: institution === '' ? 'Your institution' : institution, zone: target.zone, kind: shipped ? 'public' : 'own' },
  };
}
