import { openEngine, parseProgram, type InkEngine, type InkProgram } from './engine.js';
import { hashText } from './hash.js';

/** A compiled story with its fingerprint. Engines are made of it again and again: for a restore, and after one was damaged. */
export class Program {
  readonly content: InkProgram;
  #hash: string | undefined;

  /** Reads compiled ink. @throws `ink/load` */
  constructor(json: string | InkProgram) {
    this.content = parseProgram(json);
  }

  /** The fingerprint, by which a save knows its story. Made when it is first asked for: it reads the whole story. */
  get hash(): string {
    return (this.#hash ??= hashText(JSON.stringify(this.content)));
  }

  /** A fresh engine at the story's beginning. @throws `ink/load` */
  open(): InkEngine {
    return openEngine(this.content);
  }
}

/** What `# version: 3` at the head of the story says. */
export function versionOf(engine: InkEngine): string | undefined {
  const tag = (engine.globalTags ?? []).find((global) => /^version\s*:/iu.test(global));
  return tag?.slice(tag.indexOf(':') + 1).trim();
}
