/** Paragraphs as the format writes them, the same in a text box, a cell and a page of notes. */
import { forXml } from '../packs/markup.ts';
import { fonts } from './look.ts';
import type { Paragraph, Run } from './piece.ts';
import { solid } from './xml.ts';

function runXml({ text, size, bold, font = 'sans', colour = 'ink' }: Run): string {
  const face = fonts[font];
  return `<a:r><a:rPr lang="en-US" sz="${Math.round(size * 100)}" b="${bold === true ? 1 : 0}">${solid(colour)}<a:latin typeface="${face}"/><a:cs typeface="${face}"/></a:rPr><a:t>${forXml(text)}</a:t></a:r>`;
}

function paragraphXml({ runs, before = 0, bullet = false, align = 'left' }: Paragraph): string {
  const hang = bullet ? ' marL="203200" indent="-203200"' : '';
  const mark = bullet ? '<a:buFont typeface="Arial"/><a:buChar char="•"/>' : '<a:buNone/>';
  const space = `<a:spcBef><a:spcPts val="${Math.round(before * 100)}"/></a:spcBef>`;
  return `<a:p><a:pPr${hang} algn="${align === 'right' ? 'r' : 'l'}">${space}${mark}</a:pPr>${runs.map(runXml).join('')}</a:p>`;
}

/** The paragraphs of a text; the format wants one at least. */
export function paragraphsXml(paragraphs: readonly Paragraph[]): string {
  return paragraphs.length === 0 ? '<a:p><a:endParaRPr lang="en-US"/></a:p>' : paragraphs.map(paragraphXml).join('');
}

/** Notes are plain text: a paragraph a line. */
export function notesXml(lines: readonly string[]): string {
  return lines.map((line) => `<a:p><a:r><a:rPr lang="en-US"/><a:t>${forXml(line)}</a:t></a:r></a:p>`).join('');
}
