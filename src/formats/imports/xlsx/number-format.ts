/** What a number format says about its cell: a date (and how precisely), money, or leading zeros. */

export type NumberFormat =
  | { readonly kind: 'general' }
  | { readonly kind: 'date'; readonly precision: 'day' | 'month' | 'year' }
  | { readonly kind: 'money'; readonly currency: string }
  | { readonly kind: 'zeros'; readonly width: number };

const GENERAL: NumberFormat = { kind: 'general' };
const symbols: Readonly<Record<string, string>> = {
  '£': 'GBP',
  '€': 'EUR',
  '¥': 'JPY',
  '₹': 'INR',
  A$: 'AUD',
  AU$: 'AUD',
  C$: 'CAD',
  CA$: 'CAD',
  NZ$: 'NZD',
  US$: 'USD',
  R: 'ZAR',
};
/** Windows locale ids whose plain "$" is not the U.S. dollar. */
const dollarLocales: Readonly<Record<string, string>> = {
  '409': 'USD',
  C09: 'AUD',
  '1009': 'CAD',
  C0C: 'CAD',
  '1409': 'NZD',
  '4809': 'SGD',
};

/** Formats below 164 have fixed meanings and no code in the file. */
function builtIn(id: number): NumberFormat {
  if (id === 17) return { kind: 'date', precision: 'month' };
  const dated = (id >= 14 && id <= 16) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return dated ? { kind: 'date', precision: 'day' } : GENERAL;
}

/**
 * Read a number format. Built-in money formats follow the machine's locale, so
 * they name no currency; a bare "$" without a locale names a dollar, not whose.
 */
export function readNumberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) return builtIn(id);
  const first = code.split(';', 1)[0] ?? '';
  if (/^0{2,}$/.test(first)) return { kind: 'zeros', width: first.length };
  const currency = currencyIn(first);
  if (currency !== null) return { kind: 'money', currency };
  const bare = first
    .replaceAll(/"[^"]*"/g, '')
    .replaceAll(/\\./g, '')
    .replaceAll(/\[[^\]]*\]/g, '')
    .replaceAll(/am\/pm|a\/p/gi, '')
    .toLowerCase();
  if (!/[yd]/.test(bare) && !/mmm/.test(bare)) return GENERAL;
  if (/general|standard/.test(bare)) return GENERAL;
  if (bare.includes('d')) return { kind: 'date', precision: 'day' };
  return { kind: 'date', precision: bare.includes('m') || !bare.includes('y') ? 'month' : 'year' };
}

function currencyIn(code: string): string | null {
  const tagged = /\[\$([^\]-]*)(?:-([0-9A-F]+))?\]/i.exec(code);
  if (tagged !== null) {
    const [, symbol = '', locale = ''] = tagged;
    if (/^[A-Z]{3}$/.test(symbol.trim())) return symbol.trim();
    if (symbol.trim() === '$') return dollarLocales[locale.toUpperCase()] ?? null;
    const known = symbols[symbol.trim()];
    if (known !== undefined) return known;
  }
  const quoted = /"([^"]+)"/.exec(code)?.[1]?.trim();
  if (quoted !== undefined) {
    if (/^[A-Z]{3}$/.test(quoted)) return quoted;
    const known = symbols[quoted];
    if (known !== undefined && quoted !== 'R') return known;
  }
  const literal = /[£€¥₹]/.exec(code)?.[0];
  return literal === undefined ? null : (symbols[literal] ?? null);
}
