declare const brand: unique symbol;

/** The `id:` of a persona file. Branded so that a display name cannot be passed by mistake. */
export type NpcId = string & { readonly [brand]: 'NpcId' };

/** Lower-case words joined by `_` or `-`: what ids of people, items, quests and facts look like. */
export const ID_PATTERN = /^[a-z][a-z0-9_-]*$/;

/** Marks a checked string as the id of a persona. */
export function npcId(id: string): NpcId {
  return id as NpcId;
}
