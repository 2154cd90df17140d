/** Something that a walk ran into. */
export interface WalkFinding {
  /**
   * - `error`: the story broke.
   * - `dead-end`: it stopped where its writer forgot to say so.
   * - `loop`: nothing that had not been seen came for a long time, and no end.
   */
  readonly type: 'error' | 'dead-end' | 'loop';
  /** Where it happened; empty outside all knots. */
  readonly knot: string;
  readonly message: string;
  /** What was chosen on the way there since the story began, the last of it. */
  readonly path: readonly string[];
}

/** What came of walking through a story. The same seed gives the same report. */
export interface WalkReport {
  /** Beats that were told. */
  readonly steps: number;
  /** How often it came to an end. */
  readonly ends: number;
  /** Each once. */
  readonly findings: readonly WalkFinding[];
  /** Knots that nobody came to. */
  readonly neverSeen: readonly string[];
}

/** A report as people read it, a line a finding. */
export function formatWalk({ steps, ends, findings, neverSeen }: WalkReport): string {
  const lines = findings.map(({ type, knot, message, path }) => {
    const where = knot === '' ? 'the beginning' : `"${knot}"`;
    const way = path.length === 0 ? '' : `\n  Chosen on the way: ${path.map((choice) => `"${choice}"`).join(', ')}.`;
    return `${type} in ${where}: ${message}${way}`;
  });
  const unseen = neverSeen.length === 0 ? [] : [`Never seen: ${neverSeen.join(', ')}.`];
  return [...lines, ...unseen, `${steps} steps, ${ends} ends, ${findings.length} findings.`].join('\n');
}
