/** Who signs what: the names behind a model, by the office it serves and the site it runs at. */
import type { LinkId } from '../../../src/domain/accountability/links.ts';
import type { GateId } from '../../../src/domain/gates/catalogue.ts';
import type { Shift } from '../../../src/domain/audit/events.ts';
import type { Day } from '../../../src/domain/time.ts';
import type { BusinessFunction, Card, VendorKey } from './card.ts';
import { oneOf } from './dice.ts';
import { personOf, type PersonKey } from './people.ts';
import type { SiteKey } from './sites.ts';

export type Team = Readonly<Record<LinkId, PersonKey>>;

type Office = Readonly<{ L1: PersonKey; L2: PersonKey; L3: PersonKey; L4: PersonKey; L10: PersonKey }>;

const offices: Record<BusinessFunction, Office> = {
  'Emergency & acute': { L1: 'bittern', L2: 'woodcock', L3: 'phalarope', L4: 'tattler', L10: 'moorhen' },
  Imaging: { L1: 'bittern', L2: 'knot', L3: 'greenshank', L4: 'coot', L10: 'moorhen' },
  Documentation: { L1: 'bittern', L2: 'woodcock', L3: 'plover', L4: 'shoveler', L10: 'moorhen' },
  Pharmacy: { L1: 'bittern', L2: 'teal', L3: 'tringa', L4: 'gallinule', L10: 'moorhen' },
  'Population health': { L1: 'bittern', L2: 'rail', L3: 'woodcock', L4: 'stint', L10: 'moorhen' },
  'Operations & access': { L1: 'yellowlegs', L2: 'shelduck', L3: 'moorhen', L4: 'gallinule', L10: 'moorhen' },
  'Revenue & claims': { L1: 'heron', L2: 'godwit', L3: 'tern', L4: 'shoveler', L10: 'jacana' },
};

const local: Partial<Record<SiteKey, { L3: PersonKey; L10: PersonKey }>> = {
  north: { L3: 'grebe', L10: 'grebe' },
  south: { L3: 'oystercatcher', L10: 'oystercatcher' },
  clinics: { L3: 'pochard', L10: 'pochard' },
};

/** Named for the vendors whose models reached production: before that nobody is asked. */
const vendorContacts: Partial<Record<VendorKey, PersonKey>> = {
  cordgrass: 'wrybill',
  glasswort: 'surfbird',
  reedmace: 'dikkop',
  sedgeway: 'courser',
  eelgrass: 'jabiru',
};

/** Who came after whom. */
const successors: Partial<Record<PersonKey, PersonKey>> = { yellowlegs: 'stilt', stint: 'tattler', tringa: 'teal', pintail: 'dowitcher' };

/** Who stands in somebody's place on a day: themselves, or whoever came after them. */
export function onDay(person: PersonKey, day: Day): PersonKey {
  const { lastDay } = personOf(person);
  return lastDay !== undefined && day > lastDay ? (successors[person] ?? person) : person;
}

const crews = [
  { day: ['curlew', 'willet'], night: ['dowitcher', 'finfoot'] },
  { day: ['willet', 'snipe'], night: ['finfoot', 'dowitcher'] },
  { day: ['sungrebe', 'curlew'], night: ['gadwall', 'finfoot'] },
  { day: ['snipe', 'sungrebe'], night: ['dowitcher', 'gadwall'] },
] as const satisfies readonly { day: readonly [PersonKey, PersonKey]; night: readonly [PersonKey, PersonKey] }[];

/** The four people who answer for a deployment, by day and by night. */
export function crewOf(deployment: string): (typeof crews)[number] {
  return oneOf(`${deployment} on call`, crews);
}

const everyDay = [1, 2, 3, 4, 5, 6, 7];

/** Round the clock, each shift with a second person. */
export function fullRota(deployment: string): Shift[] {
  const { day, night } = crewOf(deployment);
  return [
    { days: everyDay, from: '07:00', to: '19:00', primary: day[0], secondary: day[1] },
    { days: everyDay, from: '19:00', to: '07:00', primary: night[0], secondary: night[1] },
  ];
}

/** Days only. */
export function dayRota(person: PersonKey, days: readonly number[] = everyDay, from = '07:00', to = '19:00'): Shift[] {
  return [{ days, from, to, primary: person, secondary: null }];
}

export function teamOf(card: Card, site: SiteKey, deployment: string): Team {
  return {
    ...offices[card.fn],
    ...local[site],
    ...(card.fn === 'Revenue & claims' ? { L3: 'tern', L10: 'jacana' } : {}),
    L5: 'lapwing',
    'L6-CARE': 'egret',
    'L6-PAY': 'ibis',
    L7: oneOf(`${deployment} validator`, ['ruff', 'ruff', 'turnstone']),
    L8: 'avocet',
    L9: crewOf(deployment).day[0],
    L11: 'killdeer',
    LV: vendorContacts[card.vendor ?? 'cordgrass'] ?? 'limpkin',
    LA1: card.fn === 'Revenue & claims' ? 'jacana' : 'pochard',
    LA2: card.fn === 'Revenue & claims' ? 'tern' : 'shelduck',
  };
}

/** Who decides a gate on a day: one role of the catalogue each, never whoever submitted it. */
export function signersOf(gate: GateId, team: Team, on: Day): PersonKey[] {
  const signers: Record<GateId, PersonKey[]> = {
    'G-ARC': ['dunlin'],
    'G-ONC': ['avocet'],
    'G-REG': ['lapwing'],
    'G-AUD': ['killdeer'],
    'G-ACC': [team.L2],
    'G-USE': [team.L3, 'plover'],
    'G-TIER': ['whimbrel'],
    'G-PRV': ['crake'],
    'G-FIN': [team.L1, 'heron'],
    'G-VEN': ['limpkin', 'fieldfare', 'pratincole'],
    'G-DAT': ['sanderling'],
    'G-SEC': ['fieldfare'],
    'G-VAL': [team.L7],
    'G-FAIR': [team.L7],
    'G-EQT': ['spoonbill', 'lapwing'],
    'G-CLN': ['egret'],
    'G-PAY': ['lapwing', 'ibis'],
    'G-SIL': [team.L7],
    'G-WRK': ['plover'],
    'G-TRN': [team.L3, 'lapwing'],
    'G-OVR': [team.L10],
    'G-AGL': ['dunlin', 'fieldfare', team.L2],
    'G-AGT': ['fieldfare', 'avocet'],
    'G-PIL': [team.L7, 'whimbrel'],
    'G-MON': [team.L4, 'avocet'],
    'G-SVC': ['avocet'],
    'G-CHG': ['snipe'],
    'G-REN': [team.L1, 'limpkin'],
  };
  return [...new Set(signers[gate].map((person) => onDay(person, on)))];
}
