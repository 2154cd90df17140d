import { signal } from '@preact/signals';
import {
  booksOf,
  probesFor,
  runTests,
  type Project,
  type ProbeGroup,
  type TestResult,
  type Trial,
  type TrialPorts,
} from 'townsfolk/authoring';
import type { Persona } from 'townsfolk';

/** A run of tests: what is to be tried, and what came of it so far. */
export interface TestRunning {
  readonly trials: readonly Trial[];
  readonly results: readonly TestResult[];
  readonly isOver: boolean;
}

export interface TestRequest {
  readonly persona: Persona;
  readonly project: Project;
  readonly ports: TrialPorts;
  /** Kinds of standard probes that are tried too. */
  readonly probes: ReadonlySet<ProbeGroup>;
  readonly runs: number;
}

/** The tests that writers keep beside a character, and files of their own. */
export function testsOf(persona: Persona, { tests }: Project): readonly Trial[] {
  return [...persona.tests, ...tests.filter((source) => source.persona === persona.id).flatMap((source) => source.tests)];
}

/** Runs tests of a character, one run at a time. */
export class TestDesk {
  readonly running = signal<TestRunning | undefined>(undefined);
  #stopper = new AbortController();

  async run({ persona, project, ports, probes, runs }: TestRequest): Promise<readonly TestResult[]> {
    this.stop();
    const { signal: stopped } = (this.#stopper = new AbortController());
    const wanted = probesFor(persona).filter(({ group }) => probes.has(group as ProbeGroup));
    const trials = [...testsOf(persona, project), ...wanted];
    this.running.value = { trials, results: [], isOver: false };
    const onResult = (result: TestResult) => {
      if (!stopped.aborted) this.#add(result);
    };
    const results = await runTests(persona, trials, {
      ...ports,
      lore: booksOf(project, persona),
      runs,
      signal: stopped,
      onResult,
    });
    if (this.#stopper.signal === stopped && this.running.value !== undefined)
      this.running.value = { ...this.running.value, isOver: true };
    return results;
  }

  stop(): void {
    this.#stopper.abort();
  }

  #add(result: TestResult): void {
    const { running } = this;
    if (running.value !== undefined) running.value = { ...running.value, results: [...running.value.results, result] };
  }
}
