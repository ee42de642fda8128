/** Rows that are one model at several sites become one model with several deployments. */
import type { ImportRow, Problem } from '../../domain/imports/row.ts';
import { isReported, type Reported } from '../../domain/reported.ts';
import { plain } from './cells.ts';
import { warning } from './problems.ts';

function letters(name: string): string {
  return plain(name).replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function text(fact: Reported<string>): string {
  return isReported(fact) ? plain(fact) : '';
}

/** Names that a hurried hand could have written for each other: one begins with the other, or their vendor is the same. */
function couldBeOne(a: ImportRow, b: ImportRow): boolean {
  const [one, other] = [letters(a.name), letters(b.name)];
  return (
    one === other ||
    one.startsWith(other) ||
    other.startsWith(one) ||
    (text(a.vendorName) !== '' && text(a.vendorName) === text(b.vendorName))
  );
}

function sitesOf({ deployments }: ImportRow): readonly string[] {
  return deployments.map(({ site }) => text(site));
}

/**
 * Join the rows of one model: the same id, else the same name and vendor, at
 * different sites. Rows that repeat a site are no further deployment: they are
 * reported and stay models of their own.
 */
export function mergeRows(
  rows: readonly ImportRow[],
  columns: { readonly id: string; readonly name: string },
  problems: Problem[],
): readonly ImportRow[] {
  const merged: ImportRow[] = [];
  const byId = new Map<string, number>();
  const byName = new Map<string, number>();
  for (const row of rows) {
    const nameKey = `${letters(row.name)}\n${text(row.vendorName)}`;
    const sameId = row.externalId === null ? undefined : byId.get(plain(row.externalId));
    const sameName = byName.get(nameKey);
    const at =
      sameId ?? (sameName !== undefined && (row.externalId === null || merged[sameName]?.externalId === null) ? sameName : undefined);
    const earlier = at === undefined ? undefined : merged[at];
    if (at === undefined || earlier === undefined) {
      remember(row, merged.push(row) - 1);
      continue;
    }
    const further = sitesOf(row).every((site) => !sitesOf(earlier).includes(site)) && sitesOf(row).some((site) => site !== '');
    if (further && couldBeOne(earlier, row)) {
      if (letters(earlier.name) !== letters(row.name)) {
        problems.push(
          warning(
            row.row,
            columns.name,
            row.name,
            `Row ${earlier.row} has the same id and is called “${earlier.name}”: read as one model.`,
            'Write one name in both rows, or give this row an id of its own.',
          ),
        );
      }
      merged[at] = join(earlier, row);
    } else {
      const why =
        sameId === undefined
          ? `Row ${earlier.row} has the same name.`
          : plain(earlier.name) === plain(row.name)
            ? `Row ${earlier.row} has the same id and the same name.`
            : `Row ${earlier.row} has the same id and another name, “${earlier.name}”.`;
      problems.push(
        warning(
          row.row,
          sameId === undefined ? columns.name : columns.id,
          sameId === undefined ? row.name : (row.externalId ?? ''),
          why,
          'Both load as two models. Delete one, or give it an id of its own.',
        ),
      );
      merged.push(row);
    }
  }
  return merged;

  function remember(row: ImportRow, at: number): void {
    if (row.externalId !== null && !byId.has(plain(row.externalId))) byId.set(plain(row.externalId), at);
    const key = `${letters(row.name)}\n${text(row.vendorName)}`;
    if (!byName.has(key)) byName.set(key, at);
  }
}

function filled<T>(one: Reported<T>, other: Reported<T>): Reported<T> {
  return isReported(one) || !isReported(other) ? one : other;
}

/** The first row speaks for the model; later ones add deployments, costs, and what the first left blank. */
function join(first: ImportRow, next: ImportRow): ImportRow {
  return {
    ...first,
    externalId: first.externalId ?? next.externalId,
    formerNames: [...new Set([...first.formerNames, ...next.formerNames])],
    agency: filled(first.agency, next.agency),
    bureau: filled(first.bureau, next.bureau),
    businessFunction: filled(first.businessFunction, next.businessFunction),
    purpose: filled(first.purpose, next.purpose),
    vendorName: filled(first.vendorName, next.vendorName),
    flags: {
      care: filled(first.flags.care, next.flags.care),
      payment: filled(first.flags.payment, next.flags.payment),
      autonomy: filled(first.flags.autonomy, next.flags.autonomy),
      vendor: filled(first.flags.vendor, next.flags.vendor),
    },
    deployments: [...first.deployments, ...next.deployments],
    named: [
      ...first.named,
      ...next.named.filter(({ link, name }) => !first.named.some((each) => each.link === link && each.name === name)),
    ],
    evidence: first.evidence.map((one) =>
      isReported(one.status) ? one : (next.evidence.find(({ about, status }) => about === one.about && isReported(status)) ?? one),
    ),
    costs: [...first.costs, ...next.costs],
    facts: [
      ...first.facts,
      ...next.facts.filter(({ label, value }) => !first.facts.some((each) => each.label === label && isSame(each.value, value))),
    ],
    notes: Object.fromEntries([
      ...Object.entries(first.notes),
      ...Object.entries(next.notes).flatMap(([column, note]) => joined(first.notes, column, note, next.row)),
    ]),
  };
}

function isSame(a: Reported<string>, b: Reported<string>): boolean {
  return isReported(a) ? isReported(b) && a === b : !isReported(b);
}

function joined(notes: Readonly<Record<string, string>>, column: string, note: string, row: number): readonly [string, string][] {
  const earlier = Object.hasOwn(notes, column) ? notes[column] : undefined;
  if (earlier === undefined) return [[column, note]];
  return earlier.split('\n').includes(note) ? [] : [[column, `${earlier}\n(row ${row}) ${note}`]];
}
