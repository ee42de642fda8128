/** The spreadsheet almost every institution starts with: sixty tools in six hospitals, no gates, no people, no risks. */

const hospitals = ['Harbour General', 'Northfield', 'St. Brannoc', 'Lakeside', 'Hilltop Children’s', 'Marsh Community'] as const;
const departments = ['Radiology', 'Emergency', 'Revenue cycle', 'Pharmacy', 'Nursing', 'Scheduling'] as const;
const statuses = ['Live', 'Live', 'Pilot', 'Live', 'In development'] as const;

/** Models by the stage the sheet gives them. */
export const hospitalStages = { production: 36, pilot: 12, build: 12 } as const;

/** Sixty rows as CSV. Pilots say when they began, three years ago, and nothing says when they end. */
export function hospitalSheet(): string {
  const rows = Array.from({ length: 60 }, (_, n) => {
    const status = statuses[n % statuses.length]!;
    const began = status === 'Pilot' ? `2023-0${1 + (n % 9)}-15` : '';
    return [
      `H-${String(n + 1).padStart(3, '0')}`,
      `Tool ${n + 1}`,
      status,
      hospitals[n % hospitals.length],
      departments[n % departments.length],
      began,
    ].join(',');
  });
  return ['Inventory ID,Tool,Status,Hospital,Department,Pilot start', ...rows, ''].join('\n');
}
