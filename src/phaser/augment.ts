import type { TownsfolkPlugin } from './plugin.js';

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- the only way to add to Phaser's own types
  namespace Phaser {
    interface Scene {
      /** Talk in this scene; there once {@link townsfolkPlugin} stands in the game's config. */
      townsfolk: TownsfolkPlugin;
    }
    // eslint-disable-next-line @typescript-eslint/no-namespace -- as above
    namespace Loader {
      interface LoaderPlugin {
        /** Loads a persona file (YAML or JSON). A mistake in it is a load error, and a `warning` with file, line and remedy. */
        persona(key: string, url: string): this;
        /** Loads a compiled ink story from a URL, or takes its JSON as it is. */
        inkStory(key: string, urlOrJson: string): this;
      }
    }
  }
}
