import type { Memory } from './memory.js';

/**
 * What is left of a memory's freshness after each hour of game time.
 *
 * Source: generative_agents (Park et al. 2023) and ai-town, which decay recency by 0.99 an hour.
 */
const LEFT_EACH_HOUR = 0.99;

/** How fresh something is, 1 (now) to 0 (ages ago). */
export function recency(at: number, now: number): number {
  return LEFT_EACH_HOUR ** (Math.max(0, now - at) / 60);
}

/** How firmly a memory stays: the least firm goes first. A promise that is open outlives everything. */
export function retention(memory: Memory, now: number): number {
  if (memory.promise?.state === 'open') return 2;
  return (memory.importance * 2 + recency(memory.at, now)) * (0.5 + memory.certainty / 2);
}

/** The firmest of some memories, in the order in which they came about. */
export function firmest(memories: readonly Memory[], most: number, now: number): readonly Memory[] {
  if (memories.length <= most) return memories;
  const kept = new Set([...memories].sort((a, b) => retention(b, now) - retention(a, now)).slice(0, most));
  return memories.filter((memory) => kept.has(memory));
}
