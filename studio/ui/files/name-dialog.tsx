import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { newLore, newPersona } from '../../files/samples.js';
import { useStudio } from '../studio-context.js';

export type NewKind = 'character' | 'lore';

const KINDS = {
  character: { title: 'A new character', label: 'What are they called?', make: newPersona, example: 'Mira Holt' },
  lore: { title: 'A new lore file', label: 'What is it about?', make: newLore, example: 'The village' },
} as const;

/** Asks what a new file is to be called, and begins it from a template. */
export function NameDialog({ kind, onClose }: { readonly kind: NewKind; readonly onClose: () => void }) {
  const { workspace } = useStudio();
  const dialog = useRef<HTMLDialogElement>(null);
  const name = useSignal('');
  const { title, label, make, example } = KINDS[kind];
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const begin = (event: Event) => {
    event.preventDefault();
    const { path, text } = make(name.value.trim() || example);
    workspace.add(path, text);
    onClose();
  };
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="name-title" onClose={onClose}>
      <form onSubmit={begin}>
        <h2 id="name-title">{title}</h2>
        <label class="world-field">
          <span>{label}</span>
          <input
            value={name.value}
            placeholder={example}
            autocomplete="off"
            onInput={({ currentTarget }) => (name.value = currentTarget.value)}
          />
        </label>
        <div class="dialog-acts">
          <button type="button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" class="main">
            Begin
          </button>
        </div>
      </form>
    </dialog>
  );
}
