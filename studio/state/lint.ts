import { effect, signal, type ReadonlySignal } from '@preact/signals';
import { lintProject, readProject, type LintPorts, type LintResult, type ProjectFiles } from 'townsfolk/authoring';

/** How long a writer has to pause before everything is looked through, in milliseconds: not between two letters, soon after a word. */
const PAUSE_MS = 250;

/** What is wrong with the files as they are now, a moment after they changed. */
export class LiveLint {
  readonly result = signal<LintResult>({ project: readProject(new Map()), diagnostics: [] });
  /** Whether the result is of the texts as they are. */
  readonly isFresh = signal(false);
  readonly #stop: () => void;

  /**
   * Looks at texts from now on.
   *
   * @param ports - What depends on the model. When it comes, everything is looked through again.
   */
  constructor(texts: ReadonlySignal<ProjectFiles>, ports: ReadonlySignal<LintPorts>) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    this.#stop = effect(() => {
      const files = texts.value;
      const withModel = ports.value;
      this.isFresh.value = false;
      clearTimeout(timer);
      // The first look waits for nothing: there is a page to fill.
      timer = setTimeout(
        () => void this.#look(files, withModel, texts),
        this.result.peek().project.files.size === 0 ? 0 : PAUSE_MS,
      );
    });
  }

  /** Resolves when what is known is of the texts as they are. */
  whenFresh(): Promise<LintResult> {
    return new Promise((resolve) => {
      const stop = effect(() => {
        if (!this.isFresh.value) return;
        resolve(this.result.peek());
        // The effect may run before there is anything to stop.
        queueMicrotask(() => stop());
      });
    });
  }

  stop(): void {
    this.#stop();
  }

  async #look(files: ProjectFiles, ports: LintPorts, texts: ReadonlySignal<ProjectFiles>): Promise<void> {
    const result = await lintProject(files, ports);
    if (texts.peek() !== files) return;
    this.result.value = result;
    this.isFresh.value = true;
  }
}
