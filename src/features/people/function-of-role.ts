import type { Role } from '../../domain/audit/events.ts';

const functions: Readonly<Record<Role, string>> = {
  CIO: 'Information technology',
  CMIO: 'Clinical informatics',
  CNIO: 'Clinical informatics',
  CMO: 'Clinical',
  CISO: 'Security and privacy',
  CEO: 'Executive office',
  CFO: 'Finance',
  'Compliance lead': 'Compliance and legal',
  'Chief compliance officer': 'Compliance and legal',
  'General counsel': 'Compliance and legal',
  'Privacy officer': 'Security and privacy',
  'Enterprise architect': 'Enterprise architecture',
  'Service owner': 'IT operations',
  'Change authority': 'IT operations',
  'Release manager': 'IT operations',
  Engineer: 'IT operations',
  'Risk owner': 'Risk management',
  'Clinical safety officer': 'Clinical safety',
  'Plan medical director': 'Health plan',
  'Independent validator': 'Independent validation',
  'Audit custodian': 'Health information',
  'Data owner': 'Data',
  'Data scientist': 'Data science',
  'Equity lead': 'Equity',
  'Procurement lead': 'Procurement',
  'Committee chair': 'AI governance office',
  'Committee member': 'AI governance office',
  Registrar: 'AI governance office',
  Auditor: 'Internal audit',
  'Board member': 'Board',
  Executive: 'Executive office',
  Director: 'Operations',
  Clinician: 'Clinical',
  'Product manager': 'Product',
  'Product owner': 'Product',
  RTE: 'Product',
};

/** The function a role usually belongs to: what stands on a seat until somebody says otherwise. */
export function functionOfRole(role: Role): string {
  return functions[role];
}
