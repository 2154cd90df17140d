import { EMPTY_WORLD } from '../world/world-state.js';
import { SAVE_VERSION } from './snapshot.js';

/** A save as it was read, of any version. */
type Raw = Readonly<Record<string, unknown>>;

/** Steps from each version to the one after it. A step gives the value as it came where it is not what it should be: the check finds it. */
const STEPS: Readonly<Record<number, (save: Raw) => Raw>> = {
  1: fromFirst,
};

/** A save of an earlier version as one of the present version; what is none stays as it is. */
export function migrate(save: Raw): Raw {
  let current = save;
  for (let version = Number(save['version']); version < SAVE_VERSION; version++) {
    const step = STEPS[version];
    if (step === undefined) return current;
    current = { ...step(current), version: version + 1 };
  }
  return current;
}

/** Version 1 knew neither time, places, quests nor witnesses, and a deed or a memory was a mere text. */
function fromFirst(save: Raw): Raw {
  const world = asRecord(save['world']);
  const deeds = Array.isArray(world['deeds']) ? world['deeds'].map(oldDeed) : world['deeds'];
  const memories = Object.fromEntries(
    Object.entries(asRecord(save['memories'])).map(([npc, all]) => [npc, Array.isArray(all) ? all.map(oldMemory) : all]),
  );
  const rest = { stories: {}, personas: {}, extra: {} };
  return { ...rest, ...save, world: { ...EMPTY_WORLD, ...world, deeds: deeds ?? [] }, memories };
}

function oldDeed(text: unknown, index: number): unknown {
  return { id: `deed-${index + 1}`, text, at: 0, witnesses: 'everybody', importance: 0.5 };
}

function oldMemory(old: unknown, index: number): unknown {
  const text = typeof old === 'string' ? old : asRecord(old)['text'];
  return { id: `m${index + 1}`, kind: 'saw', text, at: 0, importance: 0.4, certainty: 1, via: [] };
}

function asRecord(value: unknown): Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Raw) : {};
}
