import type { SettingsStore } from '../settings/settings-store.js';
import type { DialogueParts } from './parts.js';
import type { PictureArt, PortraitArt } from './portrait.js';
import type { SavesPort } from './saves-panel.js';
import type { PartialTheme } from './theme.js';
import type { NpcVoices } from './voice/npc-voice.js';

/** What a dialogue is made with. */
export interface DialogueUiOptions {
  /** The element that holds the canvas; the dialogue lies over it. */
  readonly parent: HTMLElement;
  readonly theme?: PartialTheme | undefined;
  readonly portraits?: PortraitArt | undefined;
  /** What `[icon=…]` of an authored line shows. */
  readonly icons?: PictureArt | undefined;
  /** @defaultValue 45: a little faster than people read, so that nobody waits for it. 0 shows lines at once. */
  readonly charsPerSecond?: number | undefined;
  /** How the player wants to be told. @defaultValue kept with the page */
  readonly settings?: SettingsStore | undefined;
  /** Without it there is no button for saves. */
  readonly saves?: SavesPort | undefined;
  /** How people sound, by persona id. Who is not listed has a voice of their own all the same. */
  readonly voices?: NpcVoices | undefined;
  /** Parts of the game's own; the others are those that come with this package. */
  readonly parts?: Partial<DialogueParts> | undefined;
}
