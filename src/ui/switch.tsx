import './switch.css';

interface SwitchProps<V extends string> {
  readonly legend: string;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChoose: (value: V) => void;
}

/** One of a few, all in sight: radio buttons drawn as words. */
export function Switch<V extends string>({ legend, value, options, onChoose }: SwitchProps<V>) {
  return (
    <fieldset className="switch">
      <legend className="unseen">{legend}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input type="radio" name={legend} value={option.value} checked={option.value === value} onChange={() => onChoose(option.value)} />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
