import type { Situation } from 'townsfolk';
import { SITUATIONS, SITUATION_NAMES, aboutKey, listIn, partIn } from '../../persona/fields.js';
import { Entry } from './entry.js';
import { useForm } from './form-context.js';
import { TextField } from './text-field.js';

/** What a character says without a model, by situation. Situations without lines are offered below. */
export function Lines() {
  const { written, set } = useForm();
  const linesOf = (situation: Situation) => listIn(partIn(written.lines, situation));
  const unused = SITUATIONS.filter((situation) => linesOf(situation).length === 0);
  return (
    <details>
      <summary>What they say when no model answers</summary>
      <p class="field-about">A line may begin with a mood: [amused] Mind the sparks.</p>
      {SITUATIONS.filter((situation) => linesOf(situation).length > 0).map((situation) => (
        <SituationLines key={situation} situation={situation} lines={linesOf(situation)} />
      ))}
      <label class="add-situation">
        Lines for another situation
        <select value="" onChange={({ currentTarget }) => set(['lines', currentTarget.value], [''])}>
          <option value="">choose…</option>
          {unused.map((situation) => (
            <option key={situation} value={situation}>
              {SITUATION_NAMES[situation]}
            </option>
          ))}
        </select>
      </label>
    </details>
  );
}

function SituationLines({ situation, lines }: { readonly situation: Situation; readonly lines: readonly unknown[] }) {
  const { set } = useForm();
  const name = SITUATION_NAMES[situation];
  const list = ['lines', situation];
  return (
    <section class="situation">
      <h3 title={aboutKey('lines', situation)}>{name}</h3>
      <ol class="entries">
        {lines.map((line, index) => (
          <Entry key={index} list={list} index={index} name={`${name}, line ${index + 1}`}>
            <TextField
              path={typeof line === 'string' ? [...list, index] : [...list, index, 'line']}
              label={`${name}, line ${index + 1}`}
              isPlain
            />
          </Entry>
        ))}
      </ol>
      <button type="button" class="add" onClick={() => set([...list, lines.length], '')}>
        Add a line
      </button>
    </section>
  );
}
