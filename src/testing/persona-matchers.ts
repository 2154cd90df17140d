import type { Persona } from '../core/persona/persona.js';
import type { Expectation } from '../core/persona/schema/tests.js';
import { judge } from '../authoring/tests/judge.js';
import { probesFor, type ProbeGroup } from '../authoring/tests/probes.js';
import { saidIn, summaryOf } from '../authoring/tests/report.js';
import { runTests, type RunOptions } from '../authoring/tests/run-tests.js';
import { tryLines, type TrialPorts } from '../authoring/tests/try-line.js';

interface Verdict {
  readonly pass: boolean;
  readonly message: () => string;
}

/** A line to a character, and what the answer must be. */
export interface AnswerOptions extends TrialPorts {
  readonly to: string | readonly string[];
  readonly given?: Parameters<typeof tryLines>[2]['given'];
  /** @defaultValue 1 */
  readonly seed?: number | undefined;
}

/** Which tests a character is put through. */
export interface PassOptions extends RunOptions {
  /** Kinds of standard probes besides the tests of the file. */
  readonly probes?: readonly ProbeGroup[] | undefined;
}

/** Matchers as a test framework knows them; for typing, extend its own interface with this one. */
export interface PersonaMatchers {
  toAnswer(expected: Expectation, options: AnswerOptions): Promise<void>;
  toPassItsTests(options?: PassOptions): Promise<void>;
}

/**
 * Matchers for Vitest and Jest that judge characters as `townsfolk test` does.
 *
 * @example
 * expect.extend(personaMatchers);
 * await expect(mira).toAnswer({ includes: 'dawn', mood: 'neutral' }, { to: 'when does the bridge open?', model });
 * await expect(mira).toPassItsTests({ model, embedder: model.embedder, runs: 3, probes: ['secrets', 'injection'] });
 */
export const personaMatchers = {
  async toAnswer(persona: Persona, expected: Expectation, options: AnswerOptions): Promise<Verdict> {
    const { to, seed = 1 } = options;
    const tried = await tryLines(persona, typeof to === 'string' ? [to] : to, { ...options, seed });
    const failures = await judge(expected, tried, { persona, embedder: options.embedder });
    const said = `${persona.name} said: [${tried.mood}] ${tried.text}`;
    return { pass: failures.length === 0, message: () => `${said}\n${failures.join('\n') || 'which is all that was expected'}` };
  },

  async toPassItsTests(persona: Persona, options: PassOptions = {}): Promise<Verdict> {
    const probes = probesFor(persona).filter(({ group }) => options.probes?.some((wanted) => wanted === group));
    const results = await runTests(persona, [...persona.tests, ...probes], options);
    const failed = results.filter(({ isPassed }) => !isPassed);
    const told = failed.map(
      (result) => `${result.group}, ${result.name}: ${summaryOf(result)}\n  ${saidIn(result).join('\n  ')}`,
    );
    const isPassed = results.length > 0 && failed.length === 0;
    return {
      pass: isPassed,
      message: () =>
        told.join('\n') || (results.length === 0 ? `${persona.name} has no tests.` : `All ${results.length} passed.`),
    };
  },
};
