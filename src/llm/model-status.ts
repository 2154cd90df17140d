import { Emitter, type Unsubscribe } from '../core/emitter.js';
import type { ModelStatus } from '../core/language-model.js';

/** Holds a model's status, and turns `ready` into `busy` while requests run. */
export class ModelStatusTracker {
  readonly #emitter = new Emitter<{ readonly status: ModelStatus }>();
  #current: ModelStatus = { type: 'absent' };
  #running = 0;

  get current(): ModelStatus {
    return this.#current;
  }

  on(listener: (status: ModelStatus) => void): Unsubscribe {
    return this.#emitter.on('status', listener);
  }

  set(status: ModelStatus): void {
    this.#current = status.type === 'ready' && this.#running > 0 ? { type: 'busy' } : status;
    this.#emitter.emit('status', this.#current);
  }

  /** A request begins; call what comes back once when it ends. */
  begin(): () => void {
    this.#running++;
    if (this.#current.type === 'ready') this.set({ type: 'busy' });
    return () => {
      this.#running--;
      if (this.#running === 0 && this.#current.type === 'busy') this.set({ type: 'ready' });
    };
  }

  clear(): void {
    this.#emitter.clear();
  }
}
