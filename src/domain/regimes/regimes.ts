/**
 * Rules that may bind a health system's models, as dated facts: each with its
 * source, its status, and the day on which somebody last looked. None is advice,
 * and none says that it binds anybody: that is for compliance to determine.
 */
import { toDay, type Day } from '../time.ts';

export interface RegimeDate {
  readonly on: Day;
  readonly what: string;
}

export interface Regime {
  readonly id: string;
  readonly name: string;
  readonly binds: string;
  readonly status: string;
  readonly source: string;
  /** The last day on which the source was looked at. */
  readonly reviewedOn: Day;
  readonly dates: readonly RegimeDate[];
}

const reviewedOn = toDay('2026-09-30');

function regime(
  id: string,
  name: string,
  binds: string,
  status: string,
  source: string,
  dates: readonly (readonly [string, string])[],
): Regime {
  return { id, name, binds, status, source, reviewedOn, dates: dates.map(([on, what]) => ({ on: toDay(on), what })) };
}

/** In the order of their first date. Only what has a date in its source is here. */
export const regimes: readonly Regime[] = [
  regime(
    'onc-hti-1',
    'ONC HTI-1, decision support',
    'Developers of certified health IT',
    'In force; a proposal of 29 Dec 2025 would remove the model card',
    '45 CFR 170.315(b)(11); 89 FR 1192',
    [['2025-01-01', 'Vendors supply source attributes of predictive decision support']],
  ),
  regime(
    'section-1557',
    'Section 1557, patient care decision support tools',
    'Recipients of HHS funds',
    'In force as far as found; present enforcement not verified',
    '45 CFR 92.210; 89 FR 37522',
    [['2025-05-01', 'Reasonable efforts to identify tools that use protected traits, and to mitigate discrimination']],
  ),
  regime('texas', 'Texas SB 1188 and HB 149', 'Practitioners and others in Texas', 'In force', 'Health & Safety Code 183.005; HB 149', [
    ['2025-09-01', 'Records made with AI are reviewed'],
    ['2026-01-01', 'Use of AI in care is disclosed'],
  ]),
  regime(
    'cms-0057-f',
    'CMS-0057-F, interoperability and prior authorization',
    'Medicare Advantage, Medicaid and CHIP, federal exchange plans',
    'In force',
    '89 FR 8758',
    [
      ['2026-01-01', 'Decisions in 7 days or 72 hours, a specific reason for a denial, public metrics'],
      ['2027-01-01', 'Prior authorization interfaces'],
    ],
  ),
  regime('omb-m-25-21', 'OMB M-25-21', 'Federal agencies', 'In force', 'OMB memorandum M-25-21, 3 Apr 2025', [
    ['2026-04-03', 'High-impact AI: testing, impact assessment, monitoring, human oversight, appeal; else it stops'],
  ]),
  regime(
    'state-utilization-review',
    'State laws on utilization review',
    'Health insurers and review agents',
    'Enacted, state by state',
    'AZ HB 2175; AL SB 63; IA HF 2635; IN HB 1271; GA SB 444',
    [
      ['2026-07-01', 'Arizona, Iowa, Indiana: AI is not the sole basis of a medical-necessity denial'],
      ['2026-10-01', 'Alabama: the same'],
      ['2027-01-01', 'Georgia: the same'],
    ],
  ),
  regime(
    'colorado-sb-26-189',
    'Colorado SB 26-189',
    'Deployers of consequential automated decisions',
    'Enacted 14 May 2026; rulemaking pending',
    'SB 26-189, in place of SB 24-205',
    [['2027-01-01', 'Transparency and disclosure duties']],
  ),
  regime(
    'eu-ai-act',
    'EU AI Act',
    'Providers and deployers in the EU',
    'Amended; publication of the amendment not verified',
    'Regulation (EU) 2024/1689, Articles 12, 14, 19, 26',
    [
      ['2027-12-02', 'Duties for high-risk systems of Annex III'],
      ['2028-08-02', 'Duties for high-risk systems within regulated products'],
    ],
  ),
];

/** Dates after a day, the next first. */
export function regimeDatesAfter(day: Day): (RegimeDate & { readonly regime: Regime })[] {
  return regimes
    .flatMap((one) => one.dates.map((date) => ({ ...date, regime: one })))
    .filter(({ on }) => on > day)
    .toSorted((a, b) => a.on.localeCompare(b.on) || a.regime.name.localeCompare(b.regime.name, 'en'));
}
