import { useSignal } from '@preact/signals';
import { kindOf } from 'townsfolk/authoring';
import { FileNotes } from './files/file-notes.js';
import { PersonaForm } from './form/persona-form.js';
import { Switch } from './parts/switch.js';
import { Problems } from './problems.js';
import { useMedia } from './parts/use-media.js';
import { useStudio } from './studio-context.js';
import { TextEditor } from './text-editor.js';

type View = 'form' | 'both' | 'text';

const VIEWS: readonly (readonly [View, string])[] = [
  ['form', 'Form'],
  ['both', 'Both'],
  ['text', 'Text'],
];

/** Where a file is written: as a form, as text, or both, with everything that is wrong below. */
export function Desk() {
  const { workspace } = useStudio();
  const view = useSignal<View>(window.innerWidth >= 1200 ? 'both' : 'form');
  const path = workspace.current.value;
  const isPersona = kindOf(path, workspace.text.value) === 'persona';
  const isNarrow = useMedia('(max-width: 719px)');
  const shown = !isPersona ? 'text' : isNarrow && view.value === 'both' ? 'form' : view.value;
  return (
    <main class="desk" data-view={shown} aria-label="Desk">
      <div class="desk-head">
        <h2>{path === '' ? 'Nothing is open' : path}</h2>
        {isPersona && (
          <Switch
            label="How it is written"
            options={VIEWS.filter(([one]) => !isNarrow || one !== 'both')}
            value={shown}
            onPick={(next) => (view.value = next)}
          />
        )}
      </div>
      <FileNotes />
      <div class="desk-pages">
        {shown !== 'text' && <PersonaForm />}
        {/* It stays, also unseen: what was undone there can be redone. */}
        <TextEditor />
      </div>
      <Problems />
    </main>
  );
}
