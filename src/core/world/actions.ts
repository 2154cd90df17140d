import { TownsfolkError } from '../errors.js';
import type { World } from './world.js';

/** What an argument of an action names. */
export type ArgumentKind = 'item' | 'quest' | 'place' | 'npc' | 'number' | 'text';

/** What a character may propose to do. The game decides whether it happens. */
export interface ActionDefinition {
  /** As it stands in the prompt and in persona files: `open_shop`, or with arguments `take`, which stands there as `take:broken_sword`. */
  readonly id: string;
  /** What stands behind the id, each behind a colon. @defaultValue nothing */
  readonly args?: readonly ArgumentKind[] | undefined;
  /** What it is about, in words: of many legal actions those closest to the talk are offered. @defaultValue the words of the id */
  readonly about?: string | undefined;
  /** Whether it could happen now; asked before the action is offered, and again before it is done. */
  readonly isLegal: (context: ActionContext) => boolean;
  /** Changes the game. */
  readonly apply: (context: ActionContext) => void;
}

/** Who would do an action, with what, in which world. */
export interface ActionContext {
  readonly npc: string;
  readonly world: World;
  /** What stands behind the id: `['broken_sword']`. */
  readonly args: readonly string[];
}

/** Who would act where. */
export type Actor = Omit<ActionContext, 'args'>;

/** What the game said to a proposal. */
export type ActionVerdict = { readonly isAccepted: true } | { readonly isAccepted: false; readonly reason: string };

/** Most actions that are offered at once: the shipped model chooses well among eight, and every one costs prompt. */
export const MAX_OFFERED = 8;

/** The actions that a game declares, and the only way in which talk changes the game. */
export class ActionBook {
  readonly #definitions = new Map<string, ActionDefinition>();

  declare(definition: ActionDefinition): this {
    this.#definitions.set(definition.id, definition);
    return this;
  }

  has(id: string): boolean {
    return this.#find(id) !== undefined;
  }

  /** What an action is about, in words. */
  aboutOf(id: string): string {
    return this.#find(id)?.definition.about ?? id.replaceAll(/[:_]/gu, ' ');
  }

  /** Those of a character's actions that are legal now. One that the game does not declare never is; {@link ActionBook.problemWith} says so. */
  legal(actions: readonly string[], actor: Actor): readonly string[] {
    return actions.filter((id) => {
      const found = this.#find(id);
      return found?.definition.isLegal({ ...actor, args: found.args }) === true;
    });
  }

  /** `action/unknown` for the first of a character's actions that the game never declared, or declared with other arguments. */
  problemWith(actions: readonly string[], npc: string): TownsfolkError | undefined {
    const unknown = actions.find((id) => !this.has(id));
    if (unknown === undefined) return undefined;
    const known = [...this.#definitions.values()].map(patternOf).join(', ') || 'none';
    return new TownsfolkError(
      'action/unknown',
      `"${npc}" has the action "${unknown}", which the game does not declare. Declared: ${known}.`,
      {
        hint: `It is left out. Declare it, actions.declare({ id: '${unknown}', isLegal, apply }), or take it out of the persona file.`,
      },
    );
  }

  /** Asks the game once more and, if it agrees, does it. */
  propose(id: string, offered: readonly string[], actor: Actor): ActionVerdict {
    if (!offered.includes(id)) return { isAccepted: false, reason: 'was not offered' };
    const found = this.#find(id);
    const context = { ...actor, args: found?.args ?? [] };
    if (found?.definition.isLegal(context) !== true) return { isAccepted: false, reason: 'is no longer possible' };
    found.definition.apply(context);
    return { isAccepted: true };
  }

  #find(id: string): { readonly definition: ActionDefinition; readonly args: readonly string[] } | undefined {
    const whole = this.#definitions.get(id);
    if (whole !== undefined && (whole.args?.length ?? 0) === 0) return { definition: whole, args: [] };
    const [name = '', ...args] = id.split(':');
    const definition = this.#definitions.get(name);
    return definition !== undefined && fits(args, definition.args ?? []) ? { definition, args } : undefined;
  }
}

function fits(args: readonly string[], kinds: readonly ArgumentKind[]): boolean {
  return (
    args.length === kinds.length &&
    args.every((arg, index) => arg !== '' && (kinds[index] !== 'number' || Number.isFinite(Number(arg))))
  );
}

/** `take:ITEM`. */
function patternOf({ id, args = [] }: ActionDefinition): string {
  return [id, ...args.map((kind) => kind.toUpperCase())].join(':');
}
