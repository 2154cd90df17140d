import { NO_MODEL } from '../state/model-desk.js';
import { modelWords } from './model-words.js';
import { useStudio } from './studio-context.js';

/** Which model answers, and where it stands: by words, and by a bar while it is on its way. */
export function ModelChip() {
  const studio = useStudio();
  const model = studio.model.value;
  const status = model?.status.value;
  const words = status === undefined ? { text: 'authored lines' } : modelWords(status);
  return (
    <div class="model-chip" data-status={status?.type ?? 'none'}>
      <select
        aria-label="Model"
        value={studio.modelName.value}
        onChange={(event) => (studio.modelName.value = event.currentTarget.value)}
      >
        {STUDIO_MODELS.map((name) => (
          <option key={name}>{name}</option>
        ))}
        <option value={NO_MODEL}>no model</option>
      </select>
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
