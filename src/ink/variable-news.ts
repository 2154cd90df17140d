import { Emitter, type Unsubscribe } from '../core/emitter.js';
import type { StoryValue } from '../core/story.js';
import type { Warn } from './engine.js';
import { listenerFailed } from './misuse.js';
import type { InkVariables } from './variables.js';

/** Tells listeners of variables whose value has changed. It outlives the engine, so that a restore is news too. */
export class VariableNews {
  readonly #emitter = new Emitter<{ variable: { name: string; value: StoryValue } }>();
  readonly #warn: Warn;
  /** The values that listeners know of. */
  readonly #told: Map<string, StoryValue>;

  constructor(variables: InkVariables, warn: Warn) {
    this.#told = variables.snapshot();
    this.#warn = warn;
  }

  on(listener: (name: string, value: StoryValue) => void): Unsubscribe {
    return this.#emitter.on('variable', ({ name, value }) => listener(name, value));
  }

  /** Tells of one variable, if it has changed since it was told of last. */
  tell(name: string, value: StoryValue | undefined): void {
    if (value === undefined || this.#told.get(name) === value) return;
    this.#told.set(name, value);
    try {
      this.#emitter.emit('variable', { name, value });
    } catch (cause) {
      // A listener that throws inside the engine would stop it in the middle of a line.
      this.#warn(listenerFailed(name, cause));
    }
  }
}
