import type { TestResult } from './run-tests.js';

/** Results as JUnit XML, for build servers. */
export function junitReport(results: readonly TestResult[]): string {
  const suites = [...new Set(results.map(({ persona }) => persona))].map((persona) => {
    const own = results.filter((result) => result.persona === persona);
    const failed = own.filter(({ isPassed }) => !isPassed).length;
    return `  <testsuite name="${escape(persona)}" tests="${own.length}" failures="${failed}" time="${seconds(own)}">\n${own.map(testCase).join('\n')}\n  </testsuite>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.join('\n')}\n</testsuites>\n`;
}

function testCase(result: TestResult): string {
  const { persona, group, name, ms, isPassed } = result;
  const head = `    <testcase classname="${escape(`${persona}.${group}`)}" name="${escape(name)}" time="${(ms / 1000).toFixed(3)}"`;
  if (isPassed) return `${head}/>`;
  return `${head}>\n      <failure message="${escape(summaryOf(result))}">${escape(saidIn(result).join('\n'))}</failure>\n    </testcase>`;
}

const seconds = (results: readonly TestResult[]) => (results.reduce((sum, { ms }) => sum + ms, 0) / 1000).toFixed(3);

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  // XML 1.0 has no way to write most control characters.
  return text
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '')
    .replaceAll(/[&<>"]/gu, (char) => ENTITIES[char] ?? char);
}

/** Why a test failed, in a line. */
export function summaryOf({ runs, passed, wanted }: TestResult): string {
  const reasons = [...new Set(runs.flatMap(({ failures }) => failures))].join('; ');
  return runs.length === 1 ? reasons : `${percent(passed)} of ${runs.length} runs, ${percent(wanted)} wanted: ${reasons}`;
}

/** What was said in the runs that failed. */
export function saidIn({ runs }: TestResult): readonly string[] {
  return runs.filter(({ failures }) => failures.length > 0).map(({ mood, said }) => `[${mood}] ${said}`);
}

/** A share from 0 to 1 as people read it: `85 %`. */
export const percent = (share: number) => `${Math.round(share * 100)} %`;

/** How two runs of the same tests differ: two models, or two versions of a persona. */
export interface ResultDifference {
  readonly persona: string;
  readonly name: string;
  readonly before: number;
  readonly after: number;
  readonly saidBefore: string;
  readonly saidAfter: string;
}

/** Tests that went better or worse than before, the worst first; those that only one side has are left out. */
export function compareResults(before: readonly TestResult[], after: readonly TestResult[]): readonly ResultDifference[] {
  const keyOf = ({ persona, group, name }: TestResult) => `${persona}|${group}|${name}`;
  const old = new Map(before.map((result) => [keyOf(result), result]));
  return after
    .flatMap((result): readonly ResultDifference[] => {
      const was = old.get(keyOf(result));
      if (was === undefined || was.passed === result.passed) return [];
      const { persona, name, passed } = result;
      return [
        {
          persona,
          name,
          before: was.passed,
          after: passed,
          saidBefore: was.runs[0]?.said ?? '',
          saidAfter: result.runs[0]?.said ?? '',
        },
      ];
    })
    .sort((a, b) => a.after - a.before - (b.after - b.before));
}
