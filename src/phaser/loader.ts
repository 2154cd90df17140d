import * as Phaser from 'phaser';
import { TownsfolkError } from '../core/errors.js';
import { parsePersona } from '../core/persona/parse-persona.js';

const PERSONAS = 'townsfolk-personas';
const STORIES = 'townsfolk-stories';

/** Where loaded personas are kept. */
export function personaCache(cache: Phaser.Cache.CacheManager): Phaser.Cache.BaseCache {
  return cache.addCustom(PERSONAS);
}

/** Where compiled stories are kept, as text. */
export function storyCache(cache: Phaser.Cache.CacheManager): Phaser.Cache.BaseCache {
  return cache.addCustom(STORIES);
}

/** A text file that must make sense; one that does not is a load error with the reason. */
class CheckedTextFile extends Phaser.Loader.File {
  readonly #read: (text: string, url: string) => unknown;

  constructor(
    loader: Phaser.Loader.LoaderPlugin,
    config: { type: string; key: string; url: string; cache: Phaser.Cache.BaseCache },
    read: (text: string, url: string) => unknown,
  ) {
    super(loader, { ...config, extension: '', xhrSettings: { responseType: 'text' } });
    this.#read = read;
  }

  override onProcess(): void {
    try {
      this.data = this.#read(this.xhrLoader?.responseText ?? '', String(this.src));
      this.onProcessComplete();
    } catch (error) {
      this.loader.emit(LOAD_PROBLEM, error);
      this.onProcessError();
    }
  }
}

/** Told by a scene's loader when a file came but is wrong. @internal */
export const LOAD_PROBLEM = 'townsfolk-load-problem';

function readStory(text: string, url: string): string {
  if (/^\uFEFF?\s*\{\s*"inkVersion"/u.test(text)) return text;
  throw new TownsfolkError('ink/load', `${url} is not a compiled ink story.`, {
    hint: "Compile it, for example by importing the .ink file with the plugin of 'townsfolk/vite'.",
    place: { file: url },
  });
}

/** Teaches Phaser's loader `load.persona` and `load.inkStory`; a second call changes nothing. @internal */
export function registerFileTypes(): void {
  Phaser.Loader.FileTypesManager.register('persona', function (this: Phaser.Loader.LoaderPlugin, key: string, url: string) {
    this.addFile(new CheckedTextFile(this, { type: 'persona', key, url, cache: personaCache(this.cacheManager) }, parsePersona));
    return this;
  });
  Phaser.Loader.FileTypesManager.register(
    'inkStory',
    function (this: Phaser.Loader.LoaderPlugin, key: string, urlOrJson: string) {
      const cache = storyCache(this.cacheManager);
      if (/^\uFEFF?\s*\{/u.test(urlOrJson)) cache.add(key, urlOrJson);
      else this.addFile(new CheckedTextFile(this, { type: 'inkStory', key, url: urlOrJson, cache }, readStory));
      return this;
    },
  );
}
