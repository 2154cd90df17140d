import type { Story, StoryBeat, StoryValue } from '../../../src/index.js';

/** A story as a list of beats, for tests of the conversation alone. */
export class ScriptedStory implements Story {
  readonly calls: string[] = [];
  readonly variables = new Map<string, StoryValue>();
  #at = 0;

  constructor(readonly beats: readonly StoryBeat[]) {}

  next(): StoryBeat {
    const beat = this.beats[this.#at] ?? { type: 'end' };
    if (beat.type === 'line') this.#at++;
    return beat;
  }

  get isOver(): boolean {
    return this.#at >= this.beats.length;
  }

  choose(index: number): void {
    this.calls.push(`choose ${index}`);
    this.#at++;
  }

  exitTalk(exit: string): void {
    this.calls.push(`exit ${exit}`);
    this.#at++;
  }

  goTo(path: string): void {
    this.calls.push(`goTo ${path}`);
    this.#at = 0;
  }

  getVariable(name: string): StoryValue | undefined {
    return this.variables.get(name);
  }

  setVariable(name: string, value: StoryValue): void {
    this.variables.set(name, value);
  }

  get variableNames(): readonly string[] {
    return [...this.variables.keys()];
  }

  hasVariable(name: string): boolean {
    return this.variables.has(name);
  }

  onVariable(): () => void {
    return () => undefined;
  }

  save(): string {
    return String(this.#at);
  }

  restore(saved: string): void {
    this.#at = Number(saved);
  }
}
