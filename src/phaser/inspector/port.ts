import type { LanguageModel } from '../../core/language-model.js';
import type { TraceLog } from '../../core/trace/trace-log.js';
import type { DialogueManager } from '../../core/turn/dialogue-manager.js';

/** What the inspector reads. It changes nothing. */
export interface InspectorSources {
  readonly parent: HTMLElement;
  readonly people: DialogueManager;
  readonly model?: LanguageModel | undefined;
  readonly traces: TraceLog;
}

/** An open or closed inspector, as the plugin handles it. */
export interface InspectorPanel {
  toggle(): void;
  /** Told every frame how long the last one took, in milliseconds. */
  tick(frameMs: number): void;
  destroy(): void;
}

/** The module that holds the inspector, loaded when its key is first pressed. */
export interface InspectorModule {
  readonly createInspector: (sources: InspectorSources) => InspectorPanel;
}

/** Switches the inspector on. Give it in development builds alone, so that a production build leaves the module out. */
export interface InspectorOptions {
  /** The log that the dialogue manager writes: `onTrace: traces.add`. */
  readonly traces: TraceLog;
  /** `() => import('townsfolk/phaser/inspector')` */
  readonly load: () => Promise<InspectorModule>;
  /** The key that opens and closes it, as `KeyboardEvent.key` has it. @defaultValue `F2`, which browsers leave alone. */
  readonly key?: string | undefined;
}
