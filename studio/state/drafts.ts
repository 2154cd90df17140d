import { effect } from '@preact/signals';
import { createStore, get, set } from 'idb-keyval';
import type { FileDesk } from './file-desk.js';
import type { OpenFile, Workspace } from './workspace.js';

/** What is open, as the browser keeps it for the next visit. */
interface Draft {
  readonly name: string;
  readonly current: string;
  readonly files: readonly (readonly [string, OpenFile])[];
  readonly folder?: FileSystemDirectoryHandle | undefined;
}

const KEY = 'open';

/** How long the writer has to pause before what is open is kept, in milliseconds. */
const PAUSE_MS = 400;

const store = createStore('townsfolk-studio', 'drafts');

/** Opens what was open on the last visit; false when there was none, or the browser keeps nothing. */
export async function openDraft(workspace: Workspace, files: FileDesk): Promise<boolean> {
  const draft = await get<Draft>(KEY, store).catch(() => undefined);
  if (draft === undefined || draft.files.length === 0) return false;
  files.folder.value = draft.folder;
  workspace.open(draft.name, new Map(draft.files), draft.current);
  return true;
}

/** Keeps what is open, a moment after each change. */
export function keepDrafts(workspace: Workspace, files: FileDesk): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  effect(() => {
    const draft: Draft = {
      name: workspace.name.value,
      current: workspace.current.value,
      files: [...workspace.files.value],
      folder: files.folder.value,
    };
    clearTimeout(timer);
    timer = setTimeout(() => void set(KEY, draft, store).catch(() => undefined), PAUSE_MS);
  });
}
