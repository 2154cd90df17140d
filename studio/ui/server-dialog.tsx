import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { SERVER } from '../state/models.js';
import { useStudio } from './studio-context.js';

/** Asks for a model on a server that speaks the OpenAI chat protocol, and has it answer. */
export function ServerDialog({ onClose }: { readonly onClose: () => void }) {
  const { models, modelName } = useStudio();
  const dialog = useRef<HTMLDialogElement>(null);
  const url = useSignal(models.server.value?.url ?? '');
  const model = useSignal(models.server.value?.model ?? '');
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const use = (event: Event) => {
    event.preventDefault();
    models.server.value = { url: url.value.trim(), model: model.value.trim() };
    modelName.value = SERVER;
    onClose();
  };
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="server-title" onClose={onClose}>
      <form onSubmit={use}>
        <h2 id="server-title">A model on a server</h2>
        <p class="field-about">
          Ollama, llama.cpp or vLLM on your machine, or a proxy of your own. What you type in the talk is sent there.
        </p>
        <label class="world-field">
          <span>Address of its chat endpoint</span>
          <input
            type="url"
            required
            placeholder="http://localhost:11434/v1/chat/completions"
            value={url.value}
            onInput={({ currentTarget }) => (url.value = currentTarget.value)}
          />
        </label>
        <label class="world-field">
          <span>Name of the model there</span>
          <input
            required
            placeholder="qwen3-8b"
            value={model.value}
            onInput={({ currentTarget }) => (model.value = currentTarget.value)}
          />
        </label>
        <div class="dialog-acts">
          <button type="button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" class="main">
            Use it
          </button>
        </div>
      </form>
    </dialog>
  );
}
