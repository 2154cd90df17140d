import type { ComponentChildren } from 'preact';
import { useForm, type Path } from './form-context.js';

interface EntryProps {
  /** The list, and which of it. */
  readonly list: Path;
  readonly index: number;
  /** What it is called for those who do not see where the button stands: `fact 3`. */
  readonly name: string;
  readonly children: ComponentChildren;
}

/** One of a list, which can be taken out. */
export function Entry({ list, index, name, children }: EntryProps) {
  const { set } = useForm();
  return (
    <li class="entry">
      <div class="entry-body">{children}</div>
      <button
        type="button"
        class="quiet"
        aria-label={`Take out ${name}`}
        title={`Take out ${name}`}
        onClick={() => set([...list, index], undefined)}
      >
        ✕
      </button>
    </li>
  );
}
