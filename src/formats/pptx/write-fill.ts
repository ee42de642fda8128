/** The four fills of a mark, the same on a shape and on a bar of a chart. Each has its outline: none depends on its grey. */
import type { Fill } from '../../domain/board/figure.ts';
import { colours } from './look.ts';
import { lineWidth, solid } from './xml.ts';

const fills: Readonly<Record<Fill, string>> = {
  solid: solid('solid'),
  half: `<a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="${colours.solid}"/></a:fgClr><a:bgClr><a:srgbClr val="${colours.paper}"/></a:bgClr></a:pattFill>`,
  light: solid('light'),
  dotted: '<a:noFill/>',
};

/** Fill and outline of a mark. */
export function fillXml(fill: Fill): string {
  const dash = fill === 'dotted' ? '<a:prstDash val="sysDot"/>' : '<a:prstDash val="solid"/>';
  return `${fills[fill]}<a:ln w="${lineWidth(fill === 'dotted' ? 1.25 : 0.75)}">${solid(fill === 'solid' ? 'solid' : 'line')}${dash}</a:ln>`;
}
