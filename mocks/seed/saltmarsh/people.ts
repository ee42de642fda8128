/**
 * Everybody at Saltmarsh Health. All invented; each has the surname of a bird
 * of marsh or shore, and is known by it.
 */
import type { Role } from '../../../src/domain/audit/events.ts';

interface Written {
  readonly name: string;
  readonly title: string;
  readonly roles: readonly Role[];
  readonly function: string;
  readonly reportsTo?: string;
  readonly employer?: 'vendor';
  readonly from?: string;
  readonly lastDay?: string;
}

const IT = 'Information technology';
const Clinical = 'Clinical';
const Revenue = 'Revenue cycle';
const Compliance = 'Compliance and legal';
const Data = 'Data science';

export const people = {
  merganser: { name: 'Augusta Merganser', title: 'Chief Executive Officer', roles: ['CEO', 'Executive'], function: 'Executive office' },
  kestrel: { name: 'Marguerite Kestrel', title: 'Chief Information Officer', roles: ['CIO', 'Executive'], function: IT },
  bittern: { name: 'Dr. Hal Bittern', title: 'Chief Medical Officer', roles: ['CMO', 'Executive', 'Clinician'], function: Clinical },
  heron: { name: 'Marcus Heron', title: 'Chief Financial Officer', roles: ['CFO', 'Executive'], function: 'Finance' },
  pratincole: {
    name: 'Gideon Pratincole',
    title: 'Chief Compliance Officer and General Counsel',
    roles: ['Chief compliance officer', 'General counsel', 'Executive'],
    function: Compliance,
  },
  plover: {
    name: 'Dr. Imogen Plover',
    title: 'Chief Medical Information Officer',
    roles: ['CMIO', 'Executive', 'Clinician', 'Committee member'],
    function: 'Clinical informatics',
    reportsTo: 'bittern',
  },
  fieldfare: {
    name: 'Leopold Fieldfare',
    title: 'Chief Information Security Officer',
    roles: ['CISO', 'Risk owner', 'Committee member'],
    function: 'Security and privacy',
    reportsTo: 'kestrel',
  },
  whimbrel: {
    name: 'Joan Whimbrel',
    title: 'Chair, AI Governance Committee',
    roles: ['Committee chair'],
    function: 'AI governance office',
  },
  sora: {
    name: 'Maren Sora',
    title: 'Registrar, AI Governance Office',
    roles: ['Registrar'],
    function: 'AI governance office',
    reportsTo: 'whimbrel',
  },
  lapwing: {
    name: 'Adaeze Lapwing',
    title: 'Compliance Lead',
    roles: ['Compliance lead', 'Committee member'],
    function: Compliance,
    reportsTo: 'pratincole',
  },
  crake: {
    name: 'Henrike Crake',
    title: 'Privacy Officer',
    roles: ['Privacy officer'],
    function: 'Security and privacy',
    reportsTo: 'pratincole',
  },
  dunlin: {
    name: 'Tomas Dunlin',
    title: 'Lead Enterprise Architect',
    roles: ['Enterprise architect', 'Committee member'],
    function: 'Enterprise architecture',
    reportsTo: 'kestrel',
  },
  avocet: {
    name: 'Noor Avocet',
    title: 'Director, IT Service Management',
    roles: ['Service owner', 'Director', 'Committee member'],
    function: 'IT operations',
    reportsTo: 'kestrel',
  },
  snipe: {
    name: 'Colm Snipe',
    title: 'Manager, Change and Service Desk',
    roles: ['Change authority', 'Engineer'],
    function: 'IT operations',
    reportsTo: 'avocet',
  },
  egret: {
    name: 'Dr. Amara Egret',
    title: 'Clinical Safety Officer',
    roles: ['Clinical safety officer', 'Clinician', 'Committee member'],
    function: 'Clinical safety',
    reportsTo: 'bittern',
  },
  ibis: {
    name: 'Dr. Lucille Ibis',
    title: 'Medical Director, Saltmarsh Health Plan',
    roles: ['Plan medical director', 'Clinician', 'Committee member'],
    function: 'Health plan',
  },
  spoonbill: { name: 'Ingrid Spoonbill', title: 'Health Equity Lead', roles: ['Equity lead', 'Committee member'], function: 'Equity' },
  limpkin: { name: 'Desmond Limpkin', title: 'Procurement Lead', roles: ['Procurement lead'], function: 'Procurement', reportsTo: 'heron' },
  killdeer: {
    name: 'Yusra Killdeer',
    title: 'Audit Custodian, Health Information',
    roles: ['Audit custodian'],
    function: 'Security and privacy',
    reportsTo: 'pratincole',
  },
  sandpiper: {
    name: 'Priya Sandpiper',
    title: 'Product Manager, Revenue Products',
    roles: ['Product manager'],
    function: Revenue,
    reportsTo: 'godwit',
  },
  crane: {
    name: 'Anders Crane',
    title: 'Product Manager, Clinical Products',
    roles: ['Product manager'],
    function: IT,
    reportsTo: 'kestrel',
  },

  wigeon: { name: 'Tilda Wigeon', title: 'Release Train Engineer', roles: ['RTE'], function: IT, reportsTo: 'kestrel' },

  redshank: {
    name: 'Dr. Sana Redshank',
    title: 'Medical Director, Sepsis Program',
    roles: ['Clinician'],
    function: Clinical,
    reportsTo: 'bittern',
  },
  phalarope: {
    name: 'Dr. Petra Phalarope',
    title: 'Chief of Emergency Medicine',
    roles: ['Clinician'],
    function: Clinical,
    reportsTo: 'bittern',
  },
  woodcock: {
    name: 'Dr. Olive Woodcock',
    title: 'Chief of Hospital Medicine',
    roles: ['Clinician'],
    function: Clinical,
    reportsTo: 'bittern',
  },
  knot: {
    name: 'Dr. Edwin Knot',
    title: 'Chief of Radiology',
    roles: ['Clinician', 'Risk owner'],
    function: Clinical,
    reportsTo: 'bittern',
  },
  greenshank: {
    name: 'Lars Greenshank',
    title: 'Director, Imaging Services',
    roles: ['Director', 'Risk owner'],
    function: Clinical,
    reportsTo: 'knot',
  },
  teal: {
    name: 'Dr. Naomi Teal',
    title: 'Director of Pharmacy',
    roles: ['Clinician', 'Director', 'Risk owner'],
    function: 'Pharmacy',
    reportsTo: 'bittern',
  },
  tringa: {
    name: 'Dr. Ilse Tringa',
    title: 'Lead Pharmacist, Medication Safety',
    roles: ['Clinician'],
    function: 'Pharmacy',
    reportsTo: 'teal',
    lastDay: '2026-06-12',
  },
  pintail: {
    name: 'Simon Pintail',
    title: 'Night Systems Analyst, Pharmacy',
    roles: ['Engineer'],
    function: 'Pharmacy',
    reportsTo: 'teal',
    lastDay: '2026-09-18',
  },
  rail: {
    name: 'Dr. Samuel Rail',
    title: 'Director, Population Health',
    roles: ['Clinician', 'Director', 'Risk owner'],
    function: 'Population health',
    reportsTo: 'bittern',
  },
  moorhen: { name: 'Alice Moorhen, RN', title: 'House Supervisor, Saltmarsh General', roles: ['Clinician'], function: Clinical },
  oystercatcher: {
    name: 'Gil Oystercatcher, RN',
    title: 'Director of Nursing, Saltmarsh South',
    roles: ['Clinician', 'Director', 'Risk owner'],
    function: Clinical,
  },
  grebe: {
    name: 'Dr. Felix Grebe',
    title: 'Chief of Medicine, Saltmarsh North',
    roles: ['Clinician'],
    function: Clinical,
    reportsTo: 'bittern',
  },
  pochard: {
    name: 'Nell Pochard, RN',
    title: 'Director of Nursing, Saltmarsh Clinics',
    roles: ['Clinician', 'Director', 'Risk owner'],
    function: Clinical,
  },
  godwit: { name: 'Osric Godwit', title: 'VP Revenue Cycle', roles: ['Executive', 'Risk owner'], function: Revenue, reportsTo: 'heron' },
  tern: {
    name: 'Carmen Tern',
    title: 'Director, Utilization Management',
    roles: ['Director', 'Risk owner'],
    function: Revenue,
    reportsTo: 'godwit',
  },
  jacana: {
    name: 'Ruth Jacana, RN',
    title: 'Prior-Authorization Nurse Supervisor',
    roles: ['Clinician'],
    function: Revenue,
    reportsTo: 'tern',
  },
  yellowlegs: { name: 'Harriet Yellowlegs', title: 'VP Operations', roles: ['Executive'], function: 'Operations', lastDay: '2025-12-05' },
  stilt: { name: 'Walter Stilt', title: 'VP Operations', roles: ['Executive', 'Risk owner'], function: 'Operations', from: '2025-12-08' },
  shelduck: { name: 'Minna Shelduck', title: 'Director, Patient Access', roles: ['Director', 'Risk owner'], function: 'Operations' },

  ruff: {
    name: 'Corwin Ruff',
    title: 'Lead, Independent Validation',
    roles: ['Independent validator', 'Data scientist', 'Committee member'],
    function: 'Independent validation',
  },
  turnstone: {
    name: 'Beatrix Turnstone',
    title: 'Director, Quality and Lean Six Sigma',
    roles: ['Independent validator', 'Director', 'Data scientist'],
    function: 'Quality',
  },
  sanderling: {
    name: 'Paul Sanderling',
    title: 'Director, Data Platform',
    roles: ['Data owner', 'Director', 'Data scientist', 'Risk owner'],
    function: Data,
    reportsTo: 'kestrel',
  },
  dotterel: {
    name: 'Wilhelmina Dotterel',
    title: 'Lead, Data Stewardship',
    roles: ['Data owner', 'Data scientist'],
    function: Data,
    reportsTo: 'sanderling',
  },
  tattler: { name: 'Maeve Tattler', title: 'Machine Learning Engineer', roles: ['Engineer'], function: Data, reportsTo: 'sanderling' },
  stint: {
    name: 'Ivan Stint',
    title: 'Machine Learning Engineer',
    roles: ['Engineer'],
    function: Data,
    reportsTo: 'sanderling',
    lastDay: '2026-08-14',
  },
  gallinule: { name: 'Ines Gallinule', title: 'Data Scientist', roles: ['Data scientist'], function: Data, reportsTo: 'sanderling' },
  shoveler: {
    name: 'Dermot Shoveler',
    title: 'Data Scientist, Revenue',
    roles: ['Data scientist'],
    function: Data,
    reportsTo: 'sanderling',
  },
  coot: { name: 'Bernard Coot', title: 'Lead, Imaging Informatics', roles: ['Engineer'], function: IT, reportsTo: 'kestrel' },

  curlew: {
    name: 'Rafe Curlew',
    title: 'Senior Engineer, Integration',
    roles: ['Release manager', 'Engineer'],
    function: 'IT operations',
    reportsTo: 'avocet',
  },
  willet: { name: 'Theo Willet', title: 'Engineer, On-Call Days', roles: ['Engineer'], function: 'IT operations', reportsTo: 'avocet' },
  sungrebe: { name: 'Bram Sungrebe', title: 'Engineer, On-Call Days', roles: ['Engineer'], function: 'IT operations', reportsTo: 'avocet' },
  dowitcher: {
    name: 'Gwen Dowitcher',
    title: 'Engineer, On-Call Nights',
    roles: ['Engineer'],
    function: 'IT operations',
    reportsTo: 'avocet',
  },
  finfoot: { name: 'Jude Finfoot', title: 'Engineer, On-Call Nights', roles: ['Engineer'], function: 'IT operations', reportsTo: 'avocet' },
  gadwall: {
    name: 'Ottoline Gadwall',
    title: 'Engineer, On-Call Nights',
    roles: ['Engineer'],
    function: 'IT operations',
    reportsTo: 'avocet',
  },

  wrybill: { name: 'Nils Wrybill', title: 'Account Director, Cordgrass Health Records', roles: [], function: 'Vendor', employer: 'vendor' },
  surfbird: { name: 'Kate Surfbird', title: 'Clinical Lead, Glasswort Imaging', roles: [], function: 'Vendor', employer: 'vendor' },
  courser: { name: 'Leo Courser', title: 'Customer Lead, Sedgeway Claims', roles: [], function: 'Vendor', employer: 'vendor' },
  dikkop: { name: 'Femi Dikkop', title: 'Customer Lead, Reedmace Speech', roles: [], function: 'Vendor', employer: 'vendor' },
  jabiru: { name: 'Clara Jabiru', title: 'Product Lead, Eelgrass Pharmacy Systems', roles: [], function: 'Vendor', employer: 'vendor' },
} as const satisfies Record<string, Written>;

export type PersonKey = keyof typeof people;

/** A person as first written, whatever they are. */
export function personOf(key: PersonKey): Written {
  return people[key];
}
