import { useId } from 'react';
import './select.css';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface SelectProps {
  readonly label: string;
  /** What stands for "no narrowing", as "All 4". */
  readonly all: string;
  readonly value: string | undefined;
  readonly choices: readonly Choice[];
  readonly onChoose: (value: string | undefined) => void;
}

/** A filter in a sentence: a quiet label, and a native select that wears the weight of its value. */
export function Select({ label, all, value, choices, onChoose }: SelectProps) {
  const id = useId();
  const known = value === undefined || choices.some((choice) => choice.value === value);
  return (
    <span className={`select${value === undefined ? '' : ' select-on'}`}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value ?? ''}
        onChange={({ currentTarget }) => onChoose(currentTarget.value === '' ? undefined : currentTarget.value)}
      >
        <option value="">{all}</option>
        {!known && <option value={value}>{value}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </span>
  );
}
