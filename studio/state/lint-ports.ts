import { computed, type ReadonlySignal } from '@preact/signals';
import type { LintPorts } from 'townsfolk/authoring';
import type { ModelDesk } from './model-desk.js';

const NONE: LintPorts = {};

/** Characters a token of English text has on average. */
const CHARS_A_TOKEN = 4;

/** What the lint asks the model, once it is there: the tokens of texts, each counted once. */
export function lintPorts(model: ReadonlySignal<ModelDesk | undefined>): ReadonlySignal<LintPorts> {
  return computed(() => {
    const desk = model.value;
    return desk?.isReady.value === true ? countingWith(desk) : NONE;
  });
}

function countingWith({ ports }: ModelDesk): LintPorts {
  const known = new Map<string, number>();
  const countTokens = async (texts: readonly string[]): Promise<readonly number[]> => {
    const fresh = [...new Set(texts)].filter((text) => !known.has(text));
    // A model that dies meanwhile leaves the estimate that the lint makes without one.
    const counts = fresh.length === 0 ? [] : await ports.model!.countTokens(fresh).catch(() => []);
    counts.forEach((count, index) => known.set(fresh[index]!, count));
    return texts.map((text) => known.get(text) ?? Math.ceil(text.length / CHARS_A_TOKEN));
  };
  return { countTokens };
}
