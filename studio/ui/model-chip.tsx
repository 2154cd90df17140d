import { useSignal } from '@preact/signals';
import { NO_MODEL, SERVER } from '../state/models.js';
import { ServerDialog } from './server-dialog.js';
import { modelWords } from './model-words.js';
import { useStudio } from './studio-context.js';

/** The choice that asks for another server. */
const OTHER = 'another';

/** Which model answers, and where it stands: by words, and by a bar while it is on its way. */
export function ModelChip() {
  const studio = useStudio();
  const model = studio.model.value;
  const status = model?.status.value;
  const isAsking = useSignal(false);
  const name = studio.modelName.value;
  const words = status !== undefined ? modelWords(status) : { text: name === NO_MODEL ? 'written lines' : 'on a server' };
  const pick = (picked: string) => (picked === OTHER ? (isAsking.value = true) : (studio.modelName.value = picked));
  return (
    <div class="model-chip" data-status={status?.type ?? 'none'}>
      <select
        aria-label="Model"
        value={isAsking.value ? OTHER : name}
        onChange={({ currentTarget }) => pick(currentTarget.value)}
      >
        {studio.models.list.value.map(([id, title]) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
        <option value={OTHER}>{name === SERVER ? 'another server…' : 'a server…'}</option>
      </select>
      {isAsking.value && <ServerDialog onClose={() => (isAsking.value = false)} />}
      <span role="status">{words.text}</span>
      {words.share !== undefined && <progress aria-label="Model on its way" max={1} value={words.share} />}
      {status?.type === 'failed' && (
        <button type="button" class="quiet" title={String(status.error)} onClick={() => model?.load()}>
          Try again
        </button>
      )}
    </div>
  );
}
