/** Names and measures of the presentation format. @source ECMA-376 (transitional) */
import { forXml } from '../packs/markup.ts';
import { colours, type Colour } from './look.ts';

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const FORMATS = 'http://schemas.openxmlformats.org';

export const spaces = {
  drawing: `${FORMATS}/drawingml/2006/main`,
  chart: `${FORMATS}/drawingml/2006/chart`,
  table: `${FORMATS}/drawingml/2006/table`,
  slide: `${FORMATS}/presentationml/2006/main`,
  sheet: `${FORMATS}/spreadsheetml/2006/main`,
  office: `${FORMATS}/officeDocument/2006/relationships`,
  package: `${FORMATS}/package/2006`,
} as const;

/** What a slide, a layout, a master and a page of notes declare. */
export const slideSpaces = `xmlns:a="${spaces.drawing}" xmlns:r="${spaces.office}" xmlns:p="${spaces.slide}"`;

/** Inches as the format counts them. */
export function emu(inches: number): number {
  return Math.round(inches * 914_400);
}

/** Points as the format counts the width of a line. */
export function lineWidth(points: number): number {
  return Math.round(points * 12_700);
}

export function solid(colour: Colour): string {
  return `<a:solidFill><a:srgbClr val="${colours[colour]}"/></a:solidFill>`;
}

/** An attribute; nothing where there is nothing to say. */
export function attribute(name: string, text: string | undefined): string {
  return text === undefined ? '' : ` ${name}="${forXml(text)}"`;
}

/** The relations of a part, in order: rId1, rId2 … */
export function relations(all: readonly { readonly type: string; readonly target: string }[]): string {
  const each = all.map(
    ({ type, target }, at) =>
      `<Relationship Id="rId${at + 1}" Type="${type.startsWith('http') ? type : `${spaces.office}/${type}`}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${spaces.package}/relationships">${each.join('')}</Relationships>`;
}
