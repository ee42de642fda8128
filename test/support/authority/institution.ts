/** A small institution for sequences of commands: every seat filled once, some people who may do nothing, and two who are not staff. */
import type { Flags, Payloads, Role, Tier } from '../../../src/domain/audit/events.ts';
import type { LinkId } from '../../../src/domain/accountability/links.ts';
import type { Line } from '../record-of.ts';

type Written = readonly [
  id: string,
  name: string,
  roles: readonly Role[],
  office: string,
  reportsTo?: string | undefined,
  employer?: 'vendor' | 'software',
];

const written: readonly Written[] = [
  ['chair', 'Joan Chair', ['Committee chair'], 'AI governance office'],
  ['registrar', 'Rae Registrar', ['Registrar'], 'AI governance office', 'chair'],
  ['ceo', 'Cleo Ceo', ['CEO', 'Executive'], 'Executive office'],
  ['cio', 'Ira Cio', ['CIO', 'Executive'], 'Information technology', 'ceo'],
  ['cmo', 'Mo Cmo', ['CMO', 'Executive', 'Clinician'], 'Clinical', 'ceo'],
  ['cfo', 'Fay Cfo', ['CFO', 'Executive'], 'Finance', 'ceo'],
  ['cco', 'Cy Cco', ['Chief compliance officer', 'Executive'], 'Compliance and legal', 'ceo'],
  ['counsel', 'Lee Counsel', ['General counsel'], 'Compliance and legal', 'cco'],
  ['compliance', 'Ada Compliance', ['Compliance lead', 'Committee member'], 'Compliance and legal', 'cco'],
  ['privacy', 'Pri Privacy', ['Privacy officer'], 'Security and privacy', 'cco'],
  ['architect', 'Tom Architect', ['Enterprise architect', 'Committee member'], 'Enterprise architecture', 'cio'],
  ['ciso', 'Leo Ciso', ['CISO', 'Committee member'], 'Security and privacy', 'cio'],
  ['service', 'Noor Service', ['Service owner', 'Committee member'], 'IT operations', 'cio'],
  ['change', 'Colm Change', ['Change authority'], 'IT operations', 'service'],
  ['release', 'Rel Manager', ['Release manager'], 'IT operations', 'service'],
  ['safety', 'Amy Safety', ['Clinical safety officer', 'Committee member'], 'Clinical safety', 'cmo'],
  ['cmio', 'Imo Cmio', ['CMIO', 'Committee member', 'Clinician'], 'Clinical informatics', 'cmo'],
  ['plan-md', 'Lu Plan', ['Plan medical director', 'Committee member', 'Clinician'], 'Health plan', 'cmo'],
  ['equity', 'Ina Equity', ['Equity lead', 'Committee member'], 'Equity', 'cmo'],
  ['procurement', 'Des Procurement', ['Procurement lead'], 'Procurement', 'cfo'],
  ['validator', 'Cor Validator', ['Independent validator', 'Committee member'], 'Independent validation', 'ceo'],
  ['validator-2', 'Bea Validator', ['Independent validator'], 'Quality', 'ceo'],
  ['custodian', 'Yus Custodian', ['Audit custodian'], 'Health information', 'cco'],
  ['data', 'Pa Data', ['Data owner'], 'Data', 'cio'],
  ['director', 'Dee Director', ['Director', 'Risk owner'], 'Clinical', 'cmo'],
  ['director-2', 'Dan Director', ['Director', 'Risk owner'], 'Operations', 'cfo'],
  ['sponsor', 'Sam Sponsor', ['Executive'], 'Operations', 'ceo'],
  ['signatory', 'Sig Natory', ['Clinician'], 'Clinical', 'cmo'],
  ['signatory-2', 'Sec Natory', ['Clinician'], 'Clinical', 'cmo'],
  ['owner', 'Oli Owner', ['Director'], 'Clinical', 'cmo'],
  ['engineer', 'Eng One', ['Engineer'], 'Data', 'data'],
  ['engineer-2', 'Eng Two', ['Engineer'], 'Data', 'data'],
  ['oncall', 'Ona Call', ['Engineer'], 'IT operations', 'service'],
  ['oncall-2', 'Ott Call', ['Engineer'], 'IT operations', 'service'],
  ['override', 'Ove Ride', ['Clinician'], 'Clinical', 'cmo'],
  ['nurse', 'Nia Nurse', ['Clinician'], 'Clinical', 'cmo'],
  ['principal', 'Pri Ncipal', ['Executive'], 'Revenue', 'cfo'],
  ['pm', 'Priya Product', ['Product manager'], 'Revenue', 'sponsor'],
  ['pm-2', 'Anders Product', ['Product owner'], 'Clinical', 'cio'],
  ['rte', 'Til Train', ['RTE'], 'Information technology', 'cio'],
  ['vendor', 'Ven Dor', [], 'Vendor', undefined, 'vendor'],
  ['agent', 'The Agent', [], 'Software', undefined, 'software'],
];

export const everybody: readonly string[] = written.map(([id]) => id);
export const productPeople = ['pm', 'pm-2', 'rte'] as const;

/** Who would stand for each link. */
export const cast: Readonly<Record<LinkId, string>> = {
  L1: 'sponsor',
  L2: 'signatory',
  L3: 'owner',
  L4: 'engineer',
  L5: 'compliance',
  'L6-CARE': 'safety',
  'L6-PAY': 'plan-md',
  L7: 'validator',
  L8: 'service',
  L9: 'oncall',
  L10: 'override',
  L11: 'custodian',
  LV: 'vendor',
  LA1: 'nurse',
  LA2: 'principal',
};

export const committeePresent = ['chair', 'compliance', 'architect', 'ciso', 'service', 'safety', 'cmio', 'plan-md', 'equity', 'validator'];

/** The first day of every story. */
export const firstDay = '2026-01-05';

export const sites = ['north', 'south'] as const;

/** The institution before its first model. */
export function institution(): Line[] {
  return [
    [firstDay, 'record.opened', { institution: 'Sequence Health', zone: 'America/New_York', kind: 'own' }],
    ...sites.map((siteId): Line => [firstDay, 'site.added', { siteId, name: `Site ${siteId}` }]),
    ...written.map(([personId, printedName, roles, office, reportsTo, employer]): Line => {
      const joined: Payloads['person.joined'] = {
        personId,
        printedName,
        title: roles[0] ?? office,
        roles,
        function: office,
        employer: employer ?? 'staff',
        ...(reportsTo === undefined ? {} : { reportsTo }),
      };
      return [firstDay, 'person.joined', joined];
    }),
  ];
}

/** Kinds of model a sequence may be about. */
export const kinds: readonly { readonly flags: Flags; readonly tier: Tier }[] = [
  { flags: { care: false, payment: false, autonomy: 'advisory', vendor: false }, tier: 'Low' },
  { flags: { care: true, payment: false, autonomy: 'advisory', vendor: false }, tier: 'High' },
  { flags: { care: false, payment: true, autonomy: 'agentic', vendor: true }, tier: 'Critical' },
];
