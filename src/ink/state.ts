import type { TownsfolkError } from '../core/errors.js';
import { restoreEngine } from './restore.js';
import type { InkRun } from './run.js';
import { writeSave, type FlowSave, type InkSave } from './save.js';
import type { Telling } from './telling.js';

/** What came of a restore. */
export interface RestoreReport {
  /** Whether the story was edited since it was saved. */
  readonly isEdited: boolean;
  /** What `# version:` said then, and says now. */
  readonly savedVersion: string | undefined;
  readonly version: string | undefined;
  /** What could not be kept; it was told as a warning too. */
  readonly lost: TownsfolkError | undefined;
}

/** The state of a run and of all its flows, as text. */
export function saveState(run: InkRun, tellings: readonly (readonly [flow: string, telling: Telling])[]): string {
  const stood = run.engine.state.currentFlowName;
  const flows = tellings.map(([name, telling]): [string, FlowSave] => [name, telling.place()]);
  // Looking at each flow enters it; the save, and the story behind it, stand in the one that was played.
  const engine = run.enter(stood, 'save()');
  const { hash: story, version: storyVersion } = run;
  return writeSave({ version: 2, story, storyVersion, flows: Object.fromEntries(flows), ink: engine.state.ToJson() });
}

/** Puts a save in place of what a run has told. @throws `ink/bad-save`; the run then stays what it was. */
export function restoreState(run: InkRun, save: InkSave, tellingOf: (flow: string) => Telling): RestoreReport {
  const restored = restoreEngine({ open: () => run.open(), names: run.variables.names, storyHash: run.hash }, save);
  run.use(restored.engine);
  for (const [name, { phase, carried }] of Object.entries(save.flows))
    tellingOf(name).standAgain(restored.lost === undefined ? phase : 'ready', carried);
  if (restored.lost !== undefined) run.warn(restored.lost);
  run.tellAll();
  const { storyVersion: savedVersion } = save;
  return { isEdited: save.story !== run.hash, savedVersion, version: run.version, lost: restored.lost };
}
