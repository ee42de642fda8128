import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { questions } from '../../../src/domain/gates/questions.ts';
import { textOf } from '../../../src/formats/imports/cells.ts';
import { startWork } from '../../../src/formats/imports/grid.ts';
import { readXlsx } from '../../../src/formats/imports/read-xlsx.ts';
import { writePackXlsx } from '../../../src/formats/packs/write-pack-xlsx.ts';
import { harbourPack, sheetOf } from './support/packs.ts';

const partOf = (bytes: Uint8Array, path: string): string => strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());

describe('a pack as a workbook', () => {
  it('asks every question about every model, word for word, beside what does not count', async () => {
    const { headers, rows } = await sheetOf(writePackXlsx(harbourPack));
    expect(headers.slice(0, 8)).toEqual([
      'Model',
      'Site',
      'Stage',
      'Question',
      'What does not count as an answer',
      'Kind of answer',
      'Your answer',
      'If not yours: whom to ask',
    ]);
    expect(rows).toHaveLength(15);
    expect(rows.slice(0, 5).map((row) => row[3])).toEqual(questions.map(({ words }) => words));
    expect(rows[5]).toEqual([
      harbourPack.models[1]?.modelName,
      'Site not reported',
      'Production',
      'Where does the model run?',
      '“In the cloud”, “at the vendor”',
      '',
      '',
      '',
      'va-2024/PACK-003',
      'DEP-0011',
      'Q1',
    ]);
  });

  it('asks only the questions chosen, in their own order', async () => {
    const { rows } = await sheetOf(writePackXlsx({ ...harbourPack, questions: ['Q5', 'Q2'] }));
    expect(rows.map((row) => row.at(-1))).toEqual(['Q2', 'Q5', 'Q2', 'Q5', 'Q2', 'Q5']);
  });

  it('says on a second sheet how to answer, by when, and that nobody accepts anything by it', async () => {
    const [, second] = await readXlsx(
      writePackXlsx(harbourPack),
      startWork(() => undefined, undefined),
    );
    const said = second?.rows.map(({ cells }) => cells.map(textOf).join(': ')).join('\n') ?? '';
    expect(second?.sheet).toBe('How to answer');
    expect(said).toContain('Send it back by: 14 Oct 2026');
    expect(said).toContain('5 questions about 3 models');
    expect(said).toContain('“I do not know”');
    expect(said).toContain('By answering you accept nothing');
  });

  it('keeps the header in sight, offers the three kinds of answer, and takes a formula typed into an answer as text', () => {
    const sheet = partOf(writePackXlsx(harbourPack), 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<pane ySplit="4" topLeftCell="A5" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toMatch(/type="list"[^>]*sqref="F5:F19"><formula1>"Answered,I do not know,Not mine"/);
    const answer = /<c r="G5" s="(\d+)"\/>/.exec(sheet)?.[1];
    const styles = [
      ...partOf(writePackXlsx(harbourPack), 'xl/styles.xml')
        .split('<cellXfs')[1]!
        .matchAll(/<xf numFmtId="(\d+)"/g),
    ];
    expect(styles[Number(answer)]?.[1]).toBe('49');
  });

  it('carries names with markup, quotes and odd characters as they are', async () => {
    const modelName = `<b>"A&B's"</b> _x0041_ \u0007 😀 =1+1`;
    const { rows } = await sheetOf(writePackXlsx({ ...harbourPack, models: [{ ...harbourPack.models[0]!, modelName }] }));
    expect(rows[0]?.[0]).toBe(modelName);
  });

  it('writes the same bytes for the same pack', () => {
    expect(writePackXlsx(harbourPack)).toEqual(writePackXlsx({ ...harbourPack }));
  });

  it('refuses to write a pack that asks nothing', () => {
    expect(() => writePackXlsx({ ...harbourPack, models: [] })).toThrow(RangeError);
    expect(() => writePackXlsx({ ...harbourPack, questions: [] })).toThrow(RangeError);
  });
});
