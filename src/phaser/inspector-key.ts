import type { InspectorOptions, InspectorPanel, InspectorSources } from './inspector/port.js';

/** The key that opens the inspector. Its module is loaded at the first press; before that it costs nothing. */
export class InspectorKey {
  readonly #options: InspectorOptions;
  readonly #sources: Omit<InspectorSources, 'traces'>;
  readonly #onProblem: (error: unknown) => void;
  #loading: Promise<InspectorPanel> | undefined;
  #panel: InspectorPanel | undefined;
  #isOver = false;

  constructor(options: InspectorOptions, sources: Omit<InspectorSources, 'traces'>, onProblem: (error: unknown) => void) {
    this.#options = options;
    this.#sources = sources;
    this.#onProblem = onProblem;
    window.addEventListener('keydown', this.#handleKey, { capture: true });
  }

  tick(frameMs: number): void {
    this.#panel?.tick(frameMs);
  }

  destroy(): void {
    this.#isOver = true;
    window.removeEventListener('keydown', this.#handleKey, { capture: true });
    this.#panel?.destroy();
  }

  readonly #handleKey = (event: KeyboardEvent): void => {
    if (event.key !== (this.#options.key ?? 'F2') || event.repeat) return;
    event.preventDefault();
    event.stopPropagation();
    this.#loading ??= this.#load();
    void this.#loading.then((panel) => !this.#isOver && panel.toggle(), this.#onProblem);
  };

  async #load(): Promise<InspectorPanel> {
    const { createInspector } = await this.#options.load();
    const panel = createInspector({ ...this.#sources, traces: this.#options.traces });
    if (this.#isOver) panel.destroy();
    else this.#panel = panel;
    return panel;
  }
}
