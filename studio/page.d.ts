/** Names of the models that this studio was built with; the first is the one that it begins with. */
declare const STUDIO_MODELS: readonly string[];

interface Window {
  /** Of the File System Access API, where a browser has it. */
  showDirectoryPicker(options?: {
    readonly mode?: 'read' | 'readwrite';
    readonly id?: string;
  }): Promise<FileSystemDirectoryHandle>;
}
