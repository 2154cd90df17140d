import { computed, signal } from '@preact/signals';
import type { TrialPorts } from 'townsfolk/authoring';
import { EXAMPLE_TURNS, RemoteModel } from 'townsfolk/llm';
import { ModelDesk } from './model-desk.js';

/** The name under which no model answers: people say their authored lines. */
export const NO_MODEL = 'none';

/** The name of the model on a server, once there is one. */
export const SERVER = 'server';

/** A model on a server that speaks the OpenAI chat protocol. */
export interface ServerAddress {
  readonly url: string;
  readonly model: string;
}

const NOBODY: TrialPorts = {};

/** All models that can answer, each brought when it is first asked for. */
export class Models {
  readonly server = signal<ServerAddress | undefined>(undefined);
  /** Ids with what they are called. */
  readonly list = computed<readonly (readonly [string, string])[]>(() => [
    ...STUDIO_MODELS.map((name) => [name, name] as const),
    [NO_MODEL, 'no model'],
    ...(this.server.value === undefined ? [] : [[SERVER, this.server.value.model] as const]),
  ]);
  readonly #desks = new Map<string, ModelDesk>();
  readonly #remote = computed((): TrialPorts => {
    if (this.server.value === undefined) return NOBODY;
    const model = new RemoteModel({ ...this.server.value, examples: EXAMPLE_TURNS });
    void model.load();
    return { model };
  });

  /** The desk of a model of this page; none for a server, or no model. */
  desk(name: string): ModelDesk | undefined {
    if (!STUDIO_MODELS.includes(name)) return undefined;
    const known = this.#desks.get(name);
    if (known !== undefined) return known;
    const desk = new ModelDesk(name);
    this.#desks.set(name, desk);
    desk.load();
    return desk;
  }

  /** What a talk on this model works with. The same for the same model. */
  portsOf(name: string): TrialPorts {
    return name === SERVER ? this.#remote.value : (this.desk(name)?.ports ?? NOBODY);
  }
}
