import type { OpenStage } from '../lifecycle/stages.ts';
import type { Change } from '../lifecycle/voiding.ts';

export type LinkId = 'L1' | 'L2' | 'L3' | 'L4' | 'L5' | 'L6-CARE' | 'L6-PAY' | 'L7' | 'L8' | 'L9' | 'L10' | 'L11' | 'LV' | 'LA1' | 'LA2';

export interface Link {
  readonly id: LinkId;
  readonly role: string;
  /** What a person says by signing here. */
  readonly meaning: string;
  /** The stage from which the link is required. */
  readonly requiredFrom: OpenStage;
  /** When it applies at all. */
  readonly applies: 'always' | 'care' | 'payment' | 'vendor' | 'agentic';
  /** Months a signature holds; null where a contract or a shift decides. */
  readonly termMonths: number | null;
  /** What voids the signature when it changes. @source reference 4b */
  readonly voidBy: readonly Change[];
}

/** The accountability chain, in order. L6 is two links where care and payment are both touched. @source reference 4a */
export const links: readonly Link[] = [
  {
    id: 'L1',
    role: 'Executive sponsor',
    meaning: 'It should exist, and I fund it',
    requiredFrom: 'intake',
    applies: 'always',
    termMonths: 12,
    voidBy: [],
  },
  {
    id: 'L2',
    role: 'Decision signatory',
    meaning: 'My name is on the decision it makes',
    requiredFrom: 'build',
    applies: 'always',
    termMonths: 12,
    voidBy: ['major version', 'scope', 'autonomy'],
  },
  {
    id: 'L3',
    role: 'Clinical or business owner',
    meaning: 'It is fit for use here, by people I had trained',
    requiredFrom: 'pilot',
    applies: 'always',
    termMonths: 12,
    voidBy: ['scope', 'autonomy'],
  },
  {
    id: 'L4',
    role: 'Model owner',
    meaning: 'I answer for its performance and its versions',
    requiredFrom: 'build',
    applies: 'always',
    termMonths: 12,
    voidBy: ['scope', 'autonomy'],
  },
  {
    id: 'L5',
    role: 'Compliance signatory',
    meaning: 'These regimes govern its outputs',
    requiredFrom: 'silent',
    applies: 'always',
    termMonths: 12,
    voidBy: ['scope', 'autonomy'],
  },
  {
    id: 'L6-CARE',
    role: 'Clinical safety officer',
    meaning: 'The harm that remains is acceptable',
    requiredFrom: 'pilot',
    applies: 'care',
    termMonths: 12,
    voidBy: ['major version', 'scope', 'autonomy'],
  },
  {
    id: 'L6-PAY',
    role: 'Plan medical director',
    meaning: 'Every denial is a clinician’s decision',
    requiredFrom: 'pilot',
    applies: 'payment',
    termMonths: 12,
    voidBy: ['major version', 'scope', 'autonomy'],
  },
  {
    id: 'L7',
    role: 'Independent validator',
    meaning: 'I did not build it, and the evidence is sound',
    requiredFrom: 'silent',
    applies: 'always',
    termMonths: 12,
    voidBy: ['major version', 'scope', 'autonomy'],
  },
  {
    id: 'L8',
    role: 'Service owner',
    meaning: 'Operations can run it',
    requiredFrom: 'production',
    applies: 'always',
    termMonths: 12,
    voidBy: ['autonomy'],
  },
  {
    id: 'L9',
    role: 'On-call responder',
    meaning: 'I answer when it fails, and may suspend it',
    requiredFrom: 'pilot',
    applies: 'always',
    termMonths: 12,
    voidBy: ['autonomy'],
  },
  {
    id: 'L10',
    role: 'Override authority',
    meaning: 'I may stop it, set it aside and reverse it',
    requiredFrom: 'pilot',
    applies: 'always',
    termMonths: 12,
    voidBy: ['autonomy'],
  },
  {
    id: 'L11',
    role: 'Audit custodian',
    meaning: 'Any single decision can be reconstructed',
    requiredFrom: 'silent',
    applies: 'always',
    termMonths: 12,
    voidBy: ['autonomy'],
  },
  {
    id: 'LV',
    role: 'Vendor contact',
    meaning: 'The vendor does what the contract says',
    requiredFrom: 'production',
    applies: 'vendor',
    termMonths: null,
    voidBy: ['autonomy'],
  },
  {
    id: 'LA1',
    role: 'Agent supervisor',
    meaning: 'I watch what this agent does each shift',
    requiredFrom: 'silent',
    applies: 'agentic',
    termMonths: 6,
    voidBy: [],
  },
  {
    id: 'LA2',
    role: 'Authorising principal',
    meaning: 'It acts under my authority, within these limits',
    requiredFrom: 'silent',
    applies: 'agentic',
    termMonths: 6,
    voidBy: ['tool', 'limit'],
  },
];

/** Links every ruleset asks for, from the first day on: no setting switches them off. @source shared rule 15 */
export const starterLinks: readonly LinkId[] = ['L1', 'L2', 'L9', 'L10'];

const byId = new Map(links.map((link) => [link.id, link]));

/**
 * One link of the chain.
 * @throws RangeError for an id the chain does not have
 */
export function linkOf(id: LinkId): Link {
  const link = byId.get(id);
  if (link === undefined) throw new RangeError(`No such link: ${id}`);
  return link;
}
