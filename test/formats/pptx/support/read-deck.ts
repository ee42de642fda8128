/** A presentation file read back: its slides, notes, charts and tables, as a program that opens it finds them. */
import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';

type Part = Document;

export interface ReadChart {
  readonly name: string;
  readonly alt: string;
  readonly kind: 'bar' | 'line';
  readonly categories: readonly string[];
  /** As drawn: the cached points. */
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  /** As "Edit data" opens it. */
  readonly sheet: readonly (readonly (string | number | null)[])[];
}

export interface ReadSlide {
  readonly title: string;
  readonly text: string;
  readonly notes: string;
  readonly tables: readonly { readonly name: string; readonly alt: string; readonly rows: readonly (readonly string[])[] }[];
  readonly charts: readonly ReadChart[];
  readonly groups: readonly { readonly name: string; readonly alt: string; readonly marks: number }[];
  /** Numbers of its shapes: each stands once. */
  readonly ids: readonly string[];
  /** The lowest and the rightmost edge of its shapes, in inches. */
  readonly reach: { readonly right: number; readonly bottom: number };
}

const EMU = 914_400;

const { DOMParser } = new JSDOM('').window;

function parse(bytes: Uint8Array | undefined): Part {
  if (bytes === undefined) throw new Error('A part is missing');
  return new DOMParser().parseFromString(strFromU8(bytes), 'text/xml');
}

function all(of: Part | Element, tag: string): Element[] {
  return Array.from(of.getElementsByTagName(tag));
}

function textIn(of: Part | Element): string {
  return all(of, 'a:p')
    .map((paragraph) =>
      all(paragraph, 'a:t')
        .map(({ textContent }) => textContent)
        .join(''),
    )
    .join('\n');
}

function cached(of: Element, tag: string): (string | null)[] {
  const cache = all(of, tag)[0];
  if (cache === undefined) return [];
  const values = Array.from({ length: Number(all(cache, 'c:ptCount')[0]?.getAttribute('val')) }, (): string | null => null);
  for (const point of all(cache, 'c:pt')) values[Number(point.getAttribute('idx'))] = all(point, 'c:v')[0]?.textContent ?? '';
  return values;
}

function sheetOf(bytes: Uint8Array | undefined): (string | number | null)[][] {
  const sheet = parse(unzipSync(bytes ?? new Uint8Array())['xl/worksheets/sheet1.xml']);
  return all(sheet, 'row').map((row) => {
    const cells: (string | number | null)[] = [];
    for (const cell of all(row, 'c')) {
      const column = (cell.getAttribute('r') ?? 'A').charCodeAt(0) - 65;
      while (cells.length < column) cells.push(null);
      cells.push(cell.getAttribute('t') === 'inlineStr' ? cell.textContent : Number(all(cell, 'v')[0]?.textContent));
    }
    return cells;
  });
}

/** Read a deck. @throws Error where a part that another names is not in the file */
export function readDeck(bytes: Uint8Array): readonly ReadSlide[] {
  const files = unzipSync(bytes);
  const paths = Object.keys(files);
  const contents = files['[Content_Types].xml'];
  for (const override of all(parse(contents), 'Override')) {
    const path = (override.getAttribute('PartName') ?? '').slice(1);
    if (!paths.includes(path)) throw new Error(`${path} is named, and is not there`);
  }
  const order = all(parse(files['ppt/_rels/presentation.xml.rels']), 'Relationship').filter((each) =>
    each.getAttribute('Type')?.endsWith('/slide'),
  );
  return order.map((each) => readSlide(files, (each.getAttribute('Target') ?? '').replace('slides/', '')));
}

function readSlide(files: Readonly<Record<string, Uint8Array>>, file: string): ReadSlide {
  const slide = parse(files[`ppt/slides/${file}`]);
  const relations = new Map(
    all(parse(files[`ppt/slides/_rels/${file}.rels`]), 'Relationship').map((each) => [
      each.getAttribute('Id'),
      (each.getAttribute('Target') ?? '').replace('..', 'ppt'),
    ]),
  );
  const notes = [...relations.values()].find((path) => path.includes('notesSlide')) ?? '';
  const frames = all(slide, 'p:graphicFrame');
  const named = (of: Element) => {
    const own = all(of, 'p:cNvPr')[0];
    return { name: own?.getAttribute('name') ?? '', alt: own?.getAttribute('descr') ?? '' };
  };
  const places = all(slide, 'a:off').map((offset) => {
    const extent = offset.nextElementSibling;
    const at = (of: Element | null, attribute: string): number => Number(of?.getAttribute(attribute)) / EMU;
    return { right: at(offset, 'x') + at(extent, 'cx'), bottom: at(offset, 'y') + at(extent, 'cy') };
  });
  const title = all(slide, 'p:sp').find((shape) => all(shape, 'p:ph')[0]?.getAttribute('type') === 'title');
  return {
    title: title === undefined ? '' : textIn(title),
    text: textIn(slide),
    notes: textIn(parse(files[notes])),
    tables: frames
      .filter((frame) => all(frame, 'a:tbl').length > 0)
      .map((frame) => ({ ...named(frame), rows: all(frame, 'a:tr').map((row) => all(row, 'a:tc').map(textIn)) })),
    charts: frames
      .filter((frame) => all(frame, 'c:chart').length > 0)
      .map((frame) => ({
        ...named(frame),
        ...readChart(files, relations.get(all(frame, 'c:chart')[0]?.getAttribute('r:id') ?? '') ?? ''),
      })),
    groups: all(slide, 'p:grpSp').map((group) => ({ ...named(group), marks: all(group, 'p:sp').length - 2 })),
    ids: all(slide, 'p:cNvPr').map((each) => each.getAttribute('id') ?? ''),
    reach: { right: Math.max(...places.map(({ right }) => right)), bottom: Math.max(...places.map(({ bottom }) => bottom)) },
  };
}

function readChart(files: Readonly<Record<string, Uint8Array>>, path: string): Omit<ReadChart, 'name' | 'alt'> {
  const chart = parse(files[path]);
  const series = all(chart, 'c:ser');
  return {
    kind: all(chart, 'c:barChart').length > 0 ? 'bar' : 'line',
    categories: series[0] === undefined ? [] : cached(all(series[0], 'c:cat')[0]!, 'c:strCache').map(String),
    series: series.map((each) => ({
      name: cached(all(each, 'c:tx')[0]!, 'c:strCache')[0] ?? '',
      values: cached(all(each, 'c:val')[0]!, 'c:numCache').map((value) => (value === null ? null : Number(value))),
    })),
    sheet: sheetOf(files[path.replace('charts/', 'embeddings/').replace('.xml', '.xlsx')]),
  };
}
