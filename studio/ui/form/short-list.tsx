import { aboutKey, listIn } from '../../persona/fields.js';
import { Entry } from './entry.js';
import { useForm } from './form-context.js';
import { TextField } from './text-field.js';

interface ShortListProps {
  readonly at: 'barks' | 'actions';
  readonly title: string;
  readonly one: string;
}

/** A list of single texts. */
export function ShortList({ at, title, one }: ShortListProps) {
  const { written, set } = useForm();
  const entries = listIn(written[at]);
  return (
    <details>
      <summary>{title}</summary>
      <p class="field-about">{aboutKey(at)}</p>
      <ol class="entries">
        {entries.map((entry, index) => (
          <Entry key={index} list={[at]} index={index} name={`${one} ${index + 1}`}>
            <TextField
              path={typeof entry === 'object' ? [at, index, 'line'] : [at, index]}
              label={`${one} ${index + 1}`}
              isPlain
            />
          </Entry>
        ))}
      </ol>
      <button type="button" class="add" onClick={() => set([at, entries.length], '')}>
        {`Add ${/^[aeiou]/u.test(one) ? 'an' : 'a'} ${one}`}
      </button>
    </details>
  );
}
