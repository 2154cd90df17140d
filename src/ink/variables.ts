import { InkList } from 'inkjs';
import { TownsfolkError } from '../core/errors.js';
import type { StoryValue } from '../core/story.js';
import type { InkEngine, InkProgram } from './engine.js';
import { isStoryValue } from './functions.js';

/** The global variables of one engine: read, written with their types checked, and watched. */
export class InkVariables {
  readonly names: ReadonlySet<string>;
  readonly #engine: InkEngine;

  constructor(engine: InkEngine, program: InkProgram) {
    this.#engine = engine;
    this.names = new Set(declaredNames(program));
  }

  /** A list reads as its items, `hammer, tongs`. A divert target has no value for the game. */
  get(name: string): StoryValue | undefined {
    if (!this.names.has(name)) return undefined;
    const value = this.#raw(name);
    if (value instanceof InkList) return value.toString();
    return isStoryValue(value) ? value : undefined;
  }

  /**
   * Sets a value of the declared type.
   *
   * @throws `ink/unknown-variable`, or `ink/bad-value` when the variable holds values of another type.
   */
  set(name: string, value: StoryValue): void {
    if (!this.names.has(name)) throw unknownVariable(name, this.names);
    const old = this.#raw(name);
    if (old instanceof InkList) return this.#write(name, readList(name, value, this.#engine));
    if (!isStoryValue(value) || (isStoryValue(old) && typeof old !== typeof value)) throw badValue(name, old, value);
    this.#write(name, value);
  }

  /** All values at this moment, to compare with later. */
  snapshot(): Map<string, StoryValue> {
    const values = new Map<string, StoryValue>();
    for (const name of this.names) {
      const value = this.get(name);
      if (value !== undefined) values.set(name, value);
    }
    return values;
  }

  /** Calls the listener when a value may have changed; ink also tells of a value that was set to what it was. */
  watch(listener: (name: string) => void): void {
    for (const name of this.names) this.#engine.ObserveVariable(name, () => listener(name));
  }

  #raw(name: string): unknown {
    return this.#engine.variablesState.$(name);
  }

  #write(name: string, value: StoryValue | InkList): void {
    this.#engine.variablesState.$(name, value);
  }
}

/** The names in the part of a compiled story that declares globals. Constants are not among them: ink puts their values in place. */
function declaredNames(program: InkProgram): string[] {
  const root = program['root'];
  const named: unknown = Array.isArray(root) ? root.at(-1) : undefined;
  const declarations = isRecord(named) ? named['global decl'] : undefined;
  if (!Array.isArray(declarations)) return [];
  return declarations.flatMap((item: unknown) => (isRecord(item) && typeof item['VAR='] === 'string' ? [item['VAR=']] : []));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Makes a list of `hammer, tongs` or `tools.hammer`. */
function readList(name: string, value: StoryValue, engine: InkEngine): InkList {
  try {
    const items = String(value)
      .split(',')
      .map((item) => item.trim());
    return items.reduce((list, item) => list.Union(InkList.FromString(item, engine)), new InkList());
  } catch {
    throw badValue(name, 'a list', value);
  }
}

function unknownVariable(name: string, known: ReadonlySet<string>): TownsfolkError {
  return new TownsfolkError('ink/unknown-variable', `The story declares no variable "${name}".`, {
    hint: `Add "VAR ${name} = …" to the story. It declares: ${[...known].join(', ') || 'none'}.`,
  });
}

function badValue(name: string, old: unknown, value: unknown): TownsfolkError {
  const holds = old === 'a list' ? 'a list' : `a ${typeof old}`;
  return new TownsfolkError('ink/bad-value', `The variable "${name}" holds ${holds} and was given ${JSON.stringify(value)}.`, {
    hint: 'Set values of the type that the story declares; a list takes the names of its items, "hammer, tongs".',
  });
}
