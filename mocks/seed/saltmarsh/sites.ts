export const sites = {
  general: 'Saltmarsh General',
  north: 'Saltmarsh North',
  south: 'Saltmarsh South',
  clinics: 'Saltmarsh Clinics',
} as const;

export type SiteKey = keyof typeof sites;
