import { beforeAll, describe, expect, it } from 'vitest';
import type { ReadFile } from '../../../../src/domain/imports/row.ts';
import { isReported } from '../../../../src/domain/reported.ts';
import { precisionOf } from '../../../../src/domain/time.ts';
import type { ReadOutcome } from '../../../../src/formats/imports/outcome.ts';
import { evidenceTally, factTally, factOf, named, said, stagesOf, tally } from '../support/inventory.ts';
import { draftOf, readPath } from '../support/reading.ts';

describe('the VA inventory of 2024', () => {
  let outcome: ReadOutcome;
  let file: ReadFile;
  beforeAll(async () => {
    outcome = await readPath('mocks/seed/va-2024.csv');
    file = draftOf(outcome);
  });

  it('is recognised without a question, and dated 31 December of its year, as an assumption', () => {
    expect(outcome.kind).toBe('read');
    expect(file.source).toMatchObject({ format: 'federal-2024', encoding: 'CSV, Windows-1252, comma' });
    expect(file.snapshot).toEqual({ day: '2024-12-31', assumed: true });
  });

  it('reads 229 models: 27 intake, 53 build, 17 pilot, 131 production, 1 ended', () => {
    expect(file.rows).toHaveLength(229);
    expect(stagesOf(file)).toEqual({ intake: 27, build: 53, pilot: 17, production: 131, ended: 1 });
  });

  it('marks the 17 pilots, and nothing else, as mapped from the form’s own words', () => {
    const mapped = file.rows.flatMap(({ deployments }) => deployments.filter((each) => each.mapped !== undefined));
    expect(tally(mapped.map((each) => `${said(each.stage)} from ${each.mapped}`))).toEqual({
      'pilot from Implementation and Assessment': 17,
    });
  });

  it('keeps the two rows of the inspector general apart by the blank at the end of their agency', () => {
    expect(tally(file.rows.map(({ agency }) => said(agency)))).toEqual({
      'Department of Veterans Affairs': 227,
      'Department of Veterans Affairs, Office of Inspector General': 2,
    });
  });

  it('makes no id where the form has none', () => {
    expect(file.rows.every(({ externalId }) => externalId === null)).toBe(true);
  });

  it('reads every governance answer as the table of the form says', () => {
    expect(evidenceTally(file, 'Security authorisation')).toMatchObject({ met: 74, 'not met': 119 });
    expect(evidenceTally(file, 'Privacy assessment')).toMatchObject({ met: 52, 'not met': 116 });
    expect(evidenceTally(file, 'Impact assessment')).toMatchObject({ met: 10, 'in progress': 2 });
    expect(evidenceTally(file, 'Operational testing')).toMatchObject({ met: 11 });
    expect(evidenceTally(file, 'Independent evaluation')).toMatchObject({ met: 10 });
    expect(evidenceTally(file, 'Monitoring')).toMatchObject({ met: 10 });
    expect(evidenceTally(file, 'Notice to people')).toMatchObject({ met: 7, 'not applicable': 4, unrecognised: 1 });
    expect(evidenceTally(file, 'Consultation')).toMatchObject({ met: 8, 'not met': 2 });
    expect(evidenceTally(file, 'Appeal')).toMatchObject({ met: 1, 'not met': 9 });
    expect(evidenceTally(file, 'Opt-out')).toMatchObject({ met: 10, 'not applicable': 1, unrecognised: 1 });
    expect(evidenceTally(file, 'A human in the loop')).toMatchObject({ met: 12 });
  });

  it('reads impact, topic, sourcing, personal data and the extension', () => {
    expect(factTally(file, 'Impact')).toEqual({ 'not high': 84, high: 145 });
    expect(tally(file.rows.map(({ flags }) => said(flags.care)))).toEqual({ true: 158, 'not reported: not on record': 71 });
    expect(tally(file.rows.map(({ flags }) => said(flags.payment)))).toEqual({ 'not reported: not on record': 229 });
    expect(tally(file.rows.filter(({ flags }) => isReported(flags.vendor)).map(({ flags }) => said(flags.vendor)))).toEqual({
      true: 115,
      false: 40,
    });
    expect(factTally(file, 'Bought or built')).toMatchObject({ 'vendor or contract': 94, 'in-house': 40, both: 21 });
    expect(factTally(file, 'Extension')).toMatchObject({ requested: 109, 'not requested': 12 });
    expect(factTally(file, 'Personal data')).toMatchObject({ Yes: 57, No: 111 });
    expect(factTally(file, 'Who decides')).toMatchObject({ 'a human in the loop': 12 });
  });

  it('never says that a model advises or acts where the form says only that some decisions need a human', () => {
    expect(file.rows.filter(({ flags }) => isReported(flags.autonomy))).toHaveLength(0);
  });

  it('says why a blank is blank: put off where an extension was asked for, not asked where the form does not ask', () => {
    const why = evidenceTally(file, 'Impact assessment');
    // 98 of the 109 that asked for an extension are at a stage and impact at which the practice is asked at all.
    expect(why['not reported: deferred']).toBe(98);
    expect(why['not reported: not asked']).toBe(119);
    expect(Object.keys(why)).not.toContain('not reported: left blank');
  });

  it('dates stays to the month, because the form asked for month and year', () => {
    const whens = file.rows.flatMap(({ deployments }) =>
      deployments.flatMap(({ spells }) => spells.flatMap(({ from }) => (isReported(from) ? [from] : []))),
    );
    expect(whens.length).toBeGreaterThan(250);
    expect(new Set(whens.map(precisionOf))).toEqual(new Set(['month']));
  });

  it('keeps an implementation date on a pilot as a fact, and never as the pilot’s start', () => {
    const pilots = file.rows.filter(({ deployments }) => deployments[0]?.stage === 'pilot');
    expect(tally(pilots.map(({ deployments }) => said(deployments[0]?.spells.at(-1)?.from)))).toEqual({ 'not reported: no column': 17 });
    expect(pilots.filter((row) => factOf(row, 'Date of production, as the file gives it') !== undefined)).toHaveLength(12);
    expect(pilots.flatMap(({ deployments }) => deployments[0]?.spells ?? []).some(({ stage }) => stage === 'production')).toBe(false);
  });

  it('finds 66 models in production whose start is not reported, and 2 put into use before they were begun', () => {
    const starts = file.rows
      .filter(({ deployments }) => deployments[0]?.stage === 'production')
      .map(({ deployments }) => said(deployments[0]?.spells.at(-1)?.from));
    expect(starts.filter((start) => String(start).startsWith('not reported'))).toHaveLength(66);
    const backwards = file.problems.filter(({ why }) => /entered production .* before intake/.test(why));
    expect(backwards.map(({ row, severity }) => ({ row, severity }))).toEqual([
      { row: 76, severity: 'warning' },
      { row: 102, severity: 'warning' },
    ]);
  });

  it('holds no row back, and raises no alarm about patients', () => {
    expect(outcome).toMatchObject({ held: [] });
    expect(file.problems.filter(({ severity }) => severity === 'held')).toEqual([]);
    expect(file.problems.filter(({ why }) => /looks like/.test(why))).toEqual([]);
  });

  it('loses none of the nine columns called “If Other, please explain.”: each names the column it explains', () => {
    if (outcome.kind !== 'read') throw new Error(outcome.kind);
    const explaining = outcome.columns.filter(({ column }) => column.startsWith('If Other, please explain.'));
    expect(explaining).toHaveLength(9);
    expect(new Set(explaining.map(({ reads }) => reads)).size).toBe(9);
    const notes = file.rows.flatMap((row) => Object.keys(row.notes)).filter((column) => column.startsWith('If Other'));
    expect(new Set(notes).size).toBeGreaterThan(4);
  });

  it('says what the file cannot answer: it has no column for hosting, on call, regime, audit trail or a name', () => {
    for (const question of [
      'Where does the model run?',
      'Who owns it on call at 2 a.m.?',
      'Which compliance regime governs its outputs?',
      'What audit trail is generated when it is wrong?',
      'Who is willing to put their name on the decision the model makes?',
      'At which sites?',
      'What does it cost?',
    ]) {
      expect(file.answerable.find((each) => each.question === question)).toEqual({ question, answered: 0, of: 229, why: 'no column' });
    }
    expect(file.answerable.find(({ question }) => question === 'Which stage is it in?')).toEqual({
      question: 'Which stage is it in?',
      answered: 229,
      of: 229,
    });
  });

  it('reads dashes, quotes and bullets, not control characters', () => {
    const text = JSON.stringify(file.rows);
    expect(text).toMatch(/–|’|•/);
    expect(/[\u0080-\u009F]/.exec(text)).toBeNull();
  });
});

describe('the VA inventory of 2025', () => {
  let outcome: ReadOutcome;
  let file: ReadFile;
  beforeAll(async () => {
    outcome = await readPath('test/data/va-2025.csv');
    file = draftOf(outcome);
  });

  it('is recognised without a question: 367 models, 136 build, 21 pilot, 138 production, 72 ended', () => {
    expect(outcome.kind).toBe('read');
    expect(file.source).toMatchObject({ format: 'federal-2025', encoding: 'CSV, UTF-8 with BOM, comma' });
    expect(file.snapshot).toEqual({ day: '2025-12-31', assumed: true });
    expect(stagesOf(file)).toEqual({ build: 136, pilot: 21, production: 138, ended: 72 });
    expect(file.problems).toEqual([]);
  });

  it('says of every governance answer that the publisher left the column empty; no “no”, no “not met”', () => {
    for (const about of [
      'Security authorisation',
      'Privacy assessment',
      'Impact assessment',
      'Pre-deployment testing',
      'Independent review',
      'Monitoring',
      'Operator training',
      'Fail-safe or override',
      'Appeal',
      'Consultation',
    ]) {
      expect({ about, ...evidenceTally(file, about) }).toEqual({ about, 'not reported: column empty': 367 });
      expect(file.answerable.find(({ question }) => question === about)).toEqual({
        question: about,
        answered: 0,
        of: 367,
        why: 'column empty',
      });
    }
  });

  it('reads topic, class and sourcing, and says that retired ones were not asked', () => {
    expect(tally(file.rows.map(({ flags }) => said(flags.care)))).toEqual({
      true: 166,
      'not reported: not on record': 129,
      'not reported: not asked': 72,
    });
    expect(tally(file.rows.map(({ flags }) => said(flags.payment)))).toEqual({
      true: 27,
      'not reported: not on record': 268,
      'not reported: not asked': 72,
    });
    expect(tally(file.rows.map(({ flags }) => said(flags.autonomy)))).toEqual({
      agentic: 25,
      'not reported: not on record': 270,
      'not reported: not asked': 72,
    });
    expect(tally(file.rows.map(({ flags }) => said(flags.vendor)))).toEqual({ true: 129, false: 30, 'not reported: not asked': 208 });
    expect(factTally(file, 'Impact')).toEqual({ 'not high': 152, high: 215 });
  });

  it('keeps ids as they are, 224 of them from the year before', () => {
    expect(file.rows.filter(({ externalId }) => externalId?.startsWith('VA-24-') === true)).toHaveLength(224);
    expect(new Set(file.rows.map(({ externalId }) => externalId)).size).toBe(367);
  });

  it('reads a no-break space in a bureau as a blank, so that the years meet', () => {
    expect(said(named(file, 'Augmented Reality and Virtual Museum').bureau)).toBe(
      'OALC: Office of Acquisitions Logistics, and Construction',
    );
  });

  it('takes the day from the person who says it', async () => {
    const chosen = draftOf(await readPath('test/data/va-2025.csv', { snapshot: '2026-01-28' as never }));
    expect(chosen.snapshot).toEqual({ day: '2026-01-28', assumed: false });
  });
});
