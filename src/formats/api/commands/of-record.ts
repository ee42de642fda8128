/** The record itself: its settings, and what may be said against a refusal. */
import * as z from 'zod/mini';
import { defaultSettings, type SettingName } from '../../../domain/settings.ts';
import { calendarDay, dissent, documents, id, maybeWords, role, words } from './terms.ts';

export const recordPayloads = {
  'setting.change': z.strictObject({
    name: z.enum(Object.keys(defaultSettings) as [SettingName, ...SettingName[]]),
    value: z.number().check(z.gte(0)),
    reason: words,
  }),
  'refusal.appeal': z.strictObject({ refusalId: id, to: role, grounds: words, evidence: documents }),
  'refusal.override': z.strictObject({
    refusalId: id,
    grounds: maybeWords,
    compensatingControl: maybeWords,
    expiresOn: calendarDay,
    reviewOn: calendarDay,
    dissent,
  }),
  'decision.edit': z.strictObject({ decisionId: id, text: maybeWords }),
  'decision.delete': z.strictObject({ decisionId: id }),
};
