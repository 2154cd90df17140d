import { TownsfolkError } from '../core/errors.js';
import type { InkEngine } from './engine.js';
import { MAIN_FLOW, badSave, type InkSave } from './save.js';

/** What a restore needs of the story. */
interface Restorable {
  readonly open: () => InkEngine;
  /** The variables that the story declares. */
  readonly names: ReadonlySet<string>;
  readonly storyHash: string;
}

interface Restored {
  readonly engine: InkEngine;
  /** What an edited story has lost. */
  readonly lost?: TownsfolkError;
}

/**
 * Puts a saved state into a fresh engine.
 *
 * Where the story was edited so much that a place is gone, every flow begins again at the knot of its place, with the variables
 * that both know; what was lost is told.
 *
 * @throws `ink/bad-save` when even the knot of the main flow is gone.
 */
export function restoreEngine(story: Restorable, save: InkSave): Restored {
  const engine = story.open();
  try {
    engine.state.LoadJson(save.ink);
  } catch (cause) {
    if (save.story === story.storyHash) throw badSave('The state of the ink engine in it is damaged.', cause);
    return restoreKnots(story, save, cause);
  }
  if (save.story === story.storyHash || isPlaceThere(engine, save)) return { engine };
  return restoreKnots(story, save);
}

/** The engine loads places that are gone and only warns, and choices that lead nowhere without a word. */
function isPlaceThere(engine: InkEngine, { flows }: InkSave): boolean {
  const isThere = (path: Parameters<InkEngine['ContentAtPath']>[0] | null) =>
    path !== null && !engine.ContentAtPath(path).approximate;
  return (
    !engine.hasWarning &&
    Object.keys(flows).every((flow) => {
      enterFlow(engine, flow);
      return engine.currentChoices.every((choice) => isThere(choice.targetPath));
    })
  );
}

/** Switches only where there is something to switch: the engine refuses the flow that it stands in. */
export function enterFlow(engine: InkEngine, flow: string): void {
  if (engine.state.currentFlowName !== flow) engine.SwitchFlow(flow);
}

function restoreKnots(story: Restorable, save: InkSave, cause?: unknown): Restored {
  const engine = story.open();
  const main = save.flows[MAIN_FLOW]?.knot ?? '';
  if (!hasKnot(engine, main)) {
    throw badSave(`The story was edited since, and ${main === '' ? 'the place' : `the knot "${main}"`} is gone.`, cause);
  }
  const dropped = copyVariables(engine, save.ink, story.names);
  const gone: string[] = [];
  for (const [flow, { knot }] of Object.entries(save.flows)) {
    enterFlow(engine, flow);
    if (hasKnot(engine, knot)) engine.ChoosePathString(knot);
    else gone.push(flow);
  }
  return { engine, lost: lostPlaces(main, dropped, gone, cause) };
}

function lostPlaces(knot: string, dropped: readonly string[], gone: readonly string[], cause: unknown): TownsfolkError {
  const variables = dropped.length === 0 ? '' : ` These variables are gone: ${dropped.join(', ')}.`;
  const flows = gone.length === 0 ? '' : ` These flows begin anew: ${gone.join(', ')}.`;
  return new TownsfolkError(
    'ink/bad-save',
    `The story was edited since it was saved. It goes on at the beginning of "${knot}"; visit counts start anew.${variables}${flows}`,
    { hint: 'Nothing needs to be done; keep the names of knots so that old saves find their place.', cause },
  );
}

/** Whether a story has a knot of this name, or a stitch when the path is `knot.stitch`. */
export function hasKnot(engine: InkEngine, path: string): boolean {
  const [knot = '', stitch, ...deeper] = path.split('.');
  const container = engine.mainContentContainer.namedContent.get(knot);
  if (knot === '' || deeper.length > 0 || !isContainer(container)) return false;
  return stitch === undefined || container.namedContent.has(stitch);
}

/** Told by its shape: the engine's classes must not be imported, since each entry of inkjs has its own copy of them. */
function isContainer(value: unknown): value is InkEngine['mainContentContainer'] {
  return typeof value === 'object' && value !== null && 'namedContent' in value;
}

/** Takes over the plain values that the saved state holds; gives the names that the story declares no more. */
function copyVariables(engine: InkEngine, ink: string, names: ReadonlySet<string>): string[] {
  const dropped: string[] = [];
  const saved = (JSON.parse(ink) as { variablesState?: Record<string, unknown> }).variablesState ?? {};
  for (const [name, token] of Object.entries(saved)) {
    // As ink writes values: a string begins with "^"; lists and diverts are objects, which belong to the old story.
    const value = typeof token === 'string' ? token.replace(/^\^/, '') : token;
    if (!names.has(name)) dropped.push(name);
    else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      engine.variablesState.$(name, value);
  }
  return dropped;
}
