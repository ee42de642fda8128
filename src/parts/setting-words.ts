import { defaultSettings, type SettingName } from '../domain/settings.ts';
import { countWords } from '../ui/count.ts';

/** What a threshold is called, and what it is counted in. */
interface SettingWords {
  readonly label: string;
  readonly unit: 'days' | 'working days' | 'percent' | 'times' | 'links' | 'deployments' | 'models' | 'minutes';
}

export interface SettingGroup {
  readonly title: string;
  readonly settings: Readonly<Partial<Record<SettingName, SettingWords>>>;
}

function days(label: string): SettingWords {
  return { label, unit: 'days' };
}

/** Every threshold under the thing it decides about. */
export const settingGroups: readonly SettingGroup[] = [
  {
    title: 'Stages and pilots',
    settings: {
      intakeTargetDays: days('Intake without a date of its own is to be decided within'),
      buildTargetDays: days('Build without a date of its own is to be decided within'),
      silentTargetDays: days('Silent running without a date of its own is to be decided within'),
      pilotMaxDays: days('A pilot runs at most'),
      pilotExtensions: { label: 'The committee extends a pilot at most', unit: 'times' },
      extensionDays: days('Each extension is at most'),
      stallAgeDays: days('A pilot counts as old from'),
      stallNoProgressDays: days('An old or late pilot counts as stalled once nothing has moved it forward for'),
      lapseGraceDays: days('Past its date a stage still has, before silence ends it quietly'),
      lapseSilenceDays: days('No use and no decision ends it quietly after'),
    },
  },
  {
    title: 'Signatures, on call and duties',
    settings: {
      expiringSoonDays: days('A signature counts as weak when it has no more than'),
      offerLateDays: days('Whoever was asked for a link answers late after'),
      pageTestDays: days('A test of the pager route counts for'),
      overrideDrillDaysAgent: days('A trial of an agent’s stop counts for'),
      standInDaysSponsor: days('Somebody stands in for a sponsor at most'),
      standInDaysOwner: days('Somebody stands in for an owner at most'),
      maxLinksPerPerson: { label: 'One person holds of one deployment at most', unit: 'links' },
      concentrationOnCall: { label: 'One person on call is a concentration above', unit: 'deployments' },
      concentrationSignatory: { label: 'One decision signatory is a concentration above', unit: 'deployments' },
      triageMinutesPerItem: { label: 'An item of a triage meeting is given', unit: 'minutes' },
      quorumPercent: { label: 'A quorum of the committee, its chair among them, is more than', unit: 'percent' },
    },
  },
  {
    title: 'Reviews and what is let through for a while',
    settings: {
      reviewLimitDays: days('A review in a gate counts as long after'),
      governanceWaitTargetDays: days('The target for half of a month’s governance decisions is'),
      renewalNoticeDays: days('The renewal of a vendor’s contract is due once its term ends within'),
      waiverMaxDays: days('A waiver lasts at most'),
      waiverRenewals: { label: 'A waiver is renewed at most', unit: 'times' },
      conditionalMaxDays: days('A condition of a pass is met within'),
      overrideMaxDaysOps: days('An override in operations lasts at most'),
      overrideMaxDaysOther: days('Any other override lasts at most'),
      emergencyReviewDays: { label: 'An emergency change is looked at within', unit: 'working days' },
    },
  },
  {
    title: 'Risks',
    settings: {
      unscoredRiskDays: days('A risk nobody scored holds release after'),
      overdueActionDays: days('An action that is late holds release after'),
      rescoreFreezeDays: days('Before a release nobody lowers a score alone for'),
      reviewLowRiskDays: days('A Low risk is reviewed again within'),
      reviewModerateRiskDays: days('A Moderate risk is reviewed again within'),
      reviewHighRiskDays: days('A High risk is reviewed again within'),
      reviewExtremeRiskDays: days('An Extreme risk is reviewed again within'),
      staleScoreDays: days('A score is stale after'),
      staleHighScoreDays: days('The score of a High or Extreme risk is stale after'),
      acceptanceDaysLow: days('A Low risk is accepted for at most'),
      acceptanceDaysModerate: days('A Moderate risk is accepted for at most'),
      acceptanceDaysHigh: days('A High risk is accepted for at most'),
      acceptanceDaysExtreme: days('An Extreme risk is accepted for at most'),
    },
  },
  {
    title: 'What screens show',
    settings: {
      weekOneDays: days('Week one, for the five questions, is'),
      firstWeekSilentPercent: { label: 'The Portfolio lists what it cannot answer while not reported is more than', unit: 'percent' },
      claimLeastHeld: { label: 'What holds pilots back is judged from, held or stalled,', unit: 'models' },
      claimMostUnknownPercent: { label: 'It is not judged while held for a reason nobody wrote down is more than', unit: 'percent' },
      claimRatioPercent: {
        label: 'Governance holds back where, of the blocking by technical gates, its gates block more than',
        unit: 'percent',
      },
      claimExcessPoints: { label: 'And where its share of holds exceeds that in production by more than', unit: 'percent' },
      curveLeastFollowed: { label: 'A curve of pilots is read as long as those followed are at least', unit: 'models' },
      minCellForPercent: { label: 'Shares are printed in percent from a base of', unit: 'models' },
    },
  },
];

const words = Object.assign({}, ...settingGroups.map(({ settings }) => settings)) as Readonly<Record<SettingName, SettingWords>>;

/** Thresholds that are on the list, and that no rule or screen reads anew: a changed value would change nothing. */
export const fixedSettings: ReadonlySet<SettingName> = new Set(['minCellForPercent', 'offerLateDays']);

export function settingLabel(name: SettingName): string {
  return words[name].label;
}

/** A value with its unit: "45 days", "1 time", "50%". */
export function settingValue(name: SettingName, value: number): string {
  const { unit } = words[name];
  if (unit === 'percent') return `${countWords(value)}%`;
  return `${countWords(value)} ${value === 1 ? unit.replace(/s$/, '') : unit}`;
}

/** Every threshold as a choice: its words, then the name the record keeps it under. */
export const settingChoices: readonly { readonly value: SettingName; readonly label: string }[] = (
  Object.keys(defaultSettings) as SettingName[]
).map((value) => ({ value, label: `${words[value].label} … ${words[value].unit}` }));
