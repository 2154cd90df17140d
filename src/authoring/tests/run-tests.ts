import type { Persona } from '../../core/persona/persona.js';
import type { PersonaTest } from '../../core/persona/schema/tests.js';
import { judge } from './judge.js';
import { tryLines, type TrialPorts } from './try-line.js';

/** One try of a test with one seed. */
export interface TestRun {
  readonly seed: number;
  readonly said: string;
  readonly mood: string;
  readonly source: 'model' | 'authored';
  /** In what it was not as expected; empty when it was. */
  readonly failures: readonly string[];
}

/** What came of a test. */
export interface TestResult {
  readonly persona: string;
  /** `own` for tests of the writer, else the kind of probe. */
  readonly group: string;
  readonly name: string;
  readonly lines: readonly string[];
  readonly runs: readonly TestRun[];
  /** Share of the runs that were good, and the share that was asked for; 0..1. */
  readonly passed: number;
  readonly wanted: number;
  readonly isPassed: boolean;
  readonly ms: number;
}

/** A test, and a look at the answer that a file cannot express. */
export interface Trial extends PersonaTest {
  readonly group?: string | undefined;
  /** In what an answer is wrong that no expectation can say. */
  readonly check?: ((said: string) => string | undefined) | undefined;
}

export interface RunOptions extends TrialPorts {
  /** Runs of tests that do not say how many. @defaultValue 1 */
  readonly runs?: number | undefined;
  readonly onResult?: ((result: TestResult) => void) | undefined;
  /** Aborting ends the run behind the test that is on; what was judged till then is given. */
  readonly signal?: AbortSignal | undefined;
}

/** Runs tests of a character, one after the other: there is one model. */
export async function runTests(
  persona: Persona,
  tests: readonly Trial[],
  options: RunOptions = {},
): Promise<readonly TestResult[]> {
  const results: TestResult[] = [];
  for (const test of tests) {
    if (options.signal?.aborted === true) break;
    const result = await runTest(persona, test, options);
    results.push(result);
    options.onResult?.(result);
  }
  return results;
}

async function runTest(persona: Persona, test: Trial, options: RunOptions): Promise<TestResult> {
  const lines = typeof test.say === 'string' ? [test.say] : test.say;
  const startedAt = performance.now();
  const runs: TestRun[] = [];
  for (let seed = 1; seed <= (test.runs ?? options.runs ?? 1); seed++) {
    const tried = await tryLines(persona, lines, { ...options, given: test.given, seed });
    const wrong = test.check?.(tried.text);
    const failures = [
      ...(await judge(test.expect, tried, { persona, embedder: options.embedder })),
      ...(wrong === undefined ? [] : [wrong]),
    ];
    runs.push({ seed, said: tried.text, mood: tried.mood, source: tried.source, failures });
  }
  const passed = runs.filter(({ failures }) => failures.length === 0).length / runs.length;
  const wanted = test.pass ?? 1;
  const name = test.name ?? lines.at(-1) ?? '';
  return {
    persona: persona.id,
    group: test.group ?? 'own',
    name,
    lines,
    runs,
    passed,
    wanted,
    isPassed: passed >= wanted,
    ms: Math.round(performance.now() - startedAt),
  };
}
