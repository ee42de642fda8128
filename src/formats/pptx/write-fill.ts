/** The fills of a mark, the same on a shape and on a bar of a chart. Each has its outline: none depends on its grey. */
import type { Fill } from '../../domain/board/figure.ts';
import { colours, type Colour } from './look.ts';
import { lineWidth, solid } from './xml.ts';

function pattern(name: string, ink: Colour): string {
  return `<a:pattFill prst="${name}"><a:fgClr><a:srgbClr val="${colours[ink]}"/></a:fgClr><a:bgClr><a:srgbClr val="${colours.paper}"/></a:bgClr></a:pattFill>`;
}

/** Each fill, then what tells a second and a third series of a chart from the first that has it. */
const fills: Readonly<Record<Fill, readonly string[]>> = {
  solid: [solid('solid'), pattern('wdDnDiag', 'solid'), pattern('dkHorz', 'solid')],
  half: [pattern('wdUpDiag', 'solid'), pattern('narHorz', 'solid'), pattern('smGrid', 'solid')],
  light: [solid('light'), solid('paper'), pattern('ltVert', 'mid')],
  dotted: ['<a:noFill/>', pattern('pct10', 'ink'), pattern('lgConfetti', 'mid')],
};

/**
 * Fill and outline of a mark.
 * @param before how many series of the same chart have this fill already
 */
export function fillXml(fill: Fill, before = 0): string {
  const dash = fill === 'dotted' ? '<a:prstDash val="sysDot"/>' : '<a:prstDash val="solid"/>';
  return `${fills[fill][before % 3]}<a:ln w="${lineWidth(fill === 'dotted' ? 1.25 : 0.75)}">${solid(fill === 'solid' ? 'solid' : 'line')}${dash}</a:ln>`;
}

/** Whether digits on it need plain ground behind them. */
export function isPatterned(fill: Fill, before = 0): boolean {
  return fills[fill][before % 3]?.startsWith('<a:pattFill') === true;
}
