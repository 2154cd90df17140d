import { percent, saidIn, summaryOf, type TestResult } from 'townsfolk/authoring';

/** What came of one test: what was said, and in what that was not what was expected. */
export function Result({ result }: { readonly result: TestResult }) {
  const { name, group, isPassed, runs, passed, lines } = result;
  const said = isPassed ? runs.slice(0, 1).map((run) => `[${run.mood}] ${run.said}`) : saidIn(result);
  return (
    <li class="result" data-passed={isPassed}>
      <p class="verdict-head">
        <span class="verdict">{isPassed ? '✓ passed' : '✕ failed'}</span>
        <b>{name}</b>
        {group !== 'own' && <span class="dim">{group}</span>}
        {runs.length > 1 && <span class="dim">{`${percent(passed)} of ${runs.length}`}</span>}
      </p>
      {name !== lines.at(-1) && <p class="field-about">{lines.join(' / ')}</p>}
      {!isPassed && <p class="why-failed">{summaryOf(result)}</p>}
      {said.map((line, index) => (
        <p key={index} class="said-in-test">
          {line}
        </p>
      ))}
    </li>
  );
}
