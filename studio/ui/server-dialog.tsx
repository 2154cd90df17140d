import { useSignal } from '@preact/signals';
import { SERVER } from '../state/models.js';
import { Dialog } from './parts/dialog.js';
import { useStudio } from './studio-context.js';

/** Asks for a model on a server that speaks the OpenAI chat protocol, and has it answer. */
export function ServerDialog({ onClose }: { readonly onClose: () => void }) {
  const { models, modelName } = useStudio();
  const url = useSignal(models.server.value?.url ?? '');
  const model = useSignal(models.server.value?.model ?? '');
  const use = () => {
    models.server.value = { url: url.value.trim(), model: model.value.trim() };
    modelName.value = SERVER;
  };
  return (
    <Dialog title="A model on a server" does="Use it" onDone={use} onClose={onClose}>
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
    </Dialog>
  );
}
