import { useId } from 'preact/hooks';

interface SwitchProps<Value extends string> {
  readonly label: string;
  readonly options: readonly (readonly [Value, string])[];
  readonly value: Value;
  readonly onPick: (value: Value) => void;
}

/** A few choices of which one holds, side by side: real radio buttons. */
export function Switch<Value extends string>({ label, options, value, onPick }: SwitchProps<Value>) {
  const name = useId();
  return (
    <fieldset class="switch">
      <legend class="unseen">{label}</legend>
      {options.map(([option, title]) => (
        <label key={option}>
          <input type="radio" name={name} checked={option === value} onChange={() => onPick(option)} />
          <span>{title}</span>
        </label>
      ))}
    </fieldset>
  );
}
