import { aboutKey, listIn, partIn, textIn } from '../../persona/fields.js';
import { Entry } from './entry.js';
import { useForm } from './form-context.js';
import { TextField } from './text-field.js';

/** What a character knows. A fact of one text becomes one with parts when it gets a second. */
export function Facts() {
  const { written, set } = useForm();
  const facts = listIn(written.knows);
  return (
    <details open>
      <summary>What they know</summary>
      <p class="field-about">{aboutKey('knows')}</p>
      <ol class="entries">
        {facts.map((fact, index) => (
          <Entry key={index} list={['knows']} index={index} name={`fact ${index + 1}`}>
            <Fact fact={fact} index={index} />
          </Entry>
        ))}
      </ol>
      <button type="button" class="add" onClick={() => set(['knows', facts.length], { fact: '' })}>
        Add a fact
      </button>
    </details>
  );
}

function Fact({ fact, index }: { readonly fact: unknown; readonly index: number }) {
  const { set } = useForm();
  const label = `Fact ${index + 1}`;
  if (typeof fact === 'string')
    return (
      <>
        <TextField path={['knows', index]} label={label} isPlain />
        <button type="button" class="link" onClick={() => set(['knows', index], { fact, say: '' })}>
          Say how they put it, or lock it
        </button>
      </>
    );
  const isLocked = textIn(partIn(fact, 'when')) !== '';
  return (
    <>
      <TextField path={['knows', index, 'fact']} label={isLocked ? `${label}, locked` : label} isPlain />
      <TextField path={['knows', index, 'say']} label="In their own words" isPlain isOptional />
      <TextField path={['knows', index, 'when']} label="Locked until" isPlain isOptional />
    </>
  );
}
