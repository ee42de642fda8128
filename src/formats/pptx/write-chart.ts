/** A native chart: its drawing as XML, with every number cached, and its cells in the workbook of `write-chart-sheet.ts`. */
import { columnLetters } from '../packs/write-workbook.ts';
import { forXml } from '../packs/markup.ts';
import type { BarChart, BarSeries, Chart, LineChart, LineSeries, Stroke } from './chart.ts';
import { fonts, size, type Colour } from './look.ts';
import { fillXml, isPatterned } from './write-fill.ts';
import { lineWidth, solid, spaces, XML } from './xml.ts';

/** The two axes of a chart, by the numbers it knows them by. */
const [CATEGORIES, VALUES] = [111_111_111, 222_222_222];

/** The part of a chart. Its workbook is its first relation. */
export function chartPartXml(chart: Chart): string {
  const drawn = chart.kind === 'bars' ? barsXml(chart) : linesXml(chart);
  const legend =
    chart.series.length < 2 ? '' : `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textXml(size.table, 'ink')}</c:legend>`;
  return `${XML}<c:chartSpace xmlns:c="${spaces.chart}" xmlns:a="${spaces.drawing}" xmlns:r="${spaces.office}"><c:date1904 val="0"/><c:lang val="en-US"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>${drawn}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textXml(size.table, 'ink')}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`;
}

function textXml(points: number, colour: Colour, bold = false): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${points * 100}" b="${bold ? 1 : 0}">${solid(colour)}<a:latin typeface="${fonts.sans}"/><a:cs typeface="${fonts.sans}"/></a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;
}

function cacheXml(texts: readonly string[]): string {
  const points = texts.map((text, at) => `<c:pt idx="${at}"><c:v>${forXml(text)}</c:v></c:pt>`).join('');
  return `<c:strCache><c:ptCount val="${texts.length}"/>${points}</c:strCache>`;
}

/** The series' name, from its column's head. */
function nameXml(name: string, at: number): string {
  return `<c:idx val="${at}"/><c:order val="${at}"/><c:tx><c:strRef><c:f>Sheet1!$${columnLetters(at + 1)}$1</c:f>${cacheXml([name])}</c:strRef></c:tx>`;
}

/** Categories and values. What is not reported has no point at all: an empty one would be read as 0. */
function dataXml(categories: readonly string[], values: readonly (number | null)[], at: number): string {
  const column = columnLetters(at + 1);
  const last = categories.length + 1;
  const points = values.map((value, index) => (value === null ? '' : `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`)).join('');
  return `<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$${last}</c:f>${cacheXml(categories)}</c:strRef></c:cat><c:val><c:numRef><c:f>Sheet1!$${column}$2:$${column}$${last}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${categories.length}"/>${points}</c:numCache></c:numRef></c:val>`;
}

const SHOWN =
  '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>';
const HIDDEN = SHOWN.replace('showVal val="1"', 'showVal val="0"');

function barsXml({ stacked, categories, series }: BarChart): string {
  const each = ({ name, fill, values, fills = [] }: BarSeries, at: number): string => {
    const own = fills
      .map((one, index) =>
        one === fill
          ? ''
          : `<c:dPt><c:idx val="${index}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>${fillXml(one)}</c:spPr></c:dPt>`,
      )
      .join('');
    // A nought inside a stack would lie on its neighbour; the table in the notes says it.
    const format = stacked ? 'General;-General;;' : 'General';
    const before = series.slice(0, at).filter((other) => other.fill === fill).length;
    // Behind the digits on a pattern, plain ground; on the darkest, light digits.
    const ground = `<c:spPr>${stacked && isPatterned(fill, before) ? solid('paper') : '<a:noFill/>'}</c:spPr>`;
    const ink = stacked && fill === 'solid' && before === 0 ? 'paper' : 'ink';
    const labels = `<c:dLbls><c:numFmt formatCode="${format}" sourceLinked="0"/>${ground}${textXml(size.body, ink, true)}<c:dLblPos val="${stacked ? 'ctr' : 'outEnd'}"/>${SHOWN}</c:dLbls>`;
    return `<c:ser>${nameXml(name, at)}<c:spPr>${fillXml(fill, before)}</c:spPr><c:invertIfNegative val="0"/>${own}${labels}${dataXml(categories, values, at)}</c:ser>`;
  };
  const bars = `<c:barChart><c:barDir val="bar"/><c:grouping val="${stacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${series.map(each).join('')}<c:gapWidth val="60"/>${stacked ? '<c:overlap val="100"/>' : ''}<c:axId val="${CATEGORIES}"/><c:axId val="${VALUES}"/></c:barChart>`;
  // The first category stands on top; every bar begins at nought, and says its number itself.
  const names = axisXml('catAx', { id: CATEGORIES, across: VALUES, side: 'l', turned: true, shown: true });
  const values = axisXml('valAx', { id: VALUES, across: CATEGORIES, side: 'b', from: 0, shown: false });
  return bars + names + values;
}

const dashes: Readonly<Record<Stroke, { readonly dash: string; readonly weight: number; readonly colour: Colour }>> = {
  solid: { dash: 'solid', weight: 2.25, colour: 'solid' },
  thin: { dash: 'solid', weight: 1.25, colour: 'mid' },
  dashed: { dash: 'dash', weight: 1.25, colour: 'limit' },
  dotted: { dash: 'sysDot', weight: 2, colour: 'signed' },
};

const marks = { chance: ['circle', 6, 'solid'], concern: ['diamond', 11, 'held'], improvement: ['triangle', 10, 'signed'] } as const;

function markerXml(kind: keyof typeof marks): string {
  const [symbol, points, colour] = marks[kind];
  return `<c:marker><c:symbol val="${symbol}"/><c:size val="${points}"/><c:spPr>${solid(colour)}<a:ln>${solid(colour)}</a:ln></c:spPr></c:marker>`;
}

function linesXml({ axis, categories, series }: LineChart): string {
  const each = ({ name, stroke, values, signals }: LineSeries, at: number): string => {
    const { dash, weight, colour } = dashes[stroke];
    const line = `<a:ln w="${lineWidth(weight)}" cap="rnd">${solid(colour)}<a:prstDash val="${dash}"/><a:round/></a:ln>`;
    const own = (signals ?? [])
      .map((signal, index) =>
        signal === null ? '' : `<c:dPt><c:idx val="${index}"/>${markerXml(signal)}<c:bubble3D val="0"/><c:spPr>${line}</c:spPr></c:dPt>`,
      )
      .join('');
    const marker = signals === undefined ? '<c:marker><c:symbol val="none"/></c:marker>' : markerXml('chance');
    const labels =
      signals === undefined
        ? `<c:dLbls>${HIDDEN}</c:dLbls>`
        : `<c:dLbls><c:numFmt formatCode="General" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>${textXml(size.denseTable, 'ink')}<c:dLblPos val="t"/>${SHOWN}</c:dLbls>`;
    return `<c:ser>${nameXml(name, at)}<c:spPr>${line}</c:spPr>${marker}${own}${labels}${dataXml(categories, values, at)}<c:smooth val="0"/></c:ser>`;
  };
  const lines = `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series.map(each).join('')}<c:marker val="1"/><c:axId val="${CATEGORIES}"/><c:axId val="${VALUES}"/></c:lineChart>`;
  const names = axisXml('catAx', { id: CATEGORIES, across: VALUES, side: 'b', shown: true });
  const values = axisXml('valAx', { id: VALUES, across: CATEGORIES, side: 'l', title: axis, shown: true, grid: true });
  return lines + names + values;
}

interface Axis {
  readonly id: number;
  readonly across: number;
  readonly side: 'l' | 'b';
  readonly shown: boolean;
  readonly turned?: boolean;
  readonly from?: number;
  readonly title?: string;
  readonly grid?: boolean;
}

function axisXml(tag: 'catAx' | 'valAx', { id, across, side, shown, turned = false, from, title, grid = false }: Axis): string {
  const least = from === undefined ? '' : `<c:min val="${from}"/>`;
  const lines = grid ? `<c:majorGridlines><c:spPr><a:ln w="${lineWidth(0.75)}">${solid('grid')}</a:ln></c:spPr></c:majorGridlines>` : '';
  const named =
    title === undefined
      ? ''
      : `<c:title><c:tx><c:rich><a:bodyPr${side === 'l' ? ' rot="-5400000" vert="horz"' : ''}/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size.denseTable * 100}" b="0"/></a:pPr><a:r><a:rPr lang="en-US" sz="${size.denseTable * 100}" b="0">${solid('ink2')}<a:latin typeface="${fonts.sans}"/></a:rPr><a:t>${forXml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
  const points = tag === 'catAx' && side === 'l' ? size.table : size.denseTable;
  const look = `<c:spPr><a:ln w="${lineWidth(0.75)}">${solid('line')}</a:ln></c:spPr>${textXml(points, 'ink')}`;
  const rest =
    tag === 'catAx'
      ? '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/>'
      : '<c:crossBetween val="between"/>';
  return `<c:${tag}><c:axId val="${id}"/><c:scaling><c:orientation val="${turned ? 'maxMin' : 'minMax'}"/>${least}</c:scaling><c:delete val="${shown ? 0 : 1}"/><c:axPos val="${side}"/>${lines}${named}<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${look}<c:crossAx val="${across}"/><c:crosses val="autoZero"/>${rest}</c:${tag}>`;
}
