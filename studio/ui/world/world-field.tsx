import { useId } from 'preact/hooks';

interface WorldFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  /** What the game has. */
  readonly among?: readonly string[] | undefined;
  readonly onSet: (value: string) => void;
}

/** One text of the world. It counts when the writer leaves the field, so that a talk does not begin anew at every letter. */
export function WorldField({ label, hint = '', value, among = [], onSet }: WorldFieldProps) {
  const list = useId();
  return (
    <label class="world-field">
      <span>{label}</span>
      <input
        value={value}
        placeholder={hint}
        list={among.length > 0 ? list : undefined}
        onChange={({ currentTarget }) => onSet(currentTarget.value.trim())}
      />
      {among.length > 0 && (
        <datalist id={list}>
          {among.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
    </label>
  );
}
