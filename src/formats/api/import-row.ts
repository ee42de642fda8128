import * as z from 'zod/mini';
import type { ImportRow, ImportSource } from '../../domain/imports/row.ts';
import { cost, evidence, fact, flags } from './model.ts';
import { linkId, named, count, reported, reportedText, sha256, stage, when } from './terms.ts';

export const importSource = named(
  'ImportSource',
  z.object({
    name: z.string().check(z.minLength(1)),
    sha256,
    format: z.enum(['federal-2024', 'federal-2025', 'other']),
    encoding: z.string(),
  }),
) satisfies z.ZodMiniType<ImportSource>;

const rowDeployment = z.object({
  site: reportedText,
  stage: reported(stage),
  mapped: z.exactOptional(z.string()),
  spells: z.array(z.object({ stage, from: reported(when) })),
  plannedEnd: reported(when),
});

export const importRow = named(
  'ImportRow',
  z.object({
    row: count,
    externalId: z.nullable(z.string()),
    name: z.string().check(z.minLength(1)),
    formerNames: z.array(z.string()),
    agency: reportedText,
    bureau: reportedText,
    businessFunction: reportedText,
    purpose: reportedText,
    vendorName: reportedText,
    flags,
    deployments: z.array(rowDeployment).check(z.minLength(1)),
    named: z.array(z.object({ link: linkId, name: z.string(), column: z.string() })),
    evidence: z.array(evidence),
    costs: z.array(cost),
    facts: z.array(fact),
    notes: z.record(z.string(), z.string()),
  }),
  'One model as a file states it, in the product’s terms.',
) satisfies z.ZodMiniType<ImportRow>;
