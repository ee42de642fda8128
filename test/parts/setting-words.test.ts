import { describe, expect, it } from 'vitest';
import { defaultSettings, type SettingName } from '../../src/domain/settings.ts';
import { settingChoices, settingGroups, settingLabel, settingValue } from '../../src/parts/setting-words.ts';

describe('the words of the thresholds', () => {
  it('name every threshold once, in plain words and under one heading', () => {
    const named = settingGroups.flatMap(({ settings }) => Object.keys(settings));
    expect(named.toSorted()).toEqual(Object.keys(defaultSettings).toSorted());
    for (const name of named) expect(settingLabel(name as SettingName), name).not.toMatch(/[a-z][A-Z]/);
    expect(settingChoices.map(({ value }) => value)).toEqual(Object.keys(defaultSettings));
  });

  it('say a value with what it is counted in', () => {
    expect(settingValue('stallAgeDays', 180)).toBe('180 days');
    expect(settingValue('waiverRenewals', 1)).toBe('1 time');
    expect(settingValue('quorumPercent', 50)).toBe('50%');
    expect(settingValue('emergencyReviewDays', 5)).toBe('5 working days');
  });
});
