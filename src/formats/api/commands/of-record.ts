/** The record itself: its settings, and what may be said against a refusal. */
import * as z from 'zod/mini';
import { defaultSettings, type SettingName } from '../../../domain/settings.ts';
import { gateId, linkId } from '../terms.ts';
import { calendarDay, dissent, documents, id, maybeWords, role, words } from './terms.ts';

const gates = z.exactOptional(z.array(gateId));
const links = z.exactOptional(z.array(linkId));

export const recordPayloads = {
  'site.add': z.strictObject({ name: words }),
  'ruleset.switch': z.strictObject({ gatesOn: gates, gatesOff: gates, linksOn: links, linksOff: links, reason: words }),
  'ruleset.profile': z.strictObject({ profile: z.enum(['standard', 'small hospital']), reason: words }),
  'setting.change': z.strictObject({
    name: z.enum(Object.keys(defaultSettings) as [SettingName, ...SettingName[]]),
    value: z.number().check(z.gte(0)),
    reason: words,
  }),
  'limits.rebase': z.strictObject({
    series: z.enum(['governance-wait']),
    from: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Write a month as year and month: 2026-05.')),
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
  'signature.confirm': z.strictObject({ decisionId: id, personId: id }),
  'decision.edit': z.strictObject({ decisionId: id, text: maybeWords }),
  'decision.delete': z.strictObject({ decisionId: id }),
};
