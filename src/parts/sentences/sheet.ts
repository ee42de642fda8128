/** What the cells of a sheet say: what is on record, what somebody is about to record, and why a cell stays as it is. */
import type { Saying, SheetFact } from '../../domain/sheet/fact.ts';
import type { SheetRow } from '../../domain/sheet/sheet-row.ts';
import { isReported, type Reported } from '../../domain/reported.ts';
import { dayWords } from '../../ui/day.ts';
import { causeWords, typeWords } from '../words.ts';

export const factHeads: Readonly<Record<SheetFact, string>> = {
  owner: 'Owner to ask',
  sponsor: 'Sponsor',
  due: 'Due',
  'catch-up': 'Catch up by',
  site: 'Site',
  function: 'Function',
  care: 'Touches care',
  payment: 'Touches payment',
  autonomy: 'Acts',
  vendor: 'From a vendor',
  'vendor-name': 'Vendor',
};

/** What a column is for, in a sentence. */
export const factSense: Readonly<Record<SheetFact, string>> = {
  owner: 'Whom to ask about the model. Who is named accepts nothing by it. A name, and how to reach them in brackets.',
  sponsor: 'Who is asked to be its executive sponsor. To be asked is not to accept.',
  due: 'The day by which intake, build or silent should be decided. A pilot ends by its charter.',
  'catch-up':
    'The day by which a model that ran before the rules must have caught up. Until then it is inherited: neither held nor broken.',
  site: 'Where it runs, where no source says so.',
  function: 'The business function it serves.',
  care: 'Whether it touches care: yes or no.',
  payment: 'Whether it touches payment: yes or no.',
  autonomy: 'Advisory, semi-agentic or agentic.',
  vendor: 'Whether a vendor supplies it: yes or no.',
  'vendor-name': 'Who supplies it.',
};

/** What a cell shows of the record. `none`: there is nothing to say there, and nobody left anything out. */
export interface CellSaid {
  readonly words: string;
  readonly kind: 'known' | 'not reported' | 'none';
}

const silent: CellSaid = { words: 'Not reported', kind: 'not reported' };

function known(words: string): CellSaid {
  return { words, kind: 'known' };
}

function none(words: string): CellSaid {
  return { words, kind: 'none' };
}

function reportedSaid<T>(fact: Reported<T>, words: (of: T) => string): CellSaid {
  return isReported(fact) ? known(words(fact)) : silent;
}

/** Yes or no, as a cell says it. */
export function yesNoWords(value: boolean): string {
  return value ? 'Yes' : 'No';
}

/** What the record says in a cell. */
export function cellSaid(row: SheetRow, fact: SheetFact): CellSaid {
  switch (fact) {
    case 'owner':
      if (row.owner === null) return silent;
      return known(row.owner.from === 'file' ? `${row.owner.name}, in the file` : ownerWords(row.owner));
    case 'sponsor':
      return sponsorSaid(row.sponsor);
    case 'due':
      return dueSaid(row);
    case 'catch-up':
      if (row.catchUpBy !== null) return known(dayWords(row.catchUpBy));
      return isReported(row.stage) && row.stage !== 'pilot' && row.stage !== 'production' ? none('Not in use') : none('None set');
    case 'site':
      return reportedSaid(row.site, String);
    case 'function':
      return reportedSaid(row.businessFunction, String);
    case 'care':
      return reportedSaid(row.care, yesNoWords);
    case 'payment':
      return reportedSaid(row.payment, yesNoWords);
    case 'autonomy':
      return reportedSaid(row.autonomy, (of) => typeWords[of]);
    case 'vendor':
      return reportedSaid(row.vendor, yesNoWords);
    case 'vendor-name':
      return reportedSaid(row.vendorName, String);
    default:
      return fact satisfies never;
  }
}

/** An owner as they are typed, and read back. */
export function ownerWords({ name, contact }: { readonly name: string; readonly contact?: string | null }): string {
  return contact == null ? name : `${name} <${contact}>`;
}

function sponsorSaid({ cause, name }: SheetRow['sponsor']): CellSaid {
  if (cause === 'not reported') return silent;
  if (cause === 'named in the file') return known(`${name ?? ''}, in the file`);
  if (cause === 'accepted' || cause === 'expiring' || cause === 'covered') return known(name ?? causeWords[cause]);
  const words = causeWords[cause];
  if (cause === 'inherited' || cause === 'does not apply' || cause === 'not needed yet' || cause === 'off') return none(words);
  return known(name === null ? words : `${words}: ${name}`);
}

function dueSaid({ stage, due }: SheetRow): CellSaid {
  if (!isReported(stage)) return silent;
  if (stage === 'ended') return none('Ended');
  if (stage === 'production') return none('None due');
  if (due === null) return silent;
  return due.assumed ? none(`${dayWords(due.day)}, by default`) : known(dayWords(due.day));
}

/** Why a cell is not changed here; null where it is. */
export function lockedBecause(row: SheetRow, fact: SheetFact): string | null {
  const { stage, site, sponsor } = row;
  const ended = stage === 'ended';
  switch (fact) {
    case 'sponsor':
      if (ended) return 'It has ended: nobody is asked for it any more.';
      if (sponsor.cause === 'accepted' || sponsor.cause === 'expiring' || sponsor.cause === 'covered')
        return `${sponsor.name ?? 'Somebody'} has accepted. A signature is handed over by whoever gave it, on the model’s page.`;
      return null;
    case 'due':
      if (ended) return 'It has ended.';
      if (stage === 'pilot') return 'A pilot ends by its charter, which names what it must meet: charter or extend it on the model’s page.';
      if (stage === 'production') return 'Production has no end date.';
      return isReported(stage) ? null : 'No source says in which stage it is.';
    case 'catch-up':
      if (ended) return 'It has ended.';
      return stage === 'pilot' || stage === 'production' ? null : 'Only what was in use before the rules is inherited.';
    case 'site':
      return isReported(site) ? `It is at ${site}. A model at another site is another deployment: open it on the model’s page.` : null;
    case 'owner':
    case 'function':
    case 'care':
    case 'payment':
    case 'autonomy':
    case 'vendor':
    case 'vendor-name':
      return null;
    default:
      return fact satisfies never;
  }
}

/** What is about to be said in a cell. */
export function sayingWords(saying: Saying, nameOf: (id: string) => string): string {
  switch (saying.fact) {
    case 'owner':
      return ownerWords(saying.value);
    case 'sponsor':
    case 'site':
      return nameOf(saying.value);
    case 'due':
    case 'catch-up':
      return dayWords(saying.value);
    case 'care':
    case 'payment':
    case 'vendor':
      return yesNoWords(saying.value);
    case 'autonomy':
      return typeWords[saying.value];
    case 'function':
    case 'vendor-name':
      return saying.value;
    default:
      return saying satisfies never;
  }
}
