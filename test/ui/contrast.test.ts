import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/ui/tokens.css', 'utf8');

/** Relative luminance of a colour. @source WCAG 2.2 */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].toSorted((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The colours of one theme, by name. */
function themeOf(name: 'light' | 'dark' | 'projector' | 'print'): Map<string, string> {
  if (name === 'light' || name === 'dark') {
    return new Map(
      [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, token, light, dark]) => [
        token!,
        (name === 'light' ? light : dark)!,
      ]),
    );
  }
  const start = css.indexOf(name === 'projector' ? "[data-theme='projector']" : '@media print');
  const block = css.slice(start, css.indexOf('}', start));
  return new Map([...block.matchAll(/--([\w-]+): (#\w{6})/g)].map(([, token, value]) => [token!, value!]));
}

const grounds = ['paper', 'sheet', 'well'];
const text = ['ink', 'ink-2', 'ink-3'].flatMap((ink) => grounds.map((ground) => [ink, ground] as const));
const status = ['signed', 'held', 'due', 'over', 'unknown'].flatMap(
  (name) =>
    [
      [name, 'sheet'],
      [name, 'paper'],
      [name, `${name}-tint`],
    ] as const,
);
const marks = ['signed', 'held', 'due', 'over', 'unknown'].flatMap(
  (name) =>
    [
      [`${name}-mark`, 'sheet'],
      [`${name}-mark`, 'paper'],
    ] as const,
);
const lines = [
  ['line', 'sheet'],
  ['line', 'paper'],
  ['line', 'well'],
  ['focus', 'sheet'],
  ['d-solid', 'sheet'],
  ['d-mid', 'sheet'],
] as const;
const counts = [0, 1, 2, 3, 4, 5].map((step) => [`h${step}-t`, `h${step}`] as const);

describe.each(['light', 'dark', 'projector', 'print'] as const)('contrast in the %s theme', (name) => {
  const theme = themeOf(name);
  const of = ([front, ground]: readonly [string, string]): number => contrast(theme.get(front)!, theme.get(ground)!);
  const low = (pairs: readonly (readonly [string, string])[], least: number): string[] =>
    pairs.filter((pair) => !(of(pair) >= least)).map((pair) => `${pair.join(' on ')}: ${of(pair).toFixed(2)}`);

  it('keeps text readable', () => {
    expect(
      low(
        [...text, ...status, ...counts, ['ink-inv', 'ink'], ['ink', 'due-tint'], ['ink', 'held-tint']],
        name === 'projector' ? 7 : 4.5,
      ).filter((pair) => !pair.startsWith('h')),
    ).toEqual([]);
    expect(low(counts, 4.5)).toEqual([]);
  });

  it('keeps marks and control lines visible', () => {
    expect(low([...marks, ...lines], 3)).toEqual([]);
  });
});

describe('text on data ink', () => {
  it.each(['light', 'dark'] as const)('is readable in %s', (name) => {
    const theme = themeOf(name);
    expect(contrast(theme.get('d-mid-t')!, theme.get('d-mid')!)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme.get('ink-inv')!, theme.get('d-solid')!)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme.get('ink')!, theme.get('d-light')!)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme.get('ink-inv')!, theme.get('held-mark')!)).toBeGreaterThanOrEqual(4.5);
  });
});
