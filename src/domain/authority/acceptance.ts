/** Who may accept a residual risk, and for how long. */
import type { RiskCategory, Role } from '../audit/events.ts';
import type { Risk } from '../audit/state.ts';
import { bandOf, type Band } from '../risk/bands.ts';
import type { Settings } from '../settings.ts';
import type { Days } from '../time.ts';
import { committee, role, type Place, type Right, type Seat } from './seats.ts';

/** The executive of the domain a risk would harm. */
const harmed: Readonly<Record<RiskCategory, Role>> = {
  'patient safety': 'CMO',
  payment: 'CFO',
  'privacy and security': 'CISO',
  equity: 'Chief compliance officer',
  regulatory: 'Chief compliance officer',
  operational: 'CIO',
  vendor: 'CIO',
  reputational: 'CEO',
  financial: 'CFO',
};

/** The band by which a risk is accepted; null while nobody has scored it. */
export function acceptanceBand({ residual, inherent }: Pick<Risk, 'residual' | 'inherent'>): Band | null {
  const score = residual ?? inherent;
  return score === null ? null : bandOf(score);
}

export function ownerSeat({ owner }: Pick<Risk, 'owner'>): Seat {
  return owner === null ? role('Risk owner') : { kind: 'person', personId: owner, as: 'Risk owner' };
}

/**
 * Who accepts a residual risk. An Extreme one is nobody's to accept for a go-live
 * continuing what runs is the chief executive's, with the board told.
 * An unscored one has no level: it is asked of the committee.
 * @source reference 6c
 */
export function acceptersOf(_place: Pick<Place, 'state'>, risk: Risk): Right {
  const band = acceptanceBand(risk);
  switch (band) {
    case null:
      return [[committee]];
    case 'Low':
      return [[ownerSeat(risk)]];
    case 'Moderate':
      return [[role('Director')]];
    case 'High':
      return [[committee], [role(harmed[risk.category])]];
    case 'Extreme':
      return [[role('CEO')], [role('Board member')]];
    default:
      return band satisfies never;
  }
}

/** The longest an acceptance holds, by band. @source reference 6c */
export function acceptanceTerm(band: Band, settings: Settings): Days {
  return {
    Low: settings.acceptanceDaysLow,
    Moderate: settings.acceptanceDaysModerate,
    High: settings.acceptanceDaysHigh,
    Extreme: settings.acceptanceDaysExtreme,
  }[band];
}
