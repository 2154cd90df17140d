import { useSignal } from '@preact/signals';
import { newLore, newPersona } from '../../files/samples.js';
import { Dialog } from '../parts/dialog.js';
import { useStudio } from '../studio-context.js';

export type NewKind = 'character' | 'lore';

const KINDS = {
  character: { title: 'A new character', label: 'What are they called?', make: newPersona, example: 'Mira Holt' },
  lore: { title: 'A new lore file', label: 'What is it about?', make: newLore, example: 'The village' },
} as const;

/** Asks what a new file is to be called, and begins it from a template. */
export function NameDialog({ kind, onClose }: { readonly kind: NewKind; readonly onClose: () => void }) {
  const { workspace } = useStudio();
  const name = useSignal('');
  const { title, label, make, example } = KINDS[kind];
  const begin = () => {
    const { path, text } = make(name.value.trim() || example);
    workspace.add(path, text);
  };
  return (
    <Dialog title={title} does="Begin" onDone={begin} onClose={onClose}>
      <label class="world-field">
        <span>{label}</span>
        <input
          value={name.value}
          placeholder={example}
          autocomplete="off"
          onInput={({ currentTarget }) => (name.value = currentTarget.value)}
        />
      </label>
    </Dialog>
  );
}
