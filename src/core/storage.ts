/** The port to wherever saves are kept. `load` gives `undefined` for a key that was never stored. */
export interface SaveStorage {
  load(key: string): Promise<string | undefined>;
  store(key: string, text: string): Promise<void>;
  remove(key: string): Promise<void>;
  keys(): Promise<readonly string[]>;
}
