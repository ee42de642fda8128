/** How a deck looks: sizes in inches and points, and the light theme's colours as the format writes them. */

/** A slide of 16 to 9. */
export const page = { width: 13.333, height: 7.5 } as const;

/** Where things stand on it. */
export const place = {
  left: 0.6,
  width: 12.133,
  top: 0.42,
  /** The line above the source line. */
  foot: 6.62,
  /** Between the figure and the column beside it. */
  gutter: 0.5,
  /** The column beside the figure: the list, and what the board is asked. */
  side: 4.3,
} as const;

/** Point sizes: titles 44, body 22 and source 15 px of a screen 1440 wide, at the least. */
export const size = {
  cover: 40,
  title: 30,
  longTitle: 26,
  heading: 16,
  ask: 18,
  body: 15,
  table: 14,
  denseTable: 12,
  small: 11,
  source: 10,
} as const;

/** The light theme of `src/ui/tokens.css`. Whatever differs by colour differs by pattern, outline or word as well. */
export const colours = {
  ink: '121A22',
  ink2: '3A4652',
  ink3: '56626E',
  paper: 'FFFFFF',
  hair: 'D3D9DE',
  line: '76828E',
  held: 'AC3600',
  signed: '1B4690',
  solid: '22303C',
  mid: '7B8894',
  light: 'C3CBD2',
  grid: 'E1E6EA',
  limit: '56626E',
} as const;

export type Colour = keyof typeof colours;

/** On every machine a board may sit at. */
export const fonts = { serif: 'Georgia', sans: 'Arial' } as const;

export type Font = keyof typeof fonts;
