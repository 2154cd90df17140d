import { signal } from '@preact/signals';
import type { Diagnostic } from 'townsfolk/authoring';
import { download } from '../files/download.js';
import { canOpenFolders, filesUnder, offered, pickFolder, writeFiles } from '../files/folder.js';
import { takeIn, type TakenIn } from '../files/take-in.js';
import type { Workspace } from './workspace.js';

/** Opens and saves: real folders where the browser has them, and files to download everywhere. */
export class FileDesk {
  /** What there was to say about the files that were opened last. */
  readonly notes = signal<readonly Diagnostic[]>([]);
  /** What could not be opened or saved. */
  readonly failure = signal<string | undefined>(undefined);
  readonly folder = signal<FileSystemDirectoryHandle | undefined>(undefined);
  readonly #workspace: Workspace;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** Opens a folder in place of what was open. */
  openFolder(): Promise<void> {
    return this.#try(async () => {
      const folder = await pickFolder();
      if (folder === undefined) return;
      const taken = await takeIn(await filesUnder(folder), { isNamed: false });
      this.notes.value = taken.notes;
      this.folder.value = folder;
      this.#workspace.openTexts(folder.name, taken.texts);
    });
  }

  /** Adds files that the writer picked or dropped, and characters out of cards. */
  addFiles(files: readonly File[]): Promise<void> {
    return this.#try(async () => {
      const taken = await takeIn(
        files.map((file) => offered(file.name, file)),
        { isNamed: true },
      );
      this.notes.value = taken.notes;
      this.#add(taken);
    });
  }

  /** Saves what is not saved into the folder; where there is none, the writer picks one, or gets it all as a download. */
  save(): Promise<void> {
    return this.#try(async () => {
      if (!canOpenFolders()) return this.downloadAll();
      const folder = this.folder.value ?? (await pickFolder());
      if (folder === undefined) return;
      const isNew = folder !== this.folder.value;
      const { texts, unsaved } = this.#workspace;
      const wanted = new Map([...texts.value].filter(([path]) => isNew || unsaved.value.includes(path)));
      await writeFiles(folder, wanted);
      this.folder.value = folder;
      this.#workspace.noteSaved(wanted);
    });
  }

  /** Gives the writer everything that is open. */
  downloadAll(): void {
    const texts = this.#workspace.texts.value;
    download(this.#workspace.name.value, texts);
    this.#workspace.noteSaved(texts);
  }

  #add({ texts, made }: TakenIn): void {
    const [first] = [...texts, ...made].map(([path, text]) => this.#workspace.add(path, text));
    // A character stands before their lore.
    if (first !== undefined) this.#workspace.current.value = first;
  }

  async #try(work: () => Promise<void> | void): Promise<void> {
    this.failure.value = undefined;
    try {
      await work();
    } catch (error) {
      this.failure.value = `That could not be done: ${error instanceof Error ? error.message : String(error)}`;
    }
  }
}
