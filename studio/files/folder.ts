import type { OfferedFile } from './take-in.js';

/** Most files that are looked at; past them it was likely the wrong folder. */
const MAX_FILES = 5_000;

const SKIPPED = new Set(['node_modules', 'dist', 'coverage', 'build', 'out', 'public']);

/** Whether this browser opens and saves real folders. */
export function canOpenFolders(): boolean {
  return 'showDirectoryPicker' in window;
}

/** Lets the writer pick a folder to read and write; nothing when they think better of it. */
export async function pickFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    return await window.showDirectoryPicker({ mode: 'readwrite', id: 'townsfolk' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

/** All files under a folder by path, without those of programs. */
export async function filesUnder(folder: FileSystemDirectoryHandle): Promise<readonly OfferedFile[]> {
  const found: OfferedFile[] = [];
  const walk = async (handle: FileSystemDirectoryHandle, path: string): Promise<void> => {
    for await (const [name, entry] of handle.entries()) {
      if (found.length >= MAX_FILES || name.startsWith('.') || SKIPPED.has(name)) continue;
      if (entry.kind === 'directory') await walk(entry, `${path}${name}/`);
      else found.push(offered(path + name, await entry.getFile()));
    }
  };
  await walk(folder, '');
  return found.sort((a, b) => a.path.localeCompare(b.path));
}

/** A file of the browser, by the path under which it is known here. */
export function offered(path: string, file: File): OfferedFile {
  return { path, size: file.size, read: async () => new Uint8Array(await file.arrayBuffer()) };
}

/** Writes texts into a folder, making the folders on the way. */
export async function writeFiles(folder: FileSystemDirectoryHandle, texts: ReadonlyMap<string, string>): Promise<void> {
  for (const [path, text] of texts) {
    const parts = path.split('/');
    const name = parts.pop()!;
    let handle = folder;
    for (const part of parts) handle = await handle.getDirectoryHandle(part, { create: true });
    const writable = await (await handle.getFileHandle(name, { create: true })).createWritable();
    await writable.write(text);
    await writable.close();
  }
}
