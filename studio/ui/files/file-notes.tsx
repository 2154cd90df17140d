import { useStudio } from '../studio-context.js';

/** What there was to say about files that were opened, till the writer has read it. */
export function FileNotes() {
  const { files } = useStudio();
  const notes = files.notes.value;
  const failure = files.failure.value;
  if (notes.length === 0 && failure === undefined) return null;
  const dismiss = () => {
    files.notes.value = [];
    files.failure.value = undefined;
  };
  return (
    <section class="file-notes" aria-label="About the files">
      <ul role="alert">
        {failure !== undefined && <li data-severity="error">{failure}</li>}
        {notes.map(({ code, file, severity, message, hint }, index) => (
          <li key={index} data-severity={severity}>
            <b>{file}</b> {message} <span class="dim">{`${hint} ${code}`}</span>
          </li>
        ))}
      </ul>
      <button type="button" class="small" onClick={dismiss}>
        I have read it
      </button>
    </section>
  );
}
