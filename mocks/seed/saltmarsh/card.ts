/** What is written of a model when it is registered. */
import type { Autonomy } from '../../../src/domain/audit/events.ts';
import type { SiteKey } from './sites.ts';

export type BusinessFunction =
  | 'Emergency & acute'
  | 'Imaging'
  | 'Documentation'
  | 'Pharmacy'
  | 'Population health'
  | 'Operations & access'
  | 'Revenue & claims';

export type VendorKey = 'cordgrass' | 'glasswort' | 'arrowgrass' | 'reedmace' | 'sedgeway' | 'eelgrass' | 'bulrush' | 'sweetflag';

/** Invented suppliers, named for plants of the marsh. */
export const vendors: Record<VendorKey, string> = {
  cordgrass: 'Cordgrass Health Records',
  glasswort: 'Glasswort Imaging',
  arrowgrass: 'Arrowgrass Imaging',
  reedmace: 'Reedmace Speech',
  sedgeway: 'Sedgeway Claims',
  eelgrass: 'Eelgrass Pharmacy Systems',
  bulrush: 'Bulrush Scheduling',
  sweetflag: 'Sweetflag Voice',
};

/** One model as it was registered. */
export interface Card {
  readonly n: number;
  readonly name: string;
  readonly fn: BusinessFunction;
  readonly site: SiteKey;
  /** What it is for, as its sponsor wrote it. */
  readonly purpose: string;
  /** The decision it makes or shapes, to follow "My name is on the decision it makes:". */
  readonly decides: string;
  /** Who works with it. */
  readonly users: string;
  readonly care?: true;
  readonly payment?: true;
  readonly autonomy: Autonomy;
  readonly vendor?: VendorKey;
  /** Thousands of dollars: once, and each year. Left out where nobody reported a cost. */
  readonly cost?: readonly [once: number, yearly: number];
}

/** A row of the table: what it touches is written as words (`care`, `pay`, `agent`, `semi`) and the vendor's key. */
export type Row = readonly [
  n: number,
  name: string,
  site: SiteKey,
  touches: string,
  cost: readonly [number, number] | null,
  purpose: string,
  decides: string,
  users: string,
];

/** Read the rows of one business function. */
export function cardsOf(fn: BusinessFunction, rows: readonly Row[]): Card[] {
  return rows.map(([n, name, site, touches, cost, purpose, decides, users]) => {
    const words = touches.split(' ');
    const vendor = words.find((word): word is VendorKey => word in vendors);
    const autonomy = words.includes('agent') ? 'agentic' : words.includes('semi') ? 'semi-agentic' : 'advisory';
    return {
      n,
      name,
      fn,
      site,
      purpose,
      decides,
      users,
      autonomy,
      ...(words.includes('care') ? { care: true as const } : {}),
      ...(words.includes('pay') ? { payment: true as const } : {}),
      ...(vendor === undefined ? {} : { vendor }),
      ...(cost === null ? {} : { cost }),
    };
  });
}

export function isAgent(card: Card): boolean {
  return card.autonomy !== 'advisory';
}
