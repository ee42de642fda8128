import { describe, expect, it } from 'vitest';
import { limits } from '../../../src/formats/imports/limits.ts';
import { readFile } from '../../../src/formats/imports/read-file.ts';
import { draftOf, onTheDay, readText, refusalOf } from './support/reading.ts';
import { workbook, workbookParts, zipped } from './support/workbook.ts';

const list = 'Model,Stage,Site\nAlpha,Live,Main\nBeta,Pilot,Annex\n';

async function refused(name: string, bytes: Uint8Array): Promise<string> {
  const problem = refusalOf(await readFile({ name, bytes }));
  expect(problem).toMatchObject({ severity: 'held', row: 0 });
  expect(problem.todo).not.toBe('');
  return problem.why;
}

describe('a file that is no inventory', () => {
  it.each([
    ['empty.csv', '', 'The file is empty.'],
    ['blank.csv', ' \n\n \t', 'The file is empty.'],
    ['header.csv', 'Model,Stage,Site\n', 'The file has column names and no models.'],
    [
      'page.xls',
      '<html><table><tr><td>x</td></tr></table></html>',
      'The file is a web page, whatever its name says (some systems export these as .xls).',
    ],
    ['cut.json', '{"models": [{"name": "Alpha"', 'The file is not whole JSON.'],
    ['words.json', '{"hello": "world"}', 'The JSON holds no list of models.'],
  ])('%s is refused with the reason', async (name, text, why) => {
    expect(await refused(name, new TextEncoder().encode(text))).toBe(why);
  });

  it.each([
    ['scan.pdf', [0x25, 0x50, 0x44, 0x46, 0x2d], 'The file is a PDF, not a table.'],
    ['logo.png', [0x89, 0x50, 0x4e, 0x47], 'The file is a picture (PNG), not a table.'],
    ['old.xls', [0xd0, 0xcf, 0x11, 0xe0], 'The format of Excel before 2007, and workbooks with a password, cannot be read here.'],
    ['empty.xlsx', [0x50, 0x4b, 0x05, 0x06], 'The workbook holds nothing that can be read.'],
    ['cut.xlsx', [0x50, 0x4b, 0x03, 0x04, 1, 2, 3], 'The workbook is damaged or cut short: its parts cannot be found.'],
  ])('%s is told by its bytes', async (name, bytes, why) => {
    expect(await refused(name, Uint8Array.from(bytes))).toBe(why);
  });

  it('is told by its bytes, if it is a binary of any kind', async () => {
    const noise = Uint8Array.from({ length: 5000 }, (_, i) => (i * 197 + (i >> 3) * 31) % 256);
    expect(await refused('model.bin', noise)).toBe('The file is not text: it looks like a program, a picture or a damaged file.');
  });

  it('is another Office file, and says which', async () => {
    expect(await refused('letter.xlsx', zipped({ 'word/document.xml': '<w/>' }))).toBe('The file is a document, not a table.');
    expect(await refused('list.ods', zipped({ 'content.xml': '<o/>' }))).toBe('OpenDocument spreadsheets cannot be read here.');
    expect(await refused('list.xlsb', zipped({ 'xl/workbook.bin': 'x' }))).toBe('Binary workbooks cannot be read here.');
  });
});

describe('a damaged file', () => {
  it('with a quotation mark that is never closed loads what stands before it, and names the place', async () => {
    const file = draftOf(await readText('cut.csv', 'Model,Stage,Site\nAlpha,Live,Main\nBeta,"Pilot,Annex\nGamma,Live,Main\n', onTheDay));
    expect(file.rows.map(({ name }) => name)).toEqual(['Alpha']);
    expect(file.problems).toContainEqual({
      severity: 'held',
      row: 3,
      column: 'Stage',
      found: 'Pilot,Annex\nGamma,Live,Main\n',
      why: expect.stringContaining('opens in this cell and is never closed'),
      todo: expect.stringContaining('Close the quotation mark'),
    });
  });

  it('with ragged rows holds the one with too many cells, and reads the one that ends early', async () => {
    const outcome = await readText('ragged.csv', 'Model,Stage,Site\nAlpha,Live,Main\nBeta,Pilot,Annex,extra\nGamma,Live\n', onTheDay);
    const file = draftOf(outcome);
    expect(file.rows.map(({ name }) => name)).toEqual(['Alpha', 'Gamma']);
    expect(file.problems.map(({ severity, row, why }) => `${severity} ${row}: ${why}`)).toEqual([
      'held 3: The row has 4 cells under 3 columns, so nobody can say which cell belongs where.',
      'warning 4: The row ends early; the missing cells were read as left blank.',
    ]);
    expect(outcome).toMatchObject({ held: [{ row: 3, cells: ['Beta', 'Pilot', 'Annex'] }] });
  });

  it('with an id used twice loads both, and says so', async () => {
    const file = draftOf(await readText('ids.csv', 'Ref,Model,Stage\nA-1,Alpha,Live\nA-1,Omega,Pilot\nA-1,Alpha,Live\n', onTheDay));
    expect(file.rows).toHaveLength(3);
    expect(file.problems.map(({ row, why }) => `${row}: ${why}`)).toEqual([
      '3: Row 2 has the same id and another name, “Alpha”.',
      '4: Row 2 has the same id and the same name.',
    ]);
  });

  it('with the wrong extension is read by its content, and says so', async () => {
    const rows = list
      .trim()
      .split('\n')
      .map((line) => line.split(','));
    const disguised = draftOf(await readFile({ name: 'list.csv', bytes: workbook([{ name: 'S', rows }]), choices: onTheDay }));
    const plain = draftOf(await readText('list.xlsx', list, onTheDay));
    expect([disguised, plain].map((file) => file.rows.map(({ name }) => name))).toEqual([
      ['Alpha', 'Beta'],
      ['Alpha', 'Beta'],
    ]);
    expect(disguised.problems[0]?.why).toContain('holds an Excel workbook, whatever its name says');
    expect(plain.problems[0]?.why).toContain('holds delimited text, whatever its name says');
  });

  it('with bytes of zero in it shows them as �, and names the cell', async () => {
    const file = draftOf(await readText('nul.csv', 'Model,Stage\nAl\0pha,Live\nBeta,Pilot\n', onTheDay));
    expect(file.rows.map(({ name }) => name)).toEqual(['Al\uFFFDpha', 'Beta']);
    expect(file.problems[0]).toMatchObject({ row: 2, column: 'column 1' });
  });

  it('with a part of the workbook cut off is refused, and names the part', async () => {
    const parts = workbookParts([
      {
        name: 'S',
        rows: [
          ['Model', 'Stage'],
          ['Alpha', 'Live'],
        ],
      },
    ]);
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
    const problem = refusalOf(
      await readFile({ name: 'cut.xlsx', bytes: zipped({ ...parts, 'xl/worksheets/sheet1.xml': sheet.slice(0, -40) }) }),
    );
    expect(problem).toMatchObject({ found: 'xl/worksheets/sheet1.xml', why: 'A part of the workbook is damaged: it is not whole XML.' });
  });
});

describe('a hostile file', () => {
  it.each([100_000, 3_000_000])(
    'of JSON nested %i levels deep is refused at the depth where it stops, without running out of stack',
    async (depth) => {
      const problem = refusalOf(await readText('deep.json', '['.repeat(depth)));
      expect(problem).toMatchObject({
        found: `line 1, column ${limits.jsonDepth + 1}: ${limits.jsonDepth + 1} brackets open`,
        why: `The JSON is nested more than ${limits.jsonDepth} levels deep.`,
      });
    },
  );

  it('with keys like __proto__ and constructor changes nothing but its own notes', async () => {
    const json =
      '[{"name":"Alpha","stage":"Live","__proto__":{"polluted":"yes"},"constructor":"c","toString":"t"},{"name":"Beta","stage":"Pilot"}]';
    const file = draftOf(await readText('proto.json', json, onTheDay));
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.getPrototypeOf(file.rows[0]?.notes)).toBe(Object.prototype);
    expect(file.rows[0]?.notes).toEqual({ '__proto__.polluted': 'yes', '“constructor”': 'c', '“toString”': 't' });
    const csv = draftOf(await readText('proto.csv', 'Model,Stage,__proto__,hasOwnProperty\nAlpha,Live,x,y\nBeta,Pilot,,\n', onTheDay));
    expect(csv.rows[0]?.notes).toEqual({ '“__proto__”': 'x', '“hasOwnProperty”': 'y' });
    expect(Object.hasOwn(csv.mapping, '“__proto__”')).toBe(true);
  });

  it('with formulas and scripts in its cells keeps them as text, letter for letter', async () => {
    const cells = [
      '=HYPERLINK("http://x","click")',
      "=cmd|' /C calc'!A0",
      '<script>alert(1)</script>',
      '@SUM(1+1)',
      '-2+3',
      '{{7*7}}',
      '${7*7}',
    ];
    const file = draftOf(
      await readText(
        'formula.csv',
        `Model,Stage,Remarks\n${cells.map((cell, i) => `Model ${i},Live,"${cell.replaceAll('"', '""')}"`).join('\n')}\n`,
        onTheDay,
      ),
    );
    expect(file.rows.map(({ notes }) => notes['Remarks'])).toEqual(cells);
  });

  it('that inflates a thousandfold is refused before it fills the memory, whatever size it declares', async () => {
    const parts = workbookParts([
      {
        name: 'S',
        rows: [
          ['Model', 'Stage'],
          ['Alpha', 'Live'],
        ],
      },
    ]);
    const bomb = (parts['xl/worksheets/sheet1.xml'] ?? '').replace('<sheetData>', `<sheetData>${' '.repeat(40_000_000)}`);
    const bytes = zipped({ ...parts, 'xl/worksheets/sheet1.xml': bomb });
    expect(bomb.length / bytes.length).toBeGreaterThan(900);
    const lying = bytes.slice();
    const view = new DataView(lying.buffer);
    for (let i = 0; i < lying.length - 4; i += 1) if (view.getUint32(i, true) === 0x02014b50) view.setUint32(i + 24, 100, true);
    for (const each of [bytes, lying]) {
      expect(refusalOf(await readFile({ name: 'bomb.xlsx', bytes: each }))).toMatchObject({
        found: 'xl/worksheets/sheet1.xml inflates more than 400-fold',
        why: expect.stringContaining('nothing was loaded'),
      });
    }
  });

  it('of 200,000 rows is refused with their number and what to do', async () => {
    const problem = refusalOf(await readText('huge.csv', `Model,Stage\n${'Alpha,Live\n'.repeat(200_000)}`));
    expect(problem).toMatchObject({
      found: '200,000 rows',
      why: `A file may hold ${limits.models.toLocaleString('en')} models. Nothing was loaded.`,
      todo: expect.stringContaining('Split it'),
    });
  });

  it('of 200,000 rows is refused in a workbook, too', async () => {
    const rows = Array.from(
      { length: 200_000 },
      (_, i) => `<row r="${i + 2}"><c r="A${i + 2}"><v>${i}</v></c><c r="B${i + 2}" t="inlineStr"><is><t>Live</t></is></c></row>`,
    ).join('');
    const parts = workbookParts([{ name: 'S', rows: [['Model', 'Stage']] }]);
    const sheet = (parts['xl/worksheets/sheet1.xml'] ?? '').replace('</sheetData>', `${rows}</sheetData>`);
    expect(refusalOf(await readFile({ name: 'huge.xlsx', bytes: zipped({ ...parts, 'xl/worksheets/sheet1.xml': sheet }) })).found).toBe(
      '200,000 rows',
    );
  }, 30_000);

  it('of 600 columns, or beyond the size of a file, is refused with the number', async () => {
    const wide = Array.from({ length: 600 }, (_, i) => `Column ${i}`).join(',');
    expect(refusalOf(await readText('wide.csv', `${wide}\n${wide.replaceAll('Column', 'Cell')}\n`)).found).toBe('600 columns');
    expect(refusalOf(await readFile({ name: 'big.csv', bytes: new Uint8Array(limits.fileBytes + 1) })).found).toBe('65 MB');
  });
});
