import { computed, signal } from '@preact/signals';

/** A file that is open, and its text as it was last saved; none for one that never was. */
export interface OpenFile {
  readonly text: string;
  readonly saved?: string | undefined;
}

/** All texts that a writer works on, by path. */
export class Workspace {
  readonly files = signal<ReadonlyMap<string, OpenFile>>(new Map());
  /** The path of the file on the desk. */
  readonly current = signal('');
  /** What the folder or sample is called. */
  readonly name = signal('');
  readonly texts = computed<ReadonlyMap<string, string>>(
    () => new Map([...this.files.value].map(([path, { text }]) => [path, text])),
  );
  readonly text = computed(() => this.texts.value.get(this.current.value) ?? '');
  /** Paths of files that are not saved as they are. */
  readonly unsaved = computed<readonly string[]>(() =>
    [...this.files.value].filter(([, { text, saved }]) => text !== saved).map(([path]) => path),
  );

  /** Puts other files in place of all that were open, with one of them on the desk. */
  open(name: string, files: ReadonlyMap<string, OpenFile>, current = firstPersona(files)): void {
    this.name.value = name;
    this.files.value = files;
    this.current.value = current;
  }

  /** The same with texts that are as they were saved. */
  openTexts(name: string, texts: ReadonlyMap<string, string>, current?: string): void {
    this.open(name, new Map([...texts].map(([path, text]) => [path, { text, saved: text }])), current);
  }

  edit(path: string, text: string): void {
    const file = this.files.value.get(path);
    if (file === undefined || file.text === text) return;
    this.#put(path, { ...file, text });
  }

  /** Adds a file and puts it on the desk. A path that is taken gets a number. */
  add(path: string, text: string): string {
    const free = this.#free(path);
    this.#put(free, { text });
    this.current.value = free;
    return free;
  }

  remove(path: string): void {
    const rest = new Map(this.files.value);
    rest.delete(path);
    this.files.value = rest;
    if (this.current.value === path) this.current.value = firstPersona(rest);
  }

  /** Notes that files were saved with these texts. What was typed since is unsaved still. */
  noteSaved(texts: ReadonlyMap<string, string>): void {
    this.files.value = new Map(
      [...this.files.value].map(([path, file]) => [path, texts.has(path) ? { ...file, saved: texts.get(path) } : file]),
    );
  }

  #put(path: string, file: OpenFile): void {
    this.files.value = new Map([...this.files.value, [path, file]]);
  }

  #free(path: string): string {
    if (!this.files.value.has(path)) return path;
    for (let number = 2; ; number++) {
      const other = path.replace(/(\.[\w.]+)?$/u, (ending) => `-${number}${ending}`);
      if (!this.files.value.has(other)) return other;
    }
  }
}

function firstPersona(files: ReadonlyMap<string, unknown>): string {
  const paths = [...files.keys()];
  return paths.find((path) => /\.ya?ml$/iu.test(path) && !/lore|test|townsfolk\./iu.test(path)) ?? paths[0] ?? '';
}
