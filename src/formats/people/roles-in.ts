/** Which of our roles a title names beyond doubt. A role decides who may sign: what is unsure is left to a person. */
import type { Role } from '../../domain/audit/events.ts';
import { plain } from '../imports/cells.ts';

/** The words for each role; its own name is always one. */
const words: Readonly<Record<Role, readonly string[]>> = {
  CIO: ['chief information officer'],
  CMIO: ['chief medical information officer', 'chief medical informatics officer'],
  CMO: ['chief medical officer'],
  CISO: ['chief information security officer'],
  CEO: ['chief executive', 'chief executive officer'],
  CFO: ['chief financial officer', 'chief finance officer'],
  CNIO: ['chief nursing information officer', 'chief nursing informatics officer', 'chief nurse information officer'],
  'Compliance lead': ['lead of compliance', 'head of compliance'],
  'Chief compliance officer': ['cco (compliance)'],
  'General counsel': ['chief legal officer'],
  'Enterprise architect': ['chief enterprise architect', 'lead enterprise architect', 'enterprise architecture lead'],
  'Service owner': ['it service owner'],
  'Risk owner': [],
  'Product manager': [],
  'Product owner': [],
  RTE: ['release train engineer'],
  'Release manager': [],
  'Board member': ['member of the board', 'trustee', 'non-executive director'],
  Auditor: ['internal auditor'],
  'Audit custodian': ['records custodian'],
  'Data scientist': ['senior data scientist', 'lead data scientist'],
  'Data owner': [],
  Clinician: [],
  Executive: [],
  Engineer: [],
  Director: [],
  'Clinical safety officer': ['cso (clinical safety)', 'chief clinical safety officer'],
  'Equity lead': ['health equity lead', 'head of health equity'],
  'Procurement lead': ['head of procurement'],
  'Privacy officer': ['chief privacy officer', 'data protection officer', 'dpo'],
  'Committee chair': ['chair of the ai governance committee', 'ai governance committee chair'],
  'Committee member': ['member of the ai governance committee', 'ai governance committee member'],
  'Plan medical director': ['health plan medical director', 'medical director, health plan'],
  'Independent validator': ['model validator'],
  'Change authority': ['change manager'],
  Registrar: ['ai registrar', 'model registrar'],
};

const byWords = new Map(
  (Object.entries(words) as [Role, readonly string[]][]).flatMap(([role, said]) =>
    [role, ...said].map((each) => [plain(each), role] as const),
  ),
);

/** Words that make somebody else of a title. */
const NOT_THE_ONE =
  /\b(?:deputy|associate|assistant|asst|vice|acting|interim|former|ex|retired|emeritus|office of|to the|trainee|shadow|candidate|vacant|backup|delegate)\b/;

/** The roles that a title or a list of roles names. */
export function rolesIn(title: string): readonly Role[] {
  const said = plain(title);
  const whole = byWords.get(said);
  if (whole !== undefined) return [whole];
  const roles = said.split(/\s*[,;/&+|()\n]\s*|\s+and\s+/).flatMap((part): readonly Role[] => {
    const bare = part.replaceAll(/^the\s+|[().]/g, '').trim();
    if (NOT_THE_ONE.test(bare)) return [];
    const role = byWords.get(bare);
    return role === undefined ? [] : [role];
  });
  // "Deputy CIO, CMIO office": what makes another of one part may make another of all.
  return NOT_THE_ONE.test(said) ? [] : [...new Set(roles)];
}
