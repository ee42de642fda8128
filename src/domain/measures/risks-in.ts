import { oncePerGround } from './once.ts';
import { riskRows, type RiskRow } from './risk-row.ts';

/** Every risk of the record a ground is read from, whichever models it lets through: worked out once. */
export const allRisksIn = oncePerGround(({ state, asOf }): readonly RiskRow[] => riskRows(state, asOf));
