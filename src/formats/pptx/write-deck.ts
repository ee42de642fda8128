import { strToU8, zipSync, type Zippable } from 'fflate';
import { forXml } from '../packs/markup.ts';
import { writtenAt } from '../packs/write-workbook.ts';
import { frameParts, notesPicture, notesText, rootXml, sizesXml } from './deck-frame.ts';
import type { ChartPiece, Deck, DeckSlide } from './piece.ts';
import { chartPartXml } from './write-chart.ts';
import { chartSheet } from './write-chart-sheet.ts';
import { pieceXml } from './write-piece.ts';
import { notesXml } from './write-text.ts';
import { relations, slideSpaces, spaces, XML } from './xml.ts';

const TYPES = 'application/vnd.openxmlformats-officedocument';

/** Kinds of parts that a deck has several of: their folder and how the table of contents names them. */
const numbered = {
  slide: ['slides/slide', 'presentationml.slide'],
  notes: ['notesSlides/notesSlide', 'presentationml.notesSlide'],
  chart: ['charts/chart', 'drawingml.chart'],
} as const;

const single = [
  ['ppt/presentation.xml', 'presentationml.presentation.main'],
  ['ppt/slideMasters/slideMaster1.xml', 'presentationml.slideMaster'],
  ['ppt/slideLayouts/slideLayout1.xml', 'presentationml.slideLayout'],
  ['ppt/notesMasters/notesMaster1.xml', 'presentationml.notesMaster'],
  ['ppt/presProps.xml', 'presentationml.presProps'],
  ['ppt/viewProps.xml', 'presentationml.viewProps'],
  ['ppt/tableStyles.xml', 'presentationml.tableStyles'],
  ['ppt/theme/theme1.xml', 'theme'],
  ['ppt/theme/theme2.xml', 'theme'],
  ['docProps/app.xml', 'extended-properties'],
] as const;

/**
 * A deck as a presentation file, whole and valid by the format's schema. The same deck gives the same bytes on every machine.
 * @throws RangeError for a deck without a slide, which no program opens
 */
export function writeDeck(deck: Deck): Uint8Array {
  if (deck.slides.length === 0) throw new RangeError('A deck has one slide at least');
  const charts: ChartPiece[] = [];
  const slides = deck.slides.map((slide, at) => slideParts(slide, at + 1, charts));
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentsXml(deck.slides.length, charts.length),
    '_rels/.rels': relations([
      { type: 'officeDocument', target: 'ppt/presentation.xml' },
      { type: `${spaces.package}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
      { type: 'extended-properties', target: 'docProps/app.xml' },
    ]),
    'docProps/core.xml': propertiesXml(deck),
    'docProps/app.xml': `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Countersign</Application></Properties>`,
    ...presentationParts(deck.slides.length),
    ...frameParts,
    ...Object.assign({}, ...slides),
  };
  for (const [at, { chart }] of charts.entries()) {
    parts[`ppt/charts/chart${at + 1}.xml`] = chartPartXml(chart);
    parts[`ppt/charts/_rels/chart${at + 1}.xml.rels`] = relations([{ type: 'package', target: `../embeddings/chart${at + 1}.xlsx` }]);
    parts[`ppt/embeddings/chart${at + 1}.xlsx`] = chartSheet(chart, deck.day);
  }
  const files: Zippable = {};
  // A workbook is packed already.
  for (const [path, part] of Object.entries(parts)) files[path] = typeof part === 'string' ? strToU8(part) : [part, { level: 0 }];
  return zipSync(files, { mtime: writtenAt(deck.day) });
}

/** A slide, its notes, and what each relates to. Its charts are added to those of the deck, which number them. */
function slideParts({ pieces, notes }: DeckSlide, number: number, charts: ChartPiece[]): Record<string, string> {
  let last = 1;
  const related = [
    { type: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' },
    { type: 'notesSlide', target: `../notesSlides/notesSlide${number}.xml` },
  ];
  const numbering = {
    nextId: (): number => {
      last += 1;
      return last;
    },
    relate: (chart: ChartPiece): string => {
      const chartNumber = charts.push(chart);
      return `rId${related.push({ type: 'chart', target: `../charts/chart${chartNumber}.xml` })}`;
    },
  };
  const shapes = pieces.map((piece) => pieceXml(piece, numbering)).join('');
  const keep = '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>';
  return {
    [`ppt/slides/slide${number}.xml`]: `${XML}<p:sld ${slideSpaces}><p:cSld><p:spTree>${rootXml}${shapes}</p:spTree></p:cSld>${keep}</p:sld>`,
    [`ppt/slides/_rels/slide${number}.xml.rels`]: relations(related),
    [`ppt/notesSlides/notesSlide${number}.xml`]: `${XML}<p:notes ${slideSpaces}><p:cSld><p:spTree>${rootXml}${notesPicture}${notesText(notesXml(notes))}</p:spTree></p:cSld>${keep}</p:notes>`,
    [`ppt/notesSlides/_rels/notesSlide${number}.xml.rels`]: relations([
      { type: 'notesMaster', target: '../notesMasters/notesMaster1.xml' },
      { type: 'slide', target: `../slides/slide${number}.xml` },
    ]),
  };
}

function counting(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => at + 1);
}

function presentationParts(slides: number): Record<string, string> {
  // Slides come first among the relations: the first is rId1.
  const [master, notesMaster] = [slides + 1, slides + 2];
  const ids = counting(slides).map((number) => `<p:sldId id="${255 + number}" r:id="rId${number}"/>`);
  return {
    'ppt/presentation.xml': `${XML}<p:presentation ${slideSpaces} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId${master}"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId${notesMaster}"/></p:notesMasterIdLst><p:sldIdLst>${ids.join('')}</p:sldIdLst>${sizesXml}</p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relations([
      ...counting(slides).map((number) => ({ type: 'slide', target: `slides/slide${number}.xml` })),
      { type: 'slideMaster', target: 'slideMasters/slideMaster1.xml' },
      { type: 'notesMaster', target: 'notesMasters/notesMaster1.xml' },
      { type: 'presProps', target: 'presProps.xml' },
      { type: 'viewProps', target: 'viewProps.xml' },
      { type: 'theme', target: 'theme/theme1.xml' },
      { type: 'tableStyles', target: 'tableStyles.xml' },
    ]),
  };
}

function contentsXml(slides: number, charts: number): string {
  const override = (path: string, type: string): string => `<Override PartName="/${path}" ContentType="${TYPES}.${type}+xml"/>`;
  const many = (kind: keyof typeof numbered, count: number): string => {
    const [path, type] = numbered[kind];
    return counting(count)
      .map((number) => override(`ppt/${path}${number}.xml`, type))
      .join('');
  };
  const all = [...single.map(([path, type]) => override(path, type)), many('slide', slides), many('notes', slides), many('chart', charts)];
  return `${XML}<Types xmlns="${spaces.package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="xlsx" ContentType="${TYPES}.spreadsheetml.sheet"/>${all.join('')}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;
}

function propertiesXml({ title, author, day }: Deck): string {
  const made = (tag: string): string => `<dcterms:${tag} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${tag}>`;
  return `${XML}<cp:coreProperties xmlns:cp="${spaces.package}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${forXml(title)}</dc:title><dc:creator>${forXml(author)}</dc:creator><dc:language>en-US</dc:language>${made('created')}${made('modified')}</cp:coreProperties>`;
}
