import type { Choice } from './fields/field.ts';

interface NativeSelectProps {
  readonly id: string;
  readonly name: string;
  readonly className: string;
  readonly choices: readonly Choice[];
  readonly value: unknown;
  readonly onChoose: (value: unknown) => void;
}

/** A native select over values of any kind: texts stand for themselves. */
export function NativeSelect({ choices, value, onChoose, ...shared }: NativeSelectProps) {
  const chosen = choices.findIndex((one) => same(one.value, value));
  const isEmpty = value === undefined || value === null || value === '';
  const unknown = chosen < 0 && !isEmpty ? (typeof value === 'string' ? value : JSON.stringify(value)) : null;
  const shown = chosen < 0 ? (unknown ?? '') : optionOf(choices[chosen]!, chosen);
  return (
    <select
      {...shared}
      value={shown}
      onChange={({ currentTarget }) => onChoose(choices.find((one, at) => optionOf(one, at) === currentTarget.value)?.value)}
    >
      <option value="">Choose</option>
      {unknown !== null && <option value={unknown}>{unknown}</option>}
      {choices.map((one, at) => (
        <option key={one.label} value={optionOf(one, at)}>
          {one.label}
        </option>
      ))}
    </select>
  );
}

function optionOf({ value }: Choice, at: number): string {
  return typeof value === 'string' ? value : `choice ${at + 1}`;
}

function same(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && a !== null && JSON.stringify(a) === JSON.stringify(b));
}
