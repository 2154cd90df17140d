import { UsageError, type Command, type CommandInput } from '../../authoring/cli/command.js';

type Action = (input: CommandInput) => Promise<number>;

/** Loaded when they are asked for: they need the ink engine, and the command does without it else. */
const ACTIONS: Readonly<Record<string, () => Promise<Action>>> = {
  check: async () => (await import('./check-stories.js')).checkStories,
  walk: async () => (await import('./walk-stories.js')).walkStories,
  ids: async () => (await import('./write-ids.js')).writeIds,
  extract: async () => (await import('./extract-texts.js')).extractTexts,
};

/**
 * `townsfolk ink`: everything that a writer of stories does outside the game.
 *
 * @param needInk - Makes sure that the ink engine is there.
 */
export const inkCommand = (needInk: () => Promise<void>): Command => ({
  name: 'ink',
  summary: 'check, walk through and translate stories',
  help: `townsfolk ink check [files and folders…]
  Compiles the stories, and holds their tags against the characters and actions that there are.

townsfolk ink walk [files and folders…]
  Plays each story by chance, again and again: choices, talk, and a world that answers by chance. Tells errors, dead ends, places that
  nobody gets out of, and knots that were never seen.
  --steps 1000       how many lines, choices and talks
  --seed 1           another number walks another way
  --start forge      a knot to which the game sends the story at each visit; may stand several times
  --set sword_due    a variable that the game turns true between visits; may stand several times

townsfolk ink ids [files and folders…]
  Writes an id behind every text, by which translations find it. Ids that are there stay.
  --dry              says how many are missing, and writes nothing

townsfolk ink extract [files and folders…] --to lines.fr.po
  Takes the texts out for a translator, as .csv, .json or .po, by the name of the file.
  --with lines.fr.po takes over what is translated there, and tells what is missing and what is stale
  --language fr      for the head of a .po file

  --json             what was found as JSON
  --strict           warnings count as errors for the exit code

Exit code: 0 when all is well, 1 when something was found, 2 when the command was not understood.`,
  options: {
    json: { type: 'boolean' },
    strict: { type: 'boolean' },
    steps: { type: 'string' },
    seed: { type: 'string' },
    start: { type: 'string', multiple: true },
    set: { type: 'string', multiple: true },
    dry: { type: 'boolean' },
    to: { type: 'string' },
    with: { type: 'string' },
    language: { type: 'string' },
  },
  run: async (input) => {
    const [action = '', ...paths] = input.positionals;
    if (!Object.hasOwn(ACTIONS, action))
      throw new UsageError(`Say what to do: ${Object.keys(ACTIONS).join(', ')}. For example: townsfolk ink check assets/stories`);
    await needInk();
    return (await ACTIONS[action]!())({ ...input, positionals: paths });
  },
});
