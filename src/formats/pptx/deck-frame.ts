/** What every deck has: its theme, its one master with one layout, and the master of its notes. */
import { colours, fonts, page, place, size } from './look.ts';
import { emu, relations, slideSpaces, solid, spaces, XML } from './xml.ts';

const SLIDE = { width: emu(page.width), height: emu(page.height) } as const;
/** A page of notes, upright. */
const SHEET = { width: emu(7.5), height: emu(10) } as const;

/** What the presentation says of its sizes. */
export const sizesXml = `<p:sldSz cx="${SLIDE.width}" cy="${SLIDE.height}"/><p:notesSz cx="${SHEET.width}" cy="${SHEET.height}"/>`;

function colourXml(name: string, colour: string): string {
  return `<a:${name}><a:srgbClr val="${colour}"/></a:${name}>`;
}

const scheme = [
  ['dk1', colours.ink],
  ['lt1', colours.paper],
  ['dk2', colours.ink2],
  ['lt2', colours.grid],
  ['accent1', colours.solid],
  ['accent2', colours.mid],
  ['accent3', colours.light],
  ['accent4', colours.held],
  ['accent5', colours.signed],
  ['accent6', colours.limit],
  ['hlink', colours.signed],
  ['folHlink', colours.ink3],
] as const;

function fontXml(kind: 'major' | 'minor', face: string): string {
  return `<a:${kind}Font><a:latin typeface="${face}"/><a:ea typeface=""/><a:cs typeface=""/></a:${kind}Font>`;
}

/** Plain: one flat fill, one line, no effect, as often as the format wants them. */
const flat = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const formats = `<a:fmtScheme name="Countersign"><a:fillStyleLst>${flat.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${`<a:ln w="9525">${flat}</a:ln>`.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${'<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${flat.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>`;

const theme = `${XML}<a:theme xmlns:a="${spaces.drawing}" name="Countersign"><a:themeElements><a:clrScheme name="Countersign">${scheme.map(([name, colour]) => colourXml(name, colour)).join('')}</a:clrScheme><a:fontScheme name="Countersign">${fontXml('major', fonts.serif)}${fontXml('minor', fonts.sans)}</a:fontScheme>${formats}</a:themeElements></a:theme>`;

const map =
  'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"';

const ground = '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>';

/** The root of every tree of shapes. */
export const rootXml =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

const titleBox = `<a:xfrm><a:off x="${emu(place.left)}" y="${emu(place.top)}"/><a:ext cx="${emu(place.width)}" cy="${emu(1.1)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`;

function titleXml(spPr: string): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr>${spPr}</p:spPr><p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p><a:r><a:rPr lang="en-US"/><a:t>What the slide says</a:t></a:r></a:p></p:txBody></p:sp>`;
}

function levelXml(level: number, points: number, font: '+mj' | '+mn'): string {
  return `<a:lvl${level}pPr algn="l"><a:defRPr sz="${points * 100}" kern="1200">${solid('ink')}<a:latin typeface="${font}-lt"/><a:ea typeface="${font}-ea"/><a:cs typeface="${font}-cs"/></a:defRPr></a:lvl${level}pPr>`;
}

const styles = `<p:txStyles><p:titleStyle>${levelXml(1, size.title, '+mj')}</p:titleStyle><p:bodyStyle>${levelXml(1, size.body, '+mn')}</p:bodyStyle><p:otherStyle>${levelXml(1, size.body, '+mn')}</p:otherStyle></p:txStyles>`;

const master = `${XML}<p:sldMaster ${slideSpaces}><p:cSld>${ground}<p:spTree>${rootXml}${titleXml(titleBox)}</p:spTree></p:cSld><p:clrMap ${map}/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst>${styles}</p:sldMaster>`;

const layout = `${XML}<p:sldLayout ${slideSpaces} type="titleOnly" preserve="1"><p:cSld name="Message title"><p:spTree>${rootXml}${titleXml('')}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;

/** The picture of the slide above its notes. */
export const notesPicture = `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="${emu(0.75)}" y="${emu(0.6)}"/><a:ext cx="${emu(6)}" cy="${emu(3.375)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:sp>`;

/** The text of the notes. */
export function notesText(paragraphs: string): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="${emu(0.75)}" y="${emu(4.2)}"/><a:ext cx="${emu(6)}" cy="${emu(5.2)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs}</p:txBody></p:sp>`;
}

const notesMaster = `${XML}<p:notesMaster ${slideSpaces}><p:cSld>${ground}<p:spTree>${rootXml}${notesPicture}${notesText('<a:p><a:endParaRPr lang="en-US"/></a:p>')}</p:spTree></p:cSld><p:clrMap ${map}/><p:notesStyle>${levelXml(1, 12, '+mn')}</p:notesStyle></p:notesMaster>`;

/** The parts that are the same in every deck, by their path. */
export const frameParts: Readonly<Record<string, string>> = {
  'ppt/theme/theme1.xml': theme,
  'ppt/theme/theme2.xml': theme,
  'ppt/slideMasters/slideMaster1.xml': master,
  'ppt/slideMasters/_rels/slideMaster1.xml.rels': relations([
    { type: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' },
    { type: 'theme', target: '../theme/theme1.xml' },
  ]),
  'ppt/slideLayouts/slideLayout1.xml': layout,
  'ppt/slideLayouts/_rels/slideLayout1.xml.rels': relations([{ type: 'slideMaster', target: '../slideMasters/slideMaster1.xml' }]),
  'ppt/notesMasters/notesMaster1.xml': notesMaster,
  'ppt/notesMasters/_rels/notesMaster1.xml.rels': relations([{ type: 'theme', target: '../theme/theme2.xml' }]),
  'ppt/presProps.xml': `${XML}<p:presentationPr ${slideSpaces}/>`,
  'ppt/viewProps.xml': `${XML}<p:viewPr ${slideSpaces}/>`,
  'ppt/tableStyles.xml': `${XML}<a:tblStyleLst xmlns:a="${spaces.drawing}" def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>`,
};
