/**
 * The middle of some numbers; of an even count, half-way between the two in the middle.
 * @returns null of none
 */
export function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const inOrder = values.toSorted((a, b) => a - b);
  const upper = inOrder[Math.floor(inOrder.length / 2)] ?? 0;
  const lower = inOrder[Math.ceil(inOrder.length / 2) - 1] ?? 0;
  return (lower + upper) / 2;
}
