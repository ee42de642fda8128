interface PageRule {
  /** The sheet and how it lies: "A4 landscape"; "auto" leaves it to whoever prints. */
  readonly size: string;
  /** At the foot of every page, left: where the numbers come from. */
  readonly source: string;
  /** At its head, left and right: whose words it stands under, what kind of data it holds. Empty: nothing. */
  readonly label: string;
  readonly data: string;
}

/**
 * The `@page` rule of what is printed: its sheet, and what stands in the margins of every page. Margin boxes take
 * their words from a style sheet alone, so these are written as its strings.
 */
export function pageRule({ size, source, label, data }: PageRule): string {
  return [
    `@page{size:${size};margin:0.62in 0.55in 0.6in;`,
    box('top-left', label === '' ? '' : text(label)),
    box('top-right', data === '' ? '' : text(data)),
    box('bottom-left', text(source)),
    box('bottom-right', `${text('Page ')} counter(page) ${text(' of ')} counter(pages)`),
    '}',
  ].join('');
}

function box(name: string, content: string): string {
  return content === '' ? '' : `@${name}{content:${content};font:8pt/1.25 'Source Sans 3 Variable',sans-serif;white-space:normal}`;
}

/** A string of a style sheet: nothing in it can end it, nor the element it stands in. */
function text(words: string): string {
  return `"${words.replace(/[\\"<\n\r\f]/g, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}"`;
}
