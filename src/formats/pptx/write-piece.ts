import type { Box, ChartPiece, GroupPiece, MarkPiece, Piece, RulePiece, TablePiece, TextPiece } from './piece.ts';
import { fillXml } from './write-fill.ts';
import { paragraphsXml } from './write-text.ts';
import { attribute, emu, lineWidth, solid, spaces } from './xml.ts';

/** Numbers that are given out once a slide: of its shapes, and of the parts it relates to. */
export interface Numbering {
  readonly nextId: () => number;
  /** The relation of a chart, as `rId3`. */
  readonly relate: (chart: ChartPiece) => string;
}

/** One piece as the slide's XML; its shapes are numbered in the order they are read. */
export function pieceXml(piece: Piece, numbering: Numbering): string {
  switch (piece.kind) {
    case 'text':
      return textXml(piece, numbering);
    case 'mark':
      return markXml(piece, numbering);
    case 'rule':
      return ruleXml(piece, numbering);
    case 'group':
      return groupXml(piece, numbering);
    case 'table':
      return tableXml(piece, numbering);
    case 'chart':
      return chartXml(piece, numbering);
  }
}

function named(id: number, name: string, alt?: string, within = ''): string {
  const attributes = `id="${id}"${attribute('name', name)}${attribute('descr', alt)}`;
  return within === '' ? `<p:cNvPr ${attributes}/>` : `<p:cNvPr ${attributes}>${within}</p:cNvPr>`;
}

/** Said of lines and marks that mean nothing by themselves: a screen reader passes them by. */
const DECORATIVE =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

function placeXml({ x, y, w, h }: Box): string {
  return `<a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(w)}" cy="${emu(h)}"/>`;
}

const anchors = { top: 't', middle: 'ctr', bottom: 'b' } as const;

function textXml({ name, box, paragraphs, title = false, anchor = 'top', framed = false }: TextPiece, { nextId }: Numbering): string {
  const kind = title
    ? '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr>'
    : '<p:cNvSpPr txBox="1"/><p:nvPr/>';
  const inset = framed ? 'lIns="137160" tIns="91440" rIns="137160" bIns="91440"' : 'lIns="0" tIns="0" rIns="0" bIns="0"';
  const frame = framed ? `<a:ln w="${lineWidth(1)}">${solid('line')}</a:ln>` : '';
  return `<p:sp><p:nvSpPr>${named(nextId(), name)}${kind}</p:nvSpPr><p:spPr><a:xfrm>${placeXml(box)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>${frame}</p:spPr><p:txBody><a:bodyPr wrap="square" ${inset} anchor="${anchors[anchor]}"><a:normAutofit/></a:bodyPr><a:lstStyle/>${paragraphsXml(paragraphs)}</p:txBody></p:sp>`;
}

function markXml({ name, box, fill }: MarkPiece, { nextId }: Numbering): string {
  return `<p:sp><p:nvSpPr>${named(nextId(), name)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>${placeXml(box)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${fillXml(fill)}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-US"/></a:p></p:txBody></p:sp>`;
}

function ruleXml({ name, box, colour, weight }: RulePiece, { nextId }: Numbering): string {
  return `<p:cxnSp><p:nvCxnSpPr>${named(nextId(), name, undefined, DECORATIVE)}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr><a:xfrm>${placeXml(box)}</a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="${lineWidth(weight)}">${solid(colour)}</a:ln></p:spPr></p:cxnSp>`;
}

function groupXml({ name, alt, box, pieces }: GroupPiece, numbering: Numbering): string {
  const id = numbering.nextId();
  const { x, y, w, h } = box;
  const within = `<a:chOff x="${emu(x)}" y="${emu(y)}"/><a:chExt cx="${emu(w)}" cy="${emu(h)}"/>`;
  return `<p:grpSp><p:nvGrpSpPr>${named(id, name, alt)}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>${placeXml(box)}${within}</a:xfrm></p:grpSpPr>${pieces.map((piece) => pieceXml(piece, numbering)).join('')}</p:grpSp>`;
}

function frameXml(id: number, { name, alt, box }: TablePiece | ChartPiece, uri: string, content: string, locks: string): string {
  return `<p:graphicFrame><p:nvGraphicFramePr>${named(id, name, alt)}<p:cNvGraphicFramePr>${locks}</p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr><p:xfrm>${placeXml(box)}</p:xfrm><a:graphic><a:graphicData uri="${uri}">${content}</a:graphicData></a:graphic></p:graphicFrame>`;
}

function chartXml(piece: ChartPiece, { nextId, relate }: Numbering): string {
  const content = `<c:chart xmlns:c="${spaces.chart}" r:id="${relate(piece)}"/>`;
  return frameXml(nextId(), piece, spaces.chart, content, '<a:graphicFrameLocks noGrp="1"/>');
}

/** Lines of a cell: none, a hairline below, or a frame. */
function bordersXml(framed: boolean, strong: boolean): string {
  const line = (side: string, drawn: boolean, weight: number): string =>
    drawn
      ? `<a:${side} w="${lineWidth(weight)}">${solid(strong || framed ? 'line' : 'hair')}</a:${side}>`
      : `<a:${side} w="0"><a:noFill/></a:${side}>`;
  return [line('lnL', framed, 1), line('lnR', framed, 1), line('lnT', framed, 1), line('lnB', true, strong ? 1.5 : 0.75)].join('');
}

function tableXml(piece: TablePiece, { nextId }: Numbering): string {
  const { widths, rows, headed, framed = false } = piece;
  const side = framed ? 137_160 : 45_720;
  const rowXml = ({ cells, height }: TablePiece['rows'][number], at: number): string => {
    const all = cells.map(({ paragraphs, span = 1 }) => {
      const spanned = span > 1 ? ` gridSpan="${span}"` : '';
      const hidden =
        '<a:tc hMerge="1"><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-US"/></a:p></a:txBody><a:tcPr/></a:tc>';
      return `<a:tc${spanned}><a:txBody><a:bodyPr/><a:lstStyle/>${paragraphsXml(paragraphs)}</a:txBody><a:tcPr marL="${side}" marR="${side}" marT="36576" marB="36576" anchor="${framed ? 't' : 'ctr'}">${bordersXml(framed, headed && at === 0)}<a:noFill/></a:tcPr></a:tc>${hidden.repeat(span - 1)}`;
    });
    return `<a:tr h="${emu(height)}">${all.join('')}</a:tr>`;
  };
  const grid = widths.map((width) => `<a:gridCol w="${emu(width)}"/>`).join('');
  const content = `<a:tbl><a:tblPr firstRow="${headed ? 1 : 0}"/><a:tblGrid>${grid}</a:tblGrid>${rows.map(rowXml).join('')}</a:tbl>`;
  return frameXml(nextId(), piece, spaces.table, content, '<a:graphicFrameLocks noGrp="1"/>');
}
