/**
 * How a pilot can leave. Sent back to build or silent is a decision, and an exit of its own: it is no longer in
 * pilot. What ended in a way nobody reported has left too; it is counted as neither a decision nor a quiet ending.
 */
export const pilotExits = ['promoted', 'stopped', 'lapsed', 'sent back', 'ended, kind not reported'] as const;

export type PilotExit = (typeof pilotExits)[number];
