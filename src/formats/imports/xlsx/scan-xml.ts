/** XML as a run of tags and texts, without namespaces: all that SpreadsheetML needs. */
import { Parser } from 'saxen';
import { Refusal } from '../problems.ts';

export interface XmlHandler {
  readonly open: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The parser's own decoder cannot write characters beyond U+FFFF. */
function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(
    /&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi,
    (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
      if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** An attribute by its local name, whatever its prefix: most have none. */
function attributeIn(attributes: Readonly<Record<string, string>>, wanted: string): string | undefined {
  if (Object.hasOwn(attributes, wanted)) return attributes[wanted];
  const prefixed = Object.keys(attributes).find((key) => key.includes(':') && local(key) === wanted);
  return prefixed === undefined ? undefined : attributes[prefixed];
}

/**
 * Scan one part.
 * @throws Refusal if it is not well-formed
 */
export async function scanXml(part: string, chunks: AsyncIterable<Uint8Array>, handler: XmlHandler): Promise<void> {
  const parser = new Parser();
  let fault: Error | null = null;
  parser.on('error', (error) => {
    fault ??= error;
  });
  parser.on('openTag', (name, attributes) => {
    let read: ReturnType<typeof attributes> | null = null;
    handler.open(local(name), (wanted) => {
      read ??= attributes();
      const value = read === true ? undefined : attributeIn(read, wanted);
      return value === undefined ? undefined : decoded(value);
    });
  });
  parser.on('closeTag', (name) => handler.close?.(local(name)));
  parser.on('text', (text) => handler.text?.(decoded(text)));
  parser.on('cdata', (text) => handler.text?.(text));
  const decoder = new TextDecoder();
  for await (const chunk of chunks) {
    parser.write(decoder.decode(chunk, { stream: true }));
    if (fault !== null) break;
  }
  parser.end();
  if (fault !== null)
    throw new Refusal(
      part,
      'A part of the workbook is damaged: it is not whole XML.',
      'Save it again in the spreadsheet program, or save the one sheet as CSV.',
    );
}
