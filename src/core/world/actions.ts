import { TownsfolkError } from '../errors.js';
import type { World } from './world.js';

/** What a character may propose to do. The game decides whether it happens. */
export interface ActionDefinition {
  /** As it stands in the prompt and in persona files: `take:broken_sword`. */
  readonly id: string;
  /** Whether it could happen now; asked before the action is offered, and again before it is done. */
  readonly isLegal: (context: ActionContext) => boolean;
  /** Changes the game. */
  readonly apply: (context: ActionContext) => void;
}

export interface ActionContext {
  readonly npc: string;
  readonly world: World;
}

/** What the game said to a proposal. */
export type ActionVerdict = { readonly isAccepted: true } | { readonly isAccepted: false; readonly reason: string };

/** Most actions that are offered at once: the shipped model chooses well among eight, and every one costs prompt. */
const MAX_OFFERED = 8;

/** The actions that a game declares, and the only way in which talk changes the game. */
export class ActionBook {
  readonly #definitions = new Map<string, ActionDefinition>();

  declare(definition: ActionDefinition): this {
    this.#definitions.set(definition.id, definition);
    return this;
  }

  has(id: string): boolean {
    return this.#definitions.has(id);
  }

  /**
   * Those of a character's actions that are legal now, at most eight.
   *
   * @throws `action/unknown` when a persona names an action that the game never declared.
   */
  offered(actions: readonly string[], context: ActionContext): readonly string[] {
    return actions.filter((id) => this.#get(id, context.npc).isLegal(context)).slice(0, MAX_OFFERED);
  }

  /** Asks the game once more and, if it agrees, does it. */
  propose(id: string, offered: readonly string[], context: ActionContext): ActionVerdict {
    if (!offered.includes(id)) return { isAccepted: false, reason: 'was not offered' };
    const definition = this.#get(id, context.npc);
    if (!definition.isLegal(context)) return { isAccepted: false, reason: 'is no longer possible' };
    definition.apply(context);
    return { isAccepted: true };
  }

  #get(id: string, npc: string): ActionDefinition {
    const definition = this.#definitions.get(id);
    if (definition !== undefined) return definition;
    const known = [...this.#definitions.keys()].join(', ') || 'none';
    throw new TownsfolkError(
      'action/unknown',
      `"${npc}" has the action "${id}", which the game does not declare. Declared: ${known}.`,
      {
        hint: `Declare it, actions.declare({ id: '${id}', isLegal, apply }), or take it out of the persona file.`,
      },
    );
  }
}
