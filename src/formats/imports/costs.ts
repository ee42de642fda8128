/** Costs as people write them: "£12,500", "12.5k", "$45,000/yr", "15k one-off + 3k p.a.", "TBC". */
import type { Cost } from '../../domain/audit/events.ts';
import { notReported } from '../../domain/reported.ts';
import { isPlaceholder, plain, shown, textOf, type Cell } from './cells.ts';

export type CostKind = Cost['kind'];

export interface CostRules {
  /** What the header says; null where only the cell can say it. */
  readonly kind: CostKind | null;
  /** From the header or the title: ISO 4217. */
  readonly currency: string | null;
}

export interface CostReading {
  readonly costs: readonly Cost[];
  /** Words that are no amount, kept; the reason where it is worth saying. */
  readonly unread: string | null;
  readonly why?: string;
}

const symbols: Readonly<Record<string, string>> = {
  '£': 'GBP',
  '€': 'EUR',
  '¥': 'JPY',
  '₹': 'INR',
  a$: 'AUD',
  au$: 'AUD',
  c$: 'CAD',
  ca$: 'CAD',
  nz$: 'NZD',
  us$: 'USD',
  s$: 'SGD',
};
const CODES = 'gbp|usd|eur|aud|cad|nzd|chf|sek|nok|dkk|inr|jpy|zar|sgd|hkd|ils|aed|sar';
const SYMBOLS = String.raw`(?:us|au?|ca?|nz|s)?\$|[£€¥₹]`;
const AMOUNT = new RegExp(
  String.raw`(?<before>${SYMBOLS}|\b(?:${CODES})\b)?\s*(?<digits>\d[\d.,' \u00A0]*\d|\d)\s*(?<unit>k|m|mn|mil|million|thousand|bn)?\b\s*(?<after>${SYMBOLS}|\b(?:${CODES})\b)?`,
  'gu',
);
const ANNUAL =
  /\b(?:p\.?\s?a\b\.?|per (?:annum|year|yr)|a year|each year|every year|annual(?:ly)?|yearly|recurring|ongoing|subscription|licen[cs]es?|maintenance|running|run costs?|to (?:run|keep)|renewal|opex|support)|\/\s*(?:yr|year|annum|pa)\b/;
const ONE_OFF =
  /\b(?:one[- ]?(?:off|time)|set-?\s?up|initial|implementation|capital|capex|up-?front|install\w*|purchase|acquisition|to buy|integration|once|project|build|start-?up|non-?recurring)\b/;
const MONTHLY = /\b(?:per month|monthly|pcm|a month)\b|\/\s*(?:mo|month)\b/;
const PER_USE =
  /\b(?:per|each|\/)\s*(?:user|scan|study|patient|bed|licen[cs]e|seat|case|visit|encounter|exam)\b|\/\s*(?:user|scan|study|patient|bed|seat|case|visit|exam)\b/;
const RANGE = /\d\s*(?:k|m)?\s*(?:-|to)\s*(?:[£$€])?\s*\d/;
const VAGUE = /[~≈<>]|\b(?:approx\w*|about|circa|c\.|up to|est\w*|around|over|under|at least|max\w*)/;

/** What a header says of its costs. */
export function costKindOf(header: string): CostKind | 'both' | null {
  const said = plain(header);
  const annual = ANNUAL.test(said);
  const oneOff = ONE_OFF.test(said);
  if (annual && oneOff) return 'both';
  return annual ? 'annual' : oneOff ? 'one-off' : null;
}

/** The currency a header or a title names; a bare "$" names none. */
export function currencyIn(text: string): string | null {
  const said = plain(text);
  const code = new RegExp(String.raw`\b(${CODES})\b`).exec(said)?.[1];
  if (code !== undefined) return code.toUpperCase();
  const symbol = /(?:us|au?|ca?|nz)\$|[£€¥₹]/.exec(said)?.[0];
  return symbol === undefined ? null : (symbols[symbol] ?? null);
}

/** Digits with thousands marks of any habit; null where a mark could be either. */
function numberOf(digits: string): number | null {
  const text = digits.replaceAll(/[' \u00A0]/g, '');
  const comma = text.lastIndexOf(',');
  const point = text.lastIndexOf('.');
  if (comma === -1 && point === -1) return Number(text);
  if (comma !== -1 && point !== -1) {
    const decimal = comma > point ? ',' : '.';
    const thousands = decimal === ',' ? '.' : ',';
    return Number(text.replaceAll(thousands, '').replace(decimal, '.'));
  }
  const mark = comma === -1 ? '.' : ',';
  const groups = text.split(mark);
  const last = groups.at(-1) ?? '';
  if (groups.length > 2) return groups.slice(1).every((group) => group.length === 3) ? Number(groups.join('')) : null;
  if (mark === ',') return last.length === 3 ? Number(groups.join('')) : Number(groups.join('.'));
  // "12.500" is twelve and a half to some and twelve thousand five hundred to others.
  return last.length === 3 && (groups[0] ?? '') !== '0' ? null : Number(text);
}

const units: Readonly<Record<string, number>> = { k: 1e3, thousand: 1e3, m: 1e6, mn: 1e6, mil: 1e6, million: 1e6, bn: 1e9 };

/** Read one cell of a cost column. */
export function readCosts(cell: Cell | undefined, rules: CostRules): CostReading {
  const text = shown(textOf(cell));
  if (text === '') return { costs: [], unread: null };
  if (typeof cell === 'object' && cell.number !== undefined) {
    if (rules.kind === null)
      return { costs: [], unread: text, why: 'Whether this is one-off or per year, neither the header nor the cell says.' };
    const currency = cell.currency ?? rules.currency;
    return {
      costs: [{ kind: rules.kind, amount: cell.number, currency: currency ?? notReported('no column'), verbatim: text }],
      unread: null,
    };
  }
  const said = plain(text);
  if (isPlaceholder(said)) return { costs: [], unread: text };
  if (RANGE.test(said)) return { costs: [], unread: text, why: 'This is a range, not an amount.' };
  if (MONTHLY.test(said)) return { costs: [], unread: text, why: 'This is a cost per month; a cost is kept per year or one-off.' };
  if (PER_USE.test(said)) return { costs: [], unread: text, why: 'This is a price for each use, not a cost.' };
  return amountsIn(said, text, rules);
}

interface Part {
  readonly digits: string;
  readonly unit: string | undefined;
  readonly symbol: string | undefined;
  /** The words around it, up to the next amount. */
  readonly around: string;
}

function partsOf(said: string): readonly Part[] {
  const matches = [...said.matchAll(AMOUNT)];
  return matches.map((match, index) => {
    const clause = matches[index + 1]?.index ?? said.length;
    const words = said.slice(match.index + match[0].length, clause);
    const before =
      index === 0
        ? said.slice(0, match.index)
        : said.slice((matches[index - 1]?.index ?? 0) + (matches[index - 1]?.[0].length ?? 0), match.index);
    return {
      digits: match.groups?.['digits'] ?? '',
      unit: match.groups?.['unit'],
      symbol: match.groups?.['before'] ?? match.groups?.['after'],
      around: `${index === 0 ? before : ''}|${words}|${before}`,
    };
  });
}

function amountsIn(said: string, text: string, rules: CostRules): CostReading {
  const parts = partsOf(said);
  if (parts.length === 0) return { costs: [], unread: text };
  if (VAGUE.test(said)) return { costs: [], unread: text, why: 'This is an estimate, not an amount.' };
  const costs: Cost[] = [];
  for (const [index, part] of parts.entries()) {
    const amount = numberOf(part.digits);
    if (amount === null || !Number.isFinite(amount))
      return { costs: [], unread: text, why: `“${part.digits}” could be a decimal or thousands.` };
    const kind = kindOf(part, index, parts.length, rules.kind);
    if (kind === null)
      return { costs: [], unread: text, why: 'Whether this is one-off or per year, neither the header nor the cell says.' };
    const currency = currencyOf(part.symbol, said) ?? rules.currency;
    costs.push({
      kind,
      amount: Math.round(amount * (units[part.unit ?? ''] ?? 1) * 100) / 100,
      currency: currency ?? notReported('no column'),
      verbatim: text,
    });
  }
  return { costs, unread: null };
}

function kindOf({ around }: Part, index: number, count: number, header: CostKind | null): CostKind | null {
  const [first = '', after = '', before = ''] = around.split('|');
  const near = after === '' ? first || before : after;
  for (const words of [near, `${first} ${after} ${before}`]) {
    const annual = ANNUAL.test(words);
    const oneOff = ONE_OFF.test(words);
    if (annual !== oneOff) return annual ? 'annual' : 'one-off';
  }
  return count === 1 && index === 0 ? header : null;
}

function currencyOf(symbol: string | undefined, said: string): string | null {
  if (symbol !== undefined && symbols[symbol] !== undefined) return symbols[symbol];
  if (symbol !== undefined && symbol !== '$') return symbol.toUpperCase();
  return currencyIn(said);
}
