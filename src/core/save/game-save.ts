import type { Persona } from '../persona/persona.js';
import type { Story } from '../story.js';
import type { DialogueManager } from '../turn/dialogue-manager.js';
import { SAVE_VERSION, type GameSnapshot } from './snapshot.js';

/** What a save is made of, beside the people. */
export interface SavedParts {
  /** Stories by name. */
  readonly stories?: Readonly<Record<string, Story>> | undefined;
  /** What the game adds of its own, as text. */
  readonly extra?: Readonly<Record<string, string>> | undefined;
}

/** What a restore could not bring back as it was. */
export type SaveWarning =
  /** The persona file was edited since: what they remember may not fit it. */
  | { readonly type: 'persona-changed'; readonly npc: string }
  /** Somebody of the save is not in the game any more; what they remember is kept. */
  | { readonly type: 'persona-missing'; readonly npc: string }
  /** A story of the save is not opened, or could not be restored. */
  | { readonly type: 'story-lost'; readonly story: string; readonly error?: unknown };

/** Everything of a game as one snapshot. Talks that are open are not in it, but what was said in them so far is on its way into memory. */
export async function takeSnapshot(
  people: DialogueManager,
  { stories = {}, extra = {} }: SavedParts = {},
): Promise<GameSnapshot> {
  await people.settled();
  return {
    format: 'townsfolk-save',
    version: SAVE_VERSION,
    world: people.world.state,
    memories: people.memory.snapshot(),
    stories: mapValues(stories, (story) => story.save()),
    personas: Object.fromEntries(people.personas.map((persona) => [persona.id, fingerprint(persona)])),
    extra,
  };
}

/**
 * Puts a snapshot in place of everything, and tells what could not be brought back as it was.
 *
 * @param stories - The game's stories by the names that the save has for them.
 */
export function restoreSnapshot(
  snapshot: GameSnapshot,
  people: DialogueManager,
  stories: Readonly<Record<string, Story>> = {},
): readonly SaveWarning[] {
  people.world.restore(snapshot.world);
  people.memory.restore(snapshot.memories);
  return [
    ...Object.entries(snapshot.personas).flatMap(([npc, print]) => personaWarning(people, npc, print)),
    ...Object.entries(snapshot.stories).flatMap(([name, saved]) => restoreStory(stories, name, saved)),
  ];
}

function personaWarning(people: DialogueManager, npc: string, print: string): readonly SaveWarning[] {
  if (!people.has(npc)) return [{ type: 'persona-missing', npc }];
  return fingerprint(people.persona(npc)) === print ? [] : [{ type: 'persona-changed', npc }];
}

function restoreStory(stories: Readonly<Record<string, Story>>, name: string, saved: string): readonly SaveWarning[] {
  const story = Object.hasOwn(stories, name) ? stories[name] : undefined;
  if (story === undefined) return [{ type: 'story-lost', story: name }];
  try {
    story.restore(saved);
    return [];
  } catch (error) {
    return [{ type: 'story-lost', story: name, error }];
  }
}

/** A short mark of all that a persona says, to notice edits by. Not for secrets. */
function fingerprint(persona: Persona): string {
  return hash(JSON.stringify(persona)).toString(36);
}

/** FNV-1a over UTF-16 units, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return value;
}

function mapValues<In, Out>(record: Readonly<Record<string, In>>, change: (value: In) => Out): Readonly<Record<string, Out>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
