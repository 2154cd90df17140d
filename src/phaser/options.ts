import type { LanguageModel } from '../core/language-model.js';
import type { SceneWords } from '../core/scene/scene-words.js';
import type { Story } from '../core/story.js';
import type { DialogueManager } from '../core/turn/dialogue-manager.js';
import type { GameSavesOptions } from './saves/game-saves.js';
import type { InspectorOptions } from './inspector/port.js';
import type { SettingsStore } from './settings/settings-store.js';
import type { DialogueView } from './ui/dialogue-view.js';
import type { DialogueParts } from './ui/parts.js';
import type { PartialTheme } from './ui/theme.js';
import type { NpcVoices } from './ui/voice/npc-voice.js';

/** What a game gives the plugin. The adapters never import each other: the game joins them here. */
export interface TownsfolkOptions {
  /** The people, the world and the actions. Personas that scenes load with `load.persona` are added to it. */
  readonly people: DialogueManager;
  /** The same model that `people` was given; the plugin loads it and shows where it stands. */
  readonly model?: LanguageModel | undefined;
  /** Opens a story from its compiled JSON: `(json) => createInkStory({ json, … })`. */
  readonly createStory?: ((json: string, key: string) => Story) | undefined;
  /** What a conversation itself says to the player, such as "Do you mean …?". @defaultValue English */
  readonly words?: Partial<SceneWords> | undefined;
  readonly theme?: PartialTheme | undefined;
  /** Key of the atlas that holds the portraits, with frames such as `mira/happy`. */
  readonly portraits?: string | undefined;
  /** Key of the atlas whose frames `[icon=…]` of an authored line shows. */
  readonly icons?: string | undefined;
  /** How people sound, by persona id. */
  readonly voices?: NpcVoices | undefined;
  /** How the player wants to be told. @defaultValue kept in `localStorage` */
  readonly settings?: SettingsStore | undefined;
  /** What a save is and where it goes; gives the player a page of save slots. */
  readonly saves?: GameSavesOptions | undefined;
  /** Parts of the dialogue in the game's own way: `{ near: () => new MyButtons() }`. The others are those that come with this package. */
  readonly parts?: Partial<DialogueParts> | undefined;
  /**
   * Shows conversations in the game's own way, in place of the dialogue that comes with this package; `undefined` shows none.
   *
   * @param parent - The element that holds the canvas.
   */
  readonly createView?: ((parent: HTMLElement) => DialogueView | undefined) | undefined;
  /** @defaultValue 45; 0 shows lines at once. */
  readonly charsPerSecond?: number | undefined;
  /**
   * Lets a key open "Why did they say that?", for those who make the game. Give it in development builds alone:
   * `import.meta.env.DEV ? { traces, load: () => import('townsfolk/phaser/inspector') } : undefined`; a production build then has none of it.
   */
  readonly inspector?: InspectorOptions | undefined;
  /** @defaultValue true: the model begins to load when the first scene starts. With false the game calls `this.townsfolk.loadModel()`. */
  readonly isModelLoadedAtStart?: boolean | undefined;
}
