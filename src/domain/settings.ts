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
  /** A committee extends a pilot so often, each time by so many days; beyond that it takes CIO and CMO. */
  pilotExtensions: 2,
  extensionDays: 90,
  /** So close before a planned release no risk is scored lower by one person. */
  rescoreFreezeDays: 14,
  /** An emergency change is looked at afterwards within so many working days. */
  emergencyReviewDays: 5,
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
  /** Days within which half of the governance decisions of a month are to be made: the target of the trend. */
  governanceWaitTargetDays: 45,
  /** A renewal of a vendor’s contract is called due when its term ends within so many days. */
  renewalNoticeDays: 120,
  weekOneDays: 7,
  /** While more than this share of the governance facts is not reported, a Portfolio says what it cannot answer yet. */
  firstWeekSilentPercent: 50,
  /** A curve of pilots is read only as far as at least so many were followed. */
  curveLeastFollowed: 5,
  /** Percentages are printed from this base on. */
  minCellForPercent: 20,
  /** What holds pilots back is judged from so many held or stalled, and while no more than this share of them is without a reason on record. */
  claimLeastHeld: 8,
  claimMostUnknownPercent: 25,
  /** It is governance only where its gates block more than this percent of what technical gates do, and where it holds by more than so many percentage points more than in production. */
  claimRatioPercent: 100,
  claimExcessPoints: 0,
  unscoredRiskDays: 14,
  overdueActionDays: 30,
  /** A risk is reviewed again within so many days, by its band. */
  reviewLowRiskDays: 180,
  reviewModerateRiskDays: 90,
  reviewHighRiskDays: 30,
  reviewExtremeRiskDays: 7,
  /** A score older than this is stale; of a High or Extreme risk sooner. */
  staleScoreDays: 180,
  staleHighScoreDays: 90,
  /** What is let through for a while has an end: waivers (and how often they are renewed), overrides, conditions. */
  waiverMaxDays: 90,
  waiverRenewals: 1,
  overrideMaxDaysOps: 30,
  overrideMaxDaysOther: 90,
  conditionalMaxDays: 90,
  /** An accepted risk is looked at anew within so many days, by its band. */
  acceptanceDaysLow: 365,
  acceptanceDaysModerate: 365,
  acceptanceDaysHigh: 90,
  acceptanceDaysExtreme: 30,
  /** One person holds at most so many links of one deployment; a small hospital may raise it to 5. */
  maxLinksPerPerson: 3,
  /** On call for, or decision signatory of, more deployments than this is a concentration. */
  concentrationOnCall: 10,
  concentrationSignatory: 8,
  /** Minutes of a triage meeting an item is given. */
  triageMinutesPerItem: 3,
  /** Percent of the committee's members who make a quorum, with the chair among them. */
  quorumPercent: 50,
  /** The stop of an agent was tried within so many days before its autonomy rises. */
  overrideDrillDaysAgent: 90,
  /** Somebody stands in for a sponsor, or for an owner, no longer than this. */
  standInDaysSponsor: 90,
  standInDaysOwner: 60,
} as const satisfies Record<string, number>;

export type SettingName = keyof typeof defaultSettings;

/** The settings in force in a record on a day. */
export type Settings = Readonly<Record<SettingName, number>>;
