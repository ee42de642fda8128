/** Text made safe to stand in XML and HTML: it stays text, whatever it says. */

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for HTML, inside an element or a quoted attribute. */
export function forHtml(text: string): string {
  return text.toWellFormed().replaceAll(/[&<>"']/g, (char) => entities[char] ?? char);
}

// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const NOT_XML = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g;

/**
 * Text for a cell of a workbook. What XML cannot carry is written as the
 * format writes it (`_x0007_`), and a text that looks like that is kept apart.
 */
export function forCell(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replaceAll(/[&<>"']/g, (char) => entities[char] ?? char)
    .replaceAll(NOT_XML, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

/** Text for XML, inside an element or a quoted attribute. What XML cannot carry is left out. */
export function forXml(text: string): string {
  return forHtml(text).replaceAll(NOT_XML, '');
}
