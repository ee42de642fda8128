/** How much room a text takes. No font is at hand to be measured: widths are those of Arial and Georgia by kind of letter, on the generous side. */
import type { Font } from './look.ts';

/** From one line to the next, as a part of the letters' height. */
const LEAD = 1.2;

/** Kinds of letters, and their width as a part of their height. */
const kinds = [
  { letters: /[ iljtfrI.,:;'’|!()[\]-]/, width: 0.34 },
  { letters: /[mwMWQO@%&—…]/, width: 0.86 },
  { letters: /[A-Z]/, width: 0.7 },
  { letters: /[0-9]/, width: 0.58 },
] as const;

const ELSE = 0.55;

/** Bold letters, and those of the serif font, are wider. */
const wider: Readonly<Record<Font, number>> = { serif: 1.1, sans: 1.04 };

/** How long a text is on one line, in inches. */
export function widthOf(text: string, points: number, font: Font = 'sans'): number {
  const sum = Array.from(text).reduce((total, char) => total + (kinds.find(({ letters }) => letters.test(char))?.width ?? ELSE), 0);
  return (sum * wider[font] * points) / 72;
}

/**
 * Lines that a text takes in a column.
 * @param width in inches
 * @param points how high the letters are
 */
export function linesOf(text: string, width: number, points: number, font: Font = 'sans'): number {
  return text.split('\n').reduce((sum, part) => sum + wrapped(part, width, points, font), 0);
}

/** Lines of one paragraph: words stay whole, unless one alone is wider than the column. */
function wrapped(text: string, width: number, points: number, font: Font): number {
  const space = widthOf(' ', points, font);
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const long = widthOf(word, points, font);
    if (used > 0 && used + space + long > width) {
      lines += 1;
      used = long;
    } else used += (used > 0 ? space : 0) + long;
    const over = Math.max(0, Math.ceil(used / width) - 1);
    lines += over;
    used -= over * width;
  }
  return lines;
}

/** How high that many lines are, in inches. */
export function heightOf(lines: number, points: number): number {
  return (lines * points * LEAD) / 72;
}
