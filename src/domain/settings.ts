/** Every threshold the product uses, by name. None is a fact of the field: all are defaults an institution may change by a recorded event. @source reference 10a */
export const defaultSettings = {
  /** Days in pilot from which a pilot counts as old. */
  stallAgeDays: 180,
  /** Days without a forward event before an old or late pilot is stalled. */
  stallNoProgressDays: 45,
  /** Days past the planned end before silence becomes a quiet ending. */
  lapseGraceDays: 30,
  /** Days of silence (no use, no decision) that make a quiet ending. */
  lapseSilenceDays: 30,
  /** A pilot without a planned end is given this many days. */
  pilotMaxDays: 180,
  /** Intake, build and silent without a target date are given this many days. */
  intakeTargetDays: 90,
  buildTargetDays: 180,
  silentTargetDays: 120,
  /** A signature with no more than this to run is weak. */
  expiringSoonDays: 30,
  /** An offer older than this is late. */
  offerLateDays: 14,
  pageTestDays: 90,
  reviewLimitDays: 30,
  weekOneDays: 7,
  /** Percentages are printed from this base on. */
  minCellForPercent: 20,
  unscoredRiskDays: 14,
  overdueActionDays: 30,
} as const satisfies Record<string, number>;

export type SettingName = keyof typeof defaultSettings;

/** The settings in force in a record on a day. */
export type Settings = Readonly<Record<SettingName, number>>;
