import { useRef } from 'preact/hooks';
import { useStudio } from '../studio-context.js';

/** A button that lets the writer pick files: texts, or cards. */
export function PickFiles() {
  const { files } = useStudio();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" onClick={() => input.current!.click()}>
        Files or a card…
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".yaml,.yml,.json,.ink,.png,.apng,.charx"
        onClick={(event) => event.stopPropagation()}
        onChange={({ currentTarget }) => {
          void files.addFiles([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
    </>
  );
}
