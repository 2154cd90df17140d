import { useId } from 'preact/hooks';
import { aboutKey, partIn, textIn } from '../../persona/fields.js';
import { useForm, type Path } from './form-context.js';
import { Findings } from './findings.js';

interface TextFieldProps {
  readonly path: Path;
  readonly label: string;
  /** An optional one that is empty is taken out of the file. */
  readonly isOptional?: boolean;
  /** What it is for; the schema's own words when left out. */
  readonly about?: string;
  readonly isPlain?: boolean;
}

/** One text of the file. */
export function TextField({ path, label, isOptional = false, about, isPlain = false }: TextFieldProps) {
  const { written, set, findings } = useForm();
  const id = useId();
  const value = textIn(
    path.reduce<unknown>((at, key) => (Array.isArray(at) ? at[Number(key)] : partIn(at, String(key))), written),
  );
  const words = about ?? (path.length === 1 ? aboutKey(String(path[0])) : '');
  const wrong = findings(path);
  return (
    <div class={isPlain ? 'field field-plain' : 'field'}>
      <label for={id}>{label}</label>
      <textarea
        id={id}
        rows={1}
        value={value}
        aria-describedby={`${id}-about`}
        aria-invalid={wrong.some(({ severity }) => severity === 'error')}
        onInput={({ currentTarget }) => set(path, isOptional && currentTarget.value === '' ? undefined : currentTarget.value)}
      />
      <div id={`${id}-about`}>
        {words !== '' && <p class="field-about">{words}</p>}
        <Findings of={wrong} />
      </div>
    </div>
  );
}
