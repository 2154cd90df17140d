import { useSignal } from '@preact/signals';
import { setInYaml, testOfLine, yamlText } from 'townsfolk/authoring';
import { listIn, readWritten } from '../../persona/fields.js';
import { lineOf, pathTo, type SaidLine } from '../../state/talk-tree.js';
import { Dialog } from '../parts/dialog.js';
import { Switch } from '../parts/switch.js';
import { useStudio } from '../studio-context.js';
import { wordsIn } from './words-in.js';

interface TestDialogProps {
  readonly line: SaidLine;
  readonly onClose: () => void;
}

/** Makes a test of a line: the writer picks the words that matter, and sees what will be written. */
export function TestDialog({ line, onClose }: TestDialogProps) {
  const { talk, workspace, project } = useStudio();
  const words = useSignal<readonly string[]>([]);
  const howMuch = useSignal<'line' | 'all'>('line');
  const session = talk.session.value!;
  const npc = session.persona.id;
  const path = pathTo(session.tree.value, line.id);
  const heard = path.filter(({ heard: one }) => one !== '').map(({ heard: one }) => one);
  const before = howMuch.value === 'all' ? path[0]! : lineOf(session.tree.value, line.parent ?? line.id);
  const test = testOfLine(
    {
      heard: howMuch.value === 'all' ? heard : heard.slice(-1),
      mood: line.mood,
      action: line.action?.id ?? 'none',
      world: before.world,
      npc,
    },
    words.value,
  );
  const file = project.value.personas.find(({ own }) => own.id === npc)?.file ?? workspace.current.value;
  const toggle = (word: string) =>
    (words.value = words.value.includes(word) ? words.value.filter((one) => one !== word) : [...words.value, word]);
  const add = () => {
    const text = workspace.texts.value.get(file) ?? '';
    const count = listIn(readWritten(text)?.tests).length;
    workspace.edit(file, setInYaml(text, ['tests', count], test) ?? text);
  };
  return (
    <Dialog title="Make a test of this answer" does="Add the test" onDone={add} onClose={onClose}>
      <p class="heard">{line.heard}</p>
      <p class="field-about">Which words must the answer have, whatever else it says?</p>
      <div class="word-picks" role="group" aria-label="Words that the answer must have">
        {wordsIn(line.text).map((word) => (
          <button
            key={word}
            type="button"
            class="word-pick"
            aria-pressed={words.value.includes(word)}
            onClick={() => toggle(word)}
          >
            {word}
          </button>
        ))}
      </div>
      {heard.length > 1 && (
        <Switch
          label="What the test says"
          options={[
            ['line', 'This line alone'],
            ['all', 'The whole talk up to it'],
          ]}
          value={howMuch.value}
          onPick={(next) => (howMuch.value = next)}
        />
      )}
      <pre class="written" aria-label="What will be written">
        {yamlText([test])}
      </pre>
    </Dialog>
  );
}
