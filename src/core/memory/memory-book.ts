/** Something that one character remembers. */
export interface Memory {
  readonly text: string;
}

/** Most memories that a character keeps; the oldest go first. */
const MAX_MEMORIES = 200;

/** What each character remembers, each their own: what one saw, another does not know. */
export class MemoryBook {
  readonly #memories = new Map<string, readonly Memory[]>();

  of(npc: string): readonly Memory[] {
    return this.#memories.get(npc) ?? [];
  }

  remember(npc: string, text: string): void {
    if (this.of(npc).some((memory) => memory.text === text)) return;
    this.#memories.set(npc, [...this.of(npc), { text }].slice(-MAX_MEMORIES));
  }
}
