import { defaultSettings } from '../settings.ts';

/** The base from which a share is printed in percent. The setting cannot be changed in a record, so its default is what holds. */
export const leastPercentBase = defaultSettings.minCellForPercent;
