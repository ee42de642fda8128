import { acceptanceBand, ownerSeat } from '../acceptance.ts';
import { placeOf } from '../ask.ts';
import { refuses } from '../objection.ts';
import { ruleOver } from '../rule.ts';
import { holdersOf } from '../seats.ts';

/** An Extreme risk is nobody's to accept for a go-live; nor does it go away by being closed. */
export const extremeRiskStopsAGoLive = ruleOver({
  id: 'R-16',
  statement: 'An Extreme risk cannot be accepted for a go-live, at any level.',
  subject: 'risk',
  appealable: false,
  watches: ['risk.accept', 'risk.close'],
  speaks: (ask) => {
    const risk = ask.state.risks.get(ask.payload.riskId);
    const score = risk === undefined ? null : (risk.residual ?? risk.inherent);
    if (risk === undefined || score === null || acceptanceBand(risk) !== 'Extreme') return [];
    const accepting = ask.type === 'risk.accept';
    if (accepting && ask.payload.purpose !== 'go-live') return [];
    const said = `${risk.riskId} is at severity ${score.severity}, likelihood ${score.likelihood}: Extreme`;
    return [
      refuses(
        'R-16',
        accepting ? `${said}. No one can accept that for a go-live.` : `${said}. It is treated and scored anew before it is closed.`,
        accepting ? 'Treat it until it is lower, or stop.' : 'Treat it, and score what remains.',
        holdersOf(placeOf(ask), ownerSeat(risk)),
      ),
    ];
  },
});
