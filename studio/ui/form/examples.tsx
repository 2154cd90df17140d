import { aboutKey, listIn } from '../../persona/fields.js';
import { Entry } from './entry.js';
import { useForm } from './form-context.js';
import { TextField } from './text-field.js';

/** How a character answers, by example. */
export function Examples() {
  const { written, set } = useForm();
  const examples = listIn(written.examples);
  return (
    <details>
      <summary>How they talk, by example</summary>
      <p class="field-about">{aboutKey('examples')}</p>
      <ol class="entries">
        {examples.map((_, index) => (
          <Entry key={index} list={['examples']} index={index} name={`example ${index + 1}`}>
            <TextField path={['examples', index, 'player']} label="The player says" isPlain />
            <TextField path={['examples', index, 'npc']} label="They answer" isPlain />
          </Entry>
        ))}
      </ol>
      <button type="button" class="add" onClick={() => set(['examples', examples.length], { player: '', npc: '' })}>
        Add an example
      </button>
    </details>
  );
}
